"""Step 3, marks: the words and phrases of a language's tables are found in a sentence, longest first.

A table entry is a phrase and what it says. English spells every form out when the tables are loaded; a language with
rich endings gives `keys` that lead an inflected word to its dictionary forms.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from monitor.read.words import Sentence

_LAYERS = {
    **dict.fromkeys(("act", "verb", "means", "debris", "interception", "lookalike"), "event"),
    **dict.fromkeys(("units", "scales", "vague", "zero"), "number"),
    **dict.fromkeys(("person", "thing"), "noun"),
    **dict.fromkeys(("claim", "claim_not"), "claim"),
    **dict.fromkeys(("toll", "harm", "unhurt", "hearsay"), "harm"),
}
"""Tags that compete for the same words; a tag that is not named here is a layer of its own."""

Keys = Callable[[str], tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Sense:
    """What a phrase says: a tag such as "act" or "killed", a value such as a method, and its grammatical form."""

    tag: str
    value: str = ""
    form: str = ""
    number: str = ""
    """Of a verb in a language whose verbs show it: one, many, or any (impersonal, neuter)."""


@dataclass(frozen=True, slots=True)
class Mark:
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

    __slots__ = ("_at", "_by_tag", "marks", "sentence")

    def __init__(self, sentence: Sentence, marks: list[Mark]) -> None:
        self.sentence = sentence
        self.marks = marks
        self._by_tag: dict[str, list[Mark]] = {}
        self._at: dict[tuple[int, str], Mark] = {}
        for mark in marks:
            tag = mark.sense.tag
            self._by_tag.setdefault(tag, []).append(mark)
            self._at.setdefault((mark.start, tag), mark)

    def all(self, tag: str) -> list[Mark]:
        """The marks of a tag, in order."""
        return self._by_tag.get(tag, [])

    def at(self, word: int, tag: str) -> Mark | None:
        """The mark of a tag that begins at a word."""
        return self._at.get((word, tag))

    def is_word(self, word: int, use: str) -> bool:
        """Whether a small word of a use ("and", "by") begins here; see the particles of the language's tables."""
        return (word, f"word {use}") in self._at

    def over(self, word: int, tag: str) -> Mark | None:
        """The mark of a tag that a word lies in."""
        return next((mark for mark in self._by_tag.get(tag, ()) if mark.start <= word < mark.end), None)

    def between(self, tag: str, start: int, end: int) -> Mark | None:
        """The first mark of a tag that begins within `start` to `end` (exclusive)."""
        return next((mark for mark in self._by_tag.get(tag, ()) if start <= mark.start < end), None)


@dataclass(slots=True)
class _Branch:
    """The phrases that begin with one word: that word alone, and the longer ones by their second word."""

    alone: list[Sense] | None = None
    longer: dict[str, list[tuple[tuple[str, ...], list[Sense]]]] = field(default_factory=dict)


class Lexicon:
    """Phrases with their senses; finds them in time proportional to the sentence."""

    def __init__(self, entries: Iterable[tuple[str, Sense]], keys: Keys | None = None) -> None:
        self._keys = keys
        self._branches: dict[str, _Branch] = {}
        found: dict[tuple[str, ...], list[Sense]] = {}
        for phrase, sense in entries:
            senses = found.setdefault(tuple(phrase.lower().replace("-", " ").split()), [])
            if sense not in senses:
                senses.append(sense)
        for words, senses in sorted(found.items(), key=lambda entry: -len(entry[0])):
            branch = self._branches.setdefault(words[0], _Branch())
            if len(words) == 1:
                branch.alone = senses
            else:
                branch.longer.setdefault(words[1], []).append((words[2:], senses))

    def marks(self, sentence: Sentence) -> list[Mark]:
        """All phrases of a sentence in order; within a layer the longest, and none inside another."""
        spellings = (
            [(word,) for word in sentence.words]
            if self._keys is None
            else [self._keys(word) for word in sentence.words]
        )
        found: list[Mark] = []
        free: dict[str, int] = {}
        for at in range(len(spellings)):
            begun: dict[str, int] = {}
            for end, senses in self._phrases(spellings, at):
                for sense in senses:
                    layer = _LAYERS.get(sense.tag, sense.tag)
                    if free.get(layer, 0) <= at and begun.setdefault(layer, end) == end:
                        found.append(Mark(at, end, sense))
            if begun:
                free.update(begun)
        return found

    def _phrases(self, spellings: Sequence[tuple[str, ...]], at: int) -> list[tuple[int, list[Sense]]]:
        """The phrases that begin at a word, longest first."""
        found: list[tuple[int, list[Sense]]] = []
        for key in spellings[at]:
            branch = self._branches.get(key)
            if branch is None:
                continue
            if branch.longer and at + 1 < len(spellings):
                for second in spellings[at + 1]:
                    for rest, senses in branch.longer.get(second, ()):
                        end = at + 2 + len(rest)
                        if end <= len(spellings) and all(word in spellings[at + 2 + k] for k, word in enumerate(rest)):
                            found.append((end, senses))
            if branch.alone is not None:
                found.append((at + 1, branch.alone))
        if len(found) > 1:
            found.sort(key=lambda phrase: -phrase[0])
        return found
