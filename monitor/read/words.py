"""Step 2, words: a segment becomes sentences, and a sentence its words with offsets.

Sentences are cut after `LONGEST_SENTENCE` words, so that whatever later steps look up around a word is bounded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from monitor.read.runs import Runs
from monitor.read.segments import Layout, Segment

LONGEST_SENTENCE: Final = 100
_LONGEST_WORD: Final = 60

_MARKS: Final = "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670"
"""Vowel signs of Hebrew and Arabic, which stand within words and behind them."""
_WORD: Final = re.compile(
    r"[’'ʼ`]s\b|\d+(?:[.,:]\d+)*"
    rf"|[^\W\d_]+(?:['’ʼ`](?!s\b)[^\W\d_]+|[{_MARKS}]+[^\W\d_]*|(?<=[א-ת])[\"״׳'”“](?=[א-ת])[א-ת]+)*|[^\s]"
)
_ENDS: Final = frozenset(".!?…؟۔")
_CLOSERS: Final = frozenset("\"”’»)]'")
_HYPHENS: Final = frozenset("-‐‑")
_OPENING: Final = frozenset("“«„")
_CLOSING: Final = frozenset("”»")
_EITHER: Final = frozenset('"')
_SIGNS: Final = _HYPHENS | _OPENING | _CLOSING | _EITHER
_LAST: Final = _ENDS | _CLOSERS
"""What may stand at the end of a sentence."""


class Sentence:
    """One sentence: its words in lower case, each with its offsets into the field that the segment lies in."""

    __slots__ = ("ends", "first_of_segment", "index", "joined", "quoted", "raw", "segment", "starts", "words")

    def __init__(
        self,
        segment: Segment,
        words: list[str],
        raw: list[str],
        starts: list[int],
        ends: list[int],
        joined: list[bool],
        quoted: list[bool],
    ) -> None:
        self.segment = segment
        self.index = 0
        self.first_of_segment = False
        self.words = words
        self.raw = raw
        self.starts = starts
        self.ends = ends
        self.joined = joined
        """True where a hyphen binds the word to the one before it."""
        self.quoted = quoted

    def __len__(self) -> int:
        return len(self.words)

    @property
    def start(self) -> int:
        """Offset of its first word."""
        return self.starts[0]

    @property
    def end(self) -> int:
        """Offset after its last word."""
        return self.ends[-1]

    def capital(self, at: int) -> bool:
        """Whether a word is written with a capital letter."""
        return self.raw[at][:1].isupper()

    def word(self, at: int) -> str:
        """A word, or "" outside of the sentence."""
        if at < 0:
            return ""
        try:
            return self.words[at]
        except IndexError:  # nearly all that are asked for are there, and this is asked more often than anything
            return ""


def sentences(layout: Layout, abbreviations: frozenset[str]) -> Iterator[Sentence]:
    """Cut the segments of an article into sentences, in reading order."""
    index = 0
    for segment in layout.segments:
        first = True
        for sentence in _cut(layout.words_of(segment), segment, abbreviations):
            sentence.index, sentence.first_of_segment = index, first
            index, first = index + 1, False
            yield sentence


_RUNS: Final = Runs(_WORD, str.lower, _LONGEST_WORD)


def _cut(text: str, segment: Segment, abbreviations: frozenset[str]) -> list[Sentence]:
    cut = _RUNS.cut(text[segment.start : segment.end], segment.start)
    raw, words, starts, ends = cut.parts, cut.forms, cut.starts, cut.ends
    if not raw:
        return []
    joined, quoted = [False] * len(raw), [False] * len(raw)
    if not _SIGNS.isdisjoint(raw):
        kept, joined, quoted = _without_hyphens(text, segment, starts, raw)
        if len(kept) < len(raw):
            raw, words = [raw[at] for at in kept], [words[at] for at in kept]
            starts, ends = [starts[at] for at in kept], [ends[at] for at in kept]
    cuts = [0, *_beginnings(text, words, raw, starts, abbreviations), len(raw)]
    return [
        Sentence(
            segment, words[begin:end], raw[begin:end], starts[begin:end], ends[begin:end],
            joined[begin:end], quoted[begin:end],
        )
        for begin, end in pairwise(cuts)
    ]  # fmt: skip


def _without_hyphens(
    text: str, segment: Segment, starts: list[int], raw: list[str]
) -> tuple[list[int], list[bool], list[bool]]:
    """The words but for the hyphens that bind them, by their places; which are so bound, and which stand in quotes."""
    kept: list[int] = []
    joined, quoted = [], []
    glued = in_quotes = False
    for at, word in enumerate(raw):
        if word in _SIGNS:
            if word in _HYPHENS and _between_letters(text, starts[at], segment):
                glued = True
                continue
            if not (word in _EITHER and at and raw[at - 1] == word and text[starts[at] - 1] == word):
                in_quotes = _quote_state(word, in_quotes)  # of doubled marks only the first counts
        kept.append(at)
        joined.append(glued)
        quoted.append(in_quotes)
        glued = False
    return kept, joined, quoted


def _beginnings(
    text: str, words: list[str], raw: list[str], starts: list[int], abbreviations: frozenset[str]
) -> list[int]:
    """The words at which sentences begin, but for the first."""
    found, begin = [], 0
    for at in [at for at, word in enumerate(words, 1) if word in _LAST]:
        while at - begin >= LONGEST_SENTENCE and begin + LONGEST_SENTENCE < len(words):
            begin += LONGEST_SENTENCE
            found.append(begin)
        if begin < at < len(words) and _ends_before(words[begin:at], raw[at], text, starts[at], abbreviations):
            found.append(begin := at)
    found.extend(range(begin + LONGEST_SENTENCE, len(words), LONGEST_SENTENCE))
    return found


def _between_letters(text: str, at: int, segment: Segment) -> bool:
    return segment.start < at < segment.end - 1 and text[at - 1].isalnum() and text[at + 1].isalnum()


def _quote_state(raw: str, in_quotes: bool) -> bool:
    if raw in _OPENING:
        return True
    if raw in _CLOSING:
        return False
    return in_quotes != (raw in _EITHER)


def _ends_before(words: list[str], raw: str, text: str, start: int, abbreviations: frozenset[str]) -> bool:
    """Whether the sentence was over before this word: an end mark, a space, then no small letter."""
    if raw in _CLOSERS and text[start - 1] in _ENDS:
        return False
    last = len(words) - 1
    while last >= 0 and words[last] in _CLOSERS and words[last] not in _ENDS:
        last -= 1
    if last < 0 or words[last] not in _ENDS or not text[start - 1].isspace() or raw[0].islower():
        return False
    before = words[last - 1] if last else ""
    stop = words[last] == "."
    return not (stop and (before in abbreviations or (len(before) == 1 and before.isalpha())))
