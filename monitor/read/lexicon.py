"""Step 3, marks: the words and phrases of a language's tables are found in a sentence, longest first.

A table entry is a phrase and what it says. English spells every form out when the tables are loaded; a language with
rich endings gives `keys` that lead an inflected word to its dictionary forms.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Collection, Iterable
from typing import Final, NamedTuple

from monitor.read.remembered import Remembered
from monitor.read.words import Sentence

_LAYERS: Final = {
    **dict.fromkeys(("act", "verb", "means", "debris", "interception", "lookalike"), "event"),
    **dict.fromkeys(("units", "scales", "vague", "zero"), "number"),
    **dict.fromkeys(("person", "thing"), "noun"),
    **dict.fromkeys(("claim", "claim_not"), "claim"),
    **dict.fromkeys(("simulation", "simulation_not"), "simulation"),
    **dict.fromkeys(("toll", "harm", "unhurt", "hearsay"), "harm"),
}
"""Tags that compete for the same words; a tag that is not named here is a layer of its own."""

_PLACED: Final = 32_768
"""Words at their places in a sentence whose marks are remembered."""

HEAD_FIRST: Final = "head"
"""Number of a noun for people in a language whose nouns stand before what describes them: "охоронець складу"."""

BESIDE: Final = "beside"
"""Case of a noun for one person that stands behind "with" and is neither subject nor object: "с ребёнком"."""

GUESSED: Final = "guessed"
"""Form or number of a noun for people that no table names; with a capital letter it is a name."""

ADJECTIVE: Final = "adjective"
"""Number of an adjective that by itself tells of one person: "патрульный"."""

_FEW: Final = 8
"""So many marks of a tag are sooner walked through than put into a table by their words."""

_WORD: Final = "word "
"""What the tags of small words begin with; their use follows."""

Keys = Callable[[str], tuple[str, ...]]


class Sense(NamedTuple):
    """What a phrase says: a tag such as "act" or "killed", a value such as a method, and its grammatical form."""

    tag: str
    value: str = ""
    form: str = ""
    number: str = ""
    """Of a verb in a language whose verbs show it: one, many, or any (impersonal, neuter)."""


class Mark:
    """A phrase found in a sentence: words `start` to `end` (exclusive), and what they say."""

    __slots__ = ("end", "sense", "start", "use")

    def __init__(self, start: int, end: int, sense: Sense) -> None:
        self.start = start
        self.end = end
        self.sense = sense
        self.use = sys.intern(sense.tag[len(_WORD) :]) if sense.tag.startswith(_WORD) else ""
        """Of a small word: what it is used for."""

    @property
    def tag(self) -> str:
        """The kind of thing that the phrase says."""
        return self.sense.tag

    def __eq__(self, other: object) -> bool:
        return self is other or (isinstance(other, Mark) and self._told() == other._told())

    def __hash__(self) -> int:
        return hash(self._told())

    def _told(self) -> tuple[int, int, Sense]:
        return self.start, self.end, self.sense


_NONE: Final[list[Mark]] = []


class Marked:
    """A sentence with its marks, by tag and by word."""

    __slots__ = ("_at", "_by_tag", "_by_use", "_covered", "_ending", "_over", "marks", "sentence")

    def __init__(self, sentence: Sentence, marks: list[Mark]) -> None:
        self.sentence = sentence
        self.marks = marks
        by_tag: dict[str, list[Mark]] = {}
        by_use: dict[str, list[Mark]] = {}
        for mark in marks:
            of_tag = by_tag.get(mark.sense.tag)
            if of_tag is not None:
                of_tag.append(mark)
                continue
            by_tag[mark.sense.tag] = of_tag = [mark]
            if mark.use:
                by_use[mark.use] = of_tag
        self._by_tag = by_tag
        self._by_use = by_use
        """The same lists of those that are small words."""
        self._at: dict[str, dict[int, Mark]] = {}
        self._ending: dict[str, dict[int, Mark]] = {}
        self._over: dict[str, dict[int, Mark]] = {}
        self._covered: frozenset[int] | None = None

    def outside(self, words: set[int], kept: Collection[str]) -> Marked:
        """The sentence with those marks only that begin outside of some words, and all of the tags kept."""
        if not any(mark.start in words and mark.sense.tag not in kept for mark in self.marks):
            return self
        return Marked(self.sentence, [mark for mark in self.marks if mark.start not in words or mark.sense.tag in kept])

    def all(self, tag: str) -> list[Mark]:
        """The marks of a tag, in order; a list only because that is walked fastest: it is not to be changed."""
        return self._by_tag.get(tag, _NONE)

    def at(self, word: int, tag: str) -> Mark | None:
        """The mark of a tag that begins at a word."""
        if tag not in self._by_tag:
            return None
        marks = self._by_tag[tag]
        if len(marks) > _FEW:
            return self._first_at(tag, marks).get(word)
        for mark in marks:  # here and below a loop, and no next(...): nothing is asked more often
            if mark.start == word:
                return mark
        return None

    def _first_at(self, tag: str, marks: list[Mark]) -> dict[int, Mark]:
        """The marks of a tag by the words at which they begin; in tables made backwards the first counts."""
        if tag not in self._at:
            self._at[tag] = {mark.start: mark for mark in reversed(marks)}
        return self._at[tag]

    def ending(self, word: int, tag: str) -> Mark | None:
        """The first mark of a tag that ends straight before a word."""
        if tag not in self._by_tag:
            return None
        marks = self._by_tag[tag]
        if len(marks) > _FEW:
            if tag not in self._ending:
                self._ending[tag] = {mark.end: mark for mark in reversed(marks)}
            return self._ending[tag].get(word)
        for mark in marks:
            if mark.end == word:
                return mark
        return None

    def is_word(self, word: int, use: str) -> bool:
        """Whether a small word of a use ("and", "by") begins here; see the particles of the language's tables."""
        if use not in self._by_use:
            return False
        marks = self._by_use[use]
        if len(marks) > _FEW:
            return word in self._first_at(marks[0].sense.tag, marks)
        for mark in marks:  # noqa: SIM110
            if mark.start == word:
                return True
        return False

    def over(self, word: int, tag: str) -> Mark | None:
        """The mark of a tag that a word lies in."""
        if tag not in self._by_tag:
            return None
        marks = self._by_tag[tag]
        if len(marks) > _FEW:
            if tag not in self._over:
                self._over[tag] = {word: mark for mark in reversed(marks) for word in range(mark.start, mark.end)}
            return self._over[tag].get(word)
        for mark in marks:
            if mark.start <= word < mark.end:
                return mark
        return None

    def over_any(self, word: int, tags: tuple[str, ...]) -> bool:
        """Whether a word lies in a mark of one of the tags."""
        for tag in tags:  # noqa: SIM110 - a generator takes twice as long, and this is asked for every word
            if tag in self._by_tag and self.over(word, tag) is not None:
                return True
        return False

    def tags(self) -> Iterable[str]:
        """The tags of all marks."""
        return self._by_tag.keys()

    def tells(self, *tags: str) -> bool:
        """Whether the sentence has a mark of one of the tags."""
        for tag in tags:  # noqa: SIM110 - as above
            if tag in self._by_tag:
                return True
        return False

    def tells_any(self, tags: tuple[str, ...]) -> bool:
        """The same of a constant, which need not be taken apart."""
        for tag in tags:  # noqa: SIM110 - as above
            if tag in self._by_tag:
                return True
        return False

    def between(self, tag: str, start: int, end: int) -> Mark | None:
        """The first mark of a tag that begins within `start` to `end` (exclusive)."""
        if tag in self._by_tag:
            for mark in self._by_tag[tag]:
                if start <= mark.start < end:
                    return mark
        return None

    def says(self, word: int) -> bool:
        """Whether a word lies in a mark of any tag; a noun for people that no table names may be a name."""
        if self._covered is None:
            known = (mark for mark in self.marks if GUESSED not in (mark.sense.form, mark.sense.number))
            self._covered = frozenset(word for mark in known for word in range(mark.start, mark.end))
        return word in self._covered


