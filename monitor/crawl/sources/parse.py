"""Bytes to a listing: RSS 0.91 to 2.0, RSS 1.0 (RDF), Atom (RFC 4287) and JSON Feed.

fastfeedparser reads nearly all; feedparser, slower by far and more forgiving, what it cannot. Pure: suited to run in
a worker process. Neither ever sees a DTD, an address to fetch, or an incomplete date (see `markup`).
"""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import fastfeedparser.main
import feedparser

from monitor.crawl import dates
from monitor.crawl.encoding import decode
from monitor.crawl.errors import FeedError
from monitor.crawl.sources import jsonfeed
from monitor.crawl.sources.discovery import feed_named
from monitor.crawl.sources.listing import MAX_ENTRIES, MAX_ITEMS, Item, Listing, longest
from monitor.crawl.sources.markup import PLAIN_DATE, clean, with_plain_dates

SLOW_LIMIT = 2_000_000
"""The forgiving parser takes seconds for a megabyte; what is beyond is read no further."""

_PLAIN = re.compile(PLAIN_DATE)
_INSIDE = vars(fastfeedparser.main)
_quick_date = _INSIDE["_parse_date"]


class _Asked(threading.local):
    """Whether the fast parser met something, in this thread, that may be a date in another form than the plain ones."""

    odd = False


_asked = _Asked()


def _only_plain_dates(text: str) -> str | None:
    """A date as the fast parser writes it, where the text is one beyond doubt.

    Of an entry without a date it would take the guid for one, with a parser that guesses: "20260301" or "12-3" then
    dates the entry, and each guess holds up the loop for ten milliseconds. Real dates in other forms are made plain
    (`markup`), and the text is read once more: most feeds have none, and are spared the search for them.
    """
    if not _PLAIN.fullmatch(text.strip()):
        _asked.odd = True
        return None
    found: str | None = _quick_date(text)
    return found


_INSIDE["_parse_date"] = _only_plain_dates
_BASE = re.compile(r"""<(?:rss|feed|rdf:RDF)\b[^<>]{0,2000}?\sxml:base\s*=\s*["']([^"'<>]{1,2000})["']""")
_ROOT = re.compile(r"<([a-zA-Z][\w:.-]{0,60})")
_END = re.compile(r"</(?:\w{1,20}:)?(?:rss|feed|rdf)\s*>", re.IGNORECASE)
_ITEM = re.compile(r"<(?:\w{1,20}:)?(?:item|entry)[\s>]", re.IGNORECASE)
_LANGUAGE = re.compile(r"<(?:dc:)?language>\s*([\w-]{2,35})\s*</")


def parse(body: bytes, charset: str | None, url: str) -> Listing:
    """What a feed lists; `charset` and `url` are those of the HTTP answer.

    Raises FeedError, and nothing else, for whatever is no feed. May take seconds: see `parse_quickly`.
    """
    document = _Document(body, charset, url)
    return document.quickly() or document.slowly()


def parse_quickly(body: bytes, charset: str | None, url: str) -> Listing | None:
    """As `parse`, but None where only the slow parser could tell."""
    return _Document(body, charset, url).quickly()


class _Document:
    """A feed's text on its way through the parsers."""

    def __init__(self, body: bytes, charset: str | None, url: str) -> None:
        decoded = decode(body, charset)
        text = decoded.text.lstrip("\ufeff \t\r\n\x00")
        if not text:
            raise FeedError("empty; will be tried later", outcome="empty_feed", temporary=True)
        self._warnings: tuple[str, ...] = (decoded.warning,) if decoded.warning else ()
        self._json = text[0] in "{["
        if not self._json:
            _refuse_html(text, url)
            text = clean(text)
            self._most = _starts(text)
            if self._most > MAX_ITEMS:
                text, left_out = _shortened(text)
                self._warnings += (left_out,) if left_out else ()
        self._text = text
        self._complete = _END.search(text, max(0, len(text) - 1000)) is not None
        self._found: dict[str, Any] | None = None

    def quickly(self) -> Listing | None:
        """The listing if the fast parser reads all of it, None if it is not sure to."""
        if self._json:
            listing = jsonfeed.parse(self._text)
            return replace(listing, warnings=self._warnings)
        self._found = self._fast() if self._complete else None
        if self._found is None or len(self._found["entries"]) < self._expected(len(self._found["entries"])):
            return None
        return self._listing(self._found, _quick_item)

    def _fast(self) -> dict[str, Any] | None:
        _asked.odd = False
        found = _fast(self._text)
        if not _asked.odd:
            return found
        plain = with_plain_dates(self._text)
        if plain == self._text:
            return found
        self._text = plain
        return _fast(plain)

    def slowly(self) -> Listing:
        """The listing as the forgiving parser reads it, if that is more than the fast one read."""
        found = _slow(with_plain_dates(self._text))
        fast = self._found
        if fast is not None and (found is None or len(fast["entries"]) >= len(found["entries"])):
            return self._listing(fast, _quick_item)
        if found is None:
            raise FeedError(
                "neither RSS, Atom nor JSON Feed could be read in it; check the address in a browser",
                outcome="not_a_feed" if self._complete else "broken_feed",
                temporary=not self._complete,
            )
        return self._listing(found, _slow_item)

    def _expected(self, found: int) -> int:
        """How many entries the text seems to hold; `found` of them are no news."""
        if 0 < found >= self._most:
            return found  # at least as many as there can be: no closer look is wanted
        return min(MAX_ENTRIES, sum(1 for _ in _ITEM.finditer(self._text)))

    def _language(self) -> str | None:
        first = _ITEM.search(self._text)
        found = _LANGUAGE.search(self._text, 0, first.start() if first else 10_000)
        return found[1] if found else None

    def _listing(self, found: dict[str, Any], item: Callable[[Any], Item]) -> Listing:
        base = _BASE.search(self._text, 0, 4096)
        cut = () if self._complete else ("cut off before its end; what came before was read",)
        return Listing(
            items=tuple(item(entry) for entry in found["entries"][:MAX_ITEMS]),
            language=_text(found["feed"].get("language")) or self._language(),
            base=base[1] if base else "",
            complete=self._complete,
            warnings=self._warnings + cut,
        )


