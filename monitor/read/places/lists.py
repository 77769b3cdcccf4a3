"""Places that stand beside each other share one part: members of a list, a district and its city."""

from __future__ import annotations

from monitor.read.places.place import Place
from monitor.read.places.roles.role import Role
from monitor.read.places.scan import is_like_adjective
from monitor.read.places.scene import Scene
from monitor.read.places.suburbs import is_suburb

_DASHES = frozenset("-–—")


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
        if _shares(scene, places[at - 1], places[at]):
            first = places[at - 1].role
            places[at] = places[at]._replace(role=Role.AWAY if first is Role.DATELINE else first)
    for at in range(len(places) - 1, 0, -1):
        joined = "," not in scene.sentence.words[places[at - 1].end : places[at].start][:1] or at > 1
        alike = places[at].start not in scene.adjectives or _may_be_adjective(scene, places[at - 1])
        if places[at].role is Role.REGION and alike and joined and _is_list(scene, places[at - 1], places[at]):
            places[at - 1] = places[at - 1]._replace(role=Role.REGION)
        both = (places[at - 1].role, places[at].role) == (Role.BARE, Role.SPEAKER)
        if both and _is_list(scene, places[at - 1], places[at]):  # "X and Y agreed"
            places[at - 1] = places[at - 1]._replace(role=Role.SPEAKER)
    return places


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
    between = scene.sentence.words[first.end : second.start]
    at = first.end + (between[:1] == [","])
    linked = any(
        mark.start == at and mark.end == second.start
        for use in ("and", "or")
        for mark in scene.marked.all(f"word {use}")
    )
    return linked or between in ([","], ["/"])
