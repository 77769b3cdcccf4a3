"""Whose toll a sentence tells: of a kind of people, of another attack, of those who did it, of one family."""

# ruff: noqa: E501 - a sentence is not broken
from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import PUBLISHED, alerts, toll

OF_ONE_KIND = [
    ("en", "Six wounded in Kherson drone attack", "A drone attacked a bus in Kherson on Thursday. No children were hurt. The driver is in surgery.", "- 6"),
    ("en", "Nine hurt in Kherson", "A shell hit the yard of a school in Kherson. None of the pupils was hurt.", "- 9"),
    ("en", "Drone attack on Kherson", "A drone attacked a bus in Kherson on Thursday. No civilians were hurt.", "0 0"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "title", "text", "expected"), OF_ONE_KIND)
def test_nobody_of_one_kind_says_nothing_of_others(whole: Reader, language, title, text, expected):
    [report] = alerts(whole, text, language=language, title=title)
    assert f"{toll(report, 'killed')} {toll(report, 'injured')}" == expected


OF_ANOTHER_ATTACK = [
    ("en", "Gunmen shot dead three men and wounded one in a billiard hall in Cali on Tuesday evening. Police see no link to the grenade attack on a police post in the morning, in which eight people were wounded.", "3 1"),
    ("en", "A man was shot dead in Cali on Thursday. Police said there was no connection with Monday's bombing, which killed five people.", "1 -"),
    ("uk", "У Херсоні застрелили чоловіка. Поліція не бачить зв'язку з вибухом у понеділок, унаслідок якого загинули п'ятеро.", "1 -"),
    ("ru", "В Махачкале застрелили мужчину. Полиция не видит связи со взрывом в понедельник, при котором погибли пятеро.", "1 -"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), OF_ANOTHER_ATTACK)
def test_the_toll_of_an_attack_that_has_no_link_to_it_is_not_its_own(whole: Reader, language, text, expected):
    [report] = alerts(whole, text, language=language)
    assert f"{toll(report, 'killed')} {toll(report, 'injured')}" == expected


WITH_SEVERAL_DOERS = [
    ("en", "Twelve people died at a market in Maiduguri, including the bomber and two gunmen. Twenty-four were hurt.", "9 24"),
    ("ru", "На автостанции в Майдугури погибли 12 человек, включая смертницу и двух стрелков. Ранены 24 человека.", "9 24"),
    ("uk", "На ринку в Майдугурі загинули 12 людей, зокрема смертниця та двоє стрільців. Поранено 24.", "9 24"),
    ("en", "Twelve people died at a market in Maiduguri, including the bomber. Two gunmen fled.", "11 -"),
    ("en", "A suicide bomber blew up a car near a patrol in Mosul. In addition to the assailant, one soldier was killed and six others were wounded.", "1 6"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), WITH_SEVERAL_DOERS)
def test_all_who_did_it_are_taken_off_the_dead(whole: Reader, language, text, expected):
    [report] = alerts(whole, text, language=language)
    assert f"{toll(report, 'killed')} {toll(report, 'injured')}" == expected


OF_ONE_FAMILY = [
    ("ru", "Девять членов одной семьи погибли при ударе по дому в Херсоне, семеро из них дети.", "9 -"),
    ("ru", "При ударе по дому в Херсоне погибли девять членов одной семьи.", "9 -"),
    ("ru", "Трое членов одной семьи ранены при обстреле Херсона.", "- 3"),
    ("uk", "Троє членів однієї родини поранені внаслідок обстрілу Херсона.", "- 3"),
    ("uk", "Унаслідок обстрілу Херсона загинули четверо членів однієї сім'ї.", "4 -"),
    ("en", "Nine members of one family were killed in a strike on Kherson, seven of them children.", "9 -"),
    ("uk", "Унаслідок атаки на Конотоп загинула лікарка швидкої, її колега у комі.", "1 1"),
    ("ru", "При атаке на Конотоп погибла медсестра, её коллега в коме.", "1 1"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), OF_ONE_FAMILY)
def test_the_members_of_one_family_are_as_many_as_are_told(whole: Reader, language, text, expected):
    [report] = alerts(whole, text, language=language)
    assert f"{toll(report, 'killed')} {toll(report, 'injured')}" == expected


AT_AN_HOUR = [
    ("A missile hit a warehouse in Kremenchuk, injuring seven people. Most of the injured were drivers asleep in lorries that were to be loaded at six.", "7"),
    ("A missile hit a warehouse in Kremenchuk. The number of injured in the attack on the warehouse was put at six.", "6"),
    ("A missile hit a warehouse in Kremenchuk. The number of injured is now at six.", "6"),
    ("A missile hit a warehouse in Kremenchuk. He put the number of injured at six.", "6"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "injured"), AT_AN_HOUR)
def test_an_hour_is_no_toll(whole: Reader, text, injured):
    [report] = alerts(whole, text, language="en")
    assert toll(report, "injured") == injured


PUT_RIGHT = [
    ("en", "Five people, not six, were killed by the car bomb in Kirkuk on Wednesday, the health department said, explaining that one body was of a man who had died in a road accident. Twenty-one people were wounded.", "5 21"),
    ("en", "The death toll in the bombing in Kirkuk is five, not six: one of the bodies was that of a man who had died in a car crash.", "5 -"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), PUT_RIGHT)
