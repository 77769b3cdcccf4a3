"""Suburbs and quarters with a name of their own are told of their city."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

from monitor.read.places.gazetteer import City
from monitor.read.places.place import Place
from monitor.read.places.roles.role import Role
from monitor.read.places.scene import Scene

_SUBURB_DEGREES: Final = 0.3
"""Of latitude: some 33 km."""
_CLOSE_DEGREES: Final = 0.06
_WITHIN_DEGREES, _MILLION = 0.3, 1_000_000
_SUBURB_WITHIN: Final = 6
_DESCRIBED_WITHIN: Final = 3
"""Words between a quarter's "in" and its city: "in southern B"."""
_AREA_WITHIN: Final = 4
"""Words from a part of a city to its city: "market area of"."""
_OFFICE_WITHIN: Final = 3
"""Words from "district" to the city whose office it is: "районного [военкомата города] X"."""
_TOLD_WITHIN: Final = 8
"""Words from a suburb to its city: ", a suburb of the Syrian capital"."""


def within_cities(scene: Scene, places: list[Place]) -> list[Place]:
    """ "in X, south Y": a suburb with a name of its own is told of the large city beside it."""
    if scene.words.tells("bearers"):
        places = [place._replace(role=Role.NAME) if _is_borne(scene, place, places) else place for place in places]
    for at in range(len(places) - 1):
        small, large = places[at], places[at + 1]
        beside = _is_suburb_beside(scene, small, large) or _is_told_as_suburb(scene, small, large)
        inside = _is_quarter_of(scene, small, large) or _is_office_of_district(scene, small, large)
        if beside or inside or _is_in_suburb(scene, small, large):
            places[at] = small._replace(city=large.city, district=True, part=small.city)
        elif _bears_name(scene, small, large) or _owns_town(scene, small, large):
            places[at] = small._replace(role=Role.NAME)
        elif _owns_district(scene, small, large):
            places[at] = small._replace(role=Role.REGION)
        elif _is_on_edge(scene, small, large):
            places[at + 1] = large._replace(role=Role.NEAR)
        elif _is_called_suburb(scene, small, large) or _is_named_quarter(scene, small, large):
            places[at + 1] = large._replace(city=small.city, district=True, part=large.city)
        elif _is_area_of(scene, small, large):
            places[at] = small._replace(role=Role.NAME)
            places[at + 1] = large._replace(district=True)
    return places


def _is_called_suburb(scene: Scene, large: Place, small: Place) -> bool:
    """ "в херсонському передмісті A", "the B suburb of A", "в пригороде B A": the large city stands first."""
    between = range(large.end, small.start)
    if len(between) > 2 or not scene.words.tells("suburbs"):
        return False
    behind = len(between) > 0 and scene.kind(large.end, "suburbs")
    of = len(between) < 2 or scene.marked.is_word(large.end + 1, "of")
    before = len(between) == 0 and scene.kind(large.start - 1, "suburbs")
    return ((behind and of) or before) and is_suburb(small.city, large.city)


def _is_named_quarter(scene: Scene, large: Place, small: Place) -> bool:
    """ "в московском Гольянове": a small adjective of the city straight before the name, and no town of its region."""
    straight = (
        large.end == small.start and large.start in scene.adjectives and scene.sentence.raw[large.start].islower()
    )
    return straight and small.city is not None and _is_within(small.city, large.city)


def _is_within(small: City, large: City | None) -> bool:
    """Whether a place lies so near the centre of a city of millions that it must be a part of it."""
    if large is None or large.population < _MILLION or not is_suburb(small, large):
        return False
    return abs(small.latitude - large.latitude) + abs(small.longitude - large.longitude) <= _WITHIN_DEGREES


