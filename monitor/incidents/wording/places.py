"""Places inside a city: what was hit ("a market", "вокзал"), and the quarter's name in any spelling. Pure."""

from __future__ import annotations

import re
import tomllib
from importlib.resources import files

_TARGETS: dict[str, list[str]] = tomllib.loads(files(__package__).joinpath("places.toml").read_text(encoding="utf-8"))
_WORD = re.compile(r"\w+")
_ANYHOW = "\\"
"""The bucket of stems that do not begin with a letter of their own."""
_QUARTERS = re.compile(
    r"\b([\w'’-]+(?:[иіыо]й|[ое]го|[ое]му|[оеиі]м)) район\w*\b"  # an adjective: "обстріл району вокзалу" names none
    r"|\b([\w'’-]+) (?:district|quarter|neighbou?rhood|suburb)\b"
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


def _by_first_letter() -> dict[str, list[tuple[str, re.Pattern[str]]]]:
    """The stems by their first letter: one alternation of all takes ten times as long."""
    stems = [(kind, stem) for kind, told in _TARGETS.items() for stem in told]
    found: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
    for first in sorted({stem[0] for _, stem in stems}):
        for kind in _TARGETS:
            alike = [stem for its, stem in stems if its == kind and stem[0] == first]
            if alike:
                found.setdefault(first, []).append((kind, re.compile(rf"(?:{'|'.join(alike)})\b")))
    return found


_STEMS = _by_first_letter()


def _targets(words: str) -> set[str]:
    found = set()
    for word in _WORD.finditer(words):
        for kind, stems in (*_STEMS.get(word[0][0], ()), *_STEMS[_ANYHOW]):
            if kind not in found and stems.match(words, word.start()):
                found.add(kind)
    return found


def places_in(words: str) -> frozenset[str]:
    """What was hit, and skeletons of the quarters that are named; `words` are folded to lower case."""
    targets = _targets(words)
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
