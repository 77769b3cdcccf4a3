"""What Hebrew and Arabic write in one with a name ("בחרקוב", "وبخاركيف", "للقاهرة"), and the name behind it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from monitor.read.places.folding import LONGEST_PIECE, fold_piece

_HEBREW: Final = re.compile("(?:ו|ש|כש)?(?:[בלמהכ])?(?:ה)?")
_ARABIC: Final = re.compile("[وف]?[بلك]?")
FEWEST_LETTERS: Final = 3
"""Letters of a name that is found behind prefixes; its first word alone may have fewer: "באל-פאשר"."""
_ARTICLE, _TO_THE = "ال", "لل"


@lru_cache(maxsize=65536)
def behind_prefixes(word: str) -> tuple[tuple[int, str], ...]:
    """The folded names that may stand behind prefixes in a word, each with the letters before it; fewest letters first.

    Nothing for words of other scripts.
    """
    if not "\u0590" <= word[0] < "\u0700" or len(word) > LONGEST_PIECE:
        return ()
    pattern = _HEBREW if word[0] < "\u0600" else _ARABIC
    longest = pattern.match(word)
    most = longest.end() if longest else 0
    found = [(at, fold_piece(word[at:])) for at in range(1, most + 1) if pattern.fullmatch(word[:at])]
    found += [(at, _ARTICLE + fold_piece(word[at + 1 :])) for at in (1, 2) if _is_to_the(word, at)]
    return tuple((at, name) for at, name in found if name)


def _is_to_the(word: str, at: int) -> bool:
    """Whether a word is "to the ..." in Arabic, where the article has lost its first letter; `at` is its second ل."""
    return word[:at] in ("ل", "ول", "فل") and word[at - 1 : at + 1] == _TO_THE and word[at : at + 1] == "ل"
