"""What Arabic and Hebrew share: words written in one with what stands before and behind them, free order, no capitals.

A word has *keys*: itself, and what is left of it without article, prepositions and endings, as far as a table knows
that; behind a colon the form that was told (1: one, m: several, 2: the dual, i: one without article, d: with it). Small
words and numbers are nothing but themselves. A table names dictionary forms; "one|many" gives a plural that no rule
makes.
"""

from __future__ import annotations

import tomllib
from importlib import resources

from monitor.read.languages.language import Language
from monitor.read.languages.semitic_forms import Forms, Grammar
from monitor.read.languages.semitic_tables import Tables
from monitor.read.lexicon import Lexicon
from monitor.read.places.names import Names

_TABLES = ("attacks", "casualties", "numbers", "people", "context", "places", "countries", "ordinary")


def load_semitic(
    code: str, package: str, grammar: Grammar, home: str = "", nearby: frozenset[str] = frozenset()
) -> Language:
    """The tables of a package as one language."""
    tables = {
        name: tomllib.loads(resources.files(package).joinpath(f"{name}.toml").read_text(encoding="utf-8"))
        for name in _TABLES
    }
    made = Tables(grammar, tables)
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
    # A country's adjective may be an entry as well ("the Syrian coast"), and is the country's all the same.
    of_countries = Forms(grammar, known, frozenset(), frozenset(made.duals), literal)
    return Language(
        code=code,
        lexicon=Lexicon(entries, forms.keys),
        abbreviations=frozenset(tables["context"].get("abbreviations", {}).get("words", ())),
        countries=Names(names, of_countries.keys),
        capitals={key: row["capital"] for key, row in countries["countries"].items() if "capital" in row},
        admins=Names(admins, forms.keys),
        home=home,
        nearby=nearby,
        title_case=False,
        deaths_alone=False,
        clitic=forms.clitic,
        is_word=lambda word: grammar.plain(word) in ordinary,
    )
