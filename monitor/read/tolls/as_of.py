"""The hour as of which people were counted: "К 10 часам было семь погибших, к 15 часам — девять".

Reads the particles as_of and hour_of_day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from monitor.read.lexicon import Mark, Marked, Sense

_CLOCK: Final = re.compile(r"(?:[01]?\d|2[0-4])[:.]\d\d")
_HOUR: Final = re.compile(r"1?\d|2[0-4]")


def hours_told(marked: Marked) -> Iterator[Mark]:
    """Where a sentence tells as of which hour it counts: "на 14:00", "к 15 часам"."""
    words = marked.sentence.words
    for opens in marked.all("word as_of"):
        at = opens.end
        if at >= len(words):
            return
        if _CLOCK.fullmatch(words[at]):
            yield Mark(opens.start, at + 1, Sense("later", "hour"))
        elif _HOUR.fullmatch(words[at]) and marked.is_word(at + 1, "hour_of_day"):
            yield Mark(opens.start, at + 2, Sense("later", "hour"))


def opens_with_hour(marked: Marked) -> bool:
    """Whether a sentence begins with the hour as of which it counts: what it tells is the toll of then."""
    return marked.is_word(0, "as_of") and any(hour.start == 0 for hour in hours_told(marked))