Senses = tuple[tuple[str, Sense], ...]
"""What a phrase says, each sense with the layer in which it competes."""


Longer = dict[str, list[tuple[tuple[str, ...], Senses]]]
"""Phrases of several words behind their first: the rest of each by its second word."""


class _Word:
    """What a lexicon knows of a word: its keys, and the phrases that begin with one of them."""

    __slots__ = ("alone", "keys", "longer", "marks")

    def __init__(self, keys: tuple[str, ...], alone: Senses, longer: Longer) -> None:
        self.keys = keys
        self.alone = alone
        self.longer = longer
        self.marks: dict[int, list[Mark]] = {}
        """What it says by itself at a place in a sentence."""


class Lexicon:
    """Phrases with their senses; finds them in time proportional to the sentence."""

    def __init__(self, entries: Iterable[tuple[str, Sense]], keys: Keys | None = None) -> None:
        self._keys = keys
        self._alone: dict[str, Senses] = {}
        self._longer: dict[str, Longer] = {}
        self._words = Remembered(self._find_word)
        self._placed: list[_Word] = []
        """The words whose marks at a place are remembered, each as often as it has such a place."""
        found: dict[tuple[str, ...], dict[Sense, str]] = {}
        same: dict[Sense, Sense] = {}
        for phrase, told in entries:
            words = tuple(phrase.lower().replace("-", " ").split())
            sense = same.get(told) or same.setdefault(told, Sense(*map(sys.intern, told)))
            found.setdefault(words, {})[sense] = _LAYERS.get(sense.tag, sense.tag)
        for words, layers in found.items():
            senses = tuple((layer, sense) for sense, layer in layers.items())
            if len(words) == 1:
                self._alone[words[0]] = senses
            else:
                self._longer.setdefault(words[0], {}).setdefault(words[1], []).append((words[2:], senses))

    def marks(self, sentence: Sentence) -> list[Mark]:
        """All phrases of a sentence in order; within a layer the longest, and none inside another."""
        words = [self._words.get(text) for text in sentence.words]
        last = len(words) - 1
        found: list[Mark] = []
        free: dict[str, int] = {}
        busy = 0
        for at, word in enumerate(words):
            if word.longer and at < last and _may_go_on(word.longer, words[at + 1]):
                begun: dict[str, int] = {}
                for end, senses in _phrases(word.longer, words, at):
                    for layer, sense in senses:
                        if free.get(layer, 0) <= at and begun.setdefault(layer, end) == end:
                            found.append(Mark(at, end, sense))
                            busy = max(busy, end)
                free.update(begun)
            if word.alone and at >= busy:
                found.extend(self._marks_of(word, at))
            elif word.alone:
                layers = zip(word.alone, self._marks_of(word, at), strict=True)
                found.extend([mark for (layer, _), mark in layers if free.get(layer, 0) <= at])
        return found

    def _marks_of(self, word: _Word, at: int) -> list[Mark]:
        """What a word says by itself, as marks of a place in a sentence: made once, and shared by many sentences."""
        if at not in word.marks:
            self._place(word, at)
        return word.marks[at]

    def _place(self, word: _Word, at: int) -> None:
        if len(self._placed) >= _PLACED:
            for other in self._placed:
                other.marks.clear()
            self._placed.clear()
        word.marks[at] = [Mark(at, at + 1, sense) for _, sense in word.alone]
        self._placed.append(word)

    def _find_word(self, word: str) -> _Word:
        keys = (word,) if self._keys is None else self._keys(word)
        alone = tuple(sense for key in keys for sense in self._alone.get(key, ()))
        begun = [self._longer[key] for key in keys if key in self._longer]
        seconds = {second for longer in begun for second in longer}
        merged = {second: [phrase for longer in begun for phrase in longer.get(second, ())] for second in seconds}
        return _Word(keys, alone, begun[0] if len(begun) == 1 else merged)


def _may_go_on(longer: Longer, word: _Word) -> bool:
    """Whether some phrase has a word in second place."""
    for key in word.keys:  # noqa: SIM110 - as above
        if key in longer:
            return True
    return False


def _phrases(longer: Longer, words: list[_Word], at: int) -> list[tuple[int, Senses]]:
    """The phrases of several words that begin at a word, longest first."""
    found: list[tuple[int, Senses]] = []
    for second in words[at + 1].keys:
        if second not in longer:
            continue
        for rest, senses in longer[second]:
            end = at + 2 + len(rest)
            if not rest or (end <= len(words) and _follow(rest, words, at + 2)):
                found.append((end, senses))
    if len(found) > 1:
        found.sort(key=lambda phrase: -phrase[0])
    return found


def _follow(rest: tuple[str, ...], words: list[_Word], at: int) -> bool:
    for word in rest:  # a loop, and no all(...): most fail at once, and a text has thousands
        if word not in words[at].keys:
            return False
        at += 1
    return True
