"""Ukrainian and Russian order of words: victims before the verb, asides before a number, ages listed; all invented."""

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll

ATTACK = {"uk": "Дрон ударив по ринку в Херсоні.", "ru": "Дрон ударил по рынку в Херсоне."}

VICTIMS_FIRST = [
    ("uk", "Сторожа застрелили.", "1", "-"),
    ("uk", "Двох пасажирів застрелили, ще трьох поранили.", "2", "3"),
    ("uk", "Касира, який кинувся навздогін, застрелили.", "1", "-"),
    ("uk", "Пенсіонерку, що не встигла до укриття, вбив уламок.", "1", "-"),
    ("uk", "Одного застрелили, ще одного поранили.", "1", "1"),
    ("uk", "Уламок убив одного, а другого поранив.", "1", "1"),
    ("uk", "Поранено ще одного.", "-", "1"),
    ("ru", "Одного убило, другого ранило.", "1", "1"),
    ("ru", "Сторожа застрелили.", "1", "-"),
    ("ru", "Двух пассажиров застрелили, ещё троих ранили.", "2", "3"),
    ("ru", "Кассира, который бросился вдогонку, застрелили.", "1", "-"),
    ("ru", "Троих дворников убил осколок.", "3", "-"),
]

DOERS_FIRST = [
    ("uk", "Затримали чоловіка, який застрелив перехожих.", "-", "-"),
    ("uk", "Двоє застрелили перехожих і втекли.", "-", "-"),
    ("uk", "Двох нападників застрелили.", "-", "-"),
    ("uk", "Один застрелив перехожих і втік.", "-", "-"),
    ("ru", "Задержали мужчину, который убил прохожих.", "-", "-"),
    ("ru", "Двое застрелили прохожих и скрылись.", "-", "-"),
]

ASIDES = [
    ("uk", "Поранених — за останніми даними — сорок двоє.", "-", "42"),
    ("uk", "Травмованих, як переказує міська військова адміністрація, понад двадцять.", "-", "21+"),
    ("uk", "Загиблих, за словами начальника міської поліції, немає.", "0", "-"),
    ("uk", "Загиблих — двоє, поранених — п'ятеро.", "2", "5"),
    ("ru", "Раненых — по последним данным — сорок два.", "-", "42"),
    ("ru", "Раненых, как передаёт пресс-служба городской администрации, больше двадцати.", "-", "21+"),
]

AGES = [
    ("uk", "Поранення дістали жінки 33, 47 та 71 року.", "-", "3"),
    ("uk", "Загинули чоловіки 39 і 62 років.", "2", "-"),
    ("uk", "Поранено трьох жінок 33, 47 та 71 року.", "-", "3"),
    ("uk", "Четверо дітей віком від 9 до 13 років загинули.", "4", "-"),
    ("uk", "Постраждали п'ятеро людей віком від 21 до 64 років.", "-", "5"),
    ("ru", "Ранения получили женщины 33, 47 и 71 года.", "-", "3"),
    ("ru", "Ранены трое мужчин 25, 40 и 58 лет.", "-", "3"),
    ("ru", "Четверо детей в возрасте от 9 до 13 лет погибли.", "4", "-"),
]


@pytest.mark.parametrize(("language", "told", "killed", "injured"), VICTIMS_FIRST)
def test_people_before_the_verb_whose_form_makes_them_its_object_are_its_victims(
    reader: Reader, language: str, told: str, killed: str, injured: str
) -> None:
    assert _toll(reader, language, told) == (killed, injured)


@pytest.mark.parametrize(("language", "told", "killed", "injured"), DOERS_FIRST)
def test_people_before_the_verb_who_did_it_are_no_victims(
    reader: Reader, language: str, told: str, killed: str, injured: str
) -> None:
    assert _toll(reader, language, told) == (killed, injured)


@pytest.mark.parametrize(("language", "told", "killed", "injured"), ASIDES)
def test_a_source_between_the_wounded_and_their_number_is_passed_over(
    reader: Reader, language: str, told: str, killed: str, injured: str
) -> None:
    assert _toll(reader, language, told) == (killed, injured)


@pytest.mark.parametrize(("language", "told", "killed", "injured"), AGES)
def test_ages_count_the_people_that_nothing_else_counts_and_are_never_a_number_of_them(
    reader: Reader, language: str, told: str, killed: str, injured: str
) -> None:
    assert _toll(reader, language, told) == (killed, injured)


def _toll(reader: Reader, language: str, told: str) -> tuple[str, str]:
    (report,) = alerts(reader, f"{ATTACK[language]} {told}", language=language)
    return toll(report, "killed"), toll(report, "injured")
