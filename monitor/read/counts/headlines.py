"""One person whom a headline tells without an article: "pensioner hurt", "boy, 15, shot", "15-year-old shot dead".

Reads the tags bare, units, harm, person, clause, and, years_old.
"""

from __future__ import annotations

from monitor.read.counts.count import Count
from monitor.read.counts.singles import single
from monitor.read.lexicon import Mark, Marked
from monitor.read.numbers import number_at


def is_headline(marked: Marked, noun: Mark) -> bool:
    """ "pensioner hurt", "Man killed by shell": a headline leaves out the article of one person."""
    if noun.start and (marked.at(noun.start - 1, "bare") or marked.at(noun.start - 1, "units")):
        return False
    before = (
        noun.start == 0
        or not marked.sentence.words[noun.start - 1].isalnum()
        or marked.is_word(noun.start - 1, "and")
        or marked.over(noun.start - 1, "clause") is not None  # "two charged after man shot dead"
    )
    behind = noun.end
    if marked.sentence.segment.kind == "title" and marked.sentence.word(behind) == ",":
        if _is_listed_next(marked, behind + 1):
            return before  # "Mother, two children killed"
        if marked.sentence.word(behind + 1).isdecimal() and marked.sentence.word(behind + 2) == ",":
            behind += 3  # "Man, 24, stabbed to death"
    return before and any(harm.start == behind and harm.sense.form in ("past", "state") for harm in marked.all("harm"))


def _is_listed_next(marked: Marked, at: int) -> bool:
    """Whether people are counted at a word, of whom harm is told straight behind."""
    number = number_at(marked, at)
    person = marked.at(number[1], "person") if number else None
    return person is not None and marked.at(person.end, "harm") is not None


def headed_by_age(marked: Marked, at: int) -> Count | None:
    """ "15-year-old boy shot dead": somebody whom a headline begins to tell by the age, without an article."""
    if marked.sentence.segment.kind != "title" or not marked.sentence.words[at].isdecimal():
        return None
    before = at == 0 or not marked.sentence.words[at - 1].isalnum() or marked.over(at - 1, "clause") is not None
    return single(marked, at, at + 1) if before and marked.is_word(at + 1, "years_old") else None
