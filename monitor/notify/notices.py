"""What the operator is told of sources, in words: that one died, is gone for good, or came back. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from monitor.notify.wording import clean, words


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """What happened to a source."""

    event: str
    """`dead`, `gone` or `back`."""
    source: str
    url: str
    since: datetime | None
    """When it answered last; of one that never did, since when it fails."""
    error: str
    at: datetime

    @property
    def id(self) -> str:
        """The same notice may come twice, by this name."""
        return f"{self.event}:{self.source}:{self.at.isoformat()}"


def compose_notice(notice: Notice, language: str) -> str:
    """Word a notice for the operator."""
    since = f"{notice.since:%Y-%m-%d %H:%M} UTC" if notice.since else "?"
    told = words(language).say(f"notice-{notice.event}", source=clean(notice.source, 120), since=since)
    error = clean(notice.error, 500) if notice.event != "back" else ""
    return "\n".join(filter(None, [told, error, clean(notice.url, 500)]))
