"""What is told first: severe before mild, fresh before old. Pure."""

from __future__ import annotations

from datetime import datetime

RANKS = 4
"""The rank of what is most severe; 0 is the least."""
_CLASS = 10**13
"""More milliseconds than any time has."""


def urgency(rank: int, sent_at: datetime) -> int:
    """A number that is the lower, the sooner an alert is to be told, whatever else waits.

    It is whole and below 2**53, so that a sorted set of the store keeps it exactly.
    """
    return (RANKS - min(max(rank, 0), RANKS)) * _CLASS - int(sent_at.timestamp() * 1000)
