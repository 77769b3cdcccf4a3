"""How well what is learned judges articles that it was not learned from."""

from __future__ import annotations

import zlib
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from rich.console import Console
from rich.table import Table

from monitor.read.weighing.weights import QUESTIONS, Question
from tools.weights.examples import Choice, Examples
from tools.weights.learn import Settings, answer, fit

_PARTS = 5


def check(found: Examples, settings: Mapping[Question, Settings]) -> None:
    """Print, by question and language, how often the rules and the weights are right."""
    table = Table("question", "language", "asked", "rules", "weights", "possible", title="each fifth by the others")
    for question in QUESTIONS:
        choices = getattr(found, question)
        binary = question != "toll"
        told = _crossed(choices, settings[question], binary=binary)
        for language in ("all", *sorted({choice.language for choice in choices})):
            rows = [(c, a) for c, a in zip(choices, told, strict=True) if language in ("all", c.language)]
            table.add_row(question, language, *(_f1(rows) if binary else _right(rows)))
    Console().print(table)


def _crossed(choices: Sequence[Choice], settings: Settings, *, binary: bool) -> list[object]:
    parts = [zlib.crc32(f"{choice.file} {choice.article}".encode()) % _PARTS for choice in choices]
    told: list[object] = [None] * len(choices)
    for part in range(_PARTS):
        others = [choice for choice, other in zip(choices, parts, strict=True) if other != part]
        weights = fit(others, settings, binary=binary)
        for index, choice in enumerate(choices):
            if parts[index] == part:
                told[index] = answer(choice, weights, binary=binary)
    return told


def _f1(rows: Sequence[tuple[Choice, object]]) -> tuple[str, str, str, str]:
    counts: dict[str, Counter[tuple[bool, bool]]] = defaultdict(Counter)
    for choice, told in rows:
        counts["rules"][bool(choice.right), bool(choice.rules)] += 1
        counts["weights"][bool(choice.right), bool(told)] += 1
    asked = sum(bool(choice.right) for choice, _ in rows)
    return str(asked), _share(counts["rules"]), _share(counts["weights"]), ""


def _share(count: Counter[tuple[bool, bool]]) -> str:
    right, false, missed = count[True, True], count[False, True], count[True, False]
    of = 2 * right + false + missed
    return f"{2 * right / of if of else 1:.3f} (P {right / max(1, right + false):.3f})"


def _right(rows: Sequence[tuple[Choice, object]]) -> tuple[str, str, str, str]:
    def share(number: int) -> str:
        return f"{number / max(1, len(rows)):.3f}"

    possible = sum(any(told == choice.right for told, _ in choice.answers) for choice, _ in rows)
    return (
        str(len(rows)),
        share(sum(choice.rules == choice.right for choice, _ in rows)),
        share(sum(told == choice.right for choice, told in rows)),
        share(possible),
    )
