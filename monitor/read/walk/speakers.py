"""Whose words stand in quotation marks: an office counts "four were wounded", a neighbour does not.

Reads the tag say, and the particles in_charge and he.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from monitor.read.lexicon import Marked
from monitor.read.recognition import Told

_GOES_ON: Final = 2
"""Paragraphs in which "he said" still means who was named last."""


def where_offices_speak(sentences: Sequence[Told]) -> frozenset[int]:
    """The paragraphs whose quotes are of somebody in charge: of a mayor, a doctor, the police.

    The next ones go on with him where "he said" stands there, or nobody is said to speak.
    """
    found: set[int] = set()
    office: int | None = None
    for told in sentences:
        marked, segment = told.marked, told.marked.sentence.segment.index
        said = marked.tells("say") and any(True for _ in _outside(marked, "say"))
        if said and marked.tells("word in_charge") and any(True for _ in _outside(marked, "word in_charge")):
            office = segment
            found.add(segment)
        elif office is None or segment == office:
            continue
        elif said and not any(True for _ in _outside(marked, "word he")):
            office = None
        elif segment - office <= _GOES_ON and (said or marked.sentence.quoted[0]):
            found.add(segment)
    return frozenset(found)


def _outside(marked: Marked, tag: str) -> Iterator[int]:
    """Where the marks of a tag begin outside of quotation marks."""
    return (mark.start for mark in marked.all(tag) if not marked.sentence.quoted[mark.start])
