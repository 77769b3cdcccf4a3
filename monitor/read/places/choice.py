"""Which of the cities of one name is meant: by what stands behind it, by the countries around it, by its size."""

from __future__ import annotations

import math
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from monitor.read.lexicon import Marked
from monitor.read.places.gazetteer import City, NameHit
from monitor.read.words import Sentence

_COUNTRY_TOLD = 1.2
_COUNTRY_SHARED = 0.8
_SOURCE_COUNTRY = 0.6
_NEARBY = 1.3
_WELL_KNOWN = 300_000
_LARGE = 100_000
_INTRODUCING = frozenset(
    ["at", "near", "away", "part_of", "straight_part_of", "straight_near", "taken_to", "linking", "speakers"]
)
"""Kinds of words that a name stands straight behind."""
_ADMIN_TOLD = 1.5
_VILLAGE = 10_000
_FAR, _NEAR = (300_000, 40_000), (20_000, 1_000)
_NAMED_AFTER_OTHERS = frozenset({"US", "CA", "AU"})
"""Countries of settlers: nearly every quarter abroad has a namesake there, and the country is told in every article."""
_FAR_ABROAD, _NEAR_ABROAD = (300_000, 100_000), (100_000, 50_000)
"""Inhabitants that a city needs to be meant by another name and by its own: in articles of another country, of none."""


def _plain(name: str) -> str:
    letters = unicodedata.normalize("NFKD", name.lower())
    return "".join(letter for letter in letters if letter.isalnum())


class Row(NamedTuple):
    """A sentence with its marks, and the names in it as words `start` to `end`."""

    marked: Marked
    hits: Sequence[tuple[int, int, NameHit]]

    @property
    def sentence(self) -> Sentence:
        """The sentence itself."""
        return self.marked.sentence

    def before(self, word: int) -> set[str]:
        """The kinds of the place words that end straight before a word."""
        return {mark.sense.value for mark in self.marked.all("place") if mark.end == word}

    def is_region(self, word: int) -> bool:
        """Whether a word such as "region" stands here."""
        return any(mark.start == word and mark.sense.value == "region" for mark in self.marked.all("place"))


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
        self._shared: dict[str, set[str]] = {}
        """By country: the names that only its cities bear."""
        self._settled: dict[str, City] = {}
        self._regions: dict[str, set[str]] = {}
        """By country: the admin1 codes of the regions told ("the Kharkiv region")."""

    def learn(self, rows: Sequence[Row]) -> None:
        """Count the countries and regions that an article names, and its unmistakable cities."""
        for row in rows:
            sentence = row.sentence
            self._told.update(filter(None, map(self._countries.get, sentence.words)))
            for country, admin in filter(None, map(self._admins.get, sentence.words)):
                self._regions.setdefault(country, set()).add(admin)
            for start, end, hit in row.hits:
                if row.is_region(end):
                    self._regions.setdefault(hit.cities[0].country, set()).add(hit.cities[0].admin1)
                qualified = self._qualified(hit.cities, sentence, end)
                if qualified is not None:
                    self._settled.setdefault(" ".join(sentence.words[start:end]), qualified)
                if not hit.weak and len({city.country for city in hit.cities}) == 1:
                    name = " ".join(sentence.words[start:end])
                    self._shared.setdefault(hit.cities[0].country, set()).add(name)

    def choose(self, hit: NameHit, row: Row, start: int, end: int) -> City | None:
        """The city that a name means here; None where the word is hardly a city at all."""
        sentence = row.sentence
        name = " ".join(sentence.words[start:end])
        qualified = self._qualified(hit.cities, sentence, end)
        if qualified is not None:
            self._settled[name] = qualified
            return qualified
        if hit.weak and not self._is_name(hit, row, start):
            return None
        city = self._settled.get(name) or max(hit.cities, key=self._score)
        return city if self._is_likely(city, name) and not self._is_elsewhere(city) else None

    def _company(self, country: str, name: str) -> bool:
        """Whether another unmistakable city of a country is named."""
        return bool(self._shared.get(country, set()) - {name})

    def _is_elsewhere(self, city: City) -> bool:
        """A village is meant where it lies in a region that the article tells: its namesakes are many."""
        told = self._regions.get(city.country)
        return city.population < _VILLAGE and told is not None and city.admin1 not in told

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
        if self._nearby and city.country in _NAMED_AFTER_OTHERS and city.population < _FAR_ABROAD[0]:
            return self._company(city.country, name)
        if (
            city.country in self._nearby
            or self._told[city.country]
            or self._home == city.country
            or self._company(city.country, name)
        ):
            return True
        own = not name.isascii() or _plain(city.name) == _plain(name)
        elsewhere = bool(self._told) or any(len(names) > 1 for names in self._shared.values())
        if self._nearby:  # small towns abroad are told with their country; without it a quarter bears the name
            return city.population >= (_FAR_ABROAD if elsewhere else _NEAR_ABROAD)[own]
        return city.population >= (_FAR if elsewhere else _NEAR)[own]

    def _is_name(self, hit: NameHit, row: Row, start: int) -> bool:
        sentence = row.sentence
        told = any(self._told[city.country] or self._home == city.country for city in hit.cities[:3])
        name = sentence.words[start]
        return (
            sentence.capital(start)
            and (start == 0 or bool(row.before(start) & _INTRODUCING) or self._is_listed(row, start))
            and (told or hit.cities[0].population >= (_WELL_KNOWN if name.isascii() else _LARGE))
        )

    def _is_listed(self, row: Row, start: int) -> bool:
        """Whether a name goes on from another one: "у Харкові та Сумах"."""
        linked = any(mark.end == start for mark in row.marked.all("word and"))
        return linked and any(start - 2 <= end < start for _, end, _ in row.hits)

    def _qualified(self, cities: Sequence[City], sentence: Sentence, end: int) -> City | None:
        if sentence.word(end) not in (",", "("):
            return None
        at = end + 1
        for length in (3, 2, 1):
            words = " ".join(sentence.words[at : at + length])
            country, admin = self._admins.get(words, (None, None))
            for city in cities:
                if country == city.country and admin == city.admin1:
                    return city
            wanted = self._countries.get(words)
            matching = [city for city in cities if city.country == wanted]
            if matching:
                return max(matching, key=lambda city: city.population)
        return None

    def _score(self, city: City) -> float:
        score = math.log10(city.population + 100)
        if self._told[city.country]:
            score += _COUNTRY_TOLD + min(self._told[city.country], 5) * 0.1
        score += _COUNTRY_SHARED * min(len(self._shared.get(city.country, ())), 3) / 2
        if city.admin1 in self._regions.get(city.country, ()):
            score += _ADMIN_TOLD
        if city.country in self._nearby:
            score += _NEARBY
        elif self._home == city.country:
            score += _SOURCE_COUNTRY
        return score
