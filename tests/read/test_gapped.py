"""Harm whose verb is told once for several places: in one city they add up, in several each has its own."""

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll

IN_ONE_CITY = [
    ("A man of 57 was killed in the first bus, a woman of 70 in the second.", "2", "-"),
    ("One person died in the first blast, three in the second.", "4", "-"),
    ("Five people were killed by the first, another seven by the second.", "12", "-"),
    ("Two people were killed in a shop and one in the street outside.", "3", "-"),
    ("Two people were killed at the bus stop and four inside a shop.", "6", "-"),
    ("A woman was wounded in her yard, a man at a bus stop and a boy of 12 on his way to school.", "-", "3"),
    ("Drones wounded three people, artillery one.", "-", "4"),
    ("The first killed five people, the second 12.", "17", "-"),
    ("A woman and two men were hurt by drones; shelling wounded a pensioner of 80.", "-", "4"),
    ("A drone killed a driver. A glide bomb killed a couple in their house.", "3", "-"),
    # parts of those who were counted, and no more
    ("Six people were wounded in the attack, three in serious condition.", "-", "6"),
    ("Two people died in the attack, one at the scene and one in hospital.", "2", "-"),
    ("Four people were shot dead on Monday, two of them in the car park.", "4", "-"),
]

IN_SEVERAL = [
    ("Twelve were injured in Odesa, four in Poltava.", {"Odesa": "-/12", "Poltava": "-/4"}),
    ("Strikes left 12 wounded in Odesa and four in Poltava.", {"Odesa": "-/12", "Poltava": "-/4"}),
    ("In Odesa, twelve people were injured by drones; in Poltava, four.", {"Odesa": "-/12", "Poltava": "-/4"}),
    ("Nine died when a camp in Odesa was hit, five in a house in Poltava.", {"Odesa": "9/-", "Poltava": "5/-"}),
    ("Four of them died in Odesa, two in Poltava.", {"Odesa": "4/-", "Poltava": "2/-"}),
    ("One man died in Odesa and two were hurt in Poltava.", {"Odesa": "1/-", "Poltava": "-/2"}),
    (
        "Seven people were wounded in Odesa, three in Dnipro, and a woman was killed in Poltava.",
        {"Odesa": "-/7", "Dnipro": "-/3", "Poltava": "1/-"},
    ),
]


@pytest.mark.parametrize(("told", "killed", "injured"), IN_ONE_CITY)
def test_who_was_harmed_elsewhere_in_a_city_adds_up(reader: Reader, told: str, killed: str, injured: str) -> None:
    (report,) = alerts(reader, f"Drones hit two buses in Kherson. {told}", language="en")
    assert (toll(report, "killed"), toll(report, "injured")) == (killed, injured)


@pytest.mark.parametrize(("told", "expected"), IN_SEVERAL)
def test_each_city_of_a_list_has_the_attack_and_its_figure(reader: Reader, told: str, expected: dict[str, str]) -> None:
    found = alerts(reader, f"Russian drones hit Ukrainian cities overnight. {told}", language="en")
    assert {report.city: f"{toll(report, 'killed')}/{toll(report, 'injured')}" for report in found} == expected
    assert {method for report in found for method in report.methods} == {"drone_strike"}


def test_what_harmed_those_who_are_counted_is_a_means(whole: Reader) -> None:
    text = "In Kupiansk, a drone hit a car, killing its driver. A glide bomb killed a couple in their house."
    (report,) = alerts(whole, text, language="en")
    assert list(report.methods) == ["air_strike", "drone_strike"]


def test_a_drone_told_of_another_city_is_no_means_of_the_shelling(reader: Reader) -> None:
    text = "Shelling wounded four people in Nikopol, while a drone killed a man in Marhanets."
    found = alerts(reader, text, language="en")
    assert {report.city: [*report.methods] for report in found} == {
        "Nikopol": ["shelling"],
        "Marhanets": ["drone_strike"],
    }
