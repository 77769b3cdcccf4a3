"""What the walk through one article finds: attacks by city and time, and what it takes back."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from monitor.model import Range, Slot
from monitor.read.cases import Case
from monitor.read.discourse.link import OVER_CITIES
from monitor.read.events import Event
from monitor.read.places.gazetteer import City
from monitor.read.recognition import Told
from monitor.read.sights import Sights
from monitor.read.stance import Stance
from monitor.read.tolls.judgement import EARLIER, Figure

Key = tuple[int, bool, int]
"""City, whether past, and which of its attacks: 0 unless the article tells several apart."""

_LEAD: Final = 1
"""The last sentence of an article's beginning, which sums up what it goes on to tell city by city."""
_FIGURES: Final = 8
"""Figures of each of two attacks among which their sum is looked for."""


@dataclass(slots=True)
class Findings:
    """What one article tells: the attacks by city and by being news or past, and the attacks that it takes back."""

    stance: Stance
    cases: dict[Key, Case] = field(default_factory=dict)
    rumoured: bool = False
    """Whether an attack was told in quotation marks, as what others have written of, or called untrue at once."""
    denied: dict[int, tuple[City, Event]] = field(default_factory=dict)
    window: int | None = None
    """Hours that the whole article covers: a bulletin passes them on to its cities."""
    windows: dict[int, int] = field(default_factory=dict)
    """Hours that the tolls of one sentence cover, by its index."""
    attacked: bool = False
    """Whether the article tells an attack as news, of a city or of a region."""
    refuted: set[int] = field(default_factory=set)
    """Cities of which the title says that there was no attack, or the text that an animal attacked."""
    settled: set[int] = field(default_factory=set)
    """Cities of which it is said that what was heard or seen there did no harm."""
    hearsay: set[int] = field(default_factory=set)
    """Sentences that tell what channels and chats write."""
    flown: set[int] = field(default_factory=set)
    """Sentences that tell weapons on their way and nothing that they did."""
    caught: int | None = None
    """The sentence that says of all weapons told before that none came through."""
    told_of_regions: set[tuple[int, int]] = field(default_factory=set)
    """Where figures of regions stand: sentence, and word."""
    regional: set[tuple[Slot, Range]] = field(default_factory=set)
    """Tolls of whole regions."""
    over_cities: set[tuple[Slot, Range]] = field(default_factory=set)
    """Tolls that a sentence tells of several cities together."""
    shared: set[int] = field(default_factory=set)
    """Sentences that tell one attack of several cities."""
    placed: set[int] = field(default_factory=set)
    """Cities of which a sentence says that the attack told before, of no place, was there."""
    sights: Sights = field(default_factory=Sights)
    telling: dict[int, int] = field(default_factory=dict)
    """How many attacks a sentence tells, by its index; those that it takes back apart."""
    figures: list[tuple[Told, list[Figure]]] = field(default_factory=list)
    """The sentences that may tell a toll, with all figures that they tell."""
    loose: list[tuple[Case, Figure]] = field(default_factory=list)
    """Figures of the title, and of the city that was only in mind."""

    def drop_shared(self) -> None:
        """Take from a city what the title tells, or a sentence about none, and another tells of several together."""
        for case, figure in self.loose:
            if (figure.slot, figure.range) in self.over_cities and figure.range.least > 1:
                self._take_from(case, figure)

        for case in self.cases.values():
            case.figures = [figure for figure in case.figures if not self._is_shared(case, figure)]

    def _is_shared(self, case: Case, figure: Figure) -> bool:
        """ "Jets bombed X and Y, killing 11. ... In Y four died.": of both, where the city has one of its own."""
        shared = (figure.slot, figure.range) in self.over_cities and figure.range.least > 1
        if not shared or figure.sentence.index > _LEAD:
            return False
        own = [other for other in case.figures if other.slot == figure.slot and other.range != figure.range]
        return bool(own) and all(other.range.least < figure.range.least for other in own)

    def drop_of_other_city(self) -> None:
        """Take from a city what the title tells of another: "Bombs hit X, drones Y, killing two" where X has two dead.

        Only where the text has neither the same number nor any other dead, or hurt, for this one.
        """
        for case, figure in self.loose:
            if figure.sentence.segment.kind != "title" or not figure.range.least or _counts(case, figure.slot):
                continue
            others = (other for other in self.cases.values() if other.city != case.city and not other.past)
            if any(_counts(other, figure.slot, figure.range) and self._shares_title(other, figure) for other in others):
                self._take_from(case, figure)

    def _take_from(self, case: Case, figure: Figure) -> None:
        """Take a figure from a city, of which it is not told, or not alone."""
        case.figures = [other for other in case.figures if other is not figure]
        sight = self.sights.of(case.city)
        sight.figures = [(told, link, OVER_CITIES if told is figure else why) for told, link, why in sight.figures]

    def _shares_title(self, other: Case, figure: Figure) -> bool:
        """Whether a figure's headline names another city as well, and has no figure of its own kind for that."""
        told = any(mate.slot == figure.slot and mate.sentence is figure.sentence for mate in other.figures)
        titled = any(sentence is figure.sentence for sentence, _ in self.sights.of(other.city).places)
        return titled and (not told or figure in other.figures)

    def drop_overtaken(self) -> None:
        """Take from a city how many there were by noon, where more are told besides; from the headline as well."""
        for case in self.cases.values():
            old = {
                (figure.slot, figure.range) for figure in case.figures if figure.by_hour and _is_overtaken(case, figure)
            }
            if not old:
                continue
            case.figures = [figure for figure in case.figures if (figure.slot, figure.range) not in old]
            sight = self.sights.of(case.city)
            sight.figures = [
                (told, link, EARLIER if (told.slot, told.range) in old else why) for told, link, why in sight.figures
            ]

    def drop_sums(self) -> None:
        """Take from a city what is told of all: its own figure and those of the others make it up."""
        for case, figure in self.loose:
            parts = sum(
                told[0].least
                for other in self.cases.values()
                if other.city != case.city and not other.past and (told := other.standing(figure.slot))
            )
            own = figure.range.least - parts
            mates = (other for other in case.figures if other is not figure and other.slot == figure.slot)
            if parts and own and not case.past and any(other.range.least == own for other in mates):
                case.figures = [other for other in case.figures if other is not figure]

    def join_what_has_no_toll(self) -> None:
        """Put attacks told apart together again where they have no toll of their own: several strikes under one.

        So do those of which a sum is told: "Вночі поранено двох. Вранці — ще одного. Загалом троє поранених".
        """
        for (city, past, number), case in list(self.cases.items()):
            if number and (not case.has_toll() or _are_summed(self.cases[city, past, 0], case)):
                self.cases[city, past, 0].take_in(self.cases.pop((city, past, number)))


