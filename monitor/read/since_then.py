"""Step 8b, since then: the attack from which weeks, months or years are counted: "a month after the strike on X".

And the one shortly before the news: "hours after a siege in which nine died".

Reads the tags act, verb, impact, begins, harm, and the particles long_time, days, it_happened, after, after_all,
relative, where, that, by_which, time_apart, days_apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from monitor.read.lexicon import Mark, Marked
from monitor.read.numbers import number_at

_NAMED_WITHIN: Final = 4
"""Words behind "after" in which the attack is named, where what is told next has no comma before it."""
_OPENS_WITHIN: Final = 3
"""Words from a comma to the relative: ", внаслідок якого", ", in which"."""
_OPENS: Final = ("relative", "where", "that", "by_which")
_DOES: Final = ("verb", "impact", "begins", "harm")
_ASIDE_WITHIN: Final = 7
_TOLD: Final = ("verb", "act", "impact", "harm")
_RECENT_DAYS: Final = 7
_FIRST: Final = 2
"""Words of a sentence before "days" that opens it: "Less than a day after"."""
_OPENING: Final = 7
"""Words to the days where the sentence tells nothing but how far apart two attacks were."""
_COUNTED_WITHIN: Final = 4
"""Words from "came" to the days."""
_NO_VERB: Final = ("noun", "counted")
_ARMED: Final = ("act", "verb", "means")


def counted_from(marked: Marked, chunks: Sequence[int]) -> frozenset[int]:
    """The words that tell the attack from which a long time is counted; `chunks` has the clause of each word."""
    found: set[int] = set()
    days = (mark for mark in marked.all("word days") if _are_many(marked, mark))
    for mark in (*marked.all("word long_time"), *days):
        found |= _behind(marked, chunks, mark.end)
    return frozenset(found)


def just_before(marked: Marked, chunks: Sequence[int]) -> frozenset[int]:
    """The words that tell the attack hours or days before the news: "hours after a siege in which nine died"."""
    found: set[int] = set()
    for mark in marked.all("word time_apart"):
        behind = _behind(marked, chunks, mark.end, opens=mark.start <= _FIRST)
        told = _tells_harm(marked, behind) or (marked.is_word(mark.start, "days_apart") and _tells_new(marked, behind))
        if told and _tells_another(marked, behind):
            found |= behind
    return frozenset(found)


def _tells_harm(marked: Marked, words: set[int]) -> bool:
    return any(mark.start in words for mark in marked.all("harm"))


def _tells_new(marked: Marked, words: set[int]) -> bool:
    """ "A day after a raid on X, a bomb killed three in Y": whether some words name a place, and others tell harm."""
    named = (word for word in words if marked.sentence.capital(word))
    if all(marked.is_word(word + 1, "possessive") for word in named):
        return False  # "a missile broke through X's defences"
    return any(mark.start not in words and mark.sense.value in ("killed", "injured") for mark in marked.all("harm"))


def _tells_another(marked: Marked, words: set[int]) -> bool:
    """Whether a sentence tells an attack outside of some words, or goes on about one: "It came hours after"."""
    if any(mark.start not in words and mark.end - 1 not in words for tag in _ARMED for mark in marked.all(tag)):
        return True
    return any(marked.is_word(word, "it_happened") for word in range(min(_COUNTED_WITHIN, len(marked.sentence))))


def _are_many(marked: Marked, days: Mark) -> bool:
    """ "forty days after", not "two days after", unless that is all it tells: "It came two days after a raid"."""
    number = next(
        (number for at in (days.start - 1, days.start - 2) if at >= 0 and (number := number_at(marked, at))), None
    )
    if number is None or number[1] != days.start:
        return False
    opening = range(max(0, days.start - _COUNTED_WITHIN), days.start)
    apart = days.start <= _OPENING and any(marked.is_word(word, "it_happened") for word in opening)
    return number[0] > (1 if apart else _RECENT_DAYS)


def _behind(marked: Marked, chunks: Sequence[int], at: int, *, opens: bool = False) -> set[int]:
    whole = marked.at(at, "word after_all")
    after = whole or marked.at(at, "word after")
    if after is None or after.end >= len(chunks):
        return set()
    chunk = chunks[after.end]
    rest = [word for word in range(after.end, len(chunks)) if chunks[word] == chunk]
    closed = opens and "," in (marked.sentence.word(rest[-1]), marked.sentence.word(rest[-1] + 1))
    if whole is None and not closed:
        verb = next((word for word in rest if _is_verb(marked, word)), None)
        if verb is not None:
            return set(range(after.end, min(verb, after.end + _NAMED_WITHIN)))
    found = set(rest)
    while opened := _relative_behind(marked, chunks, max(found) + 1):
        found |= opened
    return found


def _is_verb(marked: Marked, word: int) -> bool:
    if marked.over(word, "act") is not None:
        return False  # "нападу" is "I shall attack" as well
    if marked.is_word(word - 1, "a") or marked.is_word(word - 1, "the"):
        return False  # "after a shooting at a mall"
    return any((mark := marked.at(word, tag)) is not None and mark.sense.form not in _NO_VERB for tag in _DOES)


def _relative_behind(marked: Marked, chunks: Sequence[int], start: int) -> set[int]:
    """The words of the clause that begins at a word or behind an aside, where it is said of what stands before it."""
    start = _behind_aside(marked, start)
    opening = range(start, min(start + _OPENS_WITHIN, len(chunks)))
    relative = (word for word in opening if any(marked.is_word(word, use) for use in _OPENS))
    opens = next(relative, None)
    if opens is None and marked.sentence.word(start) == "," and marked.at(start + 1, "harm") is not None:
        opens = start + 1  # ", унёсшего жизни восьми человек"
    if opens is None:
        return set()
    return {word for word in range(start, len(chunks)) if word <= opens or chunks[word] == chunks[opens]}


def _behind_aside(marked: Marked, start: int) -> int:
    """The comma that ends what two commas enclose: ", in the northwest, that killed"; else the word itself."""
    if marked.sentence.word(start) != ",":
        return start
    for word in range(start + 1, min(start + _ASIDE_WITHIN, len(marked.sentence))):
        if marked.sentence.words[word] == ",":
            return word
        if marked.over_any(word, _TOLD) or any(marked.is_word(word, use) for use in _OPENS):
            return start
    return start
