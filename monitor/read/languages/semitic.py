"""What Arabic and Hebrew share: words written in one with what stands before and behind them, free order, no capitals.

A word has *keys*: itself, and what is left of it without article, prepositions and endings, as far as a table knows
that; behind a colon the form that was told (1: one, m: several, 2: the dual, i: one without article, d: with it). Small
words and numbers are nothing but themselves. A table names dictionary forms; "one|many" gives a plural that no rule
makes.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from typing import Any

from monitor.read.languages.language import Language
from monitor.read.languages.slavic import InflectedNames
from monitor.read.lexicon import HEAD_FIRST, Lexicon, Sense

_NO_METHOD = {"attack": "", "impact": "", "debris": "", "interception": ""}
_DATES = ("window", "months", "weekdays", "relative_days")
_TABLES = ("attacks", "casualties", "numbers", "people", "context", "places", "countries", "ordinary")
_IMPACTS = ("falling", "exploding", "launching", "burning")
_REMEMBERED = 65_536
ONE, MANY, TWO, ALONE, FUTURE, DEFINITE = ":1", ":m", ":2", ":i", ":f", ":d"
"""The forms of a word, as they stand behind its dictionary form in a key."""

Entries = Iterator[tuple[str, Sense]]
Stripped = Iterator[tuple[str, str]]


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


def load_semitic(
    code: str, package: str, grammar: Grammar, home: str = "", nearby: frozenset[str] = frozenset()
) -> Language:
    """The tables of a package as one language."""
    tables = {
        name: tomllib.loads(resources.files(package).joinpath(f"{name}.toml").read_text(encoding="utf-8"))
        for name in _TABLES
    }
    made = _Tables(grammar, tables)
    entries = list(made.entries())
    countries = tables["countries"]
    names = {grammar.plain(name): key for key, row in countries["countries"].items() for name in row["names"]}
    admins = {
        grammar.plain(name): (key, admin) for key, rows in countries.get("admins", {}).items()
        for name, admin in rows.items()
    }  # fmt: skip
    ordinary = {grammar.plain(word) for word in tables["ordinary"]["words"]}
    single = {phrase.partition(":")[0] for phrase, _ in entries if " " not in phrase} - admins.keys()
    ordinary |= single - {grammar.plain(name) for name in tables["places"]["names"]}
    phrases = {phrase for phrase, _ in entries} | names.keys() | admins.keys()
    known = frozenset(word.partition(":")[0] for phrase in phrases for word in phrase.replace("-", " ").split())
    small = ("units", "scales", "vague", "function", "word and", "word or", "bare_words")
    literal = frozenset(phrase for phrase, sense in entries if sense.tag in small and ":" not in phrase)
    forms = Forms(grammar, known, frozenset(single), frozenset(made.duals), literal)
    return Language(
        code=code,
        lexicon=Lexicon(entries, forms.keys),
        abbreviations=frozenset(tables["context"].get("abbreviations", {}).get("words", ())),
        countries=InflectedNames(names, forms.keys),
        capitals={key: row["capital"] for key, row in countries["countries"].items() if "capital" in row},
        admins=InflectedNames(admins, forms.keys),
        home=home,
        nearby=nearby,
        title_case=False,
        deaths_alone=False,
        clitic=forms.clitic,
        is_word=lambda word: grammar.plain(word) in ordinary,
    )


class _Tables:
    """Turns the tables of one language into entries of a lexicon."""

    def __init__(self, grammar: Grammar, tables: Mapping[str, dict[str, Any]]) -> None:
        self._grammar = grammar
        self._tables = tables
        self.duals: set[str] = set()
        """Nouns whose dual is never their plural."""

    def entries(self) -> Entries:
        """All entries of all tables, in plain spelling."""
        for part in (self._attacks, self._casualties, self._numbers, self._people, self._context, self._places):
            yield from ((self._spelled(phrase), sense) for phrase, sense in part())

    def _spelled(self, phrase: str) -> str:
        words = (word.partition(":") for word in phrase.lower().replace("-", " ").split())
        return " ".join(self._grammar.plain(word) + mark + form for word, mark, form in words)

    def _nouns(self, noun: str) -> tuple[str, ...]:
        """A noun's singular, and its plural where the table gives one."""
        one, _, many = noun.partition("|")
        if many or not self._grammar.is_sound(self._grammar.plain(one)):
            self.duals.add(self._grammar.plain(one))
        return (one, many) if many else (one,)

    def _attacks(self) -> Entries:
        for name, table in self._tables["attacks"].items():
            method = _NO_METHOD.get(name, name)
            tag = name if name in ("impact", "debris", "interception") else ""
            for noun in table.get("acts", ()):
                yield from ((word, Sense(tag or "act", method, "noun")) for word in self._nouns(noun))
                one = noun.partition("|")[0]
                if " " not in one and not tag:
                    yield one + DEFINITE, Sense("definite")
            for verb in table.get("verbs", ()):
                yield verb, Sense(tag or "verb", method, "active")
                if " " not in verb and not tag:
                    yield verb + FUTURE, Sense("verb", method, "future")
            yield from ((verb, Sense("verb", method, "passive")) for verb in table.get("passive", ()))
            for kind in _IMPACTS:
                yield from ((verb, Sense("impact", kind, "active")) for verb in table.get(kind, ()))
            yield from ((verb, Sense("impact", "", "impersonal")) for verb in table.get("damaged", ()))
            yield from ((verb, Sense("destroying", "", "active")) for verb in table.get("destroying", ()))
            for noun in table.get("targets", ()):
                yield from ((word, Sense("target")) for word in self._nouns(noun))
            for noun in table.get("means", ()):
                yield from ((word, Sense("means", method, "noun")) for word in self._nouns(noun))
            yield from ((phrase, Sense("lookalike")) for phrase in table.get("words", ()))

    def _casualties(self) -> Entries:
        tables = self._tables["casualties"]
        for slot in ("killed", "injured", "missing", "casualty"):
            yield from self._slot(slot, tables.get(slot, {}))
        for slot, phrases in tables["toll"].items():
            yield from ((phrase, Sense("toll", slot)) for phrase in phrases)
        yield from ((verb, Sense("measure", "", "active")) for verb in tables["measures"]["verbs"])
        yield from ((phrase, Sense("link")) for phrase in tables["measures"]["links"])
        for tag, table in tables.items():
            yield from ((phrase, Sense(tag)) for phrase in table.get("words", ()))

    def _slot(self, slot: str, table: dict[str, Any]) -> Entries:
        for verb in (*table.get("verbs", ()), *table.get("states", ())):
            if " " in verb:
                yield verb, Sense("harm", slot, "either", "any")
                continue
            for form, number in self._grammar.verb_number.items():
                yield verb + form, Sense("harm", slot, "either", number)
        yield from ((verb, Sense("harm", slot, "active", "any")) for verb in table.get("does", ()))
        yield from ((noun, Sense("harm", slot, "active", "any")) for noun in table.get("of", ()))
        yield from ((phrase, Sense("harm", slot, "either", "any")) for phrase in table.get("phrases", ()))
        yield from ((phrase, Sense("harm", slot, "either", "one")) for phrase in table.get("one", ()))
        for noun in table.get("nouns", ()):
            yield from self._victims(slot, noun)

    def _victims(self, slot: str, noun: str) -> Entries:
        """Nouns that are counted; in the dual, and alone in the singular, they are their own number."""
        for word in self._nouns(noun):
            yield word, Sense("harm", slot, "counted")
        one = noun.partition("|")[0]
        if " " not in one:
            yield one + TWO, Sense("harm", slot, "counted", "two")
            yield one + ALONE, Sense("harm", slot, "counted", "one")

    def _numbers(self) -> Entries:
        tables = self._tables["numbers"]
        for tag in ("units", "scales", "ordinals"):
            yield from ((word, Sense(tag, str(value))) for word, value in tables[tag].items())
        yield from self._joined_numbers(tables["units"])
        for word, bounds in tables["vague"].items():
            yield word, Sense("vague", "-".join(map(str, bounds)))
        yield from ((word, Sense("zero")) for word in tables["zero"]["words"])
        for kind, words in tables["hedges"].items():
            yield from ((word, Sense("hedge", kind)) for word in words)

    def _joined_numbers(self, units: Mapping[str, int]) -> Entries:
        """ "خمسة وعشرون", "עשרים וחמישה": ones and tens of a number bound by "and"."""
        conjunction = self._grammar.conjunctions[0]
        ones = [(word, value) for word, value in units.items() if value < 10 and " " not in word]
        tens = [(word, value) for word, value in units.items() if 20 <= value < 100 and value % 10 == 0]
        for one, small in ones:
            for ten, large in tens:
                first, second = (one, ten) if self._grammar.ones_first else (ten, one)
                yield f"{first} {conjunction} {second}", Sense("units", str(small + large))

    def _people(self) -> Entries:
        tables = self._tables["people"]
        for kind in ("people", "soldiers", "attackers"):
            for noun in tables[kind]:
                yield from ((word, Sense("person", kind, "singular", HEAD_FIRST)) for word in self._nouns(noun))
                one = noun.partition("|")[0]
                head, _, last = one.rpartition(" ")
                told = f"{one}{ALONE}" if not head else f"{head}{ALONE} {last}"
                yield from ((told, Sense("alone", kind, case)) for case in ("nominative", "oblique"))
                if not head and kind != "attackers":
                    yield f"{one}{TWO}", Sense("units", "2", "dual")
        for noun in tables["anyone"]:
            yield from ((word, Sense("anyone")) for word in self._nouns(noun))
        for noun in tables["things"]:
            yield from ((word, Sense("thing", "", "plural")) for word in self._nouns(noun))

    def _context(self) -> Entries:
        for tag, table in self._tables["context"].items():
            if tag in _DATES:
                form = "small" if tag == "months" else ""
                yield from ((phrase, Sense(tag, str(value), form)) for phrase, value in table.items())
            elif tag == "particles":
                yield from ((word, Sense(f"word {name}")) for name, words in table.items() for word in words)
            elif tag != "abbreviations":
                yield from ((phrase, Sense(tag)) for phrase in table["words"])

    def _places(self) -> Entries:
        for kind, phrases in self._tables["places"].items():
            if kind == "names":
                continue
            tag = {"scopes": "scope", "no_name": "no_name"}.get(kind, "back" if kind.startswith("back") else "place")
            yield from ((phrase, Sense(tag, kind)) for phrase in phrases)
