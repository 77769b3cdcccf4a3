"""Step 8a, days: on which calendar day something happened, as a sentence tells it against the day of publication.

Reads the tags months (a month's number), weekdays (0 is Monday), relative_days (days from the publication's), say, and
the particles early_in, amid, apart_by, at_place, possessive and the.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from monitor.read.lexicon import Mark, Marked

_YEARS: Final = range(1900, 2100)
_LONGEST_MONTH: Final = 31
_NEAR: Final = 25
"""Words between what happened and its day."""
_HEADING: Final = 3
"""Words before the day at the head of an entry: "Суббота, 14 июня:"."""
_SAID_WITHIN: Final = 3
_TO_COME: Final = timedelta(days=90)
"""A day without its year that lies so little ahead is to come, not of last year."""

_PARTS: Final = ("early_in", 10), ("amid", 20)
"""By the particles of its parts, the last days of a month's beginning and of its middle."""


def headed_by_day(marked: Marked) -> bool:
    """ "Воскресенье: ...", "14 июня: ...": whether a day stands over what a sentence tells."""
    days = (mark for tag in ("weekdays", "months") for mark in marked.all(tag) if mark.start <= _HEADING)
    return any(marked.sentence.word(mark.end) in (":", "—", "–") for mark in days)


def day_of(marked: Marked, at: int, published: date) -> date | None:
    """The day of what is told at a word, or None where the sentence names none; never after the publication's day."""
    days = [(abs(word - at), day) for word, day in _days(marked, published) if abs(word - at) <= _NEAR]
    return min(days, default=(0, None))[1]


def _days(marked: Marked, published: date) -> Iterator[tuple[int, date]]:
    for mark in (*marked.all("weekdays"), *marked.all("relative_days"), *marked.all("months")):
        day = _resolved(marked, mark, published)
        if day is None or day > published or _is_of_telling(marked, mark):
            continue
        if not (_is_name(marked, mark) or _is_of_one_before(marked, mark)):
            yield mark.start, day


def _resolved(marked: Marked, mark: Mark, published: date) -> date | None:
    if mark.tag == "weekdays":
        return published - timedelta(days=(published.weekday() - int(mark.sense.value)) % 7)
    if mark.tag == "relative_days":
        return published + timedelta(days=int(mark.sense.value))
    day, year = beside_month(marked, mark)
    told = latest(int(mark.sense.value), day, year, published) if day else None
    return None if told is None or _is_to_come(told, year, published) else told


def _is_of_telling(marked: Marked, mark: Mark) -> bool:
    """ "officials said on Tuesday": the day of the words, not of the attack."""
    return any(marked.over(word, "say") for word in range(max(0, mark.start - _SAID_WITHIN), mark.start))


def _is_name(marked: Marked, mark: Mark) -> bool:
    """ "the Monday Market", "blasts at Monday Market": a day in the name of a place."""
    named = any(marked.is_word(mark.start - 1, use) for use in ("the", "at_place"))
    return mark.tag == "weekdays" and named and mark.end < len(marked.sentence) and marked.sentence.capital(mark.end)


def _is_of_one_before(marked: Marked, mark: Mark) -> bool:
    """ "a new attack after Monday's": the day of the one before."""
    behind = marked.is_word(mark.end, "possessive")
    return mark.tag == "weekdays" and behind and marked.is_word(mark.start - 1, "apart_by")


def beside_month(marked: Marked, mark: Mark) -> tuple[int | None, int | None]:
    """The day and the year that stand beside a month: "20 March 2024", "Dec. 20, 2024", "20 березня"."""
    sentence = marked.sentence
    before = marked.at(mark.start - 1, "ordinals")
    end = mark.end + (sentence.word(mark.end) == ".")  # "Dec. 20, 2024"
    day = _day(sentence.word(mark.start - 1)) or _day(sentence.word(end))
    day = day or (int(before.sense.value) if before and int(before.sense.value) <= _LONGEST_MONTH else None)
    year = year_at(sentence.word(end)) or year_at(sentence.word(end + (2 if sentence.word(end + 1) == "," else 1)))
    return day, year


def end_of_date(marked: Marked, mark: Mark) -> int:
    """Where the date ends that begins with a month: behind "Dec. 20, 2024", "March 2024" or the month alone."""
    sentence, end = marked.sentence, mark.end
    for written in (lambda word: word == ".", _day, lambda word: word == ",", year_at):
        end += bool(written(sentence.word(end)))
    return end - 1 if sentence.word(end - 1) in (",", ".") else end


def part_of_month(marked: Marked, month: Mark, published: date) -> int | None:
    """The last day that "at the beginning of November" or "mid-November" may mean to those who read it on that day."""
    ends = (day for use, day in _PARTS if any(mark.end == month.start for mark in marked.all("word " + use)))
    last = next(ends, None)
    return min(last, published.day) if last and int(month.sense.value) == published.month else last


def latest(month: int, day: int, year: int | None, published: date) -> date | None:
    """The day meant: of the year told, else the latest such day; None where it is to come."""
    for guess in (year,) if year else (published.year, published.year - 1):
        try:
            told = date(guess, month, day)
        except ValueError:
            return None
        if told <= published + timedelta(days=1):
            return told
    return None


def _is_to_come(day: date, year: int | None, published: date) -> bool:
    """Whether a day that is told without its year lies ahead rather than most of a year back."""
    return year is None and published - day > timedelta(days=366) - _TO_COME


def _day(word: str) -> int | None:
    return int(word) if word.isascii() and word.isdigit() and len(word) <= 2 and 1 <= int(word) <= 31 else None


def year_at(word: str) -> int | None:
    """The year that a word is ("2022", "2022-го"), or None."""
    word = word.partition("-")[0]
    return int(word) if word.isascii() and word.isdigit() and len(word) == 4 and int(word) in _YEARS else None
