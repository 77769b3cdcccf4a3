"""Sources as OPML 2.0, the form in which feed readers exchange their lists (http://opml.org/spec2.opml).

What OPML has no attribute for (kind, interval, family, ...) stands in attributes of our own namespace, which other
readers pass over. A document with a DTD is refused: nothing in one is ever expanded or fetched.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import islice
from typing import Any

from lxml import etree

from monitor.crawl import attributes

MAX_BYTES = 5_000_000
MAX_OUTLINES = 20_000
MAX_DEPTH = 30
NAMESPACE = "urn:tocsin:source"
_OWN = f"{{{NAMESPACE}}}"
_UNFIT = re.compile(r"[\s{}]+")


class OpmlError(Exception):
    """A document that is no OPML; the message says why."""


@dataclass(frozen=True, slots=True)
class Outline:
    """One subscription of a list: settings of a source as far as they are told."""

    title: str
    told: Mapping[str, Any]
    folder: str = ""


def read_opml(body: bytes) -> list[Outline]:
    """The subscriptions of a document, each address once. Raises OpmlError."""
    if len(body) > MAX_BYTES:
        raise OpmlError(f"more than {MAX_BYTES // 1_000_000} MB; split it")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=False
    )
    try:
        root = etree.fromstring(body, parser)
    except (etree.LxmlError, ValueError) as error:
        raise OpmlError(f"this is not XML: {' '.join(str(error).split())[:200]}") from None
    if root.getroottree().docinfo.doctype:
        raise OpmlError("it has a document type (DTD), which no list of feeds needs; take the <!DOCTYPE> away")
    if etree.QName(root).localname.lower() != "opml":
        raise OpmlError(f"the document is <{etree.QName(root).localname}>, not <opml>")
    found: dict[str, Outline] = {}
    for outline in _outlines(root):
        found.setdefault(str(outline.told.get("url") or outline.told.get("path")), outline)
    return list(found.values())


def _outlines(root: etree._Element) -> Iterator[Outline]:
    for count, node in enumerate(root.iter(etree.Element)):
        above = list(islice(node.iterancestors(), MAX_DEPTH + 1))
        if count > MAX_OUTLINES or len(above) > MAX_DEPTH:
            raise OpmlError(f"more than {MAX_OUTLINES} outlines, or nested more than {MAX_DEPTH} times; split it")
        folder = next((title for parent in above if (title := _title(_attributes(parent)))), "")
        if outline := _subscription(_attributes(node), folder):
            yield outline


def _attributes(node: etree._Element) -> dict[str, str]:
    return {str(key).lower(): str(value) for key, value in node.attrib.items()}


def _title(told: Mapping[str, str]) -> str:
    return " ".join((told.get("title") or told.get("text") or "").split())[:200]


def _subscription(told: Mapping[str, str], folder: str) -> Outline | None:
    own = {key.removeprefix(_OWN): value for key, value in told.items() if key.startswith(_OWN)}
    address = told.get("xmlurl") or (told.get("url") if own.get("kind") else None) or ""
    if not (url := attributes.web_address("", address.strip())):
        return None
    title = _title(told)
    settings: dict[str, Any] = {"name": name_from(title)} if title else {}
    settings["url"] = url
    if language := attributes.language(told.get("language")):
        settings["language"] = language
    settings |= {key: _value(value) for key, value in own.items()}
    return Outline(title, settings, folder)


def _value(told: str) -> Any:  # noqa: ANN401 - plain data
    return {"true": True, "false": False}.get(told, told)


def name_from(title: str) -> str:
    """A title as the name of a source: without spaces and braces."""
    return _UNFIT.sub("-", title.strip()).strip("-")[:120]


def write_opml(sources: Iterable[Mapping[str, Any]], title: str) -> bytes:
    """Sources, as plain data without secrets, as a document. Lists and mappings among the settings are left out."""
    root = etree.Element("opml", version="2.0", nsmap={"tocsin": NAMESPACE})
    etree.SubElement(etree.SubElement(root, "head"), "title").text = title
    body = etree.SubElement(root, "body")
    for told in sources:
        kind = str(told.get("kind", "feed"))
        name = str(told["name"])
        outline = etree.SubElement(body, "outline", type="rss" if kind == "feed" else "link", text=name, title=name)
        outline.set("xmlUrl" if kind == "feed" else "url", str(told["url"]))
        for key, value in told.items():
            if key == "language":
                outline.set("language", str(value))
            elif key not in ("name", "url") and not isinstance(value, list | dict):
                outline.set(_OWN + key, str(value).lower() if isinstance(value, bool) else str(value))
    document: bytes = etree.tostring(root, xml_declaration=True, encoding="utf-8", pretty_print=True)
    return document