def _is_suburb_beside(scene: Scene, small: Place, large: Place) -> bool:
    """ "in A, south B", "in A, in B's north", where A lies within the reach of B."""
    between = range(small.end, large.start)
    if not 0 < len(between) <= 3 or scene.sentence.words[small.end] != "," or large.role is Role.REGION:
        return False
    north = scene.kind(large.start - 1, "at") and scene.marked.is_word(large.end, "possessive")
    inner = between[1:-1] if north else between[1:]
    if len(between) == 1 and not _is_listed(scene, large) and _is_close(small.city, large.city):
        return True
    return all(scene.kind(word, "between") for word in inner) and is_suburb(small.city, large.city)


def _is_listed(scene: Scene, place: Place) -> bool:
    """Whether a list goes on behind a place: "in A, B and C"."""
    return scene.marked.is_word(place.end, "and") or (
        scene.sentence.word(place.end) == "," and place.end + 1 in {start for start, _, _ in scene.names}
    )


def _is_told_as_suburb(scene: Scene, small: Place, large: Place) -> bool:
    """ "in A, a suburb of B"."""
    between = range(small.end, large.start)
    if not 3 < len(between) <= _TOLD_WITHIN or scene.sentence.words[small.end] != ",":
        return False
    of = next((word for word in between if scene.marked.is_word(word, "of") and scene.kind(word - 1, "quarters")), None)
    if of is None or not is_suburb(small.city, large.city, times=5 if scene.kind(of - 1, "edges") else 2):
        return False
    return all(
        scene.kind(word, "between", "part_of") or scene.sentence.words[word] in scene.countries
        for word in range(of + 1, large.start)
    )


def _is_on_edge(scene: Scene, first: Place, second: Place) -> bool:
    """ "in A, on the outskirts of B": a city of its own, and where it lies."""
    between = range(first.end, second.start)
    if not 3 < len(between) <= _SUBURB_WITHIN or scene.sentence.words[first.end] != "," or first.role is not Role.SITE:
        return False
    return scene.kind(second.start - 2, "edges") and scene.marked.is_word(second.start - 1, "of")


def _bears_name(scene: Scene, first: Place, second: Place) -> bool:
    """ "in A market, in B", "at the A mosque in B": what stands in B and is called after A."""
    between = range(first.end, second.start)
    if (
        not 1 < len(between) <= _SUBURB_WITHIN
        or second.role is not Role.SITE
        or first.role not in (Role.SITE, Role.BARE)
    ):
        return False
    if not scene.kind(first.end, "landmarks", "streets") or scene.kind(first.end, "stations"):
        return False
    inner = between[1:-1]
    plain = all(scene.kind(word, "between", "landmarks") or scene.sentence.words[word] == "," for word in inner)
    return plain and scene.marked.is_word(second.start - 1, "within")


def _is_borne(scene: Scene, place: Place, places: Sequence[Place]) -> bool:
    """ "at the A hotel ... in B": a building that bears the name of a smaller town of another country."""
    city = place.city
    if city is None or place.role not in (Role.SITE, Role.BARE) or not scene.kind(place.end, "bearers"):
        return False
    return any(
        other.role is Role.SITE
        and other.city is not None
        and other.city.country != city.country
        and city.population * 5 <= other.city.population
        for other in places
    )


def _owns_town(scene: Scene, first: Place, second: Place) -> bool:
    """ "in A's town of B": A is the district or region in which B lies."""
    if not scene.marked.is_word(first.end, "possessive") or second.city is None:
        return False
    between = range(first.end + 1, second.start)
    town = 1 < len(between) <= _SUBURB_WITHIN and scene.kind(second.start - 2, "villages")
    return town and scene.marked.is_word(second.start - 1, "of")


def _owns_district(scene: Scene, first: Place, second: Place) -> bool:
    """ "in A's B district", where B is a town of A's region that lies apart from it: A is its province."""
    straight = scene.marked.is_word(first.end, "possessive") and second.start == first.end + 1
    if not straight or not scene.marked.is_word(second.end, "kind_of_district"):
        return False
    owner, town = first.city, second.city
    if owner is None or town is None or (owner.country, owner.admin1) != (town.country, town.admin1):
        return False
    return _degrees(owner, town) > _SUBURB_DEGREES


