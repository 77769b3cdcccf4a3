"""The names by which a place is found: what GeoNames lists, less its noise, plus the forms that follow by rule.

A new generator (inflected forms, another romanisation) is one more function in GENERATORS.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum

from monitor.read.places.folding import fold
from tools.gazetteer.commonwords import is_common
from tools.gazetteer.cyrillise import in_cyrillic
from tools.gazetteer.inflect import inflections
from tools.gazetteer.neighbours import in_russian_letters, in_ukrainian_letters, prefixed
from tools.gazetteer.romanise import russian, ukrainian
from tools.gazetteer.semitic import in_arabic, in_hebrew


class Bearing(IntEnum):
    """How a place bears a name; the same numbers as in monitor/read/places/tables.py."""

    MAIN = 0
    OFFICIAL = 1
    LISTED = 2
    DERIVED = 3
    INFLECTED = 4
    INFLECTED_BY_NAME = 5
    ADJECTIVE = 6


@dataclass(frozen=True, slots=True)
class Place:
    """A populated place as GeoNames has it."""

    geonameid: int
    name: str
    country: str
    admin1: str
    latitude: float
    longitude: float
    population: int
    timezone: str
    alternates: tuple[str, ...] = ()


Named = tuple[str, Bearing]
Generator = Callable[[Place, tuple[str, ...]], Iterator[Named]]

_CYRILLIC = re.compile("[а-яіїєґ]", re.IGNORECASE)
_UKRAINIAN_ONLY = re.compile("[іїєґ][а-яіїєґ]|[а-я][іїєґ’ʼ']|[сцз]ьк|([лнт])\\1я", re.IGNORECASE)
_ARABIC, _HEBREW = re.compile("[\u0620-\u064a]"), re.compile("[\u05d0-\u05ea]")
_SHORTEST_SEMITIC = 4
"""Letters; what is written without most vowels is soon another word."""
_LATIN = re.compile("[\u2018\u2019'`]?[A-Z\u00c0-\u024f\u1e00-\u1eff]")
_ARTICLE = r"\b(?:[ae]l|[ae]d|[ae]dh|[ae]r|[ae]s|[ae]sh|[ae]t|[ae]th|[ae]n|[ae]z|az̧|aş|aţ|aḑ)[ -]"
_PRESS = (  # on every name; from the fourth on the main name only, lest the forms multiply
    (re.compile(_ARTICLE, re.IGNORECASE), "al "),
    (re.compile(f"^{_ARTICLE}", re.IGNORECASE), ""),
    (re.compile("ah$"), "a"),
    (re.compile("^al ", re.IGNORECASE), "El "),
    (re.compile("[aā]y"), "ei"),
    (re.compile("ū"), "ou"),
    (re.compile("[aā]$"), "eh"),
)
_ARABIC_SPEAKING = frozenset("AE BH DJ DZ EG IL IQ JO KW LB LY MA MR OM PS QA SA SD SO SY TD TN YE".split())  # noqa: SIM905
_INFLECTED_WHERE = frozenset({"UA", "RU", "BY", "MD"})
LEAST_RESPELLED = 2_000
_LEAST_ABROAD = (100_000, 10_000)
"""Inhabitants of towns abroad that are spelled in Cyrillic by rule: of others, and of those in countries at war."""
_SHORTEST_RESPELLED = 5
"""Letters; the case forms of shorter names are other words: "при" of Прая."""
_WARS_ABROAD = frozenset("AF BF CD CF CM ET HT IL IQ LB LY ML MM MZ NE NG PK PS SD SO SS SY TD YE".split())  # noqa: SIM905
AT_WAR_OR_ARABIC = _WARS_ABROAD | _ARABIC_SPEAKING
_AT_WAR_THERE = frozenset({"IL", "IQ", "LB", "LY", "PS", "SD", "SY", "YE"})
LEAST_PREFIXED, LARGE_PREFIXED = 2_000, 50_000
LEAST_INFLECTED = 15_000  # inhabitants, of cities elsewhere
_RUSSIAN_SPEAKING = frozenset("AM AZ BY EE GE KG KZ LT LV MD RU TJ TM UA UZ".split())  # noqa: SIM905


def names_of(
    place: Place, corrections: Iterable[str] = (), generators: Iterable[Generator] | None = None
) -> dict[str, Bearing]:
    """Every name of a place with the strongest way in which it bears it.

    A correction with a minus is not its name, one with a ~ is a case form of it.
    """
    corrections = tuple(corrections)
    right = [name for name in corrections if name[0] not in "-~"]
    wrong = {fold(name[1:]) for name in corrections if name.startswith("-")}
    cleaned = dict.fromkeys(map(clean, place.alternates))
    listed = tuple(name for name in cleaned if not is_noise(name, place.name) and fold(name) not in wrong)
    found: dict[str, Bearing] = {clean(place.name) or place.name: Bearing.MAIN}
    additions: list[Named] = [(name, Bearing.OFFICIAL) for name in right]
    additions += [(name, Bearing.LISTED) for name in listed]
    additions += [(name[1:], Bearing.INFLECTED) for name in corrections if name.startswith("~")]
    for generator in GENERATORS if generators is None else generators:
        additions += generator(place, tuple(found) + listed)
    for name, bearing in additions:
        found[name] = min(bearing, found.get(name, bearing))
    return {name: bearing for name, bearing in found.items() if fold(name) not in wrong}


def case_forms(place: Place, names: Mapping[str, Bearing]) -> Iterator[Named]:
    """The Ukrainian and Russian case forms of a place's names; a form of a by-name counts as little as that.

    Small towns abroad are declined only in the spelling that a correction gives: that is one that newsrooms write.
    """
    small = place.country not in _INFLECTED_WHERE and place.population < LEAST_INFLECTED
    if small and place.country in _RUSSIAN_SPEAKING:
        return
    for name, bearing in names.items():
        if small and bearing is not Bearing.OFFICIAL:
            continue
        if _CYRILLIC.search(name) and bearing < Bearing.INFLECTED:
            how = Bearing.INFLECTED if bearing in (Bearing.MAIN, Bearing.OFFICIAL) else Bearing.INFLECTED_BY_NAME
            abroad = place.country not in _INFLECTED_WHERE
            yield from ((form, how) for form in inflections(name) if not (abroad and is_common(form)))


def clean(name: str) -> str:
    """A name without what stands in brackets or after a comma ("Mykolaiv (Lviv Oblast)")."""
    return re.split(r"[(,،;/]", unicodedata.normalize("NFC", name))[0].strip()


def is_noise(name: str, main: str) -> bool:
    """Whether an alternate name is GeoNames' noise: a machine transliteration, an airport's code, a stump."""
    if name == main:
        return False
    if name == name.lower() and name != name.upper():
        return bool(re.search("[a-z]", name))  # "hrqwb", "ha er ke fu": nobody writes these
    if len(name) == 3 and name.isascii() and name.isupper():
        return True
    letters = sum(letter.isalpha() for letter in name)
    return letters == 0 or (letters < 3 and bool(re.search("[a-zа-я\u00c0-\u024f]", name.lower())))


def romanised(place: Place, names: tuple[str, ...]) -> Iterator[Named]:
    """Ukrainian and Russian names in Latin letters; official where they spell the main name, as former names do not."""
    if place.country not in _RUSSIAN_SPEAKING:
        return
    main = fold(place.name)
    for name in filter(_CYRILLIC.search, names):
        forms = [*(ukrainian(name) if place.country == "UA" else ()), *russian(name)]
        current = main == fold(name) or main in map(fold, forms)
        bearing = Bearing.OFFICIAL if current else Bearing.DERIVED
        yield from ((form, bearing) for form in forms)
        if current:
            yield name, Bearing.OFFICIAL


def as_newsrooms_write_arabic(place: Place, names: tuple[str, ...]) -> Iterator[Named]:
    """Arabic names in the press's spellings: Al Fāshir, Fāshir; Dayr al Balaḩ, Deir al-Balah; Ar Raqqah, Raqqa."""
    if place.country not in _ARABIC_SPEAKING:
        return
    for number, name in enumerate(names):
        if not _LATIN.match(name):
            continue
        forms = [name]
        for pattern, spelling in _PRESS[: None if number == 0 else 3]:
            forms += [form for old in forms if (form := pattern.sub(spelling, old)) != old]
        yield from ((form, Bearing.DERIVED) for form in forms[1:] if len(form) > 3)


