"""Step 3a, clauses: where one clause of a sentence ends and the next begins. Reads the tag clause."""

from __future__ import annotations

from monitor.read.lexicon import Marked


class Clauses:
    """Where the clauses of a sentence begin."""

    def __init__(self, marked: Marked) -> None:
        sentence = marked.sentence
        starts = {mark.start for mark in marked.all("clause")}
        number, self._numbers = 0, []
        for word in range(len(sentence)):
            if word in starts or sentence.words[word] in (";", ":", "—", "–", "-"):
                number += 1
            self._numbers.append(number)

    def same(self, first: int, second: int) -> bool:
        """Whether two words lie in one clause."""
        last = len(self._numbers) - 1
        return self._numbers[min(first, last)] == self._numbers[min(second, last)]
