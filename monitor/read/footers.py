"""Step 3a, footers: what a channel puts below each of its posts ("Subscribe", "Send us news") tells nothing.

Reads the tag footer.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from monitor.read.places.credence import Row

_MOST: Final = 4
"""Lines below a post that are looked at."""
_LONGEST: Final = 14
"""Words of such a line."""


def without_footers(rows: Sequence[Row]) -> Sequence[Row]:
    """The sentences of an article but those of its last lines that ask for readers; never its first line."""
    if not any(row.marked.tells("footer") for row in rows):
        return rows
    lines = [list(line) for _, line in groupby(rows, key=lambda row: row.sentence.segment.index)]
    for _ in range(_MOST):
        if len(lines) < 2 or not _is_footer(lines[-1]):
            break
        lines.pop()
    return [row for line in lines for row in line]


def _is_footer(line: Sequence[Row]) -> bool:
    return any(row.marked.tells("footer") for row in line) and sum(len(row.sentence) for row in line) <= _LONGEST
