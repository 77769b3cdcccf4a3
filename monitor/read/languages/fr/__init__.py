"""French. Everything it knows lies in the tables beside this file; here they only become a lexicon.

To teach it a word, put the word into the table whose comment fits; `forms.py` makes plurals and verb forms.
"""

from __future__ import annotations

from monitor.read.languages.fr.forms import clitic, conjugations, defined, plurals, spaced
from monitor.read.languages.language import Language
from monitor.read.languages.spelled import SpelledTables, Spelling, read_table
from monitor.read.lexicon import Lexicon
from monitor.read.places.names import Names

_SPELLING = Spelling(
    plurals,
    conjugations,
    frames={"present": "active", "past": "active", "imperfect": "active", "ing": "active", "participle": "past"},
    defined=defined,
    small_months=True,
)


def load() -> Language:
    """The French tables as one lexicon; some tens of milliseconds."""
    countries = read_table(__package__, "countries")
    entries = ((spaced(phrase), sense) for phrase, sense in SpelledTables(__package__, _SPELLING).entries())
    return Language(
        code="fr",
        lexicon=Lexicon(entries),
        abbreviations=frozenset(read_table(__package__, "context")["abbreviations"]["words"]),
        countries=Names(
            {
                spaced(name).replace("-", " "): code
                for code, row in countries["countries"].items()
                for name in row["names"]
            }
        ),
        capitals={code: row["capital"] for code, row in countries["countries"].items() if "capital" in row},
        admins=Names(
            {name: (code, admin) for code, rows in countries["admins"].items() for name, admin in rows.items()}
        ),
        title_case=False,
        deaths_alone=False,
        clitic=clitic,
    )
