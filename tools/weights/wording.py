"""Learns what the words of articles speak for by themselves; see `monitor.read.weighing.wording`."""

from __future__ import annotations

import json
import math
import zlib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from monitor.read.weighing.wording import Weight, Wording, words_of
from tools.weights.learn import logistic

TABLE = Path(__file__).parents[2] / "monitor" / "read" / "weighing" / "wording.tsv"
_LANGUAGES = ("en", "uk", "ru")
_LEAST = 3
"""Articles in which a word must stand."""
_PENALTY = 0.125
_PARTS = 10
Key = tuple[str, str]
"""The file of an article, and its id."""


class Labelled(NamedTuple):
    """An article, and whether it tells an attack that is news."""

    key: Key
    title: str
    text: str
    news: bool


def labelled(paths: Iterable[Path]) -> list[Labelled]:
    """The articles of some files in the languages that have enough of them."""
    found = []
    for path in paths:
        for line in filter(str.strip, path.read_text(encoding="utf-8").splitlines()):
            article = json.loads(line)
            if article["lang"] in _LANGUAGES:
                news = any(incident.get("currency") != "background" for incident in article["incidents"])
                found.append(Labelled((path.name, article["id"]), article["title"], article["text"], news))
    return found


def learn(articles: Sequence[Labelled]) -> dict[str, Weight]:
    """The table of words."""
    told = [words_of(article.title, article.text) for article in articles]
    counts = Counter(word for words in told for word in words)
    rarity = {word: round(math.log(len(told) / n), 2) for word, n in sorted(counts.items()) if n >= _LEAST}
    numbers = {word: number for number, word in enumerate(rarity, start=1)}
    values, columns, ends = [], [], [0]
    for words in told:
        known = sorted(word for word in words if word in rarity)
        length = math.sqrt(sum(rarity[word] ** 2 for word in known)) or 1.0
        columns += [0, *(numbers[word] for word in known)]
        values += [1.0, *(rarity[word] / length for word in known)]
        ends.append(len(columns))
    matrix = csr_matrix((values, columns, ends), shape=(len(told), len(numbers) + 1))
    right = np.array([article.news for article in articles], dtype=float)
    fitted = minimize(
        logistic(matrix, right, _PENALTY), np.zeros(matrix.shape[1]), jac=True, method="L-BFGS-B",
        options={"maxiter": 400},
    ).x  # fmt: skip
    weights = {word: Weight(rarity[word], round(float(fitted[number]), 2)) for word, number in numbers.items()}
    return {"": Weight(0.0, round(float(fitted[0]), 2)), **weights}


def right_of_others(articles: Sequence[Labelled]) -> float:
    """The share of articles that are judged rightly by their words alone, as learned from others."""
    parts = [zlib.crc32(" ".join(article.key).encode()) % _PARTS for article in articles]
    right = 0
    for part in range(_PARTS):
        told = list(zip(articles, parts, strict=True))
        wording = Wording(learn([article for article, other in told if other != part]))
        judged = [(article, wording.odds(article.title, article.text) > 0) for article, other in told if other == part]
        right += sum(article.news == news for article, news in judged)
    return right / len(articles)


def write(weights: Mapping[str, Weight]) -> None:
    """Write the table; a word that speaks for nothing is still told, since its rarity makes others weigh less."""
    rows = (f"{word}\t{told.rarity:.2f}\t{told.weight:.2f}\n" for word, told in sorted(weights.items()))
    TABLE.write_text("".join(rows), encoding="utf-8")
