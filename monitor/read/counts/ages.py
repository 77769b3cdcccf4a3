"""Step 4b, ages: numbers that tell how old somebody is, and count nobody.

Reads the tags aged, alone, and, be, between, by, each_of_them, families, from, harm, objects, of, person, single, to,
units, was, with, years, youngest.
"""

from __future__ import annotations

from typing import Final

from monitor.read.counts.count import Count
from monitor.read.lexicon import HEAD_FIRST, Mark, Marked
from monitor.read.numbers import is_number, number_at

_ARTICLE_WITHIN: Final = 3
_DIGITS: Final = 2
_ASIDE_WITHIN: Final = 9
"""Words between those who are counted and their number, with the commas around."""
_BRACKETED_WITHIN: Final = 12
"""Words of ages in brackets, with the brackets."""
_DASHES: Final = frozenset("—–-")
_HYPHENS: Final = frozenset("-‑")
_ENDS_AGE: Final = frozenset({",", ".", ";", ""})


def is_age(marked: Marked, found: list[Count], ages: set[int], at: int) -> bool:
    """ "two women, 38 and 70, were hurt": ages stand straight behind the people."""
    word = marked.sentence.words[at]
    told_in_words = marked.at(at, "units") is not None and not word.isdecimal() and not _are_objects(marked, at)
    may_be = told_in_words or (word.isdecimal() and len(word) <= 2)
    if at == 0 or not may_be or marked.ending(at, "families") is not None:  # "семья из девяти человек"
        return False
    youngest = marked.ending(at, "word youngest") is not None  # "three people, the youngest 19,"
    if youngest or _is_bound_of_ages(marked, at) or at in ages or _is_set_apart(marked, found, at):
        return True
    if listed := _listed_ages(marked, at) or _ages_of_harmed(marked, at):
        ages.update(listed)
        return True
    between = marked.is_word(at - 1, "between") and bool(found) and found[-1].human and found[-1].reach == at - 1
    if between or _is_behind_aged(marked, at):  # "three people between 15 and 20"
        if not between and found and found[-1].human and found[-1].reach == at - 1:
            found[-1] = found[-1]._replace(reach=at + 1)  # "two boys aged 8 and three others"
        ages.add(at)
        return True
    of = marked.is_word(at - 1, "of") and not marked.is_word(at - 1, "with")  # "мати з двома дітьми": these count
    if of and found and found[-1].reach == at - 1 and found[-1].human:
        found[-1] = found[-1]._replace(reach=at + 1)  # "a man of 45", "a mother of four"
        return True
    if _is_told_as_age(marked, at) or _is_of_one(marked, at):
        ages.add(at)
        return True
    if told_in_words and not (marked.sentence.word(at + 1) == "," or _is_number_behind_and(marked, at)):
        return at - 2 in ages and (marked.sentence.word(at + 1) in _ENDS_AGE or _is_last_of_aged(marked, at))
    behind = marked.sentence.words[at - 1] == "," and bool(found) and found[-1].human and found[-1].reach == at - 1
    counts = marked.at(at + 1, "person") is not None
    dash = marked.sentence.word(at + 1) in _DASHES  # "загинули троє людей, 26 — поранені"
    if (behind and marked.at(at + 1 + dash, "harm") is None and not counts) or (at - 2 in ages and not counts):
        ages.add(at)
        return True
    return False


def _are_objects(marked: Marked, at: int) -> bool:
    """ "загинула жінка, шістьох, зокрема двох дітей, поранено": a form that says that something was done to them."""
    told_as_years = any(marked.is_word(at + 1, use) for use in ("and", "years"))
    return marked.at(at, "objects") is not None and not told_as_years


def _is_set_apart(marked: Marked, found: list[Count], at: int) -> bool:
    """ "Господиня однієї з них, 58 років, отримала", "The owner of one of the houses, 58, suffered": between commas."""
    years = marked.is_word(at + 1, "years")
    both = marked.is_word(at - 1, "each_of_them")  # "A couple, both 61, were killed"
    if marked.sentence.word(at - 1 - both) != "," or marked.sentence.word(at + 1 + years) != ",":
        return False
    if years or both:
        return True
    harmed = any(mark.start < at for tag in ("toll", "harm") for mark in marked.all(tag))
    return not harmed and bool(found) and found[0].kind == "single" and marked.sentence.words[at - 2].isalpha()


