"""The dead of a whole war, which news of one attack recalls at its end, are no toll of it; all texts are invented."""

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import tolls

OF_THE_WAR = [
    "Moscow denies targeting civilians, although thousands have been killed in its invasion.",
    "Thousands of people have been killed since Russia launched its full-scale invasion.",
    "More than 1,900 people have been killed in the region since Moscow sent in its troops.",
    "The three-year-old war has killed hundreds of thousands.",
    "Tens of thousands have been killed, and millions displaced, in three years of war.",
    "The U.N. says July was the deadliest month in three years, with 286 people killed and 1,388 injured.",
]


@pytest.mark.parametrize("text", OF_THE_WAR)
def test_the_dead_of_a_war_are_no_toll_of_a_city(reader: Reader, text: str) -> None:
    attack = "A missile struck a house in Poltava on Tuesday, wounding nine people, officials said."
    assert tolls(reader, f"{attack}\n\n{text}", language="en") == ["Poltava - 9"]


OF_ONE_ATTACK = [
    ("Hundreds of people were killed in Mekelle in an air strike on a market.", "Mek'ele 200+ -"),
    ("Explosions of pagers wounded thousands of people in Beirut.", "Beirut - 2000+"),
    ("Militiamen massacred thousands of residents in El Fasher.", "El Fasher 2000+ -"),
]


@pytest.mark.parametrize(("text", "expected"), OF_ONE_ATTACK)
def test_many_dead_or_hurt_are_told_of_a_city_by_its_name(reader: Reader, text: str, expected: str) -> None:
    assert tolls(reader, text, language="en") == [expected]
