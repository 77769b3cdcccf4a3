"""What a number counts: the noun behind it, people or things, or nothing that a table knows.

Reads the tags units, person, thing, harm, getting, body, families, function.
"""

from __future__ import annotations

from typing import Final

from monitor.read.counts.count import Count, Kind
from monitor.read.lexicon import HEAD_FIRST, Mark, Marked
from monitor.read.numbers import is_number, number_at

_HEAD_WITHIN: Final = 6
_OF_PEOPLE: Final = ("м", "х", "ое", "оє", "ро")
"""Endings of Slavic numerals that are in another case than the wounds behind them, or count people alone."""
_PEOPLE: Final = ("person", "anyone", "harm")
_OWNER_WITHIN: Final = 4
"""Words between "of" and the number of all: "two of the family's five children"."""


def with_head(marked: Marked, start: int, end: int, low: int | None, high: int | None, kind: Kind) -> Count:
    """The count that words `start` to `end` make of `low` to `high`, with what it counts."""
    unit = marked.at(end - 1, "units")
    pair = (unit is not None and unit.sense.form == "dual") or (kind == "vague" and low == high)
    itself = marked.at(end - 1, "person") if pair else None  # "رجلان", "her twins"
    head, reach = (itself.sense.value, end) if itself else _head(marked, end, many=low != 1)
    if head == "none" and (attackers := _of_attackers(marked, end)):
        head, reach = "attackers", attackers.end
    family = marked.ending(start, "families")
    if family:
        start, head = family.start, "people"
    return Count(start, end, reach, low, high, kind, head)  # type: ignore[arg-type]


def _of_attackers(marked: Marked, at: int) -> Mark | None:
    """ "two of the attackers": who they are is told behind "of"."""
    if not marked.is_word(at, "of"):
        return None
    person = marked.at(at + 1, "person") or (marked.at(at + 2, "person") if marked.is_word(at + 1, "the") else None)
    return person if person is not None and person.sense.value == "attackers" else None


def _head(marked: Marked, at: int, *, many: bool) -> tuple[str, int]:
    """What is counted: the noun within a few words after the number, and the word after it; `many` is more than one."""
    sentence = marked.sentence
    at = _counted_at(marked, at)
    if marked.is_word(at, "years"):  # "три роки тому", ", 46 років": an age that nothing else has taken
        past = marked.at(at, "past")
        return "thing", at + 1 if past is None else past.end
    if (hurt := _limb_or_wound(marked, at)) is not None:
        return "thing", hurt
    for word in range(at, min(at + _HEAD_WITHIN, len(sentence))):
        if word > at and marked.over(word, "word years_old") is not None:
            if not is_described(marked, word + 1):
                return "people", word + 1  # "one 16 year old dead"; "two 16-year-old boys" are boys
            continue
        if noun := _noun_at(marked, word, many=many):
            if describes_next(marked, noun.end, noun.start) or _is_bound_to_next(marked, noun):
                continue
            return noun.sense.value if noun.tag == "person" else "thing", noun.end
        if harm := marked.at(word, "harm"):
            return _what_is_harmed(marked, harm)
        got = marked.at(word, "getting") is not None  # "восьмеро дістали кульові поранення"
        if got or ends_phrase(marked, word):
            return ("unknown" if word > at else "none"), word
    return ("unknown" if at < len(sentence) else "none"), min(at + _HEAD_WITHIN, len(sentence))


def _noun_at(marked: Marked, word: int, *, many: bool) -> Mark | None:
    """What is counted at a word; in "six shot dead" it is no thing, which would stand in the plural."""
    thing, harm = marked.at(word, "thing"), marked.at(word, "harm")
    if many and thing and harm and thing.sense.form == "singular" and harm.sense.form == "past":
        return None
    return thing or marked.at(word, "person")


def _is_bound_to_next(marked: Marked, noun: Mark) -> bool:
    """ "three night-shift workers": a thing in the singular whose hyphen binds it to a word that it describes."""
    thing = noun.tag == "thing" and noun.sense.form == "singular"
    return thing and noun.end < len(marked.sentence) and marked.sentence.joined[noun.end]


def _limb_or_wound(marked: Marked, at: int) -> int | None:
    """ "обе ноги", "три тяжёлых ранения", but "двоим ножевые ранения": the word behind what counts nobody."""
    if marked.at(at, "body") is not None:
        return at + 1
    if marked.tells("word wounds") and not marked.sentence.words[at - 1].endswith(_OF_PEOPLE):
        if marked.is_word(at, "wounds"):
            return at + 1
        plain = at < len(marked.sentence) and not (ends_phrase(marked, at) or marked.over_any(at, _PEOPLE))
        return at + 2 if plain and marked.is_word(at + 1, "wounds") else None
    return None


def _counted_at(marked: Marked, at: int) -> int:
    """The word where what is counted begins, behind the words that say whose it is."""
    if (whole := _whole(marked, at)) is not None:
        return whole  # "six of her seven grandchildren"
    if marked.is_word(at, "of") and marked.is_word(at + 1, "whose"):
        return at + 2  # "two of his colleagues"
    return at + marked.is_word(at, "whose")  # "двое его дочерей"


def _whole(marked: Marked, of: int) -> int | None:
    """The word behind the second number of "six of her seven", "two of the family's five"; None where there is none."""
    if not marked.is_word(of, "of"):
        return None
    for word in range(of + 1, min(of + 1 + _OWNER_WITHIN, len(marked.sentence))):
        if is_number(marked, word):
            number = number_at(marked, word)
            return number[1] if number else None
        if not (_tells_owner(marked, word) or marked.is_word(word + 1, "possessive")):
            return None
    return None


def _tells_owner(marked: Marked, word: int) -> bool:
    return any(marked.is_word(word, use) for use in ("whose", "the", "possessive"))


def _what_is_harmed(marked: Marked, harm: Mark) -> tuple[str, int]:
    """Whether a word of harm straight before a thing describes it: "two missing boats", "three burned cars"."""
    described = harm.sense.form == "state" and harm.end - harm.start == 1 and harm.sense.value != "killed"
    thing = marked.at(harm.end, "thing") if described else None
    if thing is None or marked.sentence.capital(harm.end) or describes_next(marked, thing.end, thing.start):
        return "none", harm.start
    return "thing", thing.end


def describes_next(marked: Marked, at: int, noun: int) -> bool:
    """Whether the noun at hand only describes the next: "two police officers", "30 civilian vehicles"."""
    if marked.at(at, "harm") is not None:
        return False  # "two teenagers shot dead"
    person = marked.at(noun, "person")
    if person is not None and person.sense.number == HEAD_FIRST:
        return False
    following = marked.at(at, "person")
    owned = following is not None and following.sense.number == HEAD_FIRST and not marked.at(noun, "harm")
    if person is None and owned:
        return marked.at(at, "thing") is not None  # "три будинки мешканців"; but "сім тіл мешканців"
    return marked.at(at, "person") is not None or marked.at(at, "thing") is not None


def is_described(marked: Marked, at: int) -> bool:
    """Whether a noun still follows: "a 70-year-old woman", "a 70-year-old retired teacher"."""
    if at >= len(marked.sentence) or ends_phrase(marked, at):
        return False
    return not marked.over_any(at, ("be", "harm", "verb", "measure", "say", "getting"))


def ends_phrase(marked: Marked, word: int) -> bool:
    """Whether a noun's phrase ends before a word: a small word, or no word at all."""
    return not marked.sentence.words[word][0].isalnum() or marked.at(word, "function") is not None
