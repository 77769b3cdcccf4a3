"""An agency that bears a town's name is no place in what it tells."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from monitor.read.report import Reader

_NOW = datetime(2026, 3, 5, 15, tzinfo=UTC)


def _sites(reader: Reader, text: str) -> set[str]:
    prepared = reader.prepare(title="", text=text, language="en", published=_NOW)
    assert prepared is not None
    sights = prepared.findings.sights.values()
    return {place.city.name for sight in sights for _, place in sight.places if place.city}


@pytest.mark.parametrize(
    "text",
    [
        "SUMY, March 5 (Meridian) - A drone hit a bus, killing two. Kyiv gave no comment to Meridian.",
        "March 5 (Meridian) — A drone hit a bus in Sumy, killing two, Meridian reported.",
    ],
)
def test_the_agency_between_brackets_and_dash_is_no_place(reader: Reader, text: str) -> None:
    """Neither there nor wherever it speaks again."""
    assert "Meridian" not in _sites(reader, text)


@pytest.mark.parametrize(
    "text",
    [
        "Shelling of a market (Sumy) - two wounded.",
        "March 5 (Meridian) - A gunman killed two people in Meridian, police said.",
    ],
)
def test_a_place_in_brackets_stays_one(reader: Reader, text: str) -> None:
    """Where something happened in brackets, or the article is set in the town."""
    assert _sites(reader, text) & {"Sumy", "Meridian"}
