"""Ukrainian. Everything it knows lies in the tables beside this file; `languages/slavic.py` makes their forms.

To teach it a word, put its dictionary form into the table whose comment fits.
"""

from __future__ import annotations

from monitor.read.languages.language import Language
from monitor.read.languages.slavic import load_slavic

_ABBREVIATIONS = frozenset(
    [
        "м",
        "обл",
        "р",
        "рр",
        "ст",
        "вул",
        "просп",
        "пр",
        "бул",
        "пл",
        "буд",
        "кв",
        "с",
        "смт",
        "тис",
        "млн",
        "млрд",
        "грн",
        "ім",
        "див",
        "напр",
        "т",
        "зв",
        "нар",
        "год",
        "хв",
        "сек",
    ]
)


def load() -> Language:
    """The Ukrainian tables as one language; some tenths of a second."""
    return load_slavic("uk", __package__, _ABBREVIATIONS, home="UA", alternating=True)
