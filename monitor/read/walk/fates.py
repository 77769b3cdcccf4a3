"""What became of those who were hurt: "A guard was shot. He died in hospital." tells one dead, none injured."""

from __future__ import annotations

from typing import Final

from monitor.read.places.gazetteer import City
from monitor.read.tolls.judgement import DIED_LATER, Figure
from monitor.read.walk.memory import Memory

_TITLED: Final = 4
"""Figures that a headline may tell."""


def bury(memory: Memory, city: City, death: Figure) -> None:
    """Take back those who were told as injured in a city, where a later sentence tells that they all died."""
    if death.all_of_them and death.slot == "killed":
        _bury_all(memory, city, death)
        return
    _bury_titled(memory, city, death)
    if death.slot != "killed" or not death.single or death.more or not (death.pronoun or death.known):
        return
    told = memory.findings.sights.of(city).figures
    hurt = [at for at, (figure, _, why) in enumerate(told) if figure.slot == "injured" and not why]
    if len(hurt) != 1:
        return
    figure = told[hurt[0]][0]
    if not figure.single or figure.range.max != 1 or figure.sentence.index > death.sentence.index:
        return
    if death.pronoun or death.noun == figure.noun != "":
        _take_back(memory, city, hurt[0])


def _bury_all(memory: Memory, city: City, death: Figure) -> None:
    """ "Two men were shot. Both died.": where the sentence before tells of as many hurt, and of nobody dead."""
    told = memory.findings.sights.of(city).figures
    near = death.sentence.index - 1, death.sentence.index
    last = [
        (at, figure)
        for at, (figure, _, why) in enumerate(told)
        if not why and figure.sentence.index in near and not _is_same(figure, death)
    ]
    if len(last) == 1 and last[0][1].slot == "injured" and last[0][1].range == death.range:
        _take_back(memory, city, last[0][0])


def _bury_titled(memory: Memory, city: City, death: Figure) -> None:
    """ "Two men stabbed in X" over "Two men were stabbed to death in X": whom the headline leaves alive or dead."""
    if death.slot != "killed" or death.more or death.sentence.segment.kind == "title":
        return
    told = memory.findings.sights.of(city).figures
    hurt = [at for at, (figure, _, why) in enumerate(told[:_TITLED]) if figure.perhaps_dead and not why]
    if len(hurt) != 1:
        return
    figure = told[hurt[0]][0]
    if figure.sentence.segment.kind == "title" and figure.range == death.range:
        _take_back(memory, city, hurt[0])


def _take_back(memory: Memory, city: City, at: int) -> None:
    """Believe a figure of a city no more: who was hurt has died."""
    told = memory.findings.sights.of(city).figures
    figure, link, _ = told[at]
    told[at] = figure, link, DIED_LATER
    for case in memory.findings.cases.values():
        case.figures = [other for other in case.figures if not _is_same(other, figure)]


def _is_same(one: Figure, other: Figure) -> bool:
    """Whether two are one figure, though one of them may have been told more since."""
    return one.sentence is other.sentence and one.at == other.at and one.slot == other.slot
