"""What all features are made of: the kinds of words in a sentence, and numbers in few steps."""

from __future__ import annotations

from monitor.read.lexicon import Marked

NOT_TOLD = frozenset({
    "place", "function", "units", "scales", "pronouns", "be", "link", "clause", "say", "time", "definite", "person",
    "thing", "scope", "no_name", "wielded", "acts", "aircraft", "idle", "footer", "supposed", "toys", "crashed",
    "afterwards", "seeking", "ruined", "fire", "all_hurt", "diagnosing", "word numeral_tail", "word ordinal_ending",
})  # fmt: skip
"""Tags so common, or so technical, that they say nothing of a sentence."""


def tags(marked: Marked) -> list[str]:
    """What kinds of words a sentence has."""
    return [tag for tag in marked.tags() if tag not in NOT_TOLD and not tag.startswith("word ")]


def bucket(number: int) -> str:
    """A number in few steps: from 3 on only about how many."""
    return str(number) if number < 3 else "3+" if number < 6 else "6+"
