"""Arabic. Everything it knows lies in the tables beside this file; here is only how its words are written.

Tables name singulars, with a broken plural behind a stroke ("قتيل|قتلى"), and verbs as they are in the past ("قتل").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from monitor.read.languages.language import Language
from monitor.read.languages.semitic import load_semitic
from monitor.read.languages.semitic_forms import MANY, ONE, TWO, Grammar

_LETTERS = str.maketrans(
    {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ئ": "ي", "ؤ": "و", "ة": "ه", "ک": "ك", "ـ": ""}
)
_MARKS = re.compile("[\u064b-\u065f\u0670]")
_PREFIXES = ("ال", "لل", "بال", "كال", "وال", "فال", "ب", "ل", "ك", "و", "ف", "وب", "ول", "فب", "ولل", "وبال")
_FUTURE = re.compile("س[يتن](?=...)")
_SUFFIXES = (
    ("ات", MANY), ("تان", TWO), ("تين", TWO), ("ون", MANY), ("ين", TWO + MANY), ("ان", TWO), ("وا", MANY), ("ا", ONE),
    ("ه", ONE), ("ت", ONE), ("ي", ONE), ("يه", ONE), ("و", MANY), ("هم", ""), ("ها", ""), ("هما", ""), ("يا", ONE),
    ("ن", MANY), ("تا", TWO), ("ته", ""), ("يين", MANY),
)  # fmt: skip
"""Endings, each with the form that it tells; the regular plural and the dual share one."""


def plain(word: str) -> str:
    """One spelling for the letters that are typed in several ways; without vowel signs."""
    return _MARKS.sub("", word).translate(_LETTERS)


def _unprefixed(word: str) -> Iterator[tuple[str, str]]:
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) > len(prefix) + 1:
            yield word[len(prefix) :], "the" if prefix.endswith(("ال", "لل")) else ""


def _unsuffixed(word: str) -> Iterator[tuple[str, str]]:
    for suffix, form in _SUFFIXES:
        if word.endswith(suffix) and len(word) > len(suffix) + 1:
            stem = word[: -len(suffix)]
            yield stem, form
            if suffix in ("ات", "تان", "تين", "تا", "ته"):
                yield stem + "ه", form


def _is_sound(noun: str) -> bool:
    """Participles and adjectives of belonging have a regular plural: مصاب, فلسطيني."""
    return noun.endswith("ي") or (noun.startswith("م") and len(noun) > 3)


def _present(word: str) -> str:
    return word[1:] if word.startswith(("ي", "ت")) and len(word) > 3 else ""


def _future(word: str) -> str:
    found = _FUTURE.match(word)
    return word[found.end() :] if found else ""


_GRAMMAR = Grammar(
    plain,
    _unprefixed,
    _unsuffixed,
    _is_sound,
    conjunctions="وف",
    verb_number={"": "any"},
    present=_present,
    future=_future,
    ones_first=True,
)


def load() -> Language:
    """The Arabic tables as one lexicon; some tens of milliseconds."""
    return load_semitic("ar", __package__, _GRAMMAR)
