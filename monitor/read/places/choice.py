"""Which of the cities of one name is meant: by what stands behind it, by the countries around it, by its size."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from operator import itemgetter
from typing import Final

from monitor.read.places.credence import Credence, Row
from monitor.read.places.gazetteer import City, NameHit
from monitor.read.places.names import Names
from monitor.read.places.qualified import Qualifier, as_spelled
from monitor.read.places.villages import is_hamlet
from monitor.read.words import Sentence

_COUNTRY_TOLD: Final = 1.2
_COUNTRY_SHARED: Final = 0.8
_SOURCE_COUNTRY: Final = 0.6
_NEARBY: Final = 1.3
_LARGE: Final = 100_000
_ADMIN_TOLD: Final = 1.5
_NEARBY_TOLD: Final = 0.4
_BY_NAME: Final = 1.2
_BORNE: Final = 5
"""How much larger a city is in which something bears the name of another."""
_NEAR_ANCHOR, _FAR_APART = 1.5, 2.0
_DOMINANCE: Final = 30
_REGION_WITHIN: Final = 2
"""Words between a city and the region that is told with it; words of a region before the name that ends it."""
_MOST_ANCHORS: Final = 12
_START: Final = itemgetter(0)
_VILLAGE: Final = 10_000
_TOWN: Final = 60_000
"""Inhabitants from which a place is never told as a village."""
_NAMED_AFTER_OTHERS: Final = frozenset({"US", "CA", "AU"})
"""Countries of settlers: nearly every quarter abroad has a namesake there, and the country is told in every article."""
_IN_THE_NEWS: Final = frozenset("AF BF CD ET HT IL IQ LB LY ML MM NE NG PK PS SD SO SS SY UA YE".split())  # noqa: SIM905
"""Countries at war, whose towns are told without their country."""
_THEATRES: Final = {"UA": ("RU",), "RU": ("UA",), "LB": ("IL",), "PS": ("IL",), "SY": ("IL", "TR"), "YE": ("SA", "IL")}
"""By country at war: those whose forces strike its towns, so that naming these is as good as naming it."""
_FAR, _NEAR = (300_000, 40_000), (20_000, 1_000)
"""Inhabitants that a city needs to be meant by another name and by its own: in articles of another country, of none."""
_FAR_ABROAD, _NEAR_ABROAD = (300_000, 100_000), (100_000, 50_000)
"""The same for a language that is read for some countries: of the towns in none of these."""


class Choice:
    """What one article tells of countries, and the choice among same-named cities that follows from it."""

    def __init__(
        self,
        countries: Names[str],
        admins: Names[tuple[str, str]],
        capitals: Mapping[str, int],
        home: str | None,
        nearby: frozenset[str] = frozenset(),
    ) -> None:
        self._nearby = nearby
        self._countries = countries
        self._admins = admins
        self._qualifier = Qualifier(countries, admins)
        self._home = home
        self._capitals = capitals
        self._told: Counter[str] = Counter()
        self._shared: dict[str, set[str]] = {}
        """By country: the names that only its cities bear."""
        self._credence = Credence(self._told, self._shared, home, nearby)
        self._anchors: dict[int, City] = {}
        """Cities that are told unmistakably, by their id: towns near them are meant sooner than others."""
        self._settled: dict[str, City] = {}
        self._best: dict[str, City] = {}
        self._borne: set[str] = set()
        """Names that only buildings bear, in a larger city in which the attack was."""
        self._regions: dict[str, set[str]] = {}
        """By country: the admin1 codes of the regions told ("the Kharkiv region")."""
        self._since: dict[tuple[str, str] | int, int] = {}
        """The number of the sentence in which a region is told first, or a city by its id, whatever the name means."""
        self._read = 0
        """How many sentences were learned from."""

    def learn(self, rows: Sequence[Row]) -> None:
        """Count the countries and regions that an article names, and its unmistakable cities."""
        for row in rows:
            sentence = row.sentence
            self._read += 1
            self._learn_countries(sentence)
            self._credence.learn(row)
            self._learn_regions(row)
            self._learn_borne(row)
            for start, end, hit in row.hits:
                self._since.setdefault(hit.cities[0].geonameid, self._read)
                if not hit.weak and len(self._anchors) < _MOST_ANCHORS and _dominates(hit.cities):
                    self._anchors[hit.cities[0].geonameid] = hit.cities[0]
                region = self._region_named(row, start, end, hit) if row.is_region(end) else None
                if region is not None and not _is_ward(row, end):
                    self._tell_region(region)
                qualified = self._qualifier.choose(hit.cities, row, start, end) or self._in_region_behind(hit, row, end)
                if qualified is not None:
                    self._settled.setdefault(" ".join(sentence.words[start:end]), qualified)
                if not hit.weak and len({city.country for city in hit.cities}) == 1:
                    name = " ".join(sentence.words[start:end])
                    self._shared.setdefault(hit.cities[0].country, set()).add(name)

    def _learn_countries(self, sentence: Sentence) -> None:
        """The countries that a sentence names, and the regions; pro-Russian people behind a hyphen are anywhere."""
        for at, word in enumerate(sentence.words):
            country = self._countries.get(word)
            if country is not None and not sentence.joined[at]:
                self._told[country] += 1
            region = self._admins.get(word)
            if region is not None:
                self._tell_region(region)

    def _tell_region(self, region: tuple[str, str]) -> None:
        self._regions.setdefault(region[0], set()).add(region[1])
        self._since.setdefault(region, self._read)

    def _region_named(self, row: Row, start: int, end: int, hit: NameHit) -> tuple[str, str] | None:
        """The region whose name and kind stand at `start` to `end` and behind: "Ленинградская область"."""
        told = self._admins.get(" ".join(row.sentence.words[start : end + 1]))
        certain = len(hit.cities) == 1 or _dominates(hit.cities)
        return told or ((hit.cities[0].country, hit.cities[0].admin1) if certain else None)

    def _learn_regions(self, row: Row) -> None:
        """The regions that are told by a name of their own: "Sumshchyna", "Crimea"."""
        for mark in row.marked.all("scope"):
            if region := self._admins.get(" ".join(row.sentence.words[mark.start : mark.end])):
                self._tell_region(region)

    def _learn_borne(self, row: Row) -> None:
        """ "the muezzin of the Gamboru mosque, who was hurt in the bombing in Maiduguri": what bears a town's name."""
        if len(row.hits) < 2 or not (row.words.tells("landmarks") or row.marked.tells("sensitive_sites")):
            return
        struck = [hit.cities[0] for start, _, hit in row.hits if _is_of_act(row, start)]
        for start, end, hit in row.hits:
            bears = row.words.begins(end, "landmarks") or row.marked.ending(start, "sensitive_sites") is not None
            largest = max(city.population for city in hit.cities)
            if bears and not _is_of_act(row, start) and any(city.population > _BORNE * largest for city in struck):
                self._borne.add(" ".join(row.sentence.words[start:end]))

    def _in_region_behind(self, hit: NameHit, row: Row, end: int) -> City | None:
        """ "in X in the Kharkiv region", "у X на Харківщині": of its namesakes the one in the region told with it."""
        if len(hit.cities) == 1:
            return None
        region = self._region_at(row, end)
        return next((city for city in hit.cities if (city.country, city.admin1) == region), None)

    def _region_at(self, row: Row, end: int) -> tuple[str, str] | None:
        """The region that is told at a word or within two words behind it."""
        for mark in row.marked.all("scope"):
            if end <= mark.start <= end + _REGION_WITHIN:
                return self._admins.get(" ".join(row.sentence.words[mark.start : mark.end]))
        first = bisect_left(row.hits, end, key=_START)
        behind = bisect_left(row.hits, end + _REGION_WITHIN + 1, first, key=_START)
        for start, last, hit in row.hits[first:behind]:
            if row.is_region(last):
                named = self._admins.get(" ".join(row.sentence.words[start : last + 1]))
                return named or (hit.cities[0].country, hit.cities[0].admin1)
        return None

    def _qualifies(self, row: Row, start: int, end: int) -> bool:
        """Whether a name is the state that a city before it lies in: "London, Ontario"."""
        words = row.sentence.words
        behind = words[start - 1 : start] == [","] and any(last == start - 1 for _, last, _ in row.hits)
        return behind and " ".join(words[start:end]) in self._admins

    def _ends_region(self, words: Sequence[str], start: int, end: int) -> bool:
        """Whether a name is but the end of a region's: "Norte de Santander"."""
        for begin in range(max(0, start - _REGION_WITHIN), start):
            if self._admins.opens(words[begin]) and self._admins.get(" ".join(words[begin:end])) is not None:
                return True
        return False

    def choose(self, hit: NameHit, row: Row, start: int, end: int) -> City | None:
        """The city that a name means here; None where the word is hardly a city at all."""
        sentence = row.sentence
        name = " ".join(sentence.words[start:end])
        qualified = self._qualifier.choose(hit.cities, row, start, end)
        if qualified is not None:
            self._settled[name] = qualified
            return qualified
        if not self._credence.is_city(hit, row, start, end) or self._qualifies(row, start, end):
            return None
        if name in self._borne:
            return None
        if self._ends_region(sentence.words, start, end):
            return None
        village = is_hamlet(row.marked, row.words, start)
        if village:
            hit = hit._replace(cities=tuple(city for city in hit.cities if city.population < _TOWN))
            if not hit.cities:
                return None
        city = self._settled.get(name) or self._likeliest(name, hit)
        if city not in hit.cities:
            city = hit.cities[0]
        if city.population < _TOWN and self._is_of_other_region(hit, row, end):
            return None
        by_name = city.geonameid in hit.by_name
        return (
            city
            if self._is_likely(city, name, by_name=by_name) and not self._is_elsewhere(city, village=village)
            else None
        )

    def _is_of_other_region(self, hit: NameHit, row: Row, end: int) -> bool:
        """ "в Малиновке Белгородской области": a village that the gazetteer lacks, and no namesake elsewhere."""
        told = self._admins.get(" ".join(row.sentence.words[end : end + 2])) if row.is_region(end + 1) else None
        return told is not None and not any((city.country, city.admin1) == told for city in hit.cities)

    def _company(self, country: str, name: str) -> bool:
        """Whether another unmistakable city of a country is named."""
        names = self._shared.get(country, ())
        return len(names) > (name in names)

    def _is_elsewhere(self, city: City, *, village: bool) -> bool:
        """A village is meant where it lies in a region that the article tells: its namesakes are many.

        So is a small town, where the article calls what bears its name a village.
        """
        told = self._regions.get(city.country)
        return city.population < (_TOWN if village else _VILLAGE) and told is not None and city.admin1 not in told

    def coherent(self, names: list[tuple[int, int, City]]) -> list[tuple[int, int, City]]:
        """Drop a small place abroad beside a large city: "in Y, in X's north" is a suburb that is not on the map."""
        largest = max((city for _, _, city in names), key=lambda city: city.population, default=None)
        if largest is None:
            return names
        return [name for name in names if name[2].country == largest.country or self._holds(name[2], largest)]

    def _holds(self, city: City, largest: City) -> bool:
        large = city.population >= _LARGE or city.population * 10 >= largest.population
        return large or self._told[city.country] > 0 or city.country in self._nearby or self._is_of_enemies(city)

    def _is_of_enemies(self, city: City) -> bool:
        """ "Ukrainian drones set fire to a refinery in X": whether a country is told whose forces strike it."""
        return any(self._told[country] for country in _THEATRES.get(city.country, ()))

    def _is_likely(self, city: City, name: str, *, by_name: bool) -> bool:
        """A country's or people's name is no city abroad; a small or other-named city needs its country to be told."""
        if name in self._countries and self._capitals.get(city.country) != city.geonameid:
            return False
        if self._nearby and city.country in _NAMED_AFTER_OTHERS and city.population < _FAR_ABROAD[0]:
            return self._company(city.country, name)
        if (
            city.country in self._nearby
            or self._told[city.country]
            or self._is_of_enemies(city)
            or self._home == city.country
            or self._company(city.country, name)
        ):
            return True
        if city.country in _NAMED_AFTER_OTHERS and city.population < _LARGE and self._is_of_a_war(name):
            return False
        own = not name.isascii() or not by_name
        elsewhere = bool(self._told) or any(len(names) > 1 for names in self._shared.values())
        if self._nearby and own and city.country in _IN_THE_NEWS:
            return city.population >= _VILLAGE
        if own and city.country in _IN_THE_NEWS and (city.population >= _VILLAGE or not city.population):
            return True  # GeoNames knows no number of inhabitants for some of them
        if self._nearby:  # small towns abroad are told with their country; without it a quarter bears the name
            return city.population >= (_FAR_ABROAD if elsewhere else _NEAR_ABROAD)[own]
        return city.population >= (_FAR if elsewhere else _NEAR)[own]

    def _is_of_a_war(self, name: str) -> bool:
        """ "Bannu rescue service: blast at the Mandan market": whether a town is named of a country at war."""
        return any(self._shared.get(country, set()) - {name} for country in _IN_THE_NEWS)

    def _likeliest(self, name: str, hit: NameHit) -> City:
        """The best of the cities of one name; the same wherever the article has it."""
        known = self._best.get(name)
        if known is None or known not in hit.cities:
            known = self._best[name] = self._best_of(hit, name) if len(hit.cities) > 1 else hit.cities[0]
        return known

    def _best_of(self, hit: NameHit, name: str) -> City:
        anchors = [anchor for anchor in self._anchors.values() if anchor not in hit.cities]
        return max(hit.cities, key=lambda city: self._score(city, name, hit, anchors))

    def _score(self, city: City, name: str, hit: NameHit, anchors: Sequence[City]) -> float:
        score = math.log10(city.population + 100)
        if city.geonameid in hit.by_name:
            score -= _BY_NAME
        else:
            score += as_spelled(city, name)
        told = min(self._told[city.country], 5)
        if told and (city.country in self._nearby or _is_of_enemy(city, hit)):
            score += _NEARBY_TOLD  # of two neighbours at war each is told of in every article
        elif told:
            score += _COUNTRY_TOLD + told * 0.1
        score += _COUNTRY_SHARED * min(len(self._shared.get(city.country, ())), 3) / 2
        if city.admin1 in self._regions.get(city.country, ()) and not self._is_told_late(city, hit):
            score += _ADMIN_TOLD
        if city.country in self._nearby:
            score += _NEARBY
        elif self._home == city.country:
            score += _SOURCE_COUNTRY
        return score + _nearness(city, anchors)

    def _is_told_late(self, city: City, hit: NameHit) -> bool:
        """ "A missile hit X ... In the Y region a depot burned": a far larger city of its name is none there."""
        larger = hit.cities[0].population >= _DOMINANCE * city.population
        return larger and self._since.get((city.country, city.admin1), 0) > self._since.get(hit.cities[0].geonameid, 0)


