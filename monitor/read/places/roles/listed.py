"""Adjectives in a list that a district or region ends or begins: "in the A, B and C districts"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from monitor.read.places.roles.role import Role
from monitor.read.places.scene import Scene

_LIST_WITHIN: Final = 10
_LISTING: Final = frozenset(",:—–")


def role_in_list(scene: Scene, start: int, end: int) -> Role | None:
    """An adjective in a list that a district or region ends or begins: "in the A, B and C districts"."""
    if not scene.words.tells("district", "region"):
        return None
    behind = _noun_of_list(scene, range(end, min(end + _LIST_WITHIN, len(scene.sentence))))
    before = _noun_of_list(scene, range(start - 1, max(-1, start - 1 - _LIST_WITHIN), -1))
    for noun, beside in ((behind, end), (before, start - 1)):
        if noun is not None and noun != beside:
            return Role.NAME if scene.kind(noun, "district") else Role.REGION
    return None


def _noun_of_list(scene: Scene, words: Iterable[int]) -> int | None:
    """The first district or region on the way over names, commas and "and"; None where anything else comes."""
    for word in words:
        if scene.kind(word, "district", "region"):
            return word
        linking = scene.sentence.words[word] in _LISTING or scene.marked.is_word(word, "and")
        if not linking and not scene.sentence.capital(word) and scene.marked.over(word, "back") is None:
            return None
    return None
