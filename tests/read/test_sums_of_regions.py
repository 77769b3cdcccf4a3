"""Bulletins of a region: its own sums belong to none of its cities, whichever was named last; all invented."""

# ruff: noqa: E501 - the sentences stay in one piece

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll

Told = dict[str, tuple[str, str]]

SUMS = [
    (
        "uk",
        "У Херсоні внаслідок обстрілу загинув чоловік, семеро поранені.\n\nУ Бериславі дрон поранив двох.\n\nУсього за добу одна людина загинула, ще 9 поранені.",
        {"Kherson": ("1", "7"), "Beryslav": ("-", "2")},
    ),
    (
        "ru",
        "В Херсоне от обстрела погиб мужчина, семеро ранены.\n\nВ Бериславе дрон ранил двоих.\n\nВсего за сутки два человека погибли, ещё 9 ранены.",
        {"Kherson": ("1", "7"), "Beryslav": ("-", "2")},
    ),
    (
        "en",
        "A shell killed a man in Kherson, and seven were hurt.\n\nIn Beryslav a drone wounded two.\n\nIn all, two people were killed and nine wounded over the past day.",
        {"Kherson": ("1", "7"), "Beryslav": ("-", "2")},
    ),
    (
        "uk",
        "За добу росіяни вбили 4 жителів Донеччини: двох — у Костянтинівці, одного — у Дружківці та одного у Покровську. Ще 14 людей поранено.",
        {"Kostyantynivka": ("2", "-"), "Druzhkivka": ("1", "-"), "Pokrovsk": ("1", "-")},
    ),
    (
        "ru",
        "За сутки убиты 4 жителя Донецкой области: двое — в Константиновке, один — в Дружковке и один в Покровске. Ещё 14 человек ранены.",
        {"Kostyantynivka": ("2", "-"), "Druzhkivka": ("1", "-"), "Pokrovsk": ("1", "-")},
    ),
    (
        "en",
        "Russian forces killed four people in Donetsk region: two in Kostiantynivka, one in Druzhkivka and one in Pokrovsk. Another 14 were wounded over the day.",
        {"Kostyantynivka": ("2", "-"), "Druzhkivka": ("1", "-"), "Pokrovsk": ("1", "-")},
    ),
    (
        "uk",
        "Минулої доби окупанти завдали 387 ударів по 14 населених пунктах Запорізької області. Двоє людей загинули, п'ятеро поранені.\n\nЗапоріжжя — 3 авіаудари. Поранено трьох.",
        {"Zaporizhzhya": ("-", "3")},
    ),
    (
        "uk",
        "За дві доби у Покровську від удару дрона загинуло троє цивільних. Усього з початку квітня в районі — 14 загиблих.",
        {"Pokrovsk": ("3", "-")},
    ),
]

LISTED = [
    ("uk", "Під вогнем були Краматорськ, Слов'янськ і Костянтинівка. Пошкоджено 14 будинків і дві школи. Загинули двоє людей, ще шестеро дістали поранення."),
    ("ru", "Под огнём были Краматорск, Славянск и Константиновка. Повреждены 14 домов и две школы. Погибли двое, ещё шестеро ранены."),
    ("en", "Kramatorsk, Sloviansk and Kostiantynivka came under fire. Fourteen houses and two schools were damaged. Two people were killed and six were wounded."),
    ("uk", "Під обстрілами були Краматорськ, Слов'янськ, Костянтинівка. Росіяни поцілили у житлові квартали населених пунктів області. Росіяни зруйнували газогін. Через російську агресію одна людина загинула, ще п'ятеро поранені."),
]  # fmt: skip
"""Several cities, then what was damaged in none of them by name, then the toll of all."""

OWN = [
    (
        "uk",
        "У Харкові внаслідок обстрілу поранено трьох. Ще двоє постраждали на сусідній вулиці. Усього поранено п'ятеро людей.",
        {"Kharkiv": ("-", "5")},
    ),
    (
        "uk",
        "У Чугуєві від удару дрона загинула жінка.\n\nУ Харкові ракета влучила в ринок, поранено трьох. Усього в місті постраждали семеро.",
        {"Chuhuyiv": ("1", "-"), "Kharkiv": ("-", "7")},
    ),
    (
        "en",
        "A missile hit a market in Kharkiv, wounding three. Two more were hurt in the next street. In all, five people were wounded.",
        {"Kharkiv": ("-", "5")},
    ),
]

