"""At which pace a source is polled: by its own rhythm between the bounds that are set, and at once faster in trouble.

Pure. A source that brings news every ten minutes need not be asked every minute, and one of whose cities an attack was
just told is asked as often as it may be.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

QUARTER = 4
"""Polls to one piece of news, on average: a source is found to have some after an eighth of that time."""
WEIGHT = 0.3
"""Of the last gap against all before it."""
SAME = 0.2
"""Paces that differ by less are one pace."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """How often a source brings news, as far as has been seen."""

    gap: float | None = None
    """Seconds between two new entries, on average; None until there were some after the first poll."""
    last_news: datetime | None = None

    def after(self, new: int, now: datetime) -> Rhythm:
        """The rhythm after a poll that brought so many new entries."""
        if not new:
            return self
        if self.last_news is None:
            return Rhythm(last_news=now)
        gap = max(1.0, (now - self.last_news).total_seconds()) / new
        return Rhythm(gap=gap if self.gap is None else WEIGHT * gap + (1 - WEIGHT) * self.gap, last_news=now)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """Between which waits a source may be polled; `every` is the shortest in quiet times."""

    fastest: timedelta
    every: timedelta
    slowest: timedelta


def quiet_pace(bounds: Bounds, rhythm: Rhythm, fresh_for: timedelta | None, now: datetime) -> timedelta:
    """The wait between two polls in quiet times.

    `fresh_for` is how long the publisher calls its last answer fresh; it counts as far as the bounds allow.
    """
    wait = bounds.every
    if rhythm.gap is not None and rhythm.last_news is not None:
        silent = (now - rhythm.last_news).total_seconds() / 2
        wait = timedelta(seconds=max(rhythm.gap, silent) / QUARTER)
    if fresh_for is not None:
        wait = max(wait, fresh_for)
    return min(max(wait, bounds.every), bounds.slowest)


def differs(one: timedelta, other: timedelta) -> bool:
    """Whether it is worth telling anybody of a new pace."""
    return abs(one - other) > SAME * other
