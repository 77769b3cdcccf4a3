"""Who was shot by guards for what the sentences before told of him is no victim: "The two men were shot by police"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from monitor.read.counts.count import Count
from monitor.read.lexicon import Mark, Marked
from monitor.read.numbers import is_number
from monitor.read.recognition import Told
from monitor.read.tolls.judgement import ATTACKERS, Figure
from monitor.read.words import Sentence

_OPENING: Final = 1
"""Words before whoever opens a sentence: "Later, two men ..."."""
_DEED_WITHIN: Final = 7
"""Words from somebody to what he did: "two men in masks opened fire"."""
_REMEMBERED: Final = 2
"""Sentences behind the attack in which "the two men" are still those who did it."""
_ACTED: Final = ("past", "active", "s")
_SHOT_WITHIN: Final = 6
"""Words from what was done to those who did it: "were later shot dead on the spot by police"."""


class Doers(NamedTuple):
    """Who is told as doing an attack, and whether guards are told to have shot them."""

    sentence: Sentence
    at: int
    low: int
    noun: str
    shot_at: int = -1
    """The last sentence in which they were shot."""


def without_doers(doers: Doers | None, told: Told, figures: Sequence[Figure]) -> tuple[Doers | None, list[Figure]]:
    """Those who attack as a sentence leaves them in mind, and its figures, those of the attackers rejected."""
    kept = list(figures)
    if doers is not None and _is_remembered(doers, told.marked.sentence):
        for at, figure in enumerate(kept):
            if not figure.rejected and _is_of(doers, told, figure):
                kept[at] = figure._replace(rejected=ATTACKERS)
                doers = doers._replace(shot_at=told.marked.sentence.index)
    return doers_of(told) or doers, kept


def _is_remembered(doers: Doers, sentence: Sentence) -> bool:
    near = sentence.index - max(doers.sentence.index, doers.shot_at) <= _REMEMBERED
    return near and sentence.segment.index == doers.sentence.segment.index


def _is_of(doers: Doers, told: Told, figure: Figure) -> bool:
    """Whether a figure counts those who did it, shot by guards here, or in the sentence before."""
    count = next((count for count in told.counts if count.start == figure.at), None)
    if count is None or not figure.range.least:
        return False
    index = told.marked.sentence.index
    if doers.shot_at in (index - 1, index) and _are_some_of_them(told.marked, figure, count):
        return True
    return _is_again(doers, told.marked, figure, count) and _are_shot_by_guards(told.marked, count)


def _are_some_of_them(marked: Marked, figure: Figure, count: Count) -> bool:
    """ "One of them was killed and the other wounded"."""
    return figure.of_them or marked.at(count.start, "another") is not None


def _is_again(doers: Doers, marked: Marked, figure: Figure, count: Count) -> bool:
    """ "The two men", "both", "the woman": those of a sentence before, by their number, and one by the same noun."""
    the = marked.is_word(count.start, "the") or marked.is_word(count.start - 1, "the")
    if count.low != doers.low or count.low != count.high or not (the or figure.all_of_them):
        return False
    return doers.low > 1 or _noun(marked, count) == doers.noun


def _are_shot_by_guards(marked: Marked, count: Count) -> bool:
    """ "were shot dead by police", "police shot the two men"."""
    for guards in marked.all("defender"):
        if guards.start <= _OPENING and guards.end <= count.start:
            return any(guards.end <= harm.start <= count.start for harm in marked.all("harm"))
        by = any(marked.is_word(word, "by") for word in (guards.start - 1, guards.start - 2))
        if by and any(
            count.reach <= harm.start < guards.start <= harm.end + _SHOT_WITHIN for harm in marked.all("harm")
        ):
            return True
    return False


def opens_with_people(marked: Marked) -> bool:
    """Whether a sentence without a toll may tell first of people who attack; without, nobody needs to count."""
    if not (marked.tells("person") and marked.tells("verb", "impact")):
        return False
    return any(marked.at(word, "single") is not None or is_number(marked, word) for word in range(_OPENING + 1))


def doers_of(told: Told) -> Doers | None:
    """Who opens a sentence as the one that attacks: "Two men opened fire", "A woman drove a car into a queue"."""
    counts = told.counts
    if not counts or counts[0].start > _OPENING or counts[0].kind not in ("number", "single"):
        return None
    marked, first = told.marked, counts[0]
    if first.head in ("thing", "attackers") or not first.low or first.low != first.high:
        return None
    if not any(_acts(marked, deed) for deed in _deeds(marked, first)):
        return None
    return Doers(marked.sentence, first.start, first.low, _noun(marked, first))


def _deeds(marked: Marked, who: Count) -> Iterator[Mark]:
    """The first verb behind somebody, in each of its readings."""
    near = range(who.reach, who.reach + _DEED_WITHIN)
    deeds = [mark for tag in ("verb", "harm", "impact") for mark in marked.all(tag) if mark.start in near]
    begin = min((mark.start for mark in deeds), default=-1)
    if not any(marked.over(word, "be") or marked.is_word(word, "relative") for word in range(who.reach, begin)):
        yield from (mark for mark in deeds if mark.start == begin)


def _acts(marked: Marked, deed: Mark) -> bool:
    """Whether a verb has its object behind it, or tells of shots by itself: not so "two men shot in X"."""
    if deed.sense.form not in _ACTED:
        return False
    at = deed.end + marked.is_word(deed.end, "at_people")
    aimed = at > deed.end or deed.end - deed.start > 1
    return aimed or marked.at(at, "single") is not None or is_number(marked, at) or marked.at(at, "person") is not None


def _noun(marked: Marked, count: Count) -> str:
    return marked.sentence.words[count.reach - 1]
