"""What a sentence or post alerts people to, and how the tables of expectations write a toll."""

from __future__ import annotations

from datetime import UTC, datetime

from monitor.model import Currency, Report
from monitor.read.report import Reader

PUBLISHED = datetime(2025, 5, 14, 9, 0, tzinfo=UTC)


def alerts(reader: Reader, text: str, *, language: str, title: str = "") -> list[Report]:
    """The reports of a text that are news; the text must have been taken for one of its language."""
    reading = reader.read(title=title, text=text, published=PUBLISHED, language=language)
    assert reading.language == language
    return [report for report in reading.reports if report.currency is not Currency.BACKGROUND and not report.denied]


def tolls(reader: Reader, text: str, *, language: str, title: str = "") -> list[str]:
    """What a text alerts people to, city by city: "Kherson 3 -" for three killed and nobody told as injured."""
    reports = alerts(reader, text, language=language, title=title)
    return sorted(f"{report.city} {toll(report, 'killed')} {toll(report, 'injured')}" for report in reports)


def toll(report: Report, slot: str) -> str:
    """ "-" not told, "3", "12+" at least, "5..7"."""
    told = getattr(report, slot)
    if told is None:
        return "-"
    low, high = told.min, told.max
    return f"{low}" if low == high else f"{low}+" if high is None else f"{low}..{high}"