def _is_area_of(scene: Scene, first: Place, second: Place) -> bool:
    """ "in the A market area of B": a part of B that is called after the town of A."""
    between = range(first.end, second.start)
    if not 1 < len(between) <= _AREA_WITHIN or second.role is not Role.SITE or scene.kind(first.end, "region"):
        return False
    if first.city is None or second.city is None or first.city.population > second.city.population:
        return False  # "the A suburb of B"
    area = scene.marked.is_word(second.start - 1, "of") and scene.kind(second.start - 2, "part_of", "quarters")
    return area and all(scene.kind(word, "landmarks", "streets") for word in between[:-2])


def _is_in_suburb(scene: Scene, small: Place, large: Place) -> bool:
    """ "at A tube station in east B": what stands in a suburb is told as a part of the large city."""
    between = range(small.end, large.start)
    if not 1 < len(between) <= _SUBURB_WITHIN or large.role is not Role.SITE:
        return False
    last = next((word for word in reversed(between) if not scene.kind(word, "between")), small.end)
    plain = all(
        scene.sentence.raw[word].isalpha()
        and scene.sentence.raw[word].islower()
        and not scene.marked.over_any(word, ("function", "verb", "act", "harm", "impact", "be"))
        for word in range(small.end, last)
    )
    return plain and last > small.end and scene.kind(last, "at") and is_suburb(small.city, large.city)


def _is_quarter_of(scene: Scene, small: Place, large: Place) -> bool:
    """ "on A in B": A is a quarter of B, whatever town is called so too."""
    if not (small.city and large.city and large.role is Role.SITE and small.role in (Role.SITE, Role.BARE)):
        return False
    abroad = small.city.country != large.city.country
    comma = abroad and scene.sentence.word(small.end) == ","  # "commune d'A, à B"
    inner = range(small.end + comma + 1, large.start)
    inside = len(inner) < _DESCRIBED_WITHIN and scene.kind(small.end + comma, "at")
    inside = inside and all(scene.kind(word, "between") for word in inner)  # "on A in the north-east of B"
    return inside and small.city.population * 5 <= large.city.population


def _is_office_of_district(scene: Scene, small: Place, large: Place) -> bool:
    """ "дверь Выборгского районного суда Петербурга": a district of the city, whatever town it is called after."""
    between = range(small.end + 1, large.start)
    if not (small.city and large.city and scene.kind(small.end, "of_district")) or small.start not in scene.adjectives:
        return False
    own = small.city.country == large.city.country and small.city.population <= large.city.population
    return own and 0 < len(between) <= _OFFICE_WITHIN and all(scene.sentence.raw[word].isalpha() for word in between)


def is_suburb(small: City | None, large: City | None, times: int = 5) -> bool:
    """Whether one city lies within the reach of another that has so many times its inhabitants."""
    if small is None or large is None or small.country != large.country:
        return False
    return _degrees(small, large) <= _SUBURB_DEGREES and small.population * times <= large.population


def _degrees(one: City, other: City) -> float:
    """How far two cities lie apart, in degrees of latitude."""
    return math.hypot(
        one.latitude - other.latitude, (one.longitude - other.longitude) * math.cos(math.radians(other.latitude))
    )


def _is_close(small: City | None, large: City | None) -> bool:
    """Whether "in A, B" tells a part of B: a smaller place that is grown together with it."""
    if small is None or large is None or small.country != large.country:
        return False
    near = abs(small.latitude - large.latitude) + abs(small.longitude - large.longitude) <= _CLOSE_DEGREES
    return near and small.population < large.population


def join_suburbs(sentences: Sequence[list[Place]]) -> None:
    """What an article tells once as a part of a large city is so wherever it names it: in its title, too."""
    parts = {place.part: place.city for places in sentences for place in places if place.part and place.city}
    for places in sentences if parts else ():
        for at, place in enumerate(places):
            if place.city in parts:
                places[at] = place._replace(city=parts[place.city], district=True)
