"""Whose words stand in quotation marks: an office counts "four were wounded", a neighbour does not.

Reads the tags say, person, and the particle in_charge.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from monitor.read.lexicon import Marked
from monitor.read.recognition import Told

_SPEAKER_WITHIN: Final = 4
"""Words between "said" and who said it, on either side."""


def where_offices_speak(sentences: Sequence[Told]) -> frozenset[int]:
    """The paragraphs of an article whose quotes are of somebody in charge: of a mayor, a doctor, the police.

    A paragraph that names nobody behind "he said" or a name goes on with whoever spoke before.
    """
    paragraphs: dict[int, list[Marked]] = {}
    for told in sentences:
        if told.marked.tells("say", "word in_charge"):
            paragraphs.setdefault(told.marked.sentence.segment.index, []).append(told.marked)
    found, office = set[int](), False
    for segment in dict.fromkeys([told.marked.sentence.segment.index for told in sentences]):
        paragraph = paragraphs.get(segment, ())
        if any(True for marked in paragraph for _ in _outside(marked, "word in_charge")):
            office = True
        elif any(map(_is_somebodys, paragraph)):
            office = False
        if office:
            found.add(segment)
    return frozenset(found)


def _is_somebodys(marked: Marked) -> bool:
    """ "..., рассказала соседка": whether a person who is in charge of nothing speaks."""
    if not marked.tells("say"):
        return False
    quoted = marked.sentence.quoted
    return any(
        not quoted[word] and marked.over(word, "person") is not None
        for say in _outside(marked, "say")
        for word in range(max(0, say - _SPEAKER_WITHIN), min(say + _SPEAKER_WITHIN + 1, len(quoted)))
    )


def _outside(marked: Marked, tag: str) -> Iterator[int]:
    """Where the marks of a tag begin outside of quotation marks."""
    return (mark.start for mark in marked.all(tag) if not marked.sentence.quoted[mark.start])
