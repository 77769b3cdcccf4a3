"""Languages whose forms are spelled out when their tables are loaded: plurals and verb forms made by rule.

A language gives a `Spelling`; here its tables become the entries of a lexicon.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib import resources
from typing import Any

from monitor.read.lexicon import Sense

Entries = Iterator[tuple[str, Sense]]
_NO_METHOD = {"attack": "", "impact": "", "debris": "", "interception": ""}
_DATES = ("window", "day_parts", "months", "seasons", "weekdays", "relative_days")


@dataclass(frozen=True, slots=True)
class Spelling:
    """How one language makes its forms."""

    plurals: Callable[[str], Iterable[str]]
    """The plurals of a noun, or of a phrase that begins with one."""
    conjugations: Callable[[str], Iterable[tuple[str, str]]]
    """The forms of a phrase that begins with a verb, each with its name."""
    frames: Mapping[str, str]
    """Of words of harm, by the name of their form: "active" where the victims follow, "past" where they may precede."""
    defined: Callable[[str], Iterable[str]] = lambda _: ()
    """An act with its article, where that alone tells that the attack is known: "l'attaque"."""
    small_months: bool = False
    """Whether months are written with a small letter."""


def read_table(package: str, name: str) -> dict[str, Any]:
    """One table of a language."""
    return tomllib.loads(resources.files(package).joinpath(f"{name}.toml").read_text(encoding="utf-8"))


class SpelledTables:
    """Turns the tables of a package into entries of a lexicon."""

    def __init__(self, package: str, spelling: Spelling) -> None:
        self._package = package
        self._spelling = spelling

    def entries(self) -> Entries:
        """All entries of all tables."""
        for part in (self._attacks, self._casualties, self._numbers, self._people, self._context, self._places):
            yield from part()

    def _forms(self, noun: str) -> Iterator[tuple[str, str]]:
        yield noun, "singular"
        yield from ((phrase, "plural") for phrase in self._spelling.plurals(noun))

    def _attacks(self) -> Entries:
        for name, table in read_table(self._package, "attacks").items():
            method = _NO_METHOD.get(name, name)
            tag = name if name in ("impact", "debris", "interception") else ""
            for noun in table.get("acts", ()):
                for phrase, form in self._forms(noun):
                    yield phrase, Sense(tag or "act", method, form)
                    yield from ((defined, Sense("definite")) for defined in self._spelling.defined(phrase))
            yield from self._verbs(table, tag, method)
            for means in table.get("means", ()):
                yield from ((phrase, Sense("means", method, form)) for phrase, form in self._forms(means))
            yield from ((means, Sense("means", method, "singular")) for means in table.get("single_means", ()))
            for target in table.get("targets", ()):
                yield from ((phrase, Sense("target")) for phrase, _ in self._forms(target))
            yield from ((phrase, Sense("lookalike")) for phrase in table.get("words", ()))
            yield from ((phrase, Sense("ends", method)) for phrase in table.get("ends", ()))
            yield from ((phrase, Sense("ends", method, "armed")) for phrase in table.get("ends_armed", ()))

    def _verbs(self, table: dict[str, Any], tag: str, method: str) -> Entries:
        kinds = {"verbs": (tag or "verb", method), "destroying": ("destroying", ""), "begins": ("begins", method)}
        kinds |= {kind: (kind, method) for kind in ("takes", "captures")}
        kinds |= {kind: ("impact", kind) for kind in ("falling", "exploding", "launching", "burning")}
        for verb in table.get("takes_free", ()):
            yield from ((phrase, Sense("takes", method, "free")) for phrase, _ in self._spelling.conjugations(verb))
        for kind, (told, value) in kinds.items():
            for verb in table.get(kind, ()):
                yield from ((phrase, Sense(told, value, form)) for phrase, form in self._spelling.conjugations(verb))

    def _casualties(self) -> Entries:
        tables = read_table(self._package, "casualties")
        for slot in ("killed", "injured", "missing", "casualty"):
            yield from self._slot(slot, tables[slot])
        for slot, phrases in tables["toll"].items():
            yield from ((phrase, Sense("toll", slot)) for phrase in phrases)
        for verb in tables["measures"]["verbs"]:
            yield from ((phrase, Sense("measure", "", form)) for phrase, form in self._spelling.conjugations(verb))
        yield from ((phrase, Sense("link")) for phrase in tables["measures"]["links"])
        for tag in ("getting", "taking", "losing", "finding"):
            for verb in tables.get(tag, {}).get("verbs", ()):
                yield from ((phrase, Sense(tag, "", form)) for phrase, form in self._spelling.conjugations(verb))
        yield from ((phrase, Sense("briefly")) for phrase in tables.get("same", {}).get("briefly", ()))
        for where in ("behind", "before"):
            yield from ((phrase, Sense("sum", where)) for phrase in tables.get("sum", {}).get(where, ()))
        for tag, table in tables.items():
            yield from ((phrase, Sense(tag)) for phrase in table.get("words", ()))

    def _slot(self, slot: str, table: dict[str, Any]) -> Entries:
        for verb in table.get("verbs", ()):
            for phrase, form in self._spelling.conjugations(verb):
                if form in self._spelling.frames:
                    yield phrase, Sense("harm", slot, self._spelling.frames[form])
        for state in table.get("states", ()):
            for phrase in {state, *(form for form, _ in self._spelling.conjugations(state))}:
                yield phrase, Sense("harm", slot, "state")
        yield from ((phrase, Sense("harm", slot, "outcome")) for phrase in table.get("outcomes", ()))
        yield from ((phrase, Sense("harm", slot, "active")) for phrase in table.get("of", ()))
        yield from ((phrase, Sense("harm", slot, "past")) for phrase in table.get("participles", ()))
        for noun in table.get("nouns", ()):
            yield from ((phrase, Sense("harm", slot, "noun")) for phrase, _ in self._forms(noun))

    def _numbers(self) -> Entries:
        tables = read_table(self._package, "numbers")
        for tag in ("units", "scales", "ordinals"):
            yield from ((word, Sense(tag, str(value))) for word, value in tables[tag].items())
        for word, value in tables.get("abouts", {}).items():
            for phrase in (word, *(f"{word} {of}" for of in tables["about_of"]["words"])):
                yield phrase, Sense("units", str(value))
        for word, bounds in tables["vague"].items():
            yield word, Sense("vague", "-".join(map(str, bounds)))
        yield from ((word, Sense("zero")) for word in tables["zero"]["words"])
        for kind, words in tables["hedges"].items():
            yield from ((word, Sense("hedge", kind)) for word in words)
        yield from ((word, Sense("single")) for word in tables["singles"]["words"])

    def _people(self) -> Entries:
        tables = read_table(self._package, "people")
        for kind in ("people", "soldiers", "attackers"):
            for noun in tables[kind]:
                yield from ((phrase, Sense("person", kind, form)) for phrase, form in self._forms(noun))
                yield noun, Sense("bare", kind)
        for noun in tables.get("anyone", ()):
            yield from ((phrase, Sense("anyone")) for phrase, _ in self._forms(noun))
        for noun in tables["things"]:
            yield from ((phrase, Sense("thing", "", form)) for phrase, form in self._forms(noun))

    def _context(self) -> Entries:
        for tag, table in read_table(self._package, "context").items():
            if tag in _DATES:
                form = "small" if tag == "months" and self._spelling.small_months else ""
                yield from ((phrase, Sense(tag, str(value), form)) for phrase, value in table.items())
            elif tag == "particles":
                yield from ((word, Sense(f"word {name}")) for name, words in table.items() for word in words)
            elif tag != "abbreviations":
                yield from ((phrase, Sense(tag)) for phrase in table["words"])
                yield from ((phrase, Sense(tag, "", "singular")) for phrase in table.get("singular", ()))

    def _places(self) -> Entries:
        for kind, phrases in read_table(self._package, "places").items():
            tag = {"scopes": "scope", "no_name": "no_name"}.get(kind, "back" if kind.startswith("back") else "place")
            by_city = phrases.items() if isinstance(phrases, dict) else [("", phrases)]
            yield from ((phrase, Sense(tag, kind, city)) for city, names in by_city for phrase in names)