def _is_bound_of_ages(marked: Marked, at: int) -> bool:
    """ "בני 15 עד 17", "віком від 9 до 13", "aged between 19 and 60": the bounds of a range of ages."""
    if marked.is_word(at - 1, "between") or marked.is_word(at - 1, "from"):
        return marked.is_word(at - 2, "aged") or (marked.is_word(at - 1, "between") and _is_range_of_years(marked, at))
    if marked.is_word(at - 3, "between") and _is_range_of_years(marked, at - 2):
        return True
    if marked.is_word(at - 1, "to"):
        return marked.is_word(at - 3, "aged") or _is_from_aged(marked, at - 3)
    between = marked.is_word(at - 1, "and") and marked.is_word(at - 3, "between") and _is_from_aged(marked, at - 3)
    return between and not marked.over_any(at + 1, ("person", "thing"))


def _is_from_aged(marked: Marked, opening: int) -> bool:
    """ "aged from 9", "віком від 9": the lower of two ages."""
    opens = marked.is_word(opening, "between") or marked.is_word(opening, "from")
    return opens and marked.is_word(opening - 1, "aged")


def _is_range_of_years(marked: Marked, first: int) -> bool:
    """ "від 19 до 74 років": two numbers, and the word for years behind the second."""
    end = _number_end(marked, first)
    last = _number_end(marked, end + 1) if end and marked.is_word(end, "to") and is_number(marked, end + 1) else 0
    return bool(last) and marked.is_word(last, "years")


def hanging_ages(marked: Marked, at: int) -> tuple[int, int] | None:
    """ "45- та 70-річний чоловіки": how many people are told by ages that share their word, and the word after it."""
    sentence, many, word = marked.sentence, 1, at
    if sentence.word(at + 1) not in _HYPHENS:
        return None
    while sentence.word(word).isdecimal() and sentence.word(word + 1) in _HYPHENS:
        if not (marked.is_word(word + 2, "and") or sentence.word(word + 2) == ","):
            return None
        many, word = many + 1, word + 3
    bound = word + 1 < len(sentence) and sentence.joined[word + 1] and sentence.words[word + 1].isalpha()
    return (many, word + 2) if many > 1 and sentence.word(word).isdecimal() and bound else None


def _listed_ages(marked: Marked, at: int) -> tuple[int, ...]:
    """The words of "39 і 62 років", "33, 47 та 71 року": ages that share their years; none otherwise."""
    told = [at]
    end = _number_end(marked, at)
    while end and (marked.is_word(end, "and") or marked.sentence.word(end) == ",") and is_number(marked, end + 1):
        told.append(end + 1)
        end = _number_end(marked, end + 1)
    return tuple(told) if end and len(told) > 1 and marked.is_word(end, "years") else ()


def _ages_of_harmed(marked: Marked, at: int) -> tuple[int, ...]:
    """The words of "загиблому було 43 роки", "загиблій — 52", "пораненим 20 та 35 років": how old they are."""
    before = at - 1
    while before > 0 and (marked.sentence.words[before] in _DASHES or marked.over(before, "be") is not None):
        before -= 1
    if not marked.is_word(before, "whose_age"):
        return ()
    end = _number_end(marked, at)
    while end and (marked.is_word(end, "and") or marked.sentence.word(end) == ",") and is_number(marked, end + 1):
        end = _number_end(marked, end + 1)
    told = range(at, end)
    return tuple(told) if marked.is_word(end, "years") or marked.sentence.word(end) in _ENDS_AGE else ()


def _number_end(marked: Marked, at: int) -> int:
    number = number_at(marked, at)
    return number[1] if number else 0


def _is_behind_aged(marked: Marked, at: int) -> bool:
    """ "aged eight", "between the ages of 30 and", but not "the wounded number eight"."""
    return marked.ending(at, "word aged") is not None and not marked.over_any(at - 1, ("alone", "toll"))


def _is_last_of_aged(marked: Marked, at: int) -> bool:
    """ "aged eight and ten were": the second of two ages, and nothing that it counts."""
    if not (marked.is_word(at - 1, "and") and marked.is_word(at - 3, "aged")):
        return False
    return not marked.over_any(at + 1, ("person", "thing")) and marked.sentence.word(at + 1)[:1].isalnum()


