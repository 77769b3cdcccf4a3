"""A text without what a reader would not call a change: its words in lower case, parted by single spaces. Pure.

Letters are handled as arrays of code points: this is done with every article, and word by word it
would take twice the time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

SPACE = ord(" ")
_STOPS = tuple(map(ord, ".!?…"))
_WIDE = 0x10000


def _in_words(code: int) -> bool:
    letter = chr(code)
    return letter.isalnum() or letter == "_"


_TABLE = np.fromiter(map(_in_words, range(_WIDE)), bool, _WIDE)


@dataclass(frozen=True, slots=True)
class Plain:
    """The words of a text; every array has one item a word but for `letters`."""

    letters: NDArray[np.uint32]
    """Code points in lower case, a space after each word."""
    starts: NDArray[np.intp]
    ends: NDArray[np.intp]
    """Where each word lies in `letters`; its space stands at its end."""
    named: NDArray[np.bool_]
    """Whether it has a capital letter that does not come from the start of a sentence."""

    def __len__(self) -> int:
        return len(self.starts)


def plain(text: str) -> Plain:
    r"""The words of a text: runs of letters, digits and underscores, as `\\w+` finds them."""
    return plains([text])[0]


def plains(texts: Sequence[str]) -> list[Plain]:
    """The words of several texts, as `plain` finds those of each; side by side they take half the time."""
    # Of all letters only this one becomes two in lower case; places must stay the same to tell capitals. The spaces
    # around each text spare every look over its edge.
    told = "".join([f"  {text} " for text in texts]).replace("\u0130", "I")
    as_told, lower = _codes(told), _codes(told.lower())
    inside = _inside(lower)
    edges = np.flatnonzero(inside[1:] != inside[:-1]) + 1
    starts, ends = edges[::2], edges[1::2]
    kept = inside.copy()
    kept[ends] = True
    lengths = ends - starts
    new_ends = np.cumsum(lengths + 1) - 1
    letters = lower.compress(kept)
    letters[new_ends] = SPACE
    new_starts, named = new_ends - lengths, _named(as_told, lower, starts)

    beginnings = np.cumsum([0, *(len(text) + 3 for text in texts)])
    places = [0, *(new_ends + 1).tolist()]
    found: list[Plain] = []
    for first, last in pairwise(np.searchsorted(starts, beginnings).tolist()):
        at = places[first]
        words = slice(first, last)
        found.append(Plain(letters[at : places[last]], new_starts[words] - at, new_ends[words] - at, named[words]))
    return found


def _codes(text: str) -> NDArray[np.uint32]:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), "<u4")


def _inside(codes: NDArray[np.uint32]) -> NDArray[np.bool_]:
    inside = _TABLE.take(codes, mode="clip")
    if len(codes) and codes.max() >= _WIDE:  # emoji, mostly
        for place in np.flatnonzero(codes >= _WIDE):
            inside[place] = _in_words(int(codes[place]))
    return inside


def _named(as_told: NDArray[np.uint32], lower: NDArray[np.uint32], starts: NDArray[np.intp]) -> NDArray[np.bool_]:
    """A capital after a space that no stop stands before."""
    named: NDArray[np.bool_] = as_told[starts] != lower[starts]
    capitals = np.flatnonzero(named)  # few, so the rest is asked of these alone
    places = starts[capitals]
    before = lower[places - 2]
    inner = (lower[places - 1] == SPACE) & (before != SPACE)
    for stop in _STOPS:
        inner &= before != stop
    named[capitals] = inner
    return named
