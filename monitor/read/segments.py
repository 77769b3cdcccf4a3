"""Step 1, segments: a title and a text become pieces with a place in the article: title, paragraph, live-blog entry.

Offsets always point into the title or the text as given: markup and invisible marks are blanked, never cut out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Literal

LONGEST_TITLE: Final = 2_000
LONGEST_TEXT: Final = 250_000
"""Code points of one article that are read. A longer text is no article; its beginning is read all the same."""

Field = Literal["title", "text"]
Kind = Literal["title", "paragraph", "entry"]

_MARKUP: Final = re.compile(r"<(?:script|style)\b[^<]{0,20000}|</?[A-Za-z!][^<>]{0,2000}>")
_LINK: Final = re.compile(r"\[([^\[\]\n]{0,300}+)\]\([^()\s]{0,500}\)")
"""A link as channels write it: "[two](https://...)"."""
_ADDRESS: Final = re.compile(r"\bhttps?://[^\s<>()\[\]«»\"]{1,500}")
_EMPHASIS: Final = re.compile(r"\*{2,}|_{2,}")
_INVISIBLE: Final = re.compile(
    r"[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufe0f\u00ad\ud800-\udfff\x00-\x08\x0e-\x1f]"
)
_LINE: Final = re.compile(r"[^\n\r\u2028\u2029\x0b\x0c]+")
_CLOCK: Final = re.compile(
    r"\s*[\W_]{0,3}(?:(?:[Uu]pdated?|UPDATED?|[Оо]новлено|[Оо]бновлено|[Дд]оповнено|[Дд]ополнено)[\s,:]{1,3}"
    r"(?:at |о |об |в )?)?(\d{1,2})[:.h](\d{2})(?:\s?([ap])\.?m\b|\b)(?: (?:GMT|UTC|BST|EET|EEST|IST|PKT|local time))?"
    r"(?!\s*(?:%|percent))(?:\.(?=[\s*_]))?[\s\-–—:|,)\]*_]{1,5}(?=\S)"
)
TOWN_MARKS: Final = frozenset(["м", "г", "с", "смт", "пгт", "п", "пос", "сел"])
"""What bulletins put before the name of a town or a village: "м. Ізюм — ...", "г. Донецк: ..."."""
_ENTRY: Final = re.compile(
    r"[\W_]{0,6}(?:(?:м|г|с|смт|пгт|п|пос|сел)\.? ?)?[^\W\d_][\w'’-]{1,25}(?: [^\W\d_][\w'’-]{1,25}){0,2}"
    r"(?:,? ?\(?\d{1,2}[:.]\d{2}\)?)? ?(?:[—–:]|- )"
)
"""The beginning of an entry: "• Краматорськ — ...", "Saint-Denis: ...", "Нікополь, 12:10 — ...", "г. Донецк: ..."."""
_LONGEST_HEADING: Final = 110
"""Code points of the longest heading that an entry may begin with, its dash or colon included."""
_UPDATE: Final = re.compile(r"\W{0,4}(?:UPD|upd|Upd|АПД)\W?\d?\b")
"""The beginning of a line that a post was given later."""
_ENDS: Final = frozenset('.!?…:;,"”’»)')
_HEADLINE_WORDS: Final = 5
_LONGEST_HEADLINE: Final = 25


class Segment:
    """One piece of the article: `blanked[start:end]` of its field."""

    __slots__ = ("end", "field", "index", "kind", "listed", "minutes", "start")

    def __init__(
        self,
        field: Field,
        start: int,
        end: int,
        kind: Kind,
        index: int,
        minutes: int | None = None,
        *,
        listed: bool = False,
    ) -> None:
        self.field = field
        self.start = start
        self.end = end
        self.kind = kind
        self.index = index
        self.minutes = minutes
        """Of a live-blog entry: its time of day, in minutes."""
        self.listed = listed
        """One of several lines that begin with a name and a dash or colon: an entry of a bulletin."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The pieces of an article in reading order, and its two fields with markup blanked out."""

    title: str
    text: str
    segments: tuple[Segment, ...]
    live: bool
    given: tuple[str, str]
    """Title and text as they came: quotes are cut from these."""

    def quoted(self, field: Field, start: int, end: int) -> str:
        """The exact words of a field."""
        return self.given[field != "title"][start:end]

    def words_of(self, segment: Segment) -> str:
        """The field that a segment lies in, as it is read."""
        return self.title if segment.field == "title" else self.text


