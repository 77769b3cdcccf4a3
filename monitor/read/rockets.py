"""Step 3c, rockets: what militias fire in salvoes is shelling, where a language has one word for rockets and missiles.

Reads the tags rocketeers, large_rockets, means, act, verb, aircraft and army.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from monitor.read.lexicon import Mark, Marked, Sense

_LARGE, _SMALL = "missile_strike", "shelling"
_FIRED: Final = (_LARGE, _SMALL)


def fires_small_rockets(sentences: Sequence[Marked]) -> bool:
    """Whether an article tells of those who have small rockets alone, and of no missiles."""
    return any(marked.tells("rocketeers") and _tells(marked, _FIRED) for marked in sentences) and not any(
        marked.tells("large_rockets") for marked in sentences
    )


def with_small_rockets(marked: Marked) -> Marked:
    """The sentence with its rockets as shells, unless an army is told there as who fires them."""
    if not _tells(marked, (_LARGE,)):
        return marked
    theirs = marked.tells("rocketeers")
    return Marked(
        marked.sentence, [_as_small(mark) if theirs or not _is_of_army(marked, mark) else mark for mark in marked.marks]
    )


def _is_of_army(marked: Marked, rocket: Mark) -> bool:
    """Whether an army or its aircraft are told before, in the same clause."""
    return any(
        other.start < rocket.start and "," not in marked.sentence.words[other.end : rocket.start]
        for tag in ("army", "aircraft")
        for other in marked.all(tag)
    )


def _tells(marked: Marked, methods: Sequence[str]) -> bool:
    return any(mark.sense.value in methods for tag in ("means", "act", "verb") for mark in marked.all(tag))


def _as_small(mark: Mark) -> Mark:
    sense = mark.sense
    if sense.value != _LARGE:
        return mark
    return Mark(mark.start, mark.end, Sense(sense.tag, _SMALL, sense.form, sense.number))
