"""Reading again, in the light of what is known: for an article that tells of no attack by itself.

Authorities and channels go on from post to post without naming their city again, and a city may be named where nothing
links it to the toll. Such an article is read once more with the name of a city before it that has a young incident;
what it then tells is believed only where it goes on from that incident (`incidents.context`).
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cache
from itertools import product
from typing import NamedTuple

from monitor.incidents.context import FEW_WORDS, Tie, carries_on, later_death, young
from monitor.incidents.ledger import Ledger
from monitor.incidents.merge import ONE
from monitor.incidents.threads import MOST, Thread, Threads
from monitor.incidents.wording.deaths import died_of_wounds
from monitor.model import Article, Currency, Incident, Quote, Report
from monitor.read.doubt import ACCIDENT
from monitor.read.places.gazetteer import Form, Gazetteer
from monitor.read.report import Reading
from monitor.read.unarmed import FIRE
from monitor.store.connection import Store

LOOKED_AT = 5000
"""Characters of a text in which names of cities are looked for."""

_ATTACK = {
    "en": "There was an attack on {}. ",
    "uk": "Атаковано {}. ",
    "ru": "Атакован {}. ",
}
"""What puts an attack on a city before an article that may tell its toll without a word of it."""
_FROM = "from|з|із|зі|из|с|со"
"""What stands straight before the town from which something came, in the languages above."""
_DATELINE = re.compile(r"[A-Z][^.\n(]{1,60}\([^)\n]{2,40}\) ?[-–—] ")
_DISTANCE = re.compile(r"\b\d+ ?(?:km|kilomet\w+|miles)\b[^.\n]*")
"""How a wire says where it was written, and how far from there something happened."""
_ABBREVIATED = 4
"""Letters of a name that is none."""


@cache
def _gazetteer() -> Gazetteer:
    return Gazetteer.load()


class Candidate(NamedTuple):
    """A city that an article may be about."""

    geonameid: int
    name: str
    """By which the article is read with it."""
    tie: Tie


def named_in(text: str, form: Form = "name") -> dict[int, str]:
    """The cities that a text names, likeliest bearer of each name, with the name as it stands there.

    In the other form, those of whose names it has an adjective, with their names: "Сумська ОВА", "Kharkiv" for each.
    """
    found: dict[int, str] = {}
    for hit in _gazetteer().find(text[:LOOKED_AT]):
        if hit.cities and hit.form == form and not _is_abbreviation(text[hit.start : hit.end]):
            city = hit.cities[0]
            found.setdefault(city.geonameid, text[hit.start : hit.end] if form == "name" else city.name)
    return found


def _is_abbreviation(name: str) -> bool:
    """Whether letters stand for an authority: ОВА is a town's name as well."""
    return len(name) <= _ABBREVIATED and name.isupper()


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
        """What an article tells of an attack that is known; the reading as it is where it tells of none.

        An article on another subject ("Goalkeeper wounded in X shooting dies") may still tell a death in a city that it
        names, and nothing else.
        """
        plain = await self._without_places_of_attacks(article)
        found = await self._in_context(plain, reading, country)
        if plain is article or found is reading:
            return found
        return Reading(found.language, tuple(_in_words_of(article, report) for report in found.reports))

    async def _in_context(self, article: Article, reading: Reading, country: str | None) -> Reading:
        candidates = await self._candidates(article)
        silent = reading.silent not in ("", FIRE, ACCIDENT)  # what burns may do so since a known attack
        if silent:
            candidates = [candidate for candidate in candidates if candidate.tie is Tie.NAMED]
        known = {each.geonameid: await self._ledger.incidents(each.geonameid) for each in candidates}
        young_of = {city: [i for i in incidents if young(i, _at(article))] for city, incidents in known.items()}
        for candidate in candidates:
            geonameid, _, tie = candidate
            incidents, fresh = known[geonameid], young_of[geonameid]
            # A city of which nothing is known is in the name of a hospital, or somebody's home.
            alone = sum(other.tie is tie and bool(young_of[other.geonameid]) for other in candidates) == 1
            told = _of_city(article, candidate)
            if told is not None and tie is not Tie.REGION and (later := later_death(incidents, told, tie)):
                # Read behind an attack it would be a toll of one, but for its means and its day.
                several = len(incidents) > 1 and not silent
                attack = await self._behind_attack(article, candidate, country) if several else None
                if attack is not None:
                    later = replace(later, methods=attack.methods, event_date=attack.event_date)
                if (
                    attack is not None
                    and _counts_on(attack)
                    and any(carries_on(i, attack, article, tie) for i in fresh)
                ):
                    later = _as_change(attack)
                return Reading(reading.language, (later,))
            if silent or not fresh or _only_filed_from(article, candidate):
                continue
            accident = reading.silent == ACCIDENT
            if report := await self._carried_on(article, candidate, fresh, country, alone=alone, strictly=accident):
                return Reading(reading.language, (report,))
        return reading

    async def _without_places_of_attacks(self, article: Article) -> Article:
        """An article in which the places of known attacks are no towns: "the Lido hotel", known to be in Mogadishu.

        A town of which nothing is known, and whose name was told of an attack on another city, is in small letters
        unless something came from there.
        """
        said = f"{article.title}\n{article.text}"
        named = await asyncio.to_thread(named_in, said)
        threads = {thread.geonameid for thread in await self._threads.of(article.source)} if named else set()
        known = {city: await self._ledger.incidents(city) for city in (*list(named)[:MOST], *threads)}
        told = [incident for incidents in known.values() for incident in incidents if young(incident, _at(article))]
        words = " ".join(quote for incident in told for quote in _quotes_of(incident))
        for name in (name for city, name in named.items() if not known.get(city)):
            borne = re.search(rf"\b{re.escape(name)}\b", words) and not _is_source(name, f"{said}\n{words}")
            if borne and len(name.lower()) == len(name):
                title, text = article.title.replace(name, name.lower()), article.text.replace(name, name.lower())
                article = replace(article, title=title, text=text)
        return article

    async def _carried_on(
        self,
        article: Article,
        candidate: Candidate,
        incidents: Sequence[Incident],
        country: str | None,
        *,
        alone: bool,
        strictly: bool,
    ) -> Report | None:
        """What an article tells of one of a city's incidents, read behind the city's name.

        Where that is its only candidate, it is read behind an attack on it as well. `strictly`: it sounds like an
        accident, and must be tied to the attack by its place and both figures.
        """
        _, name, tie = candidate
        name = _spelled_in(incidents, article) or name if tie is Tie.REGION else name
        # What a region's authority heads is told of the region.
        titles = ("",) if tie is Tie.REGION else (article.title,)
        attacks = _ATTACK.get(article.language or "")
        openings = (f"{name}. ", *([attacks.format(name)] if attacks and alone else []))
        for title, before in product(dict.fromkeys(titles), openings):
            again = await self._read_article(replace(article, title=title, text=before + article.text), country)
            for report in (_moved(report, before, article) for report in again.reports):
                report = report and _without_him(report, article)
                if report is not None and any(
                    carries_on(i, report, article, tie, strictly=strictly) for i in incidents
                ):
                    return _as_change(report)
        return None

    async def _behind_attack(self, article: Article, candidate: Candidate, country: str | None) -> Report | None:
        """What an article tells of an attack on a city if it is read behind words of one."""
        attacks = _ATTACK.get(article.language or "")
        if attacks is None:
            return None
        before = attacks.format(candidate.name)
        again = await self._read_article(replace(article, title="", text=before + article.text), country)
        reports = (report for report in again.reports if report.geonameid == candidate.geonameid)
        moved = next((moved for report in reports if (moved := _moved(report, before, article))), None)
        return moved and _without_him(moved, article)

    async def _candidates(self, article: Article) -> list[Candidate]:
        """Cities that the article may be about, by the name to read it with: those named, else its region's and
        those that its source told of."""
        words = f"{article.title}\n{article.text}"
        if named := await asyncio.to_thread(named_in, words):
            return [Candidate(geonameid, name, Tie.NAMED) for geonameid, name in list(named.items())[:MOST]]
        regions = await asyncio.to_thread(named_in, words, "adjective")
        found = [Candidate(geonameid, name, Tie.REGION) for geonameid, name in list(regions.items())[:MOST]]
        told = await self._threads.of(article.source)
        return found + [Candidate(thread.geonameid, thread.name, Tie.SOURCE) for thread in told]


