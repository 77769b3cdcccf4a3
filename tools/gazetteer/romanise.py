"""Romanisation of Ukrainian and Russian names by the rules in use, so that no usual spelling hangs on a hand list.

Ukrainian: the national system (resolution 55 of 2010: Zaporizhzhia, Kryvyi Rih) and BGN/PCGN 1965 (Zaporizhzhya).
Russian: BGN/PCGN 1947 (Zaporozhye, Yekaterinburg), ICAO Doc 9303 (Zaporozhe, Ekaterinburg) and the press's mix of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

UKRAINIAN = frozenset("абвгґдеєжзиіїйклмнопрстуфхцчшщьюя")
RUSSIAN = frozenset("абвгдеёжзийклмнопрстуфхцчшщъыьэюя")

_COMMON = dict(zip("абвдзклмнопрстуф", "abvdzklmnoprstuf", strict=True))
_COMMON |= {
    "ж": "zh",
    "х": "kh",
    "ц": "ts",
    "ч": "ch",
    "ш": "sh",
    "щ": "shch",
    "ь": "",
    "ъ": "",
    "’": "",
    "'": "",
    "ʼ": "",
}
_UK = _COMMON | {"г": "h", "ґ": "g", "е": "e", "и": "y", "і": "i"}
_UK_NATIONAL = _UK | {"є": "ie", "ї": "i", "й": "i", "ю": "iu", "я": "ia", "зг": "zgh"}
_UK_NATIONAL_INITIAL = {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}
_UK_BGN = _UK | {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}
_UK_SHORT = _UK_NATIONAL | {"ий": "y", "ій": "y", "ія": "ia", "ії": "ii"}
_RU = _COMMON | {"г": "g", "е": "e", "и": "i", "ы": "y", "э": "e"}
_RU_BGN = _RU | {"ё": "yo", "й": "y", "ю": "yu", "я": "ya"}
_RU_BGN |= {before + "е": _RU_BGN.get(before, "") + "ye" for before in "аеёиоуыэюяйъь"}
_RU_PRESS = _RU | {"ё": "e", "й": "y", "ю": "yu", "я": "ya", "ий": "y", "ый": "y"}
_RU_ICAO = _RU | {"ё": "e", "й": "i", "ю": "iu", "я": "ia", "ъ": "ie"}

Table = Mapping[str, str]


def ukrainian(name: str) -> Iterator[str]:
    """The romanisations of a Ukrainian name; none where a letter is not Ukrainian."""
    if _written_in(name, UKRAINIAN):
        yield _spell(name, _UK_NATIONAL, _UK_NATIONAL_INITIAL)
        yield _spell(name, _UK_BGN, {})
        yield _spell(name, _UK_SHORT, _UK_NATIONAL_INITIAL)


def russian(name: str) -> Iterator[str]:
    """The romanisations of a Russian name; none where a letter is not Russian."""
    if _written_in(name, RUSSIAN):
        yield _spell(name, _RU_BGN, {"е": "ye"})
        yield _spell(name, _RU_PRESS, {})
        yield _spell(name, _RU_PRESS, {"е": "ye"})
        yield _spell(name, _RU_ICAO, {})


def _written_in(name: str, alphabet: frozenset[str]) -> bool:
    letters = {letter for letter in name.lower() if letter.isalpha() and letter != "ʼ"}
    return bool(letters) and letters <= alphabet


def _spell(name: str, table: Table, initial: Table) -> str:
    return re.sub(r"[^\s-]+", lambda word: _spell_word(word[0].lower(), table, initial).capitalize(), name)


def _spell_word(word: str, table: Table, initial: Table) -> str:
    spelled, at = [], 0
    while at < len(word):
        if at == 0 and word[0] in initial:
            spelled.append(initial[word[0]])
            at = 1
            continue
        pair = word[at : at + 2]
        size = 2 if pair in table else 1
        spelled.append(table.get(word[at : at + size], word[at : at + size]))
        at += size
    return "".join(spelled)
