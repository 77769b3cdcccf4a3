"""Regions and countries that a toll may be told of, and parts of a city that are told like them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from monitor.read.doubt import QUOTES
from monitor.read.lexicon import Mark
from monitor.read.places.place import Place
from monitor.read.places.roles.before import role_before
from monitor.read.places.roles.finding import role_of
from monitor.read.places.roles.role import Role
from monitor.read.places.scene import Scene

_SUBURB_WITHIN: Final = 6
_KIND_WITHIN: Final = 3
"""Words from a region to what the place in it is: "the Darfur regional capital of"."""
_LISTED: Final = 4
"""Raions that head an entry together."""
_HEADING: Final = (":", "—", "–", ".", "-")


def regions(scene: Scene, inside: set[int]) -> list[Place]:
    """Regions and countries that a toll may be told of."""
    named = list(_by_name(scene, inside))
    ends = {place.end for place in named}
    told = [place for place in _by_word(scene, inside) if place.start not in ends]  # "North Darfur state" is one
    return [*named, *told, *_countries(scene, inside)]


def _by_name(scene: Scene, inside: set[int]) -> Iterator[Place]:
    """Regions that a table knows by their names."""
    for mark in scene.marked.all("scope"):
        told = mark.start not in inside and not _is_of_city(scene, mark) and not _names_body(scene, mark)
        told = told and not (_is_called_so(scene, mark) or _says_which_town(scene, mark))
        if told and role_before(scene, mark.start, mark.end) is not Role.SPEAKER:
            yield Place(mark.start, mark.end, Role.REGION, admin=_admin(scene, mark))


def _by_word(scene: Scene, inside: set[int]) -> Iterator[Place]:
    """Regions that a word such as "state" or "region" tells, whatever their name."""
    for mark in scene.marked.all("place"):
        if mark.sense.value == "region":
            yield from _at_word(scene, mark, inside)


def _at_word(scene: Scene, mark: Mark, inside: set[int]) -> Iterator[Place]:
    if _heads_name(scene, mark, inside):
        yield Place(mark.start, mark.end + 1, Role.REGION)
        return
    if _heads_entry(scene, mark) and 0 not in inside:
        yield Place(mark.start, mark.end, Role.REGION)
    if not (mark.start > 1 and scene.sentence.capital(mark.start - 1) and mark.start - 1 not in inside):
        return
    if _is_where(scene, mark.end):
        yield Place(mark.start, mark.end, Role.REGION)
        return
    plain = mark.start not in inside and not scene.sentence.capital(mark.start)
    quarter = scene.kind(mark.start, "district") and _is_in_city(scene, mark)
    if plain and not quarter and role_before(scene, mark.start - 1, mark.end) is Role.SITE:
        yield Place(mark.start, mark.end, Role.REGION)


def _heads_entry(scene: Scene, mark: Mark) -> bool:
    """ "Глушковский, Кореневский районы: ...": nothing but capitalised names before the word, and a colon behind."""
    if mark.start < 1 or scene.sentence.word(mark.end) not in _HEADING:
        return False
    names = [word for word in range(mark.start) if scene.sentence.words[word] != ","]
    names = [word for word in names if not scene.marked.is_word(word, "and")]
    return len(names) <= _LISTED and all(scene.sentence.capital(word) for word in names)


def _countries(scene: Scene, inside: set[int]) -> Iterator[Place]:
    """Countries that something was within, or in the north of."""
    within = {mark.end for tag in ("word within", "word compass") for mark in scene.marked.all(tag)}
    for word in sorted(within | _attacked(scene)):
        country = scene.countries.get(scene.sentence.word(word)) if word not in inside else None
        if country and not scene.marked.is_word(word + 1, "possessive") and not _is_demonym(scene, word):
            yield Place(word, word + 1, Role.REGION, country=country)


def _attacked(scene: Scene) -> set[int]:
    """ "attacks on Ukraine killed nine": the words behind an attack and "on", where what it did is told."""
    harms = scene.marked.all("harm")
    if not harms:
        return set()
    acts = {act.end for act in scene.marked.all("act")}
    return {
        on.end
        for on in scene.marked.all("place")
        if on.sense.value == "targets" and on.start in acts and any(harm.start == on.end + 1 for harm in harms)
    }


def _is_of_city(scene: Scene, scope: Mark) -> bool:
    """ "in the district of A in southern B", "in the village of A in B city": a part of a city, told with it."""
    if not scene.marked.is_word(scope.end - 1, "of"):
        return False
    district = any(scene.kind(word, "quarters") for word in range(scope.start, scope.end))
    for start, end, _ in scene.names:
        between = range(scope.end, start)
        if not 1 < len(between) <= _SUBURB_WITHIN or not (district or scene.marked.is_word(end, "kind_of_town")):
            continue
        inner = [word for word in between if scene.sentence.raw[word].islower()]
        named = scene.sentence.capital(scope.end) and role_of(scene, start, end) is Role.SITE
        if named and inner and all(scene.kind(word, "at", "between") for word in inner):
            return True
    return False


def _says_which_town(scene: Scene, scope: Mark) -> bool:
    """ "the Darfur city of Nyala", "Kashmir's Tral": a region that only tells where the town lies."""
    begun = scope.end + scene.marked.is_word(scope.end, "possessive")
    named = {start for start, _, _ in scene.names}
    if begun > scope.end and begun in named:
        return True
    for word in range(begun, min(begun + _KIND_WITHIN, len(scene.sentence))):
        if scene.marked.is_word(word, "kind_in_region"):
            return word + 1 + scene.marked.is_word(word + 1, "of") in named
        if scene.sentence.capital(word):
            return False
    return False


def _is_called_so(scene: Scene, scope: Mark) -> bool:
    """ "в больнице «Галилея»": between quotation marks by itself, the name of something else."""
    return scene.sentence.word(scope.start - 1) in QUOTES and scene.sentence.word(scope.end) in QUOTES


def _names_body(scene: Scene, scope: Mark) -> bool:
    """ "a candidate for the Gaza Assembly": a body that bears a region's name, and no place."""
    behind = scope.end
    body = scene.kind(behind, "person") or scene.kind(behind, "officials")
    return body and scene.sentence.capital(behind) and scene.sentence.capital(scope.end - 1)


