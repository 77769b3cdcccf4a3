"""One person who is told without a number: "a woman", "a 70-year-old", "охоронець", "a guard and a NOUN".

Reads the tags single, alone, person, thing, identity, harm, hearsay, function, be, kin, say, relative, whose_kin.
"""

from __future__ import annotations

from typing import Final

from monitor.read.counts.ages import behind_ages, is_told_with_age
from monitor.read.counts.count import Count
from monitor.read.counts.heads import describes_next, ends_phrase, is_described
from monitor.read.lexicon import ADJECTIVE, GUESSED, Mark, Marked
from monitor.read.numbers import is_number

_SINGLE_WITHIN: Final = 7
_COMPLEMENT_WITHIN: Final = 7
_NOUN_WITHIN: Final = 5
_NAMED_BEFORE: Final = 3
"""Words of a name and the comma behind it."""
_LISTING: Final = frozenset(",;")
_AGE_AND_WORD: Final = 2
_DIGITS: Final = 2
_MASCULINE: Final = ("ий", "ый", "ой")
_GENITIVE: Final = ("ого", "его")
"""Endings of adjectives: beside a thing that is a subject or object, and beside one whose something is."""
_OF_THINGS: Final = ("а", "я")
_AT_HOME: Final = "дома"
"""Where somebody was: "застрелили полицейского дома"."""
_VOWELS: Final = frozenset("аеёиоуыэюяіїє")


def single(marked: Marked, at: int, end: int) -> Count | None:
    """One person told alone: an article, then within a few words a noun for one person."""
    sentence = marked.sentence
    for word in range(end, min(end + _SINGLE_WITHIN, len(sentence))):
        if person := marked.at(word, "person"):
            if _is_passed_over(marked, person):
                continue
            return _one(marked, at, person)
        if (count := _nameless(marked, at, word, first=word == end)) is not None:
            return count
        if _belongs_to_next(marked, word):
            continue
        if ends_phrase(marked, word) or marked.at(word, "harm"):
            return None
        if marked.at(word, "thing") and not _describes(marked, word):
            return None
    return None


def _one(marked: Marked, article: int, person: Mark) -> Count | None:
    """One person by a noun that is no plural."""
    title = _is_title(marked, person.start, person.end)
    if not title and person.sense.form != "singular":
        return None
    reach = person.end if title else _with_complement(marked, person.end)
    hedge = marked.ending(article, "hedge")
    if hedge is not None and hedge.sense.value == "at_least":  # "killing at least a child"
        return Count(hedge.start, person.end, reach, 1, None, "number", person.sense.value)  # type: ignore[arg-type]
    return Count(article, person.end, reach, 1, 1, "single", person.sense.value)  # type: ignore[arg-type]


def _nameless(marked: Marked, article: int, word: int, *, first: bool) -> Count | None:
    """One person told by no noun for people: "a 70-year-old was killed", "un mort"."""
    if (aged := marked.at(word, "word years_old")) is not None and not is_described(marked, aged.end):
        return Count(article, aged.end, aged.end, 1, 1, "single", "people")
    if first and _is_one_harmed(marked, article, word):
        return Count(article, word, word, 1, 1, "number", "none")
    if is_told_with_age(marked, word) and not ends_phrase(marked, word):
        return Count(article, word + 1, word + 1, 1, 1, "single", "people")
    return None


def _is_one_harmed(marked: Marked, article: int, word: int) -> bool:
    """ "un mort": where the article is the number one as well, it counts a word of harm straight behind it."""
    return marked.is_word(article, "one") and any(
        mark.start == word and mark.sense.form == "noun" for mark in marked.all("harm")
    )


def _is_passed_over(marked: Marked, person: Mark) -> bool:
    """Whether a noun for people only describes what follows: "the daughter's newborn", "the Syrian Army"."""
    if _is_title(marked, person.start, person.end):
        return False
    described = describes_next(marked, person.end, person.start) or _is_demonym(marked, person.start, person.end)
    return described or marked.is_word(person.end, "possessive")


def _belongs_to_next(marked: Marked, word: int) -> bool:
    """ "a bus driver", "the daughter's newborn": a thing or the sign of whose it is, with its noun to follow."""
    thing = marked.at(word, "thing") and (marked.sentence.joined[word] or describes_next(marked, word + 1, word))
    return bool(thing) or marked.is_word(word, "possessive")


def _describes(marked: Marked, thing: int) -> bool:
    """ "a district police chief": a thing with another noun behind it only describes that; "a bomb two" is none."""
    following = thing + 1
    return following < len(marked.sentence) and not (
        is_number(marked, following)
        or ends_phrase(marked, following)
        or marked.at(following, "harm")
        or marked.at(following, "be")
    )


