"""The names that mostly mean something else in running text: words, people, months, countries, peoples."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from babel import Locale

from monitor.read.places.folding import fold
from tools.gazetteer.wordforms import other_lemmas, people, with_forms

LARGE = 50_000
# Shchastia is happiness and Zolote gold, yet both are on the front line; Hit is a town in Iraq.
# Tank and Punch are on either side of Kashmir's wars, Stroitel (builder) is by the front.
LARGE_WHERE = {
    "UA": 2_000, "IL": 15_000, "IQ": 15_000, "PS": 15_000, "RU": 15_000, "SY": 15_000, "IN": 25_000, "PK": 25_000,
}  # fmt: skip
# A case form that is also a form of another word (Сели is a village, "сели" is they sat down) is hidden where the place
# has fewer inhabitants than the first figure, and plain from the second on.
FORM_WHERE = {"UA": (2_000, 20_000), "RU": (5_000, 50_000), "BY": (5_000, 50_000)}
SURNAMES_WHERE = {"UA": (500, 20_000), "BY": (2_000, 50_000), "RU": (5_000, 200_000)}
FORM_ELSEWHERE = (30_000, 1_000_000)
SURNAMES_ELSEWHERE = (40_000, 300_000)
FAMOUS = 100_000
LANGUAGES = ("en", "uk", "ru", "fr", "de", "es", "it", "pt", "pl", "tr")
SHORTEST = 3
SHORT_CITIES = frozenset({"ош"})  # Osh, in Cyrillic; other stumps of two letters are no city
CITY_STATES_BY_NAME = frozenset({"HK", "MO"})

Verdict = Literal["hidden", "weak", "plain"]
_STRICTEST: tuple[Verdict, ...] = ("hidden", "weak", "plain")


@dataclass(frozen=True, slots=True)
class Bearer:
    """The likeliest place of a name: its size, where it is, its folded names, and how it bears this one."""

    population: int
    country: str
    names: Collection[str]
    is_main: bool = False
    is_inflected: bool = False


@dataclass(frozen=True, slots=True)
class Stopwords:
    """Folded words by the reason why they are no city's name at first sight."""

    never: frozenset[str]
    listed: frozenset[str]
    common: frozenset[str]
    countries: frozenset[str]

    @classmethod
    def load(cls, folder: Path) -> Stopwords:
        """Words from the lists in the folder; countries, months and weekdays from CLDR; all with their forms."""
        listed = _words(folder / "words_common.txt") | _words(folder / "words_cyrillic.txt")
        never = with_forms(_words(folder / "words_never.txt"))
        return cls(never, listed, with_forms(listed | _calendar()), with_forms(_territories()))

    def verdict(self, key: str, bearer: Bearer) -> Verdict:
        """Whether a name is looked for in running text, and whether it is to be taken with care there."""
        if key in self.never or (len(key) < SHORTEST and key < "\u0530" and key not in SHORT_CITIES):
            return "hidden"
        population = bearer.population
        if key in self.countries:  # Singapore and Djibouti are cities too; Mexico is not how newsrooms call theirs
            return "weak" if bearer.is_main and population >= LARGE else "hidden"
        if key in self.common and not self._is_famous(key, bearer):
            return "weak" if population >= LARGE_WHERE.get(bearer.country, LARGE) else "hidden"
        return _as_slavic_word(key, bearer)

    def _is_famous(self, key: str, bearer: Bearer) -> bool:
        """Whether a form is first of all the city's: Львові is Lviv and not the lion."""
        famous = bearer.is_inflected and bearer.population >= FAMOUS and key not in self.listed
        return famous and self.listed.isdisjoint(bearer.names)


def _as_slavic_word(key: str, bearer: Bearer) -> Verdict:
    """Whether a name is the form of another Ukrainian or Russian word, or of somebody's name."""
    words, persons = other_lemmas(key), people(key)
    if bearer.is_inflected:
        words, persons = words - set(bearer.names), persons if bearer.country == "RU" else persons - set(bearer.names)
    elif bearer.country in FORM_WHERE:
        words = frozenset()
    verdicts = [
        _by_size(bearer, where.get(bearer.country, elsewhere))
        for meant, where, elsewhere in (
            (words, FORM_WHERE, FORM_ELSEWHERE),
            (persons, SURNAMES_WHERE, SURNAMES_ELSEWHERE),
        )
        if meant
    ]
    return min(verdicts, key=_STRICTEST.index, default="plain")


def _by_size(bearer: Bearer, sizes: tuple[int, int]) -> Verdict:
    least, enough = sizes
    if bearer.population < least:
        return "hidden"
    return "weak" if bearer.population < enough else "plain"


def _words(path: Path) -> frozenset[str]:
    lines = (line.partition("#")[0] for line in path.read_text(encoding="utf-8").splitlines())
    return frozenset(fold(word) for line in lines for word in line.split())


def _territories() -> set[str]:
    """Countries, continents and regions of the world, except those that are one city."""
    return {
        fold(name)
        for language in LANGUAGES
        for code, name in Locale(language).territories.items()
        if code not in CITY_STATES_BY_NAME
    }


def _calendar() -> set[str]:
    return {
        fold(name)
        for language in LANGUAGES
        for locale in [Locale(language)]
        for names in (locale.months, locale.days)
        for context in ("format", "stand-alone")
        for name in names[context]["wide"].values()
    }
