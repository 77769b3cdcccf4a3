"""One person whom a headline tells without an article: "pensioner hurt", "boy, 15, shot", "15-year-old shot dead".

Reads the tags bare, units, harm, person, clause, and, years_old.
"""

from __future__ import annotations

from typing import Final

from monitor.read.counts.count import Count
from monitor.read.counts.heads import ends_phrase
from monitor.read.counts.singles import single
from monitor.read.lexicon import Mark, Marked
from monitor.read.numbers import is_number, number_at

_TITLE_WITHIN: Final = 4
"""Words from a word of harm to the last of a title: "killed provincial police chief ..."."""
_NAME_WITHIN: Final = 4
_OBJECTS_WITHIN: Final = 6
"""Words from a verb of harm to the last of those whom it harms."""


def is_headline(marked: Marked, noun: Mark) -> bool:
    """ "pensioner hurt", "Man killed by shell": a headline leaves out the article of one person."""
    if noun.start and (marked.at(noun.start - 1, "bare") or marked.at(noun.start - 1, "units")):
        return False
    if _goes_on_from_object(marked, noun):
        return True
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
    second = marked.at(behind + 1, "bare") if marked.is_word(behind, "and") else None
    behind = second.end if second is not None else behind  # "Father and son killed"
    return before and any(harm.start == behind and harm.sense.form in ("past", "state") for harm in marked.all("harm"))


def _goes_on_from_object(marked: Marked, noun: Mark) -> bool:
    """ "kills police chief, driver in X", "kills two guards and driver": the last of those whom a verb harms."""
    joined = marked.is_word(noun.start - 1, "and") or marked.sentence.word(noun.start - 1) == ","
    if not joined or not _is_of_headline(marked) or marked.over(noun.start - 2, "person") is None:
        return False
    if marked.over_any(noun.end, ("say", "harm", "be", "verb")):
        return False
    return any(
        harm.sense.form == "active" and harm.end <= noun.start - 2 and noun.start - harm.end <= _OBJECTS_WITHIN
        for harm in marked.all("harm")
    )


def _is_listed_next(marked: Marked, at: int) -> bool:
    """Whether people are counted at a word, of whom harm is told straight behind."""
    number = number_at(marked, at)
    person = marked.at(number[1], "person") if number else None
    return person is not None and marked.at(person.end, "harm") is not None


def headed_by_age(marked: Marked, at: int) -> Count | None:
    """ "15-year-old boy shot dead": somebody whom a headline begins to tell by the age, without an article."""
    if not marked.is_word(at + 1, "years_old") or not is_number(marked, at) or not _is_of_headline(marked):
        return None
    before = at == 0 or not marked.sentence.words[at - 1].isalnum() or marked.over(at - 1, "clause") is not None
    return single(marked, at, at + 1) if before or _ends_harm(marked, at) else None


def objects_of_harm(marked: Marked) -> list[int]:
    """The words behind "kills" in a headline: "bomb kills police chief" leaves out the article as well."""
    if not marked.tells("bare"):
        return []
    return [harm.end for harm in marked.all("harm") if _takes_object(harm)]


def harmed_in_headline(marked: Marked, at: int) -> Count | None:
    """ "Bomb kills police chief in X": one person without an article, straight behind a verb of harm."""
    if not _ends_harm(marked, at):
        return None
    if any(marked.at(at, tag) for tag in ("units", "scales", "vague", "zero", "single", "another")):
        return None
    return single(marked, at, at) if _is_of_headline(marked) else named_behind_harm(marked, at)


def named_behind_harm(marked: Marked, at: int) -> Count | None:
    """ "killed minister GIVEN FAMILY and three guards": a title without an article, straight behind a word of harm."""
    words = range(at, min(at + _TITLE_WITHIN, len(marked.sentence)))
    title = next((mark for word in words if (mark := marked.at(word, "bare")) is not None), None)
    if title is None or any(
        marked.sentence.capital(word) or ends_phrase(marked, word) for word in range(at, title.end)
    ):
        return None
    end = title.end
    while end < len(marked.sentence) and end < title.end + _NAME_WITHIN and marked.sentence.capital(end):
        end += 1
    if end == title.end or title.sense.value == "attackers":
        return None
    return Count(at, title.end, end, 1, 1, "single", title.sense.value)  # type: ignore[arg-type]


def _ends_harm(marked: Marked, at: int) -> bool:
    harm = marked.ending(at, "harm")
    if harm is None:
        return False
    return harm.sense.form == "active" if _is_of_headline(marked) else _takes_object(harm)


def _takes_object(harm: Mark) -> bool:
    return harm.sense.form in ("active", "past") and harm.sense.value != "casualty"


def _is_of_headline(marked: Marked) -> bool:
    """Whether it is a headline, or a post that is one, in a language that leaves out articles only there."""
    sentence = marked.sentence
    post = sentence.index == 0 and sentence.words[-1][0].isalnum()  # without a full stop
    return (post or sentence.segment.kind == "title") and marked.tells("bare")