def _is_title(marked: Marked, word: int, end: int) -> bool:
    """ "the tribal leader Sheikh NAME": a noun and behind it a title that belongs to a name."""
    person = marked.at(end, "person")
    named = person is not None and marked.sentence.capital(end) and marked.sentence.capital(person.end)
    return named and not marked.sentence.capital(word)


def _is_demonym(marked: Marked, word: int, end: int) -> bool:
    """ "the Syrian Democratic Forces", "the National Army": a capital, and the name goes on."""
    sentence = marked.sentence
    return end < len(sentence) and sentence.capital(word) and word > 0 and sentence.capital(end)


def _with_complement(marked: Marked, end: int) -> int:
    """The word after "a member of the security forces": what the person belongs to is part of the phrase."""
    sentence = marked.sentence
    if not marked.is_word(end, "of") or is_number(marked, end + 1):
        return end
    for word in range(end + 1, min(end + _COMPLEMENT_WITHIN, len(sentence))):
        if any(marked.is_word(word, use) for use in ("of", "the", "a")):
            continue
        if (
            marked.is_word(word, "and")
            or ends_phrase(marked, word)
            or marked.over(word, "harm")
            or marked.at(word, "be")
        ):
            return word
    return end


def alone(marked: Marked, at: int) -> Count | None:
    """One person told by a bare noun, in a language without articles; "police officer" is one of two nouns."""
    cases = [mark for mark in marked.all("alone") if mark.start == at]
    if cases and marked.over(at, "hearsay") is not None:
        return None  # "про жертви нічого не відомо"
    if not cases or describes_next(marked, cases[0].end, cases[0].start) or marked.at(at, "identity") is not None:
        return None
    case = " ".join(mark.sense.form for mark in cases)
    mark = cases[0]
    if mark.sense.number == GUESSED and at and marked.sentence.capital(at):
        return None
    if mark.sense.number == ADJECTIVE and (marked.at(mark.end, "thing") or marked.at(mark.end, "person")):
        return None  # "патрульный автомобиль"
    if marked.at(mark.end, "thing") and _agrees_with_thing(marked, mark.end):
        return None  # "полицейский участок", "у полицейского участка"; not so "рабочий завода"
    if mark.sense.number == ADJECTIVE and case == "oblique" and not _stands_alone(marked, mark.end):
        return None  # "дежурного наряда"
    return Count(at, mark.end, mark.end, 1, 1, "single", mark.sense.value, case=case)  # type: ignore[arg-type]


def _agrees_with_thing(marked: Marked, thing: int) -> bool:
    """Whether a word for somebody that looks like an adjective is that of the thing behind it, by their endings."""
    word, noun = marked.sentence.words[thing - 1], marked.sentence.words[thing]
    if word.endswith(_GENITIVE):
        return noun.endswith(_OF_THINGS) and noun != _AT_HOME
    return word.endswith(_MASCULINE) and noun[-1] not in _VOWELS


def _stands_alone(marked: Marked, end: int) -> bool:
    """Whether no noun can follow an adjective: "поранено чергового, ...", "чергового поранено"."""
    return end >= len(marked.sentence) or ends_phrase(marked, end) or marked.at(end, "harm") is not None


def stands_alone(marked: Marked, at: int) -> bool:
    """Whether "another" is one person by itself and not the beginning of "another 11" or "another man"."""
    if at >= len(marked.sentence):
        return True
    alone = (
        any(marked.at(at, tag) for tag in ("be", "harm", "function", "subset_after"))
        or not marked.sentence.words[at][0].isalnum()
    )
    return alone and not is_number(marked, at)


def unknown_beside(marked: Marked, found: list[Count], at: int) -> Count | None:
    """ "wounding a guard and a NOUN": beside a person one more, whatever the noun is, unless a predicate follows."""
    if not found or found[-1].reach != at - 1 or not marked.is_word(at - 1, "and") or not marked.is_word(at, "a"):
        return None
    if found[-1].head not in ("people", "soldiers"):
        return None
    sentence = marked.sentence
    for word in range(at + 1, min(at + _NOUN_WITHIN, len(sentence))):
        if marked.at(word, "thing") or marked.over_any(word, ("act", "means", "verb", "impact", "be")):
            return None
        if ends_phrase(marked, word):
            return Count(at, word, word, 1, 1, "single", "people") if word > at + 1 else None
        if not sentence.raw[word].islower():
            return None
    return None


def is_told_by_age(marked: Marked, at: int) -> bool:
    """ "загинув 72-річний, поранено 49-річного": somebody by nothing but an age, with no noun behind it."""
    sentence = marked.sentence
    if not marked.is_word(at + 1, "aged_alone") or not (sentence.words[at].isdecimal() and sentence.joined[at + 1]):
        return False
    behind = at + _AGE_AND_WORD
    return behind >= len(sentence) or ends_phrase(marked, behind) or marked.at(behind, "harm") is not None


