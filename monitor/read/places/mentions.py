"""Step 6, places: every city, back reference and region that a sentence names, with its role.

Which of the cities of one name is meant is settled in `choice`; lists share one role, suburbs lead to their city.
Reads the tags back, scope, place.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import takewhile
from typing import NamedTuple

from monitor.read.lexicon import Mark, Marked
from monitor.read.numbers import is_number
from monitor.read.places.gazetteer import City, NameHit
from monitor.read.places.placewords import PlaceWords
from monitor.read.places.roles import Role, Roles
from monitor.read.places.scan import is_like_adjective
from monitor.read.words import Sentence

_SUBURB_DEGREES = 0.3
"""Of latitude: some 33 km."""
_CLOSE_DEGREES = 0.06
_VILLAGE = 60_000
_WIDE_WITHIN = 8
"""Words from a city to the region that is told with it."""
_TELLER_WITHIN = 4
"""Words between somebody who tells a toll and the region that is theirs."""
_DASHES = frozenset("-–—")
_PAUSES = frozenset(",;:.()")
_ABOUT_VILLAGES = ("villages", "near", "straight_near")
"""Kinds of place words that tell a village that nobody knows."""
_HEADED_BY = frozenset(":—–")
_NAMING = ("back", "scope", "place", "word within", "word compass")
"""Tags without which a sentence that names no city names no place at all."""
_SUBURB_WITHIN = 6
_KIND_WITHIN = 2
"""Words from "X, a" to what X is: "X, a farming village"."""
_QUARTER_WITHIN = 3
"""Words between a city and the word for a part of it."""


class Place(NamedTuple):
    """A place in a sentence: the words `start` to `end`, its part, and its city once known."""

    start: int
    end: int
    role: Role
    city: City | None = None
    country: str | None = None
    """Of a back reference: "the Colombian capital"."""
    country_told: str | None = None
    """Of a capital: the only country that the sentence tells before it."""
    capital: bool = False
    regional: bool = False
    """Of a back reference: "the regional centre"."""
    admin: tuple[str, str] | None = None
    """Of a region that is told by a name of its own: its country and GeoNames admin1 code."""
    there: bool = False
    """Of a back reference: "there", the city that was named last."""
    quarter_of: int | None = None
    """Of a quarter that is known by its name: the GeoNames id of its city."""
    district: bool = False
    """Whether only a part of the city is meant: a quarter, a suburb."""
    part: City | None = None
    """The suburb with a name of its own that is told as a part of the city."""
    ward: bool = False
    """Of a region: whether it may be a city's own district, as a raion may."""
    unknown: bool = False
    """Whether it is a village that the gazetteer lacks."""
    wide: bool = False
    """Whether a region's other places are told with it: "X and 12 settlements of the region"."""
    office: bool = False
    """Of a speaker: whether it is one of the city's own, its mayor or police."""
    speaks: bool = False
    """Of a region: whether it is only that of somebody who tells: "the police of the province"."""


def place_hits(sentence: Sentence, hits: Sequence[NameHit], starts: Sequence[int]) -> list[tuple[int, int, NameHit]]:
    """The names that lie in a sentence, as words `start` to `end`."""
    found = []
    at = bisect_left(starts, sentence.start)
    while at < len(hits) and hits[at].start < sentence.end:
        hit = hits[at]
        first = bisect_left(sentence.starts, hit.start)
        last = bisect_left(sentence.ends, hit.end)
        if first < len(sentence) and sentence.starts[first] == hit.start and last < len(sentence):
            found.append((first, last + 1, hit))
        at += 1
    return found


def _is_suburb(small: City | None, large: City | None) -> bool:
    """Whether one city lies within the reach of another many times its size."""
    if small is None or large is None:
        return False
    degrees = math.hypot(
        small.latitude - large.latitude, (small.longitude - large.longitude) * math.cos(math.radians(large.latitude))
    )
    return small.country == large.country and degrees <= _SUBURB_DEGREES and small.population * 5 <= large.population


