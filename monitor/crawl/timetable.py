"""Who is due when: a heap, so that ten thousand sources cost no more at a look than those of them that are due."""

from __future__ import annotations

from datetime import datetime
from heapq import heappop, heappush


class Timetable:
    """The next time of each label; the earliest are found at once."""

    def __init__(self) -> None:
        self._times: dict[str, datetime] = {}
        self._heap: list[tuple[datetime, str]] = []
        """Holds times that count no longer too; they are passed over when they come."""

    def put(self, label: str, when: datetime) -> None:
        """Let a label be due then, and at no other time."""
        if self._times.get(label) != when:
            self._times[label] = when
            heappush(self._heap, (when, label))

    def remove(self, label: str) -> None:
        """Let a label never be due."""
        self._times.pop(label, None)

    def get(self, label: str) -> datetime | None:
        """When a label is due, or None where it is not known."""
        return self._times.get(label)

    def all(self) -> dict[str, datetime]:
        """When each is due."""
        return dict(self._times)

    def first(self) -> datetime | None:
        """The earliest time, or None where nothing is ever due."""
        while self._heap and not self._counts(*self._heap[0]):
            heappop(self._heap)
        return self._heap[0][0] if self._heap else None

    def take(self, now: datetime) -> list[tuple[str, datetime]]:
        """What is due by now and since when, the earliest first; it is due no more until it is put anew."""
        found: list[tuple[str, datetime]] = []
        while self._heap and self._heap[0][0] <= now:
            when, label = heappop(self._heap)
            if self._counts(when, label):
                del self._times[label]
                found.append((label, when))
        return found

    def _counts(self, when: datetime, label: str) -> bool:
        return self._times.get(label) == when
