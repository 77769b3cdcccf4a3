"""The packaged data: columns of places and an index of folded names, as few bytes as load in a moment.

Two files. `names.marisa` is a marisa-trie of the folded names; a name's key id counts from 0. `places.npz` has, for
each key id, flags and the number of its links, the links one after another (place's row << 3 | how it bears the name,
likeliest first), and the columns of the places, the most populous first (coordinates in 1e-5 degrees; words as one
UTF-8 blob).
"""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import cached_property
from pathlib import Path
from typing import Any

import marisa_trie
import numpy as np
from numpy.typing import NDArray

WEAK, HIDDEN, ADJECTIVAL = 1, 2, 4
# How a place bears a name: as its main name, officially, in GeoNames' list, by a rule; in a case form of the first two
# or of the last two; in an adjective. And what that is worth: it takes a city 50 times as large to be meant by a
# by-name rather than one that is mainly called so.
MAIN, OFFICIAL, LISTED, DERIVED, INFLECTED, INFLECTED_BY_NAME, ADJECTIVE = range(7)
LIKELIHOOD = (1.0, 1.0, 0.02, 0.02, 0.5, 0.01, 0.2)
HOW_BITS = 3

_WORDS = ("names", "countries", "country_names", "admin1s", "timezones")


@dataclass(frozen=True)
class Tables:
    """All that the gazetteer knows; rows are places, key ids are names."""

    trie: marisa_trie.Trie
    flags: NDArray[np.uint8]
    counts: NDArray[np.uint16]
    links: NDArray[np.uint32]
    geonameids: NDArray[np.uint32]
    populations: NDArray[np.uint32]
    latitudes: NDArray[np.int32]
    longitudes: NDArray[np.int32]
    names: list[str]
    country: NDArray[np.uint16]
    countries: list[str]
    country_names: list[str]
    admin1: NDArray[np.uint16]
    admin1s: list[str]
    timezone: NDArray[np.uint16]
    timezones: list[str]

    @cached_property
    def starts(self) -> NDArray[np.int64]:
        """Where the links of each key id begin, and one more for the end of the last."""
        return np.concatenate(([0], np.cumsum(self.counts, dtype=np.int64)))

    @cached_property
    def rows_by_id(self) -> NDArray[np.int64]:
        """The rows in ascending order of their geonameid."""
        return np.argsort(self.geonameids, kind="stable")

    @cached_property
    def ids(self) -> NDArray[np.int64]:
        """The geonameids in ascending order, in a type that a number of Python's is looked up in as it is."""
        return self.geonameids[self.rows_by_id].astype(np.int64)

    def bearers(self, key: str) -> list[tuple[int, int]]:
        """The rows of the places that bear a folded name, each with how, likeliest first."""
        number = self.trie.get(key)
        if number is None:
            return []
        links: list[int] = self.links[self.starts[number] : self.starts[number + 1]].tolist()
        return [(link >> HOW_BITS, link & (1 << HOW_BITS) - 1) for link in links]

    def save(self, folder: Path) -> None:
        """Write both files; the same tables give the same bytes."""
        folder.mkdir(parents=True, exist_ok=True)
        self.trie.save(
            str(folder / "names.new")
        )  # a running service has the old file mapped: replaced, not written over
        (folder / "names.new").replace(folder / "names.marisa")
        columns = {field.name: getattr(self, field.name) for field in fields(self) if field.name != "trie"}
        packed = {name: _pack(value) if name in _WORDS else value for name, value in columns.items()}
        np.savez_compressed(folder / "places.npz", allow_pickle=False, **packed)

    @classmethod
    def load(cls, folder: Path) -> Tables:
        """Read both files. Raises FileNotFoundError where they are missing."""
        trie = marisa_trie.Trie()
        trie.mmap(str(folder / "names.marisa"))
        with np.load(folder / "places.npz", allow_pickle=False) as packed:
            columns: dict[str, Any] = {name: packed[name] for name in packed.files}
        columns |= {name: _unpack(columns[name]) for name in _WORDS}
        return cls(trie=trie, **columns)


def _pack(words: list[str]) -> NDArray[np.uint8]:
    return np.frombuffer("\n".join(words).encode(), np.uint8)


def _unpack(blob: NDArray[np.uint8]) -> list[str]:
    return blob.tobytes().decode().split("\n")
