"""Districts are a city's own where their name says so, and a raion's where that is named after a town near by."""

# ruff: noqa: E501 - a line of a post stays in one piece

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll

Told = list[tuple[str, str, str]]

OWN: list[tuple[str, Told]] = [
    ("Ракета попала в Харьков. В Салтовском районе погибли двое.", [("Kharkiv", "2", "-")]),
    ("Из РСЗО обстрелян Донецк. В Калининском районе погиб сторож, в Киевском районе ранены трое.", [("Donetsk", "1", "3")]),
    ("По Херсону били из артиллерии. В Корабельном районе осколками ранен водитель.", [("Kherson", "-", "1")]),
    ("Под обстрел в Херсоне попали Корабельный район и Остров. Ранены шестеро жителей.", [("Kherson", "-", "6")]),
    ("Дроны ударили по Херсону: по Острову и Днепровскому району. Погибла женщина.", [("Kherson", "1", "-")]),
    ("Россия атаковала Киев дронами. В Днепровском районе ранены четверо, в Соломенском погибла женщина.", [("Kyiv", "1", "4")]),
]  # fmt: skip
USUAL: list[tuple[str, Told]] = [
    ("Авиабомбы попали в Запорожье. В Шевченковском районе разрушен дом, погибли двое. В Запорожском районе ранена женщина.", [("Zaporizhzhya", "2", "-")]),
]  # fmt: skip
SUMMED: list[tuple[str, Told]] = [
    ("ВСУ обстреляли Донецк. В Киевском районе погибла женщина, её муж ранен. В Кировском районе осколками ранен водитель.", [("Donetsk", "1", "2")]),
    ("ВСУ обстреляли Донецк. В Киевском районе ранены трое. В Петровском районе ранены двое. Всего в городе семь раненых.", [("Donetsk", "-", "7")]),
]  # fmt: skip
OTHER: list[tuple[str, Told]] = [
    ("Ракета попала в Харьков, погибла женщина. В Харьковском районе от удара дрона ранен тракторист.", [("Kharkiv", "1", "-")]),
    ("Дроны атаковали Харьков, ранен мужчина. В Никопольском районе снаряд убил женщину.", [("Kharkiv", "-", "1")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), [*OWN, *USUAL, *SUMMED, *OTHER])
def test_a_ward_is_told_of_its_city_and_a_raion_of_none(whole: Reader, text: str, told: Told) -> None:
    reports = alerts(whole, text, language="ru")
    assert [(report.city, toll(report, "killed"), toll(report, "injured")) for report in reports] == told


def test_a_ward_in_ukrainian_is_told_of_its_city_too(whole: Reader) -> None:
    text = (
        "Авіабомби влучили в Запоріжжя. У Шевченківському районі загинули двоє. У Запорізькому районі поранено жінку."
    )
    reports = alerts(whole, text, language="uk")
    assert [(report.city, toll(report, "killed"), toll(report, "injured")) for report in reports] == [
        ("Zaporizhzhya", "2", "-")
    ]
