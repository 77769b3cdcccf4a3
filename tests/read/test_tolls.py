"""Tolls told in many ways: one person told by no count, the latest of several figures, parts that are no parts."""

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll

_SINGLE = [
    ("A drone fell on a kiosk in Nikopol. A street sweeper was hit in the thigh.", "-", "1"),
    ("Gunmen fired at a bus stop in Jos. A fireman was hurt and a 70-year-old was killed.", "1", "1"),
    ("A drone flew into a pharmacy in Sumy. The herbalist, 49, is in hospital.", "-", "1"),
    ("A bomb fell on a house in Lashio. A widow, her son and the son's fiancee died.", "3", "-"),
    ("A missile hit a garage in Odesa. One man, a locksmith from next door, was killed.", "1", "-"),
]
_NUMBERS = [
    ("Gunmen attacked the market of Jos on Monday. A mother of four was killed.", "1", "-"),
    ("Shells hit a yard in Kherson. Two girls, eight and 11, were hurt.", "-", "2"),
    ("A bomb exploded in Quetta and killed eight. The number of wounded, given as 12, is 15.", "8", "15"),
    ("Drones hit Izmail on Sunday. A sailor was killed and up to four dockers were injured.", "1", "0..4"),
    ("A blast hit Peshawar on Monday. Rescue 1122 said six people died.", "6", "-"),
    ("Drones hit the port of Izmail and a guard was killed. Fourteen were shot down.", "1", "-"),
    ("Mortar bombs hit Malakal, killing four soldiers off duty and six members of their families.", "10", "-"),
    ('A rocket exploded in Haifa. Paramedics treated nine people and "several" were hurt by glass.', "-", "9"),
]
_PARTS = [
    ("A shell fell among pupils in Taiz and killed six of them, a doctor said.", "6", "-"),
    ("A missile hit a clinic in Dnipro. Five people were wounded. One of them died in hospital.", "1", "4"),
    ("Eight people, three of them women, were killed when gunmen stormed a bar in Celaya.", "8", "-"),
    ("A missile hit a school in Dnipro; staff had left it an hour earlier and nobody was hurt.", "0", "0"),
]


@pytest.mark.parametrize(("text", "killed", "injured"), _SINGLE + _NUMBERS + _PARTS)
def test_a_toll_is_read(reader: Reader, text: str, killed: str, injured: str) -> None:
    (report,) = alerts(reader, text, language="en")
    assert (toll(report, "killed"), toll(report, "injured")) == (killed, injured)


@pytest.mark.parametrize(
    ("language", "text", "killed", "injured"),
    [
        ("ru", "Дрон ударил по рынку в Белгороде. Ранены четверо рабочих, один из них позже умер.", "1", "3"),
        ("uk", "Снаряд влучив у двір у Сумах. Поранено трьох людей. Одна з них померла в лікарні.", "1", "2"),
    ],
)
def test_who_died_of_the_wounded_is_no_longer_wounded(
    reader: Reader, language: str, text: str, killed: str, injured: str
) -> None:
    (report,) = alerts(reader, text, language=language)
    assert (toll(report, "killed"), toll(report, "injured")) == (killed, injured)


_FROM_THE_EVENING = """01:10 - The mayor says nine people are now known to have been hurt. Nobody was killed.

00:20 - Rescuers work at the tower block.

23:40 - A missile hit a tower block in Haifa. Medics speak of four people injured."""
_FROM_THE_MORNING = """08:05 - A missile hit a tower block in Haifa. Medics speak of four people injured.

09:30 - The mayor says nine people were hurt in the city."""


@pytest.mark.parametrize("text", [_FROM_THE_EVENING, _FROM_THE_MORNING, _FROM_THE_MORNING.replace("- ", "**")])
def test_the_latest_entry_of_a_live_blog_stands(reader: Reader, text: str) -> None:
    (report,) = alerts(reader, text, title="Live: missiles on Haifa", language="en")
    assert toll(report, "injured") == "9"


def test_who_is_quoted_with_a_figure_is_no_source_of_it(reader: Reader) -> None:
    (report,) = alerts(reader, "Снаряд вбив 13 людей у Сумах. У заяві: «вбили 40 чиновників».", language="uk")
    assert toll(report, "killed") == "13"
