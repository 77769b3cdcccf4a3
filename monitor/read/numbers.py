"""Step 4a, numbers: the value of a number in digits or words, and the upper bound of a range; no times, no dates.

Reads the tags units, scales, months, person, harm and the particle also_family.
"""

from __future__ import annotations

import re
from typing import Final

from monitor.read.lexicon import Marked
from monitor.read.words import Sentence

MOST: Final = 2_000_000
"""No attack on a city counts more people; a larger number counts something else."""
MOST_DEAD: Final = 5_000
"""No single attack has killed more people: a larger number is the sum of a war."""

_YEARS: Final = range(1900, 2100)
_LONG_NUMBER: Final = 3
"""Digits of a number that may be a part of a name."""
_GROUPED: Final = re.compile(r"\d{1,3}(?:,\d{3})+")
_THOUSANDS: Final = 1000
_COUNTED_BY_MEANS: Final = "ми"
"""Ending of all that "семью" counts where it is seven."""
_THOUSAND: Final = 3
"""Digits of a group of thousands: "2 880"."""


def number_at(marked: Marked, at: int) -> tuple[int, int] | None:
    """The value of a number and the word after it; None for times, dates, years, ages, parts of names."""
    sentence = marked.sentence
    word = sentence.words[at]
    if word[0].isdigit():
        digits = word.replace(",", "") if _GROUPED.fullmatch(word) else word
        if not digits.isdecimal() or len(digits) > 9 or _names_something_else(marked, at, word):
            scale = marked.at(at + 1, "scales")
            is_part = word.count(".") == 1 and scale is not None and word.replace(".", "").isdecimal() and len(word) < 9
            return (int(float(word) * int(scale.sense.value)), at + 2) if is_part and scale else None
        value, end = _spaced(sentence, at, int(digits))
    else:
        mark = marked.at(at, "units") or marked.at(at, "scales")
        if mark is not None and _is_family(marked, at):
            return None
        if mark is None or (mark.tag == "scales" and not _is_introduced(marked, at)):
            return None
        value, end = int(mark.sense.value), mark.end
    return _grown(marked, value, end)


def _is_family(marked: Marked, at: int) -> bool:
    """ "расстреляли семью": a family; "с семью детьми" is seven, by the case of what it counts."""
    return marked.is_word(at, "also_family") and not marked.sentence.word(at + 1).endswith(_COUNTED_BY_MEANS)


def _spaced(sentence: Sentence, at: int, value: int) -> tuple[int, int]:
    """Take in groups of three digits that single spaces part from a number: "2 880", "1 200 500"."""
    end = at + 1
    if len(sentence.words[at]) > _THOUSAND or not value:
        return value, end
    while _is_group(sentence, end):
        value, end = value * 1000 + int(sentence.words[end]), end + 1
    return value, end


def _is_group(sentence: Sentence, at: int) -> bool:
    """Whether a word is three digits, one space behind others, and nothing is written in one with it."""
    word = sentence.word(at)
    if len(word) != _THOUSAND or not word.isdecimal() or sentence.joined[at]:
        return False
    glued = sentence.word(at + 1)[:1].isalpha() and sentence.starts[at + 1] == sentence.ends[at]
    return sentence.starts[at] - sentence.ends[at - 1] == 1 and not glued


def _is_introduced(marked: Marked, at: int) -> bool:
    """ "a hundred", "more than hundred"."""
    return marked.at(at - 1, "single") is not None or marked.ending(at, "hedge") is not None


def _grown(marked: Marked, value: int, end: int) -> tuple[int, int] | None:
    """Take in what follows a number word: "twenty-three", "two dozen", "one hundred and five"."""
    part = value
    total = 0
    while end < len(marked.sentence):
        unit, scale = marked.at(end, "units"), marked.at(end, "scales")
        if scale and int(scale.sense.value) > 1:
            factor = int(scale.sense.value)
            total, part = (total + part * factor, 0) if factor >= 1000 else (total, part * factor)
            end = scale.end
        elif (unit and part % 100 >= 20 and part % 10 == 0 and int(unit.sense.value) < 10) or (
            unit and part >= 100 and part % 100 == 0 and int(unit.sense.value) < 100
        ):
            part, end = part + int(unit.sense.value), unit.end
        elif unit and total and part == 0:
            part, end = int(unit.sense.value), unit.end  # "two thousand eight hundred"
        elif marked.is_word(end, "and") and part % 100 == 0 and part and marked.at(end + 1, "units"):
            following = marked.at(end + 1, "units")
            assert following is not None
            part, end = part + int(following.sense.value), following.end
        else:
            break
    tail = marked.is_word(end, "numeral_ending") or marked.is_word(end, "numeral_tail")
    if tail and marked.sentence.joined[end]:
        return total + part, end + 1  # "двое" written "2-х"
    if end < len(marked.sentence) and marked.sentence.joined[end] and not is_number(marked, end):
        return None
    return (total + part, end) if total + part <= MOST else None