def russian_in_ukrainian(place: Place, names: tuple[str, ...]) -> Iterator[Named]:
    """Names of Russian towns as Ukrainian newsrooms spell them: Новоросійськ."""
    if place.country == "RU" and place.population >= LEAST_RESPELLED:
        main = fold(place.name)
        for name in filter(_CYRILLIC.search, names):
            if main in map(fold, russian(name)):
                yield from ((form, Bearing.LISTED) for form in in_ukrainian_letters(name))


def ukrainian_in_russian(place: Place, names: tuple[str, ...]) -> Iterator[Named]:
    """Names of Ukrainian towns as Russian newsrooms spell them, where GeoNames has none of these."""
    if place.country != "UA":
        return
    main = fold(place.name)
    for name in filter(_UKRAINIAN_ONLY.search, names):
        current = main in map(fold, ukrainian(name))
        bearing = Bearing.OFFICIAL if current else Bearing.DERIVED
        yield from ((spelled, bearing) for spelled in in_russian_letters(name))


def foreign_in_cyrillic(place: Place, names: tuple[str, ...]) -> Iterator[Named]:
    """Names of towns abroad as Russian and Ukrainian newsrooms spell them: Ель-Фашер, Бунія, Нусейрат."""
    if place.country in _INFLECTED_WHERE or place.population < _LEAST_ABROAD[place.country in _WARS_ABROAD]:
        return
    known = [name for name in names if _CYRILLIC.search(name) and len(name) >= _SHORTEST_RESPELLED]
    transcribed = () if any(map(_CYRILLIC.search, names)) else tuple(in_cyrillic(place.name))
    transcribed = tuple(form for form in transcribed if len(form) >= _SHORTEST_RESPELLED)
    yield from ((form, Bearing.DERIVED) for form in transcribed)
    for name in (*known, *transcribed):
        yield from ((form, Bearing.DERIVED) for form in in_ukrainian_letters(name) if not is_common(form))


