"""Two incidents that a late article shows to be one attack. Pure.

To join what are two attacks hides one, so this is done only where nothing that anybody told speaks for two, and one
article tells all that stands of either: the same weapons, the same place, the same figures. In doubt two stay two.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import combinations

from monitor.incidents.entries import together
from monitor.incidents.resemblance import SMALL, apart, causes, other_place
from monitor.incidents.timing import in_other_hours, other_day
from monitor.incidents.told import FIGURES, Told
from monitor.incidents.tolls import standing
from monitor.incidents.wording.places import elsewhere
from monitor.model import Currency, Incident, Slot

NEAR = timedelta(hours=12)
"""Attacks whose first words lie further apart are two."""
STILL_TOLD = timedelta(hours=24)
"""Since the last report of either."""
EVERYWHERE = frozenset({"home", "energy", "plant", "warehouse", "shop"})
"""What every other attack hits says little of which one it was."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two incidents that are one, the one first told first."""

    older: Incident
    younger: Incident
    why: str


def one_attack(incidents: Sequence[Incident], told: Told) -> Pair | None:
    """The two incidents that a report, the only one of its article on the city, tells as one attack; mostly none."""
    if len(incidents) < 2 or not _tells_one(told):
        return None
    candidates = sorted((i for i in incidents if _may_be_it(i, told)), key=lambda i: (i.started_at, i.id))
    for older, younger in combinations(candidates, 2):
        if _none_says_two(older, younger, told) and (why := _all_of_both(older, younger, told)):
            return Pair(older, younger, why)
    return None


def united(pair: Pair) -> Incident:
    """Both as one incident under the name of the older; what stands is worked out from both ledgers."""
    older, younger = pair.older, pair.younger
    figures = together(older.figures, younger.figures)
    stands = standing(figures)
    words = [one for one in (older.evidence, younger.evidence) if one is not None]
    return replace(
        older,
        killed=stands.toll["killed"],
        injured=stands.toll["injured"],
        missing=stands.toll["missing"],
        denied=stands.denied,
        corrected_at=stands.corrected_at,
        methods=tuple(dict.fromkeys((*older.methods, *younger.methods))),
        updated_at=max(older.updated_at, younger.updated_at),
        evidence=min(words, key=lambda one: (one.published, one.url), default=None),
        figures=figures,
        articles=_joined(older.articles, younger.articles),
        sources=_joined(older.sources, younger.sources),
        families=_joined(older.families, younger.families),
        official_sources=_joined(older.official_sources, younger.official_sources),
        copies=older.copies + younger.copies,
        places=tuple(sorted({*older.places, *younger.places})),
        alerts=older.alerts + younger.alerts,
        earlier=(*older.alert_ids, *younger.alert_ids),
    )


def _joined(ours: tuple[str, ...], theirs: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*ours, *theirs)))


def _tells_one(told: Told) -> bool:
    """Whether a report tells of a single attack, with figures of some weight, and not of a further one."""
    report, wording, figures = told.report, told.wording, told.figures
    plain = report.currency in (Currency.NEW, Currency.UPDATE) and not report.denied and report.killed_more is None
    several = wording.several or wording.another or wording.again or report.window_hours is not None
    weighty = len(figures) > 1 or any(bounds.least > SMALL for bounds in figures.values())
    return told.dated and plain and not several and weighty


def _may_be_it(incident: Incident, told: Told) -> bool:
    """Whether nothing that a report tells speaks against an incident, nor any turn that its own story took."""
    if incident.geonameid != told.report.geonameid or incident.status != told.status:
        return False
    turned = incident.denied or incident.repeated or incident.corrected_at or incident.window_hours is not None
    if turned or any(figure.more or figure.currency is Currency.CORRECTION for figure in incident.figures):
        return False
    if not (incident.started_at <= told.at and told.at - incident.updated_at <= STILL_TOLD):
        return False
    against = apart(incident, told) or other_place(incident, told)
    return not (against or other_day(incident, told) or in_other_hours(incident, told))


def _none_says_two(older: Incident, younger: Incident, told: Told) -> bool:
    """Whether no voice told of both, no place parts them, and the report names the weapons of both."""
    if younger.started_at - older.started_at > NEAR or set(older.families) & set(younger.families):
        return False
    if {key.split(":")[0] for key in older.articles} & {key.split(":")[0] for key in younger.articles}:
        return False
    if elsewhere(frozenset(older.places), frozenset(younger.places)):
        return False
    ours, theirs = causes(older.methods), causes(younger.methods)
    parted = bool(ours and theirs) and not ours & theirs
    return not parted or ours | theirs <= causes(told.report.methods)


def _all_of_both(older: Incident, younger: Incident, told: Told) -> str:
    """Why the report tells all that stands of both, as one attack; empty where it does not."""
    slots = [slot for slot in FIGURES if older.toll(slot) is not None or younger.toll(slot) is not None]
    if not all(_harmed(one) for one in (older, younger)) or set(told.figures) != set(slots):
        return ""
    if any(_least(told, slot) != max(_stands(older, slot), _stands(younger, slot)) for slot in slots):
        return ""
    if all(older.toll(slot) == younger.toll(slot) for slot in slots):
        return "the very figures of both"
    if any(older.toll(s) and younger.toll(s) and _stands(older, s) > _stands(younger, s) for s in slots):
        return ""  # a toll does not fall
    place = set(older.places) & set(younger.places) & told.wording.places - EVERYWHERE
    return "the figures of both, on the same place" if place else ""


def _harmed(incident: Incident) -> bool:
    return any(_stands(incident, slot) for slot in FIGURES)


def _stands(incident: Incident, slot: Slot) -> int:
    bounds = incident.toll(slot)
    return bounds.least if bounds else 0


def _least(told: Told, slot: Slot) -> int:
    return told.figures[slot].least