def _is_of_enemy(city: City, hit: NameHit) -> bool:
    """ "Donetsk, which is held by Russia": whether a city of that name lies where a city's country is at war."""
    return any(city.country in _THEATRES.get(other.country, ()) for other in hit.cities)


def _is_ward(row: Row, end: int) -> bool:
    """ "у Дніпровському районі Херсона": a district within the city straight behind, and no region by itself."""
    at = bisect_left(row.hits, end + 1, key=_START)
    behind = row.hits[at] if at < len(row.hits) else None
    return behind is not None and behind[0] == end + 1 and not row.is_region(behind[1])


def _is_of_act(row: Row, start: int) -> bool:
    """ "the bombing in Maiduguri": whether an attack is told straight before a name as having been there."""
    inside = row.marked.is_word(start - 1, "within")
    return inside and row.marked.ending(start - 1, "act") is not None


def _nearness(city: City, anchors: Sequence[City]) -> float:
    """What it is worth that a city lies near one of another name that is told unmistakably."""
    shrunk = math.cos(math.radians(city.latitude)) if anchors else 1.0
    apart = min((_degrees(city, anchor, shrunk) for anchor in anchors), default=_FAR_APART)
    return _NEAR_ANCHOR * max(0.0, 1 - apart / _FAR_APART)


def _dominates(cities: Sequence[City]) -> bool:
    """Whether a name means one city and hardly any other."""
    return len(cities) == 1 or cities[0].population >= _DOMINANCE * cities[1].population


def _degrees(city: City, other: City, shrunk: float) -> float:
    """How far two cities lie apart, in degrees of latitude, where those of longitude are so much shorter."""
    return math.hypot(city.latitude - other.latitude, (city.longitude - other.longitude) * shrunk)
