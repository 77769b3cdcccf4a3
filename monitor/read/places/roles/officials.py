"""Whether somebody only spoke, or met, where a place is told: "in X, the president condemned", "at the summit in X"."""

from __future__ import annotations

from typing import Final

from monitor.read.places.roles.actors import attacks, is_attacked_object
from monitor.read.places.scene import Scene

_MEETING_WITHIN: Final = 6
"""Words between a meeting and its place: "at the summit of the Group of Seven in X"."""
_ATTACKED_WITHIN: Final = 6
_OFFICIAL_WITHIN: Final = 3
_STRUCK_WITHIN: Final = 3
"""Words between an attack and the meeting that it struck: "a bomb went off at the conference in X"."""
_LISTING: Final = frozenset(",:—–")


def is_of_official(scene: Scene, preposition: int, end: int) -> bool:
    """ "the prime minister, in X, promised", "in X, the president condemned": where a country is spoken for."""
    if not scene.words.tells("officials"):
        return False
    before = preposition - 1
    if scene.sentence.word(before) == ",":
        before -= 1
    beside = range(max(0, before - 1), before + 1)
    behind = range(end + 1, end + 1 + _OFFICIAL_WITHIN) if scene.sentence.word(end) == "," else range(0)
    official = next((word for word in (*beside, *behind) if scene.kind(word, "officials")), None)
    if official is None or is_attacked_object(scene, official - 1) or _describes(scene, end + 1, official):
        return False
    if any(scene.words.ending(word, ("near", "straight_near")) for word in (official, official - 1)):
        return False  # "near the parliament in X"
    if official in beside and scene.kind(end, "actors") and not attacks(scene, end):
        return True
    told = range(max(0, official - 2), min(len(scene.sentence), end + _ATTACKED_WITHIN))
    return not any(scene.marked.over_any(word, ("act", "harm", "verb", "impact", "means")) for word in told)


def _describes(scene: Scene, start: int, official: int) -> bool:
    """ "in X, held by the government, a bomb went off": an official within an aside that says what X is."""
    aside = start < official and not scene.marked.is_word(start, "the") and not scene.kind(start, "officials")
    return aside and scene.sentence.word(official + 1) == ","


def is_of_meeting(scene: Scene, preposition: int, end: int) -> bool:
    """ "at the session of the council in X": where it was talked of, unless an attack on it follows."""
    if not scene.words.tells("meetings"):
        return False
    if any(attacks(scene, word) or scene.marked.at(word, "act") for word in range(end, end + _ATTACKED_WITHIN)):
        return False
    for word in range(preposition - 1, max(-1, preposition - 1 - _MEETING_WITHIN), -1):
        if scene.kind(word, "meetings"):
            beside = range(max(0, word - _STRUCK_WITHIN), word)
            return not any(attacks(scene, before) or scene.marked.over(before, "act") for before in beside)
        if scene.sentence.words[word] in _LISTING or scene.marked.over_any(word, ("verb", "act", "impact", "harm")):
            return False
    return False
