"""Step 5d, answers: a toll that is asked for in one sentence and told in the next: "Раненые? Семеро."

Or that is to be put right: "We must correct the number of dead. It is ten and not eleven." Reads the tags harm, toll,
correction, units, unhurt, hedge, negation, pronouns, be, pronoun, function, same.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from monitor.model import Slot
from monitor.read.counts.count import Count
from monitor.read.lexicon import Marked
from monitor.read.tolls.judgement import Figure

_LONGEST_QUESTION: Final = 7
_BEGINS_WITHIN: Final = 3
"""Words before the number that answers, a dash among them: "there are now"."""
_NOT_WITHIN: Final = 3
"""Words from the number that answers to the "not" of the one that it replaces: ", а не"."""
_LEADING: Final = ("hedge", "pronouns", "pronoun", "be", "same", "measure")
"""Tags of what may lead to the number: "it is", "їх", "about"."""


def asked(marked: Marked) -> Slot | None:
    """What a short question asks the number of, or what is to be corrected; None where it is neither."""
    sentence = marked.sentence
    if marked.tells("correction") and len(tolls := marked.all("toll")) == 1:
        numbers = (number for tag in ("units", "scales", "vague") for number in marked.all(tag))
        return None if any(number.start > tolls[0].start for number in numbers) else tolls[0].sense.value  # type: ignore[return-value]
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
        marked.sentence.words[word][0].isalpha() and not marked.over_any(word, _LEADING) for word in range(first.start)
    )
    ends = first.reach >= len(marked.sentence) or not marked.sentence.words[first.reach][0].isalnum()
    ends = ends or marked.between("negation", first.reach, first.reach + _NOT_WITHIN) is not None
    if not begins or not ends or first.kind == "single" or first.head not in ("none", "people"):
        return None
    return Figure(slot, first.range(), marked.sentence, first.start, first.reach, first.start)
