"""Places inside a city: what was hit ("a market", "вокзал"), and the quarter's name in any spelling. Pure."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files

_TARGETS: dict[str, list[str]] = tomllib.loads(files(__package__).joinpath("places.toml").read_text(encoding="utf-8"))
_WORDS = re.compile("|".join(rf"(?P<{name}>\b(?:{'|'.join(stems)})\b)" for name, stems in _TARGETS.items()))
_QUARTERS = re.compile(
    r"\b([\w'’-]+) (?:район\w*|district|quarter|neighbou?rhood|suburb)\b"
    r"|\b(?:quartier|district) (?:d[eu] |d['’])?([\w'’-]+)"
    r"|\bмікрорайон\w* ([\w'’-]+)|حي ([\w]+)"
)
_NO_NAMES = frozenset(
    ("цей", "цьому", "один", "одному", "одном", "інший", "другой", "this", "that", "the", "a", "an", "each", "same")
)
_LATIN = dict(zip("абвгґдеєзиіїйклмнопрстуфцьыэёъ'’-", "abvggdee_iiiiklmnoprstuf__iee____", strict=True))
_LATIN |= {"з": "z", "ж": "zh", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ю": "iu", "я": "ia"}
_LATIN |= dict(zip("بتثجحخدذرزسشصضطظعغفقكلمنهويىةآإأءؤئ", "bttj_kddrzsssdtz_gfkklmn" + "_" * 11, strict=True))
_VOWELS = frozenset("aeiouy_h")
_SKELETON = 3
"""Consonants by which spellings of one name are held to be the same."""


def places_in(words: str) -> frozenset[str]:
    """What was hit, and skeletons of the quarters that are named; `words` are folded to lower case."""
    targets = {match.lastgroup for match in _WORDS.finditer(words) if match.lastgroup}
    names = (next(filter(None, match.groups())) for match in _QUARTERS.finditer(words))
    return frozenset(targets | {f"@{bones}" for name in names if name not in _NO_NAMES and (bones := _skeleton(name))})


def elsewhere(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two tellings name places, and not one of them is the same."""
    quarters, others = _quarters(one), _quarters(other)
    if quarters and others:
        return not quarters & others
    targets, theirs = one - quarters, other - others
    return bool(targets and theirs) and not targets & theirs


def _quarters(places: frozenset[str]) -> frozenset[str]:
    return frozenset(place for place in places if place.startswith("@"))


def _skeleton(name: str) -> str:
    """The first consonants of a name in Latin letters: Київський, Киевском and Kyivskyi have the same."""
    latin = "".join(_LATIN.get(letter, letter) for letter in name.removeprefix("ال"))
    return "".join(letter for letter in latin if letter not in _VOWELS)[:_SKELETON]
