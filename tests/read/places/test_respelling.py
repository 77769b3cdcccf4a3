"""Spellings made by rule at build time: of foreign and Ukrainian towns in other letters, of quarters of cities."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from monitor.read.places import Gazetteer
from tools.gazetteer.commonwords import is_common
from tools.gazetteer.cyrillise import in_cyrillic
from tools.gazetteer.forms import Place
from tools.gazetteer.neighbours import in_russian_letters
from tools.gazetteer.quarters import within_cities
from tools.gazetteer.semitic import in_arabic, in_hebrew


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return Gazetteer.load()


@pytest.mark.parametrize(
    ("name", "spelled"),
    [("Maroua", "Маруа"), ("Jenin", "Дженин"), ("Malakal", "Малакал"), ("Bamenda", "Баменда"), ("Sderot", "Сдерот")],
)
def test_a_foreign_name_is_spelled_as_newsrooms_do(name: str, spelled: str) -> None:
    assert spelled in list(in_cyrillic(name))


@pytest.mark.parametrize("name", ["", "A", "Łódź", "北京", "Харків"])
@pytest.mark.parametrize("spell", [in_cyrillic, in_arabic, in_hebrew])
def test_what_the_rules_do_not_know_is_left_alone(spell: Callable[[str], Iterator[str]], name: str) -> None:
    assert all(form.isprintable() for form in spell(name))


@pytest.mark.parametrize(
    ("name", "arabic", "hebrew"),
    [
        ("Kosti", "كوستي", "קוסטי"),
        ("Kremenchuk", "كريمنتشوك", "קרמנצ'וק"),
        ("Maiduguri", "مايدوغوري", "מאידוגורי"),
        ("Pavlohrad", "بافلوهراد", "פבלוהרד"),
        ("Kohat", "كوهات", "קוהאט"),
    ],
)
def test_a_foreign_name_is_spelled_in_semitic_letters(name: str, arabic: str, hebrew: str) -> None:
    assert arabic in list(in_arabic(name))
    assert hebrew in list(in_hebrew(name))


def test_the_vowels_of_a_long_name_do_not_multiply_its_spellings() -> None:
    for spell in (in_arabic, in_hebrew):
        assert len(list(spell("Mezhdurechensk-Santa Barbara de Nexe"))) <= 8


@pytest.mark.parametrize(
    ("ukrainian", "russian"),
    [
        ("Степногірськ", "Степногорск"),
        ("Лук'янівка", "Лукьяновка"),
        ("Тернопіль", "Тернополь"),
        ("Гуляйполе", "Гуляйполе"),
        ("Вовчанськ", "Вовчанск"),
        ("Добропілля", "Добропилье"),
    ],
)
def test_a_ukrainian_name_is_spelled_in_russian_by_rule(ukrainian: str, russian: str) -> None:
    assert russian in list(in_russian_letters(ukrainian))


@pytest.mark.parametrize(("word", "common"), [("тоді", True), ("камин", True), ("Пешаваре", False), ("Бейруту", False)])
def test_a_spelling_that_is_a_word_of_a_dictionary_is_told(word: str, common: bool) -> None:
    assert is_common(word) is common


def place(geonameid: int, name: str, population: int, latitude: float, *alternates: str) -> Place:
    return Place(geonameid, name, "UA", "07", latitude, 36.25, population, "Europe/Kyiv", alternates)


def test_a_quarter_lends_its_names_to_its_city_and_a_village_does_not() -> None:
    city = place(1, "Velyke", 900_000, 50.0)
    quarter = place(13_600_000, "Sonyachnyi", 40_000, 50.05, "Сонячний")
    village = place(700_000, "Malyi Brid", 2_000, 50.05)
    distant = place(13_600_001, "Daleke", 3_000, 51.0)
    kept = {kept.geonameid: kept for kept in within_cities([city, quarter, village, distant])}
    assert kept.keys() == {1, 700_000, 13_600_001}
    assert {"Sonyachnyi", "Сонячний"} <= set(kept[1].alternates)


@pytest.mark.parametrize(
    ("text", "geonameid"),
    [
        ("у Хан-Юнісі", 281124),
        ("в Ель-Обейді", 379003),
        ("у Бунії", 217695),
        ("у Джабалії", 281129),
        ("у Степногорске", 692248),
        ("на Салтівці", 706483),
        ("на Лукьяновке", 703448),
    ],
)
def test_the_packaged_names_lead_to_the_city(gazetteer: Gazetteer, text: str, geonameid: int) -> None:
    [hit] = gazetteer.find(text)
    assert geonameid in [city.geonameid for city in hit.cities]


def test_a_small_word_is_no_town_abroad(gazetteer: Gazetteer) -> None:
    assert list(gazetteer.find("Тоді горіло чотири доби. При обстреле.")) == []
