"""Rows for spreadsheets."""

from __future__ import annotations

from datetime import UTC, datetime

from monitor.formats.table import COLUMNS, row
from monitor.model import Evidence, Incident, Range

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


def test_a_row_has_every_column_and_starts_no_formula():
    incident = Incident(
        id="1-a", city="=HYPERLINK(1)", country="UA", geonameid=1, methods=(), killed=Range(5, None), injured=None,
        missing=None, started_at=NOW, updated_at=NOW,
        evidence=Evidence(quote="@home", source="a", url="", published=NOW),
    )  # fmt: skip
    told = row(incident, "Severe", None, None)
    assert tuple(told) == COLUMNS
    assert (told["city"], told["quote"]) == ("'=HYPERLINK(1)", "'@home")
    assert (told["killed_min"], told["killed_max"], told["injured_min"]) == (5, None, None)
