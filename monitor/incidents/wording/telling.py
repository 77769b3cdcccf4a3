"""The words of one report put together: what they say of hour, place and repetition. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from monitor.incidents.wording.again import (
    mourns,
    on_the_same_spot,
    tells_a_sum,
    tells_of_a_day,
    tells_of_days,
    tells_of_several,
    told_after_another,
    told_again,
    told_as_another,
)
from monitor.incidents.wording.clock import local
from monitor.incidents.wording.deaths import goes_on_about
from monitor.incidents.wording.hours import clock_time, moment, part_of, period, without_clock
from monitor.incidents.wording.places import places_in
from monitor.model import Article, Report

MOST = 1200
"""Characters of a paragraph that are looked at."""


@dataclass(frozen=True, slots=True)
class Wording:
    """What the words around a report say beside its figures."""

    places: frozenset[str] = frozenset()
    period: tuple[datetime, datetime] | None = None
    """Between which times of the place's clock the attack was, where the part of the day is told."""
    moment: datetime | None = None
    """The very time of the attack by the place's clock, where told."""
    another: bool = False
    """It is told as a further attack: "the second strike of the day"."""
    again: bool = False
    same_spot: bool = False
    several: bool = False
    """Its figures may be a sum: "killed in two strikes"."""
    sum: bool = False
    """It adds up: "14 killed in X and Y in all"."""
    over_days: bool = False
    """It tells of several days together."""
    over_a_day: bool = False
    """It looks back on a day."""
    mourns: bool = False
    goes_on: bool = False
    """It tells how the toll of a known attack moved."""
    length: int = 0
    """Words of the whole article: a flash is short."""


def wording_of(
    report: Report, article: Article, at: datetime, day: date | None, *, points_back: bool, first: bool = True
) -> Wording:
    """Read the words around a report, told at a time, of an attack on a day (None: not told).

    `points_back`: it tells a change of something known, whose own hour is not the attack's. `first`: the title and the
    paragraph are of its attack, and not of another one on the city: "It was the second strike of the day. In the
    morning a drone ..."
    """
    evidence = report.evidence.casefold()
    title = article.title.casefold() if first else ""
    around = f"{title}\n{_paragraph(article, report.evidence).casefold()}" if first else evidence
    goes_on = goes_on_about(f"{title}\n{evidence}")
    here = local(at, report.country)
    later = points_back or goes_on or mourns(evidence)  # "the nine killed on Friday were buried on Saturday morning"
    part = part_of(evidence, of_attack=later) or part_of(title, of_attack=True)
    # "At 6.50 rescuers reached the roof that a drone had hit in the night"
    elsewhen = part_of(without_clock(evidence), of_attack=False)
    clock = clock_time(evidence) if elsewhen is None and not later else None
    return Wording(
        places=places_in(f"{title}\n{evidence}"),
        period=period(part, here, day) if part is not None and here is not None else None,
        moment=moment(clock, here, day) if clock is not None and here is not None else None,
        another=told_as_another(around) or (not later and told_after_another(around, report.methods)),
        again=told_again(around),
        same_spot=on_the_same_spot(around),
        several=tells_of_several(evidence),
        sum=tells_a_sum(evidence),
        over_days=tells_of_days(evidence),
        over_a_day=tells_of_a_day(evidence),
        mourns=mourns(around),
        goes_on=goes_on,
        length=len(article.text.split()),
    )


def _paragraph(article: Article, evidence: str) -> str:
    at = article.text.find(evidence)
    if at < 0 or not evidence:
        return evidence
    start = article.text.rfind("\n", 0, at) + 1
    end = article.text.find("\n", at + len(evidence))
    return article.text[max(start, at - MOST) : at + MOST if end < 0 else min(end, at + MOST)]
