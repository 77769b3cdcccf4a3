"""Step 6, places: every city, back reference and region that a sentence names, with its role.

Which of the cities of one name is meant is settled in `choice`. Reads the tags back, scope, place,
and the particles several_villages, counted_towns and other_towns.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import Final

from monitor.read.numbers import is_number
from monitor.read.places.back_references import back_references
from monitor.read.places.employers import without_employers
from monitor.read.places.gazetteer import City
from monitor.read.places.lists import sharing, with_districts
from monitor.read.places.place import Place
from monitor.read.places.regions import regions, with_banks
from monitor.read.places.roles.finding import role_of
from monitor.read.places.roles.role import Role
from monitor.read.places.scene import Scene
from monitor.read.places.suburbs import within_cities
from monitor.read.places.villages import villages

_VILLAGE: Final = 60_000
_WITHOUT_NAMES: Final = ("word several_villages", "word other_towns")
"""Places that have no names here: what stands for them is no city told before."""
_AROUND_WITHIN: Final = 3
"""Words from "and" to the villages around a city: "and several nearby villages"."""
_WIDE_WITHIN: Final = 8
"""Words from a city to the region that is told with it."""
_REGION_WITHIN: Final = 2
"""Words between a city and its own region, told without a name and in one breath with it."""
_SAYS_WITHIN: Final = 3
"""Words from a teller to "said": "police chief said", "prosecutor's office said"."""
_TELLER_WITHIN: Final = 4
"""Words between somebody who tells a toll and the region that is theirs."""
_PAUSES: Final = frozenset(",;:.()")
_NAMING: Final = ("back", "scope", "place", "word within", "word compass")
"""Tags without which a sentence that names no city names no place at all."""
_INSIDE_WITHIN: Final = 4
"""Words from a name that nobody knows to the city that it is in."""
_QUARTER_WITHIN: Final = 3
"""Words between a city and the word for a part of it."""


def find_places(scene: Scene) -> list[Place]:
    """All places of the sentence in order, coordinated ones with the part of the first."""
    if not scene.names and not scene.marked.tells_any(_NAMING):
        return []
    named = [
        Place(start, end, role := role_of(scene, start, end), city, office=_is_of_office(scene, role, start, end))
        for start, end, city in scene.names
    ]
    named = within_cities(scene, without_employers(scene, sharing(scene, with_districts(scene, named))))
    inside = {word for place in named for word in range(place.start, place.end)}
    backs = back_references(scene, named, inside)
    if scene.marked.tells(*_WITHOUT_NAMES):
        backs = [place for place in backs if not scene.marked.over_any(place.start, _WITHOUT_NAMES)]
    begun = {place.start for place in backs}
    named = [
        place._replace(district=True) if not place.district and _is_of_quarter(scene, place) else place
        for place in named
    ]
    begun |= {place.start for place in named if place.role is Role.SITE and _is_small(place.city)}
    scopes = [place for place in regions(scene, inside) if place.end not in begun]
    named, scopes = with_banks(scene, named, scopes)
    unknown = _beside_cities(scene, villages(scene, inside), named)
    found = [*(_as_ward(scene, place) for place in (*named, *scopes)), *backs, *unknown]
    found = [place._replace(speaks=True) if _is_of_teller(scene, place) else place for place in found]
    found = [place._replace(wide=True) if _is_with_region(scene, place, found) else place for place in found]
    return sorted(found, key=lambda place: place.start)


def _is_of_office(scene: Scene, role: Role, start: int, end: int) -> bool:
    """Whether it is the city's own office that speaks: "X's mayor", "X city police", "police in X"."""
    if role is not Role.SPEAKER:
        return False
    behind = end + 1 if scene.marked.is_word(end, "possessive") else end
    town = behind + 1 if scene.marked.is_word(behind, "kind_of_town") else behind  # "X city police", "X city council"
    named = scene.kind(behind, "offices") or scene.kind(town, "offices")
    return named or bool(scene.words.ending(start, ("offices_in",)))


def _is_with_region(scene: Scene, place: Place, found: Sequence[Place]) -> bool:
    """ "Харків і ще 13 населених пунктів області", "обласний центр та села": a toll that follows is the region's."""
    town = place.city is not None or (place.role is Role.BACK and not place.district)
    if not town or not scene.marked.is_word(place.end, "and"):
        return False
    if _is_with_villages(scene, place.end + 1):
        return True
    listed = any(other.end == place.start - 1 for other in found)  # "X, Y and 12 villages" are told of together
    if not listed and _is_with_number_of_villages(scene, place.end + 1):
        return True
    behind = range(place.end + 1, place.end + 1 + _WIDE_WITHIN)
    told = (other for other in found if other.role is Role.REGION and not other.speaks)
    region = next((other for other in told if other.start in behind), None)
    if region is None:
        return False
    straight = region.start - place.end <= _REGION_WITHIN and region.city is None  # "in Kyiv and its region"
    return straight or any(is_number(scene.marked, word) for word in range(place.end, region.start))


