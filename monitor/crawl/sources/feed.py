"""The kind `feed`: RSS, Atom and JSON Feed at an address."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from monitor.crawl.encoding import decode
from monitor.crawl.errors import CrawlError, FeedError
from monitor.crawl.fetch import FEED_LIMITS, NOTHING_KNOWN, Fetcher, Response, Validators
from monitor.crawl.pool import Workers
from monitor.crawl.sources.beside import SMALL, beside_the_loop
from monitor.crawl.sources.discovery import HEAD, feed_named
from monitor.crawl.sources.hubs import hub_of
from monitor.crawl.sources.listing import Found, entries
from monitor.crawl.sources.parse import parse, parse_quickly
from monitor.crawl.sources.poll import Poll, nothing_new
from monitor.crawl.sources.settings import SourceSettings
from monitor.crawl.sources.whole import is_whole
from monitor.model import Entry

ACCEPT = (
    "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5"
)


class FeedSettings(SourceSettings):
    """A feed, or a page that announces one."""

    kind: Literal["feed"] = "feed"
    content: Literal["auto", "whole", "teaser"] = "auto"
    """Whether the feed carries whole articles: then their pages are not fetched. `auto` judges each by its look."""


async def poll(
    settings: FeedSettings,
    fetcher: Fetcher,
    validators: Validators,
    now: datetime,
    workers: Workers | None = None,
) -> Poll:
    """Look at the feed once; where its address is that of a page, at the feed that the page announces.

    Raises FetchError where it cannot be had, FeedError where what comes is no feed. Dates beyond `now` are dropped.
    """
    look = _Look(settings, fetcher, now, workers)
    if validators.cursor:
        try:
            return await look.at(validators.cursor, validators)
        except CrawlError as error:
            if error.temporary:
                raise
        validators = NOTHING_KNOWN  # it was announced once; the page may announce another one by now
    return await look.at(settings.url, validators)


async def pushed(settings: FeedSettings, response: Response, now: datetime, workers: Workers | None = None) -> Poll:
    """Read what a hub sent of the feed, as if it were an answer. Raises FeedError where it is no feed."""
    found = await _found(response, settings.language, now, workers)
    return replace(_poll(settings, response, found), validators=NOTHING_KNOWN)


@dataclass(frozen=True)
class _Look:
    """One look at a feed."""

    settings: FeedSettings
    fetcher: Fetcher
    now: datetime
    workers: Workers | None

    async def at(self, address: str, validators: Validators) -> Poll:
        """What the feed at an address lists, or the one that the page there announces."""
        response = await self._get(address, validators)
        if response.not_modified:
            return nothing_new(response, _kept(response.validators, validators))
        try:
            found = await self._found(response)
        except FeedError as error:
            announced = _announced(response) if error.outcome == "html_not_feed" else ""
            if not announced or address != self.settings.url:
                raise
            response = await self._get(announced, NOTHING_KNOWN)
            found = await self._found(response)
            address = announced
        answer = _poll(self.settings, response, found)
        if address == self.settings.url:
            return answer
        return replace(answer, validators=replace(answer.validators, cursor=address), permanent_redirect=None)

    async def _found(self, response: Response) -> Found:
        return await _found(response, self.settings.language, self.now, self.workers)

    async def _get(self, address: str, validators: Validators) -> Response:
        return await self.fetcher.get(
            address,
            validators=validators,
            limits=FEED_LIMITS,
            allow_private=self.settings.allow_private,
            headers={"Accept": ACCEPT},
        )


def _poll(settings: FeedSettings, response: Response, found: Found) -> Poll:
    listed = found.entries
    if settings.content != "teaser":
        listed = tuple(_judged(entry, told=settings.content == "whole") for entry in listed)
    return Poll(
        entries=listed,
        # After half an answer, "nothing new since" would hide the other half.
        validators=response.validators if found.complete else NOTHING_KNOWN,
        permanent_redirect=response.permanent_redirect,
        warnings=found.warnings,
        hub=hub_of(response),
        fresh_for=response.fresh_for,
    )


def _judged(entry: Entry, *, told: bool) -> Entry:
    """The entry, marked where it is its whole article."""
    if not entry.content or not (told or is_whole(entry.content)):
        return entry
    return replace(entry, whole=True)


def _announced(response: Response) -> str:
    return feed_named(decode(response.body[:HEAD], response.charset).text, response.url)


def _kept(new: Validators, old: Validators) -> Validators:
    """A 304 need not repeat what has not changed (RFC 9110, 15.4.5)."""
    return Validators(new.etag or old.etag, new.last_modified or old.last_modified, old.cursor)


async def _found(response: Response, language: str | None, now: datetime, workers: Workers | None) -> Found:
    body, charset, url = response.body, response.charset, response.url
    if len(body) <= SMALL and (listing := parse_quickly(body, charset, url)) is not None:
        return entries(listing, url, language, now)
    return await beside_the_loop(workers, _read_all, body, charset, url, language, now)


def _read_all(body: bytes, charset: str | None, url: str, language: str | None, now: datetime) -> Found:
    return entries(parse(body, charset, url), url, language, now)
