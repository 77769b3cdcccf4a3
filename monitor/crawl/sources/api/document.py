"""Answers as plain data: JSON, or XML by the names of its elements."""

from __future__ import annotations

import json
from typing import Any

from lxml import etree

from monitor.crawl.encoding import decode
from monitor.crawl.errors import ListingError
from monitor.crawl.sources.markup import clean, with_plain_dates

MOST_NODES = 200_000


def read_json(body: bytes, charset: str | None) -> object:
    """A body of JSON as plain data. Raises ListingError."""
    try:
        value: object = json.loads(decode(body, charset).text)
    except (ValueError, RecursionError):
        looks = "a page" if body.lstrip()[:1] == b"<" else "text"
        raise ListingError(
            f"answers with {looks} where JSON is expected; check the address, the token and the limits of the API",
            outcome="not_json",
            temporary=True,
        ) from None
    return value


def read_xml(body: bytes, charset: str | None) -> object:
    """A body of XML: each element as its text, or as lists of what stands in it by the names without prefixes.

    An empty element tells its attributes, each as `@name`. Nothing in a DTD is read. Raises ListingError.
    """
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True, remove_pis=True, recover=False
    )
    try:
        root = etree.fromstring(with_plain_dates(clean(decode(body, charset).text)).encode(), parser)
    except (etree.LxmlError, ValueError):
        raise ListingError(
            "answers with something else where XML is expected; check the address", outcome="not_xml", temporary=True
        ) from None
    if sum(1 for _ in zip(range(MOST_NODES + 1), root.iter(), strict=False)) > MOST_NODES:
        raise ListingError(f"more than {MOST_NODES} elements; ask for less", outcome="too_large", temporary=False)
    return {etree.QName(root).localname: [_plain(root)]}


def _plain(node: etree._Element) -> Any:  # noqa: ANN401 - plain data
    children = list(node.iterchildren(etree.Element))
    if not children:
        text = (node.text or "").strip()
        return text or {f"@{etree.QName(name).localname}": value for name, value in node.attrib.items()} or ""
    found: dict[str, list[Any]] = {}
    for child in children:
        found.setdefault(etree.QName(child).localname, []).append(_plain(child))
    return found
