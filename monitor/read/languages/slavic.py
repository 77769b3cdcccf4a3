"""What the Slavic languages share: rich endings, led back to dictionary forms by pymorphy3, and free order of words.

A word has *keys*: itself, its dictionary forms, and forms of these that tables ask for, written behind a colon
("убить:sm": short passive, plural). A table names dictionary forms; a word in any other form matches only itself.
"""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib import resources

from monitor.read.languages.animate import HUMAN, People
from monitor.read.languages.language import Language
from monitor.read.languages.slavic_forms import Forms, endings_of, plain, straight
from monitor.read.languages.slavic_tables import Tables
from monitor.read.lexicon import Lexicon
from monitor.read.places.names import Names

_NO_PEOPLE = frozenset({
    "person", "thing", "animals", "harm", "casualty", "units", "scales", "vague", "zero", "means", "act", "impact",
    "months", "weekdays", "seasons", "day_parts", "function", "negation",
})  # fmt: skip
"""Tables whose words are not looked up among the nouns for people that no table names."""
_REMEMBERED = 65_536
"""Words whose keys are remembered: more than a day's news has."""


def load_slavic(
    code: str,
    package: str,
    abbreviations: frozenset[str],
    nearby: frozenset[str] = frozenset({"UA", "RU", "BY"}),
    home: str = "",
    *,
    alternating: bool = False,
) -> Language:
    """The tables of a package as one language; some tenths of a second."""
    tables = {
        name: tomllib.loads(resources.files(package).joinpath(f"{name}.toml").read_text(encoding="utf-8"))
        for name in ("attacks", "casualties", "numbers", "people", "context", "places", "countries")
    }
    forms = Forms(code, frozenset(tables["context"].pop("literal")["words"]))
    entries = [
        (plain(phrase.lower()), sense) for phrase, sense in Tables(forms, tables).entries() if phrase.strip("- ")
    ]
    if alternating:
        entries += [(other, sense) for phrase, sense in entries if (other := forms.alternated(phrase))]
    countries = tables["countries"]
    names = {plain(name): key for key, row in countries["countries"].items() for name in row["names"]}
    admins = {
        plain(name): (key, admin) for key, rows in countries.get("admins", {}).items() for name, admin in rows.items()
    }
    phrases = {phrase for phrase, _ in entries} | names.keys() | admins.keys()
    known = {word for phrase in phrases for word in (*phrase.split(), *phrase.replace("-", " ").split())}

    lemmas = {word.partition(":")[0] for word in known}
    people = forms.people(frozenset(map(plain, tables["people"]["no_people"])), tables["people"]["endings"])

    taken = {phrase.partition(":")[0] for phrase, sense in entries if sense.tag in _NO_PEOPLE}
    taken |= {phrase for phrase, sense in entries if sense.tag in _NO_PEOPLE}

    persons = {phrase for phrase, sense in entries if sense.tag == "person" and sense.value == "people"} | {HUMAN}
    persons -= {plain(noun) for name in ("anyone", "of_either_sex") for noun in tables["people"].get(name, ())}

    @lru_cache(_REMEMBERED)
    def keys(word: str) -> tuple[str, ...]:
        word = straight(word)
        found = tuple(key for key in forms.keys(word, lemmas) if key in known)
        if not any(key in taken for key in found):
            found = (*found, *_keys_of_people(people, word))
        sex = forms.sex(word) if any(key in persons for key in found) else ""
        return (*found, sex) if sex else found

    return Language(
        code=code,
        lexicon=Lexicon(entries, keys),
        abbreviations=abbreviations,
        countries=Names(names, keys),
        capitals={key: row["capital"] for key, row in countries["countries"].items() if "capital" in row},
        nearby=nearby,
        home=home,
        centres={("UA", admin): city for admin, city in countries["centres"].items()},
        adjective_endings=("ська", "цька", "зька", "ская", "цкая"),
        title_case=False,
        deaths_alone=False,
        admins=Names(admins, keys),
    )


def _keys_of_people(people: People, word: str) -> tuple[str, ...]:
    """The keys of a noun for people that no table names."""
    readings = people.readings(word)
    endings = dict.fromkeys(ending for tag, is_lemma in readings for ending in ("", *endings_of(tag, is_lemma)))
    return tuple(HUMAN + ending for ending in endings)
