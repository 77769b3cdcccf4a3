"""Step 3a, clauses: where one clause of a sentence ends and the next begins. Reads the tag clause."""

from __future__ import annotations

from functools import cached_property

from monitor.read.lexicon import Marked

_BREAKS = frozenset(";:—–-")


class Clauses:
    """Where the clauses of a sentence begin."""

    def __init__(self, marked: Marked) -> None:
        self._marked = marked

    @cached_property
    def _numbers(self) -> list[int]:
        starts = {mark.start for mark in self._marked.all("clause")}
        number, numbers = 0, []
        for word, text in enumerate(self._marked.sentence.words):
            if word in starts or text in _BREAKS:
                number += 1
            numbers.append(number)
        return numbers

    def same(self, first: int, second: int) -> bool:
        """Whether two words lie in one clause."""
        last = len(self._numbers) - 1
        return self._numbers[min(first, last)] == self._numbers[min(second, last)]
