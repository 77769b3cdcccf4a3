"""What stands behind a name: "X region", "X police", "X Street", "the X market bombing"."""

from __future__ import annotations

from typing import Final

from monitor.read.places.roles.actors import is_attacked_object, names_thing
from monitor.read.places.roles.before import preposition_ending
from monitor.read.places.roles.role import Role
from monitor.read.places.scene import Scene

_LISTING: Final = frozenset(",:—–")
_NO_NOUN: Final = frozenset("#,.:;—–")
"""What follows most names, and is nobody from there."""


def role_behind(scene: Scene, start: int, end: int) -> Role | None:  # noqa: C901 - one rule a line, in their order
    """The role that what stands straight behind a name gives it; None where it leaves that open."""
    sentence = scene.sentence
    if end >= len(sentence):
        return None
    if _is_of_station(scene, start, end):
        return Role.NAME if sentence.joined[start] else Role.SITE
    if sentence.joined[end] and sentence.starts[end] == sentence.ends[end - 1] + 1:
        return None if scene.marked.is_word(end, "kind_of_town") else Role.AWAY  # "Gaza-ville"
    possessive = scene.marked.is_word(end, "possessive")
    scope = scene.marked.over(start, "scope")
    if scope is not None and scope.end >= end and not _is_called_town(scene, scope.start, end):
        return Role.REGION  # "the Sea of X" as well
    if _is_of_its_district(scene, start, end) or (scene.tells_wards and is_of_its_neighbourhood(scene, start, end)):
        return Role.SITE
    if scene.kind(end, "region") and not possessive:
        return Role.SPEAKER if scene.kind(end + 1, "person") else Role.REGION
    if start in scene.adjectives and scene.kind(end, "aggressors"):
        return Role.SPEAKER  # "киевские террористы ударили по X"
    if scene.marked.is_word(start - 1, "the") and scene.marked.is_word(end, "of"):
        return Role.NAME
    if _is_elliptic(scene, start, end):
        return Role.REGION
    if sentence.words[end] not in _NO_NOUN and _is_where_from(scene, start, end):
        return Role.AWAY
    if scene.marked.is_word(start - 1, "the") and _is_clinic_elsewhere(scene, end):
        return Role.NAME
    street = (
        sentence.capital(end) or scene.marked.is_word(end, "kind_of_district") or scene.marked.is_word(start - 1, "the")
    )
    if scene.kind(end, "plain_streets"):
        return Role.NAME
    if scene.kind(end, "roads_to") and scene.words.ending(start, ("at",)):
        return Role.NEAR  # "on Damaturu road", and not "on a Kabul road"
    if scene.kind(end, "streets") and street and not scene.title_case:
        return Role.REGION if _is_called_district(scene, start, end) else Role.NAME
    following = end + 1 if possessive else end
    if scene.kind(following, "troops") and not scene.marked.at(following, "thing"):
        behind = preposition_ending(scene, start)
        return None if behind is not None and behind.sense.value == "at" else Role.NAME
    if scene.kind(following, "person") and not scene.marked.at(following, "thing"):
        struck = scene.marked.at(following, "sensitive_sites") and is_attacked_object(scene, start - 1)
        return Role.SITE if struck else Role.SPEAKER  # "jets bomb X ministry"
    if scene.marked.is_word(following, "kind_of_town") and scene.kind(following + 1, "person"):
        return Role.SPEAKER
    before = preposition_ending(scene, start)
    named = _names_act(scene, end) and (before is None or before.sense.value != "straight_near")
    if named and not _is_launched_from(scene, start):
        return Role.SITE
    river = scene.marked.is_word(start - 1, "the") and not possessive and not names_thing(scene, end)
    return Role.NAME if river and not sentence.capital(end) else None


def _is_clinic_elsewhere(scene: Scene, end: int) -> bool:
    """ "the Salama clinic in Bunia": a hospital that only bears the name of one city, and stands in another."""
    clinics = (mark.end for mark in scene.words.over(end) if mark.sense.value == "clinics" and mark.start == end)
    named = {start for start, _, _ in scene.names}
    return any(behind in named for behind in clinics)


