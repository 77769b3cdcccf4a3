"""Which place somebody means who writes to the bot: a city in any script and case, a region, a country, a radius.

One that is meant for sure is taken; else there is a choice, the likeliest first. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from babel import Locale
from rapidfuzz import fuzz, process

from monitor.bot.wording import LANGUAGES, Wording
from monitor.notify.catalogue import locale
from monitor.read.places.ambiguity import AmbiguousCityError, CityError, choose, same_place
from monitor.read.places.folding import fold
from monitor.read.places.gazetteer import City, Gazetteer
from monitor.subscriptions.chat import FARTHEST_KM, Place, PlaceKind

MOST = 8
"""Choices that are offered."""
LONGEST = 100
LARGE = 100_000
"""People of a city that may be meant by the name of a country, or although its namesake is far larger."""
KNOWN_CITIES = 30_000
"""Among so many of the largest cities it is looked for what is more than two slips away."""
ALIKE, ALIKE_COUNTRY = 72, 78
"""Per cent of likeness (rapidfuzz's ratio) from which a name is offered."""
_KM = r"km|км|kilomet\w+|к[іи]лометр\w*|كم|كيلومتر\w*|ק[\"״]מ|קמ|קילומטר\w*"
_RADIUS = re.compile(rf"[\s,(+]*\b(\d{{1,3}})\s*(?:{_KM})\b\)?\.?", re.IGNORECASE)
_BEFORE = re.compile(r"^(?:in|at|near|around|в|у|во|біля|около|возле|في|قرب|ליד)\s+", re.IGNORECASE)
_REGION_BEHIND = re.compile(
    r"(?<=\S)\s+(?:oblast|region|province|governorate|state|област[ьі]\w*|области|обл\.?|кра[йяю]|регіон\w*|регион\w*)\s*$",
    re.IGNORECASE,
)
_REGION_BEFORE = re.compile(
    r"^(?:region(?:\s+of)?|oblast|province\s+of|область|регіон|регион|منطقة|محافظة|مقاطعة|ولاية|אזור|מחוז|נפת)\s+",
    re.IGNORECASE,
)
_COUNTRY_BEFORE = re.compile(r"^(?:country|країна|страна|دولة|מדינת)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What somebody wrote, taken apart."""

    name: str
    radius: int = 0
    kind: PlaceKind | None = None
    """Told by a word such as "region"; None where it may be any."""


@dataclass(frozen=True, slots=True)
class Found:
    """The place that is meant, or a choice; with `guessed`, nothing is called so, and these are like it."""

    sure: Place | None = None
    choices: tuple[Place, ...] = ()
    guessed: bool = False


def read_wanted(text: str) -> Wanted:
    """Take apart what somebody wrote: "Kharkiv 30 km", "в Харкові", "Kherson oblast", "страна Судан"."""
    text = " ".join(text[:LONGEST].split()).strip(" .,;!?\"'«»")
    found = _RADIUS.search(text)
    radius = min(int(found[1]), FARTHEST_KM) if found else 0
    text = _BEFORE.sub("", _RADIUS.sub(" ", text).strip())
    for kind, pattern in (("region", _REGION_BEHIND), ("region", _REGION_BEFORE), ("country", _COUNTRY_BEFORE)):
        if pattern.search(text):
            return Wanted(pattern.sub("", text).strip(), 0, "region" if kind == "region" else "country")
    return Wanted(text, radius)


def find(gazetteer: Gazetteer, wanted: Wanted, countries_watched: Collection[str] = ()) -> Found:
    """The place that is meant; of namesakes rather the one in a country in which something is watched already."""
    countries = [] if wanted.kind == "region" else [country_place(code) for code in _codes(wanted.name)]
    if wanted.kind == "country":
        return _decide(countries) or Found(choices=tuple(_alike_countries(wanted.name)), guessed=True)
    cities, guessed = _cities(gazetteer, wanted.name, countries_watched)
    if countries and all(city.population < LARGE for city in cities):
        return Found(sure=countries[0])  # there is a village called Ukraine
    places = [region_place(city) if wanted.kind == "region" else city_place(city) for city in cities]
    if guessed:
        return Found(choices=tuple([*_alike_countries(wanted.name), *places][:MOST]), guessed=True)
    found = _decide([*countries, *(replace(place, radius=wanted.radius) for place in places)])
    assert found is not None
    return found


def city_place(city: City, radius: int = 0) -> Place:
    """A city as a place to watch."""
    return Place(
        kind="city", geonameid=city.geonameid, radius=radius, country=city.country, admin1=city.admin1, name=city.name
    )


def region_place(city: City) -> Place:
    """The region in which a city lies, told by the city."""
    return Place(kind="region", geonameid=city.geonameid, country=city.country, admin1=city.admin1, name=city.name)


def country_place(code: str) -> Place:
    """A country."""
    return Place(kind="country", country=code)


def place_by_id(gazetteer: Gazetteer, told: str, radius: int = 0) -> Place | None:
    """The place that a button names: `c706483` a city, `r706483` the region around it, `lUA` a country; None for none.

    Anything may come from outside here.
    """
    kind, rest = told[:1], told[1:]
    if kind == "l":
        return country_place(rest) if rest in Locale("en").territories and len(rest) == 2 and rest.isalpha() else None
    if kind not in "cr" or not (rest.isascii() and rest.isdigit() and len(rest) < 11):
        return None
    city = gazetteer.city(int(rest)) if int(rest) < 2**31 else None
    if city is None:
        return None
    return city_place(city, min(radius, FARTHEST_KM)) if kind == "c" else region_place(city)


def button_id(place: Place) -> str:
    """What `place_by_id` reads."""
    if place.kind == "country":
        return f"l{place.country}"
    return f"{'c' if place.kind == 'city' else 'r'}{place.geonameid}"


def label(words: Wording, place: Place) -> str:
    """A place as people call it."""
    country = words.country(place.country)
    if place.kind == "country":
        return country
    name = words.alerts.city(place.geonameid, place.name)
    if place.kind == "region":
        return words.label("place-region", name=name, country=country)
    if place.radius:
        return words.label("place-around", name=name, country=country, km=place.radius)
    return words.label("place-city", name=name, country=country)


def choice_label(words: Wording, gazetteer: Gazetteer, place: Place) -> str:
    """A place told apart from its namesakes."""
    city = gazetteer.city(place.geonameid) if place.kind == "city" else None
    if city is None:
        return label(words, place)
    centre = gazetteer.largest_in(city.country, city.admin1)
    near = words.alerts.city(centre.geonameid, centre.name) if centre and centre != city else ""
    told = words.label("choice-near", place=label(words, place), centre=near) if near else label(words, place)
    return words.label("choice", place=told, people=city.population)


def among(places: Sequence[Place], gazetteer: Gazetteer, text: str) -> list[Place]:
    """Which of a chat's own places somebody means, the likeliest first; none where nothing is like it."""
    wanted = read_wanted(text)
    named = {city.geonameid for city in gazetteer.named(wanted.name)} if wanted.name else set()
    codes = set(_codes(wanted.name))
    exact = [
        place
        for place in places
        if (place.geonameid in named and wanted.kind in (None, place.kind))
        or (place.kind == "country" and place.country in codes)
    ]
    if exact:
        return exact
    names = [(fold(place.name), n) for n, place in enumerate(places) if place.name]
    names += [
        (name, n)
        for n, place in enumerate(places)
        for name, code in _countries().items()
        if place.kind == "country" and code == place.country
    ]
    known = dict(enumerate(name for name, _ in names))
    alike = process.extract(fold(wanted.name), known, scorer=fuzz.ratio, score_cutoff=ALIKE, limit=MOST)
    return list(dict.fromkeys(places[names[at][1]] for _, _, at in alike))


def _decide(places: Sequence[Place]) -> Found | None:
    if not places:
        return None
    return Found(sure=places[0]) if len(places) == 1 else Found(choices=tuple(places[:MOST]))


def namesakes(gazetteer: Gazetteer, place: Place) -> list[Place]:
    """The other cities that are called as a city to watch is, the likeliest first."""
    city = gazetteer.city(place.geonameid) if place.kind == "city" else None
    if city is None:
        return []
    others = [other for other, _ in gazetteer.bearers(city.name) if other != city and not same_place(city, other)]
    return [city_place(other, place.radius) for other in others[:MOST]]


def _cities(gazetteer: Gazetteer, name: str, watched: Collection[str]) -> tuple[list[City], bool]:
    """The one city that is meant, or those that may be; and whether nothing is called so."""
    try:
        city = choose(gazetteer, name)
    except AmbiguousCityError as error:
        return sorted(error.cities, key=lambda city: city.country not in watched), False
    except CityError as error:
        near = dict.fromkeys([*error.cities, *gazetteer.suggestions(name, MOST)])
        if len(near) < MOST:
            near |= dict.fromkeys(_alike_cities(gazetteer, name))
        return list(near)[:MOST], True
    return [city, *([] if city.country in watched else _rivals(gazetteer, name, city, watched))], False


def _rivals(gazetteer: Gazetteer, name: str, city: City, watched: Collection[str]) -> Iterable[City]:
    """Those that may be meant although the name alone means this city: large ones, and such as lie where one watches.

    To watch the wrong city is to miss every attack on the right one.
    """
    for other, weight in gazetteer.bearers(name):
        may_be = weight >= LARGE or other.country in watched
        if may_be and other != city and not same_place(city, other):
            yield other


def _alike_cities(gazetteer: Gazetteer, name: str) -> Iterable[City]:
    names = _large(gazetteer)
    found = process.extract(fold(name), names, scorer=fuzz.ratio, score_cutoff=ALIKE, limit=MOST)
    return (city for _, _, n in found if (city := gazetteer.city(n)))


@lru_cache(maxsize=1)
def _large(gazetteer: Gazetteer) -> Mapping[int, str]:
    return {city.geonameid: fold(city.name) for city in gazetteer.most_populous(KNOWN_CITIES)}


@cache
def _countries() -> Mapping[str, str]:
    """The codes of countries by their names, in all languages of the bot."""
    names: dict[str, str] = {}
    for language in LANGUAGES:
        territories = locale(language).territories
        names |= {fold(name): code for code, name in territories.items() if len(code) == 2 and code.isalpha()}
    return {name: code for name, code in names.items() if code not in ("EU", "EZ", "UN", "QO", "XA", "XB", "ZZ")}


def _codes(name: str) -> list[str]:
    code = _countries().get(fold(name))
    return [code] if code else []


def _alike_countries(name: str) -> list[Place]:
    names = _countries()
    found = process.extract(fold(name), list(names), scorer=fuzz.ratio, score_cutoff=ALIKE_COUNTRY, limit=3)
    return [country_place(code) for code in dict.fromkeys(names[known] for known, _, _ in found)]
