"""Step 10a, signatures: the city under whose name an article is written, where it tells of no other.

A post ends with "Your mayor of X", a report with "X, in the evening"; neither names the city beside the attack.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from monitor.read.places.gazetteer import City
from monitor.read.places.roles.role import Role
from monitor.read.recognition import Told

_LONGEST: Final = 9
"""Words of a signature that is a paragraph by itself, with its commas and its end."""
_LONGEST_CLOSE: Final = 5
"""Words of one that closes a paragraph."""
_TELLING: Final = (
    "harm",
    "act",
    "verb",
    "means",
    "impact",
    "interception",
    "negation",
    "toll",
    "say",
    "relative",
    "clause",
)
_WHERE: Final = frozenset({Role.SITE, Role.BARE, Role.DATELINE})


def signed_in(sentences: Sequence[Told]) -> City | None:
    """The city of an article's last sentence where that only signs it, and no other is told as where things happen."""
    city = _signature(sentences[-1]) if len(sentences) > 1 else None
    if city is None:
        return None
    told = (place for sentence in sentences[:-1] for place in sentence.places if place.role in _WHERE)
    return city if all(place.city in (None, city) for place in told) else None


def _signature(told: Told) -> City | None:
    """The city of a short sentence that tells nothing: "Your mayor of X.", "X, Elm Street.", "X, hold on."."""
    sentence = told.marked.sentence
    longest = _LONGEST if sentence.first_of_segment else _LONGEST_CLOSE
    if len(sentence) > longest or sentence.segment.kind == "title" or told.marked.tells_any(_TELLING):
        return None
    place = next((place for place in told.places if place.city is not None), None)
    if place is None or place.role not in (Role.SPEAKER, Role.BARE):
        return None
    ends = not sentence.word(place.end)[:1].isalnum()  # "X condemned it" is signed by nobody
    return place.city if ends else None
