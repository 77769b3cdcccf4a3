"""Near copies: MinHash over shingles of three words (Broder 1997), and the names that tell templates apart. Pure.

An edited word spoils three shingles, so of two texts that differ in 5 % of their words about three quarters of the
shingles are common to both, of unrelated ones next to none. The figures were chosen by measurement, see docs/dedup.md.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import xxhash
from numpy.typing import NDArray

from monitor.dedup.plain import Plain

HASHES = 128
"""Bytes of a sketch. The share of equal bytes tells the resemblance of two texts within 4 points of a hundred."""
BANDS, ROWS = 8, 2
"""Two texts with three quarters of their shingles in common share no band once in 750 times."""
BAND_BYTES = 8
LEAST_WORDS = 20
"""Fewer words are a formula that many say by themselves."""
MOST_LETTERS = 40_000
"""Beyond these the rest of a text is not looked at."""
MOST_NAMES = 32

_random = np.random.Generator(np.random.PCG64(20260301))  # the same hash functions on every machine, for ever
_FLIPS = _random.integers(0, 2**32, HASHES, dtype=np.uint32)
_FACTORS = _random.integers(0, 2**32, HASHES, dtype=np.uint32) | np.uint32(1)
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
    words = _words(text)
    if len(words) < LEAST_WORDS:
        return None
    smallest = _smallest(_shingles(words))
    rows = smallest[: BANDS * ROWS].astype("<u4").tobytes()
    width = 4 * ROWS
    bands = (xxhash.xxh3_64_digest(rows[n * width : (n + 1) * width], n) for n in range(BANDS))
    names = np.unique(words[text.named[: len(words)]] & np.uint64(0xFFFF))[:MOST_NAMES]
    return Sketch(smallest.astype(np.uint8).tobytes(), b"".join(bands), names.astype(">u2").tobytes())


def _words(text: Plain) -> NDArray[np.uint64]:
    """A hash of each word: its letters summed up as a polynomial (Rabin and Karp), so all are hashed at once."""
    count = int(np.searchsorted(text.ends, MOST_LETTERS))
    letters = text.letters[:MOST_LETTERS]
    starts, ends = text.starts[:count], text.ends[:count]
    sums = np.zeros(len(letters) + 1, np.uint64)
    np.cumsum(letters * _POWERS[: len(letters)], out=sums[1:])
    words = (sums[ends] - sums[starts]) * _INVERSES[starts]
    words ^= words >> np.uint64(32)
    words *= _PLACES[1]
    words ^= words >> np.uint64(29)
    return words


def _shingles(words: NDArray[np.uint64]) -> NDArray[np.uint32]:
    """A hash of every three words in a row."""
    mixed = words[:-2] * _PLACES[0] + words[1:-1] * _PLACES[1] + words[2:] * _PLACES[2]
    mixed ^= mixed >> np.uint64(29)
    mixed *= _PLACES[0]
    shingles: NDArray[np.uint32] = (mixed >> np.uint64(32)).astype(np.uint32)
    return shingles


def _smallest(shingles: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """The smallest value of each hash function over all shingles."""
    values = shingles[:, None] ^ _FLIPS
    values *= _FACTORS
    smallest: NDArray[np.uint32] = values.min(axis=0)
    return smallest
