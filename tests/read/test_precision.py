"""Where an attack is told of one part of a city, the report says so; where of the city, it says no more than that."""

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts

DISTRICT = [
    ("en", "A drone hit a house in the Saltivskyi district of Kharkiv, killing two.", "Kharkiv"),
    ("en", "Gunmen opened fire in a suburb of Bogota on Monday.", "Bogotá"),
    ("en", "Shells landed on the eastern outskirts of Goma.", "Goma"),
    ("uk", "У Київському районі Харкова дрон влучив у будинок.", "Kharkiv"),
    ("uk", "Росіяни обстріляли околиці Херсона.", "Kherson"),
    ("ru", "Дрон попал в дом в Киевском районе Харькова.", "Kharkiv"),
    ("ru", "Обстреляна окраина Херсона.", "Kherson"),
    ("fr", "Un drone a frappé un quartier de Kharkiv, tuant deux personnes.", "Kharkiv"),
    ("ar", "غارة جوية على حي في صنعاء أوقعت ثلاثة قتلى.", "Sanaa"),
]
CITY = [
    ("en", "A drone hit a house in Kharkiv, killing two.", "Kharkiv"),
    ("en", "A drone hit a house in Kharkiv. Two districts of the region have no power.", "Kharkiv"),
    ("uk", "Дрон влучив у будинок у Харкові.", "Kharkiv"),
    ("ru", "Дрон попал в дом в Харькове, в соседнем районе было тихо.", "Kharkiv"),
]


@pytest.mark.parametrize(("language", "text", "city"), DISTRICT)
def test_a_part_of_a_city_is_told_as_such(reader: Reader, language: str, text: str, city: str) -> None:
    told = alerts(reader, text, language=language)
    assert [(report.city, report.geo_precision) for report in told] == [(city, "district")]


@pytest.mark.parametrize(("language", "text", "city"), CITY)
def test_the_city_as_a_whole_is_no_part(reader: Reader, language: str, text: str, city: str) -> None:
    told = alerts(reader, text, language=language)
    assert [(report.city, report.geo_precision) for report in told] == [(city, "city")]
