"""Step 6d, qualified: which of its namesakes a name means where the words around it say in which country or region.

"X, Ontario", "X (Syria)", "X in the Philippine province of Y", "the Syrian town of X". Reads the tags within, of, the.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Final

from monitor.read.places.credence import Row
from monitor.read.places.folding import fold
from monitor.read.places.gazetteer import City
from monitor.read.places.names import Names
from monitor.read.words import Sentence

_SPELLED_SO: Final = 0.05
_folded = lru_cache(16_384)(fold)
_LONGEST: Final = 4
"""Words of a region's name."""
_WITHIN: Final = 6
"""Words from "in" to the country or region: "in the far north of Y"."""
_DESCRIBED_BY: Final = 3
"""Words from a country's adjective to the kind of town: "the Iraqi border town of X"."""
_KINDS: Final = ("part_of", "straight_part_of", "villages")


def as_spelled(city: City, name: str) -> float:
    """Of twins in one place, entered twice under two spellings, the one that is spelled so is meant."""
    return _SPELLED_SO if _folded(city.name) == name else 0.0


class Qualifier:
    """Finds the country or region that a name is told with."""

    def __init__(self, countries: Names[str], admins: Names[tuple[str, str]]) -> None:
        self._countries = countries
        self._admins = admins

    def choose(self, cities: Sequence[City], row: Row, start: int, end: int) -> City | None:
        """The one of some namesakes that is told with its country or region; None where none is."""
        sentence = row.sentence
        if sentence.word(end) in (",", "("):
            behind = self._first(cities, sentence, end, range(end + 1, end + 2))
            if behind is not None:
                return behind
        if len(cities) == 1:
            return None
        if row.marked.is_word(end, "within"):
            return self._first(cities, sentence, end, self._described(row, end + 1))
        if row.marked.is_word(start - 1, "of") and row.words.ending(start - 1, _KINDS):
            country = self._described_as(sentence, range(start - 3, max(-1, start - 3 - _DESCRIBED_BY), -1))
            return self._in_country(cities, country, sentence.words[end - 1])
        return None

    def _described_as(self, sentence: Sentence, words: Iterable[int]) -> str:
        """The country of the nearest adjective; "Russian-held" tells of none."""
        whole = (sentence.words[word] for word in words if not sentence.joined[word + 1])
        return next(filter(None, map(self._countries.get, whole)), "")

    def _described(self, row: Row, start: int) -> Iterator[int]:
        """The words behind "in" at which the name of a country or region may begin."""
        for word in range(start, min(start + _WITHIN, len(row.sentence))):
            text = row.sentence.words[word]
            yield word
            linking = row.marked.is_word(word, "of") or row.marked.is_word(word, "the") or text in self._countries
            if not (linking or row.words.begins(word, "between", "region", "part_of")):
                return

    def _first(self, cities: Sequence[City], sentence: Sentence, end: int, starts: Iterable[int]) -> City | None:
        """The city of the first country or region that begins at one of some words and has any of the namesakes."""
        for at in starts:
            if not self._may_open(sentence.word(at)):
                continue
            for length in range(_LONGEST, 0, -1):
                words = " ".join(sentence.words[at : at + length])
                if (found := self._named(cities, words, sentence.words[end - 1])) is not None:
                    return found
        return None

    def _may_open(self, word: str) -> bool:
        """Whether a word begins the name of some region or country at all."""
        return self._admins.opens(word) or self._countries.opens(word)

    def _named(self, cities: Sequence[City], words: str, name: str) -> City | None:
        """The one of some namesakes that lies in what some words name, if that is a region or a country."""
        region = self._admins.get(words)
        inside = next((city for city in cities if region == (city.country, city.admin1)), None) if region else None
        return inside or self._in_country(cities, self._countries.get(words) or "", name)

    def _in_country(self, cities: Sequence[City], country: str, name: str) -> City | None:
        if not country:
            return None
        matching = [city for city in cities if city.country == country]
        return max(matching, key=lambda city: math.log10(city.population + 100) + as_spelled(city, name), default=None)
