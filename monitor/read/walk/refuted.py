"""Figures that the next sentence refutes: "It said its men had killed 30. The government called the figure invented."

Reads the tag refuted.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from monitor.model import Range, Slot
from monitor.read.lexicon import Marked
from monitor.read.recognition import Told
from monitor.read.tolls.figures import find_figures
from monitor.read.tolls.judgement import CLAIM, Figure

Refuted = frozenset[tuple[Slot, Range]]
"""Figures that an article tells as others' invention."""


def refuted_in(sentences: Sequence[Told]) -> Refuted:
    """The figures of an article that stand straight before words which refute them."""
    return frozenset(
        (figure.slot, figure.range)
        for told, following in pairwise(sentences)
        if _refutes(following.marked)
        for figure in find_figures(told.marked, told.counts)
        if not figure.rejected and figure.range.max != 0
    )


def without_refuted(figures: Iterable[Figure], refuted: Refuted) -> list[Figure]:
    """The figures, those of them rejected that the article refutes, wherever they stand."""
    return [
        figure._replace(rejected=CLAIM) if not figure.rejected and (figure.slot, figure.range) in refuted else figure
        for figure in figures
    ]


def _refutes(marked: Marked) -> bool:
    """Whether words such as "calls the figure invented" stand before any figure of their own sentence."""
    first = next(iter(marked.all("refuted")), None)
    return first is not None and not any(harm.start < first.start for harm in marked.all("harm"))
