"""Cities abroad whose names are other words, too, are known by where they stand."""

from __future__ import annotations

import pytest

from monitor.read.report import Reader
from tests.read.alerts import alerts, toll

ABROAD = ["Buffalo", "Split", "Lincoln", "Madison"]


@pytest.mark.parametrize("city", ABROAD)
def test_a_large_city_whose_name_is_another_word_too_is_known_where_places_stand(city: str, reader: Reader) -> None:
    (report,) = alerts(reader, f"Two people were shot in {city} on Thursday.", language="en")
    assert (report.city, toll(report, "injured")) == (city, "2")


@pytest.mark.parametrize("place", ["Lincoln Street", "Buffalo Wild Wings", "Madison's office"])
def test_a_longer_name_is_no_city(place: str, reader: Reader) -> None:
    assert not alerts(reader, f"Two people were shot in {place} on Thursday.", language="en")