STRUCK_TOGETHER = [
    (
        "en",
        "Overnight aircraft struck the port of Odesa and a depot in Poltava. In all two people were killed and 12 were wounded.",
        {"Odesa": ("-", "-"), "Poltava": ("-", "-")},
    ),
    (
        "uk",
        "Уночі росіяни завдали ударів по порту Одеси та складу в Полтаві. Загалом загинули двоє людей, 12 дістали поранення.",
        {"Odesa": ("-", "-"), "Poltava": ("-", "-")},
    ),
    (
        "ru",
        "Российские войска ночью ударили по Сумам и по складу в Полтаве. В общей сложности погибли три человека, девять пострадали.",
        {"Sumy": ("-", "-"), "Poltava": ("-", "-")},
    ),
    (
        "en",
        "Russian drones struck a depot in Sumy and a hospital in Poltava overnight. Three people were killed altogether.",
        {"Sumy": ("-", "-"), "Poltava": ("-", "-")},
    ),
    (
        "en",
        "Drones struck a depot in Sumy, missiles a hospital in Poltava. In Poltava, six people were wounded in all.",
        {"Sumy": ("-", "-"), "Poltava": ("-", "6")},
    ),
    (
        "en",
        "Russian forces struck Sumy twice on Tuesday, hitting a market and a bus. In all three people were killed and eight wounded.",
        {"Sumy": ("3", "8")},
    ),
    (
        "en",
        "Drones hit a depot in Odesa and a school in Mykolaiv, wounding nine people.",
        {"Odesa": ("-", "-"), "Mykolayiv": ("-", "-")},
    ),
    (
        "en",
        "A missile hit Kharkiv and a drone struck a bus in Sumy, killing two people.",
        {"Kharkiv": ("-", "-"), "Sumy": ("2", "-")},
    ),
    (
        "en",
        "A bomb in a market in Baghdad and a shooting in Kirkuk killed a total of five people.",
        {"Baghdad": ("-", "-"), "Kirkuk": ("-", "-")},
    ),
    (
        "en",
        "Warplanes hit the port of Hodeidah and a power station in Sanaa overnight. In all two people were killed and 12 injured.",
        {"Al Ḩudaydah": ("-", "-"), "Sanaa": ("-", "-")},
    ),
    ("en", "In Kharkiv a total of five people were killed by drones.", {"Kharkiv": ("5", "-")}),
    (
        "en",
        "Two teenagers were wounded in a shooting in Memphis on Sunday. Across the state 11 people were killed, the governor said.",
        {"Memphis": ("-", "2")},
    ),
    (
        "ru",
        "В результате взрыва в Багдаде и обстрела в Киркуке погибли в общей сложности пять человек.",
        {"Baghdad": ("-", "-"), "Kirkuk": ("-", "-")},
    ),
    (
        "uk",
        "У Харкові та Сумах загалом поранено сімох людей після ударів дронів.",
        {"Kharkiv": ("-", "-"), "Sumy": ("-", "-")},
    ),
    (
        "uk",
        "Дрони вдарили по Харкову, загалом поранено сімох людей. У Сумах поранено двох.",
        {"Kharkiv": ("-", "7"), "Sumy": ("-", "2")},
    ),
]


