"""The case forms of Ukrainian and Russian names of places, of one word and of several.

Кривий Ріг: Кривого Рогу, Кривому Розі. Ростов-на-Дону: в Ростове-на-Дону. Івано-Франківськ: в Івано-Франківську.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tools.gazetteer.paradigms import ADJECTIVE_SHAPED, CASES, Language, Paradigm, adjective, noun
from tools.gazetteer.romanise import RUSSIAN, UKRAINIAN

_PREPOSITIONS = frozenset("на над под під при у в за".split())  # noqa: SIM905 - as in Rostov-on-Don
_MOST_WORDS = 4
_ONLY_UKRAINIAN, _ONLY_RUSSIAN = re.compile("[іїєґ]"), re.compile("[ыёэъ]")
_ROMAN_OR_DIGIT = re.compile("[0-9a-z]")


def languages_of(name: str) -> tuple[Language, ...]:
    """The languages in whose letters a name is written; both where its letters do not tell."""
    lowered = name.lower()
    letters = {letter for letter in lowered if letter.isalpha() and letter != "ʼ"}
    found: list[Language] = []
    if letters <= UKRAINIAN and not _ONLY_RUSSIAN.search(lowered):
        found.append("uk")
    if letters <= RUSSIAN and not _ONLY_UKRAINIAN.search(lowered):
        found.append("ru")
    return tuple(found) if letters else ()


def inflections(name: str) -> Iterator[str]:
    """The case forms of a name in Cyrillic letters, without the name itself; lower-case."""
    words = re.split(r"([\s-]+)", name.lower())
    if len(words) > 2 * _MOST_WORDS or _ROMAN_OR_DIGIT.search(name.lower()):
        return
    found: dict[str, None] = {}
    for language in languages_of(name):
        for form in _decline(words, language):
            found.setdefault(form)
    found.pop(name.lower(), None)
    yield from found


def _decline(words: list[str], language: Language) -> Iterator[str]:
    """All case forms of words (every second is what joins them)."""
    paradigms = _paradigms(words, language)
    for case in CASES[1:]:
        forms = [""]
        for number, word in enumerate(words):
            options = paradigms[number].get(case, (word,)) if number in paradigms else (word,)
            forms = [form + option for form in forms for option in dict.fromkeys(options)][:16]
        yield from forms


def _paradigms(words: list[str], language: Language) -> dict[int, Paradigm]:
    """Which words decline and how: those before a preposition, the last as the noun, adjectives that agree with it."""
    places = list(range(0, len(words), 2))
    until = next((number for number in places if words[number] in _PREPOSITIONS), len(words))
    head = [number for number in places if number < until]
    if not head:
        return {}
    *others, last = head
    found = {last: noun(words[last], language)}
    for number in others:
        if (bent := _beside(words, number, last, language)) is not None:
            found[number] = bent
    return found


def _beside(words: list[str], number: int, last: int, language: Language) -> Paradigm | None:
    """How a word before the last declines: Нижний Новгород, Кам'янець-Подільський; not Івано-Франківськ, Нью-Йорк.

    Russians write both "в Каменске-Уральском" and "в Каменск-Уральском".
    """
    word, joint = words[number], words[number + 1]
    if "-" not in joint and ADJECTIVE_SHAPED[language].search(word):
        return adjective(word, language) or None
    if "-" in joint and re.search("(?:ий|ый|ой)$", words[last]) and not word.endswith(("о", "е")):
        bent = noun(word, language)
        return bent if language == "uk" else {case: (*forms, word) for case, forms in bent.items()}
    return None
