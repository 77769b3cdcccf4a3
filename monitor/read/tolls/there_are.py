"""People who are told to be among the dead or the hurt, and only then counted: "Есть раненые: трое".

Reads the particles dead_there_are and hurt_there_are.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from monitor.model import Slot
from monitor.read.tolls.draft import Draft
from monitor.read.tolls.judgement import Figure

_LEADS: Final = frozenset(":—–-")
THERE_ARE: Final = ("word dead_there_are", "word hurt_there_are")
_SLOTS: Final[tuple[Slot, ...]] = ("killed", "injured")


def counted_behind(draft: Draft) -> Iterator[Figure]:
    """The figures behind words that tell no number: a colon or dash leads from these to it."""
    if not draft.marked.tells_any(THERE_ARE):
        return
    counts = {count.start: count for count in draft.counts}
    for tag, slot in zip(THERE_ARE, _SLOTS, strict=True):
        for there_are in draft.marked.all(tag):
            count = counts.get(there_are.end + 1)
            if count is None or draft.sentence.word(there_are.end) not in _LEADS or count.start in draft.used:
                continue
            if count.kind in ("number", "single") and count.human and not count.subset:
                draft.used[count.start] = there_are
                yield draft.figure(slot, count, there_are.start, count.reach)
