"""Texts are cut between blanks first: what stands there is mostly what stood in other articles, and is cut once."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from monitor.read.remembered import Remembered

_MOST: Final = 32_768
"""Runs that are remembered, in some fifteen megabytes."""


class Cut:
    """The parts of a text in order, each also in another form, with their offsets."""

    __slots__ = ("ends", "forms", "parts", "starts")

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.forms: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []


class _Run:
    """What stands between two blanks: its parts and their forms, and where they lie in it."""

    __slots__ = ("ends", "forms", "parts", "starts")

    def __init__(self, parts: list[str], forms: list[str], spans: list[tuple[int, int]]) -> None:
        self.parts = tuple(parts)
        self.forms = tuple(forms)
        self.starts = tuple([start for start, _ in spans])
        self.ends = tuple([end for _, end in spans])


class Runs:
    """Cuts texts into what an expression matches, none of which has a blank; `form` makes another form of a part."""

    __slots__ = ("_expression", "_form", "_longest", "_remembered")

    def __init__(self, expression: re.Pattern[str], form: Callable[[str], str], longest: int | None = None) -> None:
        self._expression = expression
        self._form = form
        self._longest = longest
        """Letters of a part that are kept; all without one."""
        self._remembered = Remembered(self._cut_run, most=_MOST)

    def cut(self, text: str, begin: int) -> Cut:
        """The parts of a text; `begin` is its offset in the whole."""
        told = Cut()
        for between in text.split(" "):
            if between:
                run = self._remembered.get(between)
                if len(run.parts) == 1:  # as in most
                    told.parts.append(run.parts[0])
                    told.forms.append(run.forms[0])
                    told.starts.append(begin + run.starts[0])
                    told.ends.append(begin + run.ends[0])
                else:
                    told.parts += run.parts
                    told.forms += run.forms
                    told.starts += [begin + start for start in run.starts]
                    told.ends += [begin + end for end in run.ends]
            begin += len(between) + 1
        return told

    def _cut_run(self, run: str) -> _Run:
        found = list(self._expression.finditer(run))
        parts = [match[0][: self._longest] for match in found]
        return _Run(parts, [self._form(part) for part in parts], [match.span() for match in found])
