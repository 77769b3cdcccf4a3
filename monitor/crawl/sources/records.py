"""Articles as records: JSON objects that a pipeline hands in, or that lie in files, a line each."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from monitor.crawl import attributes, dates
from monitor.crawl.sources.listing import MAX_CONTENT, Item, Listing, entries
from monitor.model import Entry

TEXTS = ("id", "guid", "url", "link", "title", "text", "html", "summary", "language", "lang")
DATES = ("published", "updated")
LONGEST_LINE = 4_000_000
"""Bytes of one record; more is no article."""


class RecordError(ValueError):
    """A record that is no article; the message names the field."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A record that was left out, by its place: from 1 in files, from 0 in what is handed in."""

    place: int
    message: str


def entry_of(record: object, language: str | None, now: datetime) -> Entry:
    """The entry of a record; with a text it is the whole article, with an address alone its page is to be read.

    Fields: `id` (or `guid`), `url` (or `link`), `title`, `text` or `html`, `summary`, `published`, `updated` (a date
    with its year), `language` (or `lang`); others are left aside. `language` is the source's. Raises RecordError.
    """
    if not isinstance(record, Mapping):
        raise RecordError('an object is expected, such as {"title": ..., "text": ..., "url": ...}')
    told = {name: _text(record, name) for name in TEXTS}
    link = told["url"] or told["link"]
    if link and not attributes.web_address("", link):
        raise RecordError("url: must start with https:// or http:// and name a host")
    item = Item(
        guid=told["id"] or told["guid"],
        link=link,
        title=_escaped(told["title"]),
        summary=_escaped(told["summary"]),
        content=_escaped(told["text"]) or told["html"],
        published=_date(record, "published"),
        updated=_date(record, "updated"),
    )
    found = entries(Listing(items=(item,), language=told["language"] or told["lang"]), "", language, now).entries
    if not found:
        raise RecordError("tells neither `title`, `text` nor `url`")
    return replace(found[0], whole=bool(found[0].content))


def _text(record: Mapping[Any, Any], name: str) -> str:
    value = record.get(name)
    if value is None:
        return ""
    if name in ("id", "guid") and isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, str):
        raise RecordError(f"{name}: a text is expected")
    return value[: 8 * MAX_CONTENT]


def _escaped(text: str) -> str:
    """Plain text as the mark-up that it is read as: a `<` of its own is no tag."""
    return text.replace("&", "&amp;").replace("<", "&lt;")


def _date(record: Mapping[Any, Any], name: str) -> datetime | None:
    told = _text(record, name)
    if not told:
        return None
    when = dates.parse(told)
    if when is None:
        raise RecordError(f"{name}: a date with its year is expected (ISO 8601), such as 2024-05-12T09:30:00Z")
    return when


def parsed(line: bytes) -> object | RecordError:
    """What a line of JSON says, or what is wrong with it."""
    if len(line) > LONGEST_LINE:
        return RecordError(f"longer than {LONGEST_LINE // 1_000_000} MB")
    try:
        value: object = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return RecordError("is not UTF-8")
    except (ValueError, RecursionError):
        return RecordError("is not JSON")
    return value
