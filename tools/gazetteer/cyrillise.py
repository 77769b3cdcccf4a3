"""Foreign names in Cyrillic letters, for cities of which GeoNames knows no Cyrillic name.

The practical transcription that Russian and Ukrainian newsrooms share for Arabic, Persian, Hausa, Somali and Philippine
names as they are romanised: sh is ш, kh х, j дж, w в, y before a vowel й. What it cannot know (which e is э, which h is
silent) it spells in the usual way; names that are written otherwise stand in corrections.tsv.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping

_PAIRS: Mapping[str, str] = {
    "shch": "щ", "sch": "ш", "tch": "ч", "zh": "ж", "kh": "х", "sh": "ш", "ch": "ч", "ph": "ф", "th": "т", "dh": "д",
    "gh": "г", "dj": "дж", "ts": "ц", "tz": "ц", "ou": "у", "oo": "у", "ee": "и", "ck": "к", "qu": "к", "ya": "я",
    "yu": "ю", "yo": "йо", "ye": "е", "ia": "ия", "ai": "ай", "ei": "ей", "oi": "ой", "ay": "ай", "ey": "ей",
    "oy": "ой", "uy": "уй", "iy": "ий", "x": "кс",
}  # fmt: skip
_LETTERS = {
    "a": "а", "b": "б", "c": "к", "d": "д", "e": "е", "f": "ф", "g": "г", "h": "х", "i": "и", "j": "дж", "k": "к",
    "l": "л", "m": "м", "n": "н", "o": "о", "p": "п", "q": "к", "r": "р", "s": "с", "t": "т", "u": "у", "v": "в",
    "w": "в", "y": "и", "z": "з",
}  # fmt: skip
_INITIAL_E = re.compile(r"(?<![а-я])е")
_ARTICLE = re.compile(r"(?i)\b([ae][lsdrnzt]h?|ash|esh)[ -](?=\w)")


def in_cyrillic(name: str) -> Iterator[str]:
    """How a Latin name may be spelled in Russian; none where it holds other letters."""
    plain = _bare(name)
    if not re.fullmatch(r"[a-z' -]{3,}", plain):
        return
    linked = _ARTICLE.sub(lambda article: f"{article[1]}-", plain)
    spelled = _spell(linked.replace("'", ""))
    yield _titled(_INITIAL_E.sub("э", spelled))
    if linked.endswith(("ah", "eh")):
        yield _titled(_INITIAL_E.sub("э", _spell(linked[:-1].replace("'", ""))))


def _bare(name: str) -> str:
    decomposed = unicodedata.normalize("NFKD", name.replace("‘", "").replace("’", "'").replace("ʼ", "'"))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter)).lower()


def _spell(name: str) -> str:
    spelled, at = [], 0
    while at < len(name):
        for size in (4, 3, 2, 1):
            part = name[at : at + size]
            if part in _PAIRS:
                spelled.append(_PAIRS[part])
                break
        else:
            size, part = 1, name[at]
            spelled.append(_LETTERS.get(part, part))
        at += size
    return "".join(spelled)


def _titled(name: str) -> str:
    words = re.split(r"([ -])", name)
    return "".join(
        word if number and word in ("эль", "аль") else word.capitalize() for number, word in enumerate(words)
    )
