"""Words that an alert must or must not have: whole words, in any case, `*` for whatever ends them. Pure."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import Annotated

from pydantic import AfterValidator, Field

LONGEST, MOST = 100, 200


def folded(text: str) -> str:
    """A text as words are compared: compatibility forms joined, case and the ways to write a space apart."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def _a_word(value: str) -> str:
    if not re.search(r"\w", value):
        raise ValueError("has neither a letter nor a digit in it")
    if "*" in value.rstrip("*") or value.endswith("**"):
        raise ValueError("a * may stand at the end only, as in school*")
    return value


Word = Annotated[str, Field(min_length=1, max_length=LONGEST), AfterValidator(_a_word)]
"""A word or some words in a row."""


@lru_cache(maxsize=4096)
def pattern(words: Sequence[str]) -> re.Pattern[str] | None:
    """What finds any of the words in a folded text in linear time; None where there are none."""
    if not words:
        return None
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(_expression, words))})(?!\w)")


def _expression(word: str) -> str:
    stem = word.removesuffix("*")
    return re.escape(folded(stem)) + (r"\w*" if stem != word else "")
