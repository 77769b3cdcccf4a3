"""Timing: the best of a few rounds, and what a row of the table says."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

ROUNDS = 3
_EXACT = 100
"""Below it a figure may miss what is wanted by less than one."""


@dataclass(frozen=True)
class Row:
    """One comparison: so many units of work, and the seconds that we and the baseline took for them."""

    what: str
    unit: str
    count: int
    ours: float
    baseline: float
    baseline_is: str

    @property
    def rate(self) -> float:
        """Units a second."""
        return self.count / self.ours

    @property
    def ratio(self) -> float:
        """How many times longer we take than the baseline."""
        return self.ours / self.baseline

    @property
    def cells(self) -> tuple[str, str, str, str]:
        """Its line of the table."""
        return self.what, f"{self.rate:,.0f} {self.unit}", self.baseline_is, f"{self.ratio:.2f}"


@dataclass(frozen=True)
class Fact:
    """One figure that is no speed, and what it has to reach."""

    what: str
    value: float
    unit: str
    wanted: str
    reached: bool

    @property
    def cells(self) -> tuple[str, str, str, str]:
        """Its line of the table."""
        digits = 3 if 0 < self.value <= 1 else 1 if self.value < _EXACT else 0
        shown = f"{self.value:,.{digits}f}"
        verdict = ("reached" if self.reached else "MISSED") if self.wanted else ""
        return self.what, f"{shown} {self.unit}", self.wanted, verdict


def best(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Seconds of the quickest of a few rounds."""
    return min(_timed(work) for _ in range(rounds))


def _timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


async def best_async(work: Callable[[int], Awaitable[object]], rounds: int = ROUNDS) -> float:
    """As `best`, for a coroutine function that is told the number of its round."""
    times = []
    for number in range(rounds):
        began = time.perf_counter()
        await work(number)
        times.append(time.perf_counter() - began)
    return min(times)
