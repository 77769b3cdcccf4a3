"""The words of the language's places table in one sentence: which stand where, and which it has at all."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.read.lexicon import Mark, Marked


class PlaceWords:
    """Where a sentence has words of the places table; each is of the kind whose list names it ("at", "region")."""

    __slots__ = ("_ended", "_marks", "_over", "_told", "begun")

    def __init__(self, marked: Marked) -> None:
        self._marks = marked.all("place")
        self.begun: dict[int, list[Mark]] = {}
        """The phrases that begin at a word."""
        self._ended: dict[int, list[Mark]] = {}
        self._over: dict[int, list[Mark]] | None = None
        self._told: set[str] = set()
        for mark in self._marks:
            self._told.add(mark.sense.value)
            _add(self.begun, mark.start, mark)
            _add(self._ended, mark.end, mark)

    def tells(self, *kinds: str) -> bool:
        """Whether the sentence has a phrase of one of the kinds at all."""
        for kind in kinds:  # noqa: SIM110 - a generator takes twice as long, and this is asked for every name
            if kind in self._told:
                return True
        return False

    def over(self, word: int) -> Sequence[Mark]:
        """The phrases that a word lies in."""
        if self._over is None:  # few sentences ask for it
            self._over = {}
            for mark in self._marks:
                for inside in range(mark.start, mark.end):
                    _add(self._over, inside, mark)
        return self._over.get(word, ())

    def begins(self, word: int, *kinds: str) -> bool:
        """Whether a phrase of one of the kinds begins at a word."""
        if word in self.begun:
            for mark in self.begun[word]:
                if mark.sense.value in kinds:
                    return True
        return False

    def ending(self, end: int, kinds: tuple[str, ...]) -> list[Mark]:
        """The phrases of some kinds that end straight before a word."""
        return [mark for mark in self._ended[end] if mark.sense.value in kinds] if end in self._ended else []

    def before(self, word: int) -> set[str]:
        """The kinds of the phrases that end straight before a word."""
        return {mark.sense.value for mark in self._ended[word]} if word in self._ended else set()


def _add(marks: dict[int, list[Mark]], word: int, mark: Mark) -> None:
    """Put a mark to the others of a word; setdefault(word, []) would make a list for each."""
    if word in marks:
        marks[word].append(mark)
    else:
        marks[word] = [mark]
