"""Dates as feeds and pages write them: RFC 822 with its odd zones, RFC 3339 and its relatives.

Strict on purpose. A date without a year, a month and a day is no date: lenient parsers fill "12:30" or "2 hours ago"
from the clock, and then an old attack looks like one of this minute.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone

LEEWAY = timedelta(minutes=5)
"""Clocks of publishers run ahead by this much; a date beyond it tells nothing."""

_ISO = re.compile(
    r"(\d{4})-?(\d\d)-?(\d\d)(?:[T\s]\s*(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d{1,12})?)?)?\s*(\S.{0,30})?", re.IGNORECASE
)
_RFC822 = re.compile(
    r"(?:[^\W\d]+\.?,?\s*)?(\d{1,2})[\s-]([^\W\d]{3,12})\.?[\s-](\d{4}|\d\d),?(?:\s+(\d\d?):(\d\d)(?::(\d\d)(?:\.\d+)?)?)?\s*(\S.{0,30})?"
)
_ASCTIME = re.compile(
    r"[A-Za-z]{3},?\s+([A-Za-z]{3,9})\s+(\d{1,2}),?\s+(\d\d?):(\d\d):(\d\d)\s+(?:(\S{1,5})\s+)?(\d{4})"
)
_OFFSET = re.compile(r"(?:GMT|UTC|UT)?\s*([+-])(\d{1,2}):?(\d\d)?(?:\s*\(.{0,25}\))?", re.IGNORECASE)
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan янв січ janv ene",
            "feb фев лют févr fév fev",
            "mar мар бер mars",
            "apr апр кві avr abr",
            "may май мая тра mai",
            "jun июн чер juin",
            "jul июл лип juil",
            "aug авг сер août ago",
            "sep сен вер sept set",
            "oct окт жов out okt",
            "nov ноя лис nov",
            "dec дек гру déc dez dic",
        ),
        start=1,
    )
    for name in names.split()
}
_ZONES = {
    name: hours
    for hours, names in (
        (0.0, "z ut utc gmt wet"),
        (1.0, "west bst cet met"),
        (2.0, "eet cest mest sast cat"),
        (3.0, "eest msk idt ast eat trt"),
        (3.5, "irst"),
        (4.0, "msd gst samt"),
        (4.5, "aft irdt"),
        (5.0, "pkt uzt yekt"),
        (5.5, "ist"),
        (8.0, "awst hkt sgt"),
        (9.0, "jst kst"),
        (10.0, "aest"),
        (11.0, "aedt"),
        (-3.0, "adt brt art"),
        (-4.0, "edt"),
        (-5.0, "est cdt"),
        (-6.0, "cst mdt"),
        (-7.0, "mst pdt"),
        (-8.0, "pst"),
    )
    for name in names.split()
}


def parse(text: str) -> datetime | None:
    """The moment in UTC, or None where the text does not tell one.

    A date without a zone, or with an unknown one, is taken as UTC; a day without a time as its first moment.
    """
    text = text.strip()[:100]
    try:
        if found := _ISO.fullmatch(text):
            year, month, day, *clock, zone = found.groups()
            return _moment(int(year), int(month), int(day), clock, zone)
        if found := _RFC822.fullmatch(text):
            day, name, year, *clock, zone = found.groups()
            return _moment(_year(year), _month(name), int(day), clock, zone)
        if found := _ASCTIME.fullmatch(text):
            name, day, *clock, zone, year = found.groups()
            return _moment(int(year), _month(name), int(day), clock, zone)
    except (ValueError, OverflowError, KeyError):
        return None
    return None


def from_seconds(seconds: int) -> datetime | None:
    """The moment so many seconds after 1970, or None where no calendar has it."""
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (ValueError, OverflowError, OSError):
        return None


def told(when: datetime | None, now: datetime) -> datetime | None:
    """The date as far as it may be believed: None where it lies in the future or before there were feeds."""
    if when is None or when > now + LEEWAY or when.year < 1990:
        return None
    return when


def _year(text: str) -> int:
    year = int(text)
    return year if len(text) == 4 else year + (2000 if year < 70 else 1900)


def _month(name: str) -> int:
    name = name.lower()
    for length in (3, 4):
        if name[:length] in _MONTHS:
            return _MONTHS[name[:length]]
    raise KeyError(name)


def _moment(year: int, month: int, day: int, clock: list[str | None], zone: str | None) -> datetime:
    hour, minute, second = (int(part or 0) for part in clock)
    late = timedelta(days=1) if hour == 24 else timedelta(0)  # ISO 8601 lets a day end at 24:00
    local = datetime(year, month, day, hour % 24, minute, min(second, 59), tzinfo=_zone(zone or ""))
    return (local + late).astimezone(UTC)


def _zone(text: str) -> timezone:
    text = text.strip().lower()
    if text in _ZONES:
        return timezone(timedelta(hours=_ZONES[text]))
    if found := _OFFSET.fullmatch(text):
        offset = timedelta(hours=int(found[2]), minutes=int(found[3] or 0))
        return timezone(-offset if found[1] == "-" else offset)
    return UTC
