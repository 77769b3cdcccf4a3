""" "The death toll rose to 21": a noun that carries a total, and the number that a verb or a small word gives it.

Reads the tags toll, measure, link, victims, harm, person, crowd, definite, place (at) and be, and the particle
number_of and on_top.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import Final

from monitor.model import Slot
from monitor.read.counts.count import Count
from monitor.read.lexicon import Mark, Marked, Sense
from monitor.read.tolls.draft import Draft
from monitor.read.tolls.judgement import Figure

_TOTAL_WITHIN: Final = 36
_HOURS: Final = 25
"""A number from here on is no hour of the day."""
_ALREADY_WITHIN: Final = 6
_TURNED_WITHIN: Final = 5
"""Words from a number to the noun behind it whose total it is: "до 14 выросло число погибших"."""
_PAUSES: Final = frozenset(",:;—–")
_QUOTES: Final = frozenset('«“"')
_JOINED_WITHIN: Final = 6
"""Words between a total and the "and" that joins another to it."""
_NUMBERED_WITHIN: Final = 2
"""Words from "the number of" to the people: "the number of elderly worshippers"."""
_HARMED_WITHIN: Final = 4
"""Words from these people to what befell them: ", які, за даними поліції, загинули"."""
_PEOPLE: Final = ("person", "crowd", "definite")


def numbers_of(marked: Marked) -> Iterator[Mark]:
    """ "the number of worshippers who lost their lives": nouns of a total that are told by whom it counts."""
    for number in marked.all("word number_of"):
        if marked.over(number.start, "toll") is not None:
            continue  # "the number of people killed"
        behind = range(number.end, number.end + _NUMBERED_WITHIN)
        people = next((word for word in behind if marked.over_any(word, _PEOPLE)), None)
        harm = marked.between("harm", people + 1, people + 1 + _HARMED_WITHIN) if people is not None else None
        if harm is not None and harm.sense.value in ("killed", "injured"):
            yield Mark(number.start, harm.end, Sense("toll", harm.sense.value))


def total_of(draft: Draft, toll: Mark) -> Figure | None:
    """The total that a noun such as "death toll" carries, of the killed, injured or missing."""
    if _is_of_one(draft, toll) or draft.marked.over(toll.start, "subset") is not None:
        return None  # "among the dead were a cook and a guard"
    if any(mark.tag == "victims" and toll.start <= mark.start < toll.end for mark in draft.used.values()):
        return None  # "кількість загиблих уже п'ять, травмованих — 17": see `already_told`
    verb = draft.marked.between("measure", toll.end, toll.end + _TOTAL_WITHIN) or (
        draft.marked.between("measure", max(0, toll.start - 4), toll.start)
    )
    joined = verb is None and _is_measured_with_other(draft, toll)
    if (adjacent := _adjacent(draft, toll)) is not None:
        draft.used[adjacent.start] = toll
        slot: Slot = toll.sense.value  # type: ignore[assignment]
        return draft.figure(slot, adjacent, toll.start, adjacent.end, total=True)
    near = (count for count in draft.counts if toll.start - _TURNED_WITHIN <= count.start < toll.start)
    before = [count for count in near if _is_measured_before(draft, count, toll)]
    alone = not joined and (verb is None or _said_of_people(draft, toll))
    # "the number of wounded, given as 12, is 15": what the article leaves behind comes last
    for count in sorted(before if alone else [*before, *draft.counts], key=lambda count: count.former):
        straight = toll.end <= count.start <= toll.end + _TOTAL_WITHIN or count in before
        if (
            straight
            and count.start not in draft.used
            and not _is_of_other_toll(draft, count, toll)
            and not _is_of_count_between(draft, count, toll)
            and not _is_hour(draft, count, toll, verb)
            and (_is_corrected(draft, count) or not _is_explained(draft, count, toll))
            and count.kind in ("number", "vague")
            and count.head not in ("thing", "attackers")
            and (_is_corrected(draft, count) or is_linked(draft, count))
        ):
            slot = _slot_of(draft, count, toll)
            draft.used[count.start] = toll
            start, end = min(toll.start, count.start), max(toll.end, count.end)
            return draft.figure(slot, count, start, end, total=True)
    return _rise_of(draft, toll)


def _rise_of(draft: Draft, toll: Mark) -> Figure | None:
    """ "число погибших выросло на двух человек": so many more, where no total is told."""
    if not draft.marked.tells("word on_top"):
        return None
    first = bisect_left(draft.counts, toll.end + 1, key=_start)
    for count in draft.counts[first : bisect_left(draft.counts, toll.end + _TOTAL_WITHIN, lo=first, key=_start)]:
        by = count.start - 1
        free = count.kind in ("number", "single") and count.start not in draft.used
        if free and draft.marked.is_word(by, "on_top") and draft.marked.ending(by, "measure") is not None:
            draft.used[count.start] = toll
            slot: Slot = toll.sense.value  # type: ignore[assignment]
            return draft.figure(slot, count._replace(more=True), toll.start, count.end)
    return None


def _start(count: Count) -> int:
    return count.start


def _is_of_one(draft: Draft, toll: Mark) -> bool:
    """ "who knelt beside an injured man", "two men were wounded": what somebody is, or what befell him."""
    if toll.end - toll.start > 1 or draft.marked.at(toll.start, "harm") is None:
        return False
    one = draft.marked.at(toll.end, "person")
    befell = draft.marked.ending(toll.start, "be") is not None and draft.marked.at(toll.end, "link") is None
    return befell or (one is not None and one.sense.form == "singular")


def _slot_of(draft: Draft, count: Count, toll: Mark) -> Slot:
    """ "The toll stands at eight wounded": what the number itself counts, else what the noun is a total of."""
    harm = next((harm for harm in draft.marked.all("harm") if count.end <= harm.start <= count.reach), None)
    told = harm.sense.value if harm else toll.sense.value
    return told if told in ("injured", "missing") else toll.sense.value  # type: ignore[return-value]


def _is_measured_with_other(draft: Draft, toll: Mark) -> bool:
    """ "He put the dead at five and those hurt at 14": by the verb of the total before, where "and" joins the two."""
    joined = next((word for word in (toll.start - 1, toll.start - 2) if draft.marked.is_word(word, "and")), None)
    if joined is None:
        return False
    before = (other for other in draft.marked.all("toll") if joined - _JOINED_WITHIN <= other.end <= joined)
    first = next(before, None)
    return first is not None and draft.marked.between("measure", max(0, first.start - 4), joined) is not None


def _is_of_other_toll(draft: Draft, count: Count, toll: Mark) -> bool:
    """ "the first fatalities; police put the injured at 37": another total stands between."""
    others = (mark for mark in draft.marked.all("toll") if toll.end <= mark.start < count.start)
    return any(mark.sense.value != toll.sense.value for mark in others)


def _is_of_count_between(draft: Draft, count: Count, toll: Mark) -> bool:
    """ "gave no details of the wounded, but raised its own count to eight": of whatever was counted before."""
    same = draft.marked.between("same", toll.end, count.start)
    return same is not None and "," in draft.sentence.words[toll.end : same.start]


def _is_hour(draft: Draft, count: Count, toll: Mark, verb: Mark | None) -> bool:
    """ "Most of the injured were drivers whose lorries were to be loaded at six": "were" leads to no number there."""
    if verb is None or verb.start < toll.end or (count.high or _HOURS) >= _HOURS:
        return False
    at = any(mark.end == count.start and mark.sense.value == "at" for mark in draft.marked.all("place"))
    who = draft.marked.at(verb.end, "person") is not None  # and not "was put at six"
    return at and who and draft.marked.over(verb.start, "be") is not None


def _is_explained(draft: Draft, count: Count, toll: Mark) -> bool:
    """ "The number of wounded was wrong: two people had been counted twice": the sentence had its verb before."""
    colon = next((word for word in range(toll.end, count.start) if draft.sentence.words[word] == ":"), toll.end)
    return draft.marked.between("measure", toll.end, colon) is not None


def _is_corrected(draft: Draft, count: Count) -> bool:
    """ "Кількість поранених уточнили: не 14, а 12": a bare number behind one that is taken back, behind a colon."""
    denied = draft.marked.at(count.start, "negation") is not None and draft.sentence.word(count.start - 1) == ":"
    return denied and count.reach == count.end


def _adjacent(draft: Draft, toll: Mark) -> Count | None:
    """ "death toll 14", "Injured: 31": the number stands straight behind."""
    at = toll.end
    colon = draft.sentence.word(at) in (":", "-", "–", "—")
    at += colon
    now = draft.marked.is_word(at, "now")
    at += now
    for count in draft.counts:
        named = count.start == at and toll.end - toll.start > 1 and draft.marked.at(at, "person") is None
        aside = count.start == at + 1 and toll.end - toll.start > 1 and _is_aside(draft, count)
        if count.kind == "number" and ((count.start == at and (colon or now)) or named or aside):
            return count
    return None


def _is_aside(draft: Draft, count: Count) -> bool:
    """ "the number of wounded, 17, stands"."""
    return draft.sentence.words[count.start - 1] == "," and draft.sentence.word(count.end) == ","


def _is_measured_before(draft: Draft, count: Count, toll: Mark) -> bool:
    """ "до 14 выросло число погибших", "bringing to 14 the number of dead": the order of words turned round."""
    if draft.sentence.word(count.end) == ",":
        return False  # "wounding 13, raising an earlier toll of two"
    measures = draft.marked.all("measure")
    return any(count.end <= verb.start < toll.start or verb.end == count.start - 1 for verb in measures)


def _said_of_people(draft: Draft, toll: Mark) -> bool:
    """Whether a word such as "dead" has its own count before it, so that it carries no total."""
    if toll.end - toll.start > 1 and draft.sentence.word(toll.start - 1) in _PAUSES:
        return False  # "ранены четверо, число погибших выросло до двух", "Губернатор: число погибших ..."
    return any(toll.start - 1 <= count.reach <= toll.end and count.start < toll.start for count in draft.counts)


def is_linked(draft: Draft, count: Count) -> bool:
    """Whether a verb or a word such as "to" leads to a count, so that it is what a total is now."""
    to = count.start - 1 - (draft.sentence.word(count.start - 1) in _QUOTES)  # "оцінює «від 20 до 25»"
    before = draft.marked.over(to, "link") or draft.marked.over(to, "measure")
    before = before or draft.marked.over(count.start, "link")
    return before is not None and not count.subset


def already_told(draft: Draft) -> list[Figure]:
    """Totals that a small word tells, without a verb: "жертв у місті вже вісім"."""
    found = []
    for mark in draft.marked.all("victims"):
        for count in draft.counts:
            near = mark.end <= count.start <= mark.end + _ALREADY_WITHIN
            near = near and not any(mark.end <= harm.start < count.start for harm in draft.marked.all("harm"))
            if near and count.kind == "number" and draft.marked.is_word(count.start - 1, "already"):
                draft.used[count.start] = mark
                found.append(draft.figure("killed", count, mark.start, count.end, total=True))
                break
    return found
