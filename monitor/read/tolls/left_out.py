"""Wounds whose getting is left out: "Чоловік дістав опіки, жінка — легку контузію".

Reads the tags wound, harm, function and getting.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from monitor.read.counts.count import Count
from monitor.read.lexicon import Mark, Marked

_DASHES: Final = frozenset("—–-")
_DESCRIBED: Final = ("wound", "harm", "function", "units")
"""Tags of words that are no description of a wound, as "легку" is."""


def wounds_left_out(marked: Marked, counts: Sequence[Count]) -> dict[int, Mark]:
    """By the dash that stands for the verb: the wound behind it, of somebody who is counted before it."""
    if not marked.tells("wound"):
        return {}
    reached = {count.reach for count in counts}
    found: dict[int, Mark] = {}
    for wound in marked.all("wound"):
        dash = _dash_before(marked, wound)
        if dash in reached:
            found.setdefault(dash, wound)
    return found


def got_besides(marked: Marked, count: Count, left_out: dict[int, Mark]) -> bool:
    """ "Двоє дістали опіки, жінка — контузію": whether the wound of others was told with its verb before."""
    wound = left_out.get(count.reach)
    if wound is None or count.subset or marked.sentence.words[count.start - 1] != ",":
        return False
    opened = max((word for word in range(count.start) if marked.sentence.words[word] == ":"), default=0)
    return any(opened <= verb.start < count.start for verb in marked.all("getting"))


def _dash_before(marked: Marked, wound: Mark) -> int:
    """The dash straight before a wound or one word that describes it, or -1."""
    words = marked.sentence.words
    for dash in (wound.start - 1, wound.start - 2):
        if dash >= 0 and words[dash] in _DASHES:
            plain = dash == wound.start - 1 or not marked.over_any(dash + 1, _DESCRIBED)
            return dash if plain else -1
    return -1
