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
from itertools import islice, pairwise
from typing import NamedTuple

_TOKEN = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*|\d+|[.!?:;,«»\"“”\n—–-]")
_OPENING = frozenset('.!?:\n«"“—')
"""Behind these a capital is no sign of a name."""
_LETTERS = 5
_MOST = 400
"""Tokens that are looked at: what an article is about shows at its beginning."""
_NUMBER, _NAME = "0", "@"
_INTERCEPT = ""
"""The row of the table that every article has."""
_ENOUGH = 120
"""Known words, pairs included, from which a text is long enough for its wording to be believed; less count for less."""
_BALANCED = 1.0
"""Log odds that speak for neither: the learning articles hold more traps than what newsrooms tell."""


class Weight(NamedTuple):
    """How rare a word is among articles (idf), and what it speaks for, in log odds of a text that is nothing else."""

    rarity: float
    weight: float


def words_of(title: str, text: str) -> set[str]:
    """The stems of an article, its pairs of neighbours, and the stems of its title as such."""
    head, body = _stems(title), _stems(text)
    pairs = [f"{one} {other}" for told in (head, body) for one, other in pairwise(told)]
    return {*head, *body, *pairs, *[f"^{stem}" for stem in head]}


def _stems(text: str) -> list[str]:
    found: list[str] = []
    opens = True
    for match in islice(_TOKEN.finditer(text), _MOST):
        word: str = match[0]
        first = word[0]
        if not first.isalnum():
            opens = opens or word in _OPENING
            continue
        if first.isdigit():
            found.append(_NUMBER)
        elif first.isupper() and not (opens or word.isupper()):
            found.append(_NAME)
        else:
            found.append(_spelled(word.lower()[:_LETTERS]))
        opens = False
    return found


def _spelled(stem: str) -> str:
    """A stem with one letter and one sign for what is written in two ways; a table of them takes ten times as long."""
    return stem.replace("ё", "е").replace("’", "'").replace("ʼ", "'")


class Wording:
    """The table of words, and what it makes of an article."""

    def __init__(self, weights: Mapping[str, Weight]) -> None:
        self._weights = weights

    @classmethod
    def load(cls) -> Wording:
        """The packaged table; each line is a word, its rarity and its weight, parted by tabs."""
        table = resources.files("monitor.read.weighing") / "wording.tsv"
        rows = (line.split("\t") for line in table.read_text(encoding="utf-8").splitlines())
        return cls({word: Weight(float(rarity), float(weight)) for word, rarity, weight in rows})

    def odds(self, title: str, text: str) -> float:
        """The log odds that an article tells an attack that is news, by its words; 0 where none of them is known."""
        known = [found for found in map(self._weights.get, words_of(title, text)) if found is not None]
        if not known:
            return 0.0
        length = math.sqrt(math.fsum([rarity**2 for rarity, _ in known]))
        told = math.fsum([rarity * weight for rarity, weight in known]) / length
        told += self._weights.get(_INTERCEPT, Weight(0.0, 0.0)).weight
        return (told - _BALANCED) * min(1.0, len(known) / _ENOUGH)
