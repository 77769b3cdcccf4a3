"""Deaths that an article takes back: "Reports of two dead are false", "Мэр опроверг сообщения о гибели ребёнка".

And whole attacks: "The prefect denies the messages about a shooting".

And who was counted twice, or hurt by something else. Reads the particles reports, about, that, of_dead, untrue,
no_victim, no_relation, and the tags act, verb, impact,
zero, retraction, denial, twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from monitor.read.counts.count import Count
from monitor.read.lexicon import Mark, Marked

_ABOUT_WITHIN: Final = 5
"""Words from reports to what they are about: "claims on Telegram channels that"."""
_DEAD_WITHIN: Final = 8
_FALSE_WITHIN: Final = 20
"""Words from the dead to the words that they are none, over whatever hit them."""
_DENIED_WITHIN: Final = 4
"""Words from "denied" to the reports."""
_PAUSES: Final = frozenset(",;:—–")
_ENDS: Final = frozenset(";:")
_ARTICLE_WITHIN: Final = 3
"""Words from "a" to the attack that it makes as unheard of as its dead: "in a missile strike"."""
_ATTACKS: Final = ("act", "verb", "impact")
_TWICE_WITHIN: Final = 14
"""Words from somebody to those that he was counted twice: "one of the dead in the strike on X was"."""
_WRONG_WITHIN: Final = 12
"""Words from a toll to those that call it wrong: "given on Tuesday for the attack on a hotel was"."""
_RELATED_WITHIN: Final = 6
"""Words between "nothing to do with" and the attack, on either side: "до удару його смерть стосунку не має"."""
_FALSE: Final = ("retraction", "denial", "word untrue")


def deaths_taken_back(marked: Marked) -> range | None:
    """The words that tell of deaths which are said to be none; None where the sentence takes no death back."""
    if not marked.tells("word reports") or not marked.tells(*_FALSE):
        return None
    for reports in marked.all("word reports"):
        dead = _dead_of(marked, reports)
        words = _taken_back(marked, reports, dead) if dead is not None else None
        if words is not None and not _tells_unknown_attack(marked, words):
            return words
    return None


def called_wrong(marked: Marked, end: int) -> Mark | None:
    """The words that call a toll wrong which ends at a word: "The toll of nine given on Tuesday was wrong"."""
    return marked.between("word untrue", end, end + _WRONG_WITHIN)


def was_counted_twice(marked: Marked, counts: Sequence[Count], end: int) -> bool:
    """ "One of the dead in X was counted twice": that whoever is told up to the word `end` is in the toll no more."""
    twice = marked.between("twice", end, end + _TWICE_WITHIN)
    return twice is not None and not any(end <= count.start < twice.start for count in counts)


def no_victim_of_it(marked: Marked) -> Mark | None:
    """The words that somebody told before them was none of an attack's victims: "had nothing to do with the blast"."""
    if (mark := next(iter(marked.all("word no_victim")), None)) is not None:
        return mark
    return next(
        (
            mark
            for mark in marked.all("word no_relation")
            if any(mark.start - _RELATED_WITHIN <= act.start < mark.end + _RELATED_WITHIN for act in marked.all("act"))
        ),
        None,
    )


def is_taken_back(marked: Marked, at: int) -> bool:
    """Whether somebody denies reports about the attack at a word: "denies the messages about a shooting"."""
    if not marked.tells("word reports"):
        return False
    return any(
        denial.end <= reports.start <= denial.end + _DENIED_WITHIN
        and any(_opens(marked, word) for word in range(reports.end, min(reports.end + _ABOUT_WITHIN, at)))
        for denial in marked.all("denial")
        for reports in marked.all("word reports")
    )


def _dead_of(marked: Marked, reports: Mark) -> int | None:
    """The word for the dead that reports are about, told before any attack."""
    about = next((word for word in range(reports.end, reports.end + _ABOUT_WITHIN) if _opens(marked, word)), None)
    if about is None:
        return None
    for word in range(about + 1, min(about + _DEAD_WITHIN, len(marked.sentence))):
        if marked.is_word(word, "of_dead"):
            return word
        if marked.sentence.words[word] in _ENDS:
            return None  # "after rumours of theft; two were killed"
        if marked.over_any(word, _ATTACKS) or marked.at(word, "zero") is not None:
            return None
    return None


def _opens(marked: Marked, word: int) -> bool:
    return marked.is_word(word, "about") or marked.is_word(word, "that")


def _taken_back(marked: Marked, reports: Mark, dead: int) -> range | None:
    for tag in _FALSE:
        behind = marked.between(tag, dead + 1, dead + _FALSE_WITHIN)
        if behind is not None:
            return range(reports.start, behind.end)
        for mark in marked.all(tag):
            if mark.start <= reports.start <= mark.end + _DENIED_WITHIN:
                return range(mark.start, _end_of_phrase(marked, dead))
    return None


def _tells_unknown_attack(marked: Marked, words: range) -> bool:
    """ "Claims that 40 had died in a strike are false": nobody has told of any, and nothing is left to correct."""
    acts = (act for act in marked.all("act") if act.start in words)
    return any(marked.is_word(act.start - back, "a") for act in acts for back in range(1, _ARTICLE_WITHIN + 1))


def _end_of_phrase(marked: Marked, start: int) -> int:
    words = marked.sentence.words
    return next((word for word in range(start, len(words)) if words[word] in _PAUSES), len(words))
