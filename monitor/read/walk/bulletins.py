"""What is told of all cities of a bulletin: "in all, two were killed", "no deaths"."""

from __future__ import annotations

from itertools import islice
from typing import Final

from monitor.read.places.gazetteer import City
from monitor.read.places.roles.role import Role
from monitor.read.recognition import Told
from monitor.read.tolls.judgement import Figure
from monitor.read.walk.memory import Memory, place_of

_MOST_ENTRIES: Final = 100
_FIRST_FIGURES: Final = 6
"""Entries of a bulletin, and figures of each, that are looked at for what is told of all."""
_OPENS_WITHIN: Final = 2
"""Words from the beginning of a sentence to "in all", where that stands for everything told before."""


def is_sum_of_all(memory: Memory, told: Told, figure: Figure) -> bool:
    """ "In all, two were killed": behind the entries of several cities, and no less than these told."""
    whole = told.marked.between("in_all", 0, figure.at)
    if whole is None or whole.start > _OPENS_WITHIN or memory.discourse.is_named:
        return False
    tolls: dict[int, int] = {}
    for case in islice(memory.findings.cases.values(), _MOST_ENTRIES):
        first = [other for other in case.figures[:_FIRST_FIGURES] if other.slot == figure.slot]
        if not case.past and case.has_toll():
            tolls[case.city.geonameid] = first[0].range.least if first else 0
    return len(tolls) > 1 and figure.range.least >= sum(tolls.values())


def summed_over(memory: Memory, told: Told, figure: Figure) -> tuple[City, ...]:
    """The cities that a figure sums up: "Planes struck X and Y. In all, two were killed", "in X and Y five in all"."""
    sites = {place.city: None for place in told.places if place.city is not None and place.role is Role.SITE}
    if len(sites) > 1:
        return tuple(sites) if told.marked.all("in_all") else ()
    if sites or not any(min(mark.start, figure.at) <= _OPENS_WITHIN for mark in told.marked.all("in_all")):
        return ()
    index, segment = place_of(figure.sentence)
    struck = {key for key in memory.keys_told.get((index - 1, segment), ()) if not key[1]}
    cities = {memory.findings.cases[key].city: None for key in sorted(struck) if key in memory.findings.cases}
    return tuple(cities) if len(cities) > 1 else ()


def closes_bulletin(memory: Memory, figure: Figure) -> bool:
    """ "No deaths.", a paragraph by itself behind the entries of several cities."""
    if figure.range.max != 0 or figure.sentence.segment.kind == "title" or memory.discourse.is_named:
        return False
    struck = {case.city for case in islice(memory.findings.cases.values(), _MOST_ENTRIES) if not case.past}
    return len(struck) > 1 and figure.sentence.first_of_segment


def spare_all(memory: Memory, figure: Figure, *, everywhere: bool = False) -> None:
    """ "No deaths in either city": of every city whose attack was told just before, or before."""
    segment = figure.sentence.segment.index
    for case in islice(memory.findings.cases.values(), _MOST_ENTRIES):
        near = any(segment - event.sentence.segment.index <= 1 for event in case.events)
        if (near or everywhere) and not case.past and not any(other.slot == figure.slot for other in case.figures):
            case.figures.append(figure)
