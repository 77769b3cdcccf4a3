"""What became of the only one who was hurt: "A guard was shot. He died in hospital." tells one dead, none injured."""

from __future__ import annotations

from monitor.read.places.gazetteer import City
from monitor.read.tolls.judgement import DIED_LATER, Figure
from monitor.read.walk.memory import Memory


def bury(memory: Memory, city: City, death: Figure) -> None:
    """Take back the only one who was told as injured in a city, where a later sentence tells that he died."""
    if death.slot != "killed" or not death.single or death.more or not (death.pronoun or death.known):
        return
    told = memory.findings.sights.of(city).figures
    hurt = [at for at, (figure, _, why) in enumerate(told) if figure.slot == "injured" and not why]
    if len(hurt) != 1:
        return
    figure, link, _ = told[hurt[0]]
    if not figure.single or figure.range.max != 1 or figure.sentence.index > death.sentence.index:
        return
    if death.pronoun or death.noun == figure.noun != "":
        told[hurt[0]] = figure, link, DIED_LATER
        for case in memory.findings.cases.values():
            case.figures = [other for other in case.figures if not _is_same(other, figure)]


def _is_same(one: Figure, other: Figure) -> bool:
    """Whether two are one figure, though one of them may have been told more since."""
    return one.sentence is other.sentence and one.at == other.at and one.slot == other.slot
