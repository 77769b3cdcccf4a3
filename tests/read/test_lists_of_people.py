"""Lists of people: which of them the word of harm is said of, and which of them did it."""

# ruff: noqa: E501 - a sentence is not broken
from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll

FARE_OTHERWISE = [
    ("uk", "Дрон ударив по авто в Полтаві. Загинув 55-річний водій, дружина та син, які їхали з ним, поранені.", "1 2"),
    ("uk", "Дрон ударив по автобусу в Полтаві. Загинула кондукторка, водій і двоє пасажирів, які були в салоні, поранені.", "1 3"),
    ("uk", "Снаряд влучив у двір у Полтаві. Загинула жінка, чоловік і сусід, що стояли поруч, у лікарні.", "1 2"),
    ("ru", "Снаряд попал во двор в Полтаве. Погибла женщина, муж и сосед, стоявшие рядом, ранены.", "1 2"),
    ("ru", "Снаряд попал во двор в Полтаве. Погибли мать и дочь, которые шли из школы, ранен прохожий.", "2 1"),
    ("ru", "Снаряд попал во двор в Полтаве. Погибли охранник, кассир и покупатель, которые были в магазине.", "3 -"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), FARE_OTHERWISE)
def test_of_whom_a_clause_is_told_fares_as_is_told_behind_it(whole: Reader, language, text, expected):
    [report] = alerts(whole, text, language=language)
    assert f"{toll(report, 'killed')} {toll(report, 'injured')}" == expected


WITH_ATTACKERS = [
    ("en", "Four people, two officers and the two gunmen, are dead after an attack on a police post in Poltava.", "2"),
    ("en", "Six people (a guard and the five attackers) died in a shootout in Poltava.", "1"),
    ("en", "Six people, four women and two children, were killed in a missile strike on Poltava.", "6"),
    ("ru", "Четыре человека, двое полицейских и двое нападавших, погибли при нападении на пост в Полтаве.", "2"),
    ("uk", "П'ятеро людей — троє поліцейських і двоє нападників — загинули в перестрілці у Полтаві.", "3"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "killed"), WITH_ATTACKERS)
def test_a_sum_is_told_without_the_attackers_of_its_list(whole: Reader, language, text, killed):
    [report] = alerts(whole, text, language=language)
    assert toll(report, "killed") == killed


AGED = [
    ("uk", "Дрон ударив по Полтаві. Господиня одного з будинків, 58 років, отримала порізи обличчя.", "1"),
    ("en", "A drone hit Poltava. The owner of one of the houses, 58, suffered cuts to her face.", "1"),
    ("en", "A drone hit Poltava. By midnight, 12, all civilians, were in hospital.", "12"),
]


@pytest.mark.parametrize(("language", "text", "injured"), AGED)
def test_years_between_commas_are_an_age(whole: Reader, language, text, injured):
    [report] = alerts(whole, text, language=language)
    assert toll(report, "injured") == injured


BEHIND_A_DASH = [
    ("ru", "Вечером Полтаву обстреляли. Раненых по итогам вечернего обстрела города — пятеро, трое из них тяжёлые.", "5"),
    ("uk", "Увечері обстріляли Полтаву. Поранених за підсумками вечірнього обстрілу міста — п'ятеро.", "5"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "injured"), BEHIND_A_DASH)
def test_a_dash_stands_for_the_verb_of_a_total(whole: Reader, language, text, injured):
    [report] = alerts(whole, text, language=language)
    assert toll(report, "injured") == injured


@pytest.mark.parametrize(
    ("language", "text", "killed", "injured"),
    [
        ("ru", "При ударе по Сумам ранены 49 жителей города и двое спасателей.", "-", "51"),
        ("ru", "В Пешаваре взорвалась бомба. Погибли 11 учеников школы и двое учителей.", "13", "-"),
        ("ru", "Ракета попала в дом в Сумах, ещё 12 жителей района и трое медиков ранены.", "-", "15"),
        ("uk", "Удар по Сумах: поранено шістьох мешканців міста і двох рятувальників.", "-", "8"),
        ("ru", "Обстреляны Сумы: погибли трое жильцов дома и двое спасателей ранены.", "3", "2"),
    ],
)
def test_what_people_belong_to_parts_no_list(
    reader: Reader, language: str, text: str, killed: str, injured: str
) -> None:
    (report,) = alerts(reader, text, language=language)
    assert (toll(report, "killed"), toll(report, "injured")) == (killed, injured)


@pytest.mark.parametrize(
    ("language", "text", "killed", "injured"),
    [
        ("uk", "Дрон влучив у будинок у Сумах. Згоріла жінка, шестеро людей дістали травми.", "1", "6"),
        ("uk", "Дрон влучив у будинок у Сумах. Згорів чоловік, троє дітей отримали опіки.", "1", "3"),
        ("ru", "Дрон попал в дом в Сумах. Сгорела пенсионерка, четыре человека получили травмы.", "1", "4"),
        ("ru", "Дрон попал в дом в Сумах. Сгорели женщина, двое детей и водитель.", "4", "-"),
        ("uk", "Дрон влучив у склад у Сумах. Згорів дах, троє людей дістали травми.", "-", "3"),
    ],
)
def test_who_burnt_to_death_is_not_listed_with_the_hurt_behind(
    reader: Reader, language: str, text: str, killed: str, injured: str
) -> None:
    (report,) = alerts(reader, text, language=language)
    assert (toll(report, "killed"), toll(report, "injured")) == (killed, injured)


OTHERS_HURT = [
    ("ru", "Погибли двое пассажиров, водитель и ещё один мужчина тяжело ранены.", "2", "2"),
    ("ru", "Погибли девять детей, сам хозяин и ещё один ребёнок тяжело ранены.", "9", "2"),
    ("ru", "Ранены двое мужчин, женщина и ребёнок погибли.", "2", "2"),
    ("uk", "Загинули двоє пасажирів, водій і ще один чоловік важко поранені.", "2", "2"),
    ("uk", "Вбито двох пасажирів, водія і перехожу поранено.", "2", "2"),
    # one list, or who those were that the number counts
    ("ru", "Погибли трое взрослых, ребёнок и врач, ранены шестеро.", "5", "6"),
    ("ru", "Погибли двое, водитель 51 года и пассажирка, пострадали шесть человек.", "2", "6"),
    ("uk", "Загинули двоє поліцейських, капітан і сержант, ще трьох поранено.", "2", "3"),
]  # fmt: skip
"""Language, sentence, killed, injured."""


@pytest.mark.parametrize(("language", "sentence", "killed", "injured"), OTHERS_HURT)
def test_behind_those_who_died_others_have_a_harm_of_their_own(
    reader: Reader, language: str, sentence: str, killed: str, injured: str
) -> None:
    opening = {"ru": "В Сумах дрон попал в дом.", "uk": "У Сумах дрон влучив у будинок."}[language]
    (report,) = alerts(reader, f"{opening} {sentence}", language=language)
    assert (toll(report, "killed"), toll(report, "injured")) == (killed, injured)
