"""Reading again, in the light of what is known: for an article that tells of no attack by itself.

Authorities and channels go on from post to post without naming their city again, and a city may be named where nothing
links it to the toll. Such an article is read once more with the name of a city before it that has a young incident;
what it then tells is believed only where it goes on from that incident (`incidents.context`).
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cache

from monitor.incidents.context import carries_on, young
from monitor.incidents.ledger import Ledger
from monitor.incidents.threads import MOST, Thread, Threads
from monitor.model import Article, Currency, Quote, Report
from monitor.read.places.gazetteer import Gazetteer
from monitor.read.report import Reading
from monitor.store.connection import Store

LOOKED_AT = 5000
"""Characters of a text in which names of cities are looked for."""


@cache
def _gazetteer() -> Gazetteer:
    return Gazetteer.load()


def named_in(text: str) -> dict[int, str]:
    """The cities that a text names, likeliest bearer of each name, with the name as it stands there."""
    found: dict[int, str] = {}
    for hit in _gazetteer().find(text[:LOOKED_AT]):
        if hit.cities and hit.form == "name":
            found.setdefault(hit.cities[0].geonameid, text[hit.start : hit.end])
    return found


class Rereading:
    """Reads articles in the light of the incidents that their source, or their words, point to."""

    def __init__(
        self, store: Store, ledger: Ledger, read_article: Callable[[Article, str | None], Awaitable[Reading]]
    ) -> None:
        self._ledger = ledger
        self._threads = Threads(store)
        self._read_article = read_article

    async def remember(self, article: Article, reports: Sequence[Report]) -> None:
        """Note of which cities the article's source told, by the names that it gave them; twice is once."""
        cities = dict.fromkeys(r.geonameid for r in reports if r.currency is not Currency.BACKGROUND)
        if not cities:
            return
        names = await asyncio.to_thread(named_in, f"{article.title}\n{article.text}")
        for geonameid in cities:
            if geonameid in names:
                await self._threads.note(
                    article.source, Thread(geonameid=geonameid, name=names[geonameid], at=_at(article))
                )

    async def in_context(self, article: Article, reading: Reading, country: str | None) -> Reading:
        """What an article tells of an attack that is known; the reading as it is where it tells of none."""
        for geonameid, name in (await self._candidates(article)).items():
            incidents = [i for i in await self._ledger.incidents(geonameid) if young(i, _at(article))]
            if not incidents:
                continue
            before = f"{name}. "
            again = await self._read_article(replace(article, text=before + article.text), country)
            reports = [_moved(report, before) for report in again.reports]
            reports = [r for r in reports if any(carries_on(i, r, article) for i in incidents)]
            if reports:
                return Reading(again.language, tuple(reports[:1]))
        return reading

    async def _candidates(self, article: Article) -> dict[int, str]:
        """Cities that the article may be about, by the name to read it with: named ones first, then its source's."""
        found = await asyncio.to_thread(named_in, f"{article.title}\n{article.text}")
        named = dict(list(found.items())[:MOST])
        told = {thread.geonameid: thread.name for thread in await self._threads.of(article.source)}
        return named or told


def _at(article: Article) -> datetime:
    return min(article.published, article.seen_at)


def _moved(report: Report, before: str) -> Report:
    """The report with its quotes where they stand in the article itself."""
    quotes = {
        slot: Quote(quote.field, max(0, quote.start - len(before)), quote.end - len(before))
        if quote.field == "text"
        else quote
        for slot, quote in report.quotes.items()
    }
    return replace(report, quotes=quotes, evidence=report.evidence.removeprefix(before))
