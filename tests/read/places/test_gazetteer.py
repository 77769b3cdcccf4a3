"""Look-ups: by id, by name in any script, by distance, with slips."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from math import asin, cos, radians, sin, sqrt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.read.places import City, Gazetteer
from monitor.read.places.gazetteer import DATA
from monitor.read.places.spelling import similar_keys
from monitor.read.places.tables import Tables

KYIV, KHARKIV, SLOVIANSK = 703448, 706483, 693468


def test_a_city_is_found_by_its_id(gazetteer: Gazetteer) -> None:
    city = gazetteer.city(KHARKIV)
    assert city is not None
    assert (city.name, city.country, city.timezone) == ("Kharkiv", "UA", "Europe/Kyiv")
    assert (city.latitude, city.longitude) == pytest.approx((49.98177, 36.25475), abs=1e-5)
    assert city.population > 1_000_000


@pytest.mark.parametrize("geonameid", [0, -1, 1, 2**31, 10**12])
def test_an_unknown_id_is_no_city(gazetteer: Gazetteer, geonameid: int) -> None:
    assert gazetteer.city(geonameid) is None


@pytest.mark.parametrize(
    ("name", "country", "geonameid"),
    [
        ("Kharkiv", "UA", KHARKIV),
        ("KHARKIV", "UA", KHARKIV),
        ("Khar'kov", "UA", KHARKIV),
        ("Khar’kov", "UA", KHARKIV),
        ("Харків", "UA", KHARKIV),
        ("харьков", "UA", KHARKIV),
        ("哈爾科夫", "UA", KHARKIV),
        ("Kiev", "UA", KYIV),
        ("Слов'янськ", "UA", SLOVIANSK),
        ("Sloviansk", "UA", SLOVIANSK),
        ("Zaporizhzhia", "UA", 687700),
        ("Zaporozhye", "UA", 687700),
        ("Kryvyi Rih", "UA", 703845),
        ("Kryvyy-Rih", "UA", 703845),
        ("Chuhuiv", "UA", 710374),
        ("Gaza City", "PS", 281133),
        ("غزة", "PS", 281133),
        ("غَزَّة", "PS", 281133),
        ("Khan Younis", "PS", 281124),
        ("Deir al-Balah", "PS", 281141),
        ("El Fasher", "SD", 379555),
        ("al-Fashir", "SD", 379555),
        ("Sana'a", "YE", 71137),
        ("Port au Prince", "HT", 3718426),
        ("Tel-Aviv", "IL", 293397),
        ("Köln", "DE", 2886242),
        ("Cologne", "DE", 2886242),
    ],
)
def test_a_name_is_known_as_people_type_it(gazetteer: Gazetteer, name: str, country: str, geonameid: int) -> None:
    assert gazetteer.named(name, country)[0].geonameid == geonameid
    assert gazetteer.named(f" {name} ", country.lower())[0].geonameid == geonameid


def test_main_names_come_before_by_names_and_then_the_larger_city(gazetteer: Gazetteer) -> None:
    assert [city.country for city in gazetteer.named("Tripoli")[:2]] == ["LY", "LB"]
    populations = [city.population for city in gazetteer.named("Springfield") if city.name == "Springfield"]
    assert populations == sorted(populations, reverse=True)


@pytest.mark.parametrize("name", ["", " ", "'", ",", "hrqwb", "ha er ke fu", "HRK", "a" * 10_000, "Kharkiv, Ukraine\0"])
def test_noise_is_no_name(gazetteer: Gazetteer, name: str) -> None:
    assert gazetteer.named(name) == ()


def test_districts_of_ukrainian_cities_are_not_cities(gazetteer: Gazetteer) -> None:
    assert not gazetteer.named("Kyivskyi", "UA")
    assert gazetteer.named("Khmelnytskyi", "UA")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Kharkv", "Kharkiv"),
        ("Kharikv", "Kharkiv"),
        ("Харьковь", "Kharkiv"),
        ("Zaporizhzha", "Zaporizhzhya"),
        ("Mariupl", "Mariupol"),
    ],
)
def test_a_slip_is_understood(gazetteer: Gazetteer, typed: str, meant: str) -> None:
    assert meant in [city.name for city in gazetteer.suggestions(typed)[:2]]


@pytest.mark.parametrize("name", ["", "x", "a" * 30, "a" * 100_000, "ба" * 18, "\n\n\n\n", "' ' ' '", "qqqqqqqq"])
def test_suggestions_for_nonsense_are_few_and_bounded(gazetteer: Gazetteer, name: str) -> None:
    assert len(gazetteer.suggestions(name, limit=3)) <= 3


def test_the_search_for_slips_ends_after_its_steps() -> None:
    tables = Tables.load(DATA)
    looked = 0

    class Counting:
        def __getattr__(self, name: str) -> object:
            return getattr(tables.trie, name)

        def __contains__(self, key: str) -> bool:
            return key in tables.trie

        def iterkeys(self, prefix: str) -> Iterator[str]:
            nonlocal looked
            looked += 1
            return tables.trie.iterkeys(prefix)

    for query in ("san pedro de macoris", "мала козацька", "aeiouaeiouaeiou", "kharkivska"):
        looked = 0
        similar_keys(replace(tables, trie=Counting()), query, most_steps=1_000)  # type: ignore[arg-type]
        assert looked < 2 * 1_000 + 200  # two walks, of one slip and of two


def distance(city: City, latitude: float, longitude: float) -> float:
    lat, here = radians(city.latitude), radians(latitude)
    half = sin((lat - here) / 2) ** 2 + cos(lat) * cos(here) * sin(radians(city.longitude - longitude) / 2) ** 2
    return 2 * 6371.0088 * asin(sqrt(min(1.0, half)))


@settings(max_examples=30, deadline=None)
@given(st.floats(-90, 90), st.floats(-180, 180), st.floats(0, 500))
def test_what_is_near_is_within_the_radius_and_nearest_first(latitude: float, longitude: float, km: float) -> None:
    found = [distance(city, latitude, longitude) for city in PACKAGED.near(latitude, longitude, km)]
    assert all(one <= km + 1e-6 for one in found)
    assert found == sorted(found) or max(abs(a - b) for a, b in zip(found, sorted(found), strict=True)) < 1e-6


@given(st.floats(-90, 90), st.floats(-180, 180), st.floats(1, 400))
def test_near_misses_no_city(latitude: float, longitude: float, km: float) -> None:
    large = PACKAGED.most_populous(300)
    near = {city.geonameid for city in large if distance(city, latitude, longitude) <= km}
    assert near == PACKAGED.ids_near(latitude, longitude, km) & {city.geonameid for city in large}


def test_near_reaches_across_the_date_line(gazetteer: Gazetteer) -> None:
    suva_side = {city.country for city in gazetteer.near(-16.8, 179.99, 100)}
    assert suva_side == {city.country for city in gazetteer.near(-16.8, -179.99, 100)} == {"FJ"}


def test_chuhuiv_is_near_kharkiv(gazetteer: Gazetteer) -> None:
    found = gazetteer.near(49.98177, 36.25475, 40)
    assert found[0].geonameid == KHARKIV
    assert 710374 in {city.geonameid for city in found}


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="read from /proc")
def test_the_gazetteer_takes_little_memory() -> None:
    script = (
        "from monitor.read.places import Gazetteer; g = Gazetteer.load(); g.find('Kharkiv');"
        "print(next(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')))"
    )
    shown = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert int(shown.stdout) < 120 * 1024


PACKAGED = Gazetteer.load()
