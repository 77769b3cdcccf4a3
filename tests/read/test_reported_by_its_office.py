"""A hit that only the mayor or the police of a city report was on that city, whatever city is in mind."""

# ruff: noqa: E501 - a line of a post stays in one piece

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll, tolls

REPORTED: list[tuple[str, str, str, str]] = [
    ("uk", "У Харкові шахед влучив у будинок, двоє поранених.\n\nМер Полтави Андрій Карпов підтвердив, що ракета влучила у склад. Є двоє загиблих.", "2", "-"),
    ("uk", "Мер Полтави повідомив про приліт у промзоні, постраждалих немає.\n\nУ Харкові шахед влучив у будинок, двоє поранених.", "0", "0"),
    ("ru", "В Харькове шахед попал в дом, двое раненых.\n\nМэр Полтавы сообщил о попадании в промзоне. Трое раненых.", "-", "3"),
    ("en", "A drone hit a house in Kharkiv, wounding two.\n\nPoltava mayor Andriy Karpov said a missile had struck a warehouse. Two people were killed.", "2", "-"),
    ("uk", "У Харкові шахед влучив у будинок, двоє поранених.\n\nПолтавська міськрада: у місті пошкоджено школу, загинули двоє людей.", "2", "-"),
    ("uk", "У Харкові шахед влучив у будинок, двоє поранених.\n\nПолтавський міський голова підтвердив, що дрон влучив у склад. Загинула жінка.", "1", "-"),
    ("ru", "В Харькове шахед попал в дом, двое раненых.\n\nМэр Полтавы: ракета попала в склад в городе, ранены трое.", "-", "3"),
    ("en", "A drone hit a house in Kharkiv, wounding two.\n\nPoltava mayor: a missile hit a school in the city, two people were killed.", "2", "-"),
]  # fmt: skip
"""Language, post, killed, injured, of Poltava."""

TALK: list[tuple[str, str]] = [
    ("uk", "У Харкові шахед влучив у будинок, двоє поранених.\n\nМер Полтави засудив удар."),
    ("uk", "У Харкові шахед влучив у будинок, двоє поранених.\n\nПоліція Києва посилила патрулі після удару дронів."),
    ("ru", "В Белгороде дрон попал в дом, двое раненых.\n\nМэр Воронежа выразил соболезнования семьям погибших при ударе дрона."),
    ("en", "A drone hit a house in Kharkiv, wounding two.\n\nThe mayor of London condemned the missile attack."),
    ("uk", "У Харкові шахед влучив у будинок, двоє поранених.\n\nМер Полтави: у місті спокійно, допомогу надіслано."),
    ("ru", "В Харькове шахед попал в дом, двое раненых.\n\nПолиция Полтавы: в городе всё спокойно, патрули усилены."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "killed", "injured"), REPORTED)
def test_what_an_office_reports_is_told_of_its_city(
    language: str, text: str, killed: str, injured: str, reader: Reader
) -> None:
    reports = {report.city: report for report in alerts(reader, text, language=language)}
    assert set(reports) == {"Kharkiv", "Poltava"}
    assert (toll(reports["Poltava"], "killed"), toll(reports["Poltava"], "injured")) == (killed, injured)
    assert (toll(reports["Kharkiv"], "killed"), toll(reports["Kharkiv"], "injured")) == ("-", "2")


@pytest.mark.parametrize(("language", "text"), TALK)
def test_what_an_office_says_of_an_attack_elsewhere_is_none_of_its_own(
    language: str, text: str, reader: Reader
) -> None:
    assert len(alerts(reader, text, language=language)) == 1


THE_CITY: list[tuple[str, str, str, str]] = [
    ("Further east, the mayor of Kherson said that shells had fallen on the city through the morning and that two people had died.", "Kherson", "2", "-"),
    ("In the north, the police chief of Sumy said a missile had hit a bus station in the city, killing three.", "Sumy", "3", "-"),
    ("Power was cut in five regions. Late on Monday the mayor of Kharkiv said that two drones had struck the city, wounding six.", "Kharkiv", "-", "6"),
    ("In the west, the mayor of Lviv said a warehouse on the edge of the city was burning after being hit by drones.", "Lviv", "-", "-"),
]  # fmt: skip
"""Told behind a drone on a school in Odesa that wounded four: city, killed, injured."""

