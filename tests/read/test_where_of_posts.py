"""Where posts say that it happened: beside buildings, beyond and between towns, in villages of told regions, in quarters."""

# ruff: noqa: E501 - a line of a post stays in one piece

from __future__ import annotations

import pytest

from monitor.read.identify import identify
from monitor.read.report import Reader
from tests.read.alerts import alerts, toll

PLACES: list[tuple[str, str, list[str]]] = [
    ("uk", "Ракета влучила біля вокзалу Краматорська, загинули троє", ["Kramatorsk"]),
    ("ru", "Ракета упала возле вокзала Краматорска, погибли трое", ["Kramatorsk"]),
    ("ru", "Взрыв у аэропорта Симферополя", ["Simferopol"]),
    ("ru", "Взрыв у города Краматорска, погибли трое", []),
    ("ru", "Дрон атаковал машину в Малиновке Белгородской области, ранен мужчина.", []),
    ("ru", "Дрон ударил по Александровке Донецкой области, ранена женщина.", ["Oleksandrivka"]),
    ("ru", "Ракета попала в дом в Броварах Киевской области, ранены двое.", ["Brovary"]),
    ("ru", "Мужчина ударил жену ножом в московском Гольяново, она в больнице.", ["Moscow"]),
    ("uk", "За Мелітополем уночі пролунали вибухи.", []),
    ("uk", "За Харків воюють: ракета влучила в Харків, загинули двоє", ["Kharkiv"]),
    ("uk", "Між Киселівкою та Чорнобаївкою вибухнув склад з боєприпасами", []),
]


@pytest.mark.parametrize(("language", "text", "cities"), PLACES)
def test_a_post_alerts_where_it_happened(language: str, text: str, cities: list[str], reader: Reader) -> None:
    assert [report.city for report in alerts(reader, text, language=language)] == cities


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Вибух у Сумах: двоє загинули", "uk"),
        ("Ворог атакував Суми дронами", "uk"),
        ("Пожар в Туле: погибли двое", "ru"),
        ("Ракетами по городу", "ru"),
    ],
)
def test_small_words_tell_a_headline_without_a_telling_letter(text: str, language: str) -> None:
    assert identify("", text, "ru") == language


@pytest.mark.parametrize(
    ("text", "injured"),
    [
        ("Бомба взорвалась в Туле.\n\nУ одного мужчины перелом ноги, у второго — ранение плеча. Ребенок получил рассечение лба.", "3"),
        ("В Туле бомба взорвалась под машиной. У водителя перелом ноги, у пассажира ожоги. Ещё двое в больнице.", "4"),
        ("В Туле бомба взорвалась под машиной. У водителя перелом ноги.", "1"),
    ],
)  # fmt: skip
def test_those_whose_wounds_are_told_one_by_one_are_added_up(text: str, injured: str, reader: Reader) -> None:
    (report,) = alerts(reader, text, language="ru")
    assert toll(report, "injured") == injured