SHARES = [
    (
        "en",
        "Russian missiles killed nine people in Ukraine. Six of the dead were in Kharkiv and three in Odesa.",
        {"Kharkiv": ("6", "-"), "Odesa": ("3", "-")},
    ),
    (
        "en",
        "Russian missiles killed nine people in Ukraine overnight, six of them in Kharkiv and three in Odesa.",
        {"Kharkiv": ("6", "-"), "Odesa": ("3", "-")},
    ),
    (
        "en",
        "Missiles killed 12 people in Ukraine, including five in Kharkiv and four in Dnipro.",
        {"Kharkiv": ("5", "-"), "Dnipro": ("4", "-")},
    ),
    (
        "en",
        "Air strikes on Yemen killed 35 people. Of the dead, 28 were in the capital, Sanaa, where 113 were injured.",
        {"Sanaa": ("28", "113")},
    ),
    (
        "uk",
        "Російські ракети вбили дев'ятьох людей в Україні. Шестеро із загиблих були у Харкові, троє — в Одесі.",
        {"Kharkiv": ("6", "-"), "Odesa": ("3", "-")},
    ),
    (
        "ru",
        "Ракеты убили девять человек на Украине, шестеро из них в Харькове, трое — в Одессе.",
        {"Kharkiv": ("6", "-"), "Odesa": ("3", "-")},
    ),
    # where the wounded lie, or came from, is not where they were hit
    (
        "en",
        "A missile hit a market in Kharkiv and wounded 12 people. Four of the wounded are in Dnipro, two in Poltava.",
        {"Kharkiv": ("-", "12")},
    ),
    (
        "en",
        "A missile hit a market in Kharkiv and killed 12 people. Four of the dead were from Poltava.",
        {"Kharkiv": ("12", "-")},
    ),
]


@pytest.mark.parametrize(("language", "text", "told"), SHARES)
def test_each_city_has_its_share_of_a_sum(whole: Reader, language: str, text: str, told: Told) -> None:
    assert _tolls(whole, language, text) == told


@pytest.mark.parametrize(("language", "text", "told"), STRUCK_TOGETHER)
def test_what_two_cities_lost_in_all_is_told_of_neither(whole: Reader, language: str, text: str, told: Told) -> None:
    assert _tolls(whole, language, text) == told


@pytest.mark.parametrize(("language", "text", "told"), SUMS)
def test_the_sum_of_a_region_is_told_of_no_city(reader: Reader, language: str, text: str, told: Told) -> None:
    assert _tolls(reader, language, text) == told


@pytest.mark.parametrize(("language", "text", "told"), OWN)
def test_the_sum_of_a_city_is_its_own(reader: Reader, language: str, text: str, told: Told) -> None:
    assert _tolls(reader, language, text) == told


def _tolls(reader: Reader, language: str, text: str) -> Told:
    reports = alerts(reader, text, language=language)
    return {report.city: (toll(report, "killed"), toll(report, "injured")) for report in reports}


OF_TWO_REGIONS = [
    ("en", "17 killed in two provinces", "Militants killed 17 people across Balochistan and Khyber Pakhtunkhwa on Wednesday. The worst was in Quetta, where a police station was attacked."),
    ("uk", "17 загиблих у двох провінціях", "За день у Белуджистані та Хайбер-Пахтунхві від нападів загинули 17 людей. Найгірше довелося Кветті, де напали на управління поліції."),
    ("ru", "17 погибших в двух провинциях", "За день от нападений в Белуджистане и Хайбер-Пахтунхве погибли 17 человек. Хуже всего пришлось Кветте, где напали на управление полиции."),
    ("en", "Six killed in two regions", "Russian strikes killed six people in the Kharkiv and Sumy regions. Kharkiv was hit hardest: a missile struck a block of flats."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "title", "text"), OF_TWO_REGIONS)
def test_what_a_headline_tells_of_two_regions_is_told_of_neither_city(whole: Reader, language, title, text):
    assert all(toll(report, "killed") == "-" for report in alerts(whole, text, language=language, title=title))


SHARES_OF_ONE_CITY = [
    ("en", "Six people were killed in Russian attacks on Donetsk region on Monday, four of them in Kramatorsk, where a bomb hit a house.", {"Kramatorsk": ("4", "-")}),
    ("en", "Russian shelling killed five people in Kherson region on Monday, three of them in the regional capital, the governor said.", {"Kherson": ("3", "-")}),
    ("en", "Gunmen killed 12 people in Benue state on Friday, seven of them in the town of Makurdi, police said.", {"Makurdi": ("7", "-")}),
    ("ru", "За сутки в Донецкой области при обстрелах погибли шесть человек, четверо из них в Краматорске.", {"Kramatorsk": ("4", "-")}),
    ("uk", "За добу на Донеччині внаслідок обстрілів загинули шестеро людей, четверо з них — у Краматорську.", {"Kramatorsk": ("4", "-")}),
]  # fmt: skip
NO_SHARES = [
    ("en", "Missiles killed nine people in Kyiv on Sunday, five of them in a clinic in the city centre, officials said.", {"Kyiv": ("9", "-")}),
    ("en", "A car bomb killed eight people in Mogadishu on Friday. Six of them died in hospital in the capital.", {"Mogadishu": ("8", "-")}),
    ("ru", "При ударе по Одессе погибли пять человек, трое из них в больнице города.", {"Odesa": ("5", "-")}),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "told"), SHARES_OF_ONE_CITY)
