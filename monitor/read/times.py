"""Step 8, times: whether a sentence tells of an attack of another time, and which hours a toll covers.

Reads the tags past, recalled, since, warlong, again, ordinals, months, monthly, seasons, weekdays, happened, window,
clause, objects, act, and harm, impact, verb and begins behind a comma.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Final, NamedTuple

from monitor.read.days import beside_month, day_of, end_of_date, latest, part_of_month, year_at
from monitor.read.lexicon import Mark, Marked
from monitor.read.since_then import counted_from, just_before

FRESH: Final = timedelta(days=5)
"""An attack that is told with its date is news for so long; older ones are background."""

_PAUSES: Final = frozenset({",", ";", ":", "(", ")", "—", "–"})
_DASHES: Final = frozenset({"-", "–", "—"})
_OPENS_ASIDE: Final = frozenset({",", ":", ";"})
_BEGINNING: Final = 4
_TWO: Final = 2
"""Days that a sum lies between."""
_MONTHS_OF_SEASON: Final = 3
_NAMED_WITHIN: Final = 3
"""Words from a month to the attack that is named by it: "the February missile strike"."""
_INSERTED: Final = 7
"""Words of a time between commas, the first comma included."""
_DONE: Final = ("harm", "impact", "verb", "begins")
"""Words that, straight behind a comma, go on with what was done: "hit a hotel last year, killing two"."""
_TELLS: Final = (*_DONE, "act", "means", "say")
_TIMED: Final = ("past", "months", "monthly", "seasons", "weekdays")
"""Tags of what puts a sentence into another time, as the number of a year does."""
_BEHIND_APPOSITION: Final = 2
"""Clauses from what was done to its time, where a description stands between them."""
_PARTICIPLES: Final = ("ing", "active")
_OPENING: Final = 2
"""Words of "За 26" before its month, which opens what is told of that day."""
_DAY: Final = 24
"""Hours."""
_LAST_WITHIN: Final = 6
"""Words from "the latest of" to the time in which there were others."""
_COMPARED_WITHIN: Final = 9
"""Words from "the heaviest" to "since last summer"."""
_COUNTED_WITHIN: Final = 4
"""Words from "the third" to "in a week"."""
_RELATIVES: Final = ("relative", "that")
_RELATIVE_WITHIN, _ACT_WITHIN = 3, 2
"""Words from a comma to its relative; words between an attack and the comma: "an attack in Nice, in which"."""
_ACT_AND_PLACE: Final = 6
"""Words from an attack that is only named to the end of where it was: "нападением на гимназию в X"."""
_BEGUN_WITHIN: Final = 3
"""Words from "since the start" to what has begun."""
_GOES_ON: Final = frozenset({"armed_clash", "ground_assault"})
"""Fights that go on for hours, and whose toll is counted from their beginning."""
_GOVERNED: Final = 8
"""Words that "since the beginning of the year" governs."""


class Cue(NamedTuple):
    """Words that put what stands with them into another time."""

    start: int
    end: int


class Times:
    """The time cues of one sentence against the time of publication; each is looked for once it is asked for."""

    __slots__ = (
        *("_found_chunks", "_found_counted", "_found_cues", "_found_before", "_found_both", "_found_spans"),
        "_found_sums",
        *("_marked", "_published"),
    )

    def __init__(self, marked: Marked, published: datetime) -> None:
        self._marked = marked
        self._published = published
        self._found_chunks: list[int] | None = None
        self._found_counted: frozenset[int] | None = None
        self._found_cues: list[Cue] | None = None
        self._found_before: frozenset[int] | None = None
        self._found_both: frozenset[int] | None = None
        self._found_spans: list[Mark] | None = None
        self._found_sums: list[Mark] | None = None

    @property
    def _chunks(self) -> list[int]:
        if self._found_chunks is None:
            self._found_chunks = _chunks(self._marked)
        return self._found_chunks

    @property
    def _cues(self) -> list[Cue]:
        if self._found_cues is None:
            self._found_cues = self._find_cues()
        return self._found_cues

    def _find_cues(self) -> list[Cue]:
        if not self._marked.tells_any(_TIMED):
            return self._old_years()
        cues = [Cue(mark.start, mark.end) for mark in self._marked.all("past") if self._is_of_then(mark)]
        cues += [cue for mark in self._marked.all("months") if (cue := self._old_month(mark))]
        cues += [Cue(mark.start, mark.end) for mark in self._marked.all("monthly") if self._is_old_raid(mark)]
        cues += [Cue(mark.start, mark.end) for mark in self._marked.all("seasons") if self._is_old_season(mark)]
        cues += [Cue(mark.start - 1, mark.end) for mark in self._marked.all("weekdays") if self._is_week_ago(mark)]
        cues += [Cue(span.start, span.end) for span in self._spans]
        return cues + self._old_years()

    @property
    def _counted_from(self) -> frozenset[int]:
        if self._found_counted is None:
            far = self._marked.tells("word days", "word long_time")
            self._found_counted = counted_from(self._marked, self._chunks) if far else frozenset()
        return self._found_counted

    @property
    def _just_before(self) -> frozenset[int]:
        if self._found_before is None:
            near = self._marked.tells("word time_apart")
            self._found_before = just_before(self._marked, self._chunks) if near else frozenset()
        return self._found_before

    def is_of_one_before(self, at: int) -> bool:
        """Whether a word tells of the attack hours or days before the one that the sentence is about."""
        return at in self._just_before

    @property
    def before_news(self) -> frozenset[int]:
        """The words that tell an attack from which on is counted how long after it the news was."""
        if self._found_both is None:
            self._found_both = self._counted_from | self._just_before
        return self._found_both

    def is_past(self, at: int) -> bool:
        """Whether what is told at a word belongs to another time."""
        return at in self.before_news or self._is_recalled() or any(self._governs(cue, at) for cue in self._cues)

    def _is_recalled(self) -> bool:
        """ "Напомним, ...": what was told before, unless it is of these days."""
        return self._marked.tells("recalled") and not self._marked.tells("relative_days", "weekdays")

    def is_of_year(self) -> bool:
        """Whether the sentence tells of an earlier year, or of a month that has passed."""
        return bool(self._old_years()) or any(self._old_month(mark) for mark in self._marked.all("months"))

    def is_of_earlier_year(self) -> bool:
        """Whether the sentence tells of an earlier year."""
        return bool(self._old_years())

    def is_long_ago(self) -> bool:
        """Whether the sentence tells of an attack weeks, months or years ago."""
        long_ago = self.is_of_year() or bool(self._counted_from) or any(map(self._is_long, self._marked.all("past")))
        long_ago |= any(map(self._is_old_raid, self._marked.all("monthly")))
        return long_ago or any(map(self._is_old_season, self._marked.all("seasons")))

    def _is_long(self, past: Mark) -> bool:
        """ "a year ago", not "the day before"."""
        return self._is_of_then(past) and any(
            self._marked.is_word(at, "long_time") for at in range(past.start, past.end)
        )

    def is_warlong(self, start: int, end: int, before: Collection[str] = ()) -> bool:
        """Whether the figure of the words `start` to `end` is the sum of a war, a year, a feud.

        `before` are the means by which the article has told attacks before the sentence, of which it may go on: the
        sum "since the clashes began" is theirs.
        """
        sums = [mark for mark in self._sums if not self._is_since(mark, before)]
        marks = [*sums, *self._spans, *self._days_between()]
        told = {self._chunks[word] for word in range(start, end)} if marks else set()
        for mark in marks:
            if (
                mark.start < _BEGINNING
                or 0 <= start - mark.end <= _GOVERNED
                or {self._chunks[mark.start], self._chunks[mark.start - 1]} & told
            ):
                return True
        return False

    def _is_since(self, sum_: Mark, before: Collection[str]) -> bool:
        """ "since the start of the clashes" behind clashes that broke out, and not "in April of last year"."""
        if not before:
            return False
        begun = self._marked.between("act", sum_.end, sum_.end + _BEGUN_WITHIN)
        if begun is None or begun.sense.value not in _GOES_ON or begun.sense.value not in before:
            return False
        behind = range(begun.end, min(begun.end + _BEGUN_WITHIN, len(self._marked.sentence)))
        return not any(year_at(self._marked.sentence.words[at]) or self._marked.at(at, "months") for at in behind)

    @property
    def _spans(self) -> list[Mark]:
        if self._found_spans is None:
            self._found_spans = self._find_spans()
        return self._found_spans

    def _find_spans(self) -> list[Mark]:
        """ "between July and September", "з липня по вересень": months without a day, and what lies between them."""
        months = self._marked.all("months")
        return [
            Mark(first.start, second.end, first.sense)
            for first, second in pairwise(months)
            if second.start - first.end == 1
            and first.sense != second.sense
            and (self._marked.is_word(first.end, "and") or self._marked.is_word(first.end, "through")
                 or self._marked.sentence.words[first.end] in _DASHES)
            and not any(beside_month(self._marked, month)[0] for month in (first, second))
        ]  # fmt: skip

    def _days_between(self) -> list[Mark]:
        """ "between Friday and Sunday": days that a sum covers; those of a Friday and a Saturday are one night."""
        days = self._marked.all("weekdays")
        if len(days) < _TWO:
            return []
        return [
            Mark(first.start, second.end, first.sense)
            for first, second in pairwise(days)
            if second.start - first.end == 1
            and (int(second.sense.value) - int(first.sense.value)) % 7 > 1
            and self._marked.is_word(first.start - 1, "between")
            and self._marked.is_word(first.end, "and")
        ]

    def is_statistic(self) -> bool:
        """Whether the sentence begins with a long time that it sums up: "Since January 340 people ..."."""
        return any(mark.start < _BEGINNING for mark in self._sums)

    @property
    def _sums(self) -> list[Mark]:
        if self._found_sums is None:
            self._found_sums = self._find_sums()
        return self._found_sums

    def _find_sums(self) -> list[Mark]:
        """The long times that the sentence sums up, and not only measures or counts something by."""
        return [
            mark
            for mark in (*self._marked.all("warlong"), *self._since_old_years())
            if not (self._is_compared(mark) or self._is_ago(mark) or is_counted_in(self._marked, mark))
        ] + [month for month in self._marked.all("months") if self._is_of_all_days(month)]

    def _is_of_all_days(self, month: Mark) -> bool:
        """ "За квітень у місті загинули 19 людей": the whole of a month, its name straight behind "all of"."""
        return month.end - month.start == 1 and self._marked.is_word(month.start - 1, "all_of")

    def _since_old_years(self) -> list[Mark]:
        """ "since ethnic violence broke out in May 2023": from what began in an earlier year up to now.

        Not "a town held by rebels since 2014", which tells no more than how long that has been so.
        """
        words, found = self._marked.sentence.words, list[Mark]()
        for since in self._marked.all("since"):
            behind = range(since.end + 1, min(since.end + _GOVERNED, len(words)))
            years = (word for word in behind if (year := year_at(words[word])) and year < self._published.year)
            if (last := next(years, None)) is not None:
                found.append(Mark(since.start, last + 1, since.sense))
        return found

    def _tells_apart(self, mark: Mark) -> bool:
        """ "two days after", "the second attack in a day": how far apart attacks are."""
        second = self._marked.between("apart", 0, mark.start) is not None or self._is_counted(mark)
        return second or self._marked.is_word(mark.end, "apart_by")

    def _is_counted(self, mark: Mark) -> bool:
        """ "Другий за добу удар по X", "второй за сутки прилёт": in how long so many attacks were counted."""
        ordinal = self._marked.ending(mark.start, "ordinals") is not None
        return ordinal and self._marked.between("act", mark.end, mark.end + _NAMED_WITHIN) is not None

    def _is_ago(self, mark: Mark) -> bool:
        """ "a week ago", "a week after": how long ago, and no time that is summed up."""
        past = self._marked.at(mark.start, "past")
        return (past is not None and past.end > mark.end) or self._marked.is_word(mark.end, "apart_by")

    def window(self) -> int | None:
        """The hours that the sentence's tolls cover."""
        marks = (mark for mark in self._marked.all("window") if not (self._tells_apart(mark) or self._is_ago(mark)))
        told = next((int(mark.sense.value) for mark in marks), None)
        return told or (_DAY if any(map(self._is_covered, self._marked.all("months"))) else None)

    def _is_covered(self, month: Mark) -> bool:
        """ "За 26 вересня ...", in a headline at its end as well: all of that day is told."""
        sentence, opening = self._marked.sentence, month.start - _OPENING
        begins = opening == 0 or (opening > 0 and sentence.segment.kind == "title")
        return begins and sentence.word(month.start - 1).isdecimal() and self._marked.is_word(opening, "all_of")

    def day(self, at: int) -> date | None:
        """The calendar day of what is told at a word, where the sentence tells it."""
        if not self._marked.tells("weekdays", "relative_days", "months"):
            return None
        return day_of(self._marked, at, self._published.date())

    def _is_of_then(self, mark: Mark) -> bool:
        of_people = self._marked.at(mark.end, "objects") is not None  # "ще у двох", not "ще у 2022-му"
        return not (of_people or self._is_window(mark) or self._is_compared(mark))

    def _is_compared(self, mark: Mark) -> bool:
        """ "the heaviest raid since last summer", "the latest of several this year": only measured by it."""
        return self._measures(mark.start, "dated") or self._is_last_of(mark.start)

    def _is_last_of(self, at: int) -> bool:
        """ "in the latest of a series of attacks this year"."""
        return any(0 <= at - mark.end <= _LAST_WITHIN for mark in self._marked.all("word latest_of"))

    def _measures(self, at: int, preposition: str) -> bool:
        since = any(self._marked.at(word, "since") for word in (at - 1, at))
        since = since or self._marked.is_word(at - 1, preposition)
        before = range(max(0, at - _COMPARED_WITHIN), at)
        return since and any(self._marked.is_word(word, "most") for word in before)

    def _is_window(self, mark: Mark) -> bool:
        """ "in the past 24 hours": the time that a bulletin covers is no other time."""
        window = self._marked.between("window", mark.start, mark.end + 1)
        return window is not None and window.end >= mark.end  # "двое суток назад" is one

    def _governs(self, cue: Cue, at: int) -> bool:
        told = self._chunks[at] or int(self._only_opens())
        if self._chunks[cue.start] == told:
            return True
        apart = told - self._chunks[cue.start]
        opens = apart > 0 and self._chunks[cue.start] <= 1
        apposed = apart == -_BEHIND_APPOSITION and self._is_apposition(self._chunks[cue.start] - 1)
        if (abs(apart) == 1 or opens or apposed) and self._is_inserted(cue):
            return True
        if cue.start >= at:
            return self._dates_before(cue, at)
        if self._is_left_for_place(cue):
            return False
        if self._names_then(cue):
            return True
        follows = self._marked.sentence.word(cue.end)
        return (
            cue.start < _BEGINNING
            or self._marked.is_word(cue.end + (follows == ","), "when")
            or self._marked.is_word(cue.end, "that")  # "it was a year ago that gunmen ..."
            or self._marked.at(cue.start - 1, "since") is not None
            or self._goes_on(cue, at)
        )

    def _is_left_for_place(self, cue: Cue) -> bool:
        """ "X, a town held by rebels since last summer, where a jet ...": behind it the place is taken up again."""
        place = self._marked.sentence.word(cue.end) == "," and self._marked.is_word(cue.end + 1, "where")
        return place and self._marked.at(cue.start - 1, "since") is not None

    def _names_then(self, cue: Cue) -> bool:
        """ "In the deadliest attack of last winter, 14 people were killed": what opens is an attack of then."""
        opens = self._chunks[cue.start] == 0 and self._marked.is_word(0, "within")
        return (
            opens
            and self._marked.sentence.word(cue.end) == ","
            and any(mark.end <= cue.start for mark in self._marked.all("act"))
        )

    def _dates_before(self, cue: Cue, at: int) -> bool:
        """ "the raid on X, which took place a week earlier": what happened then stands just before."""
        chunk = self._chunks[cue.start]
        if self._chunk_before(chunk) != self._chunks[at]:
            return False
        return any(self._chunks[mark.start] == chunk for mark in self._marked.all("happened")) or self._is_of_act(chunk)

    def _is_of_act(self, chunk: int) -> bool:
        """ "the attack that killed two last month", "при теракте, в котором осенью погибли шестеро"."""
        first = self._chunks.index(chunk)
        opening = range(first, min(first + _RELATIVE_WITHIN, len(self._chunks)))
        where = any(self._marked.is_word(word, use) for word in opening for use in ("where", "when"))
        if not where and not any(self._marked.is_word(word, use) for word in opening for use in _RELATIVES):
            return False
        words = self._marked.sentence.words
        end = next((word for word in range(first + 1, len(words)) if words[word] == ","), len(words))
        done = [mark.start for tag in _DONE for mark in self._marked.all(tag) if mark.start > first]
        if not done or max(done) >= end:
            return False  # something behind that clause is told as done now
        before = self._chunk_before(chunk)
        last = max(word for word in range(first) if self._chunks[word] == before)
        acts = range(max(0, last - _ACT_WITHIN), last + 1)
        if not where and any(self._marked.over_any(word, ("act", "means")) for word in acts):
            return True
        return self._is_only_named(before, last)

    def _is_only_named(self, chunk: int, last: int) -> bool:
        """ "интересовался нападением на школу в X, где в 2021 году погибли": an attack that nothing tells as done."""
        act = self._marked.between("act", last - _ACT_AND_PLACE, last)
        if act is None or act.end - act.start > 1 or not act.start or self._chunks[act.start] != chunk:
            return False
        after = self._marked.ending(act.start, "word because") or self._marked.ending(act.start, "word after")
        done = (word for word in range(act.start) if self._chunks[word] == chunk)
        return after is None and not any(
            self._marked.over_any(word, (*_DONE, "happened", "act", "say")) for word in done
        )

    def _chunk_before(self, chunk: int) -> int:
        """The chunk that a relative clause is said of: that of the last word before its comma."""
        word = self._chunks.index(chunk) - 1
        if word > 0 and self._marked.sentence.words[word - 1] == "," and self._marked.is_word(word + 1, "relative"):
            word -= 1  # ", в котором"
        while word > 0 and self._marked.sentence.words[word] == ",":
            word -= 1
        return self._chunks[max(word, 0)]

    def _goes_on(self, cue: Cue, at: int) -> bool:
        """ "in spring in X, where a bomb killed two": a clause of where or when has no other time of its own."""
        first = self._chunks.index(self._chunks[at])
        relative = self._marked.is_word(first, "when") or self._marked.is_word(first, "where")
        if not relative or self._chunk_before(self._chunks[at]) != self._chunks[cue.start]:
            return False
        days = (*self._marked.all("relative_days"), *self._marked.all("weekdays"))
        return all(self._chunks[mark.start] != self._chunks[at] for mark in days)

    def _is_old_raid(self, mark: Mark) -> bool:
        """ "the February strike": an attack named by a month that is gone."""
        names = self._marked.between("act", mark.end, mark.end + _NAMED_WITHIN) is not None
        return names and self._is_old(int(mark.sense.value), None, None)

    def _is_old_season(self, mark: Mark) -> bool:
        """ "in spring", told outside of spring; the value is the season's first month."""
        first = int(mark.sense.value)
        recent = {self._published.month, (self._published - FRESH).month}
        return all((month - first) % 12 >= _MONTHS_OF_SEASON for month in recent)

    def _is_week_ago(self, mark: Mark) -> bool:
        """ "last Thursday", told on a Wednesday or on a Thursday."""
        back = (self._published.weekday() - int(mark.sense.value)) % 7 or 7
        return back > FRESH.days and self._marked.is_word(mark.start - 1, "last")

    def _is_inserted(self, cue: Cue) -> bool:
        """ "In X, in 2018, five women were shot": a time between two commas is that of what stands around it."""
        words, chunks = self._marked.sentence.words, self._chunks
        here = [word for word in range(len(words)) if chunks[word] == chunks[cue.start]]
        end = next((word for word in here if word >= cue.end and words[word] == ","), here[-1] + 1)
        here = here[: end - here[0]]  # a participle behind its comma is of the same clause
        closed = end < len(words) and words[end] == ","
        begins = here[0] + 1
        is_time = begins == cue.start or self._marked.is_word(
            begins, "dated"
        )  # "a school, renovated in spring," is none
        return closed and is_time and words[here[0]] in _OPENS_ASIDE and len(here) <= _INSERTED

    def _only_opens(self) -> bool:
        """ "In one of the deadliest attacks, a bomber struck X in May": what opens is of the time of what follows."""
        words = self._marked.sentence.words
        end = next((word for word in range(len(words)) if self._chunks[word]), 0)
        if not end or words[end] != "," or not self._marked.is_word(0, "within"):
            return False
        timed = (*_DONE, "say", "relative_days", "weekdays")
        opening = (word for word in range(end) if self._marked.at(word, "act") is None)
        return not any(self._marked.at(word, tag) for word in opening for tag in timed)

    def _is_apposition(self, chunk: int) -> bool:
        """ "in X, the provincial capital, in January 2023, ...": what only describes the name before it."""
        first = self._chunks.index(chunk)
        here = range(first + 1, first + self._chunks.count(chunk))
        return len(here) < _INSERTED and not any(self._marked.at(word, tag) for word in here for tag in _TELLS)

    def _dates(self, word: int) -> bool:
        """Whether a year dates what is told: "in 2019", "the 2019 bombing", "the 2019 killing of four"."""
        harm = self._marked.at(word + 1, "harm") if self._marked.is_word(word - 1, "the") else None
        names = self._marked.between("act", word + 1, word + 4) is not None
        names |= harm is not None and harm.sense.form == "active"
        named = self._marked.over(word - 1, "act") is not None and self._marked.sentence.word(word + 1) in ("", "-")
        if self._marked.is_word(word + 1, "of_clock"):
            return False  # "as of 2000 hours"
        dated = self._marked.is_word(word - 1, "dated") or self._opens_years(word)
        return names or named or dated or self._is_told_year(word)

    def _opens_years(self, word: int) -> bool:
        """ "between 2008 and 2014": the first of two years."""
        return self._marked.is_word(word - 1, "between") and year_at(self._marked.sentence.word(word + 2)) is not None

    def _is_told_year(self, word: int) -> bool:
        """ "2022 року", not "2001 року народження"."""
        return self._marked.is_word(word + 1, "year") and not self._marked.is_word(word + 2, "born")

    def _old_month(self, mark: Mark) -> Cue | None:
        if not self._marked.sentence.capital(mark.start) and mark.sense.form != "small":
            return None
        day, year = beside_month(self._marked, mark)
        last = not day and self._marked.is_word(mark.start - 1, "last")
        if last and int(mark.sense.value) == self._published.month:
            return Cue(mark.start - 1, mark.end)
        told = last or self._marked.is_word(mark.start - 1, "dated")
        day = day or part_of_month(self._marked, mark, self._published.date())
        if not (day or year or told) or not self._is_old(int(mark.sense.value), day, year):
            return None
        return Cue(mark.start, end_of_date(self._marked, mark))

    def _is_old(self, month: int, day: int | None, year: int | None) -> bool:
        published = self._published
        if day is None:
            yesterday = published - timedelta(days=1)  # "in May", told on the third of June, is another time
            return (year or published.year, month) not in {(day.year, day.month) for day in (published, yesterday)}
        told = latest(month, day, year, published.date())
        return told is not None and published.date() - told > FRESH

    def _old_years(self) -> list[Cue]:
        sentence = self._marked.sentence
        return [
            Cue(word, word + 1)
            for word, text in enumerate(sentence.words)
            if text[0] in "12"
            and (year := year_at(text))
            and year < self._published.year
            and self._dates(word)
            and (self._tells_then(word) or not self._measures(word, "from"))
        ]

    def _tells_then(self, year: int) -> bool:
        """ "the deadliest since 2017, when 22 people died": it is measured by what is told behind."""
        return self._marked.sentence.word(year + 1) == "," and self._marked.is_word(year + 2, "when")


def is_counted_in(marked: Marked, time: Mark) -> bool:
    """ "the third raid in a week", "утретє за тиждень": one of several that a time saw, and no sum of that time."""
    before = range(max(0, time.start - _COUNTED_WITHIN), time.start)
    return any(marked.over_any(word, ("again", "ordinals")) for word in before)


def _chunks(marked: Marked) -> list[int]:
    starts = {mark.start for mark in marked.all("clause")}
    number, numbers = 0, []
    for word, text in enumerate(marked.sentence.words):
        goes_on = text == "," and _is_participle(marked, word + 1)
        if (text in _PAUSES and not goes_on) or word in starts:
            number += 1
        numbers.append(number)
    return numbers


def _is_participle(marked: Marked, word: int) -> bool:
    """ "..., killing two": a verb without a subject of its own, of the time of the one before it."""
    return any(mark.sense.form in _PARTICIPLES for tag in _DONE if (mark := marked.at(word, tag)))