def _is_with_number_of_villages(scene: Scene, start: int) -> bool:
    """ "Суми та ще 14 населених пунктів": a number of places without names."""
    villages = scene.marked.between("word counted_towns", start, start + _AROUND_WITHIN)
    return villages is not None and is_number(scene.marked, villages.start - 1)


def _is_with_villages(scene: Scene, start: int) -> bool:
    """ "Никополь и окрестные сёла", "X and several nearby villages", "X and other cities": places without names."""
    if scene.marked.between("word other_towns", start, start + _AROUND_WITHIN) is not None:
        return True
    villages = scene.marked.between("word several_villages", start, start + _AROUND_WITHIN)
    if villages is None or any(scene.sentence.capital(word) for word in range(start, villages.start)):
        return False
    named = villages.end + scene.marked.is_word(villages.end, "of")
    return not (named < len(scene.sentence) and scene.sentence.capital(named) and not scene.kind(named + 1, "region"))


def _is_of_teller(scene: Scene, place: Place) -> bool:
    """ "said the police of the province", "за даними прокуратури області": a region only told with who tells."""
    if place.role is Role.SPEAKER:
        return scene.kind(place.end, "region")  # "X Regional Administration reported"
    if place.role is not Role.REGION:
        return False
    if scene.marked.is_word(place.end, "possessive") and scene.marked.tells("say"):  # "the region's governor said"
        behind = range(place.end + 1, place.end + 1 + _TELLER_WITHIN)
        if any(scene.kind(word, "tellers", "officials", "offices") for word in behind):
            return True
    if _is_whose_teller(scene, place.end):
        return True
    before = range(place.start - 1, max(-1, place.start - _TELLER_WITHIN - 1), -1)
    for word in takewhile(lambda word: scene.sentence.words[word] not in _PAUSES, before):
        if scene.kind(word, "speakers", "tellers", "officials"):
            return scene.marked.tells("say") or scene.marked.at(word, "person") is None  # "ранен житель области"
        if scene.marked.over_any(word, ("harm", "verb", "act")) or scene.kind(word, "at", "near"):
            return False
    return False


def _is_whose_teller(scene: Scene, behind: int) -> bool:
    """ "the Guanajuato state prosecutor said": straight behind a region who of it tells."""
    teller = next((word for word in (behind, behind + 1) if scene.kind(word, "tellers", "officials", "offices")), None)
    return teller is not None and any(
        scene.marked.over(word, "say") is not None for word in range(teller + 1, teller + 1 + _SAYS_WITHIN)
    )


def _as_ward(scene: Scene, place: Place) -> Place:
    """A raion may be a city's own: "по Шевченківському району"."""
    ward = place.role is Role.REGION and any(scene.kind(word, "district") for word in range(place.start, place.end + 1))
    usual = ward and scene.kind(place.start - (place.city is None), "usual_wards")
    return place._replace(ward=True, usual=usual) if ward else place


def _is_of_quarter(scene: Scene, place: Place) -> bool:
    """ "in the Saltivka district of Kharkiv", "X's eastern suburb", "мікрорайон Харкова"."""
    if not scene.words.tells("quarters"):
        return False
    words = scene.sentence.words
    before = range(place.start - 1, max(-1, place.start - _QUARTER_WITHIN - 1), -1)
    behind = range(place.end, min(len(words), place.end + _QUARTER_WITHIN))
    return any(
        scene.kind(word, "quarters")
        for side in (before, behind)
        for word in takewhile(lambda word: words[word] not in _PAUSES, side)
    )


def _beside_cities(scene: Scene, unknown: Sequence[Place], named: Sequence[Place]) -> list[Place]:
    """Without what is no village: "near X Town in A", "near the X market in A" is in A."""
    return [place for place in unknown if not any(_is_inside(scene, place, city) for city in named)]


def _is_inside(scene: Scene, unknown: Place, city: Place) -> bool:
    between = range(unknown.end, city.start)
    if not 0 < len(between) <= _INSIDE_WITHIN or city.role is not Role.SITE or city.city is None:
        return False
    if not scene.marked.is_word(city.start - 1, "within") or scene.words.ending(unknown.start - 1, ("villages",)):
        return False
    return bool(scene.words.ending(unknown.start, ("near",))) and all(
        scene.sentence.raw[word][:1].isupper() or scene.kind(word, "landmarks", "streets") for word in between[:-1]
    )


def _is_small(city: City | None) -> bool:
    """ "the village of X": of all that bear its name a small one may be meant, and no large city."""
    return city is not None and city.population < _VILLAGE
