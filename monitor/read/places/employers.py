"""Institutions called after a city whose people came to harm elsewhere: "студенти Харківського інституту".

Reads the tag person.
"""

from __future__ import annotations

from monitor.read.places.place import Place
from monitor.read.places.roles.role import Role
from monitor.read.places.scene import Scene


def without_employers(scene: Scene, places: list[Place]) -> list[Place]:
    """Leave a city out whose adjective only says whose people they are, where another city is the site."""
    if not scene.adjectives or not any(place.role is Role.SITE and place.city for place in places):
        return places
    return [place._replace(role=Role.AWAY) if _is_employer(scene, place) else place for place in places]


def _is_employer(scene: Scene, place: Place) -> bool:
    """Whether an adjective stands straight behind people, with what is called so behind it."""
    if place.role is not Role.BARE or place.start not in scene.adjectives or place.end >= len(scene.sentence):
        return False
    people = scene.marked.ending(place.start, "person")
    return people is not None and people.sense.value == "people" and scene.sentence.raw[place.end].isalpha()
