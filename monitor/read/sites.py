"""Step 10, sites: which city an event or a figure belongs to, as a reader keeps the cities in mind."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from monitor.read.clauses import Clauses
from monitor.read.languages.language import Language
from monitor.read.places.gazetteer import City, Gazetteer
from monitor.read.places.place import Place
from monitor.read.places.roles import Role
from monitor.read.words import Sentence

OF_REGION = "told of no city (region)"
IN_COUNTRY = "told of no city (country)"
"""Of a title, which leaves the city to the text."""
_SITES = (Role.SITE, Role.BARE, Role.BACK)
_SINKS = (Role.REGION, Role.NEAR)
_NOWHERE = (Role.DATELINE, Role.NAME, Role.SPEAKER, Role.REGION)
_BEHIND = 6
"""Words between an attack and the region that it is said to have been in: "a raid in the northern ..."."""
_STRAIGHT_BEHIND = 2
"""Words from an attack to the name of its city: "shooting in X"."""
_OBJECT_WITHIN = 1
"""Words between an attack and its object: "a strike on X"."""
_LONGEST_HEADING = 6
_HAS_DISTRICTS = 100_000
_ADJECTIVE_ENDING = 6
"""Letters that an adjective has more than the name of its town: "богодухів|ському"."""
_OPENING = 3
_SHORT = 8
"""Words of a sentence that opens a paragraph and says whom it is about."""
_WAITS_FOR = 2
"""Paragraphs that what is told of no city waits for one."""
_BESIDE_WITHIN = 3
_HEADS = frozenset(":—–-")
_APPOSITION = 7
"""Words between a city and the region that it is said to lie in."""


class Link(NamedTuple):
    """Where something belongs: cities (several where it is told of all), or nowhere; `told` in the sentence itself."""

    cities: tuple[City, ...] = ()
    told: bool = False
    why: str = ""


class Discourse:
    """What a reader keeps in mind: the article's own city, the paragraph's, and the last one attacked."""

    def __init__(self, language: Language, gazetteer: Gazetteer) -> None:
        self._capitals = language.capitals
        self._centres = language.centres
        self._home = language.home
        self._gazetteer = gazetteer
        self._fallback: dict[str, City] = {}
        self.awaits_capital = False
        """Whether "the capital" was told before it was known of which country."""
        self.main: City | None = None
        self._main_told = 0
        """The paragraph that first told it as attacked."""
        self._is_resort = False
        """Whether it is only the one city that the article names."""
        self.first_site: tuple[City, int] | None = None
        """The first city in which anything is said to have happened, and its paragraph."""
        self._paragraph: City | None = None
        self._is_named = False
        """Whether the paragraph itself has named its city."""
        self._here: City | None = None
        self._in_region = False
        self._of_region = False
        """The article tells of a region before any city: its dateline is where it was written."""
        self._centre: City | None = None
        """The city that the region told last is named after."""
        self._segment = -1
        self._last: City | None = None
        """The city that the sentences before named last, whatever they said of it."""
        self._last_near = False
        """Whether they only told of what lies near it."""
        self._last_site: City | None = None
        """The city in which they said last that something happened."""
        self._heading: City | None = None
        """The city that a paragraph begins with as its heading: "Kherson. A drone ..."."""

    def sign(self, city: City | None) -> None:
        """Remember the city under whose name the article is written."""
        if city is not None:
            self._fallback["signature"] = city

    def enter(self, sentence: Sentence, places: Sequence[Place]) -> list[Place]:
        """Begin a sentence: a new paragraph forgets the last one's city; back references find theirs."""
        if sentence.segment.index != self._segment:
            self._segment, self._paragraph, self._in_region = sentence.segment.index, None, False
            self._is_named = False
            self._in_region = any(place.unknown and _heads(sentence, place) for place in places[:1])
            self._heading = _heading(sentence, places)
            if self._heading is not None and sentence.segment.index == 1:
                self._fallback.setdefault("dateline", self._heading)  # "Derhachi. I shall be short"
        elif (entry := _heading(sentence, places)) is not None:
            self._heading = self._paragraph = entry
        self._here = None
        for place in places:
            if place.role is Role.REGION:
                self._centre = place.city or self._centre_of(place) or self._centre
            if place.city and place.role is Role.SITE:
                self.first_site = self.first_site or (place.city, sentence.segment.index)
            if place.city and place.role in (Role.DATELINE, Role.SPEAKER):
                leads = sentence.segment.kind == "title" or (sentence.index == 0 and place.role is Role.SPEAKER)
                kind = "title speaker" if leads else place.role.value
                self._fallback.setdefault(kind, place.city)
            if place.city and place.role in (Role.SITE, Role.BARE) and sentence.segment.kind == "title":
                self._fallback.setdefault("title", place.city)
        resolved: list[Place] = []
        for place in places:
            resolved.append(self._resolved(self._as_part(place, sentence), (*resolved, *places[len(resolved) :])))
        return resolved

    def _as_part(self, place: Place, sentence: Sentence) -> Place:
        """ "Kharkiv. A bomb on the Kyivskyi district": under a city's heading a district may be its own.

        So may one behind the sentence that told of the city, or below its title, if no town is called so.
        """
        headed = self._heading or self._fallback.get("signature")
        heading = headed or (self._gone_on_about() if place.ward else None)
        if not place.ward or heading is None:
            return place
        if place.city is None:
            name = max(0, place.start - 1)
            stem = sentence.words[name][:-_ADJECTIVE_ENDING]
            own = (
                heading.population >= _HAS_DISTRICTS
                and sentence.capital(name)
                and not self._gazetteer.begins(stem, heading.country, heading.admin1, besides=heading.geonameid)
                and (headed is not None or not self._gazetteer.seat(stem, heading.country, besides=heading.geonameid))
            )
        elif headed is None:
            return place
        else:  # a raion bears the name of a town of the region, a city's district that of any
            own = place.city != heading and (place.city.country, place.city.admin1) != (heading.country, heading.admin1)
        return place._replace(role=Role.BACK, city=heading, district=True, ward=False) if own else place

    def _gone_on_about(self) -> City | None:
        """The city of which the paragraph goes on to tell, else that of the title."""
        return self._paragraph or (None if self._in_region else self._fallback.get("title"))

    def _lies_in(self, region: Place, city: City | None) -> bool:
        """Whether a region that is told is the one in which a city lies."""
        if city is None or region.role is not Role.REGION:
            return False
        named = (region.city.country, region.city.admin1) if region.city else region.admin
        return named == (city.country, city.admin1)

    def leave(self, sentence: Sentence, places: Sequence[Place]) -> None:
        """End a sentence: its first site is what the paragraph goes on about, else the one city that opens it."""
        named = [place.city for place in places if place.city and place.role not in _NOWHERE]
        self._last = named[-1] if named else self._last
        self._last_near = bool(named) and _last_role(places) is Role.NEAR
        self._last_site = next((place.city for place in reversed(places) if _is_where(place)), self._last_site)
        sites = [
            place for place in places if place.city and (place.role in (Role.SITE, Role.BACK) or _is_subject(place))
        ]
        if self._here or sites:
            self._paragraph, self._in_region = self._here or sites[0].city, False
            self._is_named |= bool(sites)
            self._heading = self._heading if self._heading == self._paragraph else None
            self._in_region = any(place.wide for place in places)
        elif (topic := self._topic(sentence, places)) is not None and self._heading is None:
            self._paragraph, self._in_region = topic, False
        elif any(place.unknown for place in places):
            self._in_region = True  # what follows is told of a village that nobody knows
        elif any(
            place.role is Role.REGION
            and place.start <= 3
            and not (place.speaks and self._paragraph)
            and not self._lies_in(place, self._heading)
            for place in places
        ):
            self._in_region = True

    def _topic(self, sentence: Sentence, places: Sequence[Place]) -> City | None:
        """The only city of a short sentence that opens a paragraph: "Most of all X has lost", "A bad night for X".

        In the post of a mayor another city, to which somebody only goes, is not what it is about.
        """
        named = [place for place in places if place.role is not Role.REGION]
        if not (sentence.first_of_segment and sentence.segment.kind != "title" and len(named) == 1):
            return None
        place = named[0]
        away = place.role is Role.AWAY and len(sentence) <= _SHORT and "title speaker" not in self._fallback
        return place.city if place.role is Role.BARE or away else None

    def regional(self) -> None:
        """Remember that the paragraph tells of a region: what follows without a city is told of it too."""
        self._in_region = True
        self._of_region = self._of_region or self.main is None

    def heads(self, cities: Sequence[City]) -> bool:
        """Whether the paragraph is an entry headed by the city that is meant."""
        return self._heading is not None and self._heading in cities

    @property
    def is_named(self) -> bool:
        """Whether the paragraph itself has named its city."""
        return self._is_named

    def goes_on_about(self, cities: Sequence[City]) -> bool:
        """Whether the paragraph has named the city that is meant."""
        return self._paragraph is not None and self._paragraph in cities

    def goes_on_from(self, paragraphs: Collection[int]) -> None:
        """Take the first city in which anything happened for the article's own, if an attack is told of none behind it.

        "They were dancing in X when a van stopped. [...] 12 are dead. In Y a separate attack left three dead".
        """
        if self.first_site is None:
            return
        city, told = self.first_site
        first = self.main is None or told < self._main_told
        if told and first and any(told <= paragraph for paragraph in paragraphs):
            self.main, self._main_told = city, told

    def settle(self, paragraph: int, *, live: bool = False) -> bool:
        """Whether there is a city for what a paragraph told before any: the first one attacked, else its own first.

        What the title told is of the first city that the text tells as attacked; a paragraph waits for the next two.
        In a live blog the latest entry comes first, and the attack last: it waits for any.
        """
        self._paragraph = self._heading = None
        self._in_region = False
        if self.first_site is not None and self.first_site[1] == paragraph:
            if self.main is None:
                self.main, self._main_told = self.first_site
            elif paragraph:
                self._paragraph = self.first_site[0]
        return self.main is not None and (live or paragraph == 0 or self._main_told - paragraph <= _WAITS_FOR)

    def is_capital(self, city: City) -> bool:
        """Whether a country is governed from a city."""
        return city.geonameid == self._capitals.get(city.country)

    def attacked(self, city: City) -> None:
        """Remember the first city that the article tells as attacked."""
        if self.main is None:
            self.main, self._main_told = city, self._segment
        self._here = self._here or city

    def fall_back_on(self, city: City) -> None:
        """Take for the article's own city, where what was told of none waits for one, the only one that it may be."""
        self.main, self._main_told, self._is_resort = city, self._segment, True

    def link(
        self,
        places: Sequence[Place],
        clauses: Clauses,
        at: int,
        end: int | None = None,
        *,
        figure: bool = False,
        attacked: Collection[City] = (),
    ) -> Link:
        """The city of what is told at a word: of its clause, else of its sentence, else the one in mind.

        Of an attack `end` is where its words end: what stands straight behind them is its object. Of a figure
        `attacked` are the cities of which its sentence tells attacks.
        """
        sites = [place for place in places if place.role in _SITES and place.city]
        if figure and any(place.wide for place in places) and len(sites) == 1:
            return Link(told=True, why=OF_REGION)
        if figure:
            sites = self._of_toll(sites, clauses, at, attacked)
        sinks = [place for place in places if place.role in _SINKS and not self._is_aside(place, sites, end)]
        if sites or self._paragraph:
            sinks = [sink for sink in sinks if not sink.speaks]
        if sinks:
            sinks = [sink for sink in sinks if sink.role is Role.REGION or clauses.same(sink.start, at)]
            sinks = [sink for sink in sinks if figure or not sites or 0 < sink.start - at <= _BEHIND]
        if rivals := sites + sinks:
            best = rivals[0]
            if len(rivals) > 1:
                objects = [place for place in rivals if _is_object(place, end)]
                best = min(objects or rivals, key=lambda place: _distance(place, clauses, at))
            if best.role in _SINKS and not figure and self._heading and self._lies_in(best, self._heading):
                return Link((self._heading,), told=True, why="the heading of the paragraph")
            if best.role in _SINKS:
                beside = () if figure else _beside_region(best, places, clauses)
                why = OF_REGION if best.role is Role.REGION else "told of no city (near)"
                why = IN_COUNTRY if best.country and not figure and self._segment == 0 else why
                return Link(beside, told=True, why="named beside a region") if beside else Link(told=True, why=why)
            cities = _group(places, best) if figure else (*_group(places, best), *_further(places, best, clauses, at))
            return Link(tuple(dict.fromkeys(cities)), told=True, why="named in the sentence")
        return self._in_mind()

    def _of_toll(self, sites: list[Place], clauses: Clauses, at: int, attacked: Collection[City]) -> list[Place]:
        """The sites that a figure may be told of: where its own clause names none, those that were attacked.

        "Two were wounded, they are being taken to a hospital of X": what only stands behind it is not where it was.
        """
        if any(
            clauses.same(place.start, at) and (place.role is Role.BACK or not clauses.moves_on(at, place.start))
            for place in sites
        ):
            return sites
        headed = [place for place in sites if clauses.headed(place.end, at)]
        if headed:
            return headed
        struck = [place for place in sites if place.city in attacked]
        if struck:
            return struck
        in_mind = self._heading or (self._paragraph if self._is_named else None)
        return [place for place in sites if place.start < at] if in_mind else sites

    def _is_aside(self, sink: Place, sites: Sequence[Place], end: int | None) -> bool:
        """ "in X, 30 km north of Y": said of the site, not of what happened; "in X ... the shelling of region Y" is."""
        if sink.country:
            return bool(sites)  # "In X-land, ... in the town of Y"
        if sink.role is Role.REGION and _is_object(sink, end):
            return False
        reach = 100 if sink.role is Role.NEAR else _APPOSITION
        return any(site.start < sink.start <= site.end + reach for site in sites)

    def _in_mind(self) -> Link:
        if self._in_region:
            return Link(told=True, why="told of a region")
        if self._heading and self._paragraph in (None, self._heading):
            return Link((self._heading,), told=True, why="the heading of the paragraph")
        city = self._paragraph or self.main or self.fallback()
        why = "the only city named" if self._is_resort else "the city in mind"
        return Link((city,) if city else (), why=why if city else "no city in mind")

    def fallback(self) -> City | None:
        """The city that title or dateline suggest before any is told as attacked."""
        order = ("title", "title speaker") if self._of_region else ("title", "dateline", "title speaker", "signature")
        return next((self._fallback[kind] for kind in order if kind in self._fallback), None)

    def _named_before(self, place: Place, places: Sequence[Place]) -> City | None:
        """ "the mayor of X was shot in the main square of the city": whose city it is, in the lead."""
        if self._heading or self._paragraph or self.main:
            return None
        before = (other for other in reversed(places) if other.start < place.start and other.role is Role.SPEAKER)
        return next((other.city for other in before if other.city), None)

    def _named_here(self, back: Place, places: Sequence[Place]) -> City | None:
        """ "In X a missile hit the city's market": the site that the sentence itself has named last.

        One that does not open it ("a group in X counts ... in the city") only where no other city is in mind.
        """
        before = [place for place in places if place.start < back.start and place.city]
        if not before or before[-1].role not in (Role.SITE, Role.BACK):
            return None
        opens = before[-1].start <= _OPENING or not (self._heading or self._paragraph or self.main)
        return before[-1].city if opens else None

    def _is_centre(self, city: City) -> bool:
        """Whether a region is governed from a city."""
        return self._gazetteer.largest_in(city.country, city.admin1) == city

    def _centre_of(self, region: Place) -> City | None:
        """The city from which a region that is told by a name of its own is governed."""
        if region.admin is None:
            return None
        centre = self._centres.get(region.admin)
        return self._gazetteer.city(centre) if centre else self._gazetteer.largest_in(*region.admin)

    def _resolved(self, place: Place, places: Sequence[Place]) -> Place:
        if place.role is not Role.BACK or place.city is not None:
            return place
        if place.there and self._last_near:
            return place._replace(role=Role.NEAR)
        return place._replace(city=self._meant(place, places))

    def _meant(self, place: Place, places: Sequence[Place]) -> City | None:
        if place.quarter_of is not None:
            return self._gazetteer.city(place.quarter_of)
        if place.there and self._last is not None:
            return self._last
        if not place.capital and (owner := self._named_before(place, places)):
            return owner
        focus = self._heading or self._paragraph or self.main or self.fallback() or self._fallback.get("speaker")
        if not place.capital and not place.regional:
            focus = self._named_here(place, places) or focus or self._last_site
        if place.regional and self._paragraph is not None and self._is_centre(self._paragraph):
            return self._paragraph
        if place.regional and self._centre is not None:
            return self._centre
        return self._capital(place, focus) if place.capital else focus

    def _capital(self, place: Place, focus: City | None) -> City | None:
        """ "the capital": of the country told with it, else one that was named, else that of the city in mind."""
        if place.country:
            capital = self._capitals.get(place.country)
            return self._gazetteer.city(capital) if capital else None
        capitals = set(self._capitals.values())
        for city in (self._paragraph, self.main, *self._fallback.values()):
            if city and city.geonameid in capitals:
                return city
        country = place.country_told if focus is None else focus.country
        self.awaits_capital |= not (country or self._home)
        capital = self._capitals.get(country or self._home)
        return self._gazetteer.city(capital) if capital else None


