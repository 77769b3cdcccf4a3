"""Lives that an attack cost: "стоила жизни водителю и двум пассажирам", whose victims are told in the dative.

Reads the tags harm, life, alone, function, more, and the particles costs, and, whose.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from monitor.model import Range
from monitor.read.counts.count import Count
from monitor.read.tolls.draft import Draft
from monitor.read.tolls.judgement import Figure

_GOES_ON: Final = ("and", "whose")
_LIST_WITHIN: Final = 16
"""Words behind "cost the lives" in which those who died are listed."""


def lives_cost(draft: Draft) -> Iterator[Figure]:
    """Somebody behind "стоила жизни", alone or in a list; numbers by themselves are taken as behind any verb."""
    if not draft.marked.tells("word costs"):
        return
    numbers = {count.start: count for count in draft.counts if count.kind == "number" and count.human}
    for verb in draft.marked.all("word costs"):
        if draft.marked.at(verb.end, "life") is None:
            continue
        lives, counts, end = _listed(draft, numbers, verb.end + 1)
        if lives > sum(count.low or 0 for count in counts):
            harm = draft.marked.at(verb.start, "harm") or verb
            at = verb.end + 1
            yield Figure("killed", Range(lives, lives), draft.sentence, verb.start, end, at, single=lives == 1)
            draft.used[at] = harm
            draft.used.update((count.start, harm) for count in counts)


def _listed(draft: Draft, numbers: dict[int, Count], start: int) -> tuple[int, list[Count], int]:
    """How many are listed from a word on, the counts among them, and where the list ends."""
    marked, words = draft.marked, draft.sentence.words
    lives, counts, end, at = 0, list[Count](), start, start
    while at < min(len(words), start + _LIST_WITHIN):
        count, alone = numbers.get(at), marked.at(at, "alone")
        if count is not None:
            if marked.over(count.reach, "harm") is not None:
                break  # "стоила жизни водителю, трое ранены"
            lives, at = lives + (count.low or 0), count.reach
            counts.append(count)
            end = at
        elif alone is not None and alone.sense.value == "people":
            if alone.sense.form != "nominative":
                lives, end = lives + 1, alone.end
            at = alone.end
        elif words[at] == "," or any(marked.is_word(at, use) for use in _GOES_ON) or not _ends_list(draft, at):
            at += 1
        else:
            break
    return lives, counts, end


def _ends_list(draft: Draft, at: int) -> bool:
    function = draft.marked.at(at, "function") is not None
    function |= draft.marked.over(at, "more") is not None
    return function or not draft.sentence.words[at][0].isalnum() or draft.marked.over(at, "harm") is not None
