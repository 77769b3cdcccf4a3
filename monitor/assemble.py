"""An entry and its page become an article: one canonical address, one time, one text, and what names them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, time, timedelta
from types import MappingProxyType

from monitor.crawl.article import Page
from monitor.crawl.sources.settings import SourceSettings
from monitor.dedup import fingerprints
from monitor.dedup.seen import Pending
from monitor.model import Article, Entry, Status

AHEAD = timedelta(minutes=5)
"""A clock may be this much fast; a later date is a mistake and no date at all."""


Families = Mapping[str, str]
"""Who publishes somewhere, as other sources name it -> the publisher's family, for all sources."""


def families(sources: Iterable[SourceSettings]) -> Families:
    """The families of what other sources may pass on."""
    return {source.identity: source.publisher for source in sources}


def article_of(
    source: SourceSettings,
    pending: Pending,
    page: Page | None,
    now: datetime,
    known: Families = MappingProxyType({}),
) -> Article:
    """Put together what the entry and its page say; without a page, the entry's own words are the text.

    Where nobody tells a date, the article takes the time at which its entry was first seen and is marked as undated.
    What the source only passes on is its first publisher's, under the family that the configuration gives that one.
    """
    entry = pending.entry
    # The link comes first: the entry's own words and its page are then revisions of one article.
    # A post of a live blog is a part of its page: all its posts have one address but for the fragment.
    part = source.fetch == "never" and "#" in entry.link
    canonical = None if part else fingerprints.canonical_url(entry.link or (page.canonical if page else None) or "")
    title = entry.title or (page.title if page else "")
    text = page.text if page else own_words(entry)
    published = _date(entry, page, now) or _day(page, pending.first_seen)
    return Article(
        id=fingerprints.article_id(canonical, source=source.label, guid=entry.guid),
        revision=fingerprints.revision(title, text),
        url=entry.link or canonical or "",
        source=source.label,
        family=known.get(entry.origin, entry.origin) or source.publisher,
        official=source.official,
        language=source.language or entry.language or (page.language if page else None),
        title=title,
        text=text,
        published=published or pending.first_seen,
        dated=published is not None,
        seen_at=pending.first_seen,
        backfill=pending.backfill,
        status=Status.EXERCISE if source.exercise else Status.ACTUAL,
    )


def own_words(entry: Entry) -> str:
    """What an entry says by itself: its whole content where the feed has it, else its summary."""
    return entry.content if len(entry.content) > len(entry.summary) else entry.summary


def _date(entry: Entry, page: Page | None, now: datetime) -> datetime | None:
    for told in (entry.updated, entry.published, page.published if page else None):
        if told is not None and told <= now + AHEAD:
            return told
    return None


def _day(page: Page | None, first_seen: datetime) -> datetime | None:
    """The end of the day that a page shows, where that day is over: today's news was published when it was seen."""
    if page is None or page.day is None:
        return None
    end = datetime.combine(page.day, time.max, UTC)
    return end if end < first_seen else None
