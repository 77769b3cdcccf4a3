"""A hit that only the mayor or the police of a city report was on that city, whatever city is in mind."""

# ruff: noqa: E501 - a line of a post stays in one piece

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll

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
