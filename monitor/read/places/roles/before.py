"""What stands before a place: the walk to the word that says what the place is to the sentence."""

from __future__ import annotations

from typing import Final

from monitor.read.lexicon import Mark
from monitor.read.places.roles.actors import is_actor, is_attacked_object
from monitor.read.places.roles.prepositions import role_by
from monitor.read.places.roles.role import Role
from monitor.read.places.scene import Scene

_LEFT_WITHIN: Final = 9
_BEFORE: Final = (
    *("at", "near", "away", "taken_to", "clinics", "speakers", "addressed", "straight_part_of", "straight_near"),
    "staying",
    "region_of",
    "held",
    "dealings",
)
"""Kinds of words that stand straight before a name and say what it is to the sentence."""
_REACHED_WITHIN: Final = 4
"""Words between a name and the verb that says that something came as far: "до X теж долетів дрон"."""
_BUILDINGS: Final = ("ruined", "target", "household")
"""Tags of what stands in a town: what is near it is in the town, too."""
_DASHES: Final = frozenset("-–—:")
_INSTRUMENTAL: Final = ("ом", "ем", "єм", "ём", "ою", "ею", "ами", "ями", "ым", "им", "ью")
"""Endings of Slavic names in that case."""
_NAME_WITHIN: Final = 3
"""Words of a name that may not be known."""
_NUMBER: Final = "№"
_QUOTES: Final = frozenset('"«“„')


def role_before(scene: Scene, start: int, end: int) -> Role:
    """Walk left over adjectives and "city of" to the word that says what the place is to the sentence."""
    part_of = building = False
    at = start - 1
    if _ends_road(scene, start, end):
        return Role.NEAR
    while at >= 0 and at > start - _LEFT_WITHIN:
        mark = preposition_ending(scene, at + 1)
        if mark is not None:
            role = Role.SITE if _is_reached(scene, mark, end) else role_by(scene, mark, end)
            if role is not None:
                return Role.SITE if role is Role.NEAR and building else role
            building = building or scene.kind(mark.start, "buildings") or scene.marked.over_any(mark.start, _BUILDINGS)
            if scene.marked.over(mark.start, "act"):
                return Role.SITE  # "об обстреле города X"
            part_of = True
            at = mark.start - 1
            continue
        if scene.kind(at - 1, "held") and scene.sentence.capital(at):
            at -= 2  # "в подконтрольном Киеву Херсоне"
            continue
        if not _describes(scene, at):
            break
        at -= 1
    if part_of or (at >= 0 and is_attacked_object(scene, at)):
        return Role.SITE
    if scene.kind(start, "recipients") and not (scene.sentence.word(at) == "," or scene.marked.is_word(at, "and")):
        return Role.AWAY  # "зброя Києву"
    return Role.SPEAKER if is_actor(scene, end) else Role.BARE


def is_home(scene: Scene, start: int) -> bool:
    """ "Sergeant NAME, 21, of X, was killed in Y": before a comma, whether it is where somebody is from."""
    return start > 1 and scene.sentence.words[start - 2] == "," and scene.marked.is_word(start - 1, "of")


def _is_reached(scene: Scene, preposition: Mark, end: int) -> bool:
    """ "До X теж долетів дрон": as far as which means of attack came."""
    if not scene.words.tells("reaches") or not scene.marked.is_word(preposition.start, "to"):
        return False
    around = (*range(preposition.start - _REACHED_WITHIN, preposition.start), *range(end, end + _REACHED_WITHIN))
    return scene.marked.tells("means", "debris") and any(scene.kind(word, "reaches") for word in around)


def is_beyond(scene: Scene, start: int, end: int) -> bool:
    """ "за Мелітополем", "між Киселівкою та Чорнобаївкою": outside of a town whose name stands in the instrumental."""
    if not scene.sentence.words[end - 1].endswith(_INSTRUMENTAL):
        return False
    second = scene.marked.is_word(start - 1, "and") and scene.sentence.capital(start - 2)
    return scene.kind(start - 1, "beyond") or (second and scene.kind(start - 3, "between_towns"))


def _describes(scene: Scene, at: int) -> bool:
    """Whether a word stands between a name and its preposition: "in the besieged, northern X"."""
    word = scene.sentence.words[at]
    if word == ",":
        return scene.kind(at - 1, "between")
    if scene.kind(at, "between") or word in scene.countries or scene.marked.is_word(at, "possessive"):
        return True
    return _is_number(scene, at)


def _is_number(scene: Scene, word: int) -> bool:
    """ "в больнице № 2 X": its number."""
    sign = scene.sentence.word(word if scene.sentence.words[word] == _NUMBER else word - 1)
    return sign == _NUMBER and (scene.sentence.words[word] == _NUMBER or scene.sentence.words[word].isdigit())


def _ends_road(scene: Scene, start: int, end: int) -> bool:
    """ "on the road X—Y": the second of two names that a dash joins, behind a word such as "road"."""
    if start < 2:
        return False
    if _opens_route(scene, start, end) or _ends_stretch(scene, start):
        return True
    first = start - 1 if scene.sentence.joined[start] else start - 2
    dashed = scene.sentence.joined[start] or scene.sentence.word(start - 1) in _DASHES
    if not dashed or not scene.sentence.capital(first):
        return _opens_road(scene, start)
    return bool(scene.words.ending(first, ("near", "straight_near", "routes"))) or _opens_road(scene, first)


def _ends_stretch(scene: Scene, start: int) -> bool:
    """ "on the road between X and Y": the second of two names, whether or not the first is known."""
    if not scene.marked.is_word(start - 1, "and") or not scene.words.tells("near"):
        return False
    first = start - 1
    while first > max(0, start - 1 - _NAME_WITHIN) and scene.sentence.capital(first - 1):
        first -= 1
    return first < start - 1 and bool(scene.words.ending(first, ("near",)))


def _opens_road(scene: Scene, start: int) -> bool:
    """ "on the road "X—Y"": the first of two names in quotes, behind a word such as "road"."""
    if start < 2 or scene.sentence.word(start - 1) not in _QUOTES:
        return False
    if scene.words.ending(start - 1, ("routes",)):
        return True
    return any(mark.end > mark.start + 1 for mark in scene.words.ending(start - 1, ("near", "straight_near")))


def _opens_route(scene: Scene, start: int, end: int) -> bool:
    """ "автобус X — Y": the first of two names that a dash joins, behind a word for what goes from one to the other."""
    dash = scene.sentence.word(end) in _DASHES and end + 1 < len(scene.sentence) and scene.sentence.capital(end + 1)
    return dash and bool(scene.words.ending(start, ("routes",)))


def preposition_ending(scene: Scene, end: int) -> Mark | None:
    """The longest of the words straight before a place that say what it is to the sentence."""
    marks = scene.words.ending(end, _BEFORE)
    if not marks and scene.kind(end - 1, "linking"):
        marks = scene.words.ending(end - 1, ("part_of", "speakers"))
    if len(marks) < 2:  # as nearly always
        return marks[0] if marks else None
    return max(marks, key=lambda mark: (mark.end - mark.start, mark.sense.value == "clinics"))
