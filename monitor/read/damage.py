"""Step 7h, damage: what is told as broken, burnt or laid in ruins, without a word of what did it.

Reads the particle because, and the tags impact, harm, damaging, target, ruined, place, nature.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from monitor.read.clauses import Clauses
from monitor.read.impacts import is_passive
from monitor.read.lexicon import Mark, Marked

_SUFFERED: Final = ("passive", "impersonal", "participle")
_STRUCK: Final = ("target", "ruined")
_DAMAGED_WITHIN: Final = 3
"""Words from "damage to" to what was damaged."""


def damage(marked: Marked, clauses: Clauses, told: Sequence[tuple[int, int]]) -> list[Mark]:
    """The words that tell damage, one in each clause that tells no attack; `told` are the words that tell these.

    "Attacks on the region: in X a depot is burning, in Y a school was hit": in each of the two.
    """
    found: list[Mark] = []
    if any(marked.ending(force.start, "word because") for force in marked.all("nature")):
        return found  # "из-за бури повреждены крыши"
    for mark in marked.all("impact"):
        known = (*told, *((other.start, other.end) for other in found))
        freed = marked.over(mark.start, "lookalike") is not None  # "two of the arrested were released"
        if (
            freed
            or marked.at(mark.start, "harm")
            or any(_is_told_with(marked, clauses, at, end, mark) for at, end in known)
        ):
            continue
        suffered = mark.sense.form in _SUFFERED and (mark.sense.form != "participle" or is_passive(marked, mark))
        if suffered or (mark.sense.value == "burning" and mark.sense.form in ("active", "past", "s")):
            found.append(mark)
    return found or ([] if told else _damage_to(marked))


def _damage_to(marked: Marked) -> list[Mark]:
    """ "о повреждении предприятия"."""
    nouns = (mark for mark in marked.all("damaging") if mark.sense.form == "noun")
    return [
        mark for mark in nouns if any(marked.between(tag, mark.end, mark.end + _DAMAGED_WITHIN) for tag in _STRUCK)
    ][:1]


def _is_told_with(marked: Marked, clauses: Clauses, at: int, end: int, mark: Mark) -> bool:
    """Whether damage stands in the clause of words that tell an attack; not so behind ", in Y a school burnt"."""
    if not clauses.same(at, mark.start):
        return False
    words = marked.sentence.words
    begun = [
        word + 1 for word in range(end, mark.start - 2) if words[word] == "," and marked.sentence.capital(word + 2)
    ]
    if not begun:
        return True  # before any place is looked at: one sentence may tell damage many times over
    places = {place.start for place in marked.all("place") if place.sense.value == "at"}
    return places.isdisjoint(begun)
