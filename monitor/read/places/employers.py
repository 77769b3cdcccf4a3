"""Cities whose people came to harm elsewhere: "студенти Харківського інституту", "житель Сум загинув під Бахмутом".

Reads the tags person, thing, act, harm.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from monitor.read.places.place import Place
from monitor.read.places.roles.role import Role
from monitor.read.places.scene import Scene

_ELSEWHERE: Final = (Role.SITE, Role.NEAR)
_MOST_SITES: Final = 4
"""Cities of a sentence that are looked at for what happened there."""
_APART: Final = 14
_PAUSES: Final = frozenset(",;:—–")


def without_employers(scene: Scene, places: list[Place]) -> list[Place]:
    """Leave a city out that only says whose people were harmed, where that was at or near another."""
    if not scene.marked.tells("harm"):
        return places
    sites = [place for place in places if _is_where(scene, place)][:_MOST_SITES]
    return [place._replace(role=Role.AWAY) if _is_left(scene, place, sites) else place for place in places]


def _is_left(scene: Scene, place: Place, sites: Sequence[Place]) -> bool:
    elsewhere = [site for site in sites if site.city != place.city]
    if place.role is Role.BARE and place.start in scene.adjectives:
        return bool(elsewhere) and (_is_people_at(scene, place.end) or _stands_behind_people(scene, place))
    if place.role not in (Role.BARE, Role.SITE) or not _stands_behind_people(scene, place):
        return False
    return any(_is_one_clause(scene, place, site) for site in elsewhere)


def _is_people_at(scene: Scene, word: int) -> bool:
    """ "полтавский учитель": people straight behind an adjective, and no thing that may be called so."""
    person = scene.marked.at(word, "person")
    return person is not None and person.sense.value == "people" and scene.marked.at(word, "thing") is None


def _stands_behind_people(scene: Scene, place: Place) -> bool:
    """ "студенти Харківського інституту", "житель Сум": people straight before a name."""
    people = scene.marked.ending(place.start, "person")
    behind = place.start not in scene.adjectives or scene.sentence.word(place.end).isalpha()
    return behind and people is not None and people.sense.value == "people"


def _is_where(scene: Scene, place: Place) -> bool:
    """Whether something is told to have happened at or near a city: "при обстреле X", "в боях за X"."""
    if place.city is None or _stands_behind_people(scene, place):
        return False
    acts = (scene.marked.ending(word, "act") for word in (place.start, place.start - 1))
    return place.role in _ELSEWHERE or any(act is not None for act in acts)


def _is_one_clause(scene: Scene, place: Place, site: Place) -> bool:
    """Whether neither a comma nor a dash stands between two places that are told near each other."""
    first, last = sorted((place, site), key=lambda each: each.start)
    if last.start - first.end > _APART:
        return False
    return not any(word in _PAUSES for word in scene.sentence.words[first.end : last.start])