def _is_told_as_age(marked: Marked, at: int) -> bool:
    """ "cyclist, 52, who dies", "Мужчине было 58": a bare number behind one person, and nothing that it counts."""
    if marked.ending(at, "word of_those") is not None and marked.sentence.word(at + 1) in _ENDS_AGE:
        return marked.sentence.words[at].isdecimal()  # "five mourners, one of them 12, were killed"
    comma = marked.sentence.words[at - 1] == ","
    several = comma and _is_number_behind_and(marked, at)  # "The girls, eight and 11, were treated"
    if marked.sentence.word(at + 1) not in _ENDS_AGE and not several:
        return False
    was = marked.over(at - 1, "be") is not None or marked.is_word(at - 1, "was")
    if not (was or comma):
        return False
    who = marked.over(at - 2, "person")
    if comma and _closes_aside(marked, at - 1):
        return False
    if marked.over_any(at - 2, ("toll", "harm")):
        return False  # "the number of injured, 17, stands"
    if who is None:
        return is_told_with_age(marked, at - 2) and _has_article(marked, at - 2)
    return who.end == at - 1 and (several or who.sense.form != "plural")


def _closes_aside(marked: Marked, comma: int) -> bool:
    """ "Поранених, за даними медиків, дванадцятеро": whose words it is stands between those hurt and their number."""
    return any(
        harm.sense.form == "counted"
        and marked.sentence.word(harm.end) == ","
        and "," not in marked.sentence.words[harm.end + 1 : comma]
        for harm in marked.all("harm")
        if comma - _ASIDE_WITHIN <= harm.end < comma
    )


def _is_of_one(marked: Marked, at: int) -> bool:
    """ "a nurse and mother of three": the number tells of the one before it, whom nobody may have counted."""
    who = marked.over(at - 2, "person") if marked.is_word(at - 1, "of") and not marked.is_word(at - 1, "with") else None
    return who is not None and who.sense.form == "singular"


def _is_number_behind_and(marked: Marked, at: int) -> bool:
    """ "eight and 11,": two ages and nothing that the second counts."""
    if not (marked.is_word(at + 1, "and") and is_number(marked, at + 2)):
        return False
    return marked.sentence.word(at + 3) in _ENDS_AGE or marked.is_word(at + 3, "years")


def is_told_with_age(marked: Marked, noun: int) -> bool:
    """ "The herbalist, 49, ...": who has an age is a person, whether or not a table knows the noun."""
    sentence = marked.sentence
    if noun < 0 or not sentence.raw[noun].islower() or sentence.word(noun + 1) != "," or sentence.word(noun + 3) != ",":
        return False
    age = sentence.word(noun + 2)
    return age.isdecimal() and len(age) == _DIGITS and marked.at(noun, "thing") is None


def _has_article(marked: Marked, noun: int) -> bool:
    """Whether an article or the like stands within a few words before a noun."""
    words = range(max(0, noun - _ARTICLE_WITHIN), noun)
    return any(marked.at(word, "single") is not None for word in words)


def age_end(marked: Marked, at: int) -> int:
    """The word after "בן 30", "בת ה-9", where a noun that means somebody's child tells an age; else 0."""
    if not (marked.is_word(at, "aged") and marked.at(at, "alone")):
        return 0
    number = at + 2 if marked.is_word(at + 1, "aged") else at + 1
    return number + 1 if marked.sentence.word(number).isdecimal() else 0


def aged(marked: Marked, count: Count) -> Count:
    """The count with the age behind its noun taken in: "жінка 1960 року народження", "внучка девяти лет"."""
    at = count.reach
    if count.head not in ("people", "soldiers"):
        return count
    if closed := _bracketed(marked, at):
        return count._replace(reach=closed)
    if count.kind == "single" and marked.sentence.word(at) == "," and (end := _parted_age_end(marked, at + 1)):
        return count._replace(reach=end)
    if not is_number(marked, at):
        return count
    if marked.is_word(at + 1, "year") and marked.is_word(at + 2, "born"):
        return count._replace(reach=at + 3)
    if (born := marked.at(at + 1, "word born_in")) is not None:
        return count._replace(reach=born.end)
    if listed := _listed_ages(marked, at):  # "двоє чоловіків 40 і 61 року"
        return count._replace(reach=_number_end(marked, listed[-1]) + 1)
    number = number_at(marked, at)
    return count._replace(reach=number[1] + 1) if number and marked.is_word(number[1], "years") else count


