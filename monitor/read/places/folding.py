"""Folding: one spelling for all the ways in which a place's name is typed, and where in a text its pieces stand.

A text is cut into *pieces*: runs of letters and digits, ended by anything else and by a change between spaced and
unspaced scripts. Each piece is folded on its own, so offsets into the original text survive whatever folding does to
lengths; the gaps between pieces are folded to nothing (an apostrophe: Khar'kov), one space (a blank or a hyphen: Tel
Aviv, Port-au-Prince) or a break that no name goes across (a comma, the end of a sentence).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final

from monitor.read.runs import Runs

BREAK: Final = "\n"
LONGEST_PIECE: Final = 64

_APOSTROPHES: Final = "'’‘`´ʼʻʹʺ′＇\u02bd\u02be\u02bf\u05f3\u05f4"
_HYPHENS: Final = "-\u2010\u2011\u2012\u2013\u05be"
_INVISIBLE: Final = "\u00ad\u200c\u200d\u200e\u200f\u2060\ufeff\u0640"
# Thai to Myanmar, Khmer, kana, Han: written without blanks between words.
_UNSPACED: Final = (
    "\u0e00-\u109f\u1780-\u17ff\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)


def _marks() -> str:
    """The combining marks up to the Indic and South-East Asian blocks as a character class; `\\w` leaves them out."""
    return "".join(map(chr, filter(lambda c: unicodedata.category(chr(c))[0] == "M", range(0x300, 0x1E00))))


_LETTER: Final = rf"(?![{_UNSPACED}{_APOSTROPHES}_])\w"
_PIECE: Final = re.compile(rf"[{_UNSPACED}]+|{_LETTER}(?:{_LETTER}|[{_INVISIBLE}{_marks()}])*")
_LONGEST_GAP: Final = 8
"""Code points between two pieces that may be of one name."""
_SHORT: Final = 3
"""Letters of a piece that may be abbreviated: "St. John's"."""
_JOINED: Final = re.compile(rf"[{_APOSTROPHES}]?")
_SPACED: Final = re.compile(rf"[{_APOSTROPHES}]?(?:[{_HYPHENS}]|[^\S\n]{{1,3}}|[^\S\n]?\n[^\S\n]?)[{_APOSTROPHES}]?")
_ABBREVIATED: Final = re.compile(r"\.[^\S\n]?")
_UNSPACED_LETTER: Final = re.compile(f"[{_UNSPACED}]")

# Letters that do not decompose, or that scripts shared by several languages write in several ways.
_LETTERS: Final = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ə": "a", "ħ": "h", "ŧ": "t"}
    | {"ɨ": "i", "ŋ": "n", "ё": "е", "ѐ": "е", "ѝ": "и", "ґ": "г", "ў": "у"}
    | {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ئ": "ي", "ؤ": "و", "ک": "ك"}
    | {"ة": "ه", "ہ": "ه", "ە": "ه", "ۀ": "ه", "ھ": "ه"}
    | dict.fromkeys(_INVISIBLE + _APOSTROPHES, "")
)
_STRIPPED: Final = re.compile("[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670]")
_BARE: Final = re.compile("[a-zα-ωά-ώ]")
_CYRILLIC: Final = re.compile("[А-Яа-яЄІЇєії]+")
"""Letters that are folded by making them small, without ё, ґ and ў."""


class Pieces:
    """The pieces of a text of any script, in order, also folded, with their offsets."""

    __slots__ = ("_folded", "ends", "pieces", "starts", "text")

    def __init__(self, text: str) -> None:
        cut = _RUNS.cut(text.replace("\n", " "), 0)
        self.text = text
        self.pieces, self._folded = cut.parts, cut.forms
        self.starts, self.ends = cut.starts, cut.ends

    def __len__(self) -> int:
        return len(self.pieces)

    def folded(self, number: int) -> str:
        """The folded form of a piece; an unspaced run is left as it is."""
        return self._folded[number]

    def unspaced(self, number: int) -> bool:
        """Whether a piece is a run of a script that leaves no blanks between words."""
        return is_unspaced(self.pieces[number][0])

    def gap(self, number: int) -> str:
        """What joins a piece to the one before it, folded: nothing, a blank, or a break."""
        if not number:
            return BREAK
        gap = self.text[self.ends[number - 1] : self.starts[number]]
        if gap == " ":
            return gap
        return BREAK if len(gap) > _LONGEST_GAP else _fold_gap(gap, len(self.pieces[number - 1]) <= _SHORT)


def fold(name: str) -> str:
    """The one spelling of a name, as it is looked up; a comma stays as a break, so such a name is never found."""
    pieces = Pieces(name)
    return "".join(pieces.gap(number) + pieces.folded(number) for number in range(len(pieces))).strip(BREAK)


def is_unspaced(piece: str) -> bool:
    """Whether a piece is of a script that leaves no blanks between words."""
    return not piece.isascii() and _UNSPACED_LETTER.match(piece) is not None


def fold_piece(piece: str) -> str:
    """Fold one piece; one of a spaced script over LONGEST_PIECE letters folds to nothing that is known."""
    if len(piece) <= LONGEST_PIECE:
        return _fold(piece)
    return piece if is_unspaced(piece) else BREAK


_RUNS: Final = Runs(_PIECE, fold_piece)


@lru_cache(maxsize=65536)
def _fold(piece: str) -> str:
    if piece.isascii() or _CYRILLIC.fullmatch(piece):
        return piece.lower()
    if is_unspaced(piece):
        return piece
    folded = unicodedata.normalize("NFKC", piece).casefold().translate(_LETTERS)
    if not folded.isascii():
        # й and ї are letters of their own, not и and і with a mark: only Latin and Greek lose what NFD takes off.
        folded = _STRIPPED.sub("", "".join(map(_bare, unicodedata.normalize("NFC", folded))))
    return folded.translate(_LETTERS)


@lru_cache(maxsize=4096)
def _bare(letter: str) -> str:
    decomposed = unicodedata.normalize("NFD", letter)
    return decomposed if _BARE.match(decomposed) else letter


@lru_cache(maxsize=4096)
def _fold_gap(text: str, short: bool) -> str:
    """What stands between two pieces, folded: nothing, a blank, or a break."""
    if _JOINED.fullmatch(text):
        return ""
    if _SPACED.fullmatch(text) or (short and _ABBREVIATED.fullmatch(text)):
        return " "
    return BREAK
