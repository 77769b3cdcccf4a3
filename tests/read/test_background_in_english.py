"""What desks tell at the end of a story: of another year, of somewhere else, of who all the dead were; all invented."""

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import tolls

BACKGROUND = [
    "The attack was the deadliest in the city since 2017, when 22 people died in a bombing.",
    "It was the worst attack there since April 2015, when gunmen killed 22 people.",
    "On Monday, two soldiers were killed by a roadside bomb 200 km away.",
    "Gunmen killed six people in another village.",
]


@pytest.mark.parametrize("background", BACKGROUND)
def test_background_adds_nothing(whole: Reader, background: str) -> None:
    text = f"Attackers raided a market in Omdurman on Sunday, injuring 32 people.\n\n{background}"
    assert tolls(whole, text, language="en") == ["Omdurman - 32"]


PARTS = [
    ("Five people, including two children, were confirmed dead.", "5 -"),
    ("Five people, two of them children, were pronounced dead.", "5 -"),
    ("Four were shot, two of them fatally.", "2 2"),
    ("Two of them are dead.", "2 -"),
]


@pytest.mark.parametrize(("text", "expected"), PARTS)
def test_who_some_of_the_dead_were_is_no_toll(reader: Reader, text: str, expected: str) -> None:
    assert tolls(reader, f"A gunman attacked a club in Munich. {text}", language="en") == [f"Munich {expected}"]
