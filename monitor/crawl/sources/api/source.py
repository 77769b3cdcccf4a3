"""One look at an API."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cache
from typing import Any

import jmespath
from jmespath.exceptions import JMESPathError
from jmespath.parser import ParsedResult

from monitor.crawl.errors import ListingError
from monitor.crawl.exchange import FEED_LIMITS, NOTHING_KNOWN, PAGE_LIMITS, Limits, Response, Validators
from monitor.crawl.fetch import Fetcher
from monitor.crawl.pool import Workers
from monitor.crawl.sources.api.document import read_json, read_xml
from monitor.crawl.sources.api.following import Named, follow, named_in
from monitor.crawl.sources.api.settings import ApiSettings
from monitor.crawl.sources.beside import parsed
from monitor.crawl.sources.listing import MAX_ENTRIES
from monitor.crawl.sources.poll import Poll, nothing_new
from monitor.crawl.sources.records import RecordError, entry_of
from monitor.crawl.sources.settings import site_of
from monitor.model import Entry

LINES = 30
LONGEST_LINE = 100
NAMED = 4
ACCEPT = {"json": "application/json", "xml": "application/cap+xml, application/xml"}


async def poll(
    settings: ApiSettings,
    fetcher: Fetcher,
    validators: Validators,
    now: datetime,
    workers: Workers | None = None,
) -> Poll:
    """Ask the API once.

    Raises FetchError where it cannot be had, ListingError where its answer is not of the form that is expected.
    """
    look = _Look(settings, fetcher, now, workers)
    response = await look.get(settings.url, FEED_LIMITS, validators)
    if response.not_modified:
        return nothing_new(response, validators)
    found = await look.picked(response)
    answer = Poll(
        entries=tuple(found.entries),
        validators=response.validators,
        permanent_redirect=response.permanent_redirect,
        warnings=tuple(found.warnings),
        fresh_for=response.fresh_for,
        context=found.context,
    )
    return await look.followed(answer, named_in(found.named, response.url), validators.cursor)


@dataclass(frozen=True)
class _Look:
    """One look at an API, and at the documents that its answer names."""

    settings: ApiSettings
    fetcher: Fetcher
    now: datetime
    workers: Workers | None

    async def get(self, url: str, limits: Limits, validators: Validators = NOTHING_KNOWN) -> Response:
        return await self.fetcher.get(
            url,
            validators=validators,
            limits=limits,
            allow_private=self.settings.allow_private,
            headers={"Accept": ACCEPT[self.settings.form]},
        )

    async def picked(self, response: Response) -> Picked:
        return await parsed(response.body, self.workers, read, response.charset, self.settings, self.now)

    async def followed(self, answer: Poll, named: Sequence[Named], cursor: str) -> Poll:
        """The answer with the entries of the documents that it names."""
        if not named:
            return answer

        async def one(address: str) -> Picked:
            return await self.picked(await self.get(address, PAGE_LIMITS))

        found = await follow(named, cursor, one)
        if found.in_vain and not answer.entries:
            raise found.in_vain
        left = (f"{found.left} documents of the index are still to be read",) if found.left else ()
        # With documents left to read, "nothing new since" would keep them from us.
        own = NOTHING_KNOWN if found.left else answer.validators
        return replace(
            answer,
            entries=(*answer.entries, *(entry for picked in found.read for entry in picked.entries)),
            validators=replace(own, cursor=found.cursor),
            warnings=(*answer.warnings, *found.warnings, *left, *(w for picked in found.read for w in picked.warnings)),
        )


@dataclass
class Picked:
    """What was picked out of an answer."""

    entries: list[Entry] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    context: str = ""
    named: Any = None
    """Further documents, as they were found."""


def read(body: bytes, charset: str | None, settings: ApiSettings, now: datetime) -> Picked:
    """Pick the articles, or the lines of context, out of an answer; suited to run in a worker process."""
    document = read_json(body, charset) if settings.form == "json" else read_xml(body, charset)
    items = _search(settings.items, document)
    if items is None:
        items = []  # how many APIs say that there is nothing
    if not isinstance(items, list):
        raise ListingError(
            f"no list is found by {settings.items!r}: the API answers in another form now; set another `items`",
            outcome="no_items",
            temporary=True,
        )
    if settings.context is not None:
        return Picked(context=_context(settings.context, items))
    named = _search(settings.follow, document) if settings.follow else None
    return replace(_articles(settings, items, now), named=named)


def _context(expression: str, items: list[Any]) -> str:
    """The lines of items, each once, as one."""
    told = [line for item in items if isinstance(line := _search(expression, item), str) and line.strip()]
    lines = list(dict.fromkeys(" ".join(line.split())[:LONGEST_LINE] for line in told))
    more = [f"and {len(lines) - LINES} more"] if len(lines) > LINES else []
    return "; ".join(lines[:LINES] + more)


def _articles(settings: ApiSettings, items: list[Any], now: datetime) -> Picked:
    picked = Picked()
    faults: list[str] = []
    for place, item in enumerate(items[:MAX_ENTRIES]):
        record = {name: _search(expression, item) for name, expression in settings.fields.items()}
        try:
            entry = entry_of(record, settings.language, now)
        except RecordError as error:  # one item is isolated from the others
            faults.append(f"item {place}: {error}")
            continue
        picked.entries.append(
            replace(entry, origin=site_of(entry.link)) if settings.passes_on and entry.link else entry
        )
    if items and not picked.entries:
        raise ListingError(
            f"none of {len(items)} items is an article ({faults[0]}); set other `fields`",
            outcome="no_articles",
            temporary=True,
        )
    more = [f"and {len(faults) - NAMED} more items that are no articles"] if len(faults) > NAMED else []
    long = [f"lists {len(items)} items; only the first {MAX_ENTRIES} were read"] if len(items) > MAX_ENTRIES else []
    picked.warnings = faults[:NAMED] + more + long
    return picked


@cache
def _compiled(expression: str) -> ParsedResult:
    return jmespath.compile(expression)


def _search(expression: str, data: Any) -> Any:  # noqa: ANN401 - plain data
    """What an expression finds; where the data is of another form than it expects, nothing."""
    try:
        return _compiled(expression).search(data)
    except (JMESPathError, TypeError, ValueError, RecursionError):
        return None
