"""Whose dead and wounded a sentence tells: of a war, of several cities, of who did it, of elsewhere; all invented."""

# ruff: noqa: E501 - a sentence is not broken
from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll, tolls

TOLLS = [
    # from an earlier year up to now
    ("A shell hit a bus in Imphal and killed one man. More than 260 people have been killed since ethnic violence broke out in May 2023.", ["Imphal 1 -"]),
    ("A shell killed nine people in Imphal, which has been under curfew since violence broke out in May 2023.", ["Imphal 9 -"]),
    # over several cities, though one of them is told beside
    ("Russia attacked Ukraine with drones, killing at least 16 people in three cities and leaving half of the capital without heating.\n\nIn Kyiv, drones hit houses. Four people were killed.", ["Kyiv 4 -"]),
    ("In Kyiv, drones hit houses. Four people were killed in the two districts.", ["Kyiv 4 -"]),
    # who did it, and who stopped him
    ("A man stabbed six people in Haifa. The assailant was shot by a soldier on leave and is dead.", ["Haifa - 6"]),
    ("A man shot six people in Haifa. A guard was hit by a bullet and is dead.", ["Haifa 1 6"]),
    ("Gunmen raided Djibo and killed nine people. They looked for the militia, known as VDP, and shot those they found.", ["Djibo 9 -"]),
    ("Three people were shot by those who raided Djibo.", ["Djibo - 3"]),
    # of an earlier hour, in one breath
    ("A missile hit flats in Ternopil. The mayor, who had announced four deaths at seven and eight deaths at ten, said later that eleven people had been killed.", ["Ternopil 11 -"]),
    # whose count was raised
    ("Drones hit El Obeid. A nurse said that eight had been killed and five wounded; the governor spoke of six dead without details of the wounded, but later raised its own count to eight.", ["El Obeid 8 5"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLLS)
def test_only_its_own_dead_and_wounded_are_a_citys_toll(reader: Reader, text: str, expected: list[str]) -> None:
    assert tolls(reader, text, language="en") == expected


WHERE = [
    ("The town suffered a bomb.\n\nEleven of the injured were shifted to the trauma centre of Civil Hospital Quetta.", []),
    ("A suicide bomber struck the emergency ward of Civil Hospital Quetta, killing nine.", ["Quetta 9 -"]),
    ("In Gaza City, an air strike on a camp at the Yarmouk stadium killed four people.", ["Gaza 4 -"]),
    ("The western city of Ternopil suffered most. Two cruise missiles tore through flats. Eleven people were killed.", ["Ternopil 11 -"]),
    ("Fighters storm Djibo, leaving 37 dead.", ["Djibo 37 -"]),
    ("A storm hit Djibo, leaving 37 dead.", []),
    ("Kherson. The city is calm. Two of our staff who had been arrested at the port were released on Tuesday.", []),
    ("A drone was shot down by air defence over Belgorod. Its debris fell on flats. A woman suffered smoke poisoning.", ["Belgorod - 1"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), WHERE)
def test_what_happened_is_told_of_the_city_where_it_did(whole: Reader, text: str, expected: list[str]) -> None:
    assert tolls(whole, text, language="en") == expected


SOUGHT = [
    ("Rescuers were searching for three residents.", "3"),
    ("Crews are still looking for two people.", "2"),
    ("Police were searching for three men.", "-"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "missing"), SOUGHT)
def test_whom_rescuers_search_for_is_missing(reader: Reader, text: str, missing: str) -> None:
    reports = alerts(reader, f"A missile hit a house in Holon and wounded four people. {text}", language="en")
    assert [toll(report, "missing") for report in reports] == [missing]


RUN_OVER = [
    ("A car ran over people who were waiting at the bus station in Beersheba. Three were hurt.", ["Beersheba - 3"]),
    ("A bus ran over people waiting at a stop in Haifa after its brakes failed, killing two.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), RUN_OVER)
def test_people_who_are_run_over_were_attacked(reader: Reader, text: str, expected: list[str]) -> None:
    assert tolls(reader, text, language="en") == expected
