"""What the web part is told of the service's own health: silence is not safety, so a failed poll is always shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal

from yarl import URL

SourceState = Literal["fresh", "stale", "failing", "dead", "gone", "never"]
TROUBLED: tuple[SourceState, ...] = ("dead", "gone", "failing", "stale", "never")
"""All that is not fresh, worst first."""
STATES: dict[SourceState, str] = {
    "fresh": "fresh",
    "stale": "silent for long",
    "failing": "failing",
    "dead": "given up",
    "gone": "gone for good, as it says",
    "never": "not polled yet",
}


@dataclass(frozen=True, slots=True)
class Readiness:
    """Whether the service does its work, with one line of words for each thing that was looked at."""

    ready: bool
    checks: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceView:
    """How one source stands: `never` was not polled yet, `stale` has been silent for too long, `dead` was given up."""

    name: str
    url: str
    family: str = ""
    language: str | None = None
    state: SourceState
    last_success: datetime | None = None
    last_error: str | None = None
    next_poll: datetime | None = None
    outcome: str = ""
    """The name of what its last poll met with, while it fails."""
    warnings: tuple[str, ...] = ()
    context: str = ""
    """What it tells that is no news, such as where sirens sound; nothing where it has been silent for long since."""
    every: timedelta | None = None
    """The wait between polls in quiet times."""

    @property
    def public_url(self) -> str:
        """Its address without user and password; empty where it cannot be read."""
        try:
            return str(URL(self.url).with_user(None))
        except ValueError:
            return ""


def troubled(sources: Sequence[SourceView]) -> tuple[SourceView, ...]:
    """The sources that are not fresh, worst first, then by name."""
    found = [source for source in sources if source.state in TROUBLED]
    return tuple(sorted(found, key=lambda source: (TROUBLED.index(source.state), source.name)))


def last_contact(sources: Sequence[SourceView]) -> datetime | None:
    """When any source was last reached, or None where none ever was."""
    return max((source.last_success for source in sources if source.last_success), default=None)
