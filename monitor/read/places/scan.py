"""The scan: where a text names places, by longest match from each word's start.

The pieces of the text are laid out folded in one line, so each start costs one prefix look-up in the trie over a window
of fixed length: the whole is linear in the text, whatever the text is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from monitor.read.places.folding import BREAK, Piece, pieces
from monitor.read.places.tables import ADJECTIVAL, HIDDEN, WEAK, Tables

WINDOW = 60  # letters; no name in the index is longer
_ARTICLES = frozenset("al el ad ed adh ar er as es ash esh at et ath an en az ez".split())  # noqa: SIM905
ANY = -1
_HYPHENS = frozenset("-\u2010\u2011")
_ADJECTIVE = re.compile("[сцз]ь?к[аеиоуії][а-яії]{0,2}$")  # харківська, белгородского
_LONGEST_ENDING = 5  # of letters hung on a name with an apostrophe: Kharkiv's, Ankara'daki


@dataclass(frozen=True, slots=True)
class Found:
    """A name in the text: code points of the text, and the folded name; adjective: it can be nothing else here."""

    start: int
    end: int
    key: str
    weak: bool
    adjective: bool = False


class Scanner:
    """Finds the names of an index in texts."""

    def __init__(self, tables: Tables) -> None:
        self._trie, self._flags = tables.trie, tables.flags.tobytes()

    def scan(self, text: str) -> Iterator[Found]:
        """The names in a text, in order, none overlapping."""
        row = list(pieces(text))
        line, starts, ends = _lay_out(row)
        done = 0
        for number, piece in enumerate(row):
            if piece.start < done:
                continue
            if piece.unspaced:
                yield from (found := self._in_unspaced(piece))
                done = found[-1].end if found else done
            elif (wanted := _may_begin(text, row, number)) and (
                key := self._longest(line, starts[number], ends, row, wanted)
            ):
                last = row[ends[starts[number] + len(key)]]
                done = last.end
                flags = self._flags[self._trie[key]]
                if wanted == ADJECTIVAL:
                    yield Found(piece.start, last.end, key, weak=False, adjective=True)
                elif not flags & HIDDEN:
                    yield Found(piece.start, last.end, key, bool(flags & WEAK))

    def _longest(self, line: str, start: int, ends: dict[int, int], row: list[Piece], wanted: int) -> str | None:
        """The longest name of the kind wanted that the line goes on with and that ends where a word does."""
        for key in reversed(self._trie.prefixes(line[start : start + WINDOW])):
            number = ends.get(start + len(key))
            if number is None or not _may_end(row, number) or (" " not in key and _is_possessive(row, number)):
                continue
            if wanted == ANY or self._flags[self._trie[key]] & ADJECTIVAL:
                return str(key)
        return None

    def _in_unspaced(self, piece: Piece) -> list[Found]:
        """The names in a run of a script that leaves no blanks, from each of its letters."""
        found: list[Found] = []
        at = 0
        while at < len(piece.folded):
            keys = self._trie.prefixes(piece.folded[at : at + WINDOW // 2])
            size = len(keys[-1]) if keys else 0
            if size > 1 and not (flags := self._flags[self._trie[keys[-1]]]) & HIDDEN:
                found.append(Found(piece.start + at, piece.start + at + size, keys[-1], bool(flags & WEAK)))
            at += max(size, 1)
        return found


def _lay_out(row: list[Piece]) -> tuple[str, list[int], dict[int, int]]:
    """All pieces folded in one line, where in it each begins, and which ends where."""
    parts: list[str] = []
    starts: list[int] = []
    ends: dict[int, int] = {}
    length = 0
    for number, piece in enumerate(row):
        starts.append(length := length + len(piece.gap))
        length += len(piece.folded)
        ends[length] = number
        parts += (piece.gap, piece.folded)
    return "".join(parts), starts, ends


def _may_begin(text: str, row: list[Piece], number: int) -> int:
    """What may begin here: any name with a capital where the script has them, else an adjective, else nothing (0)."""
    piece = row[number]
    first, before = text[piece.start], text[piece.start - 1] if piece.start else ""
    if before == "@":
        return 0
    if piece.gap == "" and number and not row[number - 1].unspaced and len(row[number - 1].folded) > 2:
        return 0  # the ending in Kharkiv's; but d'Odessa begins a name
    if not first.islower() or before == "#" or _is_article(text, row, number):
        return ANY
    return ADJECTIVAL if before not in _HYPHENS and _may_be_adjective(text, row, number) else 0


def _is_article(text: str, row: list[Piece], number: int) -> bool:
    """Whether a name begins with its article: al-Qaim, el-Fasher."""
    after = number + 1
    return (
        row[number].folded in _ARTICLES
        and after < len(row)
        and row[after].gap == " "
        and not text[row[after].start].islower()
    )


def _may_be_adjective(text: str, row: list[Piece], number: int) -> bool:
    """Whether a lower-case word looks as the adjective of a city does, or as the first half of one before a hyphen."""
    piece = row[number]
    if piece.folded < "а":
        return False
    return _ADJECTIVE.search(piece.folded) is not None or (piece.end < len(text) and text[piece.end] in _HYPHENS)


def _may_end(row: list[Piece], number: int) -> bool:
    """Names end with a word, or before a short ending hung on with an apostrophe."""
    after = number + 1
    if after == len(row) or row[after].gap != "" or row[after].unspaced or row[number].unspaced:
        return True
    return len(row[after].folded) <= _LONGEST_ENDING and row[after].folded != BREAK


def _is_possessive(row: list[Piece], number: int) -> bool:
    """Whether a piece is the s of Mali's: that is Mali, not Malis; St John's is a name of several words."""
    return row[number].gap == "" and row[number].folded == "s"
