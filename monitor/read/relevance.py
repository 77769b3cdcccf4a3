"""Whether a few words, such as a headline with its lead, may belong to an article that tells of an attack.

Far quicker than reading, and meant to let too much through: one word that names an attack, its means or harm to people
is enough. Words that are too few to tell anything are no reason to look away.
"""

from __future__ import annotations

from typing import Final

from monitor.read.languages.language import Language
from monitor.read.segments import Layout
from monitor.read.words import sentences

FEW: Final = 20
"""Words; a headline alone has fewer, and one in four articles on attacks has no sign in it."""
_SIGNS: Final = frozenset(
    {
        "act",
        "verb",
        "means",
        "impact",
        "debris",
        "interception",
        "lookalike",
        "toll",
        "harm",
        "unhurt",
        "wounds",
    }
)
"""Tags of the lexicon that an article on an attack cannot do without for long."""


def may_matter(layout: Layout, language: Language) -> bool:
    """Whether the words laid out here may be those of an article on an attack."""
    words = 0
    for sentence in sentences(layout, language.abbreviations):
        words += len(sentence.words)
        if any(mark.tag in _SIGNS for mark in language.lexicon.marks(sentence)):
            return True
    return words < FEW