def _counts(case: Case, slot: Slot, people: Range | None = None) -> bool:
    """Whether the text has a figure of a kind for an attack: any, or of just so many people."""
    return any(
        figure.slot == slot and figure.sentence.segment.kind != "title" and people in (None, figure.range)
        for figure in case.figures
    )


def _is_overtaken(case: Case, early: Figure) -> bool:
    """Whether a higher number of the same kind is told in the text, and not one that is only added to others."""
    return any(
        figure.slot == early.slot and figure.range.least > early.range.least
        and not (figure.by_hour or figure.more or figure.of_wounded or figure.rejected)
        for figure in case.figures
        if figure.sentence.segment.kind != "title"
    )  # fmt: skip


def _are_summed(first: Case, second: Case) -> bool:
    """Whether one of the figures is the sum of what is told of each of two attacks on a city."""
    for whole in (*first.figures[:_FIGURES], *second.figures[:_FIGURES]):
        parts = [
            next((figure.range.least for figure in case.figures[:_FIGURES] if _is_part(figure, whole)), 0)
            for case in (first, second)
        ]
        if all(parts) and sum(parts) == whole.range.least:
            return True
    return False


def _is_part(figure: Figure, whole: Figure) -> bool:
    """Whether a figure may be a part of another of its kind: fewer, or as many where that is told of two attacks."""
    return figure.slot == whole.slot and figure.range != whole.range