def _last_role(places: Sequence[Place]) -> Role | None:
    """The part that the city named last plays."""
    return next((place.role for place in reversed(places) if place.city and place.role not in _NOWHERE), None)


def _is_where(place: Place) -> bool:
    return place.role is Role.SITE and place.city is not None


def _heading(sentence: Sentence, places: Sequence[Place]) -> City | None:
    """The city that a paragraph is about: of a sentence that only names it, or in front of a colon or dash."""
    if not places or places[0].role not in (Role.BARE, Role.SITE, Role.DATELINE):
        return None
    first = places[0]
    if sentence.segment.index and sentence.raw[first.start].isupper():
        return None  # "КАЇР. ...": a dateline
    before = any(sentence.raw[word].isalpha() for word in range(first.start))
    if before and not (first.start <= 1 and first.role is Role.SITE):
        return None  # "Город Шебекино." is a heading, "On Monday Kherson - ..." is none
    behind = sentence.word(first.end)
    end = _region_end(sentence, places)
    alone = not any(sentence.raw[word].isalpha() for word in range(end or first.end, len(sentence)))
    if not sentence.first_of_segment:
        named = alone and sentence.raw[-1] == "."  # "Обідня пора. Костянтинівка. ..."
        return first.city if (behind == ":" or named) and first.start == 0 else None
    if behind in _HEADS and first.role is not Role.DATELINE and sentence.segment.kind != "title":
        return first.city
    if behind == "," and first.start <= 1 and sentence.raw[-1] == "." and len(sentence) <= _LONGEST_HEADING + 2:
        return first.city  # "Манчестер, синагога в Крампсолле."
    one = len(places) == (2 if end else 1)
    return first.city if alone and one and len(sentence) <= _LONGEST_HEADING + (end - first.end if end else 0) else None


