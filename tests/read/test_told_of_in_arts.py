"""Attacks of novels and exhibitions, of fans and of goals, are none; all texts are invented."""

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import tolls

SILENT = [
    "The novel opens with an explosion in Munich that kills 27 people. Its author was born there.",
    "An exhibition of photographs from the bombing of Kharkiv opened at the city museum on Friday.",
    "Police in Munich arrested nine people after clashes between football fans.",
    "Kharkiv's attack exploded into life after the break, with four goals in 15 minutes.",
]
TOLD = [
    ("A bomb exploded at an exhibition in Munich, killing two people.", ["Munich 2 -"]),
    ("Fans fled as gunmen opened fire outside a stadium in Munich, wounding four.", ["Munich - 4"]),
]


@pytest.mark.parametrize("text", SILENT)
def test_attacks_in_other_subjects_are_silent(reader: Reader, text: str) -> None:
    assert tolls(reader, text, language="en") == []


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_attacks_at_such_places_are_told(reader: Reader, text: str, expected: list[str]) -> None:
    assert tolls(reader, text, language="en") == expected
