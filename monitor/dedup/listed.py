"""What a source lists, and what it listed last as this process remembers it: so little that ten thousand sources fit.

What is remembered is only ever a short cut. The store keeps the digest of the listing that it took over last, and
takes a shortened answer only from those who mean the same one; so neither another process nor a store that was set
back can make an entry be skipped that is not safe there.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass

import xxhash

from monitor.dedup import fingerprints
from monitor.model import Entry

MOST_SOURCES = 50_000
FEW = 3
"""Of fewer entries it cannot be said that a source gives them other guids each time."""


class Listed:
    """The entries of one answer with their names; of entries that cannot be told apart, the last counts."""

    def __init__(self, entries: Sequence[Entry], *, by_link: bool = False) -> None:
        told = dict(zip(fingerprints.entry_keys(entries, by_link=by_link), entries, strict=True))
        self.by_link = by_link
        self.keys = list(told)
        self.entries = list(told.values())
        self.fingerprints = [fingerprints.entry_fingerprint(entry) for entry in self.entries]
        names = zip(self.keys, self.fingerprints, strict=True)
        self.marks = array("Q", [xxhash.xxh3_64_intdigest((key + said).encode()) for key, said in names])
        self.digest = xxhash.xxh3_128_hexdigest(self.marks.tobytes())

    @property
    def words(self) -> array[int]:
        """What the entries say, whatever they are called."""
        return array("Q", [int(said, 16) for said in self.fingerprints])


@dataclass(frozen=True, slots=True)
class _Last:
    digest: str
    marks: array[int]
    words: array[int]


class Memory:
    """The last listing of each source that the store has taken over, as 16 bytes an entry."""

    def __init__(self) -> None:
        self._last: dict[str, _Last] = {}
        self._by_link: set[str] = set()

    def listed(self, source: str, entries: Sequence[Entry]) -> Listed:
        """What the source lists: by links where it was met with giving its entries other guids at each poll.

        Else all that it lists would be new at each poll, and each page fetched again.
        """
        listed = Listed(entries, by_link=source in self._by_link)
        last = self._last.get(source)
        if listed.by_link or last is None or not _other_guids(last, listed):
            return listed
        self._by_link.add(source)
        return Listed(entries, by_link=True)

    def unknown(self, source: str, listed: Listed) -> tuple[str, list[int]] | None:
        """The digest of the listing remembered, and which entries stand not in it; None where none is remembered."""
        last = self._last.get(source)
        if last is None:
            return None
        known = set(last.marks)
        return last.digest, [place for place, mark in enumerate(listed.marks) if mark not in known]

    def remember(self, source: str, listed: Listed) -> None:
        """Know this listing as the source's last; what has not been asked for longest is forgotten beyond a bound."""
        self._last.pop(source, None)
        self._last[source] = _Last(listed.digest, listed.marks, listed.words)
        if len(self._last) > MOST_SOURCES:
            oldest = next(iter(self._last))
            del self._last[oldest]
            self._by_link.discard(oldest)

    def forget(self, source: str) -> None:
        """Ask the store next time."""
        self._last.pop(source, None)


def _other_guids(last: _Last, listed: Listed) -> bool:
    """Whether all is new by name and most of it old by its words, each entry having words of its own."""
    words = set(listed.words)
    if not FEW <= len(listed.marks) == len(words) or not set(last.marks).isdisjoint(listed.marks):
        return False
    return 2 * len(words.intersection(last.words)) >= len(words)