def _heads(sentence: Sentence, place: Place) -> bool:
    """Whether a village that nobody knows heads an entry: what follows is told of it."""
    return sentence.segment.listed and place.start <= 1 and sentence.word(place.end) in _HEADS


def _region_end(sentence: Sentence, places: Sequence[Place]) -> int:
    """ "Springfield (Ohio).": the word behind the region in parentheses that says which city is meant, else 0."""
    if len(places) != 2 or places[1].role is not Role.REGION or sentence.word(places[0].end) != "(":
        return 0
    return next((word for word in range(places[0].end, len(sentence)) if sentence.words[word] == ")"), 0)


def _is_subject(place: Place) -> bool:
    return place.role is Role.BARE and place.start <= 1


def _is_object(place: Place, end: int | None) -> bool:
    """Whether a place stands straight behind the words of an attack: "the shelling of X"."""
    return end is not None and 0 <= place.start - end <= _OBJECT_WITHIN


def _distance(place: Place, clauses: Clauses, at: int) -> tuple[bool, int]:
    """Nearest first; the clause's own before others, and a place told before a thing sooner than one behind it."""
    behind = place.start > at
    beside = behind and place.role is Role.SITE and place.start - at <= _STRAIGHT_BEHIND
    return not clauses.same(place.start, at), abs(place.start - at) + (-1 if beside else 3 if behind else 0)


