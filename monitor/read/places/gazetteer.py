"""The gazetteer: every city of the world by id, by name, by place and in running text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, Literal, NamedTuple, TypeAlias

import numpy as np

from monitor.read.places.folding import fold
from monitor.read.places.scan import Scanner
from monitor.read.places.spelling import similar_keys
from monitor.read.places.tables import ADJECTIVE, INFLECTED, LIKELIHOOD, MAIN, OFFICIAL, Tables

DATA = Path(__file__).parent / "data"
EARTH_RADIUS_KM = 6371.0088
LONGEST_NAME = 100
_SHORTEST_STEM = 5
_SHORTEST_OF_SEAT = 4
_SEAT = 5_000
_LARGE = 300_000
"""Inhabitants from which a name that leads to a city may be that of one of its quarters."""
"""People of a town after which a district may be called."""
BY_NAME = 0.02
"""The likelihood of a name that is not a city's main one."""

IntArray: TypeAlias = np.ndarray[tuple[int], np.dtype[np.integer[Any]]]
Form = Literal["name", "adjective"]


@dataclass(frozen=True, slots=True, eq=False)
class City:
    """A populated place of GeoNames; coordinates in degrees (WGS 84), the country as ISO 3166-1 alpha-2."""

    geonameid: int
    name: str
    country: str
    admin1: str
    latitude: float
    longitude: float
    population: int
    timezone: str

    def __eq__(self, other: object) -> bool:  # by the id alone: cities are compared over and over
        return self is other or (isinstance(other, City) and self.geonameid == other.geonameid)

    def __hash__(self) -> int:
        return self.geonameid


class NameHit(NamedTuple):
    """A name in a text, in code points, and the cities that bear it, likeliest first.

    Weak: the name is mostly something else (a common word, a given name, a month) though a large city bears it.
    Form: a name in any case, or an adjective (харківський): the city too, unless a word such as область follows.
    """

    start: int
    end: int
    cities: tuple[City, ...]
    weak: bool = False
    form: Form = "name"
    by_name: frozenset[int] = frozenset()
    """The ids of the cities that are mainly called otherwise."""


