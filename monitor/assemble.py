"""An entry and its page become an article: one canonical address, one time, one text, and what names them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from types import MappingProxyType

from monitor.crawl.article import Page
from monitor.crawl.sources.settings import SourceSettings
from monitor.dedup import fingerprints
from monitor.dedup.pending import Sighting
from monitor.model import Article, Entry, Status
from monitor.quick import quick_to_make

AHEAD = timedelta(minutes=5)
"""A clock may be this much fast; a later date is a mistake and no date at all."""
_ARTICLE = quick_to_make(Article)


Families = Mapping[str, str]
"""Who publishes somewhere, as other sources name it -> the publisher's family, for all sources."""


def families(sources: Iterable[SourceSettings]) -> Families:
    """The families of what other sources may pass on."""
    return {source.identity: source.publisher for source in sources}


@dataclass(frozen=True, slots=True)
class Byline:
    """What all articles of a source have in common."""

    source: str
    family: str
    official: bool
    language: str | None
    status: Status
    posts: bool
    """What it lists may be parts of one page, told apart by their fragments."""
    known: Families


def byline(source: SourceSettings, known: Families = MappingProxyType({})) -> Byline:
    """What all articles of a source have in common, where the publishers of other sources are known as `known`."""
    return Byline(
        source=source.label,
        family=source.publisher,
        official=source.official,
        language=source.language,
        status=Status.EXERCISE if source.exercise else Status.ACTUAL,
        posts=source.fetch == "never",
        known=known,
    )


def article_of(by: Byline, entry: Entry, sighting: Sighting, page: Page | None, now: datetime) -> Article:
    """Put together what the entry and its page say; without a page, the entry's own words are the text.

    Where nobody tells a date, the article takes the time at which its entry was first seen and is marked as undated.
    What the source only passes on is its first publisher's, under the family that the configuration gives that one.
    """
    canonical = canonical_of(by, entry, page)
    title = entry.title or (page.title if page else "")
    text = page.text if page else own_words(entry)
    published = date_told(entry, page, now) or _day(page, sighting.at)
    return _ARTICLE(
        id=fingerprints.article_id(canonical, source=by.source, guid=entry.guid),
        revision=fingerprints.revision(title, text),
        url=entry.link or canonical or "",
        source=by.source,
        family=family_of(by, entry),
        official=by.official,
        language=by.language or entry.language or (page.language if page else None),
        title=title,
        text=text,
        published=published or sighting.at,
        dated=published is not None,
        seen_at=sighting.at,
        backfill=sighting.backfill,
        status=by.status,
    )


def canonical_of(by: Byline, entry: Entry, page: Page | None = None) -> str | None:
    """The one address of an entry; None where nothing names one, or only a part of a page.

    The link comes before the page's own word: what the entry says and its page are then revisions of one article. A
    post of a live blog is a part of its page: all its posts have one address but for the fragment.
    """
    if by.posts and "#" in entry.link:
        return None
    return fingerprints.canonical_url(entry.link or (page.canonical if page else None) or "")


def family_of(by: Byline, entry: Entry) -> str:
    """Whose words an entry tells."""
    return (by.known.get(entry.origin, entry.origin) if entry.origin else "") or by.family


def own_words(entry: Entry) -> str:
    """What an entry says by itself: its whole content where the feed has it, else its summary."""
    return entry.content if len(entry.content) > len(entry.summary) else entry.summary


def date_told(entry: Entry, page: Page | None, now: datetime) -> datetime | None:
    """The date that an entry or its page tells, the latest word first; none that is still to come."""
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
