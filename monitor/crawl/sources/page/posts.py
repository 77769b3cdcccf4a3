"""The posts of a live blog, each an entry of its own. Pure.

Found by the selector that is told, or as publishers mark them up for search engines (schema.org `LiveBlogPosting`, as
JSON-LD or microdata), or as the largest row of like elements with a time each.
"""

from __future__ import annotations

import copy
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import datetime
from itertools import islice
from typing import Any
from urllib.parse import quote, unquote, urldefrag

import xxhash
from lxml import etree
from lxml.html import HtmlElement

from monitor.crawl import attributes, dates
from monitor.crawl.errors import ListingError
from monitor.crawl.facts import is_kind, linked_nodes
from monitor.crawl.sources.htmltree import selected
from monitor.crawl.sources.listing import MAX_ENTRIES, MAX_SUMMARY, Item

LEAST = 3
"""So many like elements make a row."""
_HEADINGS = ("h1", "h2", "h3", "h4", "h5")
_IDS = ("id", "data-id", "data-post-id", "data-entry-id", "data-block-id", "data-item-id", "data-key")
_TIMES = ("datetime", "content", "data-timestamp", "data-time", "data-published")
_SECONDS = re.compile(r"\d{10}(?:\d{3})?")


def posts(tree: HtmlElement, url: str, selector: str | None) -> tuple[Item, ...]:
    """The posts of the page at `url`; raises ListingError where there are none."""
    page = urldefrag(url)[0]
    if selector:
        found = [_post(node, page) for node in selected(tree, selector)[:MAX_ENTRIES]]
    else:
        found = _linked(tree, page) or [_post(node, page) for node in (_marked(tree) or _row(tree))[:MAX_ENTRIES]]
    told = [item for item in found if item.title or item.summary]
    if told:
        return tuple(_apart(told))
    if selector:
        raise ListingError(
            f"no post is found by {selector!r}: the page has another form now; set another `select`",
            outcome="nothing_selected",
            temporary=True,
        )
    raise ListingError(
        "no posts of a live blog are found; set `select` to a CSS selector of its posts",
        outcome="no_posts",
        temporary=True,
    )


def _apart(items: list[Item]) -> Iterator[Item]:
    """The posts by names of their own: of several that have one name, such as that of their minute, by their words."""
    named = Counter(item.guid for item in items)
    for item in items:
        if named[item.guid] == 1:
            yield item
        else:
            words = _hash(f"{item.title}\x1f{item.summary}")
            yield item._replace(
                guid=f"{item.guid}-{words}", link=f"{item.link}-{words}" if "#" in item.link else item.link
            )


def _linked(tree: HtmlElement, page: str) -> list[Item]:
    """schema.org `LiveBlogPosting.liveBlogUpdate`."""
    for node in linked_nodes(tree):
        told = node.get("liveBlogUpdate") if is_kind(node, ("liveblogposting",)) else None
        found = told if isinstance(told, list) else [told]
        if listed := [_linked_post(post, page) for post in found[:MAX_ENTRIES] if isinstance(post, dict)]:
            return listed
    return []


def _linked_post(post: dict[str, Any], page: str) -> Item:
    body = _text(post, "articleBody") or _text(post, "text") or _text(post, "description")
    link = attributes.web_address(page, _text(post, "url") or _text(post, "@id"))
    if link in ("", page):
        name = urldefrag(_text(post, "@id"))[1] or _text(post, "datePublished") or _hash(body)
        link = _part(page, name)
    return Item(
        guid=_text(post, "@id") or link,
        link=link,
        title=_text(post, "headline"),
        summary=body[: 8 * MAX_SUMMARY],
        published=dates.parse(_text(post, "datePublished")),
        updated=dates.parse(_text(post, "dateModified")),
    )


def _text(post: dict[str, Any], key: str) -> str:
    value = post.get(key)
    return value if isinstance(value, str) else ""


def _marked(tree: HtmlElement) -> list[HtmlElement]:
    return [
        node for node in tree.iterfind(".//*[@itemprop]") if "liveBlogUpdate" in (node.get("itemprop") or "").split()
    ]


def _row(tree: HtmlElement) -> list[HtmlElement]:
    """The largest number of like siblings that have one time and some words each."""
    rows: dict[tuple[HtmlElement, str, str], list[HtmlElement]] = defaultdict(list)
    for time in tree.iter("time"):
        if not time.get("datetime"):
            continue
        for node in time.iterancestors():
            parent = node.getparent()
            if parent is None or len(list(islice(node.iter("time"), 2))) > 1:
                break
            row = rows[parent, str(node.tag), (node.get("class") or "").partition(" ")[0]]
            if len("".join(node.itertext()).split()) >= 5:
                row.append(node)
    best = max(rows.values(), key=len, default=[])
    return best if len(best) >= LEAST else []


def _post(node: HtmlElement, page: str) -> Item:
    heading = next(node.iter(*_HEADINGS), None)
    time = next((told for each in node.iter() if (told := _time_of(each))), "")
    body = _body(node)
    link = _part(page, _name(node) or time or _hash(body))
    return Item(
        guid=link,
        link=link,
        title="".join(heading.itertext()).replace("<", "&lt;") if heading is not None else "",
        summary=body[: 8 * MAX_SUMMARY],
        published=_moment(time),
    )


def _part(page: str, name: str) -> str:
    """The address of a post on its page; browsers pass over a fragment that the page does not know."""
    return f"{page}#{quote(unquote(name)[:200], safe='')}"


def _hash(text: str) -> str:
    return xxhash.xxh32_hexdigest(text.encode("utf-8", "replace"))


def _name(node: HtmlElement) -> str:
    """By what a post is known on its page: its own identifier, or the fragment of its permanent link."""
    for key in _IDS:
        if value := (node.get(key) or "").strip():
            return value[:200]
    for link in node.iter("a"):
        href = link.get("href") or ""
        if (fragment := urldefrag(href)[1]) and link.find(".//time") is not None:
            return fragment[:200]
    inner = node.find(".//*[@id]")
    return (inner.get("id") or "").strip()[:200] if inner is not None else ""


def _time_of(node: HtmlElement) -> str:
    if node.tag == "time" or "datePublished" in (node.get("itemprop") or ""):
        return next((value for key in _TIMES if (value := node.get(key))), "")
    return node.get("data-timestamp") or ""


def _moment(text: str) -> datetime | None:
    if _SECONDS.fullmatch(text.strip()):
        return dates.from_seconds(int(text.strip()[:10]))
    return dates.parse(text)


def _body(node: HtmlElement) -> str:
    """The mark-up of a post without its heading and its times."""
    bare = copy.deepcopy(node)
    for gone in list(bare.iter(*_HEADINGS, "time", "button", "form", "script", "style", "svg", "noscript")):
        gone.drop_tree()
    text: str = etree.tostring(bare, encoding="unicode", with_tail=False)
    return text