def is_number(marked: Marked, at: int) -> bool:
    """Whether a number begins at a word."""
    if marked.sentence.word(at)[:1].isdigit():
        return True
    return marked.at(at, "units") is not None and not _is_family(marked, at)


def _names_something_else(marked: Marked, at: int, word: str) -> bool:
    sentence = marked.sentence
    before, after = sentence.word(at - 1), sentence.word(at + 1)
    if sentence.joined[at] and not before[:1].isdigit():
        return True
    if (
        before in ("$", "€", "£", "#", "№", "+")
        or _is_behind_aged(marked, at)
        or _is_behind_no(marked, at)
        or after == "%"
    ):
        return True
    if _shares_percent(marked, at):
        return True
    glued = at + 1 < len(sentence) and sentence.starts[at + 1] == sentence.ends[at] and after[:1].isalpha()
    if glued or marked.over(at - 1, "months") or _is_month(marked, at + 1):
        return True
    if before == "," and after in (",", ")") and len(word) <= 2 and _is_name(sentence, at - 2 if at > 1 else 0):
        return True
    if len(word) >= _LONG_NUMBER and at > 1 and sentence.capital(at - 1) and not _counts_people(marked, at + 1):
        return not marked.over_any(at - 1, ("link", "measure", "toll", "hedge", "harm"))  # "Rescue 1122 said"
    return "," not in word and word.isdecimal() and int(word) in _YEARS and not _follow_year(marked, at + 1)


def _is_name(sentence: Sentence, word: int) -> bool:
    """Whether a word is the last of somebody's name, and no office in capitals: "за даними ОВА, 31, серед них"."""
    office = (
        word > 0 and len(sentence.raw[word]) > 1 and sentence.raw[word].isupper() and sentence.raw[word - 1].islower()
    )
    return sentence.capital(word) and not office


def _shares_percent(marked: Marked, at: int) -> bool:
    """ "ожоги 60 и 40%": both numbers tell percents."""
    sentence = marked.sentence
    return marked.is_word(at + 1, "and") and sentence.word(at + 2).isdecimal() and sentence.word(at + 3) == "%"


def _is_behind_aged(marked: Marked, at: int) -> bool:
    """ "aged 30", "number 30"; not "the wounded number 30"."""
    return marked.is_word(at - 1, "aged") and marked.over(at - 1, "toll") is None


def _is_behind_no(marked: Marked, at: int) -> bool:
    """ "City Hospital No. 2": the number in a name."""
    return marked.sentence.word(at - 1) == "." and is_number_sign(marked, at - 2)


def is_number_sign(marked: Marked, at: int) -> bool:
    """Whether a word that else tells "none" is short for "number": "hospital No. 2"."""
    sentence = marked.sentence
    stopped = sentence.word(at + 1) == "." and sentence.word(at + 2)[:1].isdigit()
    return stopped and marked.at(at, "zero") is not None


def _is_month(marked: Marked, at: int) -> bool:
    mark = marked.over(at, "months")
    return mark is not None and (mark.sense.form == "small" or marked.sentence.capital(at))


def _counts_people(marked: Marked, at: int) -> bool:
    return any(marked.at(at, tag) for tag in ("person", "harm", "scales"))


def _follow_year(marked: Marked, at: int) -> bool:
    """Whether a number that may be a year counts people: "2016 injured"; not so "the 2016 shooting"."""
    harm = marked.at(at, "harm")
    return _counts_people(marked, at) and not (harm is not None and harm.sense.form == "active")


def upper_of_range(marked: Marked, at: int, end: int) -> tuple[int, int] | None:
    """The upper bound in "5 to 7", "between 5 and 7", "5-7"; not in "rose from 5 to 7" nor in "4 men and 7 women"."""
    sentence = marked.sentence
    if marked.is_word(at - 1, "from") or marked.ending(at, "earlier_direct") is not None or end >= len(sentence):
        return None
    between = marked.is_word(at - 1, "between")
    begin = end if sentence.joined[end] else end + 1
    if begin > end and not (marked.is_word(end, "to") or (between and marked.is_word(end, "and"))):
        return None
    if begin >= len(sentence) or not (number := _upper_bound(marked, begin)):
        return None
    first = number_at(marked, at)
    return number if first and first[0] < number[0] <= first[0] * 10 else None


def is_of_thousands(marked: Marked, at: int, end: int) -> bool:
    """ "10 to 30 thousand": whether the word for thousands behind a range counts its lower bound as well."""
    if not marked.tells("scales"):
        return False
    second = upper_of_range(marked, at, end)
    scale = marked.at(second[1], "scales") if second is not None else None
    return scale is not None and int(scale.sense.value) >= _THOUSANDS


def _upper_bound(marked: Marked, at: int) -> tuple[int, int] | None:
    word = marked.sentence.words[at]
    if word.isdecimal() and len(word) < 9:
        return int(word), at + 1
    mark = marked.at(at, "units")
    return _grown(marked, int(mark.sense.value), mark.end) if mark else None
