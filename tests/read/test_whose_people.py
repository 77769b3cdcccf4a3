"""Whose people they are, which hospital took them in, and who attacked: cities named with these are not attacked."""

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll

Told = list[tuple[str, str, str]]
"""City, killed and injured."""

EMPLOYERS: list[tuple[str, str, Told]] = [
    (
        "ru",
        "Три сотрудника Запорожской атомной станции ранены в результате атаки дронов на Энергодар.",
        [("Enerhodar", "-", "3")],
    ),
    ("ru", "Двое врачей Харьковской больницы погибли при ударе ракеты по Дергачам.", [("Derhachi", "2", "-")]),
    (
        "uk",
        "Двоє студентів Харківського політехнічного інституту загинули внаслідок удару ракети по Дергачах.",
        [("Derhachi", "2", "-")],
    ),
    ("ru", "Ракета попала в цех. Погибли двое рабочих Харьковского тракторного завода.", [("Kharkiv", "2", "-")]),
    ("ru", "Киевский журналист погиб при ударе дрона по Сумам.", [("Sumy", "1", "-")]),
    ("ru", "При обстреле Белозёрки погиб житель Херсона.", [("Bilozerka", "1", "-")]),
    ("uk", "Двоє жителів Харкова поранені внаслідок удару по Чугуєву.", [("Chuhuyiv", "-", "2")]),
    ("uk", "Житель Сум загинув у боях під Бахмутом.", []),
    ("ru", "Полтавский учитель погиб в боях за Волчанск.", []),
    ("ru", "Двое жителей Краматорска погибли от удара по центру города.", [("Kramatorsk", "2", "-")]),
    ("ru", "Жители Харькова снова под ударом: ранены пятеро. В Чугуеве тихо.", [("Kharkiv", "-", "5")]),
    ("ru", "Киев и Варшава спорят: словесная перестрелка послов вышла на новый уровень.", []),
]
HOSPITALS: list[tuple[str, str, Told]] = [
    (
        "ru",
        "В Шебекино дрон атаковал грузовик. Двое мужчин доставлены в горбольницу № 2 Белгорода.",
        [("Shebekino", "-", "2")],
    ),
    (
        "ru",
        "Дрон атаковал автобус в Валуйках. Троих раненых доставили в ожоговый центр Воронежа.",
        [("Valuyki", "-", "3")],
    ),
    (
        "uk",
        "Дрон атакував авто в Дергачах. Двох поранених забрали до лікарні швидкої допомоги Харкова.",
        [("Derhachi", "-", "2")],
    ),
    ("ru", "Ракета попала в горбольницу № 2 Белгорода, погибли двое.", [("Belgorod", "2", "-")]),
]
AGGRESSORS: list[tuple[str, str, Told]] = [
    ("ru", "Киевские террористы ударили дронами по Клинцам. Ранены двое гражданских.", [("Klintsy", "-", "2")]),
    ("uk", "Московські нелюди атакували дронами Нікополь. Загинула жінка.", [("Nikopol", "1", "-")]),
    ("ru", "В Казани боевики взорвали автобус, погибли двое.", [("Kazan", "2", "-")]),
]
CLAUSES: list[tuple[str, str, Told]] = [
    (
        "ru",
        "Дроны ударили по порту Одессы, в Херсоне ранены двое",
        [("Odesa", "-", "-"), ("Kherson", "-", "2")],
    ),
    ("uk", "Дрони влучили в порт Одеси, у Миколаєві загинув сторож", [("Odesa", "-", "-"), ("Mykolayiv", "1", "-")]),
    ("ru", "Ракеты попали в завод Запорожья, в Никополе погиб водитель", [("Nikopol", "1", "-")]),
]


def _told(reader: Reader, text: str, language: str) -> Told:
    reports = alerts(reader, text, language=language)
    return sorted((report.city or "", toll(report, "killed"), toll(report, "injured")) for report in reports)


@pytest.mark.parametrize(("language", "text", "expected"), EMPLOYERS)
def test_whose_people_were_hit_says_not_where(whole: Reader, language: str, text: str, expected: Told) -> None:
    """An institution called after a city lends it no victims where another city was struck."""
    assert _told(whole, text, language) == sorted(expected)


@pytest.mark.parametrize(("language", "text", "expected"), HOSPITALS)
def test_hospitals_of_all_kinds_take_in_whom_another_city_lost(
    whole: Reader, language: str, text: str, expected: Told
) -> None:
    """The city of a hospital, whatever it is called, is attacked only where the hospital was hit."""
    assert _told(whole, text, language) == sorted(expected)


@pytest.mark.parametrize(("language", "text", "expected"), AGGRESSORS)
def test_who_attacked_is_called_after_a_capital(whole: Reader, language: str, text: str, expected: Told) -> None:
    """A capital's adjective before a word for aggressors tells who struck; a town before them is where they did."""
    assert _told(whole, text, language) == sorted(expected)


@pytest.mark.parametrize(("language", "text", "expected"), CLAUSES)
def test_second_clause_of_a_headline_has_its_own_city(whole: Reader, language: str, text: str, expected: Told) -> None:
    """Behind a comma a city with a preposition and harm of its own is no member of a list."""
    told = _told(whole, text, language)
    assert set(expected) <= set(told)
