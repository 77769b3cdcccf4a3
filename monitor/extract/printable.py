"""Text from outside as a terminal may show it: nothing in it moves the cursor, colours, or turns the writing round."""

from __future__ import annotations

import re

_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069\ud800-\udfff]")


def printable(text: str) -> str:
    """The text with a space for each control character, so that offsets stay what they were."""
    return _UNPRINTABLE.sub(" ", text)
