"""Near copies: MinHash over shingles of three words (Broder 1997), and the names that tell templates apart. Pure.

An edited word spoils three shingles, so of two texts that differ in 5 % of their words about three quarters of the
shingles are common to both, of unrelated ones next to none. The figures were chosen by measurement, see docs/dedup.md.
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

import numpy as np
import xxhash
from numpy.typing import NDArray

from monitor.dedup.plain import Plain

HASHES = 128
"""Bytes of a sketch. The share of equal bytes tells the resemblance of two texts within 4 points of a hundred."""
BANDS, ROWS = 8, 2
"""Two texts with three quarters of their shingles in common share no band once in 750 times."""
LEAST_WORDS = 20
"""Fewer words are a formula that many say by themselves."""
MOST_LETTERS = 40_000
"""Beyond these the rest of a text is not looked at."""
MOST_NAMES = 32

_random = np.random.Generator(np.random.PCG64(20260301))  # the same hash functions on every machine, for ever
_BLOCK = 512
"""Shingles that are looked at in one go: what they take (256 kB) stays near the processor."""
_FLIPS = np.tile(_random.integers(0, 2**32, HASHES, dtype=np.uint32), (_BLOCK, 1))
_FACTORS = np.tile(_random.integers(0, 2**32, HASHES, dtype=np.uint32) | np.uint32(1), (_BLOCK, 1))
_BASE = 0x9E3779B97F4A7C15
_POWERS = np.cumprod(np.full(MOST_LETTERS + 1, _BASE, np.uint64), dtype=np.uint64)
_INVERSES = np.cumprod(np.full(MOST_LETTERS + 1, pow(_BASE, -1, 2**64), np.uint64), dtype=np.uint64)
_PLACES = tuple(np.uint64(n) for n in (0x9E3779B185EBCA87, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9))


@dataclass(frozen=True, slots=True)
class Sketch:
    """What is kept of a text to find those that resemble it."""

    hashes: bytes
    """128 bytes; a byte equals that of another text as likely as a shingle is common to both."""
    bands: bytes
    """8 hashes of 8 bytes; whoever shares one is worth a look."""
    names: bytes
    """Up to 32 sorted hashes of two bytes: names inside sentences."""


def sketch(text: Plain) -> Sketch | None:
    """Sketch a text; None where it has fewer than 20 words."""
    return sketches([text])[0]


def sketches(texts: Sequence[Plain]) -> list[Sketch | None]:
    """Sketch several texts, each as `sketch` does; side by side they take less time."""
    if not texts:
        return []
    counts = [int(np.searchsorted(text.ends, MOST_LETTERS)) for text in texts]
    words = _words(texts, counts)
    shingles = _shingles(words)  # those across the end of a text are left out below
    found: list[Sketch | None] = []
    first = 0
    for text, count in zip(texts, counts, strict=True):
        last = first + count
        named = words[first:last][text.named[:count]]
        found.append(_sketch(shingles[first : last - 2], named) if count >= LEAST_WORDS else None)
        first = last
    return found


def _sketch(shingles: NDArray[np.uint32], named: NDArray[np.uint64]) -> Sketch:
    smallest = _smallest(shingles)
    rows = smallest[: BANDS * ROWS].astype("<u4").tobytes()
    width = 4 * ROWS
    bands = b"".join([xxhash.xxh3_64_digest(rows[n * width : (n + 1) * width], n) for n in range(BANDS)])
    names = sorted({name & 0xFFFF for name in named.tolist()})[:MOST_NAMES]
    return Sketch(smallest.astype(np.uint8).tobytes(), bands, struct.pack(f">{len(names)}H", *names))


def _words(texts: Sequence[Plain], counts: Sequence[int]) -> NDArray[np.uint64]:
    """A hash of each word: its letters summed up as a polynomial (Rabin and Karp), so all are hashed at once."""
    lengths = [min(len(text.letters), MOST_LETTERS) for text in texts]
    begins = list(accumulate(lengths, initial=0))
    sums = np.zeros(begins[-1] + 1, np.uint64)
    for text, begin, length in zip(texts, begins, lengths, strict=False):
        np.multiply(text.letters[:length], _POWERS[:length], out=sums[begin + 1 : begin + 1 + length])
    np.cumsum(sums, out=sums)
    starts = np.concatenate([text.starts[:count] for text, count in zip(texts, counts, strict=True)])
    ends = np.concatenate([text.ends[:count] for text, count in zip(texts, counts, strict=True)])
    inverses = _INVERSES[starts]
    shift = np.repeat(begins[:-1], counts)
    words: NDArray[np.uint64] = (sums[ends + shift] - sums[starts + shift]) * inverses
    words ^= words >> np.uint64(32)
    words *= _PLACES[1]
    words ^= words >> np.uint64(29)
    return words


def _shingles(words: NDArray[np.uint64]) -> NDArray[np.uint32]:
    """A hash of every three words in a row."""
    mixed = words[:-2] * _PLACES[0]
    mixed += words[1:-1] * _PLACES[1]
    mixed += words[2:] * _PLACES[2]
    mixed ^= mixed >> np.uint64(29)
    mixed *= _PLACES[0]
    shingles: NDArray[np.uint32] = (mixed >> np.uint64(32)).astype(np.uint32)
    return shingles


def _smallest(shingles: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """The smallest value of each hash function over all shingles."""
    smallest = [_smallest_of(shingles[at : at + _BLOCK]) for at in range(0, len(shingles), _BLOCK)]
    return smallest[0] if len(smallest) == 1 else np.minimum.reduce(smallest, axis=0)


def _smallest_of(shingles: NDArray[np.uint32]) -> NDArray[np.uint32]:
    # Tables of equal shape are combined at twice the speed of a table and a row, so the rows stand there as often.
    count = len(shingles)
    values = np.empty((count, HASHES), np.uint32)
    values[:] = shingles[:, None]
    values ^= _FLIPS[:count]
    values *= _FACTORS[:count]
    for _ in range(2):
        if count >= 32:
            half = count // 2
            np.minimum(values[:half], values[count - half : count], out=values[:half])
            count -= half
    smallest: NDArray[np.uint32] = values[:count].min(axis=0)
    return smallest
