"""One of several attacks: "It is the third strike on the city this week. On Monday two people were killed."

Reads the tags ordinals, apart, weekdays, relative_days and the particle in_a_time.
"""

from __future__ import annotations

from typing import Final

from monitor.read.events import Event
from monitor.read.lexicon import Marked
from monitor.read.recognition import Told
from monitor.read.walk.memory import Memory, place_of

_NUMBERED_WITHIN: Final = 2
"""Words from an ordinal to the attack: "третий массированный удар"."""
_TIME_WITHIN: Final = 7
"""Words from the attack to the time in which it is one of several: "удар по центру города за неделю"."""
_OPENING: Final = 2
"""Words before the day that a sentence begins with."""
_TODAY: Final = "0"


def note_series(memory: Memory, told: Told, event: Event) -> None:
    """Remember a sentence that tells its attack as the second or a later one of a week or a month."""
    marked = told.marked
    if not marked.tells("word in_a_time"):
        return
    before = range(max(0, event.at - _NUMBERED_WITHIN), event.at)
    numbered = marked.over(event.at, "apart") is not None  # "второй удар"
    numbered |= any((mark := marked.at(word, "ordinals")) is not None and mark.sense.value != "1" for word in before)
    if numbered and marked.between("word in_a_time", event.end, event.end + _TIME_WITHIN) is not None:
        memory.series = place_of(event.sentence)


def is_of_series(memory: Memory, told: Told) -> bool:
    """Whether a sentence goes on with the attacks before that one: straight behind, under a day of its own."""
    index, segment = memory.series
    sentence = told.marked.sentence
    straight = index == sentence.index - 1 and segment == sentence.segment.index
    return straight and _opens_with_day(told.marked)


def _opens_with_day(marked: Marked) -> bool:
    days = (mark for mark in marked.all("relative_days") if mark.sense.value != _TODAY)
    return any(mark.start <= _OPENING for mark in (*days, *marked.all("weekdays")))