def test_an_accident_that_explains_a_correction_makes_none_of_the_attack(whole: Reader, language, text, expected):
    [report] = alerts(whole, text, language=language)
    assert (f"{toll(report, 'killed')} {toll(report, 'injured')}", report.currency) == (expected, "correction")


INVENTED = [
    ("uk", "Ракетного удару по торговому центру в Житомирі не було. Це вигадка."),
    ("uk", "Удару по Житомиру не було. Це фейк."),
    ("ru", "Ракетного удара по торговому центру в Житомире не было. Это выдумка."),
    ("en", "No missile has hit Zhytomyr. The report is false."),
]


@pytest.mark.parametrize(("language", "text"), INVENTED)
def test_an_attack_that_was_invented_is_denied(whole: Reader, language, text):
    reports = whole.read(title="", text=text, published=PUBLISHED, language=language).reports
    assert [(report.city, report.denied) for report in reports] == [("Zhytomyr", True)]


@pytest.mark.parametrize(
    "text", ["Ударів по Житомиру вночі не було.", "Вибухів у Житомирі не чути. Ніч минула спокійно."]
)
def test_a_quiet_night_denies_nothing(whole: Reader, text):
    assert not whole.read(title="", text=text, published=PUBLISHED, language="uk").reports


ONE_MORE_BY_NUMBER = [
    ("en", "A third person has died after Tuesday's attack on a market in Nikopol, the regional governor said. The 67-year-old man had suffered burns to half of his body.", "3 -"),
    ("uk", "У лікарні помер третій постраждалий унаслідок вівторкової атаки на ринок у Нікополі. Чоловік 67 років мав опіки половини тіла.", "3 -"),
    ("ru", "В больнице умер третий пострадавший при атаке на рынок в Никополе во вторник. У 67-летнего мужчины было обожжено полтела.", "3 -"),
    ("en", "A third person has died after Tuesday's attack on Nikopol. A woman was wounded on Wednesday.", "3 1"),
    ("en", "A woman who had been missing since the strike on Nikopol was found dead on Thursday under a stairwell. She is the 13th victim.", "13 -"),
    ("en", "A 5th victim of the strike on Nikopol died in hospital, doctors said.", "5 -"),
    ("en", "He became the 21st victim of the attack on Nikopol when he died on Thursday.", "21 -"),
    ("en", "A drone hit the 3rd floor of a house in Nikopol, killing two.", "2 -"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), ONE_MORE_BY_NUMBER)
def test_who_died_as_the_third_is_nobody_hurt(whole: Reader, language, text, expected):
    [report] = alerts(whole, text, language=language)
    assert f"{toll(report, 'killed')} {toll(report, 'injured')}" == expected


POSTS = [
    ("en", "Drone kills bus driver in Kherson", "1 -"),
    ("en", "Gunmen kill police chief in Cali", "1 -"),
    ("en", "Shelling injures pensioner in Nikopol", "- 1"),
    ("uk", "У Львові — удар по енергетичному об'єкту, без постраждалих", "0 0"),
    ("ru", "Во Львове — удар по энергообъекту на окраине города, без пострадавших", "0 0"),
    ("ru", "В Одессе — взрыв в порту, двое рабочих погибли, пятеро ранены", "2 5"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), POSTS)
def test_a_post_that_is_a_headline_is_read_like_one(whole: Reader, language, text, expected):
    [report] = alerts(whole, text, language=language)
    assert f"{toll(report, 'killed')} {toll(report, 'injured')}" == expected


@pytest.mark.parametrize(
    "text",
    [
        "КИЇВ — Росіяни вночі вдарили по Одесі, загинули двоє людей.",
        "МОСКВА — В Одессе при обстреле погибли два человека.",
    ],
)
def test_a_dateline_is_no_place_of_an_attack_still(whole: Reader, text):
    [report] = alerts(whole, text, language="uk" if "Росіяни" in text else "ru")
    assert report.city == "Odesa"


OF_A_REGION = [
    ("en", "Two killed in Pokrovsk", "Two people were killed and six injured in Russian attacks on the Donetsk region in the past day, the governor said. Both deaths occurred in Pokrovsk.", {"Pokrovsk": "2 -"}),
    ("en", "Two killed", "Two people were killed and six injured in an attack in the Kherson region on Thursday. The attack took place in Beryslav.", {"Beryslav": "2 6"}),
    ("uk", "Донеччина", "Через російські обстріли на Донеччині двоє загиблих і шестеро поранених. Обидві смерті сталися у Покровську.", {"Pokrovsk": "2 -"}),
    ("ru", "Белгородская область: пятеро раненых", "При обстрелах Белгородской области за сутки ранены пять человек: трое — в Шебекине, двое — в Белгороде.", {"Shebekino": "- 3", "Belgorod": "- 2"}),
]  # fmt: skip


@pytest.mark.parametrize(("language", "title", "text", "expected"), OF_A_REGION)
def test_a_citys_own_dead_are_not_those_of_its_region(whole: Reader, language, title, text, expected):
    reports = alerts(whole, text, language=language, title=title)
    assert {report.city: f"{toll(report, 'killed')} {toll(report, 'injured')}" for report in reports} == expected
