"""What pymorphy3 makes of any word that a text may have."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any


def guessed(analyser: Any, word: str) -> Sequence[Any]:  # noqa: ANN401 - pymorphy3 has no types
    """What a word may be by its ending, or as an initial; nothing where a letter of it has no name in Unicode."""
    try:
        return analyser.parse(word)  # type: ignore[no-any-return]
    except ValueError:  # Latin letters are told by `unicodedata.name`
        return ()
