"""The role of a name, one rule after the other."""

from __future__ import annotations

from typing import Final

from monitor.read.lexicon import Mark
from monitor.read.places.roles.before import is_beyond, is_home, role_before
from monitor.read.places.roles.behind import is_of_its_neighbourhood, role_behind
from monitor.read.places.roles.datelines import is_dateline
from monitor.read.places.roles.listed import role_in_list
from monitor.read.places.roles.role import Role
from monitor.read.places.scene import Scene

_REPORTED_WITHIN: Final = 4
"""Words from "about" to the harm or the attack that is reported from a town."""
_TREATED_WITHIN: Final = 5
"""Words from "X, where" to what doctors did there: "X, where aid workers have treated 130"."""

_NUMBER_WITHIN: Final = 2
"""Words from the ending of a number back to its digits: "13-му"."""


def role_of(scene: Scene, start: int, end: int) -> Role:
    """The role of the name that the words `start` to `end` are."""
    if is_dateline(scene, start, end):
        return Role.DATELINE
    if (region := _role_of_region(scene, start, end)) is not None:
        return region
    if scene.sentence.word(end) == "," and scene.marked.is_word(end + 1, "where"):
        return _role_where(scene, start, end)
    if (end - start > 1 and _is_address(scene, start, end)) or (scene.tells_wards and _is_ward(scene, start)):
        return Role.NAME
    if scene.naming.is_other(start, end, adjective=start in scene.adjectives):
        return Role.NAME
    home = scene.sentence.words[end : end + 1] == [","] and is_home(scene, start)
    if home or scene.clinics.is_of_hospital(start, end):
        return Role.AWAY
    if is_beyond(scene, start, end):
        return Role.NEAR
    listed = role_in_list(scene, start, end) if start in scene.adjectives else None
    reported = scene.tells_reports and _is_reported_from(scene, start, end)
    after = Role.SITE if reported else listed or role_behind(scene, start, end)
    if after is not None:
        return after
    if not scene.words.ending(start, ("speakers",)) and scene.naming.is_person(start, end):
        return Role.NAME
    return role_before(scene, start, end)


def _is_reported_from(scene: Scene, start: int, end: int) -> bool:
    """ "Из X сообщают о двух раненых": what is reported from a town, where it is harm or an attack, was there."""
    say = scene.marked.over(end, "say") if scene.marked.is_word(start - 1, "out_from") else None
    if say is None or not scene.marked.is_word(say.end, "about"):
        return False
    told = range(say.end + 1, min(say.end + 1 + _REPORTED_WITHIN, len(scene.sentence)))
    return any(scene.marked.over_any(word, ("harm", "act", "means")) for word in told)


def _is_address(scene: Scene, start: int, end: int) -> bool:
    """ "at 345 Park Avenue"."""
    return scene.sentence.word(start - 1).isdigit() and scene.kind(end - 1, "streets")


def _is_ward(scene: Scene, start: int) -> bool:
    """ "Barangay San Jose in Antipolo", "the eastern Kabul neighbourhood of Bagrami": a part of the city beside it."""
    if scene.marked.is_word(start - 1, "wards_before"):
        return True
    if not scene.marked.is_word(start - 1, "of"):
        return False
    return any(end == start - 2 and is_of_its_neighbourhood(scene, city, end) for city, end, _ in scene.names)


def _role_of_region(scene: Scene, start: int, end: int) -> Role | None:
    """What a region is to the sentence, or None for a name that is no region's."""
    if end - start > 1 and scene.kind(end - 1, "region"):
        return Role.REGION
    region = _region_named(scene, start)
    if region is None:
        return None
    return Role.SPEAKER if _is_of_tellers(scene, region) else Role.REGION


def _region_named(scene: Scene, start: int) -> Mark | None:
    """ "в округе Гарисса", "the Mexican state of X"; in "в Северном округе Москвы" the region is the city's own."""
    if not scene.words.tells("regions_before"):
        return None
    kind = next(iter(scene.words.ending(start, ("regions_before",))), None)
    if kind is not None and kind.start and _is_numbered(scene, kind):
        return None
    if kind is None or kind.start <= 1 or not scene.sentence.capital(kind.start - 1):
        return kind
    return kind if scene.sentence.words[kind.start - 1] in scene.countries else None


def _is_numbered(scene: Scene, kind: Mark) -> bool:
    """ "у 13-му окрузі X", "в третьем округе X": what is numbered is the city's own."""
    number, ending = kind.start - 1, scene.marked.is_word(kind.start - 1, "ordinal_ending")
    written = ending and any(scene.sentence.word(word).isdigit() for word in range(number - _NUMBER_WITHIN, number))
    return written or scene.marked.at(number, "ordinals") is not None


def _is_of_tellers(scene: Scene, region: Mark) -> bool:
    """ "Prosecutors in the central Mexican state of X said": whose officials tell what happened in a city of it."""
    at = region.start - 1
    while at > 0 and (scene.kind(at, "between") or scene.sentence.words[at] in scene.countries):
        at -= 1
    return bool(scene.words.ending(at + 1, ("speakers", "offices_in"))) or (
        scene.kind(at, "at") and (scene.kind(at - 1, "tellers") or scene.kind(at - 1, "person"))
    )


def _role_where(scene: Scene, start: int, end: int) -> Role:
    """ "pictures from X, where ...": what follows happened there; not so "an airfield near X, where ...".

    Nor "the wounded were taken to X, where two of them died", "on its way to X, where seven wounded were taken".
    """
    if scene.clinics.is_called_by_town(start):
        return Role.AWAY
    behind = range(end + 2, end + 2 + _TREATED_WITHIN)
    if any(scene.kind(word, "treats") or scene.marked.is_word(word, "were_brought") for word in behind):
        return Role.AWAY
    before = role_before(scene, start, end)
    if before is Role.AWAY and scene.words.ending(start, ("taken_to",)) and not _is_struck_there(scene, end):
        return Role.AWAY
    near = scene.words.ending(start, ("near", "straight_near")) and before is Role.NEAR
    return Role.NEAR if near else Role.SITE


def _is_struck_there(scene: Scene, end: int) -> bool:
    """Whether anything behind "X, where" is an attack."""
    return any(scene.marked.over_any(word, ("act", "impact", "means")) for word in range(end + 2, len(scene.sentence)))
