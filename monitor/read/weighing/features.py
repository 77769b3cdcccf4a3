"""What all features are made of: the kinds of words in a sentence, and numbers in few steps."""

from __future__ import annotations

from collections.abc import Iterable
from sys import intern
from typing import Final

from monitor.read.lexicon import Marked
from monitor.read.remembered import Remembered

_TAGS: Final = 2_048
"""More tags than there are."""

NOT_TOLD: Final = frozenset({
    "place", "function", "units", "scales", "pronouns", "be", "link", "clause", "say", "time", "definite", "person",
    "thing", "scope", "no_name", "wielded", "acts", "aircraft", "idle", "footer", "supposed", "toys", "crashed",
    "afterwards", "seeking", "ruined", "fire", "all_hurt", "diagnosing", "word numeral_tail", "word ordinal_ending",
})  # fmt: skip
"""Tags so common, or so technical, that they say nothing of a sentence."""


def tags(marked: Marked) -> list[str]:
    """What kinds of words a sentence has."""
    return [tag for tag in marked.tags() if _TOLD.get(tag)]


def _is_told(tag: str) -> bool:
    return tag not in NOT_TOLD and not tag.startswith("word ")


_TOLD: Final = Remembered(_is_told, most=_TAGS)


def bucket(number: int) -> str:
    """A number in few steps: from 3 on only about how many."""
    return str(number) if number < 3 else "3+" if number < 6 else "6+"


class Flag:
    """A feature that is so or not: "past:True"; both are made once."""

    __slots__ = ("_no", "_yes")

    def __init__(self, name: str) -> None:
        self._no = intern(f"{name}:{False}")
        self._yes = intern(f"{name}:{True}")

    def of(self, told: bool) -> str:
        """The feature."""
        return self._yes if told else self._no


class Each:
    """A feature for each of a few words: "figure#harm"; each is made once."""

    __slots__ = ("_made", "_what")

    def __init__(self, what: str) -> None:
        self._what = what
        self._made = Remembered(self._make, most=_TAGS)

    def of(self, words: Iterable[str]) -> list[str]:
        """The features."""
        return [self._made.get(word) for word in words]

    def one(self, word: str) -> str:
        """The feature of one word."""
        return self._made.get(word)

    def _make(self, word: str) -> str:
        return intern(self._what + word)  # as in the table of weights: what is the same object is found at once
