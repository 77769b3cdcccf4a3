"""Which of the cities of one name is meant: by what stands behind it, by the countries around it, by its size."""

from __future__ import annotations

import math
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence

from monitor.read.places.gazetteer import City, NameHit
from monitor.read.words import Sentence

_COUNTRY_TOLD = 1.2
_COUNTRY_SHARED = 0.8
_SOURCE_COUNTRY = 0.6
_WELL_KNOWN = 300_000
_LARGE = 100_000
_BEFORE_NAMES = frozenset(
    ["in", "of", "on", "near", "from", "", "в", "во", "на", "по", "из", "под", "у", "біля", "під", "із", "з", "і", "и"]
)
_FAR, _NEAR = (300_000, 40_000), (20_000, 1_000)
"""Inhabitants that a city needs to be meant by another name and by its own: in articles of another country, of none."""


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.lower())
    return "".join(letter for letter in letters if letter.isalnum())


class Choice:
    """What one article tells of countries, and the choice among same-named cities that follows from it."""

    def __init__(
        self,
        countries: Mapping[str, str],
        admins: Mapping[str, tuple[str, str]],
        capitals: Mapping[str, int],
        home: str | None,
        nearby: frozenset[str] = frozenset(),
    ) -> None:
        self._nearby = nearby
        self._countries = countries
        self._admins = admins
        self._home = home
        self._capitals = capitals
        self._told: Counter[str] = Counter()
        self._shared: Counter[str] = Counter()
        self._settled: dict[str, City] = {}

    def learn(self, sentences: Sequence[tuple[Sentence, Sequence[tuple[int, int, NameHit]]]]) -> None:
        """Count the countries that an article names and those of its unmistakable cities; keep what is told in full."""
        countries = self._countries
        for sentence, hits in sentences:
            self._told.update(countries[word] for word in sentence.words if word in countries)
            for start, end, hit in hits:
                qualified = self._qualified(hit.cities, sentence, end)
                if qualified is not None:
                    self._settled.setdefault(" ".join(sentence.words[start:end]), qualified)
                if not hit.weak and len({city.country for city in hit.cities}) == 1:
                    self._shared[hit.cities[0].country] += 1

    def choose(self, hit: NameHit, sentence: Sentence, start: int, end: int) -> City | None:
        """The city that a name means here; None where the word is hardly a city at all."""
        name = " ".join(sentence.words[start:end])
        qualified = self._qualified(hit.cities, sentence, end)
        if qualified is not None:
            self._settled[name] = qualified
            return qualified
        if hit.weak and not self._is_name(hit, sentence, start):
            return None
        city = self._settled.get(name) or max(hit.cities, key=self._score)
        return city if self._is_likely(city, name) else None

    def coherent(self, names: list[tuple[int, int, City]]) -> list[tuple[int, int, City]]:
        """Drop a small place abroad beside a large city: "in Y, in X's north" is a suburb that is not on the map."""
        largest = max((city for _, _, city in names), key=lambda city: city.population, default=None)
        if largest is None:
            return names
        return [name for name in names if name[2].country == largest.country or self._holds(name[2], largest)]

    def _holds(self, city: City, largest: City) -> bool:
        return city.population >= _LARGE or city.population * 10 >= largest.population or self._told[city.country] > 0

    def _is_likely(self, city: City, name: str) -> bool:
        """A country's or people's name is no city abroad; a small or other-named city needs its country to be told."""
        if name in self._countries and self._capitals.get(city.country) != city.geonameid:
            return False
        if (
            city.country in self._nearby
            or self._told[city.country]
            or self._home == city.country
            or self._shared[city.country] > 1
        ):
            return True
        own = not name.isascii() or _plain(city.name) == _plain(name)
        elsewhere = bool(self._told) or any(count > 1 for count in self._shared.values())
        return city.population >= (_FAR if elsewhere else _NEAR)[own]

    def _is_name(self, hit: NameHit, sentence: Sentence, start: int) -> bool:
        told = any(self._told[city.country] or self._home == city.country for city in hit.cities[:3])
        name = sentence.words[start]
        return (
            sentence.capital(start)
            and sentence.word(start - 1) in _BEFORE_NAMES
            and (told or hit.cities[0].population >= (_WELL_KNOWN if name.isascii() else _LARGE))
        )

    def _qualified(self, cities: Sequence[City], sentence: Sentence, end: int) -> City | None:
        at = end + 1 if sentence.word(end) in (",", "(") else end
        for length in (3, 2, 1):
            words = " ".join(sentence.words[at : at + length])
            country, admin = self._admins.get(words, (None, None))
            for city in cities:
                if country == city.country and admin == city.admin1 and at > end:
                    return city
            wanted = self._countries.get(words) if at > end else None
            matching = [city for city in cities if city.country == wanted]
            if matching:
                return max(matching, key=lambda city: city.population)
        return None

    def _score(self, city: City) -> float:
        score = math.log10(city.population + 100)
        if self._told[city.country]:
            score += _COUNTRY_TOLD + min(self._told[city.country], 5) * 0.1
        score += _COUNTRY_SHARED * min(self._shared[city.country], 3) / 2
        if self._home == city.country or city.country in self._nearby:
            score += _SOURCE_COUNTRY
        return score
