"""English. Everything it knows lies in the tables beside this file; here they only become a lexicon.

To teach it a word, put the word into the table whose comment fits; `forms.py` makes plurals and verb forms.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from importlib import resources
from typing import Any

from monitor.read.languages.en.forms import conjugations, plural
from monitor.read.languages.language import Language
from monitor.read.lexicon import Lexicon, Sense

_ABBREVIATIONS = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "st",
        "sgt",
        "cpl",
        "lt",
        "col",
        "gen",
        "capt",
        "maj",
        "prof",
        "gov",
        "sen",
        "rep",
        "rev",
        "hon",
        "jr",
        "sr",
        "vs",
        "no",
        "fig",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "approx",
        "dept",
        "est",
        "inc",
        "ltd",
        "co",
        "corp",
        "ave",
        "blvd",
    ]
)
_NO_METHOD = {"attack": "", "impact": "", "debris": "", "interception": ""}
_ACTIVE = {"base", "s", "ing"}


def load() -> Language:
    """The English tables as one lexicon; some tens of milliseconds."""
    countries = _table("countries.toml")
    entries = [*_attacks(), *_casualties(), *_numbers(), *_people(), *_context(), *_places()]
    names = {name: code for code, row in countries["countries"].items() for name in row["names"]}
    names |= {plural(name): code for name, code in names.items() if name.endswith(("i", "an"))}
    return Language(
        code="en",
        lexicon=Lexicon(entries),
        abbreviations=_ABBREVIATIONS,
        countries=names,
        capitals={code: row["capital"] for code, row in countries["countries"].items() if "capital" in row},
        admins={name: (code, admin) for code, rows in countries["admins"].items() for name, admin in rows.items()},
    )


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads(resources.files(__package__).joinpath(name).read_text(encoding="utf-8"))


def _attacks() -> Iterator[tuple[str, Sense]]:
    for name, table in _table("attacks.toml").items():
        method = _NO_METHOD.get(name, name)
        tag = name if name in ("impact", "debris", "interception") else ""
        for noun in table.get("acts", ()):
            for form, phrase in (("singular", noun), ("plural", plural(noun))):
                yield phrase, Sense(tag or "act", method, form)
        yield from _verbs(table, tag, method)
        for means in table.get("means", ()):
            yield means, Sense("means", method, "singular")
            yield plural(means), Sense("means", method if means != "rocket" else "shelling", "plural")
        for target in table.get("targets", ()):
            yield from ((phrase, Sense("target")) for phrase in (target, plural(target)))
        for phrase in table.get("words", ()):
            yield phrase, Sense("lookalike")


def _verbs(table: dict[str, Any], tag: str, method: str) -> Iterator[tuple[str, Sense]]:
    kinds = {"verbs": (tag or "verb", method), "destroying": ("destroying", "")}
    kinds |= {kind: ("impact", kind) for kind in ("falling", "exploding", "launching", "burning")}
    for kind, (told, value) in kinds.items():
        for verb in table.get(kind, ()):
            yield from ((phrase, Sense(told, value, form)) for phrase, form in conjugations(verb))


def _casualties() -> Iterator[tuple[str, Sense]]:
    tables = _table("casualties.toml")
    for slot in ("killed", "injured", "missing", "casualty"):
        yield from _slot(slot, tables[slot])
    for slot, phrases in tables["toll"].items():
        yield from ((phrase, Sense("toll", slot)) for phrase in phrases)
    for verb in tables["measures"]["verbs"]:
        yield from ((phrase, Sense("measure", "", form)) for phrase, form in conjugations(verb))
    yield from ((phrase, Sense("link")) for phrase in tables["measures"]["links"])
    for tag in (
        "unhurt",
        "wounds",
        "lives",
        "details",
        "another",
        "families",
        "more",
        "subset",
        "subset_after",
        "earlier",
        "earlier_direct",
        "total",
        "claim",
        "claim_not",
    ):
        yield from ((phrase, Sense(tag)) for phrase in tables[tag]["words"])


def _slot(slot: str, table: dict[str, Any]) -> Iterator[tuple[str, Sense]]:
    for verb in table.get("verbs", ()):
        for phrase, form in conjugations(verb):
            yield phrase, Sense("harm", slot, "active" if form in _ACTIVE else "past")
    for state in table.get("states", ()):
        for phrase in {state, *(form for form, _ in conjugations(state))}:
            yield phrase, Sense("harm", slot, "state")
    yield from ((phrase, Sense("harm", slot, "outcome")) for phrase in table.get("outcomes", ()))
    yield from ((phrase, Sense("harm", slot, "active")) for phrase in table.get("of", ()))
    yield from ((phrase, Sense("harm", slot, "past")) for phrase in table.get("participles", ()))
    for noun in table.get("nouns", ()):
        for phrase in (noun, plural(noun)):
            yield phrase, Sense("harm", slot, "noun")


def _numbers() -> Iterator[tuple[str, Sense]]:
    tables = _table("numbers.toml")
    for tag in ("units", "scales", "ordinals"):
        yield from ((word, Sense(tag, str(value))) for word, value in tables[tag].items())
    for word, bounds in tables["vague"].items():
        yield word, Sense("vague", "-".join(map(str, bounds)))
    yield from ((word, Sense("zero")) for word in tables["zero"]["words"])
    for kind, words in tables["hedges"].items():
        yield from ((word, Sense("hedge", kind)) for word in words)
    yield from ((word, Sense("single")) for word in tables["singles"]["words"])


def _people() -> Iterator[tuple[str, Sense]]:
    tables = _table("people.toml")
    for kind, tag in (("people", "person"), ("soldiers", "person"), ("attackers", "person"), ("things", "thing")):
        value = kind if tag == "person" else ""
        for noun in tables[kind]:
            yield noun, Sense(tag, value, "singular")
            yield plural(noun), Sense(tag, value, "plural")
            if tag == "person":
                yield noun, Sense("bare", value)


def _context() -> Iterator[tuple[str, Sense]]:
    for tag, table in _table("context.toml").items():
        if tag in ("window", "months", "weekdays", "relative_days"):
            yield from ((phrase, Sense(tag, str(value))) for phrase, value in table.items())
        elif tag == "particles":
            yield from ((word, Sense(f"word {name}")) for name, words in table.items() for word in words)
        else:
            yield from ((phrase, Sense(tag)) for phrase in table["words"])
            yield from ((phrase, Sense(tag, "", "singular")) for phrase in table.get("singular", ()))


def _places() -> Iterator[tuple[str, Sense]]:
    for kind, phrases in _table("places.toml").items():
        tag = {"scopes": "scope"}.get(kind, "back" if kind.startswith("back") else "place")
        by_city = phrases.items() if isinstance(phrases, dict) else [("", phrases)]
        yield from ((phrase, Sense(tag, kind, city)) for city, names in by_city for phrase in names)
