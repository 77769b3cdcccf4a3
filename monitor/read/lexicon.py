"""Step 3, marks: the words and phrases of a language's tables are found in a sentence, longest first.

A table entry is a phrase and what it says. English spells every form out when the tables are loaded; a language with
rich endings gives `keys` that lead an inflected word to its dictionary forms.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from monitor.read.words import Sentence

_LAYERS = {
    **dict.fromkeys(("act", "verb", "means", "debris", "interception", "lookalike"), "event"),
    **dict.fromkeys(("units", "scales", "vague", "zero"), "number"),
    **dict.fromkeys(("person", "thing"), "noun"),
    **dict.fromkeys(("claim", "claim_not"), "claim"),
    **dict.fromkeys(("toll", "harm", "unhurt", "hearsay"), "harm"),
}
"""Tags that compete for the same words; a tag that is not named here is a layer of its own."""

_REMEMBERED = 65_536
"""Words whose keys are remembered: more than a day's news has, in some ten megabytes."""

Keys = Callable[[str], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Sense:
    """What a phrase says: a tag such as "act" or "killed", a value such as a method, and its grammatical form."""

    tag: str
    value: str = ""
    form: str = ""
    number: str = ""
    """Of a verb in a language whose verbs show it: one, many, or any (impersonal, neuter)."""


class Mark(NamedTuple):  # cheaper to make than a frozen dataclass, and a text has thousands
    """A phrase found in a sentence: words `start` to `end` (exclusive), and what they say."""

    start: int
    end: int
    sense: Sense

    @property
    def tag(self) -> str:
        """The kind of thing that the phrase says."""
        return self.sense.tag


class Marked:
    """A sentence with its marks, by tag and by word."""

    __slots__ = ("_at", "_by_tag", "_covered", "_over", "marks", "sentence")

    def __init__(self, sentence: Sentence, marks: list[Mark]) -> None:
        self.sentence = sentence
        self.marks = marks
        self._by_tag: dict[str, list[Mark]] = {}
        for mark in marks:
            tag = mark.sense.tag
            if tag in self._by_tag:
                self._by_tag[tag].append(mark)
            else:
                self._by_tag[tag] = [mark]
        self._at: dict[str, Mapping[int, Mark]] = {}
        self._over: dict[str, Mapping[int, Mark]] = {}
        self._covered: frozenset[int] | None = None

    def all(self, tag: str) -> list[Mark]:
        """The marks of a tag, in order."""
        return self._by_tag.get(tag, [])

    def at(self, word: int, tag: str) -> Mark | None:
        """The mark of a tag that begins at a word."""
        if tag not in self._by_tag:
            return None
        begun = self._at.get(tag)
        if begun is None:
            begun = self._at[tag] = {mark.start: mark for mark in reversed(self._by_tag[tag])}
        return begun.get(word)

    def is_word(self, word: int, use: str) -> bool:
        """Whether a small word of a use ("and", "by") begins here; see the particles of the language's tables."""
        return self.at(word, f"word {use}") is not None

    def over(self, word: int, tag: str) -> Mark | None:
        """The mark of a tag that a word lies in."""
        if tag not in self._by_tag:
            return None
        over = self._over.get(tag)
        if over is None:
            marks = reversed(self._by_tag[tag])
            over = self._over[tag] = {word: mark for mark in marks for word in range(mark.start, mark.end)}
        return over.get(word)

    def between(self, tag: str, start: int, end: int) -> Mark | None:
        """The first mark of a tag that begins within `start` to `end` (exclusive)."""
        if tag in self._by_tag:
            for mark in self._by_tag[tag]:
                if start <= mark.start < end:
                    return mark
        return None

    def says(self, word: int) -> bool:
        """Whether a word lies in a mark of any tag."""
        if self._covered is None:
            self._covered = frozenset(word for mark in self.marks for word in range(mark.start, mark.end))
        return word in self._covered


Senses = tuple[tuple[str, Sense], ...]
"""What a phrase says, each sense with the layer in which it competes."""


@dataclass(slots=True)
class _Branch:
    """The phrases that begin with one word: that word alone, and the longer ones by their second word."""

    alone: Senses = ()
    longer: dict[str, list[tuple[tuple[str, ...], Senses]]] = field(default_factory=dict)


_Word = tuple[tuple[str, ...], tuple[_Branch, ...], bool]
"""Of a word: its keys, the phrases that begin with one of them, and whether any of those is of several words."""


class Lexicon:
    """Phrases with their senses; finds them in time proportional to the sentence."""

    def __init__(self, entries: Iterable[tuple[str, Sense]], keys: Keys | None = None) -> None:
        self._keys = keys
        self._branches: dict[str, _Branch] = {}
        self._word = lru_cache(_REMEMBERED)(self._find_word)
        found: dict[tuple[str, ...], dict[Sense, str]] = {}
        for phrase, sense in entries:
            words = tuple(phrase.lower().replace("-", " ").split())
            found.setdefault(words, {})[sense] = _LAYERS.get(sense.tag, sense.tag)
        for words, layers in sorted(found.items(), key=lambda entry: -len(entry[0])):
            senses = tuple((layer, sense) for sense, layer in layers.items())
            branch = self._branches.setdefault(words[0], _Branch())
            if len(words) == 1:
                branch.alone = senses
            else:
                branch.longer.setdefault(words[1], []).append((words[2:], senses))

    def marks(self, sentence: Sentence) -> list[Mark]:
        """All phrases of a sentence in order; within a layer the longest, and none inside another."""
        words = list(map(self._word, sentence.words))
        found: list[Mark] = []
        free: dict[str, int] = {}
        for at, (_, branches, begins_longer) in enumerate(words):
            if not branches:
                continue
            if begins_longer and (longer := self._longer(branches, words, at)):
                begun: dict[str, int] = {}
                for end, senses in longer:
                    for layer, sense in senses:
                        if free.get(layer, 0) <= at and begun.setdefault(layer, end) == end:
                            found.append(Mark(at, end, sense))
                free.update(begun)
            end = at + 1
            for branch in branches:
                for layer, sense in branch.alone:
                    if free.get(layer, 0) <= at:
                        found.append(Mark(at, end, sense))
        return found

    def _find_word(self, word: str) -> _Word:
        keys = (word,) if self._keys is None else self._keys(word)
        branches = tuple(branch for key in keys if (branch := self._branches.get(key)) is not None)
        return keys, branches, any(branch.longer for branch in branches)

    def _longer(self, branches: Sequence[_Branch], words: Sequence[_Word], at: int) -> list[tuple[int, Senses]]:
        """The phrases of several words that begin at a word, longest first."""
        found: list[tuple[int, Senses]] = []
        if at + 1 == len(words):
            return found
        for branch in branches:
            for second in words[at + 1][0]:
                for rest, senses in branch.longer.get(second, ()):
                    end = at + 2 + len(rest)
                    if end <= len(words) and all(word in words[at + 2 + k][0] for k, word in enumerate(rest)):
                        found.append((end, senses))
        found.sort(key=lambda phrase: -phrase[0])
        return found
