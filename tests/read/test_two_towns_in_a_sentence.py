"""Two attacks in one sentence, each with its own toll, and what a region's office counts; all texts are invented."""

# ruff: noqa: E501 - a sentence is not broken
from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import tolls

TWO = [
    ("A missile strike on Dnipro killed one person and wounded four, while a drone attack on Kramatorsk killed two people and injured two others.", ["Dnipro 1 4", "Kramatorsk 2 2"]),
    ("In Dnipro six people were injured in a missile strike; in Kramatorsk shelling killed two and injured four.", ["Dnipro - 6", "Kramatorsk 2 4"]),
    ("Shells injured six in Dnipro, while in Kramatorsk two were killed and four were hurt by shells.", ["Dnipro - 6", "Kramatorsk 2 4"]),
    ("Three people were killed and eight were injured in a missile attack on Dnipro and two people were killed in shelling of Kramatorsk.", ["Dnipro 3 8", "Kramatorsk 2 -"]),
    # one attack, and who they all were
    ("A man stabbed six people in Dnipro, killing two and injuring four.", ["Dnipro 2 4"]),
    ("A missile hit a bus in Dnipro and two people were killed in the attack on the bus.", ["Dnipro 2 -"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TWO)
def test_each_of_two_towns_keeps_its_toll(reader: Reader, text: str, expected: list[str]) -> None:
    assert tolls(reader, text, language="en") == expected


OF_A_REGION = [
    ("Odesa Regional Military Administration reported nine injured over the past day.\n\nIzmayil: two people were hurt by artillery fire.", ["Izmayil - 2"]),
    ("Odesa Regional Military Administration reported that a drone had wounded nine people in the city.", ["Odesa - 9"]),
    ("Odesa city military administration reported that a drone had hit a shop. Nine people were wounded.", ["Odesa - 9"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), OF_A_REGION)
def test_what_a_regions_office_counts_is_not_the_citys(whole: Reader, text: str, expected: list[str]) -> None:
    assert tolls(whole, text, language="en") == expected


IN_PARENTHESES = [
    ("Guided bombs hit Kherson (two killed, five injured) and Konotop (four injured).", ["Kherson 2 5", "Konotop - 4"]),
    ("A missile hit Kherson (Ukraine), killing two.", ["Kherson 2 -"]),
    ("Bombs hit Kherson and (as the mayor said) killed two.", ["Kherson 2 -"]),
]


@pytest.mark.parametrize(("text", "expected"), IN_PARENTHESES)
def test_what_stands_in_parentheses_is_told_of_the_town_before(whole: Reader, text: str, expected: list[str]) -> None:
    assert tolls(whole, text, language="en") == expected


ELSEWHERE = [
    ("Shelling of the Nikopol district killed two people. In Odesa, a drone wounded eight people.", ["Odesa - 8"]),
    ("A drone hit a house in the Obolon district of Kyiv, killing one.", ["Kyiv 1 -"]),
    ("A missile hit Poltava and killed two. In Shostka a firefighter who died at the front was mourned.", ["Poltava 2 -"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ELSEWHERE)
def test_the_dead_of_a_district_or_a_front_are_no_towns(reader: Reader, text: str, expected: list[str]) -> None:
    assert tolls(reader, text, language="en") == expected
