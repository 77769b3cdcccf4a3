"""Quarters of large cities that GeoNames has as places of their own: an attack on Saltivka is one on Kharkiv."""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Iterable, Iterator

from tools.gazetteer.forms import Place

LEAST_CITY = 200_000
REACH_KM = 12
RECENT = 11_700_000
"""GeoNames ids from which on the places within Ukrainian cities are their quarters; villages have older ones."""
KNOWN = {
    6722148, 6723020, 6723024,  # Saltivka, Zhuravlivka, Pivnichna Saltivka (Kharkiv)
    688758, 696877, 691743, 692909, 699871, 8519915, 8519916,  # Troieshchyna, Podil, Telychka, Darnytsia, Obolon (Kyiv)
    693821,  # Sykhiv (Lviv)
    697657, 702560, 9983718,  # Peresyp, Luzanivka, Cheremushky (Odesa)
    701643,  # Masany (Chernihiv)
    700022, 698709, 696317,  # Nyzhnodniprovsk, Ihren, Prydniprovsk (Dnipro)
    706925, 712796,  # Komyshova Bukhta, Barteniyivka (Sevastopol)
    700595, 696010, 803770, 9644145,  # Mushketove, Putylivka, Vitka, Lidiyivka (Donetsk)
    268743,  # Ras Beirut
}  # fmt: skip
_KM_A_DEGREE = 111.2


def within_cities(places: Iterable[Place]) -> Iterator[Place]:
    """The places without the quarters; each city gets the names of its own as by-names."""
    kept: list[Place] = []
    quarters: list[Place] = []
    for place in places:
        (quarters if _may_be_quarter(place) else kept).append(place)
    cities = [place for place in kept if place.population >= LEAST_CITY and place.country in ("UA", "LB")]
    names: dict[int, list[str]] = {}
    for quarter in quarters:
        city = min(cities, key=lambda city: _km(city, quarter), default=None)
        if city is None or city.country != quarter.country or _km(city, quarter) > REACH_KM:
            kept.append(quarter)
        else:
            names.setdefault(city.geonameid, []).extend((quarter.name, *quarter.alternates))
    for place in kept:
        added = names.get(place.geonameid)
        yield dataclasses.replace(place, alternates=(*place.alternates, *added)) if added else place


def _may_be_quarter(place: Place) -> bool:
    return place.geonameid in KNOWN or (place.country == "UA" and place.geonameid >= RECENT)


def _km(one: Place, other: Place) -> float:
    east = (one.longitude - other.longitude) * math.cos(math.radians(one.latitude))
    return _KM_A_DEGREE * math.hypot(one.latitude - other.latitude, east)
