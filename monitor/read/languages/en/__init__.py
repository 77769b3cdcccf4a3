"""English. Everything it knows lies in the tables beside this file; here they only become a lexicon.

To teach it a word, put the word into the table whose comment fits; `forms.py` makes plurals and verb forms.
"""

from __future__ import annotations

from monitor.read.languages.en.forms import conjugations, plural
from monitor.read.languages.language import Language
from monitor.read.languages.spelled import SpelledTables, Spelling, read_table
from monitor.read.lexicon import Lexicon
from monitor.read.places.names import Names

_SPELLING = Spelling(
    lambda noun: (plural(noun),),
    conjugations,
    frames={"base": "active", "s": "active", "ing": "active", "past": "past", "participle": "past"},
)


def load() -> Language:
    """The English tables as one lexicon; some tens of milliseconds."""
    countries = read_table(__package__, "countries")
    names = {name: code for code, row in countries["countries"].items() for name in row["names"]}
    names |= {plural(name): code for name, code in names.items() if name.endswith(("i", "an"))}
    return Language(
        code="en",
        lexicon=Lexicon(SpelledTables(__package__, _SPELLING).entries()),
        abbreviations=frozenset(read_table(__package__, "context")["abbreviations"]["words"]),
        countries=Names(names),
        capitals={code: row["capital"] for code, row in countries["countries"].items() if "capital" in row},
        admins=Names(
            {name: (code, admin) for code, rows in countries["admins"].items() for name, admin in rows.items()}
        ),
    )
