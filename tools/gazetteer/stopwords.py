"""The names that mostly mean something else in running text: words, people, months, countries, peoples."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from babel import Locale

from monitor.read.places.folding import fold

LARGE = 50_000
# Shchastia is happiness and Zolote gold, yet both are on the front line; Hit is a town in Iraq.
LARGE_WHERE = {"UA": 2_000, "IL": 15_000, "IQ": 15_000, "PS": 15_000, "SY": 15_000}
LANGUAGES = ("en", "uk", "ru", "fr", "de", "es", "it", "pt", "pl", "tr")
CITY_STATES_BY_NAME = frozenset({"HK", "MO"})

Verdict = Literal["hidden", "weak", "plain"]


@dataclass(frozen=True, slots=True)
class Stopwords:
    """Folded words by the reason why they are no city's name at first sight."""

    never: frozenset[str]
    common: frozenset[str]
    countries: frozenset[str]

    @classmethod
    def load(cls, folder: Path) -> Stopwords:
        """Words from the lists in the folder; countries, continents, months and weekdays from CLDR."""
        common = _words(folder / "words_common.txt") | _words(folder / "words_cyrillic.txt")
        return cls(_words(folder / "words_never.txt"), frozenset(common | _calendar()), frozenset(_territories()))

    def verdict(self, key: str, population: int, country: str, *, is_main: bool) -> Verdict:
        """Whether a name is looked for in running text, and whether it is to be taken with care there."""
        if key in self.never or (len(key) < 3 and key < "\u0530"):
            return "hidden"
        if key in self.countries:  # Singapore and Djibouti are cities too; Mexico is not how newsrooms call theirs
            return "weak" if is_main and population >= LARGE else "hidden"
        if key in self.common:
            return "weak" if population >= LARGE_WHERE.get(country, LARGE) else "hidden"
        return "plain"


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
