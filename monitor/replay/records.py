"""The records of a JSONL file, one at a time; a line that is none is named, and the others go on."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

from monitor.replay.articles import Recorded, fault

Record = TypeVar("Record", bound=Recorded)


class RecordLines(Generic[Record]):
    """The records that lines hold, each with the number of its line; `failed` once one held none."""

    def __init__(self, lines: Iterable[bytes], form: type[Record], what: str) -> None:
        self._lines = lines
        self._form = form
        self._what = what
        self.failed = False

    def __iter__(self) -> Iterator[tuple[int, Record]]:
        for number, line in enumerate(self._lines, 1):
            if not line.strip():
                continue
            try:
                record = self._form.model_validate(json.loads(line))
            except (ValueError, RecursionError) as error:
                self.failed = True
                print(f"tocsin: line {number}: {fault(error, self._what)}", file=sys.stderr)
                continue
            yield number, record
