"""Folding: one spelling for all the ways in which a place's name is typed, and where in a text its pieces stand.

A text is cut into *pieces*: runs of letters and digits, ended by anything else and by a change between spaced and
unspaced scripts. Each piece is folded on its own, so offsets into the original text survive whatever folding does to
lengths; the gaps between pieces are folded to nothing (an apostrophe: Khar'kov), one space (a blank or a hyphen: Tel
Aviv, Port-au-Prince) or a break that no name goes across (a comma, the end of a sentence).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

BREAK = "\n"
LONGEST_PIECE = 64

_APOSTROPHES = "'’‘`´ʼʻʹʺ′＇\u02bd\u02be\u02bf\u05f3\u05f4"
_HYPHENS = "-\u2010\u2011\u2012\u2013\u05be"
_INVISIBLE = "\u00ad\u200c\u200d\u200e\u200f\u2060\ufeff\u0640"
# Thai to Myanmar, Khmer, kana, Han: written without blanks between words.
_UNSPACED = (
    "\u0e00-\u109f\u1780-\u17ff\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)


def _marks() -> str:
    """The combining marks up to the Indic and South-East Asian blocks as a character class; `\\w` leaves them out."""
    return "".join(map(chr, filter(lambda c: unicodedata.category(chr(c))[0] == "M", range(0x300, 0x1E00))))


_LETTER = rf"(?![{_UNSPACED}{_APOSTROPHES}_])\w"
_PIECE = re.compile(rf"[{_UNSPACED}]+|{_LETTER}(?:{_LETTER}|[{_INVISIBLE}{_marks()}])*")
_JOINED = re.compile(rf"[{_APOSTROPHES}]?")
_SPACED = re.compile(rf"[{_APOSTROPHES}]?(?:[{_HYPHENS}]|[^\S\n]{{1,3}}|[^\S\n]?\n[^\S\n]?)[{_APOSTROPHES}]?")
_ABBREVIATED = re.compile(r"\.[^\S\n]?")
_UNSPACED_LETTER = re.compile(f"[{_UNSPACED}]")

# Letters that do not decompose, or that scripts shared by several languages write in several ways.
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ə": "a", "ħ": "h", "ŧ": "t"}
    | {"ɨ": "i", "ŋ": "n", "ё": "е", "ѐ": "е", "ѝ": "и", "ґ": "г", "ў": "у"}
    | {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ئ": "ي", "ؤ": "و", "ک": "ك"}
    | {"ة": "ه", "ہ": "ه", "ە": "ه", "ۀ": "ه", "ھ": "ه"}
    | dict.fromkeys(_INVISIBLE + _APOSTROPHES, "")
)
_STRIPPED = re.compile("[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf-\u05c7\u0610-\u061a\u064b-\u065f\u0670]")
_BARE = re.compile("[a-zα-ωά-ώ]")


class Piece(NamedTuple):  # cheaper to make than a frozen dataclass, and a text has thousands
    """A run of letters: where it stands in the text, its folded form, and what joins it to the piece before it."""

    start: int
    end: int
    folded: str
    gap: str
    unspaced: bool


def pieces(text: str) -> Iterator[Piece]:
    """Cut a text of any script into folded pieces, in order; linear in the length of the text."""
    end, short = 0, False
    for match in _PIECE.finditer(text):
        begin, stop = match.span()
        gap = " " if begin - end == 1 and text[end] == " " else _gap(text, end, begin, short)
        word = match[0]
        if word.isascii():
            unspaced, folded = False, word.lower() if stop - begin <= LONGEST_PIECE else BREAK
        else:
            unspaced = _UNSPACED_LETTER.match(word) is not None
            folded = word if unspaced else fold_piece(word)
        yield Piece(begin, stop, folded, gap if end else BREAK, unspaced)
        short, end = stop - begin <= 3, stop


def fold(name: str) -> str:
    """The one spelling of a name, as it is looked up; a comma stays as a break, so such a name is never found."""
    return "".join(piece.gap + piece.folded for piece in pieces(name)).strip(BREAK)


def fold_piece(piece: str) -> str:
    """Fold one piece of a spaced script; one over LONGEST_PIECE letters folds to nothing that is known."""
    return _fold(piece) if len(piece) <= LONGEST_PIECE else BREAK


@lru_cache(maxsize=65536)
def _fold(piece: str) -> str:
    folded = unicodedata.normalize("NFKC", piece).casefold().translate(_LETTERS)
    if not folded.isascii():
        # й and ї are letters of their own, not и and і with a mark: only Latin and Greek lose what NFD takes off.
        folded = _STRIPPED.sub("", "".join(map(_bare, unicodedata.normalize("NFC", folded))))
    return folded.translate(_LETTERS)


@lru_cache(maxsize=4096)
def _bare(letter: str) -> str:
    decomposed = unicodedata.normalize("NFD", letter)
    return decomposed if _BARE.match(decomposed) else letter


def _gap(text: str, start: int, end: int, short: bool) -> str:
    """What stands between two pieces, folded: nothing, a blank, or a break."""
    if end - start > 8:
        return BREAK
    if _JOINED.fullmatch(text, start, end):
        return ""
    if _SPACED.fullmatch(text, start, end) or (short and _ABBREVIATED.fullmatch(text, start, end)):
        return " "
    return BREAK
