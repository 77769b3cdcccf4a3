"""What English tells beside a city: villages without names, and the town whose mayor speaks."""

# ruff: noqa: E501 - the sentences stay in one piece

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll

VILLAGES = [
    "In villages near the border, five people were wounded by mortars.",
    "Five people were wounded in nearby villages.",
    "The remaining five were injured in settlements of the district.",
]


@pytest.mark.parametrize("told", VILLAGES)
def test_villages_without_names_are_not_the_city(reader: Reader, told: str) -> None:
    (report,) = alerts(reader, f"A drone hit a house in Sumy, killing a man. {told}", language="en")
    assert (toll(report, "killed"), toll(report, "injured")) == ("1", "-")


def test_there_is_the_town_whose_mayor_speaks(reader: Reader) -> None:
    text = (
        "Russian forces launched drones at Mykolaiv, wounding one. "
        "The mayor of Ochakiv, 75 km to the south, reports that a shell hit a school there."
    )
    assert {report.city: [*report.methods] for report in alerts(reader, text, language="en")} == {
        "Mykolayiv": ["drone_strike"],
        "Ochakiv": ["shelling"],
    }


def test_a_headline_that_names_the_city_nearby_is_told_of_the_town(whole: Reader) -> None:
    text = "Bombs exploded on three parked buses in Bat Yam, south of Tel Aviv, on Thursday. Nobody was hurt."
    found = alerts(whole, text, language="en", title="Tel Aviv bus bombs: no casualties")
    assert [report.city for report in found] == ["Bat Yam"]


def test_who_died_in_another_citys_hospital_was_wounded_before(reader: Reader) -> None:
    text = "A car bomb wounded 21 people in Azaz. Three of the injured later died in Gaziantep."
    (report,) = alerts(reader, text, language="en")
    assert (report.killed_more, toll(report, "injured")) == (3, "18")


def test_leaders_who_were_struck_in_a_city_do_not_speak_there(whole: Reader) -> None:
    text = "Israel said its jets had struck a meeting of Houthi leaders in Sanaa on Thursday."
    assert [report.city for report in alerts(whole, text, language="en")] == ["Sanaa"]


def test_the_capital_that_opens_a_sentence_is_the_countrys(reader: Reader) -> None:
    text = (
        "PORT-AU-PRINCE - Armed gangs attacked the mountain town of Kenscoff, killing nine people.\n\n"
        "In the capital, stray bullets killed a pupil and injured five others in the afternoon."
    )
    found = {report.city: toll(report, "injured") for report in alerts(reader, text, language="en")}
    assert found == {"Kenscoff": "-", "Port-au-Prince": "5"}


WHERE_FROM = [
    ("ru", "Казанский волонтёр ранен под Купянском", "Волонтёр из Казани получил осколочное ранение, когда его машина попала под обстрел в селе под Купянском."),
    ("uk", "Полтавський волонтер поранений під Куп'янськом", "Волонтер із Полтави дістав поранення, коли його машина потрапила під обстріл у селі під Куп'янськом."),
    ("en", "Leeds volunteer wounded near Kupiansk", "A volunteer from Leeds was hit by shrapnel when his car came under fire in a village near Kupiansk."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "title", "text"), WHERE_FROM)
def test_where_somebody_is_from_was_not_attacked(whole: Reader, language: str, title: str, text: str) -> None:
    assert alerts(whole, text, language=language, title=title) == []
