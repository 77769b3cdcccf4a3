"""What else a Ukrainian or Russian word may be: all forms of a word, and whether a form belongs to another word."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from monitor.read.places.folding import fold
from tools.gazetteer.inflect import languages_of
from tools.gazetteer.paradigms import Language, dictionary

_CYRILLIC_WORD = re.compile("[а-яёіїєґ'’-]+")
_PEOPLE = frozenset({"Surn", "Name", "Patr"})
_NOT_WORDS = _PEOPLE | {"Abbr", "Geox"}
_CITY_ADJECTIVE = re.compile("[сцз]ь?к(?:ий|ой)$")


def with_forms(words: Iterable[str]) -> frozenset[str]:
    """Folded words together with all forms of those that are Ukrainian or Russian."""
    given = frozenset(words)
    found = set(given)
    for word in given:
        if not _CYRILLIC_WORD.fullmatch(word) or _CITY_ADJECTIVE.search(word):
            continue  # донецького is a form of донецький, but донецьку is one of Донецьк, too
        for language in languages_of(word):
            for parse in dictionary(language).parse(word):
                if parse.is_known and not {"Surn", "Abbr"} & parse.tag.grammemes:
                    found.update(fold(form.word) for form in parse.lexeme)
    return frozenset(found)


@cache
def other_lemmas(form: str) -> frozenset[str]:
    """The folded dictionary forms, other than of people and places, that a word may be a form of."""
    found = {
        (language, fold(parse.normal_form))
        for language, parse in _told(form)
        if not _NOT_WORDS & parse.tag.grammemes and not _CITY_ADJECTIVE.search(parse.normal_form)
    }
    # The Ukrainian dictionary does not mark places: Кандагар is a noun there as any other.
    return frozenset(lemma for language, lemma in found if (language, lemma) != ("uk", form) or ("ru", form) in found)


def people(form: str) -> frozenset[str]:
    """The folded given names and surnames that a word may be a form of."""
    return frozenset(fold(parse.normal_form) for _, parse in _told(form) if _PEOPLE & parse.tag.grammemes)


@cache
def _told(form: str) -> tuple[tuple[Language, Any], ...]:
    if not _CYRILLIC_WORD.fullmatch(form):
        return ()
    found = ((language, parse) for language in languages_of(form) for parse in dictionary(language).parse(form))
    return tuple((language, parse) for language, parse in found if parse.is_known)
