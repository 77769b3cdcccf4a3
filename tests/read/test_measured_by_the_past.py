"""What only looks like another time, place or total: "the heaviest since last summer", "Elsewhere, in X"."""

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll

Told = list[tuple[str, str, str]]
"""Town, killed and injured."""

SINCE: list[tuple[str, str, str, Told]] = [
    (
        "en",
        "Drones strike Kyiv",
        "The heaviest raid on the city since last summer killed 12, officials said, and injured 90.",
        [("Kyiv", "12", "90")],
    ),
    (
        "en",
        "Blast in Kabul",
        "It was the city's deadliest bombing since last year: nine people died.",
        [("Kabul", "9", "-")],
    ),
    ("uk", "Удар по Сумах", "Це найбільший обстріл Сум з минулого літа: загинули троє.", [("Sumy", "3", "-")]),
    ("en", "Kyiv remembers", "A raid on Kyiv last summer killed 30 people.", []),
]
ELSEWHERE: list[tuple[str, str, str, Told]] = [
    (
        "en",
        "Night raids",
        "A missile killed two in Poltava. Elsewhere, in Sumy nine people were wounded by a drone.",
        [("Poltava", "2", "-"), ("Sumy", "-", "9")],
    ),
    (
        "en",
        "Suicide bomber kills nine in Quetta",
        "A suicide bomber killed nine people in Quetta; 20 people were treated at the Combined Military Hospital.",
        [("Quetta", "9", "20")],
    ),
    (
        "en",
        "Raids",
        "A missile hit Poltava and a drone hit Sumy. Combined, nine people were killed.",
        [("Poltava", "-", "-"), ("Sumy", "-", "-")],
    ),
]
TOTALS: list[tuple[str, str, str, Told]] = [
    (
        "en",
        "Death toll in Kharkiv missile strike climbs to 31",
        "Search dogs have finished their work. Five more bodies were brought out last night.",
        [("Kharkiv", "31", "-")],
    ),
    (
        "en",
        "Car ramming in Munich",
        "Two victims of the car ramming in Munich died. They are the first fatalities; police put the injured at 37.",
        [("Munich", "2", "37")],
    ),
]


@pytest.mark.parametrize(("language", "title", "text", "told"), [*SINCE, *ELSEWHERE, *TOTALS])
def test_news_that_is_measured_by_something_else_is_news(
    reader: Reader, language: str, title: str, text: str, told: Told
) -> None:
    found = alerts(reader, text, language=language, title=title)
    assert [(report.city, toll(report, "killed"), toll(report, "injured")) for report in found] == told
