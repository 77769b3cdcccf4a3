"""Whose words a paragraph gives: those of an office that counts the dead and wounded, or a witness's.

Reads the tags say and speaks_for, those of places for tellers, officials and offices, and the particle he.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from monitor.read.lexicon import Mark, Marked
from monitor.read.recognition import Told

_OFFICES: Final = frozenset({"tellers", "officials", "offices"})
_GOES_ON: Final = 2
"""Paragraphs in which "he said" still means the office that was named last."""


def where_offices_speak(sentences: Sequence[Told]) -> frozenset[int]:
    """The segments in which an office speaks: "..., said the mayor", and "he said" in the next ones."""
    found: set[int] = set()
    office: int | None = None
    for told in sentences:
        marked, segment = told.marked, told.marked.sentence.segment.index
        said = _outside(marked, marked.all("say"))
        if said and _names_office(marked):
            office = segment
            found.add(segment)
        elif said and office is not None:
            if segment - office <= _GOES_ON and _outside(marked, marked.all("word he")):
                found.add(segment)
            elif segment != office:
                office = None
    return frozenset(found)


def _names_office(marked: Marked) -> bool:
    places = [mark for mark in marked.all("place") if mark.sense.value in _OFFICES]
    return _outside(marked, [*marked.all("speaks_for"), *places])


def _outside(marked: Marked, marks: Sequence[Mark]) -> bool:
    """Whether any of some words stands outside of quotes."""
    return any(not marked.sentence.quoted[mark.start] for mark in marks)
