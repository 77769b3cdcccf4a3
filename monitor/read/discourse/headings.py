"""The city that a paragraph or an entry has as its heading: "Kherson. A drone ..."."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from monitor.read.places.gazetteer import City
from monitor.read.places.place import Place
from monitor.read.places.roles.role import Role
from monitor.read.segments import TOWN_MARKS
from monitor.read.words import Sentence

_LONGEST_HEADING: Final = 6
_HEADS: Final = frozenset(":—–-")


def heading_of(sentence: Sentence, places: Sequence[Place]) -> City | None:
    """The city that a paragraph is about: of a sentence that only names it, or in front of a colon or dash."""
    if not places or places[0].role not in (Role.BARE, Role.SITE, Role.DATELINE):
        return None
    first = places[0]
    if sentence.segment.index and sentence.raw[first.start].isupper():
        return None  # "КАЇР. ...": a dateline
    before = any(sentence.raw[word].isalpha() for word in range(first.start) if word or not _is_marked(sentence))
    if before and not (first.start <= 1 and first.role is Role.SITE):
        return None  # "Город Шебекино." is a heading, "On Monday Kherson - ..." is none
    behind = sentence.word(first.end)
    end = _region_end(sentence, places)
    alone = not any(sentence.raw[word].isalpha() for word in range(end or first.end, len(sentence)))
    if not sentence.first_of_segment:
        named = alone and sentence.raw[-1] == "."  # "Обідня пора. Костянтинівка. ..."
        return first.city if (behind == ":" or named) and first.start == 0 else None
    if behind in _HEADS and first.role is not Role.DATELINE and sentence.segment.kind != "title":
        return first.city
    if behind == "," and first.start <= 1 and sentence.raw[-1] == "." and len(sentence) <= _LONGEST_HEADING + 2:
        return first.city  # "Манчестер, синагога в Крампсолле."
    one = len(places) == (2 if end else 1)
    return first.city if alone and one and len(sentence) <= _LONGEST_HEADING + (end - first.end if end else 0) else None


def _is_marked(sentence: Sentence) -> bool:
    """Whether a sentence begins with what towns are called for short: "м. Ізюм"."""
    return sentence.words[0] in TOWN_MARKS


def heads_entry(sentence: Sentence, place: Place) -> bool:
    """Whether a village that nobody knows heads an entry: what follows is told of it."""
    first = 3 if _is_marked(sentence) else 1
    return sentence.segment.listed and place.start <= first and sentence.word(place.end) in _HEADS


def _region_end(sentence: Sentence, places: Sequence[Place]) -> int:
    """ "Springfield (Ohio).": the word behind the region in parentheses that says which city is meant, else 0."""
    if len(places) != 2 or places[1].role is not Role.REGION or sentence.word(places[0].end) != "(":
        return 0
    return next((word for word in range(places[0].end, len(sentence)) if sentence.words[word] == ")"), 0)
