"""All who were struck, and behind that what became of them: "stabbed five people, killing one and injuring four"."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.read.lexicon import Marked
from monitor.read.tolls.judgement import PART, TOGETHER, Figure


def without_all_struck(marked: Marked, figures: list[Figure]) -> list[Figure]:
    """The figures of a sentence: the dead and the hurt, where they make up all who were told as hurt before them."""
    dead = False
    for at, whole in enumerate(figures):
        if whole.slot == "killed" and not whole.rejected:
            dead = True  # "killed one and wounded four, while a drone killed two and wounded two"
        if whole.slot != "injured" or whole.rejected or dead:
            continue
        hurt = _hurt_of(whole, figures)
        if hurt is not None and not _is_told_apart(marked, whole.end, hurt.start):
            known = [figure._replace(rejected="") if figure is hurt else figure for figure in figures]
            return [*known[:at], whole._replace(rejected=TOGETHER), *known[at + 1 :]]
    return figures


def _is_told_apart(marked: Marked, start: int, end: int) -> bool:
    """ "six were hurt in X; in Y two were killed and four hurt", "..., while in Y ...": another attack is told."""
    return ";" in marked.sentence.words[start:end] or marked.between("word contrast", start, end) is not None


def _hurt_of(whole: Figure, figures: Sequence[Figure]) -> Figure | None:
    """Those of all who lived, if they and the dead are told behind them one by one.

    Not so "three killed and four hurt in X, two killed and two hurt in Y".
    """
    if any(figure.slot == "killed" and figure.range.least and figure.end <= whole.start for figure in figures):
        return None
    behind = [figure for figure in figures if figure.start >= whole.end and figure.rejected in ("", PART)]
    killed = next((figure.range.least for figure in behind if figure.slot == "killed"), 0)
    hurt = next((figure for figure in behind if figure.slot == "injured"), None)
    made_up = hurt is not None and killed > 0 < hurt.range.least and killed + hurt.range.least == whole.range.least
    return hurt if made_up else None
