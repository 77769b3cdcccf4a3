"""Names of towns that others bear: hotels and parks, bodies of a region, districts that own a town, quarters of a city."""

# ruff: noqa: E501 - a text stays in one piece

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll

TOLD = [
    ("Gunmen stormed the Kabul Serena Hotel, where foreigners stay, killing nine people.", "Kabul", "9"),
    ("Nine people were shot dead at the Jackson Memorial Hospital in Miami.", "Miami", "9"),
    (
        "A car bomb destroyed the Mount Lebanon Hotel, which housed engineers in Baghdad just before the feast, killing seven.",
        "Baghdad",
        "7",
    ),
    (
        "A bomb at the gate of Gulshan-e-Iqbal Park, one of the largest parks in Lahore, killed nine people.",
        "Lahore",
        "9",
    ),
    ("Militants opened fire on a patrol in Pulwama's town of Tral, killing two soldiers.", "Trāl", "2"),
    ("A bomb exploded in the district of Mahmudiya in southern Baghdad, killing four people.", "Baghdad", "4"),
    (
        "Six people, among them a candidate for the Khyber Pakhtunkhwa Assembly, were killed by a bomb in Bannu.",
        "Bannu",
        "6",
    ),
]
"""Text, city, killed."""


@pytest.mark.parametrize(("text", "city", "killed"), TOLD)
def test_a_name_that_something_else_bears_is_no_town(text: str, city: str, killed: str, reader: Reader) -> None:
    assert [(report.city, toll(report, "killed")) for report in alerts(reader, text, language="en")] == [(city, killed)]


HOTELS = [
    ("A suicide bomber struck the gate of the Cairo Hotel.", ["Baidoa"]),
    ("A bomb went off at the Istanbul Restaurant.", ["Baidoa"]),
    ("A bomb went off at the Kismayo Hotel, killing two.", ["Baidoa", "Kismayo"]),
]


@pytest.mark.parametrize(("text", "cities"), HOTELS)
def test_a_building_called_after_a_city_abroad_stands_where_the_article_is(
    reader: Reader, text: str, cities: list[str]
) -> None:
    told = alerts(reader, f"Gunmen killed nine people in Baidoa.\n\n{text}", language="en")
    assert sorted(report.city for report in told) == cities


BORNE_BY_OTHERS = [
    ("en", "Rescue 1122 Bannu", "Mandan fruit market blast, position at 1:45 pm: 8 bodies and 27 injured shifted to hospitals by our teams.", "Bannu"),
    ("en", "Shooting in Mandan", "Two men were shot dead at a bar in Mandan, police in the North Dakota town said. The suspect had served in Kandahar.", "Mandan"),
    ("en", "Muezzin hurt in Gamboru mosque blast dies", "The muezzin of the Gamboru mosque, who lost both legs in Friday's bombing in Maiduguri, has died in hospital.", "Maiduguri"),
    ("ru", "Умер муэдзин мечети Гамбору", "Муэдзин мечети Гамбору, потерявший обе ноги при пятничном взрыве в Майдугури, скончался в больнице.", "Maiduguri"),
    ("en", "Boko Haram attack kills nine", "Gunmen attacked the Gamboru market on Friday, killing nine people; the wounded were taken to Maiduguri.", "Gamboru"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "title", "text", "city"), BORNE_BY_OTHERS)
def test_a_quarter_or_a_mosque_bears_the_name_of_a_town(whole: Reader, language, title, text, city):
    assert [report.city for report in alerts(whole, text, language=language, title=title)] == [city]


@pytest.mark.parametrize(
    ("language", "text", "cities"),
    [
        ("ru", "Село Москалёвка обстреляно из миномётов. Ранен пенсионер.", []),
        ("ru", "Под обстрел попали сёла Пересыпь и Черёмушки. Ранены трое.", []),
        ("ru", "В деревне Кузьминки дрон попал в жилой дом, женщина погибла.", []),
        ("uk", "У селі Москалівка дрон влучив у будинок, поранено двох людей.", []),
        ("ru", "Ракета попала в дом на Москалёвке, ранены трое, сообщил мэр Терехов.", ["Kharkiv"]),
        ("ru", "Дрон ударил по посёлку Коммунарка в Новой Москве, ранена женщина.", ["Moscow"]),
    ],
)
def test_a_village_bears_the_name_of_a_quarter(reader: Reader, language: str, text: str, cities: list[str]) -> None:
    assert [report.city for report in alerts(reader, text, language=language)] == cities
