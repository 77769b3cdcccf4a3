"""The case forms of one Ukrainian or Russian word of a place's name: by dictionary if it is known, else by its ending.

A paradigm has for each case the forms that are written, so that the words of "Кривий Ріг" can be put into one case.
Wrong forms by rule cost a few bytes; a missing form costs a city, so a doubtful ending gets both ways.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Literal

import pymorphy3

Language = Literal["uk", "ru"]
Paradigm = dict[str, tuple[str, ...]]

CASES = ("nomn", "gent", "datv", "accs", "ablt", "loct")
_ALSO = {"gen2": "gent", "gen1": "gent", "loc1": "loct", "loc2": "loct", "acc2": "accs"}
_VELARS = {"к": "ц", "г": "з", "х": "с"}

# Endings by what the nominative ends in: genitive, dative, accusative, instrumental, locative; | between equals,
# an underscore for the bare stem. The first pattern that fits in each list of patterns is taken.
Rule = tuple[str, str]
_ADJECTIVES: Mapping[Language, tuple[Rule, ...]] = {
    "uk": (
        ("ий", "ого ому ий|ого им ому|ім"),
        ("ій", "ього ьому ій|ього ім ьому|ім"),
        ("а", "ої ій у ою ій"),
        ("я", "ьої ій ю ьою ій"),
        ("е", "ого ому е им ому|ім"),
        ("є", "ього ьому є ім ьому|ім"),
        ("і", "их им і|их ими их"),
    ),
    "ru": (
        ("(?<=[гкхжшщч])ий", "ого|его ому|ему ий|ого им ом|ем"),
        ("ий", "его ему ий|его им ем"),
        ("ый|ой", "ого ому ый|ой|ого ым|им ом"),
        ("ая", "ой ой ую ой|ою ой"),
        ("яя", "ей ей юю ей ей"),
        ("ое", "ого ому ое ым|им ом"),
        ("ее", "его ему ее им ем"),
        ("ые", "ых ым ые|ых ыми ых"),
        ("ие", "их им ие|их ими их"),
        ("(?<=[еоё]в|ин)", "а у _ ым ом"),
    ),
}
_NOUNS: Mapping[Language, tuple[Rule, ...]] = {
    "uk": (
        ("(?<=[аеєиіїоуюя])їв", "єва єву|єву їв євом єві|єву"),
        ("їв", "їва їву їв ївом їві|їву"),
        ("ів", "ова|ева ову|еву ів овом|евом ові|ову|еві"),
        ("ець", "ця цю|цеві ець цем ці|цю"),
        ("(?<=.[бвгґджзклмнпрстфхцчшщ])ок", "ока|ка оку|ку|кові ок оком|ком оку|ку"),
        ("ок", "ка|оку ку|кові|оку ок ком|оком ку|оці"),
        ("піль", "поля полю піль полем полі|полю"),
        ("інь", "еня|іня еню|іню інь енем|інем ені|іні"),
        ("ріг", "рогу рогу|рогові ріг рогом розі|рогу"),
        ("ь", "я|і ю|і|еві ь ем|ю і|ю|еві"),
        ("(?<=[аеиоуюяі])й", "я|ю ю|єві й єм ї|ю"),
        ("(?<=[жчшщ])", "а|у|і у|еві|і _ ем|ю і|у"),
        ("(?<=[бвгґдзклмнпрстфхц])", "а|у у|ові _ ом і|у|ові"),
        ("ія", "ії ії ію ією ії"),
        ("(?<=жж|дд|зз|лл|нн|рр|сс|тт|цц|чч|шш)я", "я ю я ям і|ю"),
        ("(?<=[’'ʼ])я", "я|ї ю|ї я|ю ям|єю ї|ю"),
        ("я", "і|ї і|ї ю ею|єю і|ї"),
        ("(?<=[жчшщ])а", "і і у ею і"),
        ("а", "и ~і у ою ~і"),
        ("(?<=пол|мор)е", "я ю е ем і"),
        ("(?<=щ|ц)е", "а|я у|ю е ем і|у"),
        ("о", "а у|ові о ом і|у"),
        ("и", "_|ів ам и ами ах"),
        ("ці", "ців|ць цям ці цями цях"),
        ("ї", "їв|й ям ї ями ях"),
        ("і", "ів|_|ь ям|ам і ями|ами ях|ах"),
    ),
    "ru": (
        ("ец", "ца цу ец цом|цем це"),
        ("(?<=[аеиоуыэюя]л)ец", "ьца ьцу ец ьцом ьце"),
        ("ок", "ка|ока ку|оку ок ком|оком ке|оке"),
        ("ь", "я|и ю|и ь ем|ью е|и"),
        ("ий", "ия ию ий ием ии"),
        ("й", "я ю й ем е"),
        ("(?<=[жчшщц])", "а у _ ем|ом е"),
        ("(?<=[бвгдзклмнпрстфх])", "а у _ ом е"),
        ("ия", "ии ии ию ией ии"),
        ("я", "и е ю ей е"),
        ("(?<=[гкхжшщч])а", "и е у ой|ей е"),
        ("а", "ы е у ой е"),
        ("(?<=ь)е", "я ю е ем е|и"),
        ("ие", "ия ию ие ием ии"),
        ("(?<=щ|ц)е", "а у е ем е"),
        ("(?<=пол|мор)е", "я ю е ем е"),
        ("о", "а у о ом е"),
        ("(?<=к)и", "_ ам и ами ах"),
        ("(?<=ц)ы", "ев|ов ам ы ами ах"),
        ("(?<=[бвгджзлмнпрстфхцчшщ])ы", "_|ов ам ы ами ах"),
        ("(?<=[гкхжшщч])и", "_|ов|ей ам и ами ах"),
        ("и", "ей|ев|ь ям и ями ях"),
    ),
}
_SURELY_ADJECTIVE: Mapping[Language, re.Pattern[str]] = {
    "uk": re.compile("(?:ий|[сцз]ьк[ае]|[оеєї]ве|[иі]не|не)$"),
    "ru": re.compile("(?:[ыио]й|ая|яя|ое|ее|ые|(?<=[кнгх])ие)$"),
}
# A word that may be an adjective as Лозова and Попасна are: both ways are written.
_PERHAPS_ADJECTIVE = re.compile("(?:[оеєі]ва|(?<![иі])на|[бвгґджзклмнпрстфх]е)$")
ADJECTIVE_SHAPED: Mapping[Language, re.Pattern[str]] = {
    "uk": re.compile("(?:ий|ій|[бвгґджзклмнпрстфхчшщ](?:а|е|і)|ня|нє)$"),
    "ru": re.compile("(?:ый|ий|ой|ая|яя|ое|ее|ые|ие|[еоё]в|ин)$"),
}


@lru_cache(maxsize=2)
def dictionary(language: Language) -> Any:  # noqa: ANN401 - pymorphy3 has no types
    """pymorphy3's analyser for a language."""
    return pymorphy3.MorphAnalyzer(lang=language)


