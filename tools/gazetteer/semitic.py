"""Foreign names in Arabic and Hebrew letters, for towns of which GeoNames knows no such name.

How newsrooms spell what they know in Latin letters only: every vowel but e is written in Arabic (غوساو, كوهات), so that
of e alone is tried with its letter and without (كريمنتشوك); in Hebrew a is tried both ways (רבק, מאידוגורי). What is
spelled otherwise stands in corrections.tsv.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from itertools import product

_ARABIC: Mapping[str, str] = {
    "shch": "شتش", "sch": "ش", "tch": "تش", "zh": "ج", "kh": "خ", "sh": "ش", "ch": "تش", "ph": "ف", "th": "ث",
    "dh": "ذ", "gh": "غ", "dj": "ج", "ts": "تس", "tz": "تس", "ou": "و", "oo": "و", "ee": "ي", "ck": "ك", "qu": "ك",
    "ya": "يا", "yu": "يو", "yo": "يو", "ye": "ي", "ia": "يا", "iya": "يا", "yy": "ي", "iy": "ي", "yi": "ي", "ai": "اي",
    "ei": "ي", "ay": "اي", "ey": "ي", "au": "او", "ow": "او", "aw": "او", "x": "كس", "a": "ا", "b": "ب", "c": "ك",
    "d": "د", "f": "ف", "g": "غ", "h": "ه", "i": "ي", "j": "ج", "k": "ك", "l": "ل", "m": "م", "n": "ن", "o": "و",
    "p": "ب", "q": "ق", "r": "ر", "s": "س", "t": "ت", "u": "و", "v": "ف", "w": "و", "y": "ي", "z": "ز",
    "ce": "س", "ci": "سي",
}  # fmt: skip
_HEBREW: Mapping[str, str] = {
    "shch": "שצ'", "sch": "ש", "tch": "צ'", "zh": "ז'", "kh": "ח", "sh": "ש", "ch": "צ'", "ph": "פ", "th": "ת",
    "dh": "ד", "gh": "ג", "dj": "ג'", "ts": "צ", "tz": "צ", "ou": "ו", "oo": "ו", "ee": "י", "ck": "ק", "qu": "ק",
    "ya": "יא", "yu": "יו", "yo": "יו", "ye": "י", "ia": "יא", "iya": "יא", "yy": "י", "iy": "י", "yi": "י", "ai": "אי",
    "ei": "יי", "ay": "אי", "ey": "יי", "au": "או", "ow": "או", "aw": "או", "x": "קס", "b": "ב", "c": "ק", "d": "ד",
    "f": "פ", "g": "ג", "h": "ה", "i": "י", "j": "ג'", "k": "ק", "l": "ל", "m": "מ", "n": "נ", "o": "ו", "p": "פ",
    "q": "ק", "r": "ר", "s": "ס", "t": "ט", "u": "ו", "v": "ב", "w": "ו", "y": "י", "z": "ז",
    "ce": "ס", "ci": "סי",
}  # fmt: skip
_OPEN = {"ar": {"e": ("ي", "")}, "he": {"a": ("א", ""), "e": ("", "א")}}
"""Vowels that a newsroom may write or leave out, the usual way first."""
_INITIAL = {"ar": {"e": "ا", "i": "اي", "o": "او", "u": "او"}, "he": {"e": "א", "i": "אי", "o": "או", "u": "או"}}
_FINAL = {
    "ar": {"a": "ا", "e": "ي", "ah": "ه"},
    "he": {"a": "ה", "e": "ה", "ah": "ה", "ya": "יה", "ia": "יה", "iya": "יה"},
}
_LAST_LETTERS = str.maketrans("כמנפצ", "ךםןףץ")
_MOST_OPEN = 3
"""Vowels of a name that are tried both ways; the forms double with each."""


def in_arabic(name: str) -> Iterator[str]:
    """How a Latin name may be spelled in Arabic; none where it holds other letters."""
    yield from _spelled(name, "ar", _ARABIC)


def in_hebrew(name: str) -> Iterator[str]:
    """How a Latin name may be spelled in Hebrew; none where it holds other letters."""
    for form in _spelled(name, "he", _HEBREW):
        yield " ".join(word[:-1] + word[-1].translate(_LAST_LETTERS) for word in form.split(" "))


def _spelled(name: str, language: str, table: Mapping[str, str]) -> Iterator[str]:
    plain = _bare(name)
    if not re.fullmatch(r"[a-z]{2,}(?:[ -][a-z]{2,})*", plain):
        return
    choices = [letters for word in re.split("[ -]", plain) for letters in (*_letters(word, language, table), (" ",))]
    free = 0
    for at, letters in enumerate(choices):
        free += len(letters) > 1
        if free > _MOST_OPEN:
            choices[at] = letters[:1]
    yield from dict.fromkeys("".join(form).strip() for form in product(*choices))


def _letters(word: str, language: str, table: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    """The ways to write each sound of a word."""
    at = 0
    while at < len(word):
        for size in (4, 3, 2, 1):
            part = word[at : at + size]
            if part in table or size == 1:
                break
        rest = word[at:]
        if at == 0 and part in _INITIAL[language]:
            yield (_INITIAL[language][part],)
        elif rest in _FINAL[language] and at:
            yield (_FINAL[language][rest],)
            return
        elif at and part == word[at - 1]:
            pass  # doubled letters are written once
        elif part in _OPEN[language]:
            yield ("א",) if at == 0 and language == "he" else _OPEN[language][part]
        else:
            yield (table.get(part, ""),)
        at += len(part)


def _bare(name: str) -> str:
    decomposed = unicodedata.normalize("NFKD", re.sub("[‘’ʼ'`]", "", name))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter)).lower()
