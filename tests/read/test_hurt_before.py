"""Wounds that a pronoun tells of somebody told before, and people described by a clause who are told together."""

# ruff: noqa: E501 - a line of a post stays in one piece

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll

PRONOUNS: list[tuple[str, str, str, str]] = [
    ("uk", "У будинок в Охтирці влучив безпілотник. Двірник ішов повз під'їзд. Він дістав опіки.", "-", "1"),
    ("uk", "У будинок в Охтирці влучив безпілотник. Сусідка виходила з під'їзду. Її госпіталізували.", "-", "1"),
    ("uk", "У будинок в Охтирці влучив безпілотник. Донька вибралася через вікно, в неї опіки й травма голови.", "-", "1"),
    ("uk", "У будинок в Охтирці влучив безпілотник. Донька, 14 років, вибралася через вікно, в неї опіки. Сусідку, 67 років, госпіталізували.", "-", "2"),
    ("ru", "В дом в Ахтырке попал беспилотник. Дворник шёл мимо подъезда. Его госпитализировали с контузией.", "-", "1"),
    ("en", "A drone hit a house in Okhtyrka. A janitor was walking past the entrance. He suffered burns.", "-", "1"),
    ("uk", "Дрон влучив у двір у Сумах. Поранено трьох людей. Одна з них — медсестра, у неї контузія.", "-", "3"),
    ("uk", "Дрон влучив у двір у Сумах. Загинув 40-річний чоловік. Він дістав поранення, несумісні з життям.", "1", "-"),
    ("uk", "У Харкові чоловік відкрив вогонь по перехожих, одна людина загинула. Він дістав поранення руки.", "1", "-"),
    ("en", "A man stabbed a shopkeeper in Leeds; the shopkeeper died. Officers shot him and he was taken to hospital.", "1", "-"),
]  # fmt: skip
"""Language, post, killed, injured."""

CLAUSES: list[tuple[str, str, str, str]] = [
    ("uk", "В Одесі підірвали позашляховик. Поранення дістали 38-річний офіцер, який їхав у відпустку, та його дружина.", "-", "2"),
    ("uk", "В Одесі дрон влучив у двір. Жінка, яка стояла на зупинці, та її онук загинули.", "2", "-"),
    ("uk", "В Одесі дрон влучив у двір. Загинув водій, який віз хліб, і двоє перехожих поранені.", "1", "2"),
    ("ru", "В Одессе дрон ударил по двору. Ранило женщину, которая шла с работы, и её соседа.", "-", "2"),
    ("ru", "В Одессе дрон ударил по двору. Пострадали 50-летний мужчина, который стоял на остановке, и две его дочери.", "-", "3"),
    ("en", "A drone hit a yard in Odesa. A man, who was waiting for a bus, and his wife were wounded.", "-", "2"),
]  # fmt: skip
"""Language, post, killed, injured."""


@pytest.mark.parametrize(("language", "text", "killed", "injured"), PRONOUNS)
def test_wounds_of_a_pronoun_are_those_of_who_was_told_before(
    language: str, text: str, killed: str, injured: str, reader: Reader
) -> None:
    (report,) = alerts(reader, text, language=language)
    assert (toll(report, "killed"), toll(report, "injured")) == (killed, injured)


@pytest.mark.parametrize(("language", "text", "killed", "injured"), CLAUSES)
def test_a_clause_about_the_first_of_two_does_not_part_them(
    language: str, text: str, killed: str, injured: str, reader: Reader
) -> None:
    (report,) = alerts(reader, text, language=language)
    assert (toll(report, "killed"), toll(report, "injured")) == (killed, injured)