@lru_cache(maxsize=100_000)
def noun(word: str, language: Language) -> Paradigm:
    """The case forms of a name of one word, lower-case; nothing but itself where it does not decline."""
    known = _known(word, language)
    if known == {}:
        return _alone(word)
    if known is None and _SURELY_ADJECTIVE[language].search(word):
        return adjective(word, language) or _alone(word)
    found = known or _by_rule(word, language, _NOUNS)
    if known is None and _PERHAPS_ADJECTIVE.search(word):
        found = _joined(found, adjective(word, language))
    return found or _alone(word)


@lru_cache(maxsize=10_000)
def adjective(word: str, language: Language) -> Paradigm:
    """The case forms of an adjective in the gender and number that its ending shows; empty where it is none."""
    return _by_rule(word, language, _ADJECTIVES)


def _alone(word: str) -> Paradigm:
    return dict.fromkeys(CASES, (word,))


def _known(word: str, language: Language) -> Paradigm | None:
    """The forms of the dictionary; empty for a word that does not decline, None for one that it lacks."""
    parses = [parse for parse in dictionary(language).parse(word) if parse.is_known and _is_place(parse, word)]
    places = [parse for parse in parses if "Geox" in parse.tag.grammemes] or parses
    if not places:
        return None
    found: Paradigm = {}
    for parse in places:
        forms: dict[str, list[str]] = {case: [] for case in CASES}
        for form in parse.lexeme:
            grammemes = form.tag.grammemes
            if ("plur" in grammemes) == ("plur" in parse.tag.grammemes) and "Fixd" not in grammemes:
                for grammeme in grammemes:
                    if (case := _ALSO.get(grammeme, grammeme)) in forms:
                        forms[case].append(form.word)
        found = _joined(found, {case: tuple(words) for case, words in forms.items() if words})
    return found


def _is_place(parse: Any, word: str) -> bool:  # noqa: ANN401 - pymorphy3 has no types
    """Whether a parse reads a word as the nominative of a thing; a surname or a person declines in another way."""
    grammemes = parse.tag.grammemes
    return (
        {"NOUN", "nomn"} <= grammemes
        and not {"Surn", "Name", "Patr", "anim"} & grammemes
        and ("plur" not in grammemes or bool(parse.normal_form == word))
    )


def _by_rule(word: str, language: Language, rules: Mapping[Language, tuple[Rule, ...]]) -> Paradigm:
    for ending, forms in rules[language]:
        if (match := re.search(f"(?:{ending})$", word)) and match.start() > 1:
            stem = word[: match.start()]
            spelled = [tuple(_attach(stem, form) for form in case.split("|")) for case in forms.split()]
            return {"nomn": (word,), **dict(zip(CASES[1:], spelled, strict=True))}
    return {}


def _attach(stem: str, ending: str) -> str:
    if ending == "_":
        return stem
    if ending.startswith("~"):
        return stem[:-1] + _VELARS.get(stem[-1], stem[-1]) + ending[1:]
    return stem + ending


def _joined(one: Paradigm, other: Paradigm) -> Paradigm:
    return {case: (*one.get(case, ()), *other.get(case, ())) for case in CASES if case in one or case in other}
