"""Step 12a, means: how an attack was done, where other words tell it: "hit the city. Two glide bombs ..."."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from typing import Final, NamedTuple

from monitor.model import Method
from monitor.read.cases import Case
from monitor.read.doubt import ARMS
from monitor.read.methods import settle
from monitor.read.places.gazetteer import City
from monitor.read.words import Sentence

_TOGETHER: Final = 2
"""Paragraphs over which an attack's means are told one after the other."""
_ARRIVED_WITHIN: Final = 3
"""Sentences from a launch to the hit."""
_FLYING: Final = frozenset({"drone_strike", "missile_strike"})
"""What is brought down, and leaves debris."""
OPEN: Final = frozenset({"explosion", "debris", "bomb"})
"""What leaves the means open, so that a later sentence may still tell them."""
SHELLED: Final = frozenset({"UA", "LB", "PS"})
"""Countries whose cities are struck every day: a bomb that destroys a house came from the air."""
_NOTHING: Final[frozenset[str]] = frozenset()


class Means(NamedTuple):
    """Means that a sentence tells, and whether it tells them of past days."""

    sentence: Sentence
    methods: frozenset[str]
    past: bool
    landed: bool = True
    """Whether they attacked something, and were not only named, or brought down."""
    guns: bool = False
    """Whether it names guns or shells, and "shelling" is no mere word for fire of any kind."""


class MeansTold:
    """All means that an article tells: by city, by paragraph, of whole regions, and of no city at all."""

    def __init__(self) -> None:
        self._by_city: dict[int, list[Means]] = defaultdict(list)
        self._by_paragraph: dict[int, list[Means]] = defaultdict(list)
        self._of_none: list[Means] = []
        self._of_regions: list[Means] = []
        self._aloft: list[tuple[Sentence, frozenset[str]]] = []
        self._war = False
        self._guns = False

    def add(self, means: Means, cities: frozenset[int], *, leads: bool) -> None:
        """Take note of what a sentence tells; `leads` where no attack on any city was told before."""
        for city in cities:
            self._by_city[city].append(means)
        self._by_paragraph[means.sentence.segment.index].append(means)
        self._war |= bool(means.methods & ARMS)
        self._guns |= means.guns
        if not cities:
            self._of_none.append(means)
            if leads:
                self._of_regions.append(means)

    def take_off(self, sentence: Sentence, methods: frozenset[str]) -> None:
        """Take note of means that a sentence tells as on their way."""
        self._aloft.append((sentence, methods))

    def flew_over(self, city: City, sentence: Sentence) -> bool:
        """Whether what leaves debris was told of a city in the few sentences before."""
        told = self._by_city.get(city.geonameid, ())
        return any(
            means.methods & _FLYING and 0 < sentence.index - means.sentence.index <= _ARRIVED_WITHIN and not means.past
            for means in told
        )

    def complete(self, cases: Collection[Case]) -> None:
        """Give the attacks whose own words leave their means open those that are told around them."""
        for case in cases:
            if not case.methods & ARMS:
                case.methods |= case.of_region
        _part_headlines([case for case in cases if not case.past])
        open_ended = [case for case in cases if case.events and set(settle(case.methods)) <= {Method.EXPLOSION}]
        alone = len({case.city.geonameid for case in cases if not case.past}) == 1
        for case in open_ended:
            if "bomb" in case.methods:
                case.methods.add("air_strike" if self._war or case.city.country in SHELLED else "ied")
            elif not settle(case.methods):
                case.methods |= self._of(case, alone=alone) or (self._arrived(case) if alone else _NOTHING)
            elif (launched := self._launched(case)) and not case.methods & ARMS:
                case.methods |= launched
        for case in cases if not self._guns else ():
            if settle(case.methods) == (Method.SHELLING,) and (launched := self._launched(case)):
                case.methods = set(launched)  # "Утренний обстрел X. ... выпустили 25 ракет. Одна из них ..."
            elif case.methods & ARMS > {"shelling"} and _is_headline_alone(case):
                case.methods.discard("shelling")  # "Обстрел X": so headlines call drones as well

    def _launched(self, case: Case) -> frozenset[str]:
        """ "Ракеты выпустили по югу страны. Одна взорвалась у подъезда": what flew in the sentence straight before."""
        told = [*(event.sentence for event in case.events), *(figure.sentence for figure in case.figures)]
        blasts = {(sentence.segment.index, sentence.index) for sentence in told}
        before = (
            means.methods & ARMS
            for means in self._of_none
            if means.past == case.past and (means.sentence.segment.index, means.sentence.index + 1) in blasts
        )
        return frozenset[str]().union(*before)

    def _arrived(self, case: Case) -> frozenset[str]:
        """ "Пуски КАБ с севера. Прилёт в частный сектор.": what was on its way last, in the sentences before."""
        first = case.events[0].sentence
        before = [methods for sentence, methods in self._aloft if 0 <= first.index - sentence.index <= _ARRIVED_WITHIN]
        return before[-1] if before else _NOTHING

    def _of(self, case: Case, *, alone: bool) -> frozenset[str]:
        """What is told of an attack's city, of its paragraph, or of its region."""
        told = self._of_city(case, alone=alone) or self._of_paragraph(case) or self._of_region(case)
        if not told and alone:
            told = _nearest(case, self._of_none)
        if "debris" not in case.methods:
            return told
        return told & _FLYING or self._before(case) & _FLYING

    def _of_city(self, case: Case, *, alone: bool) -> frozenset[str]:
        """What is told of the city itself, rather as used there; of the only city also what is told of none."""
        own = self._by_city.get(case.city.geonameid, [])
        own = [means for means in own if means.landed] or own
        paragraph = case.events[0].sentence.segment.index
        here = (means for means in self._by_paragraph.get(paragraph, ()) if means.landed) if alone and own else ()
        return _nearest(case, [*own, *here])

    def _of_paragraph(self, case: Case) -> frozenset[str]:
        """What the paragraph tells last before the attack, of whatever place; of a title what its lead tells first."""
        first = case.events[0].sentence
        before = (
            means for means in reversed(self._in(case, first.segment.index)) if means.sentence.index <= first.index
        )
        lead = self._in(case, 1) if first.segment.kind == "title" else []
        return next((means.methods for means in (*before, *lead)), _NOTHING)

    def _before(self, case: Case) -> frozenset[str]:
        """What the paragraphs before tell last."""
        paragraph = case.events[0].sentence.segment.index
        found = (self._in(case, before) for before in range(paragraph - 1, paragraph - 1 - _TOGETHER, -1))
        return next((means[-1].methods for means in found if means), _NOTHING)

    def _in(self, case: Case, paragraph: int) -> list[Means]:
        return [means for means in self._by_paragraph.get(paragraph, ()) if means.past == case.past]

    def _of_region(self, case: Case) -> frozenset[str]:
        """What the beginning tells of a whole region."""
        told = (means.methods & ARMS for means in self._of_regions if means.past == case.past)
        return next(told, _NOTHING)


