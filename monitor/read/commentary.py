"""Step 9c, commentary: a headline that speaks of a weapon, or of what experts make of an attack, tells no new one.

Reads the tags analysis, means, act, verb, impact, harm, relative.
"""

from __future__ import annotations

from typing import Final

from monitor.read.lexicon import Mark, Marked

_NAMED_WITHIN: Final = 5
"""Words from a weapon to the comma behind its name: "ракета средней дальности «Орешник»,"."""
_TELLING: Final = ("act", "verb", "impact", "harm", "debris")
_DESCRIBING: Final = ("ая", "яя", "ую", "ой", "ый", "ий", "ого", "ые", "ых", "ыми", "а", "у", "і", "их", "ою", "ими")
"""Endings of Slavic participles that describe a noun; predicates end otherwise."""


def is_commentary(headline: Marked) -> bool:
    """Whether a headline tells no attack itself: an expert's thoughts, or what a weapon is that was used before."""
    if headline.tells("harm"):
        return False
    if headline.tells("analysis"):
        return True
    return any(_is_described(headline, means) for means in headline.all("means"))


def _is_described(marked: Marked, means: Mark) -> bool:
    """ "ракета, запущенная по X, была новой", "что известно о ракете, которой ударили по X?": of the weapon alone."""
    words = marked.sentence.words
    behind = range(means.end, min(means.end + _NAMED_WITHIN, len(words) - 1))
    comma = next((word for word in behind if words[word] == ","), None)
    if comma is None or not _begins_clause(marked, comma + 1):
        return False
    close = next((word for word in range(comma + 1, len(words)) if words[word] == ","), len(words))
    outside = [mark for tag in _TELLING for mark in marked.all(tag) if not comma < mark.start < close]
    return all(mark.start == means.start for mark in outside)


def _begins_clause(marked: Marked, word: int) -> bool:
    if marked.is_word(word, "relative"):
        return True
    done = marked.over_any(word, ("impact", "verb", "begins"))
    return done and marked.sentence.words[word].endswith(_DESCRIBING)
