"""From what parsers find to entries: plain titles, absolute links, believable dates, bounds on everything."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple
from urllib.parse import urljoin

from monitor.crawl import attributes, plain
from monitor.crawl.dates import told
from monitor.crawl.sources.whole import tidied, without_pointers
from monitor.model import Entry
from monitor.quick import quick_to_make

MAX_ENTRIES = 500
MAX_ITEMS = 5_000
"""Of a longer document so many are looked at, to find the newest."""
_ENTRY = quick_to_make(Entry)
MAX_TITLE = 2_000
MAX_SUMMARY = 20_000
MAX_CONTENT = 200_000
MAX_GUID = 1_000


class Item(NamedTuple):
    """One item as a parser found it; everything may be missing, wrong or hostile."""

    guid: str = ""
    link: str = ""
    title: str = ""
    summary: str = ""
    content: str = ""
    published: datetime | None = None
    updated: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """What one document lists, before anything is known of our own settings and clock."""

    items: tuple[Item, ...] = ()
    language: str | None = None
    base: str = ""
    complete: bool = True
    """False where the document ends in the middle."""
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The entries of a document, and a word on each kind of thing that was amiss."""

    entries: tuple[Entry, ...]
    warnings: tuple[str, ...] = ()
    complete: bool = True


def entries(listing: Listing, url: str, language: str | None, now: datetime) -> Found:
    """The entries of a listing that was found at `url`. What is long takes long: see `beside`."""
    base = urljoin(url, listing.base) if listing.base else url
    language = language or attributes.language(listing.language)
    found: dict[tuple[str, str, str], Entry] = {}
    future = 0
    for item in _newest(listing.items):
        entry = _entry(item, base, language, now)
        if entry is None:
            continue
        future += item.published is not None and entry.published is None
        # Some feeds give all their entries one guid: what else differs is another entry.
        found.setdefault((entry.guid, entry.link, entry.title), entry)
    warnings = (*listing.warnings, *_warnings(listing.items, future))
    return Found(entries=tuple(found.values()), warnings=warnings, complete=listing.complete)


def _newest(items: Sequence[Item]) -> Sequence[Item]:
    """The items to read: of too many the newest, or where not all tell a date, the first."""
    if len(items) <= MAX_ENTRIES:
        return items
    dates = [item.updated or item.published for item in items]
    dated = [(date, item) for date, item in zip(dates, items, strict=True) if date is not None]
    if len(dated) < len(items):
        return items[:MAX_ENTRIES]
    return [item for _, item in sorted(dated, key=lambda pair: pair[0], reverse=True)[:MAX_ENTRIES]]


def _warnings(items: Sequence[Item], future: int) -> list[str]:
    warnings = []
    if len(items) > MAX_ENTRIES:
        which = "newest" if all(item.published or item.updated for item in items) else "first"
        warnings.append(f"lists {len(items)} entries; only the {which} {MAX_ENTRIES} were read")
    if future:
        warnings.append(f"{future} entries are dated in the future or absurdly; taken as undated")
    return warnings


def _entry(item: Item, base: str, language: str | None, now: datetime) -> Entry | None:
    title = plain.line(item.title, MAX_TITLE)
    summary = plain.paragraphs(item.summary, MAX_SUMMARY)
    link = attributes.web_address(base, item.link)
    if not (title or summary or item.content.strip()) and not link:
        return None
    return _ENTRY(
        guid=_guid(item, link, title, summary),
        link=link,
        title=title,
        summary=summary,
        content=_content(item.content) if item.content else "",
        published=told(item.published, now) if item.published else None,
        updated=told(item.updated, now) if item.updated else None,
        language=language,
    )


def _content(markup: str) -> str:
    return tidied(plain.paragraphs(without_pointers(markup[: 8 * MAX_CONTENT]), MAX_CONTENT))


def _guid(item: Item, link: str, title: str, summary: str) -> str:
    guid = item.guid.strip() or link
    if 0 < len(guid) <= MAX_GUID:
        return guid
    when = item.published.isoformat() if item.published else ""
    words = guid or "\n".join((title or summary[:500], when))
    return "sha256:" + hashlib.sha256(words.encode("utf-8", "replace")).hexdigest()


def longest(texts: Iterable[str]) -> str:
    """The longest of some texts, or nothing."""
    return max(texts, key=len, default="")
