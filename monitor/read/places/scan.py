"""The scan: where a text names places, by longest match from each word's start.

From each start the pieces are folded and put together for as long as some name goes on so. No name is longer than 60
letters: the whole is linear in the text, whatever the text is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from monitor.read.places.folding import BREAK, Pieces, fold_piece, is_unspaced
from monitor.read.places.prefixes import FEWEST_LETTERS, behind_prefixes
from monitor.read.places.tables import ADJECTIVAL, HIDDEN, INFLECTED_BY_NAME, WEAK, Tables
from monitor.read.remembered import Remembered

LONGEST_UNSPACED: Final = 30  # letters of a name in a script that leaves no blanks
_ARTICLES: Final = frozenset("al el ad ed adh ar er as es ash esh at et ath an en az ez".split())  # noqa: SIM905
ANY: Final = -1
UNSPACED: Final = -2
_HYPHENS: Final = frozenset("-\u2010\u2011")
_HASH: Final = re.compile("#")
_ADJECTIVE: Final = re.compile("[сцз]ь?к[аеиоуії][а-яії]{0,2}$")  # харківська, белгородского
_LONGEST_ENDING: Final = 5  # of letters hung on a name with an apostrophe: Kharkiv's, Ankara'daki


class Found:
    """A name in the text: code points of the text, and the folded name; adjective: it can be nothing else here."""

    __slots__ = ("adjective", "end", "key", "start", "weak")

    def __init__(self, start: int, end: int, key: str, *, weak: bool, adjective: bool = False) -> None:
        self.start = start
        self.end = end
        self.key = key
        self.weak = weak
        self.adjective = adjective


def is_like_adjective(word: str) -> bool:
    """Whether a word in Cyrillic ends as the adjectives of towns do, though a case of the name may end so, too."""
    return _ADJECTIVE.search(word) is not None


class Scanner:
    """Finds the names of an index in texts."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._trie, self._flags = tables.trie, tables.flags.tobytes()
        self._is_name = Remembered(self._is_key)
        self._begins = lru_cache(maxsize=16384)(self._is_beginning)

    def scan(self, text: str) -> Iterator[Found]:
        """The names in a text, in order, none overlapping."""
        pieces = Pieces(text)
        done = 0
        for number, kind in _candidates(pieces):
            start = pieces.starts[number]
            if start < done:
                continue
            wanted = _may_begin(pieces, number, kind)
            if not wanted:
                continue
            if wanted == UNSPACED:
                yield from (found := self._in_unspaced(start, pieces.folded(number)))
                done = found[-1].end if found else done
            elif longest := self._longest(pieces, number, wanted):
                key, last = longest
                done = pieces.ends[last]
                flags = self._flags[self._trie[key]]
                if wanted == ADJECTIVAL:
                    yield Found(start, done, key, weak=False, adjective=True)
                elif not flags & HIDDEN:
                    yield self._without_prefixes(pieces, number, Found(start, done, key, weak=bool(flags & WEAK)))
            elif kind == "name" and (behind := self._behind_prefixes(pieces, number)):
                done = behind.end
                yield behind

    def _without_prefixes(self, pieces: Pieces, number: int, found: Found) -> Found:
        """A name that was found with what its language writes in one with it, without that."""
        if not "\u0590" <= pieces.text[found.start] < "\u0700":
            return found
        return (self._is_prefixed(found.key) and self._behind_prefixes(pieces, number)) or found

    def _is_prefixed(self, key: str) -> bool:
        """Whether a name is only one together with what is written on it."""
        return all(how == INFLECTED_BY_NAME for _, how in self._tables.bearers(key))

    def _behind_prefixes(self, pieces: Pieces, number: int) -> Found | None:
        """The name that a piece has behind what its language writes in one with names."""
        start = pieces.starts[number]
        for letters, name in behind_prefixes(pieces.pieces[number]):
            longest = self._longest(pieces, number, ANY, name)
            if longest and len(longest[0]) >= FEWEST_LETTERS and not self._is_prefixed(longest[0]):
                key, last = longest
                flags = self._flags[self._trie[key]]
                weak = bool(flags & WEAK)
                return None if flags & HIDDEN else Found(start + letters, pieces.ends[last], key, weak=weak)
        return None

    def _longest(self, pieces: Pieces, first: int, wanted: int, begin: str = "") -> tuple[str, int] | None:
        """The longest name of the kind wanted that begins at a piece and ends where a word does, and its last piece.

        `begin` is the folded first piece where only a part of it begins the name.
        """
        found, last = None, len(pieces) - 1
        line, number = begin or pieces.folded(first), first
        while True:
            if (
                self._is_name.get(line)
                and _may_end(pieces, number)
                and (" " in line or not _is_possessive(pieces, number))
            ):
                fits = wanted == ANY or self._flags[self._trie[line]] & ADJECTIVAL
                found = (line, number) if fits else found
            if number == last or not self._begins(line, gap := pieces.gap(number + 1)):
                return found
            number += 1
            line += gap + pieces.folded(number)

    def _is_key(self, line: str) -> bool:
        return line in self._trie

    def _is_beginning(self, line: str, gap: str) -> bool:
        """Whether some name goes on behind these folded pieces with such a gap."""
        return gap != BREAK and next(self._trie.iterkeys(line + gap), None) is not None

    def _in_unspaced(self, start: int, run: str) -> list[Found]:
        """The names in a run of a script that leaves no blanks, from each of its letters."""
        found: list[Found] = []
        at = 0
        while at < len(run):
            keys = self._trie.prefixes(run[at : at + LONGEST_UNSPACED])
            size = len(keys[-1]) if keys else 0
            if size > 1 and not (flags := self._flags[self._trie[keys[-1]]]) & HIDDEN:
                found.append(Found(start + at, start + at + size, keys[-1], weak=bool(flags & WEAK)))
            at += max(size, 1)
        return found


