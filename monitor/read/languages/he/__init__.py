"""Hebrew. Everything it knows lies in the tables beside this file; here is only how its words are written.

Tables name singulars, with a plural behind a stroke where no rule makes it ("אישה|נשים"), and verbs in the past and the
present ("תקף", "תוקף"), each in the masculine singular.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from monitor.read.languages.language import Language
from monitor.read.languages.semitic import load_semitic
from monitor.read.languages.semitic_forms import MANY, ONE, Grammar

_LETTERS = str.maketrans("ךםןףץ״׳”“’", 'כמנפצ"\'""\'')
"""A final letter is a letter like any other once an ending follows it."""
_MARKS = re.compile("[\u0591-\u05bd\u05bf-\u05c7]")
_PREFIXES = (
    "ה", "ב", "ל", "מ", "ש", "כ", "כש", "שה", "מה", "כשה", "שב", "של", "שמ", "מש", "לכ", "בכ", "שכ", "כשב",
)  # fmt: skip
_SUFFIXES = (
    ("ימ", MANY, ("", "י")), ("ות", MANY, ("", "ה", "ת")), ("יות", MANY, ("",)), ("ה", ONE, ("",)),
    ("ת", "", ("", "ה")), ("ו", MANY, ("",)), ("י", MANY, ("",)), ("ותיה", "", ("", "ה")),
    ("תו", "", ("", "ה")), ("תה", "", ("", "ה")), ("תמ", "", ("", "ה")), ("מ", "", ("",)), ("נ", "", ("",)),
    ("יו", MANY, ("",)), ("יהמ", MANY, ("",)), ("ותיהמ", "", ("", "ה")),
)  # fmt: skip
"""Endings, each with the form that it tells and with what may have stood in its place."""
_SHORTEST_STEM = 3
_NOUN_ENDINGS = "התמ"
"""What nouns that begin with ה end in: "להפצצה" is "to a bombing", "להפציץ" is "to bomb"."""


def plain(word: str) -> str:
    """One spelling for the letters and signs that are written in several ways; without vowel signs."""
    return _MARKS.sub("", word).translate(_LETTERS)


def _unprefixed(word: str) -> Iterator[tuple[str, str]]:
    for prefix in _PREFIXES:
        rest = word[len(prefix) :]
        infinitive = prefix.endswith("ל") and rest.startswith("ה") and rest[-1] not in _NOUN_ENDINGS
        if word.startswith(prefix) and len(rest) > 1 and not infinitive:
            yield rest, "the" if prefix.endswith("ה") else ""


def _unsuffixed(word: str) -> Iterator[tuple[str, str]]:
    for suffix, form, replaced in _SUFFIXES:
        if word.endswith(suffix) and len(word) >= len(suffix) + _SHORTEST_STEM:
            for ending in replaced:
                yield word[: -len(suffix)] + ending, form


def _none(_word: str) -> str:
    """Verbs in the present and the future are no other words with letters before them; the tables name them."""
    return ""


_GRAMMAR = Grammar(
    plain,
    _unprefixed,
    _unsuffixed,
    is_sound=lambda _noun: True,
    conjunctions="ו",
    verb_number={ONE: "one", MANY: "many"},
    present=_none,
    future=_none,
    ones_first=False,
    every_ending=True,
)

_NEARBY = frozenset({"IL", "PS", "LB"})


def load() -> Language:
    """The Hebrew tables as one lexicon; some tens of milliseconds."""
    return load_semitic("he", __package__, _GRAMMAR, home="IL", nearby=_NEARBY)
