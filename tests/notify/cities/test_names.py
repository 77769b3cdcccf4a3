"""Readers are told cities by the names of their language, in every message."""

from __future__ import annotations

from pathlib import Path

import pytest

from monitor.notify.cities import city_name
from monitor.notify.cities.names import CityNames
from monitor.notify.digest import Digest, Item, compose_digest
from monitor.notify.wording import compose
from monitor.read.places.gazetteer import Gazetteer
from tests.notify.wires import make_alert

KHARKIV, KYIV, KRAMATORSK, JERUSALEM, KHARTOUM, LONDON = 706483, 703448, 704508, 281184, 379252, 2643743


@pytest.mark.parametrize(
    ("geonameid", "told"),
    [
        (KHARKIV, ["Харків", "Харьков", "خاركيف", "חרקיב"]),
        (KYIV, ["Київ", "Киев", "كييف", "קייב"]),
        (KRAMATORSK, ["Краматорськ", "Краматорск", "كراماتورسك", "קרמטורסק"]),
        (JERUSALEM, ["Єрусалим", "Иерусалим", "القدس", "ירושלים"]),
        (KHARTOUM, ["Хартум", "Хартум", "الخرطوم", "חרטום"]),
        (LONDON, ["Лондон", "Лондон", "لندن", "לונדון"]),
    ],
)
def test_a_city_is_called_what_its_readers_call_it(geonameid: int, told: list[str]) -> None:
    assert [city_name(geonameid, language, "Latin") for language in ("uk", "ru", "ar", "he")] == told
    assert city_name(geonameid, "en", "Latin") == "Latin"


@pytest.mark.parametrize("geonameid", [0, -1, 2**40, 1])
def test_a_city_that_has_no_such_name_is_told_in_latin_letters(geonameid: int) -> None:
    assert city_name(geonameid, "uk", "Nowhere") == "Nowhere"


def test_towns_of_ukraine_have_both_names_and_these_are_found_when_they_are_typed() -> None:
    gazetteer = Gazetteer.load()
    towns = [city for city in gazetteer.most_populous(40_000) if city.country == "UA" and city.population >= 20_000]
    for language in ("uk", "ru"):
        named = {town: city_name(town.geonameid, language, "") for town in towns}
        assert sum(map(bool, named.values())) >= len(towns) * 0.97
        lost = [(town.name, name) for town, name in named.items() if name and town not in gazetteer.named(name)]
        assert lost == []


def test_an_alert_and_a_digest_tell_the_city_in_the_language_of_their_reader() -> None:
    alert = make_alert(geonameid=KHARKIV, city="Kharkiv")
    assert compose(alert, "uk").headline == "Нова атака: Харків (UA)"
    assert compose(alert, "en").headline == "New attack: Kharkiv (UA)"
    assert "\u2068\u2068חרקיב\u2069\u2069" in compose(alert, "he").headline
    assert compose_digest(Digest((Item(alert, ()),)), "ru").lines[0].place == "Харьков (UA)"


def test_what_is_packed_is_found_again_and_gives_the_same_bytes(tmp_path: Path) -> None:
    names = {"uk": {5: "П’ять", 2: "Два"}, "ar": {2: "اثنان"}}
    for file in ("a.npz", "b.npz"):
        CityNames.pack(names).save(tmp_path / file)
    assert (tmp_path / "a.npz").read_bytes() == (tmp_path / "b.npz").read_bytes()
    read = CityNames.load(tmp_path / "a.npz")
    asked = [("uk", 5), ("uk", 2), ("uk", 3), ("uk", 9), ("ar", 2), ("ar", 5), ("xx", 2)]
    assert [read.name(number, code) for code, number in asked] == ["П’ять", "Два", None, None, "اثنان", None, None]
