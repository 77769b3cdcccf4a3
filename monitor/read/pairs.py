"""Step 7b, pairs: attacks told by a verb and words apart from it: "took three brothers out of their house".

A table of a method gives the verbs (`begins`) and the words that complete them (`ends`); some complete them only where
armed people are told of. Reads the tags begins, ends, person, means, by and time.
"""

from __future__ import annotations

from collections.abc import Iterator

from monitor.read.lexicon import Mark, Marked

_BEHIND = 16
_BEFORE = 5
"""Words between the verb and what completes it: behind it, or before it ("shots were fired")."""
_ARMED = ("shooting", "stabbing", "abduction")


def find_pairs(marked: Marked) -> Iterator[Mark]:
    """The verbs that are completed, each with its method as value."""
    ends = marked.all("ends")
    if not ends:
        return
    for verb in marked.all("begins"):
        if any(_completes(marked, verb, end) for end in ends):
            yield verb


def _completes(marked: Marked, verb: Mark, end: Mark) -> bool:
    near = verb.end <= end.start <= verb.end + _BEHIND or 0 <= verb.start - end.end <= _BEFORE
    return near and verb.sense.value == end.sense.value and (end.sense.form != "armed" or _tells_armed(marked))


def _tells_armed(marked: Marked) -> bool:
    """Whether a sentence names people with arms, or people told as attackers."""
    return any(person.sense.value == "attackers" for person in marked.all("person")) or any(
        means.sense.value in _ARMED for means in marked.all("means")
    )
