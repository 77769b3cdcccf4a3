"""How many a number allows: "at least 13", "13 or more", "5 to 7", "up to 20".

Reads the tags hedge, scales, measure, toll and the particle no_rise.
"""

from __future__ import annotations

from typing import Final

from monitor.read.counts.count import Count
from monitor.read.counts.heads import with_head
from monitor.read.lexicon import Mark, Marked
from monitor.read.numbers import is_number, upper_of_range

_TENS: Final = 10
"""From here on "за" before a number is "more than"."""


def hedged(marked: Marked, at: int, value: int, end: int) -> Count:
    """The count of a number that stands in words `at` to `end`, as far as the words around it bound it."""
    low = value
    high: int | None = value
    start = at
    second = upper_of_range(marked, at, end)
    if second:
        high, end = second
    low, high, end = _hedged_behind(marked, low, high, end)
    scaled = marked.at(at, "scales") is not None and marked.at(at - 1, "single") is not None
    begin = at - 1 if scaled else at  # "at least a hundred"
    hedge = marked.ending(begin, "hedge")
    if hedge:
        kind, start = hedge.sense.value, hedge.start
        if kind == "at_least":
            high = None
        elif kind in ("more_than", "or_more"):
            low, high = value + 1, None
            start = hedge.end - 1 if kind == "or_more" else start
        elif kind == "over_tens" and value >= _TENS:
            low, high = value + 1, None
        elif kind == "up_to" and not _is_reached(marked, hedge):
            low = 0
        elif kind not in ("exact", "between", "up_to"):
            start = at
    count = with_head(marked, start, end, low, high, "number")
    more = [mark for mark in marked.all("hedge") if mark.sense.value == "or_more" and not is_number(marked, mark.end)]
    if not more:
        return count
    behind = (count.reach, *(harm.end for harm in marked.all("harm") if _is_noun_at(harm, count.reach)))
    return count._replace(high=None) if any(_stands_behind(marked, mark, behind) for mark in more) else count


def _hedged_behind(marked: Marked, low: int, high: int | None, end: int) -> tuple[int, int | None, int]:
    """What stands behind a number: "13 or more", "thirty odd", "20 or so"."""
    sentence = marked.sentence
    if sentence.word(end) == "+" and sentence.starts[end] == sentence.ends[end - 1]:
        return low, None, end + 1  # "20+ injured"
    after = marked.at(end, "hedge")
    if after is None:
        return low, high, end
    if after.sense.value == "or_more":
        another = is_number(marked, after.end)  # "19 погибших и более 40 раненых"
        return (low, high, end) if another else (low, None, after.end)
    if after.sense.value == "and_more":
        return low + 1, None, after.end
    return low, high, after.end if after.sense.value == "or_so" else end


def _is_reached(marked: Marked, hedge: Mark) -> bool:
    """ "rose to 12", "rose from 9 to 12", where "to" is also "up to"; what only means "up to" is no such word."""
    if marked.is_word(hedge.start - 1, "no_rise"):
        return False  # "под плитами могут оставаться до трёх человек"
    if marked.over(hedge.start - 1, "measure") is not None and marked.sentence.words[hedge.start - 1][0].isalnum():
        return True  # but "X: up to 12 dead" opens a headline's figure
    if marked.ending(hedge.start, "toll") is not None:
        return True  # "Death toll up to 9"
    return hedge.end - hedge.start == 1 and bool(marked.all("toll") and marked.all("measure"))


def _stands_behind(marked: Marked, hedge: Mark, ends: tuple[int, ...]) -> bool:
    """ "44 people at the least", "44 dead, at the very least"."""
    if hedge.start in ends:
        return True
    return hedge.start - 1 in ends and hedge.end - hedge.start > 2 and marked.sentence.words[hedge.start - 1] == ","


def _is_noun_at(harm: Mark, at: int) -> bool:
    """ "שלושה הרוגים לפחות": what is counted is itself a word of harm."""
    return harm.start == at and harm.sense.form in ("counted", "outcome", "past", "state", "noun")


def is_hedge(marked: Marked, at: int) -> bool:
    """ "no fewer than nine" is not nobody."""
    hedge = marked.at(at, "hedge")
    return hedge is not None and hedge.end - hedge.start > 1
