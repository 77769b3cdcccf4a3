"""Whether a place acts, as a government or a people does, or something is done to it."""

from __future__ import annotations

from typing import Final

from monitor.read.places.scene import Scene

_ASIDE_WITHIN: Final = 8
"""Words of "сообщает местное агентство", between commas."""
_WHEN: Final = ("afterwards", "relative_days", "weekdays", "word dated")
"""Tags of when something was: "a village near X overnight"."""


def is_actor(scene: Scene, end: int) -> bool:
    """Whether the place that ends here says or does something, and no attack on itself."""
    following = end + 1 if scene.sentence.word(end) == "," else end
    if scene.marked.is_word(following, "about") and scene.marked.over(following + 2, "say"):
        return True  # "В X о налёте сказали"
    if following > end and scene.marked.is_word(following, "relative"):
        following += 1  # "X, which says": what matters is what X is said to do
        while scene.marked.over_any(following, ("be", "have")):
            following += 1
    while scene.marked.is_word(following, "meanwhile") and not scene.kind(following, "actors"):
        following += 1
    if following > end and _is_aside(scene, following):
        return False
    if _has_its_day(scene, following):
        return False
    if scene.kind(following, "actors"):
        return not attacks(scene, following) or _strikes_name(scene, following + 1)
    return scene.marked.over(following, "admit") is not None


def _has_its_day(scene: Scene, verb: int) -> bool:
    """ "X had the hardest day", "X has a quiet night": what a town has, and nothing that it says."""
    has = scene.marked.at(verb, "had") is not None
    return has and scene.marked.over_any(verb + 1, ("definite", "single"))


def _is_aside(scene: Scene, start: int) -> bool:
    """ "В X, сообщает агентство, при авиаударе ранены трое": who says so, between commas, and an attack behind them."""
    if not scene.marked.over(start, "say"):
        return False
    within = range(start + 1, min(start + _ASIDE_WITHIN, len(scene.sentence)))
    close = next((word for word in within if scene.sentence.words[word] == ","), None)
    return close is not None and any(
        scene.marked.between(tag, close, len(scene.sentence)) is not None for tag in ("act", "verb", "impact", "harm")
    )


def attacks(scene: Scene, word: int) -> bool:
    """Whether a word tells what attackers or their means do."""
    return scene.marked.over_any(word, ("verb", "impact"))


def _strikes_name(scene: Scene, word: int) -> bool:
    """Whether a name is what an attack goes to: "X attacked Y", "X dealt a blow to Y", but "X attacked a drone"."""
    while word < len(scene.sentence) and (
        scene.marked.over(word, "act") or attacks(scene, word) or scene.kind(word, "at")
    ):
        word += 1
    return word < len(scene.sentence) and scene.sentence.capital(word) and scene.marked.over(word, "means") is None


def is_attacked_object(scene: Scene, at: int) -> bool:
    """Whether the word before a place tells an attack, which then goes to it."""
    return scene.marked.over_any(at, ("verb", "impact", "act"))


def names_thing(scene: Scene, end: int) -> bool:
    """Whether a common noun follows the name, which the preposition then belongs to."""
    if scene.marked.is_word(end, "possessive"):
        end += 1  # "outside the town's church"
    verbs = ("function", "harm", "verb", "impact", "be", "say", "clause", "time", "past", "measure", *_WHEN)
    plain = end < len(scene.sentence) and scene.sentence.raw[end].isalpha()
    plain = plain and (scene.title_case or scene.sentence.raw[end].islower())
    return plain and not scene.marked.over_any(end, verbs)
