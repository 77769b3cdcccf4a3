"""Step 3a, clauses: where one clause of a sentence ends and the next begins.

Reads the tags clause, place, harm, act, verb, impact, more and hedge, and those that begin to tell something else.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from monitor.read.lexicon import Marked

_BREAKS: Final = frozenset(";:—–-")
_DASHES: Final = frozenset("—–")
_LEADING: Final = 2
"""Words from a dash to the name: "— in X"."""
_COUNTED: Final = 4
"""Words from who was harmed to the dash."""
_CLOSING: Final = frozenset(("", ".", ";", "!", "?"))
_LONGEST_OBJECT: Final = 12
_LONGEST_CLAUSE: Final = 40
_BEGUN_WITHIN: Final = 3
"""Words from the comma or "and" that opens a clause to who is counted in it: ", while a drone killed two"."""
_ATTACK_WITHIN: Final = 7
"""Words from "killed" to the name behind an attack: "in a Russian drone attack on"."""
_FAR_WITHIN: Final = 16
"""Words from somebody to how far off he was harmed."""
_ASIDE_WITHIN: Final = 14
"""Words from a parenthesis to who is counted in it."""
_COMMA_AND_PREPOSITION: Final = 2
_HARM_WITHIN: Final = 6
"""Words from a name to the harm that was done there: "в X двое убитых"."""
_PHRASE: Final = 2
"""Words that a name has before it in its own phrase: "in the town of X" begins none with its comma."""
_COUNTING: Final = ("harm", "more", "hedge")
"""Tags of what leads from a comma to a number: ", killing two", ", ещё семь ранены"."""
_TELLING: Final = (
    "act", "verb", "impact", "harm", "say", "clause", "threat", "unhurt", "zero", "negation", "admit", "toll",
    "audible", "past", "interception", "damage",
    "takes", "captures",
)  # fmt: skip
"""What begins to tell something else than the object of an attack."""

_OWN: Final = ("harm", "unhurt", "impact", "verb")
"""Tags of what is told of a place that begins a clause of its own."""
_ATTACKS: Final = ("act", "verb", "impact")


class Clauses:
    """Where the clauses of a sentence begin."""

    __slots__ = ("_marked", "_numbered")

    def __init__(self, marked: Marked) -> None:
        self._marked = marked
        self._numbered: list[int] | None = None

    @property
    def _numbers(self) -> list[int]:
        """The number of the clause in which each word stands."""
        if self._numbered is None:
            self._numbered = self._number()
        return self._numbered

    def _number(self) -> list[int]:
        starts = {mark.start for mark in self._marked.all("clause")}
        starts.update(self._next_of_list())
        number, numbers = 0, []
        for word, text in enumerate(self._marked.sentence.words):
            if word in starts or (text in _BREAKS and not self._only_says_where(word)):
                number += 1
            numbers.append(number)
        return numbers

    def _next_of_list(self) -> Iterator[int]:
        """ "In X two were killed, in Y three": the commas behind which another place begins, with harm of its own.

        Only behind harm that is told of a place before it, which keeps it: ", in X" may also say where the harm was.
        """
        harms = self._marked.all("harm")
        placed = False
        for within in self._marked.all("word within") if harms else ():
            if within.start < harms[0].start:
                placed = placed or self._is_name(within.end)
            elif not placed:
                return
            elif self._marked.sentence.words[within.start - 1] == "," and self._tells_own(within.end):
                yield within.start - 1

    def _is_name(self, word: int) -> bool:
        return word < len(self._marked.sentence) and self._marked.sentence.capital(word)

    def _tells_own(self, name: int) -> bool:
        """Whether a name stands at a word, and harm or a blow is told not far behind it."""
        return self._is_name(name) and any(
            self._marked.over_any(word, _OWN) for word in range(name + 1, name + 1 + _HARM_WITHIN)
        )

    @property
    def dashed(self) -> bool:
        """Whether the sentence has a dash, without which nothing is told behind one."""
        return not _DASHES.isdisjoint(self._marked.sentence.words)

    def says_where(self, at: int, name: int) -> bool:
        """ "one was killed — in X.": whether a dash and a preposition lead from a word straight to a name."""
        dash = name - _LEADING
        return (
            at < dash <= at + _COUNTED and self._marked.sentence.word(dash) in _DASHES and self._only_says_where(dash)
        )

    def _only_says_where(self, dash: int) -> bool:
        """ "one was killed — in X.": behind the dash nothing but the place of what stands before it."""
        sentence = self._marked.sentence
        if sentence.words[dash] not in _DASHES or sentence.word(dash + 3) not in _CLOSING:
            return False
        at = self._marked.at(dash + 1, "place")
        named = dash + 2 < len(sentence) and sentence.capital(dash + 2)
        return named and at is not None and at.sense.value == "at"

    def same(self, first: int, second: int) -> bool:
        """Whether two words lie in one clause."""
        numbers = self._numbers
        last = len(numbers) - 1
        return numbers[min(first, last)] == numbers[min(second, last)]

    def parted(self, end: int, start: int) -> bool:
        """Whether a comma or semicolon stands among the words from one to another, straight before the other.

        One word may stand between that leads to no number: "missiles hit X, Ukrainian drones Y".
        """
        words = self._marked.sentence.words
        if end >= start or words[start - 1] in (",", ";"):
            return end < start
        return words[start - 2] in (",", ";") and end < start - 1 and not self._marked.over_any(start - 1, _COUNTING)

    def begun_anew(self, end: int, start: int) -> bool:
        """Whether a comma or "and" stands among the last words between two others: "in X and two were hurt"."""
        words = range(max(end, start - _BEGUN_WITHIN), start)
        return any(
            self._marked.sentence.words[word] in (",", ";") or self._marked.is_word(word, "and") for word in words
        )

    def in_attack(self, end: int, start: int) -> bool:
        """ "two were killed in the shelling of X": whether a preposition and an attack lead straight to a name."""
        if start - end > _ATTACK_WITHIN or not self._marked.is_word(end, "within"):
            return False
        words = self._marked.sentence.words
        told = self._marked.between("act", end, start) is not None
        return told and all(words[word][0].isalnum() for word in range(end, start))

    def tells_anew(self, first: int, second: int) -> bool:
        """ "killing three, and warplanes bombed X": whether another attack is told behind a comma and "and"."""
        marked = self._marked
        if second - first > _LONGEST_CLAUSE:
            return False
        commas = (word for word in range(first, second) if marked.sentence.words[word] == ",")
        begun = next((word + 1 for word in commas if marked.is_word(word + 1, "and")), second)
        return marked.between("harm", begun, second) is None and any(
            marked.between(tag, begun, second) for tag in _ATTACKS
        )

    def closed(self, first: int, second: int) -> bool:
        """Whether a semicolon closes what is told at the first of two words before the second."""
        return ";" in self._marked.sentence.words[first:second]

    def is_far_off(self, at: int) -> bool:
        """ "two soldiers were killed by a bomb 200 km away": how far off is told in one breath, and no place."""
        if not self._marked.tells("word far_off") or self._marked.tells("audible"):
            return False
        off = self._marked.between("word far_off", at, at + _FAR_WITHIN)
        return off is not None and self.same(at, off.start) and "," not in self._marked.sentence.words[at : off.start]

    def parenthesis(self, at: int) -> int:
        """Where the parenthesis opens in which a word stands: "X (two killed, five hurt)"; else 0."""
        words = self._marked.sentence.words
        for word in range(at - 1, max(0, at - _ASIDE_WITHIN), -1):
            if words[word] in ("(", ")"):
                return word if words[word] == "(" else 0
        return 0

    def names_quarter(self, name: int) -> bool:
        """Whether a word such as "quarter" stands straight before a name."""
        return self._marked.is_word(name - 1, "quarter_of")

    def headed(self, end: int, at: int) -> bool:
        """Whether a name that ends before a colon or dash stands over the clause of a word: "X: three killed; ..."."""
        return self._marked.sentence.word(end) in _BREAKS and end < at and self.same(end, at)

    def has_own_place(self, end: int, start: int) -> bool:
        """ "после удара по X в Y объявили траур": nothing but a preposition stands between two names, so no list."""
        return start - end == 1 and any(
            mark.start == end and mark.end == start and mark.sense.value == "at" for mark in self._marked.all("place")
        )

    def turns(self, first: int, end: int, start: int) -> bool:
        """ "били по порту X, в Y двое убитых": a comma, a preposition that the first name lacks, and harm of its own.

        The first name is `first` to `end`, and the other begins at `start`.
        """
        inside = self._marked.is_word(start - 1, "within") and start - end == _COMMA_AND_PREPOSITION
        if not inside or self._marked.sentence.words[end] != ",":
            return False
        phrase = first - self._marked.is_word(first - 1, "kind_of_town")
        if self._marked.is_word(phrase - 1, "within"):
            return False
        return any(self._tells_harm(word) for word in range(start + 1, start + 1 + _HARM_WITHIN))

    def opens(self, start: int) -> bool:
        """ "семь погибших, трое раненых, в X погиб один": a comma, a preposition, a name, and harm of its own."""
        words = self._marked.sentence.words
        if start < _COMMA_AND_PREPOSITION or words[start - _COMMA_AND_PREPOSITION] not in (",", ";"):
            return False
        inside = self._marked.is_word(start - 1, "within")
        return inside and any(self._tells_harm(word) for word in range(start + 1, start + 1 + _HARM_WITHIN))

    def _tells_harm(self, word: int) -> bool:
        return self._marked.over(word, "harm") is not None

    def moves_on(self, first: int, second: int) -> bool:
        """Whether a comma far before the second word leads away: "двое ранены, их везут в больницу X"."""
        harms = (mark.end for mark in self._marked.all("harm") if first < mark.end <= second)
        told = max(harms, default=first)
        return any(self._marked.sentence.words[word] == "," for word in range(told, second - _PHRASE))

    def goes_on(self, start: int, end: int) -> bool:
        """Whether a list of objects goes on between two words: a comma or "and", and nothing that tells more."""
        marked = self._marked
        if end - start > _LONGEST_OBJECT or any(marked.between(tag, start, end) for tag in _TELLING):
            return False
        return self.same(start, end) and any(
            marked.sentence.words[word] == "," or marked.is_word(word, "and") for word in range(start, end)
        )
