"""How a source has fared. Pure: the operator learns once that it died, and once that it came back."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from enum import StrEnum

from monitor.crawl.moved import Moved
from monitor.crawl.pace import Rhythm

DEAD_AFTER_FAILURES = 3
DEAD_AFTER_INTERVALS = 5
"""Dead is what failed this many times in a row and for this many of its own intervals."""
GONE_AFTER = 3
"""Times in a row that a source says it is gone for good (HTTP 410) until it is believed."""
GONE = "http_410"
LONGEST_ERROR = 500


class Event(StrEnum):
    """What the operator is told."""

    DIED = "died"
    RECOVERED = "recovered"
    GONE = "gone"


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """How a source has fared; all times aware and in UTC."""

    failures: int = 0
    """In a row, up to now."""
    gones: int = 0
    """How often in a row it has said that it is gone for good."""
    last_success: datetime | None = None
    last_error: str = ""
    failing_since: datetime | None = None
    dead_since: datetime | None = None
    not_before: datetime | None = None
    """It backs off, or was asked to: no poll before this time."""
    outcome: str = ""
    """The name of the last failure, while it fails."""
    warnings: tuple[str, ...] = ()
    """What was amiss in the last answer, though it could be read."""
    context: str = ""
    """What stood in the last answer beside news, and is none."""
    rhythm: Rhythm = field(default_factory=Rhythm)
    pace: timedelta | None = None
    """The wait between polls in quiet times, where it is not that of the settings."""
    moved: Moved | None = None

    @property
    def gone(self) -> bool:
        """It has said for good that it is no more."""
        return self.gones >= GONE_AFTER

    def after_success(
        self,
        now: datetime,
        warnings: tuple[str, ...] = (),
        *,
        new: int = 0,
        context: str = "",
        moved: Moved | None = None,
    ) -> tuple[Health, Event | None]:
        """The health after a good poll that brought so many new entries, as it says of itself.

        With it comes `RECOVERED` where the operator thinks the source dead or gone.
        """
        event = Event.RECOVERED if self.dead_since or self.gone else None
        after = Health(
            last_success=now,
            warnings=tuple(warning[:LONGEST_ERROR] for warning in warnings[:5]) if warnings else (),
            context=context,
            rhythm=self.rhythm.after(new, now),
            pace=self.pace,
            moved=moved,
        )
        return after, event

    def after_failure(
        self, now: datetime, error: str, every: timedelta, outcome: str = ""
    ) -> tuple[Health, Event | None]:
        """The health after a failed poll, and `DIED` or `GONE` where that has just become a lasting state."""
        since = self.failing_since or now
        failed = replace(
            self,
            failures=self.failures + 1,
            gones=self.gones + 1 if outcome == GONE else 0,
            last_error=error[:LONGEST_ERROR],
            failing_since=since,
            outcome=outcome,
            warnings=(),
            moved=None,  # if that was wrong, the address that is configured is the one to try
        )
        if failed.gone and not self.gone and self.dead_since is None:
            return replace(failed, dead_since=now), Event.GONE
        lasting = failed.failures >= DEAD_AFTER_FAILURES and now - since >= DEAD_AFTER_INTERVALS * every
        if self.dead_since is None and lasting:
            return replace(failed, dead_since=now), Event.DIED
        return failed, None