def _candidates(pieces: Pieces) -> list[tuple[int, str]]:
    """The pieces at which a name may begin, by their numbers, and what each may be; behind a # that is any."""
    text, starts, ends = pieces.text, pieces.starts, pieces.ends
    tagged = {mark.end() for mark in _HASH.finditer(text)}
    found = []
    for number, word in enumerate(pieces.pieces):
        kind = _KINDS.get(word)
        if kind == "half" and text[(end := ends[number]) : end + 1] not in _HYPHENS:
            kind = ""
        if kind or (tagged and starts[number] in tagged):
            found.append((number, kind))
    return found


def _may_begin(pieces: Pieces, number: int, kind: str) -> int:
    """What may begin here: any name with a capital where the script has them, else an adjective, else nothing (0)."""
    text, start = pieces.text, pieces.starts[number]
    before = text[start - 1] if start else ""
    wanted = ANY
    if kind == "unspaced":
        return UNSPACED
    if kind in ("adjective", "half") and before != "#":
        wanted = ADJECTIVAL if before not in _HYPHENS else 0
    elif kind == "article" and before != "#":
        wanted = ANY if _is_article(pieces, number) else 0
    if not wanted or before == "@":
        return 0
    if number and pieces.gap(number) == "" and not pieces.unspaced(number - 1) and len(pieces.folded(number - 1)) > 2:
        return 0  # the ending in Kharkiv's; but d'Odessa begins a name
    return wanted


def _kind(word: str) -> str:
    """What a word may be: a name, an article, an adjective as of a city, half of one, or nothing of these ("")."""
    if not word[0].islower():
        return "unspaced" if is_unspaced(word) else "name"
    folded = fold_piece(word)
    if folded in _ARTICLES:
        return "article"
    if folded < "а":
        return ""
    return "adjective" if _ADJECTIVE.search(folded) else "half"


_KINDS: Final = Remembered(_kind)


def _is_article(pieces: Pieces, number: int) -> bool:
    """Whether a name follows its article: al-Qaim, el-Fasher."""
    after = number + 1
    return after < len(pieces) and pieces.gap(after) == " " and not pieces.pieces[after][0].islower()


def _may_end(pieces: Pieces, number: int) -> bool:
    """Names end with a word, or before a short ending hung on with an apostrophe."""
    after = number + 1
    if after == len(pieces) or pieces.gap(after) != "" or pieces.unspaced(after) or pieces.unspaced(number):
        return True
    folded = pieces.folded(after)
    return len(folded) <= _LONGEST_ENDING and folded != BREAK


def _is_possessive(pieces: Pieces, number: int) -> bool:
    """Whether a piece is the s of Mali's: that is Mali, not Malis; St John's is a name of several words."""
    return pieces.gap(number) == "" and pieces.folded(number) == "s"
