"""Step 2, words: a segment becomes sentences, and a sentence its words with offsets.

Sentences are cut after `LONGEST_SENTENCE` words, so that whatever later steps look up around a word is bounded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from monitor.read.segments import Layout, Segment

LONGEST_SENTENCE = 100
_LONGEST_WORD = 60

_MARKS = "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670"
"""Vowel signs of Hebrew and Arabic, which stand within words and behind them."""
_WORD = re.compile(
    r"[’'ʼ`]s\b|\d+(?:[.,:]\d+)*"
    rf"|[^\W\d_]+(?:['’ʼ`](?!s\b)[^\W\d_]+|[{_MARKS}]+[^\W\d_]*|(?<=[א-ת])[\"״׳'”“](?=[א-ת])[א-ת]+)*|[^\s]"
)
_ENDS = frozenset(".!?…؟۔")
_CLOSERS = frozenset("\"”’»)]'")
_HYPHENS = frozenset("-‐‑")
_OPENING, _CLOSING, _EITHER = frozenset("“«„"), frozenset("”»"), frozenset('"')
_SIGNS = _HYPHENS | _OPENING | _CLOSING | _EITHER
_LAST = _ENDS | _CLOSERS
"""What may stand at the end of a sentence."""


@dataclass(slots=True)
class Sentence:
    """One sentence: its words in lower case, each with its offsets into the field that the segment lies in."""

    segment: Segment
    index: int
    first_of_segment: bool
    words: list[str] = field(default_factory=list)
    raw: list[str] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    ends: list[int] = field(default_factory=list)
    joined: list[bool] = field(default_factory=list)
    """True where a hyphen binds the word to the one before it."""
    quoted: list[bool] = field(default_factory=list)

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
        return self.words[at] if 0 <= at < len(self.words) else ""


def sentences(layout: Layout, abbreviations: frozenset[str]) -> Iterator[Sentence]:
    """Cut the segments of an article into sentences, in reading order."""
    index = 0
    for segment in layout.segments:
        first = True
        for sentence in _cut(layout.words_of(segment), segment, abbreviations):
            sentence.index, sentence.first_of_segment = index, first
            index, first = index + 1, False
            yield sentence


def _cut(text: str, segment: Segment, abbreviations: frozenset[str]) -> Iterator[Sentence]:
    current, glued, in_quotes = Sentence(segment, 0, True), False, False
    for match in _WORD.finditer(text, segment.start, segment.end):
        raw = match[0]
        start, end = match.span()
        if raw in _SIGNS:
            if raw in _HYPHENS and _between_letters(text, start, segment):
                glued = True
                continue
            in_quotes = _quote_state(raw, in_quotes)
        words = current.words
        if words and (
            (words[-1] in _LAST and _ends_before(current, raw, text, start, abbreviations))
            or len(words) >= LONGEST_SENTENCE
        ):
            yield current
            current = Sentence(segment, 0, False)
            words = current.words
        if end - start > _LONGEST_WORD:
            raw = raw[:_LONGEST_WORD]
        words.append(raw.lower())
        current.raw.append(raw)
        current.starts.append(start)
        current.ends.append(end)
        current.joined.append(glued)
        current.quoted.append(in_quotes)
        glued = False
    if current.words:
        yield current


def _between_letters(text: str, at: int, segment: Segment) -> bool:
    return segment.start < at < segment.end - 1 and text[at - 1].isalnum() and text[at + 1].isalnum()


def _quote_state(raw: str, in_quotes: bool) -> bool:
    if raw in _OPENING:
        return True
    if raw in _CLOSING:
        return False
    return in_quotes != (raw in _EITHER)


def _ends_before(sentence: Sentence, raw: str, text: str, start: int, abbreviations: frozenset[str]) -> bool:
    """Whether the sentence was over before this word: an end mark, a space, then no small letter."""
    if raw in _CLOSERS and text[start - 1] in _ENDS:
        return False
    last = len(sentence) - 1
    while last >= 0 and sentence.words[last] in _CLOSERS and sentence.words[last] not in _ENDS:
        last -= 1
    if last < 0 or sentence.words[last] not in _ENDS or not text[start - 1].isspace() or raw[0].islower():
        return False
    before = sentence.words[last - 1] if last else ""
    stop = sentence.words[last] == "."
    return not (stop and (before in abbreviations or (len(before) == 1 and before.isalpha())))