def _fast(text: str) -> dict[str, Any] | None:
    try:
        found: dict[str, Any] = fastfeedparser.parse(
            text.encode("utf-8", "replace"), include_tags=False, include_media=False, include_enclosures=False
        )
    except Exception:  # noqa: BLE001 - any failure of the fast parser means: let the other one try
        return None
    return found


def _slow(text: str) -> dict[str, Any] | None:
    if len(text) > SLOW_LIMIT:
        text = text[:SLOW_LIMIT]
    try:
        found: dict[str, Any] = feedparser.parse(
            text.encode("utf-8", "replace"), response_headers={"content-type": "application/xml; charset=utf-8"}
        )
    except Exception:  # noqa: BLE001 - hostile input finds its way through any parser; it is reported as no feed
        return None
    return found if found.get("version") or found.get("entries") else None


def _quick_item(entry: dict[str, Any]) -> Item:
    """An entry as the fast parser gives it: every value is a text, or is missing."""
    get = entry.get
    summary: str = get("summary") or get("description") or ""
    content = ""
    for part in get("content") or ():
        value: str = part.get("value") or ""
        content = value if len(value) > len(content) else content
    published, updated, links = get("published"), get("updated"), get("links")
    return Item(
        get("id") or "",
        (_alternate(links) if links else "") or get("link") or "",
        get("title") or "",
        summary,
        "" if content == summary else content,  # it repeats the one as the other
        _quick_moment(published) if published else None,
        _quick_moment(updated) if updated else None,
    )


def _quick_moment(text: str) -> datetime | None:
    if len(text) == 25 and text.endswith("+00:00"):  # as the fast parser writes nearly all
        try:
            return datetime.fromisoformat(text)
        except ValueError:
            return None
    return dates.parse(text)


def _slow_item(entry: Any) -> Item:  # noqa: ANN401 - a dictionary that answers to many names
    content = longest([_text(part.get("value")) for part in entry.get("content") or () if isinstance(part, dict)])
    summary = _text(entry.get("summary")) or _text(entry.get("description"))
    return Item(
        guid=_text(entry.get("id")),
        link=_alternate(entry.get("links") or ()) or _text(entry.get("link")),
        title=_text(entry.get("title")),
        summary=summary,
        content="" if content == summary else content,
        published=_slow_date(entry, "published"),
        updated=_slow_date(entry, "updated"),
    )


def _alternate(links: Iterable[Any]) -> str:
    """RFC 4287, 4.2.7: the alternate link is the entry's page; `self` and `enclosure` are not."""
    for link in links:
        if isinstance(link, dict) and link.get("rel") in (None, "", "alternate") and link.get("href"):
            return _text(link["href"])
    return ""


def _slow_date(entry: Any, name: str) -> datetime | None:  # noqa: ANN401 - a dictionary that answers to many names
    # Not `entry.get`, which passes one date off as the other.
    text, parsed = _text(dict.get(entry, name)), dict.get(entry, f"{name}_parsed")
    when = dates.parse(text) if text else None
    if when is not None or parsed is None:
        return when
    try:
        year, month, day, hour, minute, second = parsed[:6]
        return datetime(year, month, day, hour, minute, second, tzinfo=UTC)
    except (TypeError, ValueError):
        return None


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _starts(text: str) -> int:
    """At most so many entries stand in a text."""
    return sum(text.count(start) for start in ("<item", "<entry", ":item", ":entry"))


def _shortened(text: str) -> tuple[str, str]:
    """The text without the middle of a list that is far too long, and a word on that.

    The parsers' time grows with the square of the number of entries; the newest stand at one of the ends.
    """
    starts = [found.start() for found in _ITEM.finditer(text)]
    if len(starts) <= MAX_ITEMS:
        return text, ""
    half = MAX_ITEMS // 2
    told = f"lists {len(starts)} entries; only the first and the last {half} were looked at"
    return text[: starts[half]] + text[starts[-half] :], told


def _refuse_html(text: str, url: str) -> None:
    head = text[:2000].lower()
    root = _ROOT.search(head)
    if not (head.startswith("<!doctype html") or (root is not None and root[1] in ("html", "head", "body"))):
        return
    named = feed_named(text, url)
    advice = f"it names a feed: {named}" if named else "it names no feed; look for one on the site"
    raise FeedError(f"an HTML page, not a feed; {advice}", outcome="html_not_feed", temporary=False)
