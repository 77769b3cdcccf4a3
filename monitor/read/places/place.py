"""A place in a sentence: its words, its part, and its city once known."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from monitor.read.places.gazetteer import City, NameHit
from monitor.read.places.roles.role import Role
from monitor.read.words import Sentence


class Place(NamedTuple):
    """A place in a sentence: the words `start` to `end`, its part, and its city once known."""

    start: int
    end: int
    role: Role
    city: City | None = None
    country: str | None = None
    """Of a back reference: "the Colombian capital"."""
    country_told: str | None = None
    """Of a capital: the only country that the sentence tells before it."""
    capital: bool = False
    regional: bool = False
    """Of a back reference: "the regional centre"."""
    admin: tuple[str, str] | None = None
    """Of a region that is told by a name of its own: its country and GeoNames admin1 code."""
    there: bool = False
    """Of a back reference: "there", the city that was named last."""
    village: bool = False
    """Of a back reference: "the village", which is no large city."""
    quarter_of: int | None = None
    """Of a quarter that is known by its name: the GeoNames id of its city."""
    district: bool = False
    """Whether only a part of the city is meant: a quarter, a suburb."""
    part: City | None = None
    """The suburb with a name of its own that is told as a part of the city."""
    ward: bool = False
    """Of a region: whether it may be a city's own district, as a raion may."""
    usual: bool = False
    """Of a ward: whether districts of very many cities are called so."""
    unknown: bool = False
    """Whether it is a village that the gazetteer lacks."""
    wide: bool = False
    """Whether a region's other places are told with it: "X and 12 settlements of the region"."""
    office: bool = False
    """Of a speaker: whether it is one of the city's own, its mayor or police."""
    speaks: bool = False
    """Of a region: whether it is only that of somebody who tells: "the police of the province"."""


def place_hits(sentence: Sentence, hits: Sequence[NameHit], starts: Sequence[int]) -> list[tuple[int, int, NameHit]]:
    """The names that lie in a sentence, as words `start` to `end`."""
    found = []
    at = bisect_left(starts, sentence.start)
    while at < len(hits) and hits[at].start < sentence.end:
        hit = hits[at]
        first = bisect_left(sentence.starts, hit.start)
        last = bisect_left(sentence.ends, hit.end)
        if first < len(sentence) and sentence.starts[first] == hit.start and last < len(sentence):
            found.append((first, last + 1, hit))
        at += 1
    return found
