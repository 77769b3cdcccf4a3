"""Step 8, times: whether a sentence tells of an attack of another time, and which hours a toll covers.

Reads the tags past, since, warlong, months, window, clause.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import cached_property
from typing import NamedTuple

from monitor.read.days import beside_month, day_of, latest, year_at
from monitor.read.lexicon import Mark, Marked

FRESH = timedelta(days=5)
"""An attack that is told with its date is news for so long; older ones are background."""

_BEGINNING = 4
_GOVERNED = 8
"""Words that "since the beginning of the year" governs."""


class Cue(NamedTuple):
    """Words that put what stands with them into another time."""

    start: int
    end: int


class Times:
    """The time cues of one sentence against the time of publication."""

    def __init__(self, marked: Marked, published: datetime) -> None:
        self._marked = marked
        self._published = published

    @cached_property
    def _chunks(self) -> list[int]:
        return _chunks(self._marked)

    @cached_property
    def _cues(self) -> list[Cue]:
        cues = [Cue(mark.start, mark.end) for mark in self._marked.all("past")]
        cues += [cue for mark in self._marked.all("months") if (cue := self._old_month(mark))]
        return cues + self._old_years()

    def is_past(self, at: int) -> bool:
        """Whether what is told at a word belongs to another time."""
        return any(self._governs(cue, at) for cue in self._cues)

    def is_warlong(self, start: int, end: int) -> bool:
        """Whether the figure of the words `start` to `end` is the sum of a war, a year, a feud."""
        told = {self._chunks[word] for word in range(start, end)}
        for mark in self._marked.all("warlong"):
            if (
                mark.start < _BEGINNING
                or 0 <= start - mark.end <= _GOVERNED
                or {self._chunks[mark.start], self._chunks[mark.start - 1]} & told
            ):
                return True
        return False

    def is_statistic(self) -> bool:
        """Whether the sentence begins with a long time that it sums up: "Since January 340 people ..."."""
        return any(mark.start < _BEGINNING for mark in self._marked.all("warlong"))

    def window(self) -> int | None:
        """The hours that the sentence's tolls cover."""
        return next((int(mark.sense.value) for mark in self._marked.all("window")), None)

    def day(self, at: int) -> date | None:
        """The calendar day of what is told at a word, where the sentence tells it."""
        return day_of(self._marked, at, self._published.date())

    def _governs(self, cue: Cue, at: int) -> bool:
        if self._chunks[cue.start] == self._chunks[at]:
            return True
        if cue.start >= at:
            return False
        follows = self._marked.sentence.word(cue.end)
        return (
            cue.start < _BEGINNING
            or (follows == "," and self._marked.is_word(cue.end + 1, "when"))
            or self._marked.at(cue.start - 1, "since") is not None
        )

    def _dates(self, word: int) -> bool:
        """Whether a year dates what is told: "in 2019", "the 2019 bombing"."""
        names = self._marked.between("act", word + 1, word + 4) is not None
        return names or self._marked.is_word(word - 1, "dated")

    def _old_month(self, mark: Mark) -> Cue | None:
        if not self._marked.sentence.capital(mark.start) and mark.sense.form != "small":
            return None
        day, year = beside_month(self._marked, mark)
        told = self._marked.is_word(mark.start - 1, "dated")
        if not (day or year or told) or not self._is_old(int(mark.sense.value), day, year):
            return None
        return Cue(mark.start, mark.end)

    def _is_old(self, month: int, day: int | None, year: int | None) -> bool:
        published = self._published
        if day is None:
            whole = (year or published.year, month)
            recent = {(published.year, published.month), ((published - FRESH).year, (published - FRESH).month)}
            return whole not in recent
        told = latest(month, day, year, published.date())
        return told is not None and published.date() - told > FRESH

    def _old_years(self) -> list[Cue]:
        sentence = self._marked.sentence
        return [
            Cue(word, word + 1)
            for word, text in enumerate(sentence.words)
            if text[0] in "12" and (year := year_at(text)) and year < self._published.year and self._dates(word)
        ]


def _chunks(marked: Marked) -> list[int]:
    starts = {mark.start for mark in marked.all("clause")}
    number, numbers = 0, []
    for word, text in enumerate(marked.sentence.words):
        if text in (",", ";", ":", "(", ")", "—", "–") or word in starts:
            number += 1
        numbers.append(number)
    return numbers
