"""One document of the sitemap protocol (sitemaps.org/protocol.html) to what it lists. Pure.

News sitemaps tell the title, language and time of publication of each page (schemas/sitemap-news/0.9); all others at
most when a page was last modified.
"""

from __future__ import annotations

import heapq
import io
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from lxml import etree

from monitor.crawl import attributes, dates
from monitor.crawl.encoding import decode
from monitor.crawl.errors import ListingError
from monitor.crawl.inflate import InflateError, TooLargeError, inflater
from monitor.crawl.sources.markup import clean

MAX_BYTES = 50_000_000
"""Inflated: the protocol's own bound."""
MAX_LISTED = 50_000
KEPT = 1_000
"""Of one document: the newest."""
_LISTS = {"urlset": "url", "sitemapindex": "sitemap"}
GZIP = b"\x1f\x8b"
_IN_ROBOTS = re.compile(r"^[ \t]*sitemap[ \t]*:[ \t]*(\S{1,4096})", re.IGNORECASE | re.MULTILINE)
_ROOT = re.compile(r"\s*(?:<\?.{0,500}?\?>|<!--.{0,2000}?-->|\s)*<(?:\w{1,20}:)?(\w{1,40})", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A page or another sitemap."""

    address: str
    modified: datetime | None = None
    published: datetime | None = None
    title: str = ""
    language: str | None = None

    @property
    def at(self) -> datetime | None:
        """The latest that is told of it."""
        return max((time for time in (self.modified, self.published) if time is not None), default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What one document lists: pages, or other sitemaps."""

    pages: tuple[Listed, ...] = ()
    maps: tuple[Listed, ...] = ()
    count: int = 0
    """How many pages there are, those that are not kept included."""
    complete: bool = True
    """False where the document ends in the middle."""


def parse(body: bytes, charset: str | None, url: str) -> Document:
    """What a sitemap that was found at `url` lists, the newest 1,000 pages of it.

    Raises ListingError where it is none.
    """
    text = decode(_inflated(body), charset).text.lstrip("\ufeff \t\r\n\x00")
    if not text:
        raise ListingError("empty; will be tried later", outcome="empty_sitemap", temporary=True)
    if not text.startswith("<"):
        return _robots(text, url)
    text = clean(text)
    root = _ROOT.match(text)
    name = root[1].lower() if root else ""
    if name in _LISTS:
        listed, complete = _LISTS[name], f"{name}>" in text[-1000:].lower()
        found, count = _newest(_read(text if complete else _whole_part(text, listed), listed, url))
        if name == "urlset":
            return Document(pages=found, count=count, complete=complete)
        return Document(maps=found, complete=complete)
    advice = "it is a feed: set `kind: feed`" if name in ("rss", "feed", "rdf") else "check the address in a browser"
    raise ListingError(f"not a sitemap; {advice}", outcome="not_a_sitemap", temporary=False)


def _inflated(body: bytes) -> bytes:
    """Sitemaps are mostly files that are compressed in themselves (`.xml.gz`)."""
    if not body.startswith(GZIP):
        return body
    stream = inflater("gzip", body)
    try:
        plain = stream.feed(body, MAX_BYTES)
    except TooLargeError:
        raise ListingError(
            f"larger than {MAX_BYTES // 1_000_000} MB when unpacked, not read", outcome="too_large", temporary=False
        ) from None
    except InflateError as error:
        raise ListingError(
            f"the compressed file cannot be unpacked ({error}); will be tried later",
            outcome="bad_compression",
            temporary=True,
        ) from None
    return plain


def _robots(text: str, url: str) -> Document:
    """The sitemaps that a robots.txt names (RFC 9309, 2.2.4)."""
    named = (attributes.web_address(url, told) for told in _IN_ROBOTS.findall(text))
    maps = tuple(Listed(address=address) for address in dict.fromkeys(named) if address)
    if not maps:
        raise ListingError(
            "neither a sitemap nor a robots.txt that names one; check the address",
            outcome="not_a_sitemap",
            temporary=False,
        )
    return Document(maps=maps)


def _whole_part(text: str, name: str) -> str:
    """What comes before the cut: half an address is the address of something else."""
    last = max(text.rfind(f"</{name}>"), text.rfind(f":{name}>"))
    return text[: max(last, 0)]


def _newest(listed: Iterator[Listed]) -> tuple[tuple[Listed, ...], int]:
    """The newest of them, and how many they are; where no times are told, the first."""
    count = 0

    def counted() -> Iterator[Listed]:
        nonlocal count
        for one in listed:
            count += 1
            yield one
            if count >= MAX_LISTED:
                return

    newest = heapq.nlargest(KEPT, counted(), key=_age)
    return tuple(newest), count


def _age(one: Listed) -> float:
    return one.at.timestamp() if one.at else 0.0


def _read(text: str, name: str, url: str) -> Iterator[Listed]:
    """Every element of a name, one at a time: a document of 50 MB is never a tree as a whole."""
    source = io.BytesIO(text.encode("utf-8", "replace"))
    events = etree.iterparse(
        source, tag=f"{{*}}{name}", recover=True, resolve_entities=False, no_network=True, load_dtd=False
    )
    try:
        for _, node in events:
            with suppress(UnicodeDecodeError):  # half a letter that a broken reference made
                if found := _listed(node, url):
                    yield found
            node.clear()
            while (before := node.getprevious()) is not None and (above := node.getparent()) is not None:
                above.remove(before)
    except etree.LxmlError:
        return  # what came before the break was read


def _local(node: etree._Element) -> str:
    """The name without its namespace, or without a prefix that nobody declared."""
    return str(node.tag).rpartition("}")[2].rpartition(":")[2]


def _listed(node: etree._Element, url: str) -> Listed | None:
    told: dict[str, str] = {}
    for inner in node.iterchildren(etree.Element):
        name = _local(inner)
        # Pictures and videos have titles and addresses of their own, which are not the page's.
        for part in inner.iterdescendants(etree.Element) if name == "news" else (inner,):
            told.setdefault(_local(part), (part.text or "").strip()[:5000])
    address = attributes.web_address(url, told.get("loc", ""))
    if not address:
        return None
    return Listed(
        address=address,
        modified=dates.parse(told.get("lastmod", "")),
        published=dates.parse(told.get("publication_date", "")),
        title=told.get("title", ""),
        language=attributes.language(told.get("language")),
    )
