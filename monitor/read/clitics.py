"""Step 2a, clitics: small words that are written in one with the next become words of their own.

"l'attaque", "d'Odessa"; ו and و before any word; and what stands before a city's name within a word: "בחרקוב".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from itertools import pairwise
from typing import Final

from monitor.read.words import Sentence

Clitic = Callable[[str], int]
"""How many letters of a word, in lower case, are a word of their own before it; mostly none."""

_SIGNS: Final = {"،": ",", "؛": ";", "؟": "?", "״": '"', "־": "-"}
"""Punctuation of other scripts that does what the common sign does."""
_AND: Final = "ו"
_BEFORE_NUMBERS: Final = re.compile("ו?ש?[בלמכה]{0,2}")
"""What Hebrew binds to a number with a hyphen: "כ-20", "ול-3"; the number counts all the same."""
_APOSTROPHES: Final = str.maketrans("’ʼ`´", "''''")


def part(sentence: Sentence, clitic: Clitic, names: Collection[int]) -> None:
    """Part the words of a sentence, in place; `names` are the offsets at which the names of cities begin."""
    cuts = [_cuts(sentence, word, clitic, names) for word in range(len(sentence))]
    if any(cuts):
        _rebuild(sentence, cuts)
    for word in range(1, len(sentence)):
        if sentence.joined[word] and _BEFORE_NUMBERS.fullmatch(sentence.words[word - 1]):
            sentence.joined[word] = not sentence.words[word][0].isdigit()
    sentence.words = [_SIGNS.get(word, word) for word in sentence.words]


def _cuts(sentence: Sentence, word: int, clitic: Clitic, names: Collection[int]) -> list[int]:
    """Where a word is cut, in letters from its beginning."""
    start, end, text = sentence.starts[word], sentence.ends[word], sentence.words[word]
    if end - start < 2 or len(text) != end - start:
        return []
    name = next((at - start for at in range(start + 1, min(start + 4, end)) if at in names), 0)
    first = clitic(text)
    if name > 1 and not first and text[0] == _AND:
        first = 1
    if 0 < first < (name or len(text)):
        return [first, name] if name else [first]
    return [name] if name else []


def _rebuild(sentence: Sentence, cuts: list[list[int]]) -> None:
    raw, starts, ends, joined, quoted = sentence.raw, sentence.starts, sentence.ends, sentence.joined, sentence.quoted
    sentence.words, sentence.raw, sentence.starts, sentence.ends = [], [], [], []
    sentence.joined, sentence.quoted = [], []
    for word, text in enumerate(raw):
        bounds = [0, *cuts[word], len(text)]
        for begin, end in pairwise(bounds):
            whole = end - begin == len(text)
            piece = text if whole else text[begin:end]
            sentence.words.append(piece.lower() if whole else piece.lower().translate(_APOSTROPHES))
            sentence.raw.append(piece)
            sentence.starts.append(starts[word] + begin)
            sentence.ends.append(ends[word] if end == len(text) else starts[word] + end)
            sentence.joined.append(joined[word] and begin == 0)
            sentence.quoted.append(quoted[word])
