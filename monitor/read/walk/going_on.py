"""Figures that go on from those told before: "that number", "one of them died", "an eleventh was hurt"."""

from __future__ import annotations

from monitor.model import Range
from monitor.read.tolls.judgement import Figure
from monitor.read.walk.memory import Memory


def going_on(memory: Memory, figure: Figure) -> Figure:
    """A figure with what it takes from those told before: what it counts, and whether it goes on from them."""
    if figure.of_them:
        figure = _of_those_told(memory, figure)
    if figure.numbered and figure.slot == "killed" and _is_last_of_hurt(memory, figure):
        return figure._replace(range=Range(1, 1), total=False, numbered=False, single=True)
    if figure.numbered and figure.slot == "injured" and not _goes_on_from(memory, figure):
        return figure._replace(rejected="numbered among others")
    return figure


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