def _without_him(report: Report, article: Article) -> Report:
    """Without the only one who is told as hurt, where he has died since: how many were hurt is not told."""
    alone = report.injured == ONE and report.killed is not None
    return replace(report, injured=None) if alone and died_of_wounds(article.text.casefold()) else report


def _counts_on(report: Report) -> bool:
    """ "He died in hospital. The number of dead has risen to three": the total is told with him."""
    return report.killed is not None and report.killed.least > 1


def _as_change(report: Report) -> Report:
    """What goes on from a known attack is a change of it, whatever it sounds like read alone."""
    return replace(report, currency=Currency.UPDATE) if report.currency is Currency.NEW else report


def _only_filed_from(article: Article, candidate: Candidate) -> bool:
    """ "X, June 20 (Wire) - Rebels killed five in a village": a wire whose dateline alone tells of the city."""
    dateline = _DATELINE.match(article.text)
    if candidate.tie is not Tie.NAMED or dateline is None:
        return False
    rest = _DISTANCE.sub("", f"{article.title}\n{article.text[dateline.end() :]}".casefold())
    return candidate.name.casefold() in dateline[0].casefold() and candidate.name.casefold() not in rest


def _of_city(article: Article, candidate: Candidate) -> Article | None:
    """The part of an article that may tell a death in a city without an attack: all of a post, else its beginning.

    None where it is long and names the city only further down.
    """
    if len(article.text.split()) <= FEW_WORDS:
        return article
    lead = article.text.partition("\n")[0]
    named = candidate.tie is Tie.NAMED and candidate.name in f"{article.title}\n{lead}"
    return replace(article, text=lead) if named else None


