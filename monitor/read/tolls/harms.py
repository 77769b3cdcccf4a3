"""Step 5a, harms: the words of a sentence that tell harm, those made of several words that stand apart included.

Reads the tags harm, getting, wound, taking, life, losing, first_person, burnt, thing, hospital, in_hospital, function,
and the particles with, at_whom, as_victims, to_save, failed, object_pronoun, remaining, to_doctors, driven, became,
body_of, ended_up and instead.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from monitor.read.counts.count import Count
from monitor.read.counts.heads import ends_phrase
from monitor.read.lexicon import Mark, Marked, Sense
from monitor.read.numbers import number_at
from monitor.read.tolls.hospitals import driven_off, in_hospitals
from monitor.read.tolls.left_out import wounds_left_out

_WOUND_WITHIN: Final = 4
_TURNED_WITHIN: Final = 8
"""Words between a wound that is told first and who got it: "осколочные ранения при обстреле города получили"."""
_WITH_WITHIN: Final = 3
_WHOM_WITHIN: Final = 8
_TAKEN_WITHIN: Final = 6
_BODY_WITHIN: Final = 6
"""Words from a body to the wounds on it."""
_FALLEN_WITHIN: Final = 10
_UNSAVED_WITHIN: Final = 8
_WHO_FAILED: Final = 2
"""Words from people to the word that they were not saved: "медики не змогли"."""
_LOST_WITHIN: Final = 2
"""Words between losing and whom: "втратило цього вечора трьох"."""
_WE_WITHIN: Final = 3
"""Words from "we" to "lost": "мы сегодня потеряли"."""
_PAUSES: Final = frozenset(",;:.()—–")
_DASHES: Final = frozenset("—–-")


def find_harms(marked: Marked, counts: Sequence[Count]) -> list[Mark]:
    """The words of harm in order; one that may be a predicate or a noun ("убиты") is the predicate."""
    made = _made(marked, counts)
    found: dict[tuple[int, str], Mark] = {}
    told = [mark for mark in marked.all("harm") if not _is_of_things(marked, mark)]
    for mark in sorted((*told, *made), key=lambda mark: mark.start):
        known = found.get((mark.start, mark.sense.value))
        if known is None or (known.sense.form == "counted" and not _is_counted(known, mark, counts)):
            found[mark.start, mark.sense.value] = mark
    free_order = any(mark.sense.form in ("either", "counted") for mark in found.values())
    return list(found.values()) if free_order else sorted((*told, *made), key=lambda mark: mark.start)


def _made(marked: Marked, counts: Sequence[Count]) -> list[Mark]:
    """The words of harm that are made of several; each way is looked for where the sentence has a word of it at all."""
    made: list[Mark] = []
    if marked.tells("wound"):
        made += _wounds(marked)
        made += _left_out(marked, counts)
    if marked.tells("taking"):
        made += _lives(marked, counts)
    if marked.tells("word as_victims"):
        made += _fallen(marked)
    if marked.tells("losing"):
        made += _losses(marked, counts)
    if marked.tells("burnt"):
        made += _burnt(marked, counts)
    if marked.tells("word to_save"):
        made += _unsaved(marked, counts)
    if marked.tells("hospital", "in_hospital", "word remaining", "word to_doctors", "brings", "word ended_up"):
        made += in_hospitals(marked, counts)
    if marked.tells("word driven"):
        made += driven_off(marked, counts)
    return made


def _is_of_things(marked: Marked, harm: Mark) -> bool:
    """ "between two burnt tyres": between a number and what it counts, where that is nobody."""
    of_thing = harm.start > 0 and harm.sense.form == "state" and marked.at(harm.end, "thing") is not None
    return of_thing and number_at(marked, harm.start - 1) is not None


def _is_counted(noun: Mark, other: Mark, counts: Sequence[Count]) -> bool:
    """Whether a noun straight behind its number is no word that the victims follow: "ثلاث إصابات"."""
    return other.sense.form == "active" and any(count.end == noun.start for count in counts)


def _wounds(marked: Marked) -> Iterator[Mark]:
    """ "дістали легкі порізи", "с ожогами лица": getting a wound, or being with one, as words of harm."""
    told = {
        word
        for mark in marked.all("harm")
        if mark.end - mark.start > 1 or mark.sense.form not in ("counted", "noun")
        for word in range(mark.start, mark.end)
    }
    for wound in marked.all("wound"):
        if wound.start in told or marked.over(wound.start, "hearsay") is not None:
            continue  # "от полученных травм": of these somebody died
        verb = _verb_of(marked, wound, told)
        if verb is not None:
            form = "either" if verb.sense.number else "state"
            sense = Sense("harm", "injured", form, verb.sense.number)
            yield Mark(min(verb.start, wound.start), max(verb.end, wound.end), sense)
        elif (mark := _with_wound(marked, wound)) is not None:
            yield mark


def _verb_of(marked: Marked, wound: Mark, told: set[int]) -> Mark | None:
    """The verb of getting that a wound is the object of: near it, or behind it in the same clause."""
    near = (verb for verb in marked.all("getting") if verb.start not in told)
    for verb in near:
        if abs(verb.start - wound.start) <= _WOUND_WITHIN:
            return verb
        if 0 < verb.start - wound.end <= _TURNED_WITHIN and verb.sense.number:
            aside = _is_aside(marked, wound.end, verb.start)
            return None if _pauses(marked, wound.end, verb.start) and not aside else verb
    return None


def _is_aside(marked: Marked, start: int, end: int) -> bool:
    """ "Травми, повідомили в ДСНС, отримали 13 людей": whether two commas shut off all that stands between."""
    words = marked.sentence.words
    commas = words[start] == words[end - 1] == "," and end - start > 1
    return commas and not _pauses(marked, start + 1, end - 1)


def _with_wound(marked: Marked, wound: Mark) -> Mark | None:
    """ "двоє з опіками", "порезы у женщины": a preposition before the wound, or before those who have it."""
    for word in range(max(0, wound.start - _WITH_WITHIN), wound.start):
        if marked.is_word(word, "with"):
            slot = "killed" if _is_of_body(marked, word) else "injured"
            return Mark(word, wound.end, Sense("harm", slot, "counted", "each"))
    for word in range(wound.end, min(wound.end + _WITH_WITHIN, len(marked.sentence))):
        if marked.is_word(word, "at_whom"):
            return Mark(wound.start, word + 1, Sense("harm", "injured", "active", "any"))
    dash = marked.sentence.word(wound.start - 1) in _DASHES  # "у двох жінок — контузія"
    for word in range(wound.start - 1 - dash, max(-1, wound.start - _WHOM_WITHIN), -1):
        if marked.sentence.words[word] in _PAUSES:
            break
        if marked.is_word(word, "at_whom"):
            return Mark(wound.start, wound.end, Sense("harm", "injured", "either", "any"))
    return None


def _is_of_body(marked: Marked, at: int) -> bool:
    """ "труп школьника с ножевыми ранениями": whether it is a body that has the wounds."""
    return any(marked.is_word(word, "body_of") for word in range(max(0, at - _BODY_WITHIN), at))


def _left_out(marked: Marked, counts: Sequence[Count]) -> Iterator[Mark]:
    """ "Чоловік дістав опіки, жінка — контузію", "Дружина — контузію": a dash stands for the getting of a wound."""
    for wound in wounds_left_out(marked, counts).values():
        yield Mark(wound.start, wound.end, Sense("harm", "injured", "either", "each"))


def _lives(marked: Marked, counts: Sequence[Count]) -> Iterator[Mark]:
    """ "унёс три жизни": lives that are counted, behind a verb that takes them."""
    ends = {count.end for count in counts}
    for life in marked.all("life"):
        if life.start in ends and any(
            life.start - _TAKEN_WITHIN <= verb.start < life.start for verb in marked.all("taking")
        ):
            yield Mark(life.start, life.end, Sense("harm", "killed", "counted"))


def _fallen(marked: Marked) -> Iterator[Mark]:
    """ "жертвами влучання дрона стали четверо": who became victims died."""
    for victims in marked.all("word as_victims"):
        words = range(victims.end, min(victims.end + _FALLEN_WITHIN, len(marked.sentence)))
        became = next((word for word in words if marked.is_word(word, "became")), None)
        if became is not None and not _pauses(marked, victims.end, became):
            yield Mark(became, became + 1, Sense("harm", "killed", "either", "each"))


def _losses(marked: Marked, counts: Sequence[Count]) -> Iterator[Mark]:
    """ "the town lost three people", "втратило цього вечора трьох людей": people who are counted, behind the verb."""
    for count in counts:
        verb = marked.between("losing", count.start - 1 - _LOST_WITHIN, count.start)
        close = verb is not None and not any(ends_phrase(marked, word) for word in range(verb.end, count.start))
        if verb is not None and close and _may_be_lost(marked, verb, count):
            yield Mark(verb.start, verb.end, Sense("harm", "killed", "active"))


def _may_be_lost(marked: Marked, verb: Mark, count: Count) -> bool:
    """People, and no soldiers, who fall at a front; whoever says "we lost" may leave open that it is people."""
    if count.head == "people" and count.kind == "number":
        return True
    by_us = marked.between("first_person", verb.start - _WE_WITHIN, verb.start) is not None
    if not by_us or count.subset or count.head not in ("people", "none"):
        return False
    bare = count.reach == count.end and (
        marked.sentence.word(count.end) in _PAUSES or count.end == len(marked.sentence)
    )
    return count.head == "people" if count.kind == "single" else count.kind == "number" and bare


def _unsaved(marked: Marked, counts: Sequence[Count]) -> Iterator[Mark]:
    """ "врятувати 19-річного хлопця не вдалося": people between the word for saving and that it failed."""
    for save in marked.all("word to_save"):
        failed = marked.between("word failed", save.end + 1, save.end + _UNSAVED_WITHIN)
        people = [count for count in counts if save.end <= count.start]
        if failed is not None and any(
            _ends_near(marked, count, failed) or _is_straight_before(marked, count.reach, failed.start)
            for count in people
        ):
            yield Mark(failed.start, failed.end, Sense("harm", "killed", "either", "each"))
        elif (failed := marked.ending(save.start, "word failed")) is not None:
            yield from _unsaved_behind(marked, failed, save, counts)


def _ends_near(marked: Marked, count: Count, failed: Mark) -> bool:
    """ "врятувати двох людей медики не змогли": at most those who failed stand between."""
    near = 0 <= failed.start - count.reach <= _WHO_FAILED
    return near and not _pauses(marked, count.reach, failed.start)


def _unsaved_behind(marked: Marked, failed: Mark, save: Mark, counts: Sequence[Count]) -> Iterator[Mark]:
    """ "doctors could not save two of them", "could not save her": people straight behind the word for saving."""
    if marked.is_word(save.end, "object_pronoun") and marked.over(save.end + 1, "thing") is None:
        yield Mark(failed.start, save.end + 1, Sense("harm", "killed", "either", "any"))
    elif any(count.start in (save.end, save.end + 1) and count.human for count in counts):
        yield Mark(failed.start, save.end, Sense("harm", "killed", "active"))


def _is_straight_before(marked: Marked, end: int, failed: int) -> bool:
    """ "спасти водителя не удалось", "спасти водителя, но не смогли", "спасти водителя медикам не удалось"."""
    if end + 1 == failed and marked.over(end, "person") is not None:
        return True
    if marked.sentence.word(end) == "," and marked.is_word(end + 1, "instead"):
        end += 2
    return end == failed


def _burnt(marked: Marked, counts: Sequence[Count]) -> Iterator[Mark]:
    """ "both passengers burnt": people who are told straight beside a verb of burning, and no house."""
    people = [count for count in counts if count.head in ("people", "soldiers") and count.kind in ("number", "single")]
    beside = {count.reach for count in people if "oblique" not in count.case} | {count.start - 1 for count in people}
    for verb in marked.all("burnt"):
        if verb.start in beside:
            yield Mark(verb.start, verb.end, Sense("harm", "killed", "either", "each"))


def _pauses(marked: Marked, start: int, end: int) -> bool:
    return any(marked.sentence.words[word] in _PAUSES for word in range(start, end))
