"""What the words of an article by themselves speak for: an attack that is news, or another subject.

Rules look for what is told; this looks at how it is worded, as a reader feels within a line or two what a text is
about. Words are cut to their first letters, so that inflected forms are one, and names in the middle of a sentence all
count as one and the same: no place speaks for or against an attack. Each word, each pair of neighbours and each word of
a title has a weight (tf-idf with logistic regression; Salton and Buckley 1988), learned by `tools.weights`.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from importlib import resources
from itertools import pairwise
from typing import Final

from monitor.read.remembered import Remembered

_TOKEN: Final = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*|\d+|[.!?:;,«»\"“”–—-]")
_OPENING: Final = frozenset('.!?:«"“—')
"""Behind these a capital is no sign of a name; nor is it at the beginning of a line."""
_LETTERS: Final = 5
_MOST: Final = 400
"""Tokens that are looked at: what an article is about shows at its beginning."""
_NUMBER, _NAME = "0", "@"
_TITLED: Final = "^"
"""What a word of a title as such begins with."""
_INTERCEPT: Final = ""
"""The row of the table that every article has."""
_ENOUGH: Final = 120
"""Known words, pairs included, from which a text is long enough for its wording to be believed; less count for less."""
_BALANCED: Final = 1.0
"""Log odds that speak for neither: the learning articles hold more traps than what newsrooms tell."""


class Weight:
    """How rare a word is among articles (idf), and what it speaks for, in log odds of a text that is nothing else."""

    __slots__ = ("rarity", "share", "square", "weight")

    def __init__(self, rarity: float, weight: float) -> None:
        self.rarity = rarity
        self.weight = weight
        self.square = rarity**2
        self.share = rarity * weight


def words_of(title: str, text: str) -> set[str]:
    """The stems of an article, its pairs of neighbours, and the stems of its title as such."""
    head, body = _stems(title), _stems(text)
    pairs = [f"{one} {other}" for told in (head, body) for one, other in pairwise(told)]
    return {*head, *body, *pairs, *[f"{_TITLED}{stem}" for stem in head]}


def _stems(text: str) -> list[str]:
    found: list[str] = []
    opens = True
    left = _MOST + 1  # the first line has no break before it
    for line in text.split("\n"):
        opens, left = True, left - 1
        for run in line.split():
            for token in _TOKENS.get(run):
                if left <= 0:
                    return found
                left -= 1
                if token.stem:
                    found.append(token.stem if opens else token.inside)
                    opens = False
                elif token.opens:
                    opens = True
    return found


class _Token:
    """A word or a sign of a text; a word is told apart from a name in the middle of a sentence."""

    __slots__ = ("inside", "opens", "stem")

    def __init__(self, text: str) -> None:
        first = text[0]
        self.opens = text in _OPENING
        self.stem = ""
        """What is left of a word; of a sign nothing."""
        if first.isalnum():
            self.stem = _NUMBER if first.isdigit() else _spelled(text.lower()[:_LETTERS])
        self.inside = _NAME if first.isupper() and not text.isupper() else self.stem
        """The same in the middle of a sentence."""


def _tokens(run: str) -> list[_Token]:
    """The tokens of what stands between two blanks."""
    return [_Token(text) for text in _TOKEN.findall(run)[:_MOST]]


_TOKENS: Final = Remembered(_tokens, most=32_768)


def _spelled(stem: str) -> str:
    """A stem with one letter and one sign for what is written in two ways; a table of them takes ten times as long."""
    return stem.replace("ё", "е").replace("’", "'").replace("ʼ", "'")


class _Known:
    """What the table knows of a word: alone, in a title, and before another."""

    __slots__ = ("alone", "before", "titled")

    def __init__(self) -> None:
        self.alone: Weight | None = None
        self.titled: Weight | None = None
        self.before: dict[str, Weight] = {}


class Wording:
    """The table of words, and what it makes of an article."""

    def __init__(self, weights: Mapping[str, Weight]) -> None:
        self._intercept = weights[_INTERCEPT].weight if _INTERCEPT in weights else 0.0
        self._words: dict[str, _Known] = {}
        for phrase, weight in weights.items():
            word, _, other = phrase.removeprefix(_TITLED).partition(" ")
            known = self._words.setdefault(word, _Known())
            if other:
                known.before[other] = weight
            elif phrase.startswith(_TITLED):
                known.titled = weight
            else:
                known.alone = weight

    @classmethod
    def load(cls) -> Wording:
        """The packaged table; each line is a word, its rarity and its weight, parted by tabs."""
        table = resources.files("monitor.read.weighing") / "wording.tsv"
        rows = (line.split("\t") for line in table.read_text(encoding="utf-8").splitlines())
        return cls({word: Weight(float(rarity), float(weight)) for word, rarity, weight in rows})

    def odds(self, title: str, text: str) -> float:
        """The log odds that an article tells an attack that is news, by its words; 0 where none of them is known."""
        known: set[Weight] = set()
        self._find(_stems(title), known, titled=True)
        self._find(_stems(text), known, titled=False)
        if not known:
            return 0.0
        length = math.sqrt(math.fsum([weight.square for weight in known]))
        told = math.fsum([weight.share for weight in known]) / length + self._intercept
        return (told - _BALANCED) * min(1.0, len(known) / _ENOUGH)

    def _find(self, stems: list[str], found: set[Weight], *, titled: bool) -> None:
        """Find what `words_of` makes of stems in the table, without making it: pairs are found by their first."""
        last: _Known | None = None
        for stem in stems:
            if last is not None and (pair := last.before.get(stem)) is not None:
                found.add(pair)
            last = self._words.get(stem)
            if last is not None and last.alone is not None:
                found.add(last.alone)
            if titled and last is not None and last.titled is not None:
                found.add(last.titled)
