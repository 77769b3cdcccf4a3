"""All who were struck, and behind that what became of them: "stabbed five people, killing one and injuring four"."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.read.tolls.judgement import PART, TOGETHER, Figure


def without_all_struck(figures: list[Figure]) -> list[Figure]:
    """The figures of a sentence: the dead and the hurt, where they make up all who were told as hurt before them."""
    for at, whole in enumerate(figures):
        if whole.slot == "injured" and not whole.rejected and (hurt := _hurt_of(whole, figures)) is not None:
            known = [figure._replace(rejected="") if figure is hurt else figure for figure in figures]
            return [*known[:at], whole._replace(rejected=TOGETHER), *known[at + 1 :]]
    return figures


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
