"""Figures of those who attacked, and figures that the next sentence calls invented, are nobody's toll."""

# ruff: noqa: E501 - the sentences stay in one piece

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll

TOLD = [
    ("en", "Rebels spoke of 30 dead after the attack on a hotel in Mogadishu. The ministry rejected that number and said eleven people were killed."),
    ("en", "The group said its men had killed 30 people in the attack on a hotel in Mogadishu. Hospitals say eleven people were killed."),
    ("en", "Militants put the number of dead in the attack on a hotel in Mogadishu at 30; hospitals say eleven people died."),
    ("uk", "Терористи оголосили про 30 убитих під час атаки на готель у Могадішо. Влада відкидає цю цифру: загинули одинадцять людей."),
    ("uk", "Під час атаки на готель у Могадішо її бойовики вбили 30 людей, заявила група. Загинули одинадцять людей, кажуть лікарні."),
    ("ru", "Группировка объявила, что при атаке на отель в Могадишо убиты 30 человек. Правительство называет эту цифру вымыслом: погибли одиннадцать человек."),
    ("ru", "Группировка похваляется тридцатью убитыми при атаке на отель в Могадишо. По данным больниц, погибли одиннадцать человек."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text"), TOLD)
def test_figures_of_those_who_attacked_are_not_believed(reader: Reader, language: str, text: str) -> None:
    (report,) = alerts(reader, text, language=language)
    assert toll(report, "killed") == "11"


def test_a_refuted_figure_is_no_toll_in_the_headline_either(whole: Reader) -> None:
    text = "Rebels spoke of 30 dead after the attack on a hotel in Mogadishu. The ministry called the figure a fantasy."
    (report,) = alerts(whole, text, title="Thirty killed in attack on Mogadishu hotel", language="en")
    assert toll(report, "killed") == "-"


@pytest.mark.parametrize(
    "text",
    [
        "Kharkiv. Posts in neighbourhood groups speak of nine dead after a bomb at a police station in Kharkiv. The mayor says nothing of the kind.",
        "A bomb went off at a market in Kharkiv. Some in the street said twenty were dead. There is no confirmation of that.",
        "A drone hit a shop in Kharkiv. Passers-by saw four dead. This has not been confirmed.",
    ],
)
def test_a_toll_of_chats_and_one_that_nobody_has_confirmed_is_not_told(whole: Reader, text: str) -> None:
    assert all(report.killed is None for report in alerts(whole, text, language="en"))


def test_a_toll_that_was_confirmed_stands(whole: Reader) -> None:
    text = "Three people were killed by a drone in Kharkiv. That has been confirmed by the mayor."
    (report,) = alerts(whole, text, language="en")
    assert toll(report, "killed") == "3"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "A missile hit Kharkiv, killing five. The army denied the claim."),
        ("uk", "Ракета влучила в Харків, загинули п'ятеро. У штабі цю цифру не коментують."),
    ],
)
def test_a_denied_deed_or_silence_refutes_no_figure(reader: Reader, language: str, text: str) -> None:
    (report,) = alerts(reader, text, language=language)
    assert toll(report, "killed") == "5"
