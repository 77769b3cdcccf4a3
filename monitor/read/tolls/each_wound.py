"""Wounds told one person after the other: "у одного перелом ноги, у другого — ранение плеча".

Reads the tags at_whom, wound, body, maims, harm.
"""

from __future__ import annotations

from typing import Final

from monitor.model import Range
from monitor.read.counts.count import Count
from monitor.read.lexicon import Mark, Sense
from monitor.read.tolls.draft import Draft
from monitor.read.tolls.judgement import Figure

_WHOM_WITHIN: Final = 3
"""Words from "at" to the person: "у его жены"."""
_FEWEST: Final = 2
_HURT: Final = ("wound", "maims", "harm")


def each_with_a_wound(draft: Draft) -> list[Figure]:
    """The sum of those of whom a sentence says one by one what their wounds are; nothing where it tells of one."""
    marked = draft.marked
    heads = marked.all("word at_whom") if marked.tells("wound", "body") else ()
    if len(heads) < _FEWEST:
        return []
    bounds = [*(mark.start for mark in heads[1:]), len(draft.sentence)]
    told = [
        (count, hurt)
        for head, end in zip(heads, bounds, strict=True)
        if (count := _person_at(draft, head)) is not None and (hurt := _hurt(draft, count.end, end)) is not None
    ]
    if len(told) < _FEWEST:
        return []
    for count, hurt in told:
        draft.used[count.start] = Mark(hurt.start, hurt.end, Sense("harm", "injured"))
    people = sum(count.low or 1 for count, _ in told)
    first, last = told[0][0], told[-1][1]
    figure = Figure("injured", Range(people, people), draft.sentence, first.start, last.end, first.start)
    return [figure._replace(listed=True, noun=draft.sentence.words[first.start] if first.head == "people" else "")]


def _person_at(draft: Draft, head: Mark) -> Count | None:
    near = (count for count in draft.counts if head.end <= count.start < head.end + _WHOM_WITHIN)
    return next((count for count in near if count.human and count.low == count.high and not count.subset), None)


def _hurt(draft: Draft, start: int, end: int) -> Mark | None:
    """The wound that is told of somebody before the next one is."""
    found = (mark for tag in _HURT for mark in draft.marked.all(tag) if start <= mark.start < end)
    return min(found, key=lambda mark: mark.start, default=None)