def test_of_those_who_died_in_a_region_a_city_has_those_told_of_it(whole: Reader, language, text, told):
    assert _tolls(whole, language, text) == told


@pytest.mark.parametrize(("language", "text", "told"), NO_SHARES)
def test_some_of_those_who_died_in_a_city_are_no_toll_of_it(whole: Reader, language, text, told):
    assert _tolls(whole, language, text) == told


def test_the_sum_of_the_beginning_is_of_no_city_that_has_its_own(whole: Reader) -> None:
    title = "Warplanes bomb Sanaa and Hodeidah, killing at least 11"
    text = "Warplanes bombed a power station in Yemen's capital and the port of Hodeidah, killing at least 11 people.\n\nIn Sanaa, seven people were killed. In Hodeidah, four dockers died."
    reports = alerts(whole, text, language="en", title=title)
    assert {report.city: toll(report, "killed") for report in reports} == {"Sanaa": "7", "Al Ḩudaydah": "4"}


@pytest.mark.parametrize(("language", "text"), LISTED)
def test_a_toll_behind_a_list_and_its_damage_is_of_no_city_of_the_list(whole: Reader, language: str, text: str) -> None:
    told = alerts(whole, text, language=language)
    assert {report.city for report in told} == {"Kramatorsk", "Slovyansk", "Kostyantynivka"}
    assert all(report.killed is report.injured is None for report in told)


SHARED_OUT = [
    # by "another", "the other", "the third"
    ("en", "Russian forces killed three people in Donetsk region over the past day: two in Kramatorsk and another in Druzhkivka.", {"Kramatorsk": ("2", "-"), "Druzhkivka": ("1", "-")}),
    ("en", "Drones wounded five people in Kherson region: four in Kherson and another in Beryslav.", {"Kherson": ("-", "4"), "Beryslav": ("-", "1")}),
    ("en", "Two people were killed in Kherson region on Tuesday, one in Kherson and another in Beryslav.", {"Kherson": ("1", "-"), "Beryslav": ("1", "-")}),
    ("en", "Shelling wounded three people in Donetsk region over the past day: two in Pokrovsk, the third in Sloviansk.", {"Pokrovsk": ("-", "2"), "Slovyansk": ("-", "1")}),
    ("uk", "За добу росіяни вбили трьох жителів Донеччини: двох у Краматорську, ще одного — в Дружківці.", {"Kramatorsk": ("2", "-"), "Druzhkivka": ("1", "-")}),
    ("uk", "За добу росіяни поранили трьох жителів Харківщини: двох — у Харкові, третього — в Чугуєві.", {"Kharkiv": ("-", "2"), "Chuhuyiv": ("-", "1")}),
    ("ru", "За сутки убиты трое жителей Донецкой области: двоих — в Краматорске, ещё одного — в Дружковке.", {"Kramatorsk": ("2", "-"), "Druzhkivka": ("1", "-")}),
    ("ru", "За сутки ранены трое жителей Харьковской области: двое в Харькове, третий — в Чугуеве.", {"Kharkiv": ("-", "2"), "Chuhuyiv": ("-", "1")}),
    # in the next sentence
    ("en", "Russian forces killed three people in Donetsk region on Tuesday. Two died in Kramatorsk, the third in Druzhkivka.", {"Kramatorsk": ("2", "-"), "Druzhkivka": ("1", "-")}),
    ("uk", "За добу в Донецькій області загинули троє людей. Двоє загинули в Краматорську, третій — у Дружківці.", {"Kramatorsk": ("2", "-"), "Druzhkivka": ("1", "-")}),
    ("ru", "За сутки в Донецкой области погибли три человека. Двое погибли в Краматорске, третий — в Дружковке.", {"Kramatorsk": ("2", "-"), "Druzhkivka": ("1", "-")}),
    ("ru", "За сутки в Херсонской области погибли три человека. Двое погибли в Херсоне, ещё один — в Бериславе.", {"Kherson": ("2", "-"), "Beryslav": ("1", "-")}),
    # as many in each
    ("en", "Russian shelling killed two people in Donetsk region on Tuesday, one each in Kramatorsk and Pokrovsk.", {"Kramatorsk": ("1", "-"), "Pokrovsk": ("1", "-")}),
    ("en", "Russian shelling wounded three people in Donetsk region on Tuesday, one each in Kramatorsk, Sloviansk and Pokrovsk.", {"Kramatorsk": ("-", "1"), "Slovyansk": ("-", "1"), "Pokrovsk": ("-", "1")}),
    ("en", "Shelling killed four people in Donetsk region: two each in Kramatorsk and Pokrovsk.", {"Kramatorsk": ("2", "-"), "Pokrovsk": ("2", "-")}),
    ("uk", "За добу росіяни поранили двох жителів Донеччини: по одному в Краматорську та Слов'янську.", {"Kramatorsk": ("-", "1"), "Slovyansk": ("-", "1")}),
    ("uk", "За добу росіяни поранили 4 жителів Донеччини: по двоє в Покровську і Слов'янську.", {"Pokrovsk": ("-", "2"), "Slovyansk": ("-", "2")}),
    ("ru", "За сутки в Донецкой области ранены два человека: по одному — в Краматорске и Покровске.", {"Kramatorsk": ("-", "1"), "Pokrovsk": ("-", "1")}),
    ("ru", "За сутки российские войска ранили четверых жителей Донецкой области: по двое — в Краматорске и Покровске.", {"Kramatorsk": ("-", "2"), "Pokrovsk": ("-", "2")}),
    # where nobody was hurt there is no share
    ("en", "Shelling killed three people in Donetsk region: two in Kramatorsk and the third in Pokrovsk; nobody was hurt in Sloviansk.", {"Kramatorsk": ("2", "-"), "Pokrovsk": ("1", "-"), "Slovyansk": ("0", "0")}),
]  # fmt: skip

