"""The tables of Arabic and Hebrew as entries of a lexicon."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from monitor.read.languages.semitic_forms import ALONE, DEFINITE, FUTURE, TWO, Grammar
from monitor.read.lexicon import HEAD_FIRST, Sense

_NO_METHOD = {"attack": "", "impact": "", "debris": "", "interception": ""}
_DATES = ("window", "months", "weekdays", "relative_days")
_IMPACTS = ("falling", "exploding", "launching", "burning")

Entries = Iterator[tuple[str, Sense]]


class Tables:
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
