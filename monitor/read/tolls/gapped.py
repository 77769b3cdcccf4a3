"""Harm whose verb is told once: "a man was killed in the first bus, a woman in the second" tells of two.

Reads the particles and, by, the tags place, function, harm, act, means, ordinals, time, in_hospital, on_the_spot.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from monitor.model import Range
from monitor.read.counts.count import Count
from monitor.read.tolls.draft import Draft
from monitor.read.tolls.judgement import Figure

_DOER_WITHIN: Final = 5
"""Words from a comma to the number of those whom the next doer harmed."""
_WHERE_WITHIN: Final = 7
"""Words that tell where one of them was harmed."""
_ATTACK: Final = ("act", "means", "time", "weekdays", "months", "relative_days", "in_hospital", "on_the_spot")
_NO_WHERE: Final = ("harm", "verb", "be", "clause", "say", "measure")
_DASHES: Final = frozenset("—–")
"""What stands for the verb that is left out: "троє загинули у квартирах, ще двоє — у дворі"."""
_ENDS: Final = frozenset(".;!?")


def with_those_harmed_elsewhere(draft: Draft) -> Iterator[Figure]:
    """The figures of a sentence, each with those whose harm is left out behind it because it is the same."""
    for figure in draft.found:
        told = figure.slot in ("killed", "injured") and not (figure.rejected or figure.total)
        yield _with_rest(draft, figure) if told and figure.range.least else figure


def _with_rest(draft: Draft, figure: Figure) -> Figure:
    least, high, end = figure.range.least, figure.range.max, figure.end
    near = (count for count in draft.counts if 1 < count.start - end <= _DOER_WITHIN)
    doer = next((count for count in near if _told_by_next(draft, end, count)), None)
    if doer is not None and _has_doer(draft, figure):
        high = None if high is None or doer.high is None else high + doer.high
        return figure._replace(range=Range(least + (doer.low or 0), high), end=doer.reach, single=False)
    before = _where_ends(draft, end)
    for count in draft.counts if before is not None else ():
        if count.start < end:
            continue
        if before is None or not _goes_on(draft, before, count):
            break
        high = None if high is None or count.high is None else high + count.high
        least, end = least + (count.low or 0), count.reach
        before = _where_ends(draft, end + (draft.sentence.word(end) in _DASHES))
        if before is None:
            return figure
    parts = least == 2 * figure.range.least and figure.range.least > 1  # "two died, one on the spot, one ..."
    if end == figure.end or parts:
        return figure
    return figure._replace(range=Range(least, high), end=end, single=False)


def _has_doer(draft: Draft, figure: Figure) -> bool:
    """Whether what did it stands straight before the words of a figure: "drones wounded three"."""
    return any(draft.marked.over(figure.start - 1, tag) is not None for tag in ("means", "ordinals", "act"))


def _told_by_next(draft: Draft, at: int, count: Count) -> bool:
    """ "drones wounded three people, artillery one", "the first killed five, the second 12": the next doer alone."""
    words, marked = draft.sentence.words, draft.marked
    joined = words[at : at + 1] == [","] or marked.is_word(at, "and")
    if not joined or count.kind not in ("number", "single"):
        return False
    begun = range(at + 1 + marked.is_word(at + 1, "and"), count.start)
    doers = any(marked.over_any(word, ("means", "ordinals")) for word in begun)
    plain = all(marked.over_any(word, ("means", "ordinals", "word the", "word a", "act")) for word in begun)
    ends = count.reach >= len(words) or not words[count.reach][0].isalnum() or marked.is_word(count.reach, "and")
    return doers and plain and ends and count.start not in draft.used and count.human and not count.subset


def _goes_on(draft: Draft, at: int, count: Count) -> bool:
    """Whether people of whom no harm is told stand straight behind where others were harmed."""
    begins = count.start - (draft.marked.ending(count.start, "more") is not None)
    joined = at == begins - 1 and (draft.sentence.words[at] == "," or draft.marked.is_word(at, "and"))
    joined |= at == begins - 2 and draft.sentence.words[at] == "," and draft.marked.is_word(at + 1, "and")
    free = count.start not in draft.used and count.human and not count.subset and count.kind in ("number", "single")
    return joined and free


def _where_ends(draft: Draft, at: int) -> int | None:
    """The word behind where somebody was harmed: "in the first", "at a bus stop"; None where that is not told."""
    marked = draft.marked
    if not (_is_at(draft, at) or marked.is_word(at, "by")):
        return None
    ordinal = marked.is_word(at, "by")  # what did it is told, of each by itself
    for word in range(at + 1, min(at + 1 + _WHERE_WITHIN, len(draft.sentence))):
        text = draft.sentence.words[word]
        if text in _ENDS or text == "," or (marked.is_word(word, "and") and word > at + 1):
            return word if word > at + 1 else None
        ordinal |= marked.over(word, "ordinals") is not None
        told = not ordinal and marked.over_any(word, (*_ATTACK, *_NO_WHERE))
        if told or draft.sentence.capital(word) or not text[0].isalpha():
            return None
    end = len(draft.sentence)  # a headline has no full stop
    return end if at + 1 < end <= at + 1 + _WHERE_WITHIN else None


def _is_at(draft: Draft, at: int) -> bool:
    return any(mark.start == at and mark.sense.value in ("at", "near") for mark in draft.marked.all("place"))
