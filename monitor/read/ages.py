"""Step 4b, ages: numbers that tell how old somebody is, and count nobody.

Reads the tags aged, alone, be, by, harm, of, person, to, was.
"""

from __future__ import annotations

from monitor.read.count import Count
from monitor.read.lexicon import Marked

_ENDS_AGE = frozenset({",", ".", ";", ""})


def is_age(marked: Marked, found: list[Count], ages: set[int], at: int) -> bool:
    """ "two women, 38 and 70, were hurt": ages stand straight behind the people."""
    word = marked.sentence.words[at]
    if not (word.isdecimal() and len(word) <= 2) or at == 0:
        return False
    if marked.is_word(at - 1, "to") and marked.is_word(at - 3, "aged"):
        return True  # "בני 15 עד 17"
    if marked.is_word(at - 1, "of") and found and found[-1].reach == at - 1 and found[-1].human:
        found[-1] = found[-1]._replace(reach=at + 1)  # "a man of 45"
        return True
    if _is_told_as_age(marked, at):
        return True
    behind = marked.sentence.words[at - 1] == "," and bool(found) and found[-1].human and found[-1].reach == at - 1
    if (behind and marked.at(at + 1, "harm") is None and marked.at(at + 1, "person") is None) or at - 2 in ages:
        ages.add(at)
        return True
    return False


def _is_told_as_age(marked: Marked, at: int) -> bool:
    """ "cyclist, 52, who dies", "Мужчине было 58": a bare number behind one person, and nothing that it counts."""
    if marked.sentence.word(at + 1) not in _ENDS_AGE:
        return False
    was = marked.over(at - 1, "be") is not None or marked.is_word(at - 1, "was")
    if not (was or marked.sentence.words[at - 1] == ","):
        return False
    who = marked.over(at - 2, "person")
    return who is not None and who.end == at - 1 and who.sense.form != "plural"


def age_end(marked: Marked, at: int) -> int:
    """The word after "בן 30", "בת ה-9", where a noun that means somebody's child tells an age; else 0."""
    if not (marked.is_word(at, "aged") and marked.at(at, "alone")):
        return 0
    number = at + 2 if marked.is_word(at + 1, "aged") else at + 1
    return number + 1 if marked.sentence.word(number).isdecimal() else 0
