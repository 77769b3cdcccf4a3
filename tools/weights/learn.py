"""Fits weights: a conditional logit over the answers of each question (McFadden 1974), with a quadratic penalty.

A yes-or-no question has one answer, which stands against saying nothing (log odds 0): logistic regression.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.optimize import minimize
from scipy.sparse import csr_matrix

from tools.weights.examples import Choice

Vector = np.ndarray[tuple[int], np.dtype[np.float64]]
Loss = Callable[[Vector], tuple[float, Vector]]
"""What weights cost, with the slope."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How a question is learned."""

    penalty: float
    """Of each weight's square: the larger, the more examples a feature needs to be believed."""
    least: int
    """Examples in which a feature must stand."""


def fit(choices: Sequence[Choice], settings: Settings, *, binary: bool) -> dict[str, float]:
    """The weights of all features; questions to which no answer is right teach nothing."""
    usable = [c for c in choices if binary or any(answer == c.right for answer, _ in c.answers)]
    rows = [features for c in usable for _, features in c.answers]
    counts = Counter(feature for row in rows for feature in row)
    numbers = {f: i for i, f in enumerate(sorted(f for f, n in counts.items() if n >= settings.least))}
    matrix = _matrix(rows, numbers)
    if binary:
        right = np.array([bool(c.right) for c in usable], dtype=float)
        loss = logistic(matrix, right, settings.penalty)
    else:
        loss = _conditional(matrix, usable, settings.penalty)
    start = np.zeros(matrix.shape[1])
    fitted = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 400}).x
    return {feature: float(fitted[i]) for feature, i in numbers.items()}


def answer(choice: Choice, weights: Mapping[str, float], *, binary: bool, threshold: float = 0.0) -> object:
    """What the weights answer to a question."""
    sums = [(sum(weights.get(f, 0.0) for f in features), told) for told, features in choice.answers]
    if binary:
        return sums[0][0] > threshold
    best = max(range(len(sums)), key=lambda i: sums[i][0])
    return sums[best][1]


def odds(choice: Choice, weights: Mapping[str, float]) -> float:
    """The log odds of a yes-or-no question."""
    return sum(weights.get(f, 0.0) for f in choice.answers[0][1])


def _matrix(rows: Sequence[Iterable[str]], numbers: Mapping[str, int]) -> csr_matrix:
    columns, ends = [], [0]
    for row in rows:
        columns += sorted(numbers[f] for f in row if f in numbers)
        ends.append(len(columns))
    return csr_matrix((np.ones(len(columns)), columns, ends), shape=(len(rows), len(numbers)))


def logistic(matrix: csr_matrix, right: Vector, penalty: float) -> Loss:
    """What the weights of a logistic regression cost, given rows, answers, and the penalty of each weight's square."""

    def loss(weights: Vector) -> tuple[float, Vector]:
        sums = matrix @ weights
        chance = 1 / (1 + np.exp(-sums))
        value = np.logaddexp(0, sums).sum() - right @ sums + 0.5 * penalty * (weights @ weights)
        return value, matrix.T @ (chance - right) + penalty * weights

    return loss


def _conditional(matrix: csr_matrix, choices: Sequence[Choice], penalty: float) -> Loss:
    sizes = [len(c.answers) for c in choices]
    starts = np.concatenate([[0], np.cumsum(sizes)[:-1]])
    group = np.repeat(np.arange(len(choices)), sizes)
    offsets = [next(i for i, (told, _) in enumerate(c.answers) if told == c.right) for c in choices]
    right = starts + np.array(offsets)

    def loss(weights: Vector) -> tuple[float, Vector]:
        sums = matrix @ weights
        top = np.maximum.reduceat(sums, starts)
        exps = np.exp(sums - top[group])
        totals = np.add.reduceat(exps, starts)
        value = -(sums[right] - top - np.log(totals)).sum() + 0.5 * penalty * (weights @ weights)
        chance = exps / totals[group]
        chance[right] -= 1
        return value, matrix.T @ chance + penalty * weights

    return loss
