"""Step 3c, rockets: what militias fire in salvoes is shelling, where a language has one word for rockets and missiles.

Reads the tags rocketeers, large_rockets, means, act, verb, aircraft and army.
"""

from __future__ import annotations

from collections.abc import Sequence

from monitor.read.lexicon import Mark, Marked, Sense

_LARGE, _SMALL = "missile_strike", "shelling"


def fires_small_rockets(sentences: Sequence[Marked]) -> bool:
    """Whether an article tells of those who have small rockets alone, and of no missiles."""
    return any(marked.tells("rocketeers") and _tells_rockets(marked) for marked in sentences) and not any(
        marked.tells("large_rockets") for marked in sentences
    )


def with_small_rockets(marked: Marked) -> Marked:
    """The sentence with its rockets as shells, unless an army is told there as who fires."""
    if not _tells_rockets(marked) or (marked.tells("army", "aircraft") and not marked.tells("rocketeers")):
        return marked
    return Marked(marked.sentence, [_as_small(mark) for mark in marked.marks])


def _tells_rockets(marked: Marked) -> bool:
    return any(mark.sense.value == _LARGE for tag in ("means", "act", "verb") for mark in marked.all(tag))


def _as_small(mark: Mark) -> Mark:
    sense = mark.sense
    return mark if sense.value != _LARGE else mark._replace(sense=Sense(sense.tag, _SMALL, sense.form, sense.number))
