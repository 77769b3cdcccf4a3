"""Villages that the gazetteer lacks: what is told of them is told of no city."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from monitor.read.lexicon import Marked
from monitor.read.places.place import Place
from monitor.read.places.placewords import PlaceWords
from monitor.read.places.roles.before import role_before
from monitor.read.places.roles.role import Role
from monitor.read.places.scene import Scene

_ABOUT_VILLAGES: Final = ("villages", "near", "straight_near")
"""Kinds of place words that tell a village that nobody knows."""
_HEADED_BY: Final = frozenset(":—–")
_APOSTROPHES: Final = str.maketrans("", "", "'’ʼ`")
_DESCRIBED_WITHIN: Final = 3
"""Words from the preposition to villages without names: "in the nearby villages"."""
_LISTED_WITHIN: Final = 14
"""Words of a list of villages: "in the villages of A, B and C"."""
_KIND_WITHIN: Final = 2
"""Words from "X, a" to what X is: "X, a farming village"."""


def villages(scene: Scene, inside: set[int]) -> list[Place]:
    """Villages that the gazetteer lacks: "the village of X", "X village", "near X", "у селі X"."""
    heading = _unknown_heading(scene, inside)
    if heading or not scene.words.tells(*_ABOUT_VILLAGES):
        return heading
    capitals = [word for word, raw in enumerate(scene.sentence.raw) if raw[:1].isupper() and word not in inside]
    return [
        Place(word, word + 1, Role.NEAR, unknown=True)
        for word in capitals
        if is_unknown(scene, word) and _is_village(scene, word)
    ] + list(_nameless(scene, inside))


def _nameless(scene: Scene, inside: set[int]) -> Iterator[Place]:
    """ "in nearby hamlets", "raided two villages in the state of X": those that have no names here."""
    for mark in (*scene.marked.all("word several_villages"), *scene.marked.all("word one_village")):
        begun = range(max(0, mark.start - _DESCRIBED_WITHIN), mark.start)
        one = scene.marked.at(mark.start, "word one_village") is not None
        if one and not (scene.kind(mark.end, "at") and any(scene.marked.is_word(word, "a") for word in begun)):
            continue
        if one and any(
            start == mark.end + 1 and scene.marked.is_word(end, "kind_of_town") for start, end, _ in scene.names
        ):
            continue  # "a village in X city"
        struck = scene.kind(mark.end, "at") and any(scene.marked.over(word, "verb") for word in begun)
        leads = struck or any(scene.kind(word, "at") for word in begun)
        if leads and not inside.intersection(range(begun.start, mark.end + 1)) and not _is_named(scene, mark.end):
            yield Place(mark.start, mark.end, Role.REGION)


def _is_named(scene: Scene, at: int) -> bool:
    """ "in the villages of X and Y": whether names follow."""
    behind = at + 1 if scene.marked.is_word(at, "of") else at
    return is_unknown(scene, behind)


def _unknown_heading(scene: Scene, inside: set[int]) -> list[Place]:
    """ "• X: two dead", an entry of a bulletin that is headed by a name which nobody knows."""
    sentence = scene.sentence
    if not (sentence.segment.listed and sentence.first_of_segment):
        return []
    head = next((word for word, raw in enumerate(sentence.raw[:3]) if raw[:1].isalpha()), None)
    if head is None or head in inside or sentence.word(head + 1) not in _HEADED_BY:
        return []
    raw = sentence.raw[head]
    known = scene.is_known(head) or not raw[:1].isupper() or raw.isupper()
    return [] if known else [Place(head, head + 1, Role.NEAR, unknown=True)]


def _is_village(scene: Scene, word: int) -> bool:
    """Whether the words around a name that nobody knows say that it is a place of its own."""
    if scene.kind(word + 1, "villages"):
        if scene.marked.is_word(word + 2, "of"):
            return False  # "the Donbas town of X"
        return role_before(scene, word, word + 2) in (Role.SITE, Role.NEAR)
    before = word - 1
    if scene.marked.is_word(before, "of"):
        return scene.kind(before - 1, "villages")
    if scene.kind(before, "villages") and scene.marked.over(before, "back"):
        return not scene.marked.is_word(before - 1, "the")
    if scene.sentence.word(word + 1) == "," and any(
        scene.kind(behind, "villages") for behind in range(word + 3, word + 3 + _KIND_WITHIN)
    ):  # "at X, a village in the district of Y"
        return scene.marked.is_word(word + 2, "a") and role_before(scene, word, word + 1) in (Role.SITE, Role.NEAR)
    alone = word + 1 == len(scene.sentence) or not (
        scene.sentence.capital(word + 1) or scene.kind(word + 1, "landmarks", "streets", "quarters")
    )
    return alone and role_before(scene, word, word + 1) is Role.NEAR


def is_unknown(scene: Scene, word: int) -> bool:
    """Whether a word has a capital in the midst of a sentence and no table knows it."""
    raw = scene.sentence.raw[word] if 0 < word < len(scene.sentence) else ""
    plain = raw[:1].isupper() and raw.translate(_APOSTROPHES).isalpha() and not raw.isupper()
    return plain and not scene.title_case and not scene.is_known(word)


def is_hamlet(marked: Marked, words: PlaceWords, start: int) -> bool:
    """ "в селе X", "в сёлах A, B и X": no large city of that name is meant, and no quarter of one."""
    if not words.tells("hamlets", "villages_many"):
        return False
    if words.ending(start, ("hamlets", "villages_many")):
        return True
    texts = marked.sentence.words
    for at in range(start - 1, max(-1, start - 1 - _LISTED_WITHIN), -1):
        if words.ending(at + 1, ("villages_many",)):
            return True
        if not (texts[at] == "," or marked.is_word(at, "and") or marked.sentence.capital(at)):
            return False
    return False