def _is_close(small: City | None, large: City | None) -> bool:
    """Whether "in A, B" tells a part of B: a smaller place that is grown together with it."""
    if small is None or large is None or small.country != large.country:
        return False
    near = abs(small.latitude - large.latitude) + abs(small.longitude - large.longitude) <= _CLOSE_DEGREES
    return near and small.population < large.population


def _is_small(city: City | None) -> bool:
    """ "the village of X": of all that bear its name a small one may be meant, and no large city."""
    return city is not None and city.population < _VILLAGE


def join_suburbs(sentences: Sequence[list[Place]]) -> None:
    """What an article tells once as a part of a large city is so wherever it names it: in its title, too."""
    parts = {place.part: place.city for places in sentences for place in places if place.part and place.city}
    for places in sentences if parts else ():
        for at, place in enumerate(places):
            if place.city in parts:
                places[at] = place._replace(city=parts[place.city], district=True)


class Mentions:
    """Finds the places of one sentence and what part each plays."""

    def __init__(
        self,
        marked: Marked,
        words: PlaceWords,
        names: list[tuple[int, int, City]],
        countries: Mapping[str, str],
        *,
        title_case: bool,
        adjectives: Mapping[int, bool],
        admins: Mapping[str, tuple[str, str]],
    ) -> None:
        self.marked = marked
        self.sentence = marked.sentence
        self.countries = countries
        self.admins = admins
        self.names = names
        self.adjectives = adjectives
        self.roles = Roles(marked, words, countries, title_case=title_case, adjectives=adjectives)

    def places(self) -> list[Place]:
        """All places of the sentence in order, coordinated ones with the part of the first."""
        if not self.names and not self.marked.tells(*_NAMING):
            return []
        named = [
            Place(start, end, role := self.roles.role(start, end), city, office=self._is_of_office(role, start, end))
            for start, end, city in self.names
        ]
        named = self._within_cities(self._shared(self._districts(named)))
        inside = {word for place in named for word in range(place.start, place.end)}
        backs = self._backs(named, inside)
        begun = {place.start for place in backs}
        named = [
            place._replace(district=True) if not place.district and self._is_of_quarter(place) else place
            for place in named
        ]
        begun |= {place.start for place in named if place.role is Role.SITE and _is_small(place.city)}
        scopes = [place for place in self._scopes(inside) if place.end not in begun]
        named, scopes = self._banks(named, scopes)
        found = [*map(self._as_ward, (*named, *scopes)), *backs, *self._unknowns(inside)]
        found = [place._replace(speaks=True) if self._is_of_teller(place) else place for place in found]
        found = [place._replace(wide=True) if self._is_with_region(place, found) else place for place in found]
        return sorted(found, key=lambda place: place.start)

    def _is_of_office(self, role: Role, start: int, end: int) -> bool:
        """Whether it is the city's own office that speaks: "X's mayor", "X city police", "police in X"."""
        if role is not Role.SPEAKER:
            return False
        behind = end + 1 if self.marked.is_word(end, "possessive") else end
        behind = behind + 1 if self.marked.is_word(behind, "kind_of_town") else behind
        return self.roles.kind(behind, "offices") or bool(self.roles.words.ending(start, ("offices_in",)))

    def _is_with_region(self, place: Place, found: Sequence[Place]) -> bool:
        """ "Харків і ще 13 населених пунктів області": a toll that follows is that of the region."""
        if place.city is None or not self.marked.is_word(place.end, "and"):
            return False
        behind = range(place.end + 1, place.end + 1 + _WIDE_WITHIN)
        region = next((other for other in found if other.role is Role.REGION and other.start in behind), None)
        return region is not None and any(is_number(self.marked, word) for word in range(place.end, region.start))

    def _banks(self, named: list[Place], scopes: list[Place]) -> tuple[list[Place], list[Place]]:
        """ "the Guasmo sector of X", "на западном берегу X": a part of the city that stands straight behind it."""
        if not scopes:
            return named, scopes
        parts: dict[int, Place] = {}
        for scope in scopes:
            if scope.admin is None and scope.country is None and scope.role is Role.REGION:
                parts[scope.end + self.marked.is_word(scope.end, "of")] = scope
        joined = [
            place._replace(role=Role.SITE, district=True)
            if place.start in parts and place.role in (Role.BARE, Role.NAME, Role.SITE)
            else place
            for place in named
        ]
        told = {place.start for place in joined if place.district and place.role is Role.SITE}
        dropped = [scope for start, scope in parts.items() if start in told]
        return joined, [scope for scope in scopes if scope not in dropped]

    def _is_of_teller(self, place: Place) -> bool:
        """ "said the police of the province", "за даними прокуратури області": a region only told with who tells."""
        if place.role is not Role.REGION:
            return False
        before = range(place.start - 1, max(-1, place.start - _TELLER_WITHIN - 1), -1)
        for word in takewhile(lambda word: self.sentence.words[word] not in _PAUSES, before):
            if self.roles.kind(word, "speakers", "tellers", "officials"):
                return True
            if self.marked.over_any(word, ("harm", "verb", "act")) or self.roles.kind(word, "at", "near"):
                return False
        return False

    def _as_ward(self, place: Place) -> Place:
        """A raion may be a city's own: "по Шевченківському району"."""
        ward = place.role is Role.REGION and any(
            self.roles.kind(word, "district") for word in range(place.start, place.end + 1)
        )
        return place._replace(ward=True) if ward else place

    def _unknowns(self, inside: set[int]) -> list[Place]:
        """Villages that the gazetteer lacks: "the village of X", "X village", "near X", "у селі X"."""
        heading = self._unknown_heading(inside)
        if heading or not self.roles.words.tells(*_ABOUT_VILLAGES):
            return heading
        capitals = [word for word, raw in enumerate(self.sentence.raw) if raw[:1].isupper() and word not in inside]
        return [
            Place(word, word + 1, Role.NEAR, unknown=True)
            for word in capitals
            if self._is_unknown(word) and self._is_village(word)
        ]

    def _unknown_heading(self, inside: set[int]) -> list[Place]:
        """ "• X: two dead", an entry of a bulletin that is headed by a name which nobody knows."""
        sentence = self.sentence
        if not (sentence.segment.listed and sentence.first_of_segment):
            return []
        head = next((word for word, raw in enumerate(sentence.raw[:3]) if raw[:1].isalpha()), None)
        if head is None or head in inside or sentence.word(head + 1) not in _HEADED_BY:
            return []
        raw = sentence.raw[head]
        known = self.roles.is_known(head) or not raw[:1].isupper() or raw.isupper()
        return [] if known else [Place(head, head + 1, Role.NEAR, unknown=True)]

    def _is_village(self, word: int) -> bool:
        """Whether the words around a name that nobody knows say that it is a place of its own."""
        if self.roles.kind(word + 1, "villages"):
            return self.roles.before(word, word + 2) in (Role.SITE, Role.NEAR)
        before = word - 1
        if self.marked.is_word(before, "of"):
            return self.roles.kind(before - 1, "villages")
        if self.roles.kind(before, "villages") and self.marked.over(before, "back"):
            return not self.marked.is_word(before - 1, "the")
        if self.sentence.word(word + 1) == "," and any(
            self.roles.kind(behind, "villages") for behind in range(word + 3, word + 3 + _KIND_WITHIN)
        ):  # "at X, a village in the district of Y"
            return self.marked.is_word(word + 2, "a") and self.roles.before(word, word + 1) in (Role.SITE, Role.NEAR)
        alone = word + 1 == len(self.sentence) or not (
            self.sentence.capital(word + 1) or self.roles.kind(word + 1, "landmarks", "streets", "quarters")
        )
        return alone and self.roles.before(word, word + 1) is Role.NEAR

    def _is_of_quarter(self, place: Place) -> bool:
        """ "in the Saltivka district of Kharkiv", "X's eastern suburb", "мікрорайон Харкова"."""
        if not self.roles.words.tells("quarters"):
            return False
        words = self.sentence.words
        before = range(place.start - 1, max(-1, place.start - _QUARTER_WITHIN - 1), -1)
        behind = range(place.end, min(len(words), place.end + _QUARTER_WITHIN))
        return any(
            self.roles.kind(word, "quarters")
            for side in (before, behind)
            for word in takewhile(lambda word: words[word] not in _PAUSES, side)
        )

    # --- lists, back references, regions ---

    def _districts(self, places: list[Place]) -> list[Place]:
        """A district named after a town is the next name's: "в Киевском районе Харькова"."""
        for at in range(len(places) - 1):
            place, following = places[at], places[at + 1]
            behind = place.end + 1 + (self.sentence.word(place.end + 1) == ",")  # "in the A district, B"
            beside = following.start == behind and following.role is not Role.REGION
            if beside and self.roles.kind(place.end, "district"):
                places[at] = place._replace(role=Role.NAME)
                if _is_suburb(following.city, place.city):  # "in the Istanbul district of X"
                    places[at + 1] = following._replace(city=place.city, district=True)
        return places

    def _shared(self, places: list[Place]) -> list[Place]:
        """Members of a list share one part: "in Bogota and Cali", "the Sumy and Kharkiv regions"."""
        for at in range(1, len(places)):
            if self._shares(places[at - 1], places[at]):
                first = places[at - 1].role
                places[at] = places[at]._replace(role=Role.AWAY if first is Role.DATELINE else first)
        for at in range(len(places) - 1, 0, -1):
            joined = "," not in self.sentence.words[places[at - 1].end : places[at].start][:1] or at > 1
            alike = places[at].start not in self.adjectives or self._may_be_adjective(places[at - 1])
            if places[at].role is Role.REGION and alike and joined and self._is_list(places[at - 1], places[at]):
                places[at - 1] = places[at - 1]._replace(role=Role.REGION)
            both = (places[at - 1].role, places[at].role) == (Role.BARE, Role.SPEAKER)
            if both and self._is_list(places[at - 1], places[at]):  # "X and Y agreed"
                places[at - 1] = places[at - 1]._replace(role=Role.SPEAKER)
        return places

    def _may_be_adjective(self, place: Place) -> bool:
        """Whether a name may be an adjective of the region that follows, and no town named before it."""
        return place.start in self.adjectives or is_like_adjective(self.sentence.words[place.end - 1])

    def _shares(self, first: Place, second: Place) -> bool:
        """Whether a place has its part from the one before: "in X and Y", "on the road X - Y", "between X and Y"."""
        away = first.role in (Role.NEAR, Role.AWAY)
        if away and second.start - first.end == 1 and self.sentence.words[first.end] in _DASHES:
            return True
        if not self._is_list(first, second):
            return False
        linked = away and second.start - first.end == 1 and self.sentence.words[first.end] != ","
        return second.role is Role.BARE or (linked and second.role is Role.SITE)

    def _within_cities(self, places: list[Place]) -> list[Place]:
        """ "in X, south Y": a suburb with a name of its own is told of the large city beside it."""
        for at in range(len(places) - 1):
            small, large = places[at], places[at + 1]
            beside = self._is_suburb_beside(small, large) or self._is_told_as_suburb(small, large)
            if beside or self._is_quarter_of(small, large) or self._is_in_suburb(small, large):
                places[at] = small._replace(city=large.city, district=True, part=small.city)
        return places

    def _is_suburb_beside(self, small: Place, large: Place) -> bool:
        """ "in A, south B", "in A, in B's north", where A lies within the reach of B."""
        between = range(small.end, large.start)
        if not 0 < len(between) <= 3 or self.sentence.words[small.end] != "," or large.role is Role.REGION:
            return False
        north = self.roles.kind(large.start - 1, "at") and self.marked.is_word(large.end, "possessive")
        inner = between[1:-1] if north else between[1:]
        if len(between) == 1 and not self._is_listed(large) and _is_close(small.city, large.city):
            return True
        return all(self.roles.kind(word, "between") for word in inner) and _is_suburb(small.city, large.city)

    def _is_listed(self, place: Place) -> bool:
        """Whether a list goes on behind a place: "in A, B and C"."""
        return self.marked.is_word(place.end, "and") or (
            self.sentence.word(place.end) == "," and place.end + 1 in {start for start, _, _ in self.names}
        )

    def _is_told_as_suburb(self, small: Place, large: Place) -> bool:
        """ "in A, a suburb of B"."""
        between = range(small.end, large.start)
        if not 3 < len(between) <= _SUBURB_WITHIN or self.sentence.words[small.end] != ",":
            return False
        named = any(self.roles.kind(word, "quarters") for word in between)
        return named and self.marked.is_word(large.start - 1, "of") and _is_suburb(small.city, large.city)

    def _is_in_suburb(self, small: Place, large: Place) -> bool:
        """ "at A tube station in east B": what stands in a suburb is told as a part of the large city."""
        between = range(small.end, large.start)
        if not 1 < len(between) <= _SUBURB_WITHIN or large.role is not Role.SITE:
            return False
        last = next((word for word in reversed(between) if not self.roles.kind(word, "between")), small.end)
        plain = all(
            self.sentence.raw[word].isalpha()
            and self.sentence.raw[word].islower()
            and not self.marked.over_any(word, ("function", "verb", "act", "harm", "impact", "be"))
            for word in range(small.end, last)
        )
        return plain and last > small.end and self.roles.kind(last, "at") and _is_suburb(small.city, large.city)

    def _is_quarter_of(self, small: Place, large: Place) -> bool:
        """ "on A in B": A is a quarter of B, whatever town is called so too."""
        if not (small.city and large.city and large.role is Role.SITE and small.role in (Role.SITE, Role.BARE)):
            return False
        inside = large.start - small.end == 1 and self.roles.kind(small.end, "at")
        return inside and small.city.population * 5 <= large.city.population

    def _is_list(self, first: Place, second: Place) -> bool:
        between = self.sentence.words[first.end : second.start]
        at = first.end + (between[:1] == [","])
        linked = any(
            mark.start == at and mark.end == second.start
            for use in ("and", "or")
            for mark in self.marked.all(f"word {use}")
        )
        return linked or between in ([","], ["/"])

    def _backs(self, named: list[Place], inside: set[int]) -> list[Place]:
        found: list[Place] = []
        for mark in self.marked.all("back"):
            quarter = mark.sense.value == "back_quarters"
            if mark.start in inside or (not quarter and self._names_city(mark.start, mark.end, named)):
                continue
            if quarter and not self.sentence.capital(mark.start):
                continue
            there = mark.sense.value == "back_there"
            if (there and not self._is_there(mark)) or (not quarter and self._is_of_other(mark)):
                continue
            role = self.roles.before(mark.start, mark.end)
            if not quarter and not there and is_number(self.marked, mark.start - 1):
                role = Role.NEAR  # "in two villages": what is told there is told of no city
            country = self._country_before(mark.start) or self._country_behind(mark)
            told = self._country_told(mark.start) if mark.sense.value == "back_capitals" else None
            capital = mark.sense.value == "back_capitals" and self._is_of_country(mark, country)
            if not any(place.start == mark.start for place in found):
                that = [place.city for place in named if place.start < mark.start and place.city]
                wanted = Role.BACK if role in (Role.SITE, Role.BARE) else role
                regional = mark.sense.value == "back_regional"
                home = int(mark.sense.form) if quarter else None
                found.append(
                    Place(
                        mark.start,
                        mark.end,
                        wanted,
                        that[-1] if that and mark.sense.value == "back_that" else None,
                        country,
                        capital=capital,
                        regional=regional,
                        there=there,
                        quarter_of=home,
                        district=quarter,
                        country_told=told,
                    )
                )
        return found

    def _is_there(self, mark: Mark) -> bool:
        """Whether "there" opens a sentence as the place of what follows, and not "there was"."""
        return mark.start == 0 and not self.marked.over_any(mark.end, ("be", "have"))

    def _is_of_other(self, mark: Mark) -> bool:
        """Whether the reference goes on with a name that is no city's here, or says what such a name is.

        "the village of X", "у селі X", "X, the largest city of the west".
        """
        if mark.sense.value in ("back_there", "back_capitals", "back_regional"):
            return False
        named = mark.end + 1 if self.marked.is_word(mark.end, "of") else mark.end
        if self._is_unknown(named) and (named > mark.end or self._is_kind_of_place(mark)):
            return True
        at = mark.start - 1
        while at > 0 and (self.marked.is_word(at, "the") or self.roles.kind(at, "between")):
            at -= 1
        return self.sentence.word(at) == "," and self._is_unknown(at - 1)

    def _is_kind_of_place(self, mark: Mark) -> bool:
        """Whether names stand straight behind a word such as "village", as in Ukrainian."""
        return any(
            other.sense.value in ("part_of", "straight_part_of") and other.end == mark.end
            for other in self.marked.all("place")
        )

    def _is_unknown(self, word: int) -> bool:
        """Whether a word has a capital in the midst of a sentence and no table knows it."""
        raw = self.sentence.raw[word] if 0 < word < len(self.sentence) else ""
        plain = raw[:1].isupper() and raw.isalpha() and not raw.isupper()
        return plain and not self.roles.title_case and not self.roles.is_known(word)

    def _names_city(self, start: int, end: int, named: list[Place]) -> bool:
        """Whether the reference goes on with the name itself: "the capital, Kyiv", "the city of Tyre"."""
        at = start - 1
        while at > 0 and (self.marked.is_word(at, "the") or self.roles.kind(at, "between")):
            at -= 1
        if any(place.end == at and self.sentence.words[at] == "," for place in named):
            return True  # "X, the capital of Y"
        return any(
            end <= place.start <= end + 2
            and (self.marked.is_word(end, "of") or self.sentence.word(end) in (",", self.sentence.words[place.start]))
            for place in named
        )

    def _is_of_country(self, mark: Mark, country: str | None) -> bool:
        """ "the Mali capital", "столица Мали", but not "the North Darfur capital", "столица Синалоа"."""
        start = mark.start
        if self.marked.is_word(start - 1, "not_national"):
            return False
        if country is None and (self._is_unknown(mark.end) or self.roles.kind(mark.end, "regions_before")):
            return False
        return country is not None or start == 0 or not self.sentence.capital(start - 1)

    def _country_before(self, start: int) -> str | None:
        words = self.sentence.words[max(0, start - 3) : start]
        return next((self.countries[word] for word in reversed(words) if word in self.countries), None)

    def _country_told(self, start: int) -> str | None:
        """ "Haiti: gangs attacked a suburb of the capital": the only country that the sentence tells before."""
        told = {self.countries[word] for word in self.sentence.words[:start] if word in self.countries}
        return told.pop() if len(told) == 1 else None

    def _country_behind(self, mark: Mark) -> str | None:
        """ "the capital of Mali", "у столиці Сомалі"."""
        if mark.sense.value != "back_capitals":
            return None
        at = mark.end + 1 if self.marked.is_word(mark.end, "of") else mark.end
        at = at + 1 if self.marked.is_word(at, "the") else at
        return self.countries.get(self.sentence.word(at))

    def _admin(self, scope: Mark) -> tuple[str, str] | None:
        return self.admins.get(" ".join(self.sentence.words[scope.start : scope.end]))

    def _scopes(self, inside: set[int]) -> list[Place]:
        """Regions and countries that a toll may be told of."""
        found = [
            Place(mark.start, mark.end, Role.REGION, admin=self._admin(mark))
            for mark in self.marked.all("scope")
            if mark.start not in inside
            and not self._is_of_city(mark)
            and self.roles.before(mark.start, mark.end) is not Role.SPEAKER
        ]
        for mark in self.marked.all("place"):
            if mark.sense.value != "region":
                continue
            if self._heads_name(mark, inside):
                found.append(Place(mark.start, mark.end + 1, Role.REGION))
                continue
            heading = mark.start == 1 and self.sentence.word(mark.end) in (":", "—", "–", ".", "-")
            named = mark.start > 1 and self.sentence.capital(mark.start - 1) and mark.start - 1 not in inside
            if heading and 0 not in inside:
                found.append(Place(mark.start, mark.end, Role.REGION))
            if named and self._is_where(mark.end):
                found.append(Place(mark.start, mark.end, Role.REGION))
                continue
            named = (
                named
                and not self.sentence.capital(mark.start)
                and self.roles.before(mark.start - 1, mark.end) is Role.SITE
            )
            quarter = self.roles.kind(mark.start, "district") and self._is_in_city(mark)
            if mark.start not in inside and named and not quarter:
                found.append(Place(mark.start, mark.end, Role.REGION))
        for word in sorted({mark.end for use in ("within", "compass") for mark in self.marked.all(f"word {use}")}):
            country = self.countries.get(self.sentence.word(word)) if word not in inside else None
            if country and not self.marked.is_word(word + 1, "possessive") and not self._is_demonym(word):
                found.append(Place(word, word + 1, Role.REGION, country=country))
        return found

    def _is_of_city(self, scope: Mark) -> bool:
        """ "in the district of A in southern B", "in the village of A in B city": a part of a city, told with it."""
        if not self.marked.is_word(scope.end - 1, "of"):
            return False
        district = any(self.roles.kind(word, "quarters") for word in range(scope.start, scope.end))
        for start, end, _ in self.names:
            between = range(scope.end, start)
            if not 1 < len(between) <= _SUBURB_WITHIN or not (district or self.marked.is_word(end, "kind_of_town")):
                continue
            inner = [word for word in between if self.sentence.raw[word].islower()]
            named = self.sentence.capital(scope.end) and self.roles.role(start, end) is Role.SITE
            if named and inner and all(self.roles.kind(word, "at", "between") for word in inner):
                return True
        return False

    def _is_where(self, at: int) -> bool:
        """ "Plateau state, where ...": what follows is told of the region."""
        return self.sentence.word(at) == "," and self.marked.is_word(at + 1, "where")

    def _heads_name(self, mark: Mark, inside: set[int]) -> bool:
        """ "у штаті Плато", "в департаменте Каука": the region's name stands behind, and is no city."""
        behind = mark.end
        return (
            self.roles.kind(mark.start, "named_regions")
            and behind < len(self.sentence)
            and behind not in inside
            and self.sentence.capital(behind)
        )

    def _is_in_city(self, district: Mark) -> bool:
        """Whether a district that bears no town's name is told with its city: "в Горловке ... Городского района"."""
        return any(start < district.start and self.roles.role(start, end) is Role.SITE for start, end, _ in self.names)

    def _is_demonym(self, word: int) -> bool:
        following = self.sentence.word(word + 1)
        return following.isalpha() and self.sentence.raw[word + 1][:1].islower() and not self.roles.is_known(word + 1)