def _part_headlines(cases: Collection[Case]) -> None:
    """ "Missile on X, glide bombs on Y": of what a headline tells of both, the text may tell each its own.

    Not so where the text tells no definite means of the city itself.
    """
    told_of = Counter(at for case in cases for at in _told_in_title(case))
    anywhere = frozenset[str]().union(*(_methods_of(case, title=False) for case in cases)) - OPEN
    for case in cases:
        below = _methods_of(case, title=False) - OPEN
        headline = _methods_of(case, title=True) - OPEN
        told = (event for event in case.events if event.sentence.segment.kind == "title")
        own = below.union(*(event.methods for event in told if told_of[event.at] == 1))
        if below and len(headline) > 1:
            case.methods -= (headline - own) & anywhere


def _told_in_title(case: Case) -> set[int]:
    return {event.at for event in case.events if event.sentence.segment.kind == "title"}


def _methods_of(case: Case, *, title: bool) -> frozenset[str]:
    told = (event.methods for event in case.events if (event.sentence.segment.kind == "title") == title)
    return frozenset[str]().union(*told)


def _is_headline_alone(case: Case) -> bool:
    """Whether only the headline tells a shelling."""
    told = (event.sentence.segment.kind for event in case.events if "shelling" in event.methods)
    return all(kind == "title" for kind in told)


def _nearest(case: Case, told: Iterable[Means]) -> frozenset[str]:
    """What is told in the paragraph that is nearest to an attack; entries of a live blog may be far apart."""
    first = case.events[0].sentence.segment
    far: dict[int, set[str]] = defaultdict(set)
    live = False
    for means in told:
        if means.past == case.past:
            live |= means.sentence.segment.minutes is not None
            far[abs(means.sentence.segment.index - first.index)].update(means.methods)
    near = min(far, default=0)
    return frozenset(far[near]) if near <= _TOGETHER or live else _NOTHING
