"""Figures that go on from those told before: "that number", "one of them died", "an eleventh was hurt"."""

from __future__ import annotations

from typing import Final

from monitor.model import Range
from monitor.read.recognition import Told
from monitor.read.tolls.judgement import Figure
from monitor.read.walk.memory import Memory

_LATE_WITHIN: Final = 4
"""Sentences from the wounded to one of them who has died since."""
_LATER: Final = ("afterwards", "day_parts", "relative_days", "word after_all_efforts")


def going_on(memory: Memory, told: Told, figure: Figure) -> Figure:
    """A figure with what it takes from those told before: what it counts, and whether it goes on from them."""
    if figure.slot == "killed" and figure.single and _has_died_since(memory, told, figure):
        return figure._replace(of_wounded=True, more=True)
    if figure.of_them:
        figure = _of_those_told(memory, figure)
    if figure.numbered and figure.slot == "killed" and _is_last_of_hurt(memory, figure):
        return figure._replace(range=Range(1, 1), total=False, numbered=False, single=True)
    if figure.numbered and figure.slot == "injured" and not _goes_on_from(memory, figure):
        return figure._replace(rejected="numbered among others")
    return figure


def _has_died_since(memory: Memory, told: Told, figure: Figure) -> bool:
    """ "Nine were killed and 31 hurt. A woman died in hospital on Sunday": one of the wounded."""
    last, marked = memory.counted, told.marked
    if last is None or last.range.least <= 1:
        return False
    if not any(case.has_dead() for case in memory.findings.cases.values()):
        return False
    if figure.more or figure.numbered or figure.rejected or figure.total or figure.pronoun:
        return False
    apart = figure.sentence.index - last.sentence.index
    died = marked.tells("word dies", "word unsaved") and marked.tells("in_hospital", "intensive", "word of_wounds")
    straight = apart == 1 and not marked.tells(*_LATER)
    return died and 0 < apart <= _LATE_WITHIN and not straight and last.sentence.segment.kind != "title"


def _is_last_of_hurt(memory: Memory, figure: Figure) -> bool:
    """ "six were hurt. The seventh victim died on the spot": one dead, numbered among those who were hurt."""
    last = memory.counted
    return last is not None and last.slot == "injured" and last.range.max == figure.range.least - 1


def _goes_on_from(memory: Memory, figure: Figure) -> bool:
    """ "ten were hurt. An eleventh ...": whether one less of the wounded were counted last."""
    last = memory.counted
    return last is not None and last.slot == figure.slot and last.range.max == figure.range.least - 1


def _of_those_told(memory: Memory, figure: Figure) -> Figure:
    """ "one of them died": of the wounded just told, so that there is one wounded less, or a part of the dead."""
    last = memory.counted
    if last is None or figure.sentence.index - last.sentence.index > 1 or last.range.least <= figure.range.least:
        return figure
    if last.slot == "injured":
        return figure._replace(of_wounded=True)
    part = last.slot == "killed" and figure.at > 0
    return figure._replace(rejected="a part") if part else figure
