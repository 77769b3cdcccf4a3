"""What was told of a region belongs to the city that the next sentence names: "The attack took place in X"."""

from __future__ import annotations

from collections.abc import Sequence

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

_OPENING = 2
"""Words before "attack" in a sentence that says where it was."""


def settle_region(memory: Memory, told: Told, places: Sequence[Place], events: Sequence[Event]) -> None:
    """Give what the sentence before told of a region to the city in which "the attack" is now said to have been."""
    waiting, memory.of_region = memory.of_region, []
    if not waiting or waiting[0][0].marked.sentence.index + 1 != told.marked.sentence.index:
        return
    city = _where_it_was(told, places, events)
    if city is None:
        return
    discourse = memory.discourse
    discourse.in_region, discourse.paragraph, discourse.heading = False, city, None
    for before, what in waiting:
        if isinstance(what, Event):
            take_event(memory, before, [], what)
        else:
            take_figure(memory, before, [], what)


def keep_of_region(memory: Memory, told: Told, what: Event | Figure, link: Link) -> None:
    """Remember what a sentence tells of a region, until the next one has said where it was."""
    if link.why == OF_REGION and not what.rejected:
        memory.of_region.append((told, what))


def _where_it_was(told: Told, places: Sequence[Place], events: Sequence[Event]) -> City | None:
    """The only city of a sentence that opens with an attack told before."""
    sites = {place.city for place in places if place.role is Role.SITE and place.city is not None}
    if len(sites) != 1 or not events or events[0].rejected or events[0].at > _OPENING:
        return None
    before = events[0].anaphoric or told.marked.is_word(events[0].at - 1, "the")
    return next(iter(sites)) if before else None
