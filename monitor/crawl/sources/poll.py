"""What a poll gives, whatever the kind of source."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Protocol

from monitor.crawl.exchange import Response
from monitor.crawl.fetch import NOTHING_KNOWN, Fetcher, Validators
from monitor.crawl.pool import Workers
from monitor.crawl.sources.hubs import Hub
from monitor.model import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Poll:
    """One look at a source."""

    entries: tuple[Entry, ...] = ()
    validators: Validators = NOTHING_KNOWN
    """To be sent next time, once every entry is safe; empty where the answer was incomplete."""
    not_modified: bool = False
    permanent_redirect: str | None = None
    warnings: tuple[str, ...] = ()
    hub: Hub | None = None
    """Who would tell at once what is new there, where the source names somebody."""
    fresh_for: timedelta | None = None
    """How long the publisher calls this answer fresh (`Response.fresh_for`)."""
    context: str = ""
    """What stands beside the news and is none, such as where sirens sound: shown with the source, never read."""


def nothing_new(response: Response, validators: Validators) -> Poll:
    """The poll that found what stood there before (RFC 9110, 15.4.5); `validators` are sent again next time."""
    return Poll(
        validators=validators,
        not_modified=True,
        permanent_redirect=response.permanent_redirect,
        fresh_for=response.fresh_for,
    )


class Poller(Protocol):
    """Polls sources of one kind; raises CrawlError where there is nothing to be had."""

    async def __call__(
        self,
        settings: Any,  # noqa: ANN401 - each kind takes its own settings
        fetcher: Fetcher,
        validators: Validators,
        now: datetime,
        workers: Workers | None = None,
    ) -> Poll:
        """Look at the source once."""
