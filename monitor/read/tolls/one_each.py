"""One of those counted for each city of a list: "вбили двох жителів області: у X та Y", "у X та Y поранено по двоє".

Reads the tag place and the particles and, each_one, kind_of_town.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from monitor.model import Range
from monitor.read.counts.count import Count
from monitor.read.lexicon import Marked
from monitor.read.places.place import Place
from monitor.read.places.roles.role import Role
from monitor.read.tolls.judgement import Figure
from monitor.read.tolls.parts import Part

_SLOTS: Final = ("killed", "injured")
_PAUSES: Final = frozenset(":—–")
_OF_LAND: Final = 3
"""Words from those who were counted to the pause before the list: "жителів Донеччини"."""


def one_each(marked: Marked, counts: Sequence[Count], places: Sequence[Place], figures: Sequence[Figure]) -> list[Part]:
    """The share of each city of a list, where as many cities are listed as people are counted, or so many "each"."""
    cities = _listed(marked, [place for place in places if place.city and place.role in (Role.SITE, Role.BARE)])
    if len(cities) < 2:
        return []
    for figure in figures:
        if figure.slot not in _SLOTS or figure.rejected or not figure.range.least:
            continue
        if marked.is_word(figure.at - 1, "each_one"):
            return [Part(_share(marked, figure, figure.range, figure.at), city) for city in cities]
        as_many = figure.range == Range(len(cities), len(cities))
        if as_many and _opens(marked, figure, cities[0]) and not _counts_more(counts, figure, cities):
            return [Part(_share(marked, figure, Range(1, 1), city.start), city, adds_up=True) for city in cities]
    return []


def _share(marked: Marked, figure: Figure, share: Range, at: int) -> Figure:
    return Figure(figure.slot, share, marked.sentence, min(figure.start, at), max(figure.end, at), at, violent=True)


def _listed(marked: Marked, sites: Sequence[Place]) -> list[Place]:
    """The cities of the only list of a sentence, behind a preposition; none where others are named besides."""
    for first, second in pairwise(sites):
        between = range(first.end, second.start)
        if not between or not all(
            marked.sentence.words[word] == "," or marked.is_word(word, "and") or _is_at(marked, word)
            for word in between
        ):
            return []
    if not sites or not _is_at(marked, sites[0].start - 1 - marked.is_word(sites[0].start - 1, "kind_of_town")):
        return []
    return list(sites)


def _is_at(marked: Marked, word: int) -> bool:
    at = marked.at(word, "place")
    return at is not None and at.sense.value == "at"


def _opens(marked: Marked, figure: Figure, first: Place) -> bool:
    """Whether a colon or dash leads from a figure to a list of cities, with at most the land of the people between."""
    pause = first.start - 2 - marked.is_word(first.start - 1, "kind_of_town")
    return figure.end <= pause <= figure.end + _OF_LAND and marked.sentence.words[pause] in _PAUSES


def _counts_more(counts: Sequence[Count], figure: Figure, cities: Sequence[Place]) -> bool:
    """Whether the list has numbers of its own."""
    return any(figure.end <= count.start <= cities[-1].end for count in counts)
