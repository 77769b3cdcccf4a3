"""Which hub a feed names, and under which topic (WebSub, 4): in its HTTP headers or in itself. Pure."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from monitor.crawl import attributes
from monitor.crawl.exchange import Response
from monitor.crawl.sources.discovery import attributes_of

HEAD = 20_000
"""Hubs are named before the first entry."""
LONGEST_JSON = 500_000
"""What is longer is cut, and so no JSON: its hub is not looked for."""
_HEADER = re.compile(r"<([^<>]{1,4096})>((?:\s*;\s*[\w*]{1,20}\s*=\s*(?:\"[^\"]{0,500}\"|[^\s;,\"]{1,500})){1,10})")
_RELATION = re.compile(r"""\brel\s*=\s*(?:"([^"]*)"|([^\s;,"]+))""", re.IGNORECASE)
_LINK = re.compile(r"<(?:\w{1,20}:)?link\b([^<>]{0,4096})>", re.IGNORECASE)
_ENTRY = re.compile(r"<(?:\w{1,20}:)?(?:item|entry)[\s>]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Hub:
    """Where to subscribe, and to what."""

    url: str
    topic: str


def hub_of(response: Response) -> Hub | None:
    """The hub that an answer names, or None. What stands in the headers goes before what stands in the feed."""
    named = dict(_links(_all_of(response.headers))) or dict(_in_body(response))
    hub = attributes.web_address(response.url, named.get("hub", ""))
    topic = attributes.web_address(response.url, named.get("self", "")) or response.url
    return Hub(hub, topic) if hub else None


def topics_in(headers: Mapping[str, str]) -> set[str]:
    """The topics that the `Link` headers of a push name."""
    return {address for relation, address in _links(_all_of(headers)) if relation == "self"}


def _all_of(headers: Mapping[str, str]) -> str:
    """The `Link` headers as one; many servers send each link in a header of its own (RFC 9110, 5.3)."""
    return ", ".join(value for name, value in headers.items() if name.lower() == "link")


def _links(header: str) -> Iterator[tuple[str, str]]:
    """Relation and address of each link (RFC 8288); of two of one relation the first is kept by the caller's order."""
    found = list(_HEADER.finditer(header[:16_000]))
    for link in reversed(found):
        relation = _RELATION.search(link[2])
        for name in (relation[1] or relation[2] or "").lower().split() if relation else ():
            yield name, link[1]


def _in_body(response: Response) -> Iterator[tuple[str, str]]:
    head = response.body[:HEAD]
    if b"hub" not in head:
        return
    text = head.decode("utf-8", "replace")
    if text.lstrip("\ufeff \t\r\n").startswith("{"):
        yield from _in_json(response.body[:LONGEST_JSON])
        return
    first = _ENTRY.search(text)
    for link in reversed(list(_LINK.finditer(text, 0, first.start() if first else len(text)))):
        told = attributes_of(link[1])
        for name in told.get("rel", "").lower().split():
            yield name, told.get("href", "")


def _in_json(body: bytes) -> Iterator[tuple[str, str]]:
    """JSON Feed 1.1, `hubs` and `feed_url`."""
    try:
        document = json.loads(body)
    except (ValueError, RecursionError):
        return
    hubs = document.get("hubs") if isinstance(document, dict) else None
    for hub in hubs if isinstance(hubs, list) else ():
        if isinstance(hub, dict) and str(hub.get("type")).lower() == "websub" and isinstance(hub.get("url"), str):
            yield "hub", hub["url"]
            break
    if isinstance(document, dict) and isinstance(document.get("feed_url"), str):
        yield "self", document["feed_url"]
