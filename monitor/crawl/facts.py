"""What a page says of itself in its head: title, date, language, canonical address; cheap look-ups, all optional.

Sources: the HTML standard (`title`, `html lang`, `link rel=canonical`, `time`), Open Graph, schema.org's NewsArticle
as JSON-LD.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from lxml.html import HtmlElement

from monitor.crawl import attributes, dates
from monitor.crawl.plain import line

MAX_JSON = 500_000
MAX_NODES = 500
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_ARTICLE_TYPES = ("article", "newsarticle", "reportagenewsarticle", "blogposting", "liveblogposting", "webpage")
_PUBLISHED_NAMES = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "dc.date.issued",
    "dcterms.issued",
    "parsely-pub-date",
    "publishdate",
    "pubdate",
    "date",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What the head of a page tells."""

    title: str = ""
    description: str = ""
    body: str = ""
    """The article's text as JSON-LD carries it (`articleBody`), mostly missing."""
    language: str | None = None
    published: datetime | None = None
    canonical: str | None = None


def look_up(tree: HtmlElement, url: str) -> Facts:
    """The facts of a page that was found at `url`; never fails."""
    meta = _meta(tree)
    linked = _linked_data(tree)
    return Facts(
        title=_title(tree, meta, linked),
        description=meta.get("og:description") or meta.get("description") or "",
        body=_string(linked.get("articleBody")),
        language=attributes.language(tree.get("lang") or tree.get(_XML_LANG) or meta.get("og:locale")),
        published=_published(tree, meta, linked),
        canonical=_canonical(tree, meta, url),
    )


def _meta(tree: HtmlElement) -> dict[str, str]:
    """The first content of each `meta`, by its lower-case name, property or itemprop."""
    found: dict[str, str] = {}
    for _, node in zip(range(MAX_NODES), tree.iter("meta"), strict=False):
        name = node.get("property") or node.get("name") or node.get("itemprop") or ""
        content = (node.get("content") or "").strip()
        if name and content:
            found.setdefault(name.lower(), content[:5000])
    return found


def _title(tree: HtmlElement, meta: dict[str, str], linked: dict[str, Any]) -> str:
    headline = meta.get("og:title") or _string(linked.get("headline")) or meta.get("twitter:title")
    if not headline:
        node = next(tree.iter("h1"), None)
        headline = "".join(node.itertext()) if node is not None else ""
    if not headline.strip():
        node = next(tree.iter("title"), None)
        headline = "".join(node.itertext()) if node is not None else ""
    return " ".join(line(headline.replace("<", "&lt;"), 2000).split())


def _published(tree: HtmlElement, meta: dict[str, str], linked: dict[str, Any]) -> datetime | None:
    told = [meta.get(name, "") for name in _PUBLISHED_NAMES]
    told.insert(1, _string(linked.get("datePublished")))
    for text in told:
        if when := dates.parse(text):
            return when
    for _, node in zip(range(20), tree.iter("time"), strict=False):
        # Lists of other articles have times as well: only one inside the article, or marked as its own, counts.
        own = "published" in (node.get("itemprop") or "").lower() or node.get("pubdate") is not None
        if own or any(parent.tag in ("article", "main") for parent in node.iterancestors()):
            return dates.parse(node.get("datetime") or "")
    return None


def _canonical(tree: HtmlElement, meta: dict[str, str], url: str) -> str | None:
    for _, node in zip(range(MAX_NODES), tree.iter("link"), strict=False):
        if "canonical" in (node.get("rel") or "").lower().split():
            return attributes.web_address(url, node.get("href") or "") or None
    return attributes.web_address(url, meta.get("og:url", "")) or None


def _linked_data(tree: HtmlElement) -> dict[str, Any]:
    """The first JSON-LD node that describes an article."""
    for candidate in linked_nodes(tree):
        if is_kind(candidate, _ARTICLE_TYPES) and ("datePublished" in candidate or "headline" in candidate):
            return candidate
    return {}


def linked_nodes(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    """The nodes of a page's JSON-LD, at most 500 a script; what is no JSON is passed over."""
    for _, node in zip(range(20), _scripts(tree), strict=False):
        try:
            document = json.loads((node.text or "")[:MAX_JSON])
        except (ValueError, RecursionError):
            continue
        yield from _nodes(document)


def is_kind(node: dict[str, Any], kinds: Sequence[str]) -> bool:
    """Whether a node is of one of these types, told in small letters."""
    told = node.get("@type")
    names = told if isinstance(told, list) else [told]
    return any(isinstance(name, str) and name.lower() in kinds for name in names)


def _scripts(tree: HtmlElement) -> Iterator[HtmlElement]:
    return (node for node in tree.iter("script") if (node.get("type") or "").strip().lower() == "application/ld+json")


def _nodes(document: object) -> Iterator[dict[str, Any]]:
    waiting = [document]
    for _ in range(MAX_NODES):
        if not waiting:
            return
        node = waiting.pop(0)
        if isinstance(node, list):
            waiting.extend(node[:MAX_NODES])
        elif isinstance(node, dict):
            yield node
            waiting.extend(value for key, value in node.items() if key in ("@graph", "mainEntity"))


def _string(value: object) -> str:
    return value if isinstance(value, str) else ""
