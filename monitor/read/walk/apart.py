"""Attacks on one city are told apart: as another one, under another day, at another hour, or by other arms.

Reads the tags apart, day_parts, relative_days and weekdays, and the particles earlier_then and once_more.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from monitor.read.cases import Case
from monitor.read.days import headed_by_day
from monitor.read.doubt import ARMS
from monitor.read.events import Event
from monitor.read.lexicon import Mark, Marked
from monitor.read.recognition import Told
from monitor.read.walk.memory import Memory, place_of

_APART_WITHIN: Final = 6
_BECAUSE_WITHIN: Final = 2
_NAMED_WITHIN: Final = 4
"""Words from the beginning of a sentence to an attack that is named by its day."""
_OPENING: Final = 3
"""Words to the hour or the day that a sentence begins with: "А вже ввечері", "Then, in the evening"."""
_BY_THE_CLOCK: Final = 7
"""The same where the hour is told by the clock: "At half past three in the afternoon"."""
_TELLING: Final = ("act", "verb", "means", "harm", "impact", "person", "say")


def is_apart(memory: Memory, told: Told, event: Event, place: tuple[int, bool]) -> bool:
    """Whether an attack is told as another one, "in a separate attack on X", after one that has its toll."""
    if event.sentence.segment.kind == "title":
        return False  # "second bombing hours later", of whatever city
    first = memory.findings.cases.get((*place, 0))
    if first is None or first.events[-1:] == [] or event.anaphoric:
        return False
    begun = any(number for _, _, number in memory.keys_told.get(place_of(event.sentence), ()))
    if not begun and _is_by_turns(told, event, first):
        return True
    if not first.has_toll():
        return False
    if not begun and memory.days_headed > 1 and headed_by_day(told.marked):
        return True  # "Воскресенье: ... Суббота: ..."
    if not begun and (
        _was_before(told, event, first)
        or _is_at_another_hour(memory, told, event, first)
        or _came_once_more(told, event, first)
    ):
        return True
    return not begun and told.marked.between("apart", max(0, event.at - _APART_WITHIN), event.end) is not None


def hours_of(marked: Marked, event: Event) -> set[str]:
    """The parts of the day that a sentence names for an attack; none of a title, which may tell of another attack.

    Of several it is the one before it: "in the morning a drone ..., and around midday artillery ...".
    """
    if marked.sentence.segment.kind == "title" or not marked.tells("day_parts"):
        return set()
    parts = marked.all("day_parts")
    before = [mark for mark in parts if mark.start <= event.at]
    behind = [mark for mark in parts if mark.start > event.at and not _is_behind_colon(marked, event.at, mark)]
    return {before[-1].sense.value} if before else {mark.sense.value for mark in behind}


def begins_at(marked: Marked, event: Event) -> int:
    """The word from which on a sentence tells of an attack: the part of the day before it, if there is one."""
    return max((part.start for part in marked.all("day_parts") if part.start <= event.at), default=event.at)


def _is_behind_colon(marked: Marked, at: int, mark: Mark) -> bool:
    return ":" in marked.sentence.words[at : mark.start]


def _is_by_turns(told: Told, event: Event, first: Case) -> bool:
    """ "In the morning a drone wounded two, and around midday shells killed one": each with its hour and its toll."""
    last = first.events[-1]
    if last.sentence is not event.sentence or not told.marked.tells("day_parts") or not _by_other_means(event, first):
        return False
    parts = (part for part in told.marked.all("day_parts") if last.end <= part.start <= event.at)
    part = next((part for part in parts if part.sense.value not in first.hours), None)
    if part is None or not first.hours or told.marked.between("harm", last.at, part.start) is None:
        return False
    return told.marked.between("harm", part.end, len(event.sentence)) is not None


def _was_before(told: Told, event: Event, first: Case) -> bool:
    """ "Earlier in the evening a man had been stabbed": by other means than those of the attack that was told."""
    opens = any(mark.start <= 1 for mark in told.marked.all("word earlier_then"))
    return opens and _by_other_means(event, first)


def _is_at_another_hour(memory: Memory, told: Told, event: Event, first: Case) -> bool:
    """ "At night a drone hit a house. ... In the morning a missile struck the port": not in the sum of a day."""
    if event.sentence.segment.minutes is not None or event.hint or memory.findings.window is not None:
        return False
    last = first.events[-1]
    if last.sentence is event.sentence and ":" not in event.sentence.words[last.at : event.at]:
        return False
    because = any(told.marked.is_word(word, "because") for word in range(max(0, event.at - _BECAUSE_WITHIN), event.at))
    if because and not _by_other_means(event, first):
        return False  # "Удень стало відомо, що внаслідок атаки загинула жінка": of the attack told before
    opens = next((mark for mark in told.marked.all("day_parts") if _opens_what_follows(told, mark, event)), None)
    if first.hours and opens is not None and opens.sense.value not in first.hours:
        return True
    return bool(first.days) and _on_day(told, event) not in (None, first.days[0])


def _opens_what_follows(told: Told, part: Mark, event: Event) -> bool:
    """ "In the morning a missile ...", "It was the second attack of the day: in the morning artillery ..."."""
    if part.start <= _OPENING or part.start > event.at:
        return part.start <= _OPENING
    if told.marked.sentence.word(part.start - 1) == ":":
        return True
    # "At half past three in the afternoon a missile hit a garage"
    clock = part.start <= _BY_THE_CLOCK and told.marked.sentence.words[0][0].isalpha()
    return clock and not any(told.marked.over_any(word, _TELLING) for word in range(part.start))


def _on_day(told: Told, event: Event) -> date | None:
    """The day of an attack whose sentence begins with it; not of one that is named by it: "Saturday's shooting"."""
    days = (*told.marked.all("relative_days"), *told.marked.all("weekdays"))
    named = event.at <= _NAMED_WITHIN and told.marked.at(event.at, "act") is not None
    opens = any(mark.start <= _OPENING for mark in days) and not named
    return told.times.day(event.at) if opens else None


def _came_once_more(told: Told, event: Event, first: Case) -> bool:
    """ "The city was attacked again, this time with drones": by other arms, in a paragraph of its own."""
    body = [other for other in first.events if other.sentence.segment.kind != "title"]
    used = frozenset[str]().union(*(other.methods for other in body)) & ARMS
    if not (event.methods & ARMS and used) or event.methods & used:
        return False
    beside = any(other.sentence.segment.index == event.sentence.segment.index for other in body)
    day = told.times.day(event.at)
    another_day = day is not None and bool(first.days) and day not in first.days
    return not beside and (another_day or told.marked.tells("word once_more"))


def _by_other_means(event: Event, first: Case) -> bool:
    return bool(event.methods) and bool(first.methods) and not event.methods & first.methods
