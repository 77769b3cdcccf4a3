"""Some of many in English: who is among all the wounded, who of them died, and who is killed by name with others."""

# ruff: noqa: E501 - the sentences stay in one piece

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll

_ATTACK = "A missile hit a bakery in Poltava. "

TOLD = [
    ("Two were killed. Among the 16 wounded is a doctor.", "2", "16"),
    ("Among the 12 people injured were two nurses.", "-", "12"),
    ("Five children are among the 23 injured.", "-", "23"),
    ("Three of the 14 people hurt remain in a serious condition.", "-", "14"),
    # a figure told again of one of them is the figure of all
    ("He was one of the two people killed. Seventeen others were hurt.", "2", "17"),
    ("Two of the four people killed were sisters.", "4", "-"),
    ("The driver, one of the three people who died, was 40.", "3", "-"),
    ("She is one of nine dead.", "9", "-"),
    ("Her son was one of 14 wounded.", "-", "14"),
    ("One of the five people wounded has died.", "-", "5"),
    ("Five people were shot, one fatally.", "1", "4"),
    ("Five people were shot, one of whom died.", "1", "4"),
    ("Five people were shot. Two of them died.", "2", "3"),
    ("In the morning officials counted 30 injured; late in the evening the count was 44.", "-", "44"),
    ("It killed provincial minister Abdul Malik and three guards.", "4", "-"),
    ("It killed journalist Anas Sharif and five relatives.", "6", "-"),
    # who are told about among those killed were counted before
    ("Nine people were killed and 40 wounded. One of those killed was a French citizen.", "9", "40"),
    ("Nine people were killed and 40 wounded. One of the victims killed was a cook.", "9", "40"),
    ("Nine people were killed and 40 wounded. Two of the people who died were sisters.", "9", "40"),
    ("Nine people were killed and 40 wounded. Three of those who were killed were clerks.", "9", "40"),
    ("Forty people were wounded. Two of those who were wounded died in hospital.", "2", "38"),
    ("Two of the soldiers were killed.", "2", "-"),
    # who died at another time is nobody of this attack
    ("Two men were wounded. Both worked with Oleh Marchuk, who was killed in September.", "-", "2"),
]


@pytest.mark.parametrize(("told", "killed", "injured"), TOLD)
def test_parts_are_taken_from_their_whole(reader: Reader, told: str, killed: str, injured: str) -> None:
    (report,) = alerts(reader, _ATTACK + told, language="en")
    assert (toll(report, "killed"), toll(report, "injured")) == (killed, injured)


def test_who_is_left_of_the_wounded_is_not_weighed_again(whole: Reader) -> None:
    (report,) = alerts(whole, "Gunmen shot and wounded five people in Lyon. Two of them later died.", language="en")
    assert (toll(report, "killed"), toll(report, "injured")) == ("2", "3")


def test_the_means_of_an_old_death_are_not_those_of_the_news(whole: Reader) -> None:
    text = "Shelling injured three people in Nikopol. One is the widow of a man who was killed by a drone last year."
    (report,) = alerts(whole, text, language="en")
    assert list(report.methods) == ["shelling"]


@pytest.mark.parametrize(
    ("text", "method"),
    [
        ("A bomb tore through a market in Peshawar.", "ied"),
        ("A missile ploughed into a bus stop in Sumy, killing two.", "missile_strike"),
        ("A driver ploughed into a crowd in Munich, killing two.", "vehicle_ramming"),
    ],
)
def test_what_blows_up_rams_nobody(reader: Reader, text: str, method: str) -> None:
    (report,) = alerts(reader, text, language="en")
    assert list(report.methods) == [method]


@pytest.mark.parametrize(
    ("text", "killed", "injured"),
    [
        ("Drones attacked Nikopol. Nine people were injured: six by shells, three by drones.", "-", "9"),
        ("Nikopol was shelled. Five people were wounded: two at a market and three in a bus.", "-", "5"),
        ("Nikopol was shelled. Four people were killed: one by a shell, three by drones.", "4", "-"),
        ("Toll of the shelling of Nikopol: two killed, nine injured.", "2", "9"),
    ],
)
def test_numbers_behind_a_colon_that_make_up_the_whole_are_its_parts(
    reader: Reader, text: str, killed: str, injured: str
) -> None:
    (report,) = alerts(reader, text, language="en")
    assert (toll(report, "killed"), toll(report, "injured")) == (killed, injured)


@pytest.mark.parametrize(
    ("language", "text", "told"),
    [
        ("en", "A man stabbed five people in Mannheim on Friday, killing a woman and injuring four others.", "1 4"),
        ("en", "A gunman shot twelve people at a school in Tulsa, killing five and wounding seven.", "5 7"),
        ("en", "A bomb wounded five people in Lahore, killing one and leaving six in shock.", "1 5"),
        ("uk", "Чоловік поранив ножем п'ятьох людей у Мангаймі: одна жінка загинула, четверо поранені.", "1 4"),
    ],
)
def test_all_who_were_struck_are_the_dead_and_the_hurt(whole: Reader, language: str, text: str, told: str) -> None:
    (report,) = alerts(whole, text, language=language)
    assert f"{toll(report, 'killed')} {toll(report, 'injured')}" == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Bandits killed two men in Kaduna. They shot the two men, a father and son, at their door.", "2 -"),
        ("Bandits killed two men in Kaduna. They shot three men at their door.", "2 3"),
        ("Bandits killed three men in Kaduna. They shot the three men, a trader and his sons, at their door.", "3 -"),
        ("Bandits killed two men in Kaduna. They shot and wounded two men in the next street.", "2 2"),
    ],
)
def test_those_who_were_told_as_killed_are_not_hurt_besides(whole: Reader, text: str, told: str) -> None:
    (report,) = alerts(whole, text, language="en")
    assert f"{toll(report, 'killed')} {toll(report, 'injured')}" == told


@pytest.mark.parametrize(
    ("text", "killed"),
    [
        ("Внаслідок обстрілу Сум загинули люди. Місто у скорботі за трьома загиблими.", "3"),
        ("Внаслідок обстрілу Сум загинули за тридцять людей.", "31+"),
    ],
)
def test_only_more_than_ten_are_more_than_their_number(whole: Reader, text: str, killed: str) -> None:
    (report,) = alerts(whole, text, language="uk")
    assert toll(report, "killed") == killed


SOME_AND_ALL = [
    ("uk", "Удар по Полтаві. З-під завалів дістали тіла жінки та її сина. Загинули троє людей, 13 поранено.", "3", "13"),
    ("uk", "Удар по Полтаві. Поранено двох дітей. Постраждали семеро людей.", "-", "7"),
    ("ru", "Удар по Полтаве. Найдены тела двух детей. Погибли пять человек, 20 ранены.", "5", "20"),
    ("en", "A missile hit a block in Poltava. The bodies of two children were recovered. Five people were killed and 20 injured.", "5", "20"),
    # not so where they came to harm apart from the others
    ("en", "A missile hit a block in Poltava, killing two children. Five people were killed by another missile in the evening.", "2", "-"),
    ("en", "A missile hit a block in Poltava, killing two children. Last month five people were killed there by a drone.", "2", "-"),
    ("en", "A missile hit a block in Poltava, killing two children. In the region five people were killed.", "2", "-"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "killed", "injured"), SOME_AND_ALL)
def test_people_told_straight_behind_some_of_a_kind_are_all(whole: Reader, language, text, killed, injured):
    [report] = alerts(whole, text, language=language)
    assert (toll(report, "killed"), toll(report, "injured")) == (killed, injured)
