"""Step 9b, unarmed: what needs no attacker, or no arms: a blast in a flat or a works, and a fight with fists.

Gas, boilers and chemicals blow up in flats and works every day, and early news does not know yet that it was these.
Reads the tags household, brawl, act, verb, means, debris, interception, deliberate, person.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from monitor.read.lexicon import Mark, Marked
from monitor.read.pairs import find_pairs

HOUSEHOLD: Final = "it is about a blast that nobody is told to have meant"
BRAWL: Final = "it is about a fight without arms"
_INSIDE_WITHIN = 4
"""Words from "in" to the flat or the works: "в одном из жилых домов"."""
_BESIDE = 9
"""Words between the blast and the place in which it was."""
_BLOWN_WITHIN = 2
"""Words between "blew up" and what did: "вибухнув двоповерховий житловий будинок"."""
_MEANT = ("means", "debris", "interception", "deliberate", "sirens")
"""Tags of what says that somebody did it, or that arms were near."""


def unarmed(lead: Sequence[Marked], sentences: Sequence[Marked]) -> str:
    """Why no attack is told though blasts or blows are, or ""."""
    if any(marked.tells("household") and _bursts_inside(marked) for marked in lead):
        return "" if any(_was_meant(marked) for marked in sentences) else HOUSEHOLD
    if any(marked.tells("brawl") for marked in lead) and not any(_is_armed(marked) for marked in sentences):
        return BRAWL
    return ""


def _bursts_inside(marked: Marked) -> bool:
    blasts = [mark for tag in ("act", "verb") for mark in marked.all(tag) if mark.sense.value == "explosion"]
    return any(
        _is_inside(marked, place, blast) or _blows_up(marked, place, blast)
        for blast in blasts
        for place in marked.all("household")
    )


def _is_inside(marked: Marked, place: Mark, blast: Mark) -> bool:
    near = place.start - blast.end <= _BESIDE and blast.start - place.end <= _BESIDE
    inside = any(marked.is_word(word, "within") for word in range(place.start - _INSIDE_WITHIN, place.start))
    return near and inside


def _blows_up(marked: Marked, place: Mark, blast: Mark) -> bool:
    """ "вибухнула квартира", "взорвался жилой дом", "a house exploded": the place itself, straight beside the verb."""
    if blast.tag != "verb":
        return False
    first, last = sorted((place, blast), key=lambda mark: mark.start)
    between = range(first.end, last.start)
    return len(between) <= _BLOWN_WITHIN and not any(marked.at(word, "function") for word in between)


def _was_meant(marked: Marked) -> bool:
    """Whether a sentence names arms or attackers, or tells an attack of any other kind than a blast."""
    if marked.tells(*_MEANT) or any(mark.sense.value == "attackers" for mark in marked.all("person")):
        return True
    done = [*marked.all("act"), *marked.all("verb"), *find_pairs(marked)]
    return any(mark.sense.value != "explosion" for mark in done)


def _is_armed(marked: Marked) -> bool:
    """Whether a sentence names arms, or tells an attack of which it says how it was done."""
    done = [*marked.all("act"), *marked.all("verb"), *find_pairs(marked)]
    return marked.tells("means", "debris") or any(mark.sense.value for mark in done)
