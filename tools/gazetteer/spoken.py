"""Which of a place's names a reader of Ukrainian, Russian, Arabic or Hebrew is told.

GeoNames lists names in one heap, without their languages. A name is taken for one of a language where it is written in
its letters and is known as such: it stands in `spoken.tsv` or in CLDR (the cities of time zones), in the language's
dictionary, or it is spelled as a rule makes it of the main name. Where none is, the reader is told the Latin name.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Literal

from babel import Locale
from rapidfuzz import fuzz

from tools.gazetteer.cyrillise import in_cyrillic
from tools.gazetteer.forms import AT_WAR_OR_ARABIC, Place, clean
from tools.gazetteer.inflect import languages_of
from tools.gazetteer.neighbours import in_russian_letters, in_ukrainian_letters
from tools.gazetteer.paradigms import dictionary
from tools.gazetteer.romanise import russian, ukrainian
from tools.gazetteer.semitic import in_arabic, in_hebrew

Reader = Literal["uk", "ru", "ar", "he"]
READERS: tuple[Reader, ...] = ("uk", "ru", "ar", "he")

ALIKE = 84
"""Per cent of likeness (rapidfuzz's ratio) to a spelling by rule from which a listed name is that of the city."""
ALIKE_ROMANISED = 90
"""The same of a Ukrainian name, spelled in Latin letters by the rules, to the main name."""
ALIKE_KNOWN = 55
"""The same of a name that the dictionary knows as a town's: it may be an exonym, but not a former name."""
_RUSSIAN_SIGN = re.compile("[ыэъьё]", re.IGNORECASE)
_ARABIC, _HEBREW = re.compile("[\u0621-\u063a\u0641-\u064a -]+"), re.compile("[\u05d0-\u05ea '\u05f3-]+")
_UKRAINIAN_SIGN = re.compile("[іїєґ'’ʼ]|[сцз]ьк|([лнт])\\1я", re.IGNORECASE)


def spoken(place: Place, corrections: Iterable[str], told: Mapping[Reader, str]) -> dict[Reader, str]:
    """The name of a place for the readers of each language; `told` are those that are known beforehand."""
    heap = [*(name for name in corrections if name[0] not in "-~"), *place.alternates]
    names = list(dict.fromkeys(name for each in heap if (name := clean(each))))
    choosers: Mapping[Reader, Callable[[], str | None]] = {
        "uk": lambda: _ukrainian(place, names, told.get("ru")),
        "ru": lambda: _russian(place, names, told.get("uk")),
        "ar": lambda: _semitic("ar", names, list(in_arabic(place.name))),
        "he": lambda: _semitic("he", names, list(in_hebrew(place.name))),
    }
    found = {reader: told.get(reader) or choose() for reader, choose in choosers.items()}
    return {reader: name for reader, name in found.items() if name}


def of_time_zones(places: Sequence[Place]) -> dict[int, dict[Reader, str]]:
    """What CLDR calls the cities after which time zones are named, by the GeoNames id of the largest city so called."""
    english = {zone: entry["city"] for zone, entry in Locale("en").time_zones.items() if "city" in entry}
    largest: dict[tuple[str, str], int] = {}
    for place in sorted(places, key=lambda place: -place.population):
        largest.setdefault((place.name, place.timezone), place.geonameid)
        largest.setdefault((place.name, ""), place.geonameid)
    found: dict[int, dict[Reader, str]] = {}
    for reader in READERS:
        for zone, entry in Locale(reader).time_zones.items():
            name = english.get(zone) or zone.rpartition("/")[2].replace("_", " ")
            number = largest.get((name, zone))
            if number is not None and _is_written_in(reader, entry.get("city", "")):
                found.setdefault(number, {})[reader] = entry["city"].replace("ґ", "г").replace("Ґ", "Г")
    return found


def read_spoken(path: Path) -> dict[int, dict[Reader, str]]:
    """What neither GeoNames nor CLDR tells: lines of geonameid and the names for uk, ru, ar, he, with tabs between.

    An empty field leaves that language to the rules; `#` begins a comment.
    """
    found: dict[int, dict[Reader, str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if content := line.partition("#")[0].rstrip():
            number, *names = content.split("\t")
            found[int(number)] = {
                reader: name.strip() for reader, name in zip(READERS, names, strict=False) if name.strip()
            }
    return found


def _ukrainian(place: Place, names: Sequence[str], told_in_russian: str | None) -> str | None:
    """Of a town in Ukraine the name that its Latin one romanises; of another the one that answers to the Russian."""
    mine = [name for name in names if _is_written_in("uk", name)]
    if place.country == "UA":

        def likeness(name: str) -> float:
            return max((fuzz.ratio(_bare(form), _bare(place.name)) for form in ukrainian(name)), default=0.0)

        signed = [name for name in mine if _UKRAINIAN_SIGN.search(name)]
        return _best(signed, likeness, ALIKE_ROMANISED) or _best(mine, likeness, ALIKE_ROMANISED)
    name = told_in_russian or _russian(place, names, None)
    if name is None:
        return None
    expected = list(in_ukrainian_letters(name)) or [name]
    listed = [name for name in mine if name in expected]
    return listed[0] if listed else expected[0] if _is_written_in("uk", expected[0]) else None


def _russian(place: Place, names: Sequence[str], told_in_ukrainian: str | None) -> str | None:
    """The name that is known as a town's, or, where names are spelled as they sound, is like what a rule makes."""
    own = told_in_ukrainian or (_ukrainian(place, names, None) if place.country == "UA" else None)
    expected = (
        list(in_russian_letters(own)) if own else [] if place.country in _CYRILLIC else list(in_cyrillic(place.name))
    )
    latin = _bare(place.name)

    def likeness(name: str) -> float:
        spelled = max((fuzz.ratio(name.lower(), form.lower()) for form in expected), default=0.0)
        return max(spelled, *(fuzz.ratio(_bare(form), latin) for form in russian(name)), 0.0)

    listed = [name for name in names if _is_written_in("ru", name) and not (name == own and name.endswith("е"))]
    listed.sort(key=lambda name: len(_RUSSIAN_SIGN.findall(name)), reverse=True)
    known = _best([name for name in listed if _is_russian_town(name)], likeness, ALIKE_KNOWN)
    if known or place.country not in _SPELLED_BY_RULE:
        return known
    by_rule = expected[0] if own and expected and not own.endswith("е") else None
    return _best(listed, likeness, ALIKE) or by_rule


def _semitic(reader: Reader, names: Sequence[str], expected: Sequence[str]) -> str | None:
    """The listed name that sounds most like the Latin one; articles and kindred letters make no difference."""

    def likeness(name: str) -> float:
        return max((fuzz.ratio(_skeleton(name), _skeleton(form)) for form in expected), default=0.0)

    listed = sorted((name for name in names if _is_written_in(reader, name)), key=lambda name: name.endswith("ى"))
    return _best(listed, likeness, ALIKE)


_CYRILLIC = frozenset({"UA", "RU", "BY", "KZ", "KG"})
_SPELLED_BY_RULE = _CYRILLIC | AT_WAR_OR_ARABIC
"""Countries whose names are spelled as they sound in Latin letters; Chinese or Spanish ones have rules of their own."""


def _best(names: Sequence[str], likeness: Callable[[str], float], least: float) -> str | None:
    """The name that is most like what is expected, the first of several; None where none is like it."""
    judged = [(alike, -n, name) for n, name in enumerate(names) if (alike := likeness(name)) >= least]
    return max(judged)[2] if judged else None


def _is_written_in(reader: Reader, name: str) -> bool:
    if len(name) < 2:
        return False
    if reader == "ar":
        return _ARABIC.fullmatch(name) is not None
    if reader == "he":
        return _HEBREW.fullmatch(name) is not None
    return name[0].isupper() and reader in languages_of(name)


@cache
def _is_russian_town(name: str) -> bool:
    analyser = dictionary("ru")
    words = re.split("[ -]", name.lower())
    return all(
        analyser.word_is_known(word) and any("Geox" in str(parse.tag) for parse in analyser.parse(word))
        for word in words
    ) or (analyser.word_is_known(name.lower()) and any("Geox" in str(p.tag) for p in analyser.parse(name.lower())))


def _bare(name: str) -> str:
    return re.sub("[^a-z -]", "", unicodedata.normalize("NFKD", name.lower()))


def _skeleton(name: str) -> str:
    name = re.sub("^ال", "", name).translate(str.maketrans("أإآىةقטק", "اااياكתכ"))
    return re.sub("[^\u05d0-\u05ea\u0621-\u064a]", "", name)
