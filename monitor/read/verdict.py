"""Step 12b, verdict: what the walk makes of each city by rule, before experience is asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from monitor.model import Method
from monitor.read.cases import Case
from monitor.read.events import Event
from monitor.read.methods import settle
from monitor.read.sights import Sight
from monitor.read.walk.findings import Findings

NEWS: Final = "news"
BACKGROUND: Final = "background"
CAUGHT: Final = "all brought down"
"""Nothing that was sent came through: no experience makes an attack of that."""

_ANSWERED_WITHIN: Final = 2
"""Sentences from a rumour to the one that denies it."""


def verdict(sight: Sight, cases: Sequence[Case], findings: Findings, *, deaths_alone: bool) -> str:
    """What the rules make of a city and its `cases`: news, background, or why neither; see `Language.deaths_alone`."""
    if any(is_news(case, findings, deaths_alone=deaths_alone) for case in cases if not case.past):
        return "silent article" if findings.stance.silent else NEWS
    if any(is_news(case, findings, deaths_alone=deaths_alone) for case in cases):
        return BACKGROUND
    if cases:
        return _why_dropped(cases, findings, deaths_alone=deaths_alone)
    if sight.events:
        return "rejected" if all(event.rejected for event, _, _ in sight.events) else "attack not taken"
    return "figures" if sight.figures else "named"


def by_city(findings: Findings) -> dict[int, list[Case]]:
    """The attacks that the walk found, by the GeoNames id of their city."""
    found: dict[int, list[Case]] = {}
    for (geonameid, _, _), case in findings.cases.items():
        found.setdefault(geonameid, []).append(case)
    return found


def is_news(case: Case, findings: Findings, *, deaths_alone: bool) -> bool:
    """Whether the rules believe an attack, be it new or past."""
    return (
        _tells_attack(case, alone=deaths_alone or findings.attacked or findings.stance.corrects)
        and not _is_explained(case, findings)
        and (findings.stance.evidence.is_of_attack or _tells_harm(case))
    )


def _why_dropped(cases: Sequence[Case], findings: Findings, *, deaths_alone: bool) -> str:
    if any(_was_caught(case, findings) for case in cases):
        return CAUGHT
    if any(_is_explained(case, findings) for case in cases):
        return "explained"
    if not any(_tells_attack(case, alone=deaths_alone or findings.attacked) for case in cases):
        return "no attack"
    return "no evidence"


def _is_explained(case: Case, findings: Findings) -> bool:
    """Whether the title denies it, or nothing but explosions was told, and then that they did no harm there."""
    if case.city.geonameid in findings.refuted and not case.past:
        return True
    if _was_caught(case, findings):
        return True
    only_heard = settle(case.methods) in ((), (Method.EXPLOSION,)) and not any(f.range.least for f in case.figures)
    return only_heard and case.city.geonameid in findings.settled


def _was_caught(case: Case, findings: Findings) -> bool:
    """ "Six rockets were fired at X. All were intercepted.": and nothing is told after that of what came down."""
    if findings.caught is None or _tells_harm(case):
        return False
    told = {event.sentence.index for event in case.events}
    return bool(told) and max(told) <= findings.caught and told <= findings.flown


def _tells_attack(case: Case, *, alone: bool) -> bool:
    """Whether there was an attack: told as such, or by wounds, or by casualties where these stand for one alone."""
    return bool(case.events) or any(
        figure.range.least and (figure.violent or (alone and figure.slot in ("killed", "injured")))
        for figure in case.figures
    )


def _tells_harm(case: Case) -> bool:
    """Whether anybody was killed or hurt."""
    return any(figure.range.least for figure in case.figures)


def denials(findings: Findings) -> Iterator[int]:
    """The cities of which the article says that there was no attack after all."""
    for key, (_, event) in findings.denied.items():
        case = findings.cases.get((key, False, 0))
        # "The report that five died in a blast in X is false": who is told as dead there is taken back with it.
        harm = case is not None and any(
            figure.range.least and figure.sentence is not event.sentence for figure in case.figures
        )
        if case is None or not (harm or _tells_beside_rumour(case, event, findings)):
            yield key


def _tells_beside_rumour(case: Case, denied: Event, findings: Findings) -> bool:
    """Whether an attack is told by more than the rumour before its denial: "Chats write of a blast. There was none"."""
    return any(
        told.sentence.index not in findings.hearsay
        or not 0 < denied.sentence.index - told.sentence.index <= _ANSWERED_WITHIN
        for told in case.events
    )