def lay_out(title: str, text: str) -> Layout:
    """Cut an article into segments; an untitled text gives its first line that reads like a headline as title."""
    given = title, text
    title, text = _readable(title[:LONGEST_TITLE]), _readable(text[:LONGEST_TEXT])
    lines = [match.span() for match in _LINE.finditer(text) if match[0].strip()]
    segments = [Segment("title", 0, len(title), "title", 0)] if title.strip() else []
    if not segments:
        lines, segments = _find_headline(text, lines)
    clocks = [_clock(text, start, end) for start, end in lines]
    live = sum(clock is not None for clock in clocks) >= 2
    entries = [_opens_entry(text, start, end) for start, end in lines]
    bulletin = sum(entries) >= 2
    in_head = bool(segments) and any(not _is_headline(text[start:end]) for start, end in lines)
    for (start, end), clock, entry in zip(lines, clocks, entries, strict=True):
        if _is_noise(text[start:end], alone=len(lines) == 1):
            continue
        begin, minutes = clock if live and clock else (start, None)
        kind: Kind = "entry" if minutes is not None else "paragraph"
        if in_head and kind == "paragraph":
            in_head = _is_headline(text[start:end])
            kind = "title" if in_head else kind
        segments.append(Segment("text", begin, end, kind, len(segments), minutes, listed=bulletin and entry))
    return Layout(title, text, tuple(segments), live, given)


def _readable(text: str) -> str:
    if "<" in text:
        text = _MARKUP.sub(_blank, text)
    if "](" in text:
        text = "\n".join(_without_links(line, number) for number, line in enumerate(text.split("\n")))
    if "://" in text:
        text = _ADDRESS.sub(_blank, text)
    if "**" in text or "__" in text:
        text = _EMPHASIS.sub(_blank, text)
    return _INVISIBLE.sub(" ", text)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _without_links(line: str, number: int) -> str:
    """A line with the words of its links only; one that is all links, behind the first, is the channel's own footer."""
    if "](" not in line:
        return line
    if number and not any(map(str.isalnum, _LINK.sub("", line))):
        return " " * len(line)
    return _LINK.sub(lambda match: f" {match[1]} ".ljust(len(match[0])), line)


def _find_headline(text: str, lines: list[tuple[int, int]]) -> tuple[list[tuple[int, int]], list[Segment]]:
    for number, (start, end) in enumerate(lines[:40]):
        line = text[start:end]
        if len(line.split()) >= _HEADLINE_WORDS:
            if line.rstrip().endswith(".") or len(lines) == 1:
                return lines, []
            return lines[number + 1 :], [Segment("text", start, end, "title", 0)]
    return lines, []


def _is_headline(line: str) -> bool:
    """Whether a line reads like a headline or its deck: short, and without an end."""
    return not _has_end(line) and len(line.split()) <= _LONGEST_HEADLINE


def _has_end(line: str) -> bool:
    return line.rstrip()[-1:] in _ENDS


def _opens_entry(text: str, start: int, end: int) -> bool:
    """Whether a line begins as the entry of a bulletin does; most have no dash or colon where one would have it."""
    head = text[start : min(end, start + _LONGEST_HEADING)]
    if not (":" in head or "—" in head or "–" in head or "- " in head):
        return False
    return _ENTRY.match(text, start, end) is not None


def _clock(text: str, start: int, end: int) -> tuple[int, int] | None:
    match = _CLOCK.match(text, start, end)
    if not match:
        return None
    hour, minute = int(match[1]), int(match[2])
    if match[3] is not None:
        hour = hour % 12 + 12 * (match[3] == "p")  # "12.40pm"
    return (match.end(), hour * 60 + minute) if hour < 24 and minute < 60 else None


def _is_noise(line: str, *, alone: bool) -> bool:
    """Navigation, tags, bylines: a few words without an end, among lines that have one."""
    if alone or _has_end(line) or _UPDATE.match(line):
        return False
    words = line.split()
    lower = sum(word[:1].islower() for word in words)
    return len(words) < _HEADLINE_WORDS + 1 and lower <= len(words) // 3