class Gazetteer:
    """Answers about places from the packaged tables; immutable, so threads may share it."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._scanner = Scanner(tables)
        self._city = lru_cache(maxsize=65536)(self._make_city)
        self._bearers = lru_cache(maxsize=16384)(self._find_bearers)

    @classmethod
    def load(cls) -> Gazetteer:
        """The packaged gazetteer. Raises FileNotFoundError where the package was installed without its data."""
        return cls(Tables.load(DATA))

    def city(self, geonameid: int) -> City | None:
        """The city with this GeoNames id, or None."""
        tables = self._tables
        at = int(np.searchsorted(tables.ids, geonameid))
        if at == len(tables.ids) or tables.ids[at] != geonameid:
            return None
        return self._city(int(tables.rows_by_id[at]))

    def most_populous(self, count: int) -> tuple[City, ...]:
        """So many cities, the most populous first."""
        return tuple(self._city(row) for row in range(min(count, len(self._tables.ids))))

    def largest_in(self, country: str, admin1: str) -> City | None:
        """The most populous city of a region, which is its centre nearly everywhere; None for an unknown region."""
        row = self._largest.get((country, admin1))
        return None if row is None else self._city(row)

    def within(self, country: str, admin1: str) -> tuple[City, ...]:
        """All cities of a region, the most populous first; none for an unknown region."""
        tables = self._tables
        if country not in tables.countries or admin1 not in tables.admin1s:
            return ()
        here = (tables.country == tables.countries.index(country)) & (tables.admin1 == tables.admin1s.index(admin1))
        return tuple(self._city(int(row)) for row in np.flatnonzero(here))

    @cached_property
    def _largest(self) -> dict[tuple[str, str], int]:
        tables = self._tables
        regions = tables.country.astype(np.int64) << 16 | tables.admin1
        _, rows = np.unique(regions, return_index=True)  # the first of each region: rows are in order of population
        return {
            (tables.countries[tables.country[row]], tables.admin1s[tables.admin1[row]]): row for row in rows.tolist()
        }

    @cached_property
    def _by_latitude(self) -> tuple[IntArray, IntArray, IntArray]:
        """The rows from south to north, and their latitudes and longitudes."""
        order = np.argsort(self._tables.latitudes, kind="stable")
        return order, self._tables.latitudes[order], self._tables.longitudes[order]

    def begins(self, stem: str, country: str, admin1: str, *, besides: int = 0) -> bool:
        """Whether a town of a region has a name that begins so; False for a stem that says too little."""
        tables = self._tables
        return len(stem) >= _SHORTEST_STEM and any(
            (tables.countries[tables.country[row]], tables.admin1s[tables.admin1[row]]) == (country, admin1)
            for row in self._beginning(stem, besides)
        )

    def seat(self, stem: str, country: str, *, besides: int = 0) -> bool:
        """Whether a larger town of a country has a name that begins so, after which a district may be called."""
        tables = self._tables
        return len(stem) < _SHORTEST_OF_SEAT or any(
            tables.countries[tables.country[row]] == country and _SEAT <= tables.populations[row] < _LARGE
            for row in self._beginning(stem, besides)
        )

    def _beginning(self, stem: str, besides: int) -> Iterator[int]:
        """The towns whose names begin so, but for the city with the GeoNames id `besides`, a quarter of which may."""
        tables = self._tables
        rows = (row for key in tables.trie.keys(fold(stem)) for row, _ in tables.bearers(key))
        return (row for row in rows if tables.geonameids[row] != besides)

    def country_name(self, code: str) -> str:
        """The English name of a country that has a city here; any other code as it is."""
        tables = self._tables
        return tables.country_names[tables.countries.index(code)] if code in tables.countries else code

    def named(self, name: str, country: str | None = None) -> tuple[City, ...]:
        """The cities called so, in any script, case and accents apart: main names first, then by population.

        A case form ("Харкові") is understood where nobody is called so.
        """
        wanted = country.upper() if country else None
        links = [(how not in (MAIN, OFFICIAL), row) for row, how in self._links(name)]
        cities = (self._city(row) for _, row in sorted(links))
        return tuple(city for city in cities if wanted in (None, city.country))

    def bearers(self, name: str) -> tuple[tuple[City, float], ...]:
        """The cities called so with how likely each is meant: its inhabitants, fewer where the name is a by-name."""
        tables = self._tables
        return tuple(
            (self._city(row), float(tables.populations[row]) * LIKELIHOOD[how]) for row, how in self._links(name)
        )

    def suggestions(self, name: str, limit: int = 5) -> tuple[City, ...]:
        """Cities whose names are a slip or two away from what was typed, nearest first; in bounded time."""
        rows: dict[int, None] = {}
        for key in similar_keys(self._tables, fold(name[:LONGEST_NAME])):
            rows.update(dict.fromkeys(row for row, _ in self._tables.bearers(key)[:1]))
            if len(rows) >= limit:
                break
        return tuple(map(self._city, list(rows)[:limit]))

    def near(self, latitude: float, longitude: float, km: float) -> tuple[City, ...]:
        """The cities within so many kilometres of a point (great circle, haversine), nearest first."""
        return tuple(self._city(int(row)) for row in self._rows_near(latitude, longitude, km))

    def ids_near(self, latitude: float, longitude: float, km: float) -> frozenset[int]:
        """The GeoNames ids of the same cities; many times quicker where no more of them is wanted."""
        return frozenset(self._tables.geonameids[self._rows_near(latitude, longitude, km)].tolist())

    def _rows_near(self, latitude: float, longitude: float, km: float) -> IntArray:
        tables = self._tables
        angle = km / EARTH_RADIUS_KM
        band = np.degrees(angle) + 0.001  # whoever lies farther north or south is too far in any case
        order, sorted_latitudes, longitudes = self._by_latitude
        edges = (np.array([latitude - band, latitude + band]) * 100_000).astype(sorted_latitudes.dtype)
        first, last = np.searchsorted(sorted_latitudes, edges)
        away = np.abs(longitudes[first:last] - round(longitude * 100_000))
        away = np.minimum(away, 36_000_000 - away)  # around the globe
        rows = np.sort(order[first:last][away <= _width(latitude, angle) * 100_000])
        here_lat, here_lon = np.radians(latitude), np.radians(longitude)
        lat, lon = np.radians(tables.latitudes[rows] / 100_000), np.radians(tables.longitudes[rows] / 100_000)
        half = np.sin((lat - here_lat) / 2) ** 2 + np.cos(lat) * np.cos(here_lat) * np.sin((lon - here_lon) / 2) ** 2
        distance = 2 * EARTH_RADIUS_KM * np.arcsin(np.sqrt(np.clip(half, 0, 1)))
        order = np.argsort(distance, kind="stable")
        found: IntArray = rows[order[distance[order] <= km]]
        return found

    def find(self, text: str) -> list[NameHit]:
        """Every city's name in a text of any script: bounded by words, longest match, in order; linear in the text."""
        hits = []
        for found in self._scanner.scan(text):
            cities, form, by_name = self._bearers(found.key, found.adjective)
            hits.append(NameHit(found.start, found.end, cities, found.weak and form == "name", form, by_name))
        return hits

    def _links(self, name: str) -> list[tuple[int, int]]:
        """Who bears a name as it is typed alone: those called so, else those whose name or adjective has that form."""
        links = self._tables.bearers(fold(name)) if len(name) <= LONGEST_NAME else []
        return [link for link in links if link[1] < INFLECTED] or list(dict(links).items())

    def _find_bearers(self, key: str, adjective: bool) -> tuple[tuple[City, ...], Form, frozenset[int]]:
        """The cities that a name means here, and in which form: the likelier one where a word may be both."""
        tables = self._tables
        links = tables.bearers(key)
        if not adjective:  # Донецька is both of Donetsk: of Donetsk itself, unless a word such as область follows
            adjective = not any(row == links[0][0] and how != ADJECTIVE for row, how in links)
        links = [link for link in links if (link[1] == ADJECTIVE) == adjective]
        others = frozenset(int(tables.geonameids[row]) for row, how in links if LIKELIHOOD[how] <= BY_NAME)
        return tuple(self._city(row) for row, _ in links), "adjective" if adjective else "name", others

    def _make_city(self, row: int) -> City:
        tables = self._tables
        return City(
            geonameid=int(tables.geonameids[row]),
            name=tables.names[row],
            country=tables.countries[tables.country[row]],
            admin1=tables.admin1s[tables.admin1[row]],
            latitude=int(tables.latitudes[row]) / 100_000,
            longitude=int(tables.longitudes[row]) / 100_000,
            population=int(tables.populations[row]),
            timezone=tables.timezones[tables.timezone[row]],
        )


def _width(latitude: float, angle: float) -> float:
    """Degrees of longitude beyond which whoever lies is farther than an angle (radians) from a point; a little more."""
    reach = np.sin(min(angle, np.pi / 2)) / max(np.cos(np.radians(latitude)), 1e-9)
    near_a_pole = abs(latitude) + np.degrees(angle) >= 90
    return 180.0 if near_a_pole or reach >= 1 else float(np.degrees(np.arcsin(reach))) + 0.001
