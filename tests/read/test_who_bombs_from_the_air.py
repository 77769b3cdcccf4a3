"""Whoever has aircraft bombs from the air, and what a drone strikes with is the drone's."""

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts

FROM_THE_AIR = [
    "Eleven people were killed when Myanmar's air force bombed a tea shop in Kyaukme on Friday.",
    "Israel bombed a school in Gaza City on Sunday, killing 22 people.",
    "The army bombed El Fasher on Monday, killing 11 people.",
    "Russian forces bombed Kramatorsk, killing two people.",
]
BY_DRONE = [
    "An enemy drone targeted a car with two missiles in Nabatieh at dawn, killing two people.",
    "The drone struck a mosque in El Fasher with a guided missile, killing 12.",
]


@pytest.mark.parametrize(
    ("text", "method"),
    [*((text, "air_strike") for text in FROM_THE_AIR), *((text, "drone_strike") for text in BY_DRONE)],
)
def test_the_attack_is_that_of_what_flew(whole: Reader, text: str, method: str) -> None:
    [report] = alerts(whole, text, language="en")
    assert [str(told) for told in report.methods] == [method]