NOT_SHARED_OUT = [
    ("en", "A missile hit a house in Kramatorsk on Tuesday and killed two people, one each in two flats.", {"Kramatorsk": ("2", "-")}),
    ("en", "A missile killed three people in Kharkiv. Two died in a shop, the third in hospital.", {"Kharkiv": ("3", "-")}),
    ("en", "A missile killed three people in Kharkiv. Two died in a shop, the third in Saltivka.", {"Kharkiv": ("3", "-")}),
    ("en", "Two people were killed in Kramatorsk. The third attack in Druzhkivka wounded nobody.", {"Kramatorsk": ("2", "-"), "Druzhkivka": ("0", "0")}),
    ("en", "Drones killed two people in Kramatorsk and wounded another in Druzhkivka.", {"Kramatorsk": ("2", "-"), "Druzhkivka": ("-", "1")}),
    ("uk", "У Харкові дрони поранили двох людей: по одному на двох вулицях.", {"Kharkiv": ("-", "2")}),
    ("uk", "Ракета вбила трьох людей у Харкові. Двоє загинули в крамниці, третій — у лікарні.", {"Kharkiv": ("3", "-")}),
    ("ru", "В Харькове ракета попала в дом, ранены двое: по одному в двух квартирах.", {"Kharkiv": ("-", "2")}),
    ("ru", "Ракета убила трёх человек в Харькове. Двое погибли в магазине, третий — в больнице.", {"Kharkiv": ("3", "-")}),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "told"), SHARED_OUT)
def test_the_toll_of_a_region_is_shared_out_over_its_towns(
    reader: Reader, language: str, text: str, told: Told
) -> None:
    assert _tolls(reader, language, text) == told


@pytest.mark.parametrize(("language", "text", "told"), NOT_SHARED_OUT)
def test_the_toll_of_one_city_is_not_shared_out(reader: Reader, language: str, text: str, told: Told) -> None:
    assert _tolls(reader, language, text) == told
