"""Armed crime as the desks of many countries tell it, and who is no victim of it; all texts are invented."""

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import tolls

TOLLS = [
    ("A guard and a bystander were killed in a robbery in Peshawar. A robber was shot dead.", ["Peshawar 2 -"]),
    ("A police constable embraced martyrdom and six others were injured in a firing incident in Jos.", ["Jos 1 6"]),
    ("Suspected herdsmen killed seven farmers and injured twelve in Jos on Sunday night.", ["Jos 7 12"]),
    ("The air force struck Sumy twice, killing three people.", ["Sumy 3 -"]),
    ("The air force hit back at its critics in Kyiv, who had wondered about its budget.", []),
    ("Robbers took jewels from a museum in Paris.", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), TOLLS)
def test_crime_is_told_with_its_victims(reader: Reader, text: str, expected: list[str]) -> None:
    assert tolls(reader, text, language="en") == expected


WHERE = [
    ("A man was fatally shot at a Houston nightclub.", ["Houston 1 -"]),
    ("Two clerks were killed by a gunman outside a Dallas grocery store.", ["Dallas 2 -"]),
    ("A gunman killed one person in Southeast Washington, D.C.", ["Washington 1 -"]),
    ("A shooting in northeast Washington left one dead.", ["Washington 1 -"]),
    ("The gunman fled in a Lincoln and was shot in Denver. Two people were wounded.", ["Denver - 2"]),
    ("A man was shot dead at Lincoln High School in Denver.", ["Denver 1 -"]),
]


@pytest.mark.parametrize(("text", "expected"), WHERE)
def test_cities_are_heard_before_their_buildings_and_behind_their_sides(
    reader: Reader, text: str, expected: list[str]
) -> None:
    assert tolls(reader, text, language="en") == expected
