"""The forms of English words: plurals, and what a verb turns into; only as much as tables of known words need."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from importlib.resources import files

_IRREGULAR: dict[str, tuple[str, str, str]] = {
    verb: (forms[0], forms[1], forms[2])
    for verb, line in tomllib.loads(files(__package__).joinpath("verbs.toml").read_text(encoding="utf-8")).items()
    for forms in [str(line).split()]
}
"""Past, participle and -ing, two spellings of one parted by a bar; the -s form is regular."""


def plural(noun: str) -> str:
    """The plural of a noun, or of the last word of a phrase."""
    if noun.endswith("man") and noun != "human":
        return noun[:-2] + "en"
    if noun.endswith("person"):
        return noun[:-6] + "people"
    if noun.endswith("child"):
        return noun + "ren"
    if noun.endswith("wife"):
        return noun[:-2] + "ves"
    if noun.endswith("passer by"):
        return noun[:-9] + "passers by"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "ch", "sh", "z")) else "s")


def conjugations(phrase: str) -> Iterator[tuple[str, str]]:
    """All forms of a verb, or of the first word of a phrase, each with its name: base, s, past, participle, ing.

    Of a compound ("petrol-bomb") the last part is the verb.
    """
    told, _, rest = phrase.partition(" ")
    head, hyphen, verb = told.rpartition("-")
    past, participle, ing = _IRREGULAR.get(verb) or _regular(verb)
    third = {"be": "is", "go": "goes"}.get(verb) or plural(verb)
    forms = [(verb, "base"), (third, "s"), (past, "past"), (participle, "participle"), (ing, "ing")]
    if verb == "be":
        forms += [("are", "s"), ("were", "past")]
    for spellings, name in forms:
        for form in spellings.split("|"):
            yield f"{head}{hyphen}{form} {rest}".strip(), name


def _regular(verb: str) -> tuple[str, str, str]:
    if verb.endswith("e"):
        return verb + "d", verb + "d", verb[:-1] + "ing"
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return verb[:-1] + "ied", verb[:-1] + "ied", verb + "ing"
    return verb + "ed", verb + "ed", verb + "ing"
