"""Ukrainian and Russian words that are no names: a spelling made by rule must not be one of them."""

from __future__ import annotations

from functools import cache, lru_cache

from pymorphy3 import MorphAnalyzer

_NAMES = ("Geox", "Name", "Surn", "Patr", "Orgn")


@cache
def _analysers() -> tuple[MorphAnalyzer, ...]:
    return MorphAnalyzer(lang="uk"), MorphAnalyzer(lang="ru")


@lru_cache(maxsize=200_000)
def is_common(word: str) -> bool:
    """Whether a dictionary has a word, in any of its forms, as something else than a name: тоді, камин.

    The Ukrainian dictionary does not tell names of places from other nouns, so that only its other words count.
    """
    ukrainian, russian = (analyser.parse(word.lower()) for analyser in _analysers())
    names = [parse for parse in russian if any(name in parse.tag for name in _NAMES)]
    if any("Geox" in parse.tag for parse in names):
        return False
    return any(parse.is_known and parse not in names for parse in russian) or any(
        parse.is_known and parse.tag.POS not in (None, "NOUN") for parse in ukrainian
    )