def aged_alone(marked: Marked, at: int) -> Count:
    """The one who is told by an age alone."""
    behind = at + _AGE_AND_WORD
    case = "oblique" if marked.is_word(at + 1, "aged_object") else "nominative"
    return Count(at, behind, behind, 1, 1, "single", "people", case=case)


def is_age_of_name(marked: Marked, at: int) -> bool:
    """ "GIVEN FAMILY, 44, and GIVEN FAMILY (40 років).": two digits, set apart behind two words with capitals."""
    sentence = marked.sentence
    if at < _NAMED_BEFORE or len(sentence.words[at]) != _DIGITS or not sentence.words[at].isdecimal():
        return False
    behind = _behind_years(marked, at)
    closed = sentence.word(behind) in (",", ".", ";", ")", "") or marked.is_word(behind, "and")
    names = all(sentence.capital(word) and sentence.raw[word].isalpha() for word in (at - 3, at - 2))
    opened = sentence.words[at - 1] == "," or (sentence.words[at - 1] == "(" and sentence.word(behind) == ")")
    return closed and names and opened and not _is_placed(marked, at - 3)


def _behind_years(marked: Marked, age: int) -> int:
    """The word behind an age, and behind the word for years that may follow it."""
    return age + 1 + marked.is_word(age + 1, "years")


def _is_placed(marked: Marked, name: int) -> bool:
    """ "in New York, 12,": whether a name is that of a place."""
    return any(mark.end == name and mark.sense.value in ("at", "near", "away") for mark in marked.all("place"))


def one_by_name(marked: Marked, found: list[Count], at: int) -> Count | None:
    """One person who is told by name and age, unless a noun told the same one, or it is a witness who speaks."""
    end = _behind_years(marked, at)
    end += marked.sentence.words[at - 1] == "("  # with the bracket that closes
    behind = end + (marked.sentence.word(end) == ",")
    speaks = marked.over(behind, "say") or marked.over(at - 4, "say") or marked.is_word(behind, "relative")
    noun = bool(found) and not _ends_with_age(marked, found[-1])
    told = noun and found[-1].reach in (at - 3, at - 4) and found[-1].kind == "single"
    if speaks or (told and (found[-1].reach == at - 3 or marked.sentence.words[at - 4] == ",")):
        return None  # "a teacher, GIVEN FAMILY, 34,"
    return Count(at - 3, end, end, 1, 1, "single", "people")


def _ends_with_age(marked: Marked, count: Count) -> bool:
    last = count.end - 1
    return (
        marked.sentence.words[last].isdecimal() or marked.sentence.words[last] == ")" or marked.is_word(last, "years")
    )


def listed_by_name(marked: Marked, before: Count, one: Count) -> Count | None:
    """ "Загинули A, 46 років; B, 33 роки; C, 51 рік": the next of a list of names with ages, together with the first.

    Not where something else is told of the next: "A, 46 років, B, 33 роки, поранена".
    """
    named = before.end - before.start > _NAMED_BEFORE and _ends_with_age(marked, before)
    between = range(before.reach, one.start)
    if not (named and between) or not marked.sentence.capital(before.start):
        return None
    if not all(marked.sentence.words[word] in _LISTING or marked.is_word(word, "and") for word in between):
        return None
    behind = one.reach + (marked.sentence.word(one.reach) == ",")
    if marked.over_any(behind, ("harm", "be", "say")):
        return None
    low = (before.low or 0) + 1
    return before._replace(end=one.end, reach=one.reach, low=low, high=low, kind="number")


def kin_beside(marked: Marked, found: list[Count], at: int) -> Count | None:
    """ "a husband and wife", "her mother, 30, and grandfather": one more whom only the first has an article for."""
    person = marked.at(at, "person")
    first = found[-1] if found else None
    if person is None or first is None or first.kind != "single" or person.sense.form != "singular":
        return None
    end = behind_ages(marked, first)
    if end + (marked.sentence.word(end) == ",") != at - 1 or not marked.is_word(at - 1, "and"):
        return None
    be = marked.over(person.end, "be")
    if marked.is_word(person.end, "of") or (be is not None and be.sense.form == "singular"):
        return None  # "a nurse and mother of three", "a wife and mother was killed"
    several = marked.is_word(person.end, "are") or (_is_kin(marked, first.end - 1) and _is_kin(marked, person.end - 1))
    if not several or describes_next(marked, person.end, person.start):
        return None
    return Count(at, person.end, person.end, 1, 1, "single", person.sense.value)  # type: ignore[arg-type]


def _is_kin(marked: Marked, word: int) -> bool:
    return marked.is_word(word, "kin")
