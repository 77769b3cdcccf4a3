"""The kind `feed`: RSS, Atom and JSON Feed at an address."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

from monitor.crawl.fetch import FEED_LIMITS, Fetcher, Response, Validators
from monitor.crawl.pool import Workers
from monitor.crawl.sources.beside import SMALL, beside_the_loop
from monitor.crawl.sources.listing import Listing, entries
from monitor.crawl.sources.parse import parse, parse_quickly
from monitor.crawl.sources.poll import Poll
from monitor.crawl.sources.settings import SourceSettings

ACCEPT = (
    "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5"
)


class FeedSettings(SourceSettings):
    """A feed at an address."""

    kind: Literal["feed"] = "feed"


async def poll(
    settings: FeedSettings,
    fetcher: Fetcher,
    validators: Validators,
    now: datetime,
    workers: Workers | None = None,
) -> Poll:
    """Look at the feed once.

    Raises FetchError where it cannot be had, FeedError where what comes is no feed. Dates beyond `now` are dropped.
    """
    response = await fetcher.get(
        settings.url,
        validators=validators,
        limits=FEED_LIMITS,
        allow_private=settings.allow_private,
        headers={"Accept": ACCEPT},
    )
    if response.not_modified:
        return Poll(
            validators=_kept(response.validators, validators),
            not_modified=True,
            permanent_redirect=response.permanent_redirect,
        )
    listing = await _parsed(response, workers)
    found, warnings = entries(listing, response.url, settings.language, now)
    return Poll(
        entries=found,
        # After half an answer, "nothing new since" would hide the other half.
        validators=response.validators if listing.complete else Validators(),
        permanent_redirect=response.permanent_redirect,
        warnings=(*listing.warnings, *warnings),
    )


def _kept(new: Validators, old: Validators) -> Validators:
    """A 304 need not repeat what has not changed (RFC 9110, 15.4.5)."""
    return Validators(new.etag or old.etag, new.last_modified or old.last_modified)


async def _parsed(response: Response, workers: Workers | None) -> Listing:
    body, charset, url = response.body, response.charset, response.url
    if len(body) <= SMALL and (listing := parse_quickly(body, charset, url)) is not None:
        return listing
    return await beside_the_loop(workers, parse, body, charset, url)
