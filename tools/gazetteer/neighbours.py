"""Spellings that follow from the language around a name: Russian names in Ukrainian letters, Semitic prefixes.

Новороссийск is Новоросійськ in Ukrainian, and GeoNames has few of these. Hebrew and Arabic hang prepositions and
"and" on a name: בחיפה in Haifa, بالخرطوم in Khartoum, وبيروت and Beirut.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from tools.gazetteer.romanise import RUSSIAN

_HEBREW, _ARABIC = re.compile("^[א-ת][א-ת '’\"״׳-]+$"), re.compile("^[\u0621-\u064a][\u0621-\u064a -]+$")
_HEBREW_PREFIXES = ("ב", "ל", "מ", "ו", "כ", "ש", "וב", "ול", "ומ", "שב", "מב")
_ARABIC_PREFIXES = ("و", "ب", "ل", "ف", "ك", "وب", "ول")
# With a prefix these are other words: "with pictures", "for peace", "by agreement".
_NOT_PREFIXED = frozenset("صور سلام وفاق سلامة فرح".split())  # noqa: SIM905
_AS_UKRAINIAN = (
    ("([сцз])к(?=ий|ая|ое|$)", r"\1ьк"),
    ("росс", "рос"),
    ("ый$", "ий"),
    ("(ь)?ое$", "е"),
    ("ая$", "а"),
    ("ы", "\u0001"),
    ("(?<=[жчшщц])и", "\u0001"),
    ("и(?=й$)|(?<=[кгх])и$", "\u0001"),
    ("ие", "іє"),
    ("^е|(?<=[аеиоуья-])е", "є"),
    ("ё", "йо"),
    ("э", "е"),
    ("ъ", "'"),
    ("и", "і"),
    ("\u0001", "и"),
)

_AS_RUSSIAN = (
    ("івк", "овк"),
    ("ївк", "евк"),
    ("ів(?=к|ц|ськ|$)", "ов"),
    ("їв(?=к|ц|ськ|$)", "ев"),
    ("гірськ", "горск"),
    ("піль", "поль"),
    ("([сцз])ьк", r"\1к"),
    ("(?<=[жчшщ])он", "ен"),
    ("['’ʼ]я", "ья"),
    ("['’ʼ]ї", "ьи"),
    ("['’ʼ]є", "ье"),
    ("йо", "ё"),
    ("ий$", "ый"),
    ("(?<=[кгх])ый$", "ий"),
    ("[ії]", "и"),
    ("є", "е"),
    ("ґ", "г"),
)


def in_ukrainian_letters(name: str) -> Iterator[str]:
    """How Ukrainian newsrooms may spell a Russian name; none where a letter is not Russian."""
    lowered = name.lower()
    if not {letter for letter in lowered if letter.isalpha()} <= RUSSIAN:
        return
    spelled = lowered
    for pattern, letters in _AS_UKRAINIAN:
        spelled = re.sub(pattern, letters, spelled)
    for form in dict.fromkeys((spelled, re.sub("ін(?=ськ|бург)", "ин", spelled))):
        if form != lowered:
            yield re.sub(r"(?<![^\s-])\w", lambda first: first[0].upper(), form)


def in_russian_letters(name: str) -> Iterator[str]:
    """How Russian newsrooms spell a Ukrainian name by rule: Лукьяновка, Степногорск, Вовчанск, Добропилье."""
    spelled = name.lower()
    for pattern, letters in _AS_RUSSIAN:
        spelled = re.sub(pattern, letters, spelled)
    for form in dict.fromkeys((spelled, re.sub(r"([лнт])\1я\b", r"\1ье", spelled))):
        yield re.sub(r"(?<![^\s-])\w", lambda first: first[0].upper(), form)


def prefixed(name: str) -> Iterator[str]:
    """A Hebrew or Arabic name with the prepositions and conjunctions that are written on it."""
    if len(name) < 3 or name in _NOT_PREFIXED:
        return
    if _HEBREW.match(name):
        yield from (prefix + name for prefix in _HEBREW_PREFIXES)
    elif _ARABIC.match(name):
        yield from (prefix + name for prefix in _ARABIC_PREFIXES if not (name.startswith("ال") and "ل" in prefix))
        if name.startswith("ال"):
            yield from ("لل" + name[2:], "ولل" + name[2:])
