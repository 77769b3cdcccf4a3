"""Cities that an attack passed by, districts of other names, figures that are said not to be, and who was helped."""

# ruff: noqa: E501 - the sentences stay in one piece

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll

Told = list[tuple[str, str, str]]

PASSED_BY: list[tuple[str, str, Told]] = [
    ("ru", "Ракета попала в дом в Сумах, погиб мужчина. Конотоп удар обошёл стороной.", [("Sumy", "1", "-")]),
    ("ru", "Дрон ударил по автобусу в Херсоне, ранены трое. Николаев эта атака не затронула.", [("Kherson", "-", "3")]),
    ("ru", "В Кали взорвались два автомобиля со взрывчаткой, погибли шестеро. Боготу, где летом стреляли в сенатора, эти взрывы не коснулись.", [("Cali", "6", "-")]),
    ("uk", "Ракета влучила у будинок у Сумах, загинув чоловік. Удар оминув Конотоп.", [("Sumy", "1", "-")]),
    ("uk", "Росіяни вдарили по Краматорську, загинули двоє. Слов'янськ російські удари обминули.", [("Kramatorsk", "2", "-")]),
    ("ru", "Взрыв прогремел в Кали, погибли двое. Взрыв не затронул жилые дома.", [("Cali", "2", "-")]),
]  # fmt: skip
OFFICES_OF_DISTRICTS: list[tuple[str, str, Told]] = [
    ("ru", "Неизвестный поджёг дверь Колпинского районного суда Санкт-Петербурга. Бутылкой с зажигательной смесью ранен охранник.", [("Saint Petersburg", "-", "1")]),
    ("uk", "Невідомий підпалив двері Київського районного суду Одеси, поранено охоронця.", [("Odesa", "-", "1")]),
    ("uk", "Вибух пролунав біля Ніжинського районного ТЦК в Ніжині, поранено двох.", [("Nizhyn", "-", "2")]),
]  # fmt: skip
NOT_SO_MANY: list[tuple[str, str, Told]] = [
    ("ru", "Дрон ударил по автобусу в Херсоне. Раненых, однако, больше, чем считали вчера: 31, а не 28.", [("Kherson", "-", "31")]),
    ("ru", "Дрон ударил по автобусу в Херсоне. Погибли пятеро, а не шестеро, ранены 12.", [("Kherson", "5", "12")]),
    ("uk", "Дрон ударив по автобусу в Херсоні. Поранених більше, ніж рахували вчора: 31, а не 28.", [("Kherson", "-", "31")]),
    ("en", "A drone hit a bus in Kherson. The number of wounded is higher than thought: 31, not 28.", [("Kherson", "-", "31")]),
]  # fmt: skip

HELPED: list[tuple[str, str, Told]] = [
    ("ru", "Дрон ударил по автобусу в Херсоне, помощь медиков получили 47 человек.", [("Kherson", "-", "47")]),
    ("ru", "Дрон ударил по автобусу в Херсоне. Амбулаторную помощь получили девять человек.", [("Kherson", "-", "9")]),
    ("uk", "Дрон ударив по автобусу в Херсоні. Допомогу лікарів отримали троє.", [("Kherson", "-", "3")]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "told"), PASSED_BY)
def test_what_an_attack_passed_by_was_not_attacked(whole: Reader, language: str, text: str, told: Told) -> None:
    assert _read(whole, language, text) == told


@pytest.mark.parametrize(("language", "text", "told"), OFFICES_OF_DISTRICTS)
def test_an_office_of_a_district_is_its_citys(whole: Reader, language: str, text: str, told: Told) -> None:
    assert _read(whole, language, text) == told


@pytest.mark.parametrize(("language", "text", "told"), NOT_SO_MANY)
def test_a_figure_behind_a_negation_counts_nobody(whole: Reader, language: str, text: str, told: Told) -> None:
    assert _read(whole, language, text) == told


@pytest.mark.parametrize(("language", "text", "told"), HELPED)
def test_whom_medics_helped_is_hurt_whatever_the_order(whole: Reader, language: str, text: str, told: Told) -> None:
    assert _read(whole, language, text) == told


def _read(reader: Reader, language: str, text: str) -> Told:
    found = alerts(reader, text, language=language)
    return [(report.city, toll(report, "killed"), toll(report, "injured")) for report in found]
