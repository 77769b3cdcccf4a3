"""Step 4e, attackers: a sum with those who did it in its list is told without them.

Reads the particles and, the.
"""

from __future__ import annotations

from typing import Final

from monitor.read.counts.count import Count
from monitor.read.lexicon import Marked

_BETWEEN: Final = frozenset(",:;()—–-")


def without_attackers_listed(marked: Marked, counts: list[Count]) -> list[Count]:
    """ "Four people, two officers and the two gunmen,": two, where the list makes up the sum."""
    if not any(count.head == "attackers" for count in counts):
        return counts
    left: list[Count] = []
    at = 0
    while at < len(counts):
        members = _list_of(marked, counts, at)
        doers = sum(count.low or 0 for count in members if count.head == "attackers")
        told = counts[at]
        if doers:
            others = (told.low or 0) - doers
            told = told._replace(low=others, high=others, reach=members[-1].reach)
        left.append(told)
        at += 1 + len(members) * bool(doers)
    return left


def told_again(marked: Marked, counts: list[Count]) -> list[Count]:
    """ "Two assailants, a man and a woman, were killed": who they are, straight behind as many who did it."""
    found: list[Count] = []
    for count in counts:
        again = bool(found) and count.human and _is_told_again(marked, found[-1], count)
        found.append(count._replace(head="attackers") if again else count)
    return found


def _is_told_again(marked: Marked, doers: Count, count: Count) -> bool:
    straight = marked.sentence.words[doers.reach : count.start] == [","]
    several = doers.head == "attackers" and (doers.low or 0) > 1  # not "besides the assailant, one soldier was killed"
    return straight and several and doers.low == doers.high == count.low == count.high


def _list_of(marked: Marked, counts: list[Count], at: int) -> list[Count]:
    """The counts straight behind a number of people who together make it up; none where they do not."""
    whole = counts[at]
    if whole.kind != "number" or whole.head != "people" or whole.low != whole.high:
        return []
    told = 0
    for end in range(at + 1, len(counts)):
        member = counts[end]
        if member.kind not in ("number", "single") or not _is_next(marked, counts[end - 1].reach, member.start):
            return []
        told += member.low or 0
        if told >= (whole.low or 0):
            return counts[at + 1 : end + 1] if told == whole.low and end > at + 1 else []
    return []


def _is_next(marked: Marked, start: int, end: int) -> bool:
    """Whether nothing but punctuation and small words stands between two members of a list."""
    return start < end and all(
        marked.sentence.words[word] in _BETWEEN or marked.is_word(word, "and") or marked.is_word(word, "the")
        for word in range(start, end)
    )
