"""Weapons that were sent and of which none came through are no attack on the city; one that did is."""

# ruff: noqa: E501 - a sentence is not broken
from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts

NONE_CAME_THROUGH = [
    ("en", "Forty rockets were fired at Haifa on Monday. All those that threatened the city were intercepted, and the debris fell into the sea. No casualties or damage were reported."),
    ("en", "Russia attacked Odesa with six drones overnight. All were shot down. There were no casualties."),
    ("uk", "По Одесі випустили чотири ракети. Усі збили над морем. Постраждалих і руйнувань немає."),
    ("uk", "Вночі ворог атакував Одесу шістьма «шахедами». Всі цілі знищено. Наслідків немає."),
    ("ru", "По Белгороду выпущено шесть ракет РСЗО. Все сбиты на подлёте к городу. Пострадавших и разрушений нет."),
    ("ru", "Ночью противник атаковал Белгород шестью дронами. Все уничтожены. Пострадавших нет."),
    ("uk", "Ракету, що летіла на Житомир, збила протиповітряна оборона. Уламки впали в ліс за містом, ніхто не постраждав, пошкоджень немає."),
    ("ru", "Баллистическую ракету, запущенную по Тель-Авиву, перехватили за границей. Ни повреждений, ни пострадавших нет."),
    ("ru", "В Воронеже слышали взрывы. Работала ПВО, сбито пять дронов. Повреждений и пострадавших нет, сообщил губернатор."),
    ("ru", "Над аэропортом Багдада сбили дрон. Взрыв слышал весь город. Обломков на земле и повреждений нет."),
    ("uk", "У Полтаві чути вибухи. Сили ППО збили ракету. Інформації про влучання та постраждалих немає."),
    ("en", "A ballistic missile, fired from Yemen, was intercepted over Tel Aviv on Monday. There were no casualties."),
]  # fmt: skip
SOME_DID = [
    ("ru", "В Воронеже слышали взрывы. Работала ПВО, сбито пять дронов. Повреждены два дома и машина, жертв нет."),
    ("ru", "Над Багдадом сбит дрон. Взрыв повредил два дома, пострадавших нет."),
    ("en", "A drone was shot down over Erbil on Sunday and its debris hit a house. No one was hurt."),
    ("en", "Six drones were launched at Odesa overnight; one hit a warehouse. All the others were shot down. Nobody was hurt."),
    ("en", "Missiles were fired at Haifa. Not all were intercepted."),
    ("uk", "Ворог атакував Одесу шістьма дронами. Усі збито, але уламки впали на будинок. Постраждалих немає."),
    ("ru", "Ракета попала в склад в Белгороде. Все остальные сбиты. Пострадавших нет."),
    ("ru", "По Белгороду выпущено шесть ракет РСЗО. Все сбиты на подлёте к городу. Обломки упали на крышу дома. Пострадавших нет."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), NONE_CAME_THROUGH)
def test_what_was_all_brought_down_is_no_attack(whole: Reader, language, text):
    assert alerts(whole, text, language=language) == []


@pytest.mark.parametrize(("language", "text"), SOME_DID)
def test_what_came_through_is_one(whole: Reader, language, text):
    assert len(alerts(whole, text, language=language)) == 1


@pytest.mark.parametrize(
    ("text", "cities"),
    [
        ("В Брянске ночью отражён налёт беспилотников. Разрушений и пострадавших нет.", []),
        ("Ночью в Туле отражена атака трёх беспилотников. Разрушений нет.", []),
        ("В Брянске отражена атака беспилотников. Обломки пробили крышу школы, ранен сторож.", ["Bryansk"]),
        ("В Брянске отражена атака беспилотников, один дрон попал в завод, ранены двое.", ["Bryansk"]),
    ],
)
def test_an_attack_that_was_beaten_off_is_none_until_something_came_down(
    whole: Reader, text: str, cities: list[str]
) -> None:
    assert [report.city for report in alerts(whole, text, language="ru")] == cities
