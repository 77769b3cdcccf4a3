"""A city is not sought in the country that strikes it because that is named; but to name that is to name it."""

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts

HELD = [
    "A passenger of a bus hit by shell fragments in Donetsk this morning has died, the mayor installed by Russia said.",
    "Shells hit a bus in Donetsk, which is held by Russia, killing two.",
    "Two people were killed in the shelling of Donetsk, a city controlled by Russia since 2014.",
    "Shells hit a bus in the Russian-held city of Donetsk, killing two.",
]
ITS_OWN = [
    "Two people were killed in Donetsk, in Russia's Rostov region, when a drone hit a house.",
    "A drone hit a house in the Russian city of Donetsk, killing two.",
]


@pytest.mark.parametrize(("text", "country"), [*((text, "UA") for text in HELD), *((text, "RU") for text in ITS_OWN)])
def test_a_city_lies_where_it_is_said_to_be_and_not_with_its_enemy(whole: Reader, text: str, country: str) -> None:
    assert [(report.city, report.country) for report in alerts(whole, text, language="en")] == [("Donetsk", country)]


LAUNCHED = [
    ("A missile launched from Belgorod hit a house in Kharkiv.", "Kharkiv"),
    ("Rockets fired from Tyre hit Haifa, wounding three.", "Haifa"),
]


@pytest.mark.parametrize(("text", "city"), LAUNCHED)
def test_the_blow_of_what_was_launched_from_a_city_is_none_on_it(whole: Reader, text: str, city: str) -> None:
    assert [report.city for report in alerts(whole, text, language="en")] == [city]


SMALL_TOWNS = [
    ("Ukrainian drones attacked the port of Ust-Luga and set fire to a terminal, a source in Kyiv said.", "Ust’-Luga"),
    ("Ukrainian drones set fire to a refinery in Kstovo overnight, Kyiv said. One person was hurt.", "Kstovo"),
    ("Ukrainian drones attacked Kstovo, a source in Kyiv's security service said.", "Kstovo"),
    ("Two people were killed in a strike on Nikopol, a source in Dnipro's emergency service said.", "Nikopol"),
]


@pytest.mark.parametrize(("text", "city"), SMALL_TOWNS)
def test_a_small_town_is_meant_where_its_countrys_enemy_is_named(whole: Reader, text: str, city: str) -> None:
    assert [report.city for report in alerts(whole, text, language="en")] == [city]