def foreign_in_semitic(place: Place, names: tuple[str, ...]) -> Iterator[Named]:
    """Names of towns as Arabic and Hebrew newsrooms spell them: كوستي, كريمنتشوك, ניקופול.

    Of towns in countries at war in any case, for what GeoNames has in these letters may be Persian or Urdu.
    """
    war = place.country in _WARS_ABROAD or place.country in _INFLECTED_WHERE
    if place.population < _LEAST_ABROAD[war]:
        return
    for letters, spell in ((_ARABIC, in_arabic), (_HEBREW, in_hebrew)):
        if war or not any(map(letters.search, names)):
            yield from ((form, Bearing.DERIVED) for form in spell(place.name) if len(form) >= _SHORTEST_SEMITIC)


def with_prefixes(place: Place, names: tuple[str, ...]) -> Iterator[Named]:
    """Hebrew and Arabic names with the small words that are written on them, of large cities and near wars."""
    if place.population >= (LEAST_PREFIXED if place.country in _AT_WAR_THERE else LARGE_PREFIXED):
        for name in names:
            yield from ((form, Bearing.INFLECTED_BY_NAME) for form in prefixed(name))


GENERATORS: tuple[Generator, ...] = (
    romanised, as_newsrooms_write_arabic, russian_in_ukrainian, ukrainian_in_russian, foreign_in_cyrillic,
    foreign_in_semitic, with_prefixes,
)  # fmt: skip
