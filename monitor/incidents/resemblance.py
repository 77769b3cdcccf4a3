"""What a report and a known incident have in common: means, day, figures. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from monitor.incidents.timing import in_its_hours, in_other_hours, same_day
from monitor.incidents.told import Told
from monitor.incidents.tolls import Step, compare
from monitor.incidents.wording.places import elsewhere
from monitor.model import SLOTS, Currency, Incident, Method, Range

SMALL = 2
"""One or two hurt is every other attack; such a number alone proves nothing."""

_FROM_AFAR = {Method.AIR_STRIKE, Method.DRONE_STRIKE, Method.MISSILE_STRIKE, Method.SHELLING}
_FIGHTING = {Method.ARMED_CLASH, Method.GROUND_ASSAULT}


_ONE_BY_ANOTHER = (
    {Method.IED, Method.SUICIDE_BOMBING},
    {Method.SHOOTING, Method.ARMED_CLASH},
)
"""What one outlet calls by the one name, and another by the other."""


def causes(methods: Sequence[Method]) -> set[Method]:
    """The weapons; an explosion may be any."""
    return set(methods) - {Method.EXPLOSION}


def apart(incident: Incident, told: Told) -> bool:
    """Whether both name their weapons, and none is the same."""
    theirs, ours = causes(incident.methods), causes(told.report.methods)
    alike = any(theirs & names and ours & names for names in _ONE_BY_ANOTHER)
    return bool(theirs and ours) and not (theirs & ours or alike)


def same_hands(one: Sequence[Method], other: Sequence[Method]) -> bool:
    """Whether both are what an army does from afar, or both what people do on the spot."""
    return bool(causes(one) & _FROM_AFAR) == bool(causes(other) & _FROM_AFAR)


def is_fighting(incident: Incident, told: Told) -> bool:
    """Whether either tells of fighting in the city, which goes on for a day and takes up every weapon."""
    return bool({*incident.methods, *told.report.methods} & _FIGHTING)


def echoes(incident: Incident, told: Told, *, strongly: bool) -> bool:
    """Whether every figure has been told of this attack before; strongly: more than one small number."""
    figures = told.figures
    if not figures or all(told_range.max == 0 for told_range in figures.values()):
        return False
    known = {(figure.slot, figure.range) for figure in incident.figures}
    known |= {(slot, stands) for slot in SLOTS if (stands := incident.toll(slot)) is not None}
    if not all((slot, told_range) in known for slot, told_range in figures.items()):
        return False
    return not strongly or len(figures) > 1 or max(told_range.least for told_range in figures.values()) > SMALL


def goes_on(incident: Incident, told: Told, *, strongly: bool = False) -> bool:
    """Whether the figures go on from those that stand: none below, and none where nobody was hurt before; strongly:
    both the killed and the injured do."""
    figures = told.figures
    return len(figures) >= (2 if strongly else 1) and all(
        (stands := incident.toll(slot)) is not None and 0 < stands.least <= told_range.least
        for slot, told_range in figures.items()
    )


def falls_short(incident: Incident, told: Told) -> bool:
    """Whether a figure is below what stands."""
    return any(
        (stands := incident.toll(slot)) is not None and compare(stands, told_range) is Step.LOWER
        for slot, told_range in told.figures.items()
    )


def outgrows(incident: Incident, told: Told) -> bool:
    """Whether a figure is above what stands, or new."""
    return any(
        compare(incident.toll(slot), told_range) in (Step.ROSE, Step.FIRST) for slot, told_range in told.figures.items()
    )


def same_place(incident: Incident, told: Told) -> bool:
    """Whether both name the same quarter, or the same kind of place."""
    return bool(told.wording.places & set(incident.places))


def other_place(incident: Incident, told: Told) -> bool:
    """Whether both say where in the city, and not the same."""
    return elsewhere(frozenset(incident.places), told.wording.places)


def likeness(incident: Incident, told: Told) -> float:
    """How much speaks for this incident among several that are possible."""
    common = causes(incident.methods) & causes(told.report.methods)
    age = abs((told.at - incident.updated_at) / timedelta(days=1))
    return (
        (4 if common else 0)
        + (1 if common and causes(incident.methods) == causes(told.report.methods) else 0)
        - (3 if apart(incident, told) else 0)
        + (3 if same_day(incident, told) else 0)
        + (2 if in_its_hours(incident, told) else -4 if in_other_hours(incident, told) else 0)
        + (2 if told.points_back and told.source in incident.sources else 0)
        + (2 if same_place(incident, told) else -2 if other_place(incident, told) else 0)
        + _echo(incident, told)
        + (2 if goes_on(incident, told) else 0)
        + (_by_what_it_lowers(incident, told) if falls_short(incident, told) else 0)
        - (2 if incident.denied else 0)
        - (4 if told.report.denied and told.source in incident.sources else 0)  # nobody denies what he told himself
        - (2 if _dies_of_wounds(told) and not _hurt_any(incident) else 0)
        - (4 if told.at < incident.started_at else 0)
        - min(age, 3.0)
    )


def _by_what_it_lowers(incident: Incident, told: Told) -> int:
    """What falls short is of another attack, but for a correction: that is of the attack whose toll it lowers.

    "Eight were hurt and not ten; two were killed": of the one with ten hurt and two dead.
    """
    if told.report.currency is not Currency.CORRECTION:
        return -1
    steps = {compare(incident.toll(slot), bounds) for slot, bounds in told.figures.items()}
    return -1 if steps & {Step.FIRST, Step.ROSE} else 3


def _dies_of_wounds(told: Told) -> bool:
    """Whether one person who had been hurt is told to have died since."""
    return told.wording.goes_on and told.points_back and told.report.killed in (None, Range(1, 1))


def _hurt_any(incident: Incident) -> bool:
    return incident.injured is not None and incident.injured.least > 0


def _echo(incident: Incident, told: Told) -> int:
    if told.points_back:
        # A rise to three is likelier the other attack's than told again of one that had three all along.
        return int(echoes(incident, told, strongly=False))
    return 4 if echoes(incident, told, strongly=True) else 2 if echoes(incident, told, strongly=False) else 0


def because(incident: Incident, told: Told) -> str:
    """Say in words why a report is about an incident."""
    reasons = [
        ("same means", bool(causes(incident.methods) & causes(told.report.methods))),
        ("same day", same_day(incident, told)),
        ("same hours", in_its_hours(incident, told)),
        ("same place", same_place(incident, told)),
        ("figures told of it before", echoes(incident, told, strongly=False)),
        ("figures go on from its own", goes_on(incident, told)),
        ("it points back", told.points_back),
    ]
    return ", ".join(reason for reason, holds in reasons if holds) or "close in time"