OF_ANOTHER = [
    "Later the mayor of Kyiv said he was sending rescuers to the city.",
    "Later the mayor of Lviv, who was born there, said the attack on the city was an act of terror.",
    "On Tuesday the mayor of Warsaw condemned the strike on the city.",
]


@pytest.mark.parametrize(("sentence", "city", "killed", "injured"), THE_CITY)
def test_the_city_is_that_whose_office_tells_of_a_hit_wherever_its_sentence_stands(
    whole: Reader, sentence: str, city: str, killed: str, injured: str
) -> None:
    text = f"A drone hit a school in Odesa overnight, wounding four people.\n\n{sentence}"
    reports = alerts(whole, text, title="Drones hit Odesa", language="en")
    told = {report.city: (toll(report, "killed"), toll(report, "injured")) for report in reports}
    assert told == {"Odesa": ("-", "4"), city: (killed, injured)}


@pytest.mark.parametrize("sentence", OF_ANOTHER)
def test_the_city_is_none_of_an_office_that_only_talks_of_it(whole: Reader, sentence: str) -> None:
    text = f"A drone hit a school in Odesa overnight, wounding four people.\n\n{sentence}"
    assert [report.city for report in alerts(whole, text, title="Drones hit Odesa", language="en")] == ["Odesa"]


IN_THE_MIDDLE: list[tuple[str, str, list[str]]] = [
    ("en", "Drones hit several cities overnight. In Odesa, four people were wounded. The mayor of Poltava said that two people had been killed by a missile.", ["Odesa - 4", "Poltava 2 -"]),
    ("en", "A drone hit a school in Odesa, wounding four people. Rescuers worked all night. The mayor of Poltava said that two people had been killed by shelling.", ["Odesa - 4", "Poltava 2 -"]),
    ("uk", "Дрон уночі влучив у школу в Одесі, поранено чотирьох людей. Мер Полтави повідомив, що загинули двоє людей.", ["Odesa - 4", "Poltava 2 -"]),
    ("uk", "Ракета влучила в будинок в Одесі, поранено чотирьох людей. Рятувальники працюють. Мер Полтави повідомив, що від уламків загинули двоє людей.", ["Odesa - 4", "Poltava 2 -"]),
    ("ru", "Ночью дрон попал в школу в Одессе, ранены четыре человека. Мэр Полтавы сообщил, что ракетой ранены два человека.", ["Odesa - 4", "Poltava - 2"]),
    ("ru", "Ракета попала в дом в Одессе, ранены четыре человека. Спасатели работают. Глава Полтавы сообщил, что при обстреле ранены двое.", ["Odesa - 4", "Poltava - 2"]),
    # its own mayor, and mayors who tell of no dead of theirs
    ("en", "A drone hit a school in Odesa overnight, wounding four people. The mayor of Odesa said that two people had been killed by a missile.", ["Odesa 2 4"]),
    ("en", "A missile hit a house in Odesa, wounding four people. The mayor of Lviv said that he mourned those killed.", ["Odesa - 4"]),
    ("en", "A missile hit a house in Odesa, wounding four people. The mayor of Warsaw condemned the shelling that had killed two people.", ["Odesa 2 4"]),
    ("uk", "Ракета влучила в будинок в Одесі, четверо людей поранені. Мер Львова висловив співчуття рідним загиблих.", ["Odesa - 4"]),
    ("ru", "Ракета попала в дом в Одессе, ранены четыре человека. Мэр Одессы сообщил, что ракетой ранены ещё два человека.", ["Odesa - 6"]),
    ("ru", "Ракета попала в дом в Одессе, ранены четыре человека. Мэр Москвы выразил соболезнования родным погибших.", ["Odesa - 4"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "told"), IN_THE_MIDDLE)
def test_a_mayor_in_the_middle_of_a_paragraph_tells_of_his_own_dead(
    reader: Reader, language: str, text: str, told: list[str]
) -> None:
    assert tolls(reader, text, language=language) == told