def _further(places: Sequence[Place], best: Place, clauses: Clauses, at: int) -> Iterator[City]:
    """The sites to which an attack goes on: "hit a plant in X, a depot in Y and a terminal in Z"."""
    last = best
    for place in places:
        if place.start <= best.start or place.start < at or place.role is not Role.SITE or place.city is None:
            continue
        if not clauses.goes_on(last.end, place.start):
            return
        yield place.city
        last = place


def _beside_region(region: Place, places: Sequence[Place], clauses: Clauses) -> tuple[City, ...]:
    """The city that is attacked with a region: "по Одесской области и Николаеву"."""
    last = region
    for place in places:
        if place.start < last.end or region.role is not Role.REGION:
            continue
        if place.role is Role.REGION and place.start == last.end:  # the word "region" itself
            last = place
            continue
        near = place.start - last.end <= _BESIDE_WITHIN and place.role in _SITES and place.city is not None
        return (place.city,) if near and place.city and clauses.goes_on(last.end, place.start) else ()
    return ()


def _group(places: Sequence[Place], best: Place) -> tuple[City, ...]:
    """A site with those that are listed with it."""
    ordered = [place for place in places if place.city and place.role in _SITES]
    if best.city and len(ordered) == 1:
        return (best.city,)
    at = ordered.index(best)
    first = last = at
    while (
        first and ordered[first].start - ordered[first - 1].end <= 2 and ordered[first].role is ordered[first - 1].role
    ):
        first -= 1
    while (
        last + 1 < len(ordered)
        and ordered[last + 1].start - ordered[last].end <= 2
        and ordered[last].role is ordered[last + 1].role
    ):
        last += 1
    cities = dict.fromkeys(place.city for place in ordered[first : last + 1] if place.city)
    return tuple(cities)
