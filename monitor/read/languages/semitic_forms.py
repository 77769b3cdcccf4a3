"""The keys of Arabic and Hebrew words: what is left of them without article, prepositions and endings."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

_REMEMBERED = 65_536
"""Words whose keys are remembered: more than a day's news has."""

Stripped = Iterator[tuple[str, str]]

ONE, MANY, TWO, ALONE, FUTURE, DEFINITE = ":1", ":m", ":2", ":i", ":f", ":d"
"""The forms of a word, as they stand behind its dictionary form in a key."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """How one language writes its words."""

    plain: Callable[[str], str]
    """One spelling for letters that are written in several ways."""
    unprefixed: Callable[[str], Stripped]
    """A word without prefixes, with "the" where the article was one of them, else ""; nearest first."""
    unsuffixed: Callable[[str], Stripped]
    """A word without endings, each with the form that the ending tells."""
    is_sound: Callable[[str], bool]
    """Whether the ending of a noun's dual is that of its plural as well, so that it is taken for the plural."""
    conjunctions: str
    """Letters that are "and" before a word."""
    verb_number: Mapping[str, str]
    """The number that a verb's form tells of the victims: one, many, any."""
    present: Callable[[str], str]
    """The stem of a word that may be a verb in the present, else ""."""
    future: Callable[[str], str]
    """The stem of a word that is a verb in the future, else ""."""
    ones_first: bool
    """Whether a number tells its ones before its tens."""
    every_ending: bool = False
    """Whether a word is all that its endings allow, not only what is left without the shortest."""


class Forms:
    """The keys of a language's words, by what its tables know."""

    def __init__(
        self,
        grammar: Grammar,
        known: frozenset[str],
        single: frozenset[str],
        duals: frozenset[str],
        literal: frozenset[str],
    ) -> None:
        self._grammar = grammar
        self._known = known
        self._single = single
        """Words that are entries by themselves, so that none of their letters is a prefix."""
        self._duals = duals
        self._literal = literal
        """Small words and numbers, which are nothing but themselves."""
        self._ended = known - literal
        """Words that take endings."""
        self.keys = lru_cache(_REMEMBERED)(self._find)
        self.clitic = lru_cache(_REMEMBERED)(self._clitic)

    def _find(self, word: str) -> tuple[str, ...]:
        plain = self._grammar.plain(word)
        if plain in self._literal:
            return (plain,)
        if future := self._grammar.future(plain):
            return tuple(stem + FUTURE for stem in (future, *(rest for rest, _ in self._grammar.unsuffixed(future))))
        levels = [[(plain, "")], list(self._grammar.unprefixed(plain))]
        found: dict[str, None] = {}
        for candidates in levels[: 1 + (not self._is_itself(plain))]:
            exact = [form for stem, article in candidates for form in self._exact(stem, article)]
            bare = [form for stem, article in candidates for form in self._bare(stem, article)]
            found.update(dict.fromkeys((*exact, *bare)))
        found.update(dict.fromkeys(self._present(plain)))
        return tuple(found)

    def _is_itself(self, plain: str) -> bool:
        """Whether none of a word's letters is a prefix, since it is an entry by itself, perhaps with an ending."""
        if plain in self._single or not self._grammar.every_ending:
            return plain in self._single
        return any(key.partition(":")[0] in self._single for key in self._bare(plain, ""))

    def _present(self, plain: str) -> Iterator[str]:
        """What a word is as a verb in the present."""
        stem = self._grammar.present(plain)
        for form in (stem, *(rest for rest, _ in self._grammar.unsuffixed(stem))) if stem else ():
            if form in self._known:
                yield form
                yield form + ONE

    def _exact(self, stem: str, article: str) -> Iterator[str]:
        if stem in self._known:
            yield stem
            yield stem + ONE
            yield stem + (DEFINITE if article else ALONE)

    def _bare(self, stem: str, article: str) -> Iterator[str]:
        """The keys of a word without its shortest known ending, or without any; see `Grammar.every_ending`."""
        known = [(rest, form) for rest, form in self._grammar.unsuffixed(stem) if rest in self._ended and len(rest) > 1]
        longest = max((len(rest) for rest, _ in known), default=0)
        for rest, form in known:
            if len(rest) < longest and not self._grammar.every_ending:
                continue
            told = MANY if form == TWO + MANY and rest not in self._duals else form[:2]
            yield rest
            yield rest + told
            if article:
                yield rest + DEFINITE
            elif told == ONE:
                yield rest + ALONE

    def _clitic(self, word: str) -> int:
        """1 where a word begins with "and" and the rest is known, the whole not."""
        if len(word) < 3 or word[0] not in self._grammar.conjunctions:
            return 0
        plain = self._grammar.plain(word)
        if plain in self._known:
            return 0
        rest = plain[1:]
        told = any(stem in self._known for stem, _ in ((rest, ""), *self._grammar.unprefixed(rest)))
        return int(told or bool(self._find(word[1:])))
