"""How many functions it takes to read a text, counted in a process that runs the rules as they are written.

Compiled functions call one another without telling anybody.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cache

from monitor.read import lexicon
from monitor.read.report import Reader

PUBLISHED = datetime(2026, 3, 1, 12, tzinfo=UTC)


@cache
def _reader() -> Reader:
    """What is promised of any text is promised of the reader as it is shipped."""
    assert str(lexicon.__file__).endswith(".py")
    return Reader.load()


def work_of(language: str, text: str) -> int:
    """How many functions are called, in Python and in C."""

    def read() -> None:
        _reader().read(title="", text=text, published=PUBLISHED, language=language)

    read()  # words that are met for the first time are looked up once, and remembered
    return _calls(read)


def _calls(work: Callable[[], object]) -> int:
    counted = 0

    def count(_frame: object, event: str, _argument: object) -> None:
        nonlocal counted
        counted += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(before)
    return counted
