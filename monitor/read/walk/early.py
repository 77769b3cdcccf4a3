"""Figures of the city in mind that were told before any attack on it, once the whole article is known."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from monitor.model import SLOTS
from monitor.read.cases import Case
from monitor.read.events import DAMAGE, Event
from monitor.read.walk.events import is_of_arms
from monitor.read.walk.memory import Memory

_HEARD: Final = {"explosion"}
"""What may have been no attack: figures told before it are hardly its own."""


def take_early(memory: Memory) -> None:
    """Give figures of the city in mind to the attack that is told only behind them, or as one of another time.

    A live blog begins with the latest; elsewhere they only fill what the attack's own words leave open.
    """
    cases = memory.findings.cases
    lacking = {
        (key, slot)
        for key, case in cases.items()
        for slot in SLOTS
        if case.methods != _HEARD and not any(figure.slot == slot for figure in case.figures)
    }
    told = {(figure.sentence.index, figure.slot) for _, figure in memory.early}
    for (city, past, number), figure in memory.early:
        own, other = (city, past, number), (city, not past, 0)
        if own in cases and (figure.sentence.segment.minutes is not None or (own, figure.slot) in lacking):
            cases[own].figures.append(figure)
        elif own not in cases and all(
            (other, slot) in lacking for slot in SLOTS if (figure.sentence.index, slot) in told
        ):
            if past and memory.times.get(figure.sentence.index) == {True} and cases[other].figures:
                continue  # "A raid on the airport in August killed four people": of no other attack
            cases[other].figures.append(figure)


def take_harmed(memory: Memory) -> None:
    """Believe in the attack of the only city of which both harm and something like an attack are told.

    "Two missiles. As of noon: 34 dead. Hold on, X": each alone says too little, and no attack was told besides. A toll
    that is corrected is that of an attack which everybody knows: "The sergeant is alive. One officer was killed".
    """
    if memory.findings.cases or memory.findings.stance.silent:
        return
    evidence = memory.findings.stance.evidence
    harmed = {key for key, figure in memory.early if figure.range.least and figure.slot in ("killed", "injured")}
    for key in harmed if len({city for city, _, _ in harmed}) == 1 else ():
        sight = memory.findings.sights[key[0]]
        events = [
            event
            for event, _, past in sight.events
            if past == key[1] and not event.rejected and not event.sentence.quoted[event.at]
        ]
        near = {other.sentence.index for told, other in memory.early if told == key and other.range.least}
        armed = any(is_of_arms(event) or _is_beside(event, near) for event in events if event.hint != DAMAGE)
        armed = armed or memory.findings.stance.corrects
        if armed and evidence.attack > evidence.other:
            case = memory.findings.cases[key] = Case(sight.city, key[1], events=events)
            case.methods |= {method for event in events for method in event.methods}
            case.figures += [figure for other, figure in memory.early if other == key]


def _is_beside(event: Event, sentences: Collection[int]) -> bool:
    """Whether an attack is told in one of some sentences, or next to it."""
    return any(event.sentence.index + by in sentences for by in (-1, 0, 1))
