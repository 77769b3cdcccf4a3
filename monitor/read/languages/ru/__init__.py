"""Russian. Everything it knows lies in the tables beside this file; `languages/slavic.py` makes their forms."""

from __future__ import annotations

from monitor.read.languages.language import Language
from monitor.read.languages.slavic import load_slavic

_ABBREVIATIONS = frozenset(
    [
        "г",
        "гг",
        "ул",
        "д",
        "дом",
        "пос",
        "с",
        "р",
        "обл",
        "пр",
        "просп",
        "им",
        "тыс",
        "млн",
        "млрд",
        "км",
        "кв",
        "куб",
        "см",
        "мм",
        "кг",
        "т",
        "е",
        "др",
        "напр",
        "ок",
        "тов",
        "стр",
        "чел",
        "руб",
        "долл",
        "акад",
        "проф",
        "ст",
        "пгт",
        "н",
        "п",
        "мкр",
        "бул",
        "наб",
        "корп",
        "эт",
        "зам",
        "ген",
        "подп",
        "рег",
        "янв",
        "фев",
        "мар",
        "апр",
        "июн",
        "июл",
        "авг",
        "сен",
        "сент",
        "окт",
        "ноя",
        "нояб",
        "дек",
    ]
)


def load() -> Language:
    """The Russian tables as one lexicon; some tenths of a second."""
    return load_slavic("ru", __package__, _ABBREVIATIONS)
