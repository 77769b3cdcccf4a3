"""The feed that a page announces (`link rel=alternate`, HTML standard 4.6.6.1): people know the page, not the feed."""

from __future__ import annotations

import html
import re

from monitor.crawl import attributes

HEAD = 300_000
_LINK = re.compile(r"<link\b([^<>]{0,2000})>", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""([a-zA-Z-]{1,20})\s*=\s*(?:"([^"<>]{0,1000})"|'([^'<>]{0,1000})'|([^\s"'<>]{1,1000}))""")
_FEED_TYPE = re.compile(r"application/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json)\b", re.IGNORECASE)
_COMMENTS = re.compile(r"comment|коментар|комментар", re.IGNORECASE)


def feed_named(text: str, url: str) -> str:
    """The first feed that a page at `url` announces, those of comments left out; or nothing."""
    for link in _LINK.finditer(text, 0, HEAD):
        told = attributes_of(link[1])
        if "alternate" not in told.get("rel", "").lower().split() or not _FEED_TYPE.match(told.get("type", "").strip()):
            continue
        address = attributes.web_address(url, told.get("href", ""))
        if address and not _COMMENTS.search(f"{told.get('title', '')} {address}"):
            return address
    return ""


def attributes_of(tag: str) -> dict[str, str]:
    """The attributes of a tag, by their names in small letters."""
    values = ((found[1].lower(), found[2] or found[3] or found[4] or "") for found in _ATTRIBUTE.finditer(tag))
    return {name: html.unescape(value) for name, value in values}
