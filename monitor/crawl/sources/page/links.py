"""The articles that a page lists: links that look like articles, with their headline and their time. Pure.

Without a selector, what counts is evidence: dates, numbers and long names in the address (courlan knows navigation by
it), the words of the link, and where on the page it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from urllib.parse import urldefrag, urlsplit

from courlan import check_url
from courlan.filters import is_not_crawlable
from lxml.html import HtmlElement

from monitor.crawl import attributes, dates
from monitor.crawl.errors import ListingError
from monitor.crawl.sources.htmltree import base_of, selected
from monitor.crawl.sources.listing import Item
from monitor.crawl.sources.settings import site_of

MAX_ANCHORS = 3_000
MAX_LINKS = 200
LONGEST_TITLE = 300
ENOUGH = 3
"""Points from which a link is taken for an article's."""

_DATED = re.compile(r"/(?:19|20)\d\d[/_-]?(?:0[1-9]|1[0-2])(?:[/_-]?(?:0[1-9]|[12]\d|3[01]))?(?=[/_.-]|$)")
_NUMBERED = re.compile(r"\d{4,}")
_QUERY_ID = re.compile(r"(?:^|&)(?:\w*id|p|n|news|article|story|post)=\d{2,}", re.IGNORECASE)
_PAGE_FILE = re.compile(r"\.[sp]?html?$", re.IGNORECASE)
_SLUG = re.compile(r"[-_]")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5")
_ASIDE = frozenset({"nav", "footer", "aside"})


def links(tree: HtmlElement, url: str, selector: str | None) -> tuple[Item, ...]:
    """What a page at `url` lists; raises ListingError where that is nothing."""
    base = base_of(tree, url)
    told = _told(tree, base, selector) if selector else _found(tree, url, base)
    addresses = dict(told)
    items: dict[str, Item] = {}
    for node, address in told:
        item = Item(guid=address, link=address, title=_title(node), published=_time(node, addresses))
        known = items.get(address)
        items[address] = item if known is None else _fuller(known, item)
    listed = [item for item in items.values() if item.title][:MAX_LINKS]
    if not listed:
        raise _none(selector)
    return tuple(listed)


def _none(selector: str | None) -> ListingError:
    if selector:
        return ListingError(
            f"no link is found by {selector!r}: the page has another form now, or shows its list only to browsers that "
            "run scripts; set another `select`",
            outcome="nothing_selected",
            temporary=True,
        )
    return ListingError(
        "no links that look like articles; set `select` to a CSS selector of the links, or look for a feed or sitemap",
        outcome="no_links",
        temporary=True,
    )


def _told(tree: HtmlElement, base: str, selector: str) -> list[tuple[HtmlElement, str]]:
    """Of each element that is selected, the link that it is or the wordiest that it holds."""
    chosen = []
    for node in selected(tree, selector)[:MAX_ANCHORS]:
        anchors = [node] if node.tag == "a" else list(node.iter("a"))
        linked = [(anchor, address) for anchor in anchors if (address := _address(anchor, base))]
        if linked:
            chosen.append(max(linked, key=lambda pair: (_heads(pair[0]), len(_words(pair[0])))))
    return chosen


def _found(tree: HtmlElement, url: str, base: str) -> list[tuple[HtmlElement, str]]:
    site, here = site_of(url), urldefrag(url)[0]
    linked = []
    for anchor, _ in zip(tree.iter("a"), range(MAX_ANCHORS), strict=False):
        address = _address(anchor, base)
        if address and address != here and site_of(address) == site:
            linked.append((anchor, address))
    wordiest: dict[str, str] = {}
    for anchor, address in linked:
        wordiest[address] = max(wordiest.get(address, ""), _title(anchor), key=len)
    return [(a, address) for a, address in linked if _points(a, address, wordiest[address]) >= ENOUGH]


def _address(anchor: HtmlElement, url: str) -> str:
    return urldefrag(attributes.web_address(url, anchor.get("href") or ""))[0]


def _points(anchor: HtmlElement, address: str, title: str) -> int:
    """How much speaks for an article behind a link."""
    by_address = address_points(address)
    if by_address is None:
        return 0
    words = len(title.split())
    by_words = 2 if words >= 5 or len(title) >= 30 else -2 if words < 3 and len(title) < 15 else 0
    return by_address + by_words + _place_points(anchor)


def address_points(address: str) -> int | None:
    """What an address says for itself; None where it leads to no article."""
    parts = urlsplit(address)
    path = parts.path.rstrip("/")
    by_query = 2 if _QUERY_ID.search(parts.query) else 0
    # The host is known to be the right one; courlan would refuse those that have no name.
    told = f"https://site.example{parts.path}"
    if not by_query and (not path or check_url(told) is None or is_not_crawlable(told)):
        return None
    last = path.rpartition("/")[2]
    slug = len([word for word in _SLUG.split(_PAGE_FILE.sub("", last)) if word])
    return (
        by_query
        + 2 * bool(_DATED.search(path))
        + 2 * bool(_NUMBERED.search(last))
        + (2 if slug >= 3 else 0)
        + bool(_PAGE_FILE.search(path))
    )


def _place_points(anchor: HtmlElement) -> int:
    for parent in anchor.iterancestors():
        if parent.tag in _ASIDE:
            return -3
        if parent.tag in ("article", *_HEADINGS):
            return 1
    return 1 if _heads(anchor) else 0


def _heads(anchor: HtmlElement) -> bool:
    """Whether a link is a heading, or holds one."""
    above = next(anchor.iterancestors(), None)
    return (above is not None and above.tag in _HEADINGS) or next(anchor.iter(*_HEADINGS), None) is not None


def _title(anchor: HtmlElement) -> str:
    heading = next(anchor.iter(*_HEADINGS), None)
    title = _words(anchor if heading is None else heading) or (anchor.get("title") or "")
    return title[:LONGEST_TITLE].replace("<", "&lt;")


def _words(node: HtmlElement) -> str:
    return " ".join("".join(node.itertext()).split())


def _time(anchor: HtmlElement, addresses: Mapping[HtmlElement, str]) -> datetime | None:
    """The time in the smallest block around a link that has one, if the block is about this link alone."""
    for block in (anchor, *anchor.iterancestors()):
        if _others(block.iter("a"), addresses[anchor], addresses):
            return None
        times = [time for time in block.iter("time") if time.get("datetime")]
        if times:
            return dates.parse(times[0].get("datetime") or "") if len(times) == 1 else None
    return None


def _others(anchors: Iterable[HtmlElement], own: str, addresses: Mapping[HtmlElement, str]) -> bool:
    return any(addresses.get(anchor, own) != own for anchor in anchors)


def _fuller(one: Item, other: Item) -> Item:
    """One article linked twice: the longer words and whichever time is told."""
    title = max(one.title, other.title, key=len)
    return Item(guid=one.guid, link=one.link, title=title, published=one.published or other.published)
