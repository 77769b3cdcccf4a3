"""Step 7c, carriers: aircraft and drones drop or fire what other weapons would: the attack is theirs alone.

"A drone dropped a grenade", "a missile fired by a jet", "two rockets from a helicopter". And what was fired, where
the verb leaves it open. Reads the tags means, act, impact, be, by and from.
"""

from __future__ import annotations

from typing import Final

from monitor.read.clauses import Clauses
from monitor.read.lexicon import Mark, Marked

_CARRIERS: Final = ("drone_strike", "air_strike")
_CARRIED: Final = ("missile_strike", "shelling", "grenade", "bomb", "ied")
_SENDS: Final = ("launching", "falling")
"""Impacts that a carrier does to what it carries: it fires it, or drops it."""
_FIRED_WITHIN: Final = 6
_FIRED: Final = frozenset({"missile_strike", "shelling", "bomb", "drone_strike", "air_strike", "grenade"})
"""What fires or is fired, where a verb that is said of guns has it as its subject or object."""
_SENT_WITHIN: Final = 10
_NUMBERED: Final = 3
"""Words from "with" to what was fired: "with at least two missiles"."""
_BY_WITHIN: Final = 6
"""Words from what was dropped to the carrier: "a grenade dropped on a market from a drone"."""


def without_carried(marked: Marked, clauses: Clauses, means: list[Mark]) -> list[Mark]:
    """The means of a sentence but those that others of them carried."""
    carriers = [mark for mark in means if mark.sense.value in _CARRIERS]
    if not carriers:
        return means
    return [
        mark
        for mark in means
        if mark.sense.value not in _CARRIED
        or not any(
            _carries(marked, clauses, other, mark) and not _is_parted(marked, means, mark, other) for other in carriers
        )
    ]


def _carries(marked: Marked, clauses: Clauses, carrier: Mark, carried: Mark) -> bool:
    if not clauses.same(carrier.start, carried.start):
        return False
    if carrier.start < carried.start:
        if _strikes_with(marked, carrier, carried):
            return True
        return carried.start - carrier.end <= _SENT_WITHIN and any(
            carrier.end <= verb.start < carried.start and verb.sense.value in _SENDS and not _is_passive(marked, verb)
            for verb in marked.all("impact")
        )
    near = range(max(carried.end, carrier.start - _BY_WITHIN), carrier.end)
    straight = range(max(carried.end, carrier.start - 2), carrier.end)  # "dropped by a drone" may be one phrase
    sent = any(verb.start in near and verb.sense.value in _SENDS for verb in marked.all("impact"))
    sent |= any(verb.start in near for verb in marked.all("sent_off"))
    apart = "," in marked.sentence.words[carried.end : carrier.start] and not sent
    source = carrier.start - carried.end <= _BY_WITHIN and any(marked.is_word(word, "from") for word in straight)
    return (source and not apart) or (sent and any(marked.is_word(word, "by") for word in straight))


def _strikes_with(marked: Marked, carrier: Mark, carried: Mark) -> bool:
    """ "A drone targeted a car with two missiles": what stands behind the blow, with no other doer beside it."""
    between = range(carrier.end, carried.start)
    if len(between) > _SENT_WITHIN:
        return False
    with_it = any(marked.is_word(word, "with") for word in between[-_NUMBERED:-1])  # and not "along with missiles"
    blow = any(marked.over_any(word, ("impact", "verb", "act")) for word in between)
    return with_it and blow and not any(marked.is_word(word, "and") for word in between)


def _is_parted(marked: Marked, means: list[Mark], carried: Mark, carrier: Mark) -> bool:
    """ "выпущено 11 снарядов, сброшены гранаты с дрона": behind a comma something else is what the drone carried."""
    between = (mark for mark in means if carried.end <= mark.start < carrier.start and mark.sense.value in _CARRIED)
    other = next(between, None)
    return other is not None and "," in marked.sentence.words[carried.end : other.start]


def _is_passive(marked: Marked, verb: Mark) -> bool:
    return marked.over(verb.start - 1, "be") is not None


def is_at_name(marked: Marked, verb: Mark) -> bool:
    """ "fired at Poltava": armies fire at cities, with whatever they have."""
    named = verb.end < len(marked.sentence) and marked.sentence.capital(verb.end)
    return named and marked.over(verb.end, "time") is None  # "shot at Sunday's festival"


def fired(marked: Marked, clauses: Clauses, means: list[Mark], verb: Mark) -> set[str]:
    """The weapons of war that a clause says were fired: "ירו רקטות", "מטח רקטות נורה"; nothing where guns are told."""
    told = [mark for mark in (*means, *marked.all("act")) if clauses.same(mark.start, verb.start)]
    near = {mark.sense.value for mark in told if abs(mark.start - verb.start) <= _FIRED_WITHIN} - {""}
    return near if near <= _FIRED else set()
