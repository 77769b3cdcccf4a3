"""The words of the language's places table in one sentence: which stand where, and which it has at all."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.read.lexicon import Mark, Marked


class PlaceWords:
    """Where a sentence has words of the places table; each is of the kind whose list names it ("at", "region")."""

    __slots__ = ("_begins", "_ending", "_marks", "_over", "_told")

    def __init__(self, marked: Marked) -> None:
        self._marks = marked.all("place")
        self._begins: dict[int, set[str]] = {}
        self._ending: dict[int, list[Mark]] = {}
        self._over: dict[int, list[Mark]] | None = None
        self._told: set[str] = set()
        for mark in self._marks:
            start, end, sense = mark
            self._told.add(sense.value)
            self._begins.setdefault(start, set()).add(sense.value)
            self._ending.setdefault(end, []).append(mark)

    def tells(self, *kinds: str) -> bool:
        """Whether the sentence has a phrase of one of the kinds at all."""
        return not self._told.isdisjoint(kinds)

    def over(self, word: int) -> Sequence[Mark]:
        """The phrases that a word lies in."""
        if self._over is None:  # few sentences ask for it
            self._over = {}
            for mark in self._marks:
                for inside in range(mark.start, mark.end):
                    self._over.setdefault(inside, []).append(mark)
        return self._over.get(word, ())

    def begins(self, word: int, *kinds: str) -> bool:
        """Whether a phrase of one of the kinds begins at a word."""
        return word in self._begins and not self._begins[word].isdisjoint(kinds)

    def ending(self, end: int, kinds: Sequence[str]) -> list[Mark]:
        """The phrases of some kinds that end straight before a word."""
        if end not in self._ending:
            return []
        return [mark for mark in self._ending[end] if mark.sense.value in kinds]

    def before(self, word: int) -> set[str]:
        """The kinds of the phrases that end straight before a word."""
        return {mark.sense.value for mark in self._ending.get(word, ())}