def _is_where(scene: Scene, at: int) -> bool:
    """ "Plateau state, where ...": what follows is told of the region."""
    return scene.sentence.word(at) == "," and scene.marked.is_word(at + 1, "where")


def _heads_name(scene: Scene, mark: Mark, inside: set[int]) -> bool:
    """ "у штаті Плато", "в департаменте Каука": the region's name stands behind, and is no city."""
    behind = mark.end
    return (
        scene.kind(mark.start, "named_regions")
        and behind < len(scene.sentence)
        and behind not in inside
        and scene.sentence.capital(behind)
    )


def _is_in_city(scene: Scene, district: Mark) -> bool:
    """Whether a district that bears no town's name is told with its city: "в Горловке ... Городского района"."""
    return any(start < district.start and role_of(scene, start, end) is Role.SITE for start, end, _ in scene.names)


def _is_demonym(scene: Scene, word: int) -> bool:
    following = scene.sentence.word(word + 1)
    return following.isalpha() and scene.sentence.raw[word + 1][:1].islower() and not scene.is_known(word + 1)


def _admin(scene: Scene, scope: Mark) -> tuple[str, str] | None:
    return scene.admins.get(" ".join(scene.sentence.words[scope.start : scope.end]))


def with_banks(scene: Scene, named: list[Place], scopes: list[Place]) -> tuple[list[Place], list[Place]]:
    """ "the Guasmo sector of X", "на западном берегу X": a part of the city that stands straight behind it."""
    if not scopes:
        return named, scopes
    parts: dict[int, Place] = {}
    for scope in scopes:
        if scope.admin is None and scope.country is None and scope.role is Role.REGION:
            parts[scope.end + scene.marked.is_word(scope.end, "of")] = scope
    joined = [
        place._replace(role=Role.SITE, district=True)
        if place.start in parts
        and place.role in (Role.BARE, Role.NAME, Role.SITE)
        and not scene.marked.is_word(place.end, "kind_of_district")  # "a village of X district"
        else place
        for place in named
    ]
    told = {place.start for place in joined if place.district and place.role is Role.SITE}
    dropped = [scope for start, scope in parts.items() if start in told]
    return joined, [scope for scope in scopes if scope not in dropped]
