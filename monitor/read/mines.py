"""Step 3c, mines: those that came flying are shells, and only those that somebody trod on or planted are mines.

Reads the tags means, ends, begins, act and verb, and the words for several mines.
"""

from __future__ import annotations

from monitor.read.lexicon import Mark, Marked, Sense

_SHELL, _PLANTED = "shelling", "ied"


def with_mortar_bombs(marked: Marked) -> Marked:
    """The sentence with its mines as shells, where several are told, or a verb that tells how they came."""
    mines = {mark.start for mark in marked.all("means") if _is_mine(marked, mark)}
    if not mines or _tells(marked, ("act", "verb"), _PLANTED) or not _came_flying(marked, mines):
        return marked
    return Marked(marked.sentence, [_as_shell(mark) if mark.start in mines else mark for mark in marked.marks])


def _is_mine(marked: Marked, means: Mark) -> bool:
    """Whether a bare word for a mine is one that a mortar may have fired as well: no anti-tank mine."""
    single = means.end == means.start + 1 and means.sense.value == _PLANTED
    return single and any(end.start == means.start and end.sense.value == _SHELL for end in marked.all("ends"))


def _came_flying(marked: Marked, mines: set[int]) -> bool:
    several = any(marked.is_word(at, "mines") for at in mines)
    return several or _tells(marked, ("begins",), _SHELL)


def _tells(marked: Marked, tags: tuple[str, ...], method: str) -> bool:
    return any(mark.sense.value == method for tag in tags for mark in marked.all(tag))


def _as_shell(mark: Mark) -> Mark:
    sense = mark.sense
    if sense.tag != "means":
        return mark
    return Mark(mark.start, mark.end, Sense(sense.tag, _SHELL, sense.form, sense.number))
