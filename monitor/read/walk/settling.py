"""What was told of a region belongs to the city that the next sentence names: "The attack took place in X"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from monitor.read.discourse.link import OF_REGION, Link
from monitor.read.events import Event
from monitor.read.places.gazetteer import City
from monitor.read.places.place import Place
from monitor.read.places.roles.role import Role
from monitor.read.recognition import Told
from monitor.read.tolls.judgement import Figure
from monitor.read.walk.events import take_event
from monitor.read.walk.figures import take_figure
from monitor.read.walk.memory import Memory

_THING: Final = 4
"""Words of a thing before "in", or from "a" to its noun: "the council meeting in"."""
_NO_THING: Final = ("person", "single", "harm", "time", "say", "means")
"""Tags of what is no place or gathering that was struck."""
_OPENING: Final = 2
"""Words before "attack" in a sentence that says where it was."""


def settle_region(
    memory: Memory, told: Told, places: Sequence[Place], events: Sequence[Event], figures: Sequence[Figure]
) -> None:
    """Give what the sentence before told of a region to the city in which "the attack" is now said to have been.

    Not its toll where `figures` tell the city's own: "Both deaths occurred in X".
    """
    waiting, memory.of_region = memory.of_region, []
    if not waiting or waiting[0][0].marked.sentence.index + 1 != told.marked.sentence.index:
        return
    city = _where_it_was(told, places, events) or _where_it_stood(waiting[0][0], told, places)
    if city is None:
        return
    discourse = memory.discourse
    discourse.in_region, discourse.paragraph, discourse.heading = False, city, None
    for before, what in waiting:
        if isinstance(what, Event):
            take_event(memory, before, [], what)
        elif not any(figure.range.least for figure in figures):
            take_figure(memory, before, [], what)


def note_where_it_was(memory: Memory, told: Told, places: Sequence[Place], events: Sequence[Event]) -> None:
    """ "Two were killed in an ambush. The incident took place in X.": remember of which city that was said."""
    before = told.marked.sentence.index - 1
    waiting = [what for _, what in memory.pending if what.sentence.index == before]
    harmed = any(isinstance(what, Figure) and what.range.least for what in waiting)
    if (
        harmed
        and any(isinstance(what, Event) for what in waiting)
        and (city := _where_it_was(told, places, events)) is not None
    ):
        memory.findings.placed.add(city.geonameid)


def keep_of_region(memory: Memory, told: Told, what: Event | Figure, link: Link) -> None:
    """Remember what a sentence tells of a region, until the next one has said where it was."""
    if link.why == OF_REGION and not what.rejected:
        memory.of_region.append((told, what))


def _where_it_was(told: Told, places: Sequence[Place], events: Sequence[Event]) -> City | None:
    """The only city of a sentence that opens with an attack told before, or says of it only where it was."""
    sites = {place.city for place in places if place.role is Role.SITE and place.city is not None}
    if len(sites) != 1:
        return None
    return next(iter(sites)) if _goes_on(told, events) else None


def _where_it_stood(before: Told, told: Told, places: Sequence[Place]) -> City | None:
    """ "A bomb went off at a wedding in the north. The wedding in X ...": "a" thing that was struck, then "the"."""
    marked = told.marked
    within = next((mark.start for mark in marked.all("word within") if 1 < mark.start <= _THING), None)
    if within is None or not marked.is_word(0, "the") or marked.over_any(within - 1, _NO_THING):
        return None
    there = next((place for place in places if place.start == within + 1 and place.city is not None), None)
    if there is None or there.role not in (Role.SITE, Role.AWAY):
        return None
    words, thing = before.marked.sentence.words, marked.sentence.words[within - 1]
    told_as_new = any(
        before.marked.at(word, "single") is not None
        for at, known in enumerate(words)
        if known == thing
        for word in range(max(0, at - _THING), at)
    )
    return there.city if told_as_new else None


def _goes_on(told: Told, events: Sequence[Event]) -> bool:
    """ "The attack took place in X", "Взрыв произошёл в X", "Это случилось в X"; not so of another attack."""
    marked = told.marked
    first = events[0] if events else None
    if first is None or first.at > _OPENING + 1:
        happened = (*marked.all("happened"), *marked.all("word took_place"))
        opens = any(mark.start <= _OPENING for mark in happened)
        return opens and not marked.tells("negation", "apart", "more")
    if first.rejected or first.at > _OPENING:
        return False
    takes_place = any(mark.start in (first.at, first.end) for mark in marked.all("happened"))
    another = marked.tells("apart", "more") or marked.between("another", 0, first.at + 1) is not None
    return first.anaphoric or marked.is_word(first.at - 1, "the") or (takes_place and not another)
