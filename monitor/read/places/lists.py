"""Places that stand beside each other share one part: members of a list, a district and its city."""

from __future__ import annotations

from typing import Final

from monitor.read.places.place import Place
from monitor.read.places.roles.role import Role
from monitor.read.places.scan import is_like_adjective
from monitor.read.places.scene import Scene
from monitor.read.places.suburbs import is_suburb

_DASHES: Final = frozenset("-–—")
_TIME_WITHIN: Final = 7
"""Words of a time between "and" and the next of a list, its commas included."""
_DOING: Final = ("act", "verb", "means", "impact", "harm", "clause")


def with_districts(scene: Scene, places: list[Place]) -> list[Place]:
    """A district named after a town is the next name's: "в Киевском районе Харькова"."""
    for at in range(len(places) - 1):
        place, following = places[at], places[at + 1]
        behind = place.end + 1 + (scene.sentence.word(place.end + 1) == ",")  # "in the A district, B"
        beside = following.start == behind and following.role is not Role.REGION
        if beside and scene.kind(place.end, "district"):
            places[at] = place._replace(role=Role.NAME)
            if is_suburb(following.city, place.city):  # "in the Istanbul district of X"
                places[at + 1] = following._replace(city=place.city, district=True)
    return places


def sharing(scene: Scene, places: list[Place]) -> list[Place]:
    """Members of a list share one part: "in Bogota and Cali", "the Sumy and Kharkiv regions"."""
    for at in range(1, len(places)):
        before = _before(scene, places, at)
        if _shares(scene, before, places[at]):
            first = before.role
            places[at] = places[at]._replace(role=Role.AWAY if first is Role.DATELINE else first)
    for at in range(len(places) - 1, 0, -1):
        joined = "," not in scene.sentence.words[places[at - 1].end : places[at].start][:1] or at > 1
        alike = not _may_be_adjective(scene, places[at]) or _may_be_adjective(scene, places[at - 1])
        if places[at].role is Role.REGION and alike and joined and _is_list(scene, places[at - 1], places[at]):
            places[at - 1] = places[at - 1]._replace(role=Role.REGION)
        both = (places[at - 1].role, places[at].role) == (Role.BARE, Role.SPEAKER)
        if both and _is_list(scene, places[at - 1], places[at]):  # "X and Y agreed"
            places[at - 1] = places[at - 1]._replace(role=Role.SPEAKER)
    return places


def _before(scene: Scene, places: list[Place], at: int) -> Place:
    """The place before another; what stands in parentheses only says where one lies: "in X (the A region), Y"."""
    before = at - 1
    while before > 0 and _is_aside(scene, places[before], places[at]):
        before -= 1
    return places[before]


def _is_aside(scene: Scene, place: Place, following: Place) -> bool:
    """Whether a place stands in parentheses that close before the next."""
    words = scene.sentence.words
    opened = next((word for word in range(place.start - 1, -1, -1) if words[word] in "()"), None)
    closed = next((word for word in range(place.end, following.start) if words[word] in "()"), None)
    return opened is not None and closed is not None and words[opened] == "(" and words[closed] == ")"


def _may_be_adjective(scene: Scene, place: Place) -> bool:
    """Whether a name may be an adjective of the region that follows, and no town named before it."""
    return place.start in scene.adjectives or is_like_adjective(scene.sentence.words[place.end - 1])


def _shares(scene: Scene, first: Place, second: Place) -> bool:
    """Whether a place has its part from the one before: "in X and Y", "on the road X - Y", "between X and Y"."""
    away = first.role in (Role.NEAR, Role.AWAY)
    if away and second.start - first.end == 1 and scene.sentence.words[first.end] in _DASHES:
        return True
    if not _is_list(scene, first, second):
        return False
    linked = away and second.start - first.end == 1 and scene.sentence.words[first.end] != ","
    return second.role is Role.BARE or (linked and second.role is Role.SITE)


def _is_list(scene: Scene, first: Place, second: Place) -> bool:
    begin = _behind_aside(scene, first.end, second.start)
    between = scene.sentence.words[begin : second.start]
    at = begin + (between[:1] == [","])
    linked = any(
        mark.start == at and mark.end == second.start
        for use in ("and", "or")
        for mark in scene.marked.all(f"word {use}")
    )
    return linked or between in ([","], ["/"]) or _is_linked_over_time(scene, at, second.start)


def _is_linked_over_time(scene: Scene, at: int, end: int) -> bool:
    """ "X, Y and, at dawn, Z": a few words between commas behind "and", which tell nothing but when."""
    words = scene.sentence.words
    linked = next((mark.end for mark in scene.marked.all("word and") if mark.start == at), end)
    if not 2 < end - linked <= _TIME_WITHIN or words[linked] != "," or words[end - 1] != ",":
        return False
    between = range(linked + 1, end - 1)
    return not any(words[word] == "," or scene.marked.over_any(word, _DOING) for word in between)


def _behind_aside(scene: Scene, word: int, end: int) -> int:
    """The word behind the parentheses that open at a word, before another; the word itself where none do."""
    words = scene.sentence.words
    if scene.sentence.word(word) != "(" or ")" not in words[word:end]:
        return word
    return words.index(")", word, end) + 1