def _parted_age_end(marked: Marked, at: int) -> int:
    """ "мужчина, 51 год, и женщина": the word behind an age that commas part from whom it is of; else 0."""
    number = number_at(marked, at) if is_number(marked, at) else None
    if number is None or not marked.is_word(number[1], "years"):
        return 0
    end = number[1] + 1
    return end if marked.sentence.word(end) in (",", ".", ";", "") else 0


def _bracketed(marked: Marked, at: int) -> int:
    """The word behind "(45, 52 та 60 років)", ages in brackets with the word for years; else 0."""
    words = marked.sentence.words
    if marked.sentence.word(at) != "(" or not is_number(marked, at + 1):
        return 0
    end = next((word for word in range(at, min(at + _BRACKETED_WITHIN, len(words))) if words[word] == ")"), 0)
    inside = words[at + 1 : end - 1] if end else ()
    ages = all(word == "," or word.isdecimal() or marked.is_word(at + 1 + by, "and") for by, word in enumerate(inside))
    return end + 1 if end and ages and marked.is_word(end - 1, "years") else 0


def listed_by_age(marked: Marked, person: Mark) -> tuple[int, int] | None:
    """How many are "чоловіки 39 і 62 років", whom only their ages count, and the word behind these; else None."""
    counted = is_number(marked, person.start - 1) or marked.over(person.start - 1, "vague") is not None
    if person.sense.number != HEAD_FIRST or counted or not is_number(marked, person.end):
        return None
    ages = _listed_ages(marked, person.end)
    return (len(ages), _number_end(marked, ages[-1]) + 1) if ages else None


def told_by_ages(marked: Marked, person: Mark) -> tuple[int, int] | None:
    """How many only their ages count, and the word behind: "boys aged 8 and 10", "men of 44 and 63"."""
    parted = marked.sentence.word(person.end) == "," and marked.is_word(person.end + 1, "aged")  # ", aged 9 and 13"
    aged = parted or marked.is_word(person.end, "aged") or marked.is_word(person.end, "of")
    alone = marked.at(person.start - 1, "single") and not marked.is_word(person.start - 1, "whose")  # "a couple of 60"
    if person.sense.form != "plural" or not aged or alone:
        return listed_by_age(marked, person)
    if is_number(marked, person.start - 1) or marked.over(person.start - 1, "vague") is not None:
        return None
    listed = _ages_from(marked, person.end + 1 + parted)
    counts = listed is not None and marked.over_any(listed[1], ("person", "thing"))  # "boys aged 8 and 3 others"
    return None if counts else listed


def _ages_from(marked: Marked, at: int) -> tuple[int, int] | None:
    """How many ages a list tells that ends with "and", and the word after it."""
    many = 0
    while is_number(marked, at):
        number = _age_at(marked, at)
        if number is None:
            return None
        many += 1
        if marked.is_word(number, "and") and is_number(marked, number + 1):
            last = _age_at(marked, number + 1)
            return (many + 1, last) if last is not None else None
        if marked.sentence.word(number) != ",":
            return None
        at = number + 1
    return None


def behind_ages(marked: Marked, count: Count) -> int:
    """The word behind the ages that follow people, in commas or not: "a woman, 41,", "two girls aged 7 and 11"."""
    begun = count.reach - 1 if marked.is_word(count.reach - 2, "aged") else count.reach  # the first may be taken in
    comma = marked.sentence.word(begun) == ","
    told = marked.is_word(begun + comma, "aged") or begun < count.reach
    ages, end = _plain_ages(marked, begun + (comma + told if begun == count.reach else 0))
    ended = bool(ages) and (marked.sentence.word(end) in _ENDS_AGE or marked.is_word(end, "and"))
    return end if ended and (told or (comma and ages == count.low == count.high)) else count.reach


def _plain_ages(marked: Marked, at: int) -> tuple[int, int]:
    """How many ages stand in a row from a word on, and the word behind them; what counts people is none."""
    ages, end = 0, at
    while is_number(marked, at) and (behind := _age_at(marked, at)) is not None:
        if marked.over_any(behind, ("person", "thing", "harm")):
            break
        ages, end = ages + 1, behind
        if not (marked.is_word(end, "and") or marked.sentence.word(end) == ","):
            break
        at = end + 1
    return ages, end


def _age_at(marked: Marked, at: int) -> int | None:
    """The word after an age."""
    if marked.sentence.words[at].isdecimal():
        return at + 1 if len(marked.sentence.words[at]) <= _DIGITS else None
    number = number_at(marked, at)
    return number[1] if number else None
