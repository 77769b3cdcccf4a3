"""What one watchlist knows of one incident: what it was told, and what waits for it. Pure."""

from __future__ import annotations

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


NEVER_TOLD = Standing()
