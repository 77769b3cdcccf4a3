"""Step 4e, asides: "a guard, his wife and his son (three people in total)" tells how many they are.

Reads the tag sum.
"""

from __future__ import annotations

from collections.abc import Sequence

from monitor.read.counts.count import Count
from monitor.read.lexicon import Marked


def summed_aside(marked: Marked, counts: list[Count]) -> list[Count]:
    """The counts, where one in parentheses is the sum of those straight before it, with that sum instead."""
    if not marked.tells("sum"):
        return counts
    left: list[Count] = []
    for count in counts:
        end = _aside_end(marked, count)
        if left and end and left[-1].reach == count.start - 1 and left[-1].human:
            left[-1] = left[-1]._replace(reach=end, low=count.low, high=count.high, kind="number", head="people")
        else:
            left.append(count)
    return left


def _aside_end(marked: Marked, count: Count) -> int:
    """The word behind the parenthesis that a count with "in total" fills; else 0."""
    words: Sequence[str] = marked.sentence.words
    if count.kind != "number" or marked.sentence.word(count.start - 1) != "(":
        return 0
    total = next((mark for mark in marked.all("sum") if mark.start in (count.end, count.reach)), None)
    return total.end + 1 if total is not None and words[total.end : total.end + 1] == [")"] else 0
