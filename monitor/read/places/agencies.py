"""Whether a city's name is that of the agency that tells: "March 18 (Meridian) - ", and in all of its article then."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from monitor.read.places.credence import Row

_DATELINE_WITHIN: Final = 14
"""Words before the agency: "KOROR and MELEKEOK, Palau, March 18"."""
_DASHES: Final = frozenset("-–—:")


def without_agencies(rows: Sequence[Row]) -> Sequence[Row]:
    """The sentences without the names of the agency between whose brackets and dash the text begins."""
    name = next(filter(None, (_agency(row) for row in rows if row.sentence.first_of_segment)), None)
    if name is None or any(_is_told_as_place(row, name) for row in rows):
        return rows
    return [row.with_hits([hit for hit in row.hits if _words(row, hit) != name]) for row in rows]


def _agency(row: Row) -> str | None:
    """The name that stands in brackets between a dateline and its dash."""
    sentence = row.sentence
    if sentence.segment.kind == "title":
        return None
    for start, end, hit in row.hits:
        if 1 < start <= _DATELINE_WITHIN and sentence.words[start - 1] == "(":
            closed = sentence.word(end) == ")" and sentence.word(end + 1) in _DASHES
            return _words(row, (start, end, hit)) if closed and _opens(row, start) else None
    return None


def _opens(row: Row, start: int) -> bool:
    """Whether only names and dates stand before a word: "Shelling of a market (Sumy) - two wounded" is an entry."""
    names = (word for word in row.sentence.raw[:start] if word.isalpha())
    return row.sentence.segment.index <= 1 and all(word[0].isupper() or word == "and" for word in names)


def _is_told_as_place(row: Row, name: str) -> bool:
    """ "in Meridian": somewhere the article means the town."""
    return any("at" in row.before(hit[0]) for hit in row.hits if _words(row, hit) == name)


def _words(row: Row, hit: tuple[int, int, object]) -> str:
    return " ".join(row.sentence.words[hit[0] : hit[1]])
