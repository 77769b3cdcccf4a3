"""The weights of features, by the question that they answer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from importlib import resources
from sys import intern
from typing import Final, Literal

Question = Literal["attack", "toll", "means"]
_PARTS: Final = 100
"""Weights are added up as whole hundredths: the sum is the same in whatever order a set gives its features."""
_BELIEVED_FROM: Final = -0.3
"""Log odds: the learning articles hold more traps, and so fewer attacks a city, than what newsrooms and posts tell."""
QUESTIONS: Final[tuple[Question, ...]] = ("attack", "toll", "means")


def in_context(features: Iterable[str], context: str) -> list[str]:
    """Each feature for itself, and in its context: the slot or method that is asked for (Daumé 2007)."""
    found = list(features)
    return [*found, *[f"{feature}|{context}" for feature in found]]


class Weights:
    """What speaks for and against candidates, in log odds."""

    def __init__(self, weights: Mapping[Question, Mapping[str, float]], *, believed_from: float = 0.0) -> None:
        self.believed_from = believed_from
        """The log odds above which a city is told as attacked."""
        self._weights = {
            question: {intern(feature): round(weight * _PARTS) for feature, weight in table.items()}
            for question, table in weights.items()
        }
        self._tables: dict[tuple[Question, str], dict[str, int]] = {}

    @classmethod
    def load(cls) -> Weights:
        """The packaged weights; each line of their table is a question, a feature and its weight, parted by tabs."""
        weights: dict[Question, dict[str, float]] = {question: {} for question in QUESTIONS}
        table = resources.files("monitor.read.weighing") / "weights.tsv"
        for line in table.read_text(encoding="utf-8").splitlines():
            question, feature, weight = line.split("\t")
            weights[question][feature] = float(weight)  # type: ignore[index]
        return cls(weights, believed_from=_BELIEVED_FROM)

    @classmethod
    def of_rules(cls) -> Weights:
        """Weights under which the rules decide alone, as if nothing had been learned."""
        told = {f"told:True {number}": 1.0 for number in range(1, 4)}
        return cls({"attack": {"rule:news": 1.0}, "toll": {"standing": 1.0}, "means": told})

    def sum(self, question: Question, features: Iterable[str], context: str = "") -> float:
        """The weights of all features, in their context too, added up; what no table knows weighs nothing."""
        table, told = self._table(question, context), 0
        for feature in features:
            told += table.get(feature, 0)
        return told / _PARTS

    def _table(self, question: Question, context: str) -> dict[str, int]:
        """The weights of a question, those of its context added to what they are the context of."""
        if not context:
            return self._weights[question]
        table = self._tables.get((question, context))
        if table is None:
            summed: defaultdict[str, int] = defaultdict(int)
            for feature, weight in self._weights[question].items():
                summed[intern(feature.removesuffix(f"|{context}"))] += weight
            table = self._tables[question, context] = dict(summed)
        return table

    def strongest(self, question: Question, features: Iterable[str], most: int = 4) -> list[tuple[str, float]]:
        """The features that weigh most, for and against."""
        known = self._weights[question]
        told = {feature: known[feature] / _PARTS for feature in features if feature in known}
        return sorted(told.items(), key=lambda item: -abs(item[1]))[:most]
