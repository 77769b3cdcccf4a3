"""Nouns for people that no table has: in the Slavic languages, every common noun that only means something alive.

Trades, neighbours and demonyms are without end; the dictionary of pymorphy3 tells which nouns are animate. What is
animate and no human being (animals, gods, robots) is a short list of the language's tables.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pymorphy3 import MorphAnalyzer

from monitor.read.languages.guessing import guessed

HUMAN = "somebody"
"""The key of such a noun, whichever it is; its case stands behind a colon, as that of other keys."""

_NAMES = ("Name", "Surn", "Patr", "Geox", "Orgn", "Trad", "Abbr", "Init", "Inmx", "prop")
_FEWEST_LETTERS = 4


class People:
    """Which words are nouns for people, by their animacy and by endings that only people have."""

    def __init__(self, analyser: MorphAnalyzer, others: frozenset[str], endings: Sequence[str]) -> None:
        self._analyser = analyser
        self._others = others
        self._endings = tuple(endings)

    def readings(self, word: str) -> list[tuple[Any, bool]]:
        """The readings of a noun for somebody, each with whether it is the dictionary form; none of another word."""
        if len(word) < _FEWEST_LETTERS or not word.isalpha():
            return []
        dictionary = self._analyser.dictionary
        known = dictionary.words.similar_items(word, self._analyser.char_substitutes)
        if not known:
            return self._guessed(word)
        found = []
        for spelled, places in known:
            for paradigm, form in places:
                tag = dictionary.build_tag_info(paradigm, form)
                if tag.POS != "NOUN" or "inan" in tag:
                    return []
                lemma = dictionary.build_normal_form(paradigm, form, spelled)
                if not _is_name(tag):
                    if lemma.replace("ё", "е") in self._others:
                        return []
                    found.append((tag, lemma == spelled))
        return found

    def _guessed(self, word: str) -> list[tuple[Any, bool]]:
        """Of a word that no dictionary has: "таганроженка", "уманчанин"."""
        if not any(ending[:-1] in word for ending in self._endings):
            return []
        parses = [parse for parse in guessed(self._analyser, word) if parse.normal_form.endswith(self._endings)]
        alive = [parse for parse in parses if "anim" in parse.tag and not _is_name(parse.tag)]
        return [(parse.tag, parse.normal_form == word) for parse in alive]


def _is_name(tag: Any) -> bool:  # noqa: ANN401 - pymorphy3 has no types
    return any(name in str(tag) for name in _NAMES)