def _quotes_of(incident: Incident) -> list[str]:
    told = [incident.evidence.quote] if incident.evidence else []
    return [*told, *(figure.quote for figure in incident.figures)]


def _is_source(town: str, words: str) -> bool:
    """ "launched from Shebekino": whether something came from a town, which so is no place inside another."""
    return re.search(rf"\b(?:{_FROM}) {re.escape(town)}\b", words, re.IGNORECASE) is not None


def _in_words_of(article: Article, report: Report) -> Report:
    """The report with its evidence as an article has it."""
    quote = report.quotes.get("evidence")
    if quote is None:
        return report
    words = (article.title if quote.field == "title" else article.text)[quote.start : quote.end]
    return replace(report, evidence=words) if words.lower() == report.evidence.lower() else report


def _spelled_in(incidents: Sequence[Incident], article: Article) -> str | None:
    """The name of the incidents' city as they were told in the script of an article; None where none names it so."""
    for incident in incidents:
        for words in _quotes_of(incident):
            name = named_in(words).get(incident.geonameid)
            if name and name.isascii() == article.text[:LOOKED_AT].isascii():
                return name
    return None


def _at(article: Article) -> datetime:
    return min(article.published, article.seen_at)


def _moved(report: Report, before: str, article: Article) -> Report | None:
    """The report with its quotes where they stand in the article itself; None where it has no words of that."""
    quotes = {
        slot: Quote(quote.field, max(0, quote.start - len(before)), quote.end - len(before))
        if quote.field == "text"
        else quote
        for slot, quote in report.quotes.items()
        if quote.field != "text" or quote.end > len(before)
    }
    if "evidence" in quotes:
        return replace(report, quotes=quotes, evidence=report.evidence.removeprefix(before))
    where = next(iter(quotes.values()), None)
    if where is None:
        return None
    words = (article.title if where.field == "title" else article.text)[where.start : where.end]
    return replace(report, quotes={**quotes, "evidence": where}, evidence=words)
