"""A search that is over leaves nobody missing: "Rescue work has ended", "Поисковые работы завершены".

Reads the particles search and finished.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from monitor.read.lexicon import Marked
from monitor.read.recognition import Told
from monitor.read.tolls.judgement import Figure
from monitor.read.walk.findings import Findings
from monitor.read.words import Sentence

_FINISHED_WITHIN: Final = 5
"""Words between a search and that it is over, on either side: "завершили в городе поисковые работы"."""


def drop_found(findings: Findings, sentences: Sequence[Told]) -> None:
    """Forget those who were missing before the article says that nobody is searched for any more."""
    over = [told.marked.sentence for told in sentences if _is_over(told.marked) and not told.times.is_statistic()]
    if not over:
        return
    last = max(over, key=_when)
    for case in findings.cases.values():
        if not case.past:
            case.figures = [figure for figure in case.figures if not _was_sought(figure, last)]


def _was_sought(figure: Figure, over: Sentence) -> bool:
    return figure.slot == "missing" and _when(figure.sentence) < _when(over)


def _when(sentence: Sentence) -> tuple[int, int]:
    """The hour of a live blog's entry, and the place in the text."""
    return sentence.segment.minutes or 0, sentence.index


def _is_over(marked: Marked) -> bool:
    if not marked.tells("word search") or not marked.tells("word finished"):
        return False
    return any(
        marked.between("word finished", search.start - _FINISHED_WITHIN, search.end + _FINISHED_WITHIN) is not None
        and marked.between("negation", search.start - _FINISHED_WITHIN, search.end + _FINISHED_WITHIN) is None
        for search in marked.all("word search")
    )
