"""Sums over several attacks, which belong to none of them. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from itertools import combinations

from monitor.incidents.resemblance import apart, causes, echoes, goes_on
from monitor.incidents.timing import in_other_hours
from monitor.incidents.told import FIGURES, LONG_WINDOW, Told
from monitor.model import Currency, Incident, Range, Slot

LOOSELY = timedelta(hours=6)
SOME_DAYS = timedelta(days=8)
"""How far back attacks may lie that are told together as those of some days."""
QUIET = timedelta(hours=12)
ONE_ATTACK = timedelta(hours=24)
"""Since its last report: for so long an attack is told on."""


def within_window(incident: Incident, told: Told) -> bool:
    """Whether a round-up's window may hold the attack; the next bulletin tells the next day's."""
    bulletin = (incident.window_hours or 0) >= LONG_WINDOW
    next_one = told.round_up and bulletin and told.at - incident.started_at >= QUIET
    if next_one and not echoes(incident, told, strongly=True):
        return told.report.currency is not Currency.NEW
    start = told.at - _window(told)
    if told.at - incident.updated_at <= ONE_ATTACK and echoes(incident, told, strongly=True):
        start -= LOOSELY  # "on Tuesday" begins on the evening before
    return incident.started_at >= start


def sum_over(incidents: Sequence[Incident], told: Told) -> str:
    """Why a report's figures are a sum over several known attacks; empty where they are not."""
    report, start = told.report, told.at - _window(told)
    if told.wording.several and told.wording.over_days and not told.points_back:
        known = [i for i in incidents if not i.denied and timedelta(0) <= told.at - i.started_at <= SOME_DAYS]
        if len(known) > 1:
            return f"told of several attacks of some days, of which {len(known)} are known"
    recent = [i for i in incidents if not i.denied and start <= i.started_at <= told.at and within_window(i, told)]
    if len(recent) < 2 or not told.figures or report.killed_more is not None:
        return ""
    if not told.points_back and (pair := next((p for p in combinations(recent, 2) if _tells_both(*p, told)), None)):
        return f"tells again what stands of {pair[0].id} and {pair[1].id}"
    if told.round_up:
        of_these = told.wording.several or not all(apart(i, told) for i in recent)
        return f"a total over {report.window_hours} hours with {len(recent)} known attacks" if of_these else ""
    if told.wording.several:
        return f"told of several attacks, of which {len(recent)} are known"
    rise = report.currency is not Currency.NEW and len(told.figures) < len(FIGURES)
    others = [i for i in recent if apart(i, told)]
    if rise or (others and (len(told.figures) < len(FIGURES) or _is_of_one(recent, told))):
        return ""
    if any(in_other_hours(i, told) for i in recent) and not told.wording.sum:
        return ""  # "the evening's shelling": of one of them alone
    if any(_equals(told, {slot: i.toll(slot) for slot in FIGURES}) for i in recent):
        return ""
    total = {slot: _add([i.toll(slot) for i in recent]) for slot in FIGURES}
    return f"the sum over {len(recent)} known attacks" if _equals(told, total) else ""


def _tells_both(one: Incident, other: Incident, told: Told) -> bool:
    """Whether a report names the weapons of two attacks, and every figure is one that stands of either.

    "The city mourns the six whom a missile killed yesterday. By night drones came again, nobody was hurt."
    """
    ours, theirs = causes(one.methods), causes(other.methods)
    if not (ours and theirs) or ours & theirs or causes(told.report.methods) != ours | theirs:
        return False
    return all(bounds in (one.toll(slot), other.toll(slot)) for slot, bounds in told.figures.items())


def _is_of_one(incidents: Sequence[Incident], told: Told) -> bool:
    """Whether the attack by the weapons that a report names has both figures already, and they go on from these."""
    return any(not apart(i, told) and goes_on(i, told, strongly=True) for i in incidents)


def _window(told: Told) -> timedelta:
    """How far back the attacks may lie that a toll is over; a window is told loosely."""
    return timedelta(hours=max(told.report.window_hours or 0, 24)) + LOOSELY


def _equals(told: Told, toll: dict[Slot, Range | None]) -> bool:
    return all(
        (stands := toll[slot]) is not None and stands.least == told_range.least
        for slot, told_range in told.figures.items()
    )


def _add(parts: Sequence[Range | None]) -> Range | None:
    known = [part for part in parts if part is not None]
    return Range(sum(part.least for part in known), None) if known else None
