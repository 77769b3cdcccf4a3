"""JSON Feed 1.1 (jsonfeed.org/version/1.1), read with the mistrust that free-form JSON deserves."""

from __future__ import annotations

import html
import json
from typing import Any

from monitor.crawl import dates
from monitor.crawl.errors import FeedError
from monitor.crawl.sources.listing import Item, Listing


def parse(text: str) -> Listing:
    """What a JSON Feed lists; raises FeedError where it is JSON of another kind, or broken."""
    try:
        document = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise FeedError(
            f"broken JSON ({type(error).__name__}); it may be cut off, will be tried later",
            outcome="broken_feed",
            temporary=True,
        ) from None
    if not isinstance(document, dict) or not isinstance(document.get("items"), list):
        raise FeedError(
            "JSON, but no JSON Feed (it has no list of items); check the address",
            outcome="not_a_feed",
            temporary=False,
        )
    items = tuple(_item(item) for item in document["items"] if isinstance(item, dict))
    return Listing(items=items, language=_text(document.get("language")) or None)


def _item(item: dict[str, Any]) -> Item:
    content = _text(item.get("content_html")) or html.escape(_text(item.get("content_text")), quote=False)
    return Item(
        guid=_text(item.get("id")),
        link=_text(item.get("url")) or _text(item.get("external_url")),
        title=html.escape(_text(item.get("title")), quote=False),  # plain text by the standard
        summary=html.escape(_text(item.get("summary")), quote=False) or content,
        content=content,
        published=dates.parse(_text(item.get("date_published"))),
        updated=dates.parse(_text(item.get("date_modified"))),
    )


def _text(value: object) -> str:
    if isinstance(value, str):
        return value
    # Identifiers must be strings, but numbers are met and meant.
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else ""
