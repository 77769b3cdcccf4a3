"""Told as news within a day of the last report: is it another attack on the city, or the same one again? Pure."""

from __future__ import annotations

from datetime import timedelta

from monitor.incidents.resemblance import (
    apart,
    echoes,
    falls_short,
    goes_on,
    is_fighting,
    other_place,
    same_hands,
    same_place,
)
from monitor.incidents.timing import in_other_hours, one_night, same_day
from monitor.incidents.told import FIGURES, Told
from monitor.model import Incident

SETTLED = timedelta(hours=3)
"""For so long after a denial, the denied attack is told on by those who have not heard."""
QUIET = timedelta(hours=18)
"""After such a silence an attack that is told as news is another one."""
OTHER_WEAPONS = timedelta(hours=4)
"""So long after the start, other weapons mean another attack; before, they are the same raid's."""
OTHER_HANDS = timedelta(hours=1)
"""The same for what other people do: gunmen in a street after a missile."""
SMALLER_TOLL = timedelta(hours=8)
"""So long after the start, a smaller toll told as news is another attack's, not a slow outlet's."""
DOUBLE_TAP = timedelta(hours=1)
"""A second blow within this is part of the first attack."""
OTHER_PLACE = timedelta(hours=2)
"""After such a silence another place in the city with a toll of its own is another attack."""
AGAIN = timedelta(hours=3)
"""So long after the start, "again" means since then, not since last week."""
SHORT_WORD, FORGETFUL = 60, timedelta(hours=5)
"""A flash has so few words; so long after the start, one that tells no toll knows of none."""


def is_another(incident: Incident, told: Told) -> bool:
    """Tell whether a report told as news is of another attack than this one."""
    if incident.denied:
        return _after_a_denial(incident, told)
    said = _said_to_be(incident, told)
    if is_fighting(incident, told):
        quiet = told.at - incident.updated_at > QUIET and not same_day(incident, told)
        return quiet or (said and apart(incident, told))
    if said or _in_other_hours(incident, told):
        return True
    if told.wording.mourns or (one_night(incident, told) and not told.round_up):
        return False
    if apart(incident, told):
        return _other_weapons(incident, told)
    return _by_silence_and_toll(incident, told)


def _after_a_denial(incident: Incident, told: Told) -> bool:
    if incident.corrected_at and told.at <= incident.corrected_at:
        return apart(incident, told)
    never_told = incident.alerts == 0  # and so nobody tells it on
    settled = told.at > (incident.corrected_at or incident.started_at) + (timedelta(0) if never_told else SETTLED)
    return (told.official or settled or apart(incident, told)) and not echoes(incident, told, strongly=True)


def _said_to_be(incident: Incident, told: Told) -> bool:
    """Whether its words say that it is a further attack, and this is the one before."""
    wording = told.wording
    since_start, quiet = told.at - incident.started_at, told.at - incident.updated_at
    if wording.same_spot or since_start < DOUBLE_TAP:
        return False
    known = echoes(incident, told, strongly=True) or goes_on(incident, told, strongly=True)
    if wording.another and not incident.repeated:
        return other_place(incident, told) or not known or quiet >= AGAIN
    # This one was told as a further attack itself, or "again" may mean last week.
    return (wording.another or wording.again) and since_start >= AGAIN and quiet >= AGAIN / 2 and not known


def _in_other_hours(incident: Incident, told: Told) -> bool:
    return in_other_hours(incident, told) and not (echoes(incident, told, strongly=True) and not told.wording.another)


def _other_weapons(incident: Incident, told: Told) -> bool:
    patience = OTHER_WEAPONS if same_hands(incident.methods, told.report.methods) else OTHER_HANDS
    same = echoes(incident, told, strongly=True) or goes_on(incident, told, strongly=True)
    return told.at - incident.started_at >= patience and not same


def _by_silence_and_toll(incident: Incident, told: Told) -> bool:
    since_start, quiet = told.at - incident.started_at, told.at - incident.updated_at
    if told.round_up or echoes(incident, told, strongly=True) or goes_on(incident, told, strongly=True):
        return False
    if told.wording.sum and not told.figures:
        return False  # "14 killed in X and Y in all"
    if quiet > QUIET:
        known = echoes(incident, told, strongly=False) or goes_on(incident, told)
        return not (known or same_day(incident, told) or same_place(incident, told))
    if not told.figures:
        return _forgets_the_toll(incident, told) and not same_place(incident, told)
    if quiet >= OTHER_PLACE and other_place(incident, told) and _has_toll(incident):
        return True
    if echoes(incident, told, strongly=False) or goes_on(incident, told) or _recalls_its_day(incident, told):
        return False
    return since_start >= SMALLER_TOLL and quiet >= SMALLER_TOLL / 2 and falls_short(incident, told)


def _recalls_its_day(incident: Incident, told: Told) -> bool:
    """ "On Sunday a grenade wounded eleven", told on a Tuesday: the attack of that day, whoever counts fewer."""
    return told.day is not None and told.day < told.at.date() and same_day(incident, told)


def _forgets_the_toll(incident: Incident, told: Told) -> bool:
    """Whether a report without figures is the first word of another attack: who tells again tells the toll."""
    since_start, quiet = told.at - incident.started_at, told.at - incident.updated_at
    flash = told.wording.length < SHORT_WORD and since_start >= FORGETFUL and quiet >= FORGETFUL / 2
    return (flash and told.day is None and _has_toll(incident)) or (since_start > 2 * QUIET and quiet > QUIET / 2)


def _has_toll(incident: Incident) -> bool:
    return any((toll := incident.toll(slot)) is not None and toll.least for slot in FIGURES)
