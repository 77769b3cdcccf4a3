"""Words that count attacks."""

import pytest

from monitor.incidents.wording.again import (
    mourns,
    on_the_same_spot,
    tells_of_a_day,
    tells_of_a_land,
    tells_of_days,
    tells_of_several,
    told_after_another,
    told_again,
    told_as_another,
)


@pytest.mark.parametrize(
    "words",
    [
        "it was the second strike of the day",
        "second russian drone attack in hours",
        "another wave of shelling",
        "це вже другий удар по місту за день",
        "другий за день удар",
        "увечері третій обстріл за день",
        "вторая авиабомба за день",
        "новый обстрел города",
        "une nouvelle frappe",
        "غارة ثانية على المدينة",
        "shelled for the third time",
        "it came hours after a siege at a hotel",
        "two shot dead at wake, a day after pool hall attack",
    ],
)
def test_a_further_attack_is_told(words):
    assert told_as_another(words)


@pytest.mark.parametrize(
    "words",
    [
        "becoming the second victim of the attack",
        "another person wounded in monday's missile strike has died",
        "new details of the attack",
        "rescuers find a body two days after the attack",
        "новая информация об ударе",
        "ще один поранений внаслідок удару",
        "second body found under the house hit in the attack",
        "the attack on the second floor",
    ],
)
def test_what_else_is_counted_is_no_attack(words):
    assert not told_as_another(words)


@pytest.mark.parametrize(
    ("words", "methods", "another"),
    [
        ("a grenade was thrown at a shop, a day after the shooting at a bar", ["grenade"], True),
        ("two people were stabbed hours after the drone strike on the market", ["stabbing"], True),
        ("наступного дня після стрілянини в барі кинули гранату", ["grenade"], True),
        ("на следующий день после стрельбы в баре бросили гранату", ["grenade"], True),
        ("a man died a day after the shooting at a bar", ["shooting"], False),
        ("a man died a day after the shooting at a bar", [], False),
        ("a grenade was thrown a day after the vote", ["grenade"], False),
    ],
)
def test_an_attack_by_other_means_before_this_one_is_another(words, methods, another):
    assert told_after_another(words, methods) is another


def test_the_other_cues():
    assert told_again("росіяни знову обстріляли херсон")
    assert not told_again("against")
    assert on_the_same_spot("two missiles a quarter of an hour apart")
    assert on_the_same_spot("вдарили повторно по тому самому місцю")
    assert tells_of_several("killed in two strikes")
    assert tells_of_several("внаслідок двох ворожих атак")
    assert tells_of_several("загинули у двох нападах")
    assert tells_of_several("сталося два напади")
    assert not tells_of_several("killed two people in a strike")


@pytest.mark.parametrize("words", ["за вихідні сталося два напади", "за выходные", "over the weekend", "last weekend"])
def test_a_weekend_is_several_days(words):
    assert tells_of_days(words)
    assert mourns("в ізюмі попрощалися з двома працівницями")
    assert not mourns("a missile killed two")


@pytest.mark.parametrize(
    "words",
    [
        "просимо не збиратися, можливий повторний удар",
        "возможен повторный удар",
        "because of the threat of a second strike",
        "это второй крупный удар за день: утром в другом городе погибли сорок человек",
    ],
)
def test_one_that_is_feared_or_was_before_is_none(words):
    assert not told_as_another(words)


def test_a_headline_may_tell_it_before_a_colon():
    assert told_as_another("second attack of the night: two die")


@pytest.mark.parametrize(
    "words",
    [
        "twelve people were killed across three northern provinces",
        "nineteen have died in a string of shootings and ambushes since friday",
        "spate of bomb attacks in the east kills nine",
        "по всей стране погибли двенадцать человек",
        "у кількох областях загинули семеро",
        "внаслідок серії атак загинули одинадцять людей",
        "после волны обстрелов погибли шестеро",
        "neuf morts dans une vague d'attaques",
    ],
)
def test_what_lies_over_more_than_a_city(words):
    assert tells_of_a_land(words)


@pytest.mark.parametrize(
    "words",
    [
        "nine people were killed by a bomb across the street",
        "windows broke across the city",
        "обласна лікарня прийняла сімох поранених",
        "по всему городу слышали взрыв, погибли трое",
        "a wave of anger followed the attack",
    ],
)
def test_what_lies_in_one_city(words):
    assert not tells_of_a_land(words)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("за добу в одесі та миколаєві внаслідок трьох атак загинула одна людина", True),
        ("за минувшие сутки по городу били дважды", True),
        ("three people were killed over the past 24 hours", True),
        ("a drone hit a house during the day", False),
        ("удень дрон влучив у дах", False),
    ],
)
def test_words_look_back_on_a_day(words, told):
    assert tells_of_a_day(words) is told
