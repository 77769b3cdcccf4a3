""" "First two were told as hurt, by evening nine": a bare number behind a later hour is the total of what was counted.

Reads the tags earlier, later, harm, measure and the particle already, and hours of the clock (as_of.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from monitor.model import Slot
from monitor.read.counts.count import Count
from monitor.read.lexicon import Mark
from monitor.read.tolls.as_of import hours_told, opens_with_hour
from monitor.read.tolls.draft import Draft
from monitor.read.tolls.grammar import PAUSES
from monitor.read.tolls.judgement import EARLIER, Figure

_HOUR_WITHIN: Final = 8
"""Words from the later hour to its number: "к вечеру счёт раненых дошёл до"."""
_OPENS_WITHIN: Final = 4
"""Words from an hour that begins a sentence to a number that is all that the sentence tells."""
_STOPS: Final = frozenset(",;:.!?()—–")


def of_later_hours(draft: Draft) -> Iterator[Figure]:
    """The totals of later hours: of what the sentence told of an earlier one, or of what was counted before it."""
    hours = [*draft.marked.all("later"), *hours_told(draft.marked)]
    if not hours:
        return
    for count in draft.counts:
        if count.kind != "number" or count.start in draft.used or not _is_bare(draft, count):
            continue
        hour = _hour_of(draft, count, hours)
        if hour is None:
            continue
        slot = _counted_before(draft, hour)
        if slot is not None or _tells_no_more(draft, hour, count):
            draft.used[count.start] = hour
            told = draft.figure(slot or "killed", count, hour.start, count.end, total=True)
            yield told._replace(same=slot is None, rejected=EARLIER if _is_of_steps(draft, count) else "")


def _is_bare(draft: Draft, count: Count) -> bool:
    """Whether a number counts nothing that is named, and its clause ends behind it."""
    ends = count.end >= len(draft.sentence) or draft.sentence.words[count.end] in _STOPS
    return count.head in ("none", "unknown") and ends and not count.subset and not count.former


def _is_of_steps(draft: Draft, count: Count) -> bool:
    """ "говорили о двух, потом о пяти и семи": the last of several that were told in those hours."""
    return draft.marked.is_word(count.start - 1, "and") and any(
        other.end == count.start - 1 and other.kind == "number" and other.head in ("none", "unknown")
        for other in draft.counts
    )


def _hour_of(draft: Draft, count: Count, hours: Sequence[Mark]) -> Mark | None:
    """The later hour of which a number is told: before it, with nothing between but a dash or what moves it."""
    near = (mark for mark in hours if count.start - _HOUR_WITHIN <= mark.start < count.start)
    hour = max(near, key=lambda mark: mark.start, default=None)
    if hour is None:
        return None
    between = range(hour.end, count.start)
    parted = any(draft.sentence.words[word] in PAUSES - {"—", "–"} for word in between)
    harmed = any(hour.end <= harm.start < count.end for harm in draft.marked.all("harm"))
    return None if parted or harmed else hour


def _counted_before(draft: Draft, hour: Mark) -> Slot | None:
    """What the sentence counted of an earlier hour, before the later one."""
    early = draft.marked.between("earlier", 0, hour.start) is not None or opens_with_hour(draft.marked)
    figures = [figure for figure in draft.found if figure.at < hour.start and figure.range.least and not figure.same]
    return figures[-1].slot if early and figures else None


def _tells_no_more(draft: Draft, hour: Mark, count: Count) -> bool:
    """ "К вечеру их стало девять.": an hour and a number, and nothing else that it could count."""
    opens = hour.start == 0 and count.start - hour.end <= _OPENS_WITHIN and count.end >= len(draft.sentence) - 1
    if not opens or draft.found:
        return False
    between = range(hour.end, count.start)
    return all(
        draft.sentence.words[word] in ("—", "–")
        or draft.marked.is_word(word, "already")
        or draft.marked.over_any(word, ("measure", "link", "same", "sum"))
        for word in between
    )
