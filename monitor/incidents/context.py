"""Whether what an article says in the light of a known attack is really about it. Pure.

A post such as "Governor: the dead are four by now" names no city. Read alone it tells nothing; read as words about an
attack that is known it tells its toll. So little ties it to that attack that it is believed only where it goes on.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from monitor.incidents.resemblance import apart, falls_short, outgrows, same_place
from monitor.incidents.told import Told, day_of, points_back
from monitor.incidents.wording.telling import wording_of
from monitor.model import Article, Currency, Incident, Report

YOUNG = timedelta(hours=36)
"""So long after its last report an attack is in everybody's mind."""
FEW_WORDS = 120
"""A post; who writes more says what it is about."""
LEAP, STEP = 2, 10
"""A toll may double between two reports, and grow by ten besides."""


def young(incident: Incident, at: datetime) -> bool:
    """Whether an attack is still told of, so that words may be about it without naming it."""
    return not incident.denied and timedelta(0) <= at - incident.started_at and at - incident.updated_at <= YOUNG


def carries_on(incident: Incident, report: Report, article: Article) -> bool:
    """Tell whether a report, read in the light of an attack, is a change of that attack's toll."""
    at = min(article.published, article.seen_at)
    if report.geonameid != incident.geonameid or report.currency is Currency.BACKGROUND:
        return False
    wording = wording_of(report, article, at, day_of(report, at), points_back=points_back(report))
    told = Told(report, at, article.dated, article.official, article.status, wording)
    ours = article.source in incident.sources and len(article.text.split()) <= FEW_WORDS
    if apart(incident, told) or not (ours or same_place(incident, told)):
        return False
    if report.denied or report.killed_more is not None or report.currency is Currency.CORRECTION:
        return True
    return outgrows(incident, told) and not falls_short(incident, told) and _is_credible(incident, told)


def _is_credible(incident: Incident, told: Told) -> bool:
    return all(
        (stands := incident.toll(slot)) is None or bounds.least <= LEAP * stands.least + STEP
        for slot, bounds in told.figures.items()
    )
