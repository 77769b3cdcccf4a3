"""Figures kept and compared: the last recorded ones, and which cells fell since."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.quality.score import Row

RECORDED = Path(__file__).parent / "recorded.json"
FALL = 0.005
"""What a cell may lose before it counts as a fall."""
COUNTS = frozenset({"articles", "scenarios"})
"""Sizes, not shares: they neither rise nor fall."""

Figures = Mapping[str, Mapping[str, Row]]
"""By set, then by language (a scenario set has only `all`), then by slot."""


def recorded() -> Figures:
    """The figures last recorded; empty where none ever were."""
    return json.loads(RECORDED.read_text(encoding="utf-8")) if RECORDED.exists() else {}


def record(figures: Figures) -> None:
    """Keep figures as those that the next run is compared with."""
    RECORDED.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")


def has_fallen(now: float, before: float | None, by: float = FALL) -> bool:
    """Whether a share is lower than it was, by more than rounding."""
    return before is not None and before - now > by


def falls(now: Figures, before: Figures) -> Iterator[str]:
    """Every cell that fell, or is gone, in words."""
    for name, rows in before.items():
        for language, row in rows.items():
            current = now.get(name, {}).get(language)
            if current is None:
                yield f"{name}, {language}: was recorded and is gone"
                continue
            for slot, was in row.items():
                value = current.get(slot)
                if slot not in COUNTS and (value is None or has_fallen(value, was)):
                    yield f"{name}, {language}, {slot}: {was:.4f} -> {'gone' if value is None else f'{value:.4f}'}"
