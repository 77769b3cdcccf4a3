"""What a source lists, and what it listed last as this process remembers it: so little that ten thousand sources fit.

What is remembered is only ever a short cut. The store keeps the digest of the listing that it took over last, and
takes a shortened answer only from those who mean the same one; so neither another process nor a store that was set
back can make an entry be skipped that is not safe there.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence

import xxhash

from monitor.dedup import fingerprints
from monitor.model import Entry

MOST_SOURCES = 50_000


class Listed:
    """The entries of one answer with their names; of entries that cannot be told apart, the last counts."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        told = dict(zip(fingerprints.entry_keys(entries), entries, strict=True))
        self.keys = list(told)
        self.entries = list(told.values())
        self.fingerprints = [fingerprints.entry_fingerprint(entry) for entry in self.entries]
        names = zip(self.keys, self.fingerprints, strict=True)
        self.marks = array("Q", [xxhash.xxh3_64_intdigest((key + said).encode()) for key, said in names])
        self.digest = xxhash.xxh3_128_hexdigest(self.marks.tobytes())


class Memory:
    """The last listing of each source that the store has taken over, as 8 bytes an entry."""

    def __init__(self) -> None:
        self._last: dict[str, tuple[str, array[int]]] = {}

    def unknown(self, source: str, listed: Listed) -> tuple[str, list[int]] | None:
        """The digest of the listing remembered, and which entries stand not in it; None where none is remembered."""
        last = self._last.get(source)
        if last is None:
            return None
        digest, marks = last
        known = set(marks)
        return digest, [place for place, mark in enumerate(listed.marks) if mark not in known]

    def remember(self, source: str, listed: Listed) -> None:
        """Know this listing as the source's last; what has not been asked for longest is forgotten beyond a bound."""
        self._last.pop(source, None)
        self._last[source] = listed.digest, listed.marks
        if len(self._last) > MOST_SOURCES:
            del self._last[next(iter(self._last))]

    def forget(self, source: str) -> None:
        """Ask the store next time."""
        self._last.pop(source, None)
