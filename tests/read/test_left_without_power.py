"""An attack of no place, or of a region, was on the city that is told to be without power or to burn behind it."""

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts

LEFT = [
    ("uk", "Друзі, ворог знову вдарив по енергетиці. Частина Полтави без світла. Лікарні працюють на генераторах."),
    ("uk", "Росіяни вночі били по енергосистемі. Половина Полтави лишилася без води."),
    ("ru", "Друзья, враг снова ударил по энергетике. Часть Полтавы без света и воды."),
    ("en", "Friends, the enemy has struck the power grid again. Part of Poltava has no light or water."),
]
LEFT_BY_NO_ATTACK = [
    ("uk", "Негода вдарила по енергомережі. Частина Полтави без світла."),
    ("uk", "На підстанції сталася аварія. Частина Полтави без світла."),
    ("uk", "Ворог щодня б’є по енергетиці. Полтава по пів доби без світла."),
    ("ru", "Россия бьёт по энергетике каждую ночь. Полтава по 12 часов без света."),
    ("en", "Russia has been striking the grid for months. Poltava is without power for 12 hours a day."),
    ("en", "Hackers have attacked a power company. Part of Poltava has no light."),
]


@pytest.mark.parametrize(("language", "text"), LEFT)
def test_an_attack_of_no_place_is_told_of_the_city_that_lost_power(whole: Reader, language: str, text: str) -> None:
    assert [report.city for report in alerts(whole, text, language=language)] == ["Poltava"]


@pytest.mark.parametrize(("language", "text"), LEFT_BY_NO_ATTACK)
def test_a_city_without_power_is_not_attacked_for_that(whole: Reader, language: str, text: str) -> None:
    assert alerts(whole, text, language=language) == []


def test_an_attack_that_has_its_place_is_not_told_of_the_city_that_lost_power(whole: Reader) -> None:
    text = "Ворог ударив по Харкову, двоє загиблих. Полтава без світла через аварію."
    assert [report.city for report in alerts(whole, text, language="uk")] == ["Kharkiv"]


BURNING = [
    ("uk", "Харківська ОВА повідомляє про масовану атаку дронами. В Ізюмі та Лозовій пожежі.", {"Izyum", "Lozova"}),
    ("ru", "Ночью беспилотники атаковали Ростовскую область. В Таганроге пожар на складе.", {"Taganrog"}),
    ("en", "Drones attacked the Odesa region overnight. In Izmail a depot is on fire.", {"Izmayil"}),
    ("ru", "Беспилотники атаковали Ростовскую область. В Таганроге пожар после аварии на заводе.", set()),
    ("en", "Drones attacked the Odesa region overnight. In Poltava a depot is on fire.", set()),
    ("en", "Two months ago drones attacked the Odesa region. In Izmail a depot is on fire.", set()),
]


@pytest.mark.parametrize(("language", "text", "cities"), BURNING)
def test_an_attack_on_a_region_is_told_of_its_cities_that_burn(
    whole: Reader, language: str, text: str, cities: set[str]
) -> None:
    assert {report.city for report in alerts(whole, text, language=language)} == cities
