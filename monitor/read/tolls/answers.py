"""Step 5d, answers: a toll that is asked for in one sentence and told in the next: "Раненые? Семеро."

Reads the tag harm.
"""

from __future__ import annotations

from collections.abc import Sequence

from monitor.model import Slot
from monitor.read.counts.count import Count
from monitor.read.lexicon import Marked
from monitor.read.tolls.judgement import Figure

_LONGEST_QUESTION = 7
_BEGINS_WITHIN = 2
"""Words before the number that answers, a dash among them."""


def asked(marked: Marked) -> Slot | None:
    """What a short question asks the number of: "How many dead?"; None where it is no such question."""
    sentence = marked.sentence
    if sentence.words[-1] != "?" or len(sentence) > _LONGEST_QUESTION:
        return None
    slots = {
        mark.sense.value for mark in marked.all("harm") if mark.sense.form in ("noun", "counted", "either", "past")
    }
    told = next(iter(slots)) if len(slots) == 1 else ""
    return told if told in ("killed", "injured", "missing") else None  # type: ignore[return-value]


def answered(marked: Marked, counts: Sequence[Count], slot: Slot) -> Figure | None:
    """The number with which the next sentence begins, where nothing else says what it counts."""
    if marked.tells("harm", "toll", "unhurt") or not counts:
        return None
    first = counts[0]
    begins = first.start <= _BEGINS_WITHIN and not any(
        marked.sentence.words[word][0].isalpha() and marked.at(word, "hedge") is None for word in range(first.start)
    )
    ends = first.reach >= len(marked.sentence) or not marked.sentence.words[first.reach][0].isalnum()
    if not begins or not ends or first.kind == "single" or first.head not in ("none", "people"):
        return None
    return Figure(slot, first.range(), marked.sentence, first.start, first.reach, first.start)