def _is_called_district(scene: Scene, start: int, end: int) -> bool:
    """ "in the Pokrovsk district", "shelled the Nikopol district": the land around a town.

    Not so "in the Salamanca district of Madrid".
    """
    named = start not in scene.adjectives and scene.kind(end, "district")
    if not named or scene.sentence.capital(end) or scene.marked.is_word(end + 1, "of"):
        return False
    return scene.marked.is_word(start - 1, "the") or scene.marked.is_word(start - 1, "and")


def _is_called_town(scene: Scene, start: int, end: int) -> bool:
    """ "the town of Sagaing", "Sagaing city": the town that a region is called after."""
    before = start - 1 - scene.marked.is_word(start - 1, "of")
    behind = scene.marked.is_word(end, "kind_of_town") and not scene.sentence.capital(end)
    return behind or scene.marked.is_word(before, "kind_of_town")


def _is_launched_from(scene: Scene, start: int) -> bool:
    """ "a missile launched from X hit Y": the blow is the missile's, and none on X."""
    sent = scene.marked.over(start - 2, "impact") if scene.marked.is_word(start - 1, "from") else None
    return sent is not None and sent.sense.value == "launching"


def _is_of_station(scene: Scene, start: int, end: int) -> bool:
    """ "near Hamburg-Altona station": the city, and the part of it that the station is called after."""
    sentence = scene.sentence
    if sentence.joined[start]:
        return sentence.capital(start - 1) and scene.kind(end, "landmarks")
    return sentence.joined[end] and sentence.capital(end) and scene.kind(end + 1, "landmarks")


def _is_of_its_district(scene: Scene, start: int, end: int) -> bool:
    """ "в тбилисском районе Глдани": a small adjective, a district and its name tell a part of the city."""
    sentence = scene.sentence
    small = start in scene.adjectives and sentence.raw[start].islower()
    return small and scene.kind(end, "district") and end + 1 < len(sentence) and sentence.capital(end + 1)


def is_of_its_neighbourhood(scene: Scene, start: int, end: int) -> bool:
    """ "a Karachi neighborhood", "the eastern Karachi neighborhood of Y": one of the city, and not one called so."""
    if not scene.marked.is_word(end, "kind_of_neighbourhood") or scene.sentence.capital(end):
        return False
    side = scene.marked.is_word(start - 1, "side") and scene.sentence.raw[start - 1].islower()
    one = scene.marked.at(start - 1, "single") is not None and not scene.marked.is_word(start - 1, "the")
    return one or (side and scene.marked.is_word(end + 1, "of"))


def _is_elliptic(scene: Scene, start: int, end: int) -> bool:
    """Whether an adjective stands alone, for a region or front told before: "on the A front ... on the B"."""
    if not scene.adjectives.get(start) or scene.sentence.raw[start][:1].islower():
        return False  # "рыбацкая" is no front
    if scene.sentence.words[end] in _LISTING or scene.marked.is_word(end, "and"):
        return not any(end < word <= end + 2 for word in scene.adjectives)
    plain = scene.sentence.raw[end].isalpha() and not scene.marked.over(end, "function")
    return not plain or scene.marked.over_any(end, ("verb", "be", "say", "clause"))


def _is_where_from(scene: Scene, start: int, end: int) -> bool:
    """ "Казанский волонтёр ранен под Купянском": where somebody is from to whom something was done elsewhere."""
    if scene.marked.at(end, "person") is None or preposition_ending(scene, start) is not None:
        return False
    return any(
        mark.sense.value in ("near", "straight_near")
        and mark.end < len(scene.sentence)
        and scene.sentence.capital(mark.end)
        and not (scene.kind(mark.end + 1, "landmarks") or names_thing(scene, mark.end + 1))
        for mark in scene.marked.all("place")
        if mark.start > end
    )


def _names_act(scene: Scene, end: int) -> bool:
    """ "the X market bombing", "toll from X shelling": the place is part of the attack's name."""
    for word in range(end, min(end + 4, len(scene.sentence))):
        if scene.marked.at(word, "act"):
            return True
        function = scene.marked.over_any(word, ("function", "be", "say", "admit", "harm", "react"))
        plain = scene.sentence.raw[word].isalpha() and scene.sentence.raw[word].islower()
        if function or not plain or scene.kind(word, "actors"):
            return False
    return False
