"""Whether a source lives. Pure: the operator learns once that it died, and once that it came back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

DEAD_AFTER_FAILURES = 3
DEAD_AFTER_INTERVALS = 5
"""Dead is what failed this many times in a row and for this many of its own intervals."""
LONGEST_ERROR = 500


class Event(StrEnum):
    """What the operator is told."""

    DIED = "died"
    RECOVERED = "recovered"


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """How a source has fared; all times aware and in UTC."""

    failures: int = 0
    """In a row, up to now."""
    last_success: datetime | None = None
    last_error: str = ""
    failing_since: datetime | None = None
    dead_since: datetime | None = None
    not_before: datetime | None = None
    """It backs off, or was asked to: no poll before this time."""

    def after_success(self, now: datetime) -> tuple[Health, Event | None]:
        """The health after a good poll, and `RECOVERED` where the operator thinks the source dead."""
        event = Event.RECOVERED if self.dead_since else None
        return Health(last_success=now), event

    def after_failure(self, now: datetime, error: str, every: timedelta) -> tuple[Health, Event | None]:
        """The health after a failed poll, and `DIED` where that has just become a lasting state."""
        since = self.failing_since or now
        failed = replace(self, failures=self.failures + 1, last_error=error[:LONGEST_ERROR], failing_since=since)
        lasting = failed.failures >= DEAD_AFTER_FAILURES and now - since >= DEAD_AFTER_INTERVALS * every
        if self.dead_since is None and lasting:
            return replace(failed, dead_since=now), Event.DIED
        return failed, None
