"""Somebody told alone who came to no harm: "the second woman was examined, she has no wounds" counts nobody.

Reads the tags negation, zero, harm, wound, unhurt, another, ordinals, person, toll.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from monitor.read.counts.count import Count
from monitor.read.lexicon import Mark, Marked

_NOUNS: Final = ("noun", "counted", "active")
_DENIED_WITHIN: Final = 5
"""Words from wounds to the word that takes them back: "ранений у неё врачи не нашли"."""
_PAUSES: Final = frozenset(",;:.()—–")


def is_denied(marked: Marked, wound: Mark) -> bool:
    """Whether wounds are told as none: "no wounds", "ни ранений", "травм у неё не выявили"."""
    if wound.start and (marked.over_any(wound.start - 1, ("negation", "zero"))):
        return True
    for word in range(wound.end, min(wound.end + _DENIED_WITHIN, len(marked.sentence))):
        if marked.sentence.words[word] in _PAUSES:
            return False
        if marked.over(word, "negation") is not None:
            return True
    return False


def spares_one(marked: Marked, counts: Sequence[Count]) -> bool:
    """Whether a sentence is about one more person, and all that it tells of harm is that there was none."""
    harms = [harm for harm in marked.all("harm") if harm.sense.value != "missing"]
    wounds = [*(harm for harm in harms if harm.sense.form in _NOUNS), *marked.all("wound")]
    if marked.tells("toll") or any(count.kind in ("number", "vague") and count.head == "people" for count in counts):
        return False
    told = [*(wound for wound in wounds if is_denied(marked, wound)), *marked.all("unhurt")]
    if not told or any(not _is_among(harm, told) for harm in (*harms, *wounds)):
        return False
    first = min(mark.start for mark in told)
    return any(mark.start < first for mark in _others(marked))


def _is_among(harm: Mark, told: Sequence[Mark]) -> bool:
    return any(mark.start <= harm.start and harm.end <= mark.end for mark in told)


def _others(marked: Marked) -> Iterator[Mark]:
    """ "another woman", "the fourth man": somebody beside those who were told before."""
    for tag in ("another", "ordinals"):
        yield from (mark for mark in marked.all(tag) if marked.at(mark.end, "person") is not None)
