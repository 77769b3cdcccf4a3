"""Which of the places of a sentence is meant, and which others are meant with it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from monitor.read.clauses import Clauses
from monitor.read.places.gazetteer import City
from monitor.read.places.place import Place
from monitor.read.places.roles.role import Role

SITES: Final = (Role.SITE, Role.BARE, Role.BACK)
_STRAIGHT_BEHIND: Final = 2
"""Words from an attack to the name of its city: "shooting in X"."""
_OBJECT_WITHIN: Final = 1
"""Words between an attack and its object: "a strike on X"."""
_BESIDE_WITHIN: Final = 3
_PARTED: Final = 5
"""Words that a comma straight before what is told is worth."""


def is_object(place: Place, end: int | None) -> bool:
    """Whether a place stands straight behind the words of an attack: "the shelling of X"."""
    return end is not None and 0 <= place.start - end <= _OBJECT_WITHIN


def distance(place: Place, clauses: Clauses, at: int) -> tuple[bool, int]:
    """Nearest first; the clause's own before others, and a place told before a thing sooner than one behind it."""
    behind = place.start > at
    beside = behind and place.role is Role.SITE and place.start - at <= _STRAIGHT_BEHIND
    parted = _PARTED if clauses.parted(place.end, at) else 0  # "удары по X, ракеты долетели до Y"
    anew = behind and (clauses.tells_anew(at, place.start) or clauses.opens(place.start))
    other = anew or not clauses.same(place.start, at)
    return other, abs(place.start - at) + (-1 if beside else 3 if behind else parted)


def further(places: Sequence[Place], best: Place, clauses: Clauses, at: int) -> Iterator[City]:
    """The sites to which an attack goes on: "hit a plant in X, a depot in Y and a terminal in Z"."""
    last = best
    for place in places:
        if place.start <= best.start or place.start < at or place.role is not Role.SITE or place.city is None:
            continue
        if not clauses.goes_on(last.end, place.start) or clauses.turns(last.start, last.end, place.start):
            return
        yield place.city
        last = place


def beside_region(region: Place, places: Sequence[Place], clauses: Clauses) -> tuple[City, ...]:
    """The city that is attacked with a region: "по Одесской области и Николаеву"."""
    last = region
    for place in places:
        if place.start < last.end or region.role is not Role.REGION:
            continue
        if place.role is Role.REGION and place.start == last.end:  # the word "region" itself
            last = place
            continue
        near = place.start - last.end <= _BESIDE_WITHIN and place.role in SITES and place.city is not None
        return (place.city,) if near and place.city and clauses.goes_on(last.end, place.start) else ()
    return ()


def group(places: Sequence[Place], best: Place, clauses: Clauses) -> tuple[City, ...]:
    """A site with those that are listed with it."""
    ordered = [place for place in places if place.city and place.role in SITES]
    if best.city and len(ordered) == 1:
        return (best.city,)
    at = ordered.index(best)
    first = last = at
    while (
        first
        and ordered[first].start - ordered[first - 1].end <= 2
        and ordered[first].role is ordered[first - 1].role
        and not clauses.headed(ordered[first - 1].end, ordered[first].start)
        and not _is_of_other_clause(ordered[first - 1], ordered[first], clauses)
    ):
        first -= 1
    while (
        last + 1 < len(ordered)
        and ordered[last + 1].start - ordered[last].end <= 2
        and ordered[last].role is ordered[last + 1].role
        and not clauses.headed(ordered[last].end, ordered[last + 1].start)
        and not _is_of_other_clause(ordered[last], ordered[last + 1], clauses)
    ):
        last += 1
    cities = dict.fromkeys(place.city for place in ordered[first : last + 1] if place.city)
    return tuple(cities)


def _is_of_other_clause(first: Place, second: Place, clauses: Clauses) -> bool:
    """Whether the second of two names has a preposition and a clause of its own, and lengthens no list."""
    own = clauses.has_own_place(first.end, second.start)
    return own or clauses.turns(first.start, first.end, second.start)
