"""The forms of French words: plurals, and what a verb turns into; only as much as tables of known words need."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from importlib.resources import files

_IRREGULAR: dict[str, tuple[str, ...]] = {
    verb: tuple(str(line).split())
    for verb, line in tomllib.loads(files(__package__).joinpath("verbs.toml").read_text(encoding="utf-8")).items()
}
_NAMES = ("present", "present", "past", "past", "imperfect", "participle", "ing", "future")
"""What the forms of a verb are called, in the order of the table."""
_PREPOSITIONS = frozenset("de d' du des à au aux en par sur contre dans sous sans d sol air non anti".split())  # noqa: SIM905
_ELIDED = re.compile(r"(?<![^\W\d_])(l|d|qu|n|s|j|c|m|t|lorsqu|puisqu|jusqu|quoiqu)['’ʼ`´](?=\w)")
_ELISION = re.compile(r"(?:l|d|qu|n|s|j|c|m|t|lorsqu|puisqu|jusqu|quoiqu)['’ʼ`´]")
_VOWELS = "aeiouyâàéèêëîïôœûh"


def spaced(phrase: str) -> str:
    """A table's phrase as the words of a text are parted: "l' attaque"."""
    return _ELIDED.sub(r"\1' ", phrase)


def clitic(word: str) -> int:
    """How many letters of a word are an elided one before it: the l' of "l'attaque"; not so in "aujourd'hui"."""
    found = _ELISION.match(word)
    return found.end() if found else 0


def plurals(phrase: str) -> Iterator[str]:
    """The plurals of a noun with its adjectives; a complement ("attaque de drone") also in the plural itself."""
    words = phrase.replace("-", " ").split()
    head = next((at for at, word in enumerate(words) if word in _PREPOSITIONS or "'" in word), len(words))
    if not head:
        return
    plural = [*map(_plural, words[:head]), *words[head:]]
    yield " ".join(plural)
    if len(words) == head + 2 and words[head] in ("de", "à", "par"):
        yield " ".join([*plural[:-1], _plural(words[-1])])
    if len(words) == head + 1 and words[head].startswith("d'"):
        yield " ".join([*plural[:-1], _plural(words[-1])])


def _plural(word: str) -> str:
    if word.endswith(("s", "x", "z")) or word[-1:].isdigit():
        return word
    if word.endswith("al"):
        return word[:-2] + "aux"
    return word + ("x" if word.endswith(("eau", "eu")) else "s")


def conjugations(phrase: str) -> Iterator[tuple[str, str]]:
    """The forms of the verb that a phrase begins with, each with its name; the participle in all its agreements."""
    verb, _, rest = phrase.removeprefix("se ").removeprefix("s'").partition(" ")
    yield phrase, "infinitive"
    for form, name in zip(_IRREGULAR.get(verb) or _regular(verb), _NAMES, strict=True):
        told = [(form, name)]
        if name == "participle":
            told = [(form + ending, name) for ending in ("", "e", "s" * (form[-1] != "s"), "es")]
        elif name == "imperfect":
            told = [(form, name), (form[:-1] + "ent", name)]
        elif name == "future":
            told = [(form, name), (form[:-1] + "ont", name), (form[:-1] + "ait", name), (form[:-1] + "aient", name)]
        yield from ((f"{word} {rest}".strip(), named) for word, named in told)


def _regular(verb: str) -> tuple[str, ...]:
    stem = verb[:-2]
    if verb.endswith("ir"):
        present = (f"{stem}it", f"{stem}issent", f"{stem}it", f"{stem}irent")
        return *present, f"{stem}issait", f"{stem}i", f"{stem}issant", f"{stem}ira"
    soft = stem + "e" if stem.endswith("g") else stem[:-1] + "ç" if stem.endswith("c") else stem
    present = (f"{stem}e", f"{stem}ent", f"{soft}a", f"{stem}èrent")
    return *present, f"{soft}ait", f"{stem}é", f"{soft}ant", f"{stem}era"


def defined(phrase: str) -> Iterator[str]:
    """An act with the articles that tell it as known: "la frappe", "cette frappe", "l'attaque"."""
    articles = ("l'",) if phrase[0] in _VOWELS else ("le ", "la ")
    yield from (article + phrase for article in (*articles, "les ", "de l'" if "'" in articles[0] else "du "))
