"""Rows of towns and villages in Ukrainian and Russian bulletins: each with its own harm, and none with another's."""

# ruff: noqa: E501 - the sentences stay in one piece

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll

ROWS = [
    (
        "ru",
        "За минувшие сутки российские войска ранили семерых жителей области.\n\nВ Краматорске авиабомба разрушила дом, ранены трое. В Лимане повреждены шесть домов.\n\nВ Торецке ранен человек.",
        ["Kramatorsk -/3", "Lyman -/-", "Toretsk -/1"],
    ),
    (
        "ru",
        "В Шостке беспилотник попал в склад, пострадали двое. В Глухове разрушены два гаража и газопровод, о пострадавших не сообщалось.",
        ["Hlukhiv -/-", "Shostka -/2"],
    ),
    ("uk", "У Куп'янську дрон влучив в авто, одна людина загинула. В Ізюмі пошкоджено дах школи.", ["Izyum -/-", "Kupyansk 1/-"]),
    ("ru", "В Белгороде дрон ударил по машине, двое раненых. В Шебекино повреждены крыши.", ["Belgorod -/2", "Shebekino -/-"]),
    ("ru", "В Купянске дрон попал в машину, погиб водитель. В Изюме из-за бури повреждены крыши.", ["Kupyansk 1/-"]),
    ("ru", "В Купянске дрон попал в машину, погиб водитель. В Полтаве повреждены провода из-за обледенения.", ["Kupyansk 1/-"]),
    ("ru", "В Купянске дрон попал в машину, погиб водитель. В Изюме в ДТП ранены двое.", ["Kupyansk 1/-"]),
    ("uk", "У Куп'янську дрон влучив в авто, загинув водій. В Ізюмі через негоду пошкоджено дахи.", ["Kupyansk 1/-"]),
]  # fmt: skip

VILLAGES = [
    ("ru", "На хуторе Дурыкино от удара дрона пострадали трое."),
    ("ru", "В деревне Дурыкино от удара дрона пострадали трое."),
    ("ru", "В станице Дурыкинской от удара дрона пострадали трое."),
    ("ru", "В селе Дурыкино Валуйского округа от удара дрона пострадали трое."),
    ("ru", "Дрон атаковал городок Блан-Кэлу, трое ранены."),
    ("uk", "На хуторі Дурикине від удару дрона постраждали троє."),
]


TOGETHER = [
    ("ru", "Артиллерия ударила по Никополю и окрестным сёлам, ранены пятеро.", ["Nikopol -/-"]),
    ("uk", "У Нікополі й сусідніх селищах від обстрілу поранено п'ятьох.", ["Nikopol -/-"]),
    ("en", "Shelling of Nikopol and several nearby villages wounded five people.", ["Nikopol -/-"]),
    ("ru", "Авиация нанесла удары по Ливану. В Баальбеке и окрестных сёлах погибли 24 человека.", ["Baalbek -/-"]),
    ("ru", "От обстрела в Никополе ранены двое, в окрестных сёлах — ещё трое.", ["Nikopol -/2"]),
]

OTHERS = [
    (
        "ru",
        "Удары унесли жизни 60 человек.\n\nВ Хан-Юнисе авиация разбомбила дом, погибли 13 человек.\n\nОстальные погибли в Джабалии.",
        ["Jabālyā -/-", "Khān Yūnis 13/-"],
    ),
    ("uk", "За день загинули 20 людей. У Харкові бомба вбила 13 людей. Решта загинули в Ізюмі.", ["Izyum -/-", "Kharkiv 13/-"]),
    ("ru", "В Харькове бомба убила троих. Остальные раненые лежат в больницах Изюма.", ["Kharkiv 3/-"]),
    ("uk", "У Харкові бомба вбила трьох. Інші постраждалі — мешканці сіл Ізюм та Барвінкове.", ["Kharkiv 3/-"]),
]  # fmt: skip


def _told(reader: Reader, language: str, text: str) -> list[str]:
    told = alerts(reader, text, language=language)
    return sorted(f"{report.city} {toll(report, 'killed')}/{toll(report, 'injured')}" for report in told)


@pytest.mark.parametrize(("language", "text", "told"), ROWS)
def test_each_town_of_a_row_is_told_though_only_one_says_by_what(
    whole: Reader, language: str, text: str, told: list[str]
) -> None:
    assert _told(whole, language, text) == told


@pytest.mark.parametrize(("language", "village"), VILLAGES)
def test_a_village_below_a_town_keeps_its_wounded(whole: Reader, language: str, village: str) -> None:
    opening = "Валуйки. Дрон атаковал склад." if language == "ru" else "Валуйки. Дрон атакував склад."
    assert _told(whole, language, f"{opening}\n\n{village}") == ["Valuyki -/-"]


def test_a_little_town_without_its_name_is_the_one_told_before(reader: Reader) -> None:
    text = "Изюм. Ночью по складу ударил дрон. Утром снаряд попал в рынок городка, погибла женщина."
    assert _told(reader, "ru", text) == ["Izyum 1/-"]


@pytest.mark.parametrize(("language", "text", "told"), TOGETHER)
def test_a_toll_of_a_town_and_the_villages_around_it_is_no_town_s(
    whole: Reader, language: str, text: str, told: list[str]
) -> None:
    assert _told(whole, language, text) == told


@pytest.mark.parametrize(("language", "text", "told"), OTHERS)
def test_where_the_others_died_is_one_more_town(whole: Reader, language: str, text: str, told: list[str]) -> None:
    assert _told(whole, language, text) == told
