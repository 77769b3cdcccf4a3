"""The reader takes whatever comes: a report or none, never an exception, and a language that is not read is said so."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from monitor.read.languages import UNSUPPORTED
from monitor.read.report import Reader, Reading

TITLE = "Missile strike on Kharkiv kills four"
TEXT = "A missile hit a printing house in Kharkiv on Monday, killing four people and wounding at least 13, police said."
TEXTS = {
    "en": TEXT,
    "uk": "Ракета влучила в друкарню в Харкові у понеділок, загинули четверо людей, щонайменше 13 поранені.",
    "ru": "Ракета попала в типографию в Харькове в понедельник, погибли четыре человека, не менее 13 ранены.",
}
TEXTS_AND_LABELS = list(TEXTS.items())
DATES = {
    "en": "The strike was yesterday, last week, on Sunday, on 29 February, on May 31, in March 2019 and in May.",
    "uk": "Удар був учора, напередодні, минулого тижня, у неділю, 29 лютого, 31 травня, у березні 2019 року, у травні.",
    "ru": "Удар был вчера, накануне, на прошлой неделе, в воскресенье, 29 февраля, 31 мая, в марте 2019 года и в мае.",
}
PUBLISHED = datetime(2026, 3, 1, 12, tzinfo=UTC)


def read(reader: Reader, title: str, text: str, language: str | None = "en") -> Reading:
    return reader.read(title=title, text=text, published=PUBLISHED, language=language)


@pytest.mark.parametrize(
    "text",
    [
        "", " \n\u00a0\n", "\x00" * 1000, "\ud800" * 500, "\u202e" * 500, "".join(map(chr, range(0x300))), "<" * 5000,
        "&#x" * 2000, "“" * 5000, "(" * 5000, "1" * 5000, "1,000," * 2000, "." * 5000, "\n" * 50_000,
        "🔴❗️" * 2000, "٣٤ " * 500,
    ],
)  # fmt: skip
def test_what_says_nothing_gives_an_empty_list(reader: Reader, text: str) -> None:
    for language in ("en", "uk", "ru", "ar", None):
        assert read(reader, "", text, language).reports == ()
        assert read(reader, text[:3000], "", language).reports == ()


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (TITLE, ""),
        ("", TEXT),
        (TITLE, TEXT + "\ud800\udfff"),
        ("\u200f" + TITLE + "\u202c", "\u202b" + TEXT + "\u202c"),
        (TITLE, f"<p>{TEXT}</p><script>var a = 'A bomb hit Odesa, killing 9.'</script><div>" + "<div>" * 500),
        (TITLE, "\r\n".join(["", "\t" + TEXT, "", ""])),
        (TITLE, f"{TEXT}\n\n" + "The trams ran as on any other day. " * 150_000),
    ],
)
def test_news_is_read_whatever_is_around_it(reader: Reader, title: str, text: str) -> None:
    found = read(reader, title, text).reports
    assert [(report.city, report.killed and report.killed.least) for report in found] == [("Kharkiv", 4)]


@pytest.mark.parametrize("label", ["en", "EN-gb", "uk", "ru", "ar", "fi", "xx", "", "und", "\ud800", "e" * 5000])
def test_a_wrong_label_raises_nothing(reader: Reader, label: str) -> None:
    assert read(reader, TITLE, TEXT, label).language in ("en", UNSUPPORTED)


@pytest.mark.parametrize("label", ["uk", "ru", "ar", "he"])
def test_letters_outweigh_a_label_of_another_script(reader: Reader, label: str) -> None:
    assert read(reader, TITLE, TEXT, label).language == "en"


@pytest.mark.parametrize("zone", [-14, 0, 14])
@pytest.mark.parametrize("month", [1, 12])
@pytest.mark.parametrize("year", [1, 4, 1900, 9996, 9999])
def test_a_date_at_the_end_of_time_is_no_obstacle(reader: Reader, year: int, month: int, zone: int) -> None:
    day = 31 if month == 12 else 1
    published = datetime(year, month, day, 12, tzinfo=timezone(timedelta(hours=zone)))
    for language, dates in DATES.items():
        reader.read(title="", text=f"{TEXTS[language]} {dates}", published=published, language=language)


def test_the_29th_of_february_of_a_year_out_of_reach_is_one(reader: Reader) -> None:
    for year in (4, 9996):
        reader.read(title=TITLE, text=f"{TEXT} {DATES['en']}", published=datetime(year, 2, 29, tzinfo=UTC))


@pytest.mark.parametrize(("language", "text"), TEXTS_AND_LABELS)
def test_marks_of_direction_and_bytes_inside_the_words_break_nothing(reader: Reader, language: str, text: str) -> None:
    for mark in ("\u200f", "\u202e", "\ufeff", "\x00", "\ud800", "\udfff", "\u0301", "\u00ad", "<b>", "&nbsp;"):
        for shape in (mark + text + mark, text.replace(" ", mark), text.replace(" ", f" {mark}"), mark.join(text)):
            for label in (language, "ar", None):
                reader.read(title=shape[:100], text=shape, published=PUBLISHED, language=label)
