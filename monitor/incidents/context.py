"""Whether what an article says in the light of a known attack is really about it. Pure.

A post such as "Governor: the dead are four by now" names no city. Read alone it tells nothing; read as words about an
attack that is known it tells its toll. So little ties it to that attack that it is believed only where it goes on.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import Enum, auto

from monitor.incidents.resemblance import apart, falls_short, goes_on, outgrows, same_place
from monitor.incidents.told import Told, day_of, points_back
from monitor.incidents.tolls import NOBODY
from monitor.incidents.wording.again import tells_of_a_land, tells_of_several_places
from monitor.incidents.wording.deaths import goes_on_about, told_later_death
from monitor.incidents.wording.places import places_in
from monitor.incidents.wording.telling import wording_of
from monitor.model import Article, Currency, Incident, Quote, Report

YOUNG = timedelta(hours=48)
"""So long after its last report an attack is in everybody's mind."""
FEW_WORDS = 120
"""A post; who writes more says what it is about."""
DIES_WITHIN = timedelta(days=14)
"""So long after an attack somebody may die of the wounds of it, without a word of which attack that was."""
LEAP, STEP = 2, 10
"""A toll may double between two reports, and grow by ten besides."""


class Tie(Enum):
    """What leads from an article to a city."""

    NAMED = auto()
    """It names the city."""
    SOURCE = auto()
    """Its source told of the city before."""
    REGION = auto()
    """It names the city's region, or somebody who speaks for it."""


def young(incident: Incident, at: datetime) -> bool:
    """Whether an attack is still told of, so that words may be about it without naming it."""
    return not incident.denied and timedelta(0) <= at - incident.started_at and at - incident.updated_at <= YOUNG


def carries_on(
    incident: Incident, report: Report, article: Article, tie: Tie = Tie.SOURCE, *, strictly: bool = False
) -> bool:
    """Tell whether a report, read in the light of an attack, is a change of that attack's toll.

    `strictly`: only at the very place, and with both figures that go on from its own.
    """
    at = min(article.published, article.seen_at)
    if report.geonameid != incident.geonameid or report.currency is Currency.BACKGROUND or report.window_hours:
        return False
    wording = wording_of(report, article, at, day_of(report, at), points_back=points_back(report))
    told = Told(report, at, article.dated, article.official, article.status, wording)
    ours = article.source in incident.sources or tie is not Tie.SOURCE
    ours = ours and len(article.text.split()) <= FEW_WORDS
    if apart(incident, told) or not (ours or same_place(incident, told)):
        return False
    if strictly and not (_is_there(incident, article) and goes_on(incident, told, strongly=True)):
        return False
    if tie is not Tie.NAMED and tells_of_several_places(article.text.casefold()):
        return False
    if tie is Tie.REGION and not (report.currency is Currency.CORRECTION or goes_on(incident, told, strongly=True)):
        return False
    if report.denied or report.killed_more is not None or report.currency is Currency.CORRECTION:
        return True
    if tells_of_a_land(_words_around(report, article)):
        return False  # what a country lost is no city's, though it goes on from a toll as well
    tells = outgrows(incident, told) or _tells_of_nobody(incident, told)
    headed = tie is Tie.NAMED and goes_on_about(article.text.casefold())  # "X, as of 9.45: thirty are hurt"
    return tells and not falls_short(incident, told) and (headed or _is_credible(incident, told))


def _tells_of_nobody(incident: Incident, told: Told) -> bool:
    """ "No casualties" after an unknown toll: no news, but what later figures stand beside."""
    return any(incident.toll(slot) is None and bounds == NOBODY for slot, bounds in told.figures.items())


def _words_around(report: Report, article: Article) -> str:
    """The words that a report was read from, with the whole headline where any stand there."""
    from_title = any(quote.field == "title" for quote in report.quotes.values())
    return f"{article.title if from_title else ''}\n{report.evidence}".casefold()


def _is_there(incident: Incident, article: Article) -> bool:
    """Whether an article begins with the place that the attack hit."""
    lead = article.text.partition("\n")[0]
    return bool(places_in(f"{article.title}\n{lead}".casefold()) & set(incident.places))


def _is_credible(incident: Incident, told: Told) -> bool:
    return all(
        (stands := incident.toll(slot)) is None or bounds.least <= LEAP * stands.least + STEP
        for slot, bounds in told.figures.items()
    )


def later_death(incidents: Sequence[Incident], article: Article, tie: Tie) -> Report | None:
    """The report of an article that no more than names the city, and tells that somebody has died of his wounds.

    An attack on the city must be known that had wounded, lately where only the article's source leads to it.
    """
    at = min(article.published, article.seen_at)
    patience = DIES_WITHIN if tie is Tie.NAMED else YOUNG
    hurt = [
        incident
        for incident in incidents
        if not incident.denied
        and incident.injured is not None
        and incident.injured.least
        and timedelta(0) <= at - incident.updated_at <= patience
    ]
    where = told_later_death(article.text) if hurt and len(article.text.split()) <= FEW_WORDS else None
    if where is None:
        return None
    latest = max(hurt, key=lambda incident: (incident.updated_at, incident.id))
    evidence = Quote("text", *where)
    return Report(
        city=latest.city, country=latest.country, geonameid=latest.geonameid, methods=(), killed_more=1,
        currency=Currency.UPDATE, evidence=article.text[slice(*where)],
        quotes={"evidence": evidence, "killed_more": evidence},
    )  # fmt: skip
