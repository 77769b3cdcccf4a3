"""Nouns as they are written: what others read, and what older versions wrote."""

from __future__ import annotations

from monitor.model import Range
from monitor.store import codec


def test_a_range_is_written_as_its_two_bounds_alone() -> None:
    """What the rules look up in it besides (`least`) is nobody else's."""
    assert codec.dump(Range(2, None)) == b'{"min":2,"max":null}'
    assert codec.plain(Range(None, 5)) == {"min": None, "max": 5}
    assert codec.load(Range, b'{"min":null,"max":5}').least == 0
