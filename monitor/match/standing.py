"""What one watchlist knows of one incident: what it was told, and what waits for it. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from monitor.match.severity import Severity
from monitor.model import Range

LINES = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One judgement, for `tocsin why`."""

    at: datetime
    alert: str
    verdict: str
    until: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """An alert that is held back, and when it is looked at again."""

    alert: str
    reason: str
    since: datetime
    """When the first alert of the incident was held back that was not told since."""
    due: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A watchlist's standing in an incident; kept for those watchlists only that may hold something back."""

    seen: int = 0
    """The number of the latest alert that was judged."""
    told: int = 0
    """The number of the latest alert that was told; 0 where none was."""
    killed: Range | None = None
    """As last told, and so are the next three."""
    injured: Range | None = None
    severity: Severity = Severity.UNKNOWN
    at: datetime | None = None
    wait: Wait | None = None
    lines: tuple[Line, ...] = ()

    @property
    def untold(self) -> bool:
        """Whether alerts were judged and none was told. Of an incident never judged nobody knows that."""
        return self.seen > 0 and self.told == 0

    def with_line(self, line: Line) -> Standing:
        """The same with one more judgement noted; the oldest go first, and none is noted twice in a row."""
        last = self.lines[-1:] and self.lines[-1]
        if last and (last.alert, last.verdict, last.until) == (line.alert, line.verdict, line.until):
            return self
        return replace(self, lines=(*self.lines, line)[-LINES:])


def joined(own: Standing, others: Iterable[Standing]) -> Standing:
    """What a watchlist knows of an incident once others were united with it: what it was told of any it was told."""
    for other in others:
        told = [one for one in (own, other) if one.told]
        waits = [one.wait for one in (own, other) if one.wait]
        own = replace(
            own,
            seen=max(own.seen, min(other.seen, 1)),
            told=own.told or min(other.told, 1),
            killed=_most(one.killed for one in told),
            injured=_most(one.injured for one in told),
            severity=max((one.severity for one in told), key=lambda known: known.rank, default=own.severity),
            at=max((one.at for one in told if one.at), default=None),
            wait=min(waits, key=lambda wait: wait.since, default=None),
        )
    return own


def _most(told: Iterable[Range | None]) -> Range | None:
    return max((one for one in told if one is not None), key=lambda one: one.least, default=None)


NEVER_TOLD = Standing()
