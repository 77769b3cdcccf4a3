"""Entries that were listed and are not yet done, and the forms in which the store takes and keeps them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from monitor.dedup.listed import Listed
from monitor.model import Entry
from monitor.store import codec


@dataclass(frozen=True, slots=True)
class Sighting:
    """How an entry was met first."""

    at: datetime
    backfill: bool
    """It was listed in the very first poll of its source."""


@dataclass(frozen=True, slots=True)
class Pending:
    """An entry that was listed and is not yet done."""

    entry: Entry
    key: str
    fingerprint: str
    backfill: bool
    """It was listed in the very first poll of its source."""
    attempts: int
    """How often it was claimed, this time included."""
    first_seen: datetime
    published: bool = False
    """Its own words went to the stream already; only its page is still wanted."""

    @property
    def sighting(self) -> Sighting:
        """How it was met first."""
        return Sighting(self.first_seen, self.backfill)


Own = Callable[[Sighting, Entry], bytes | None]
"""The article, as `codec.dump` writes it, of an entry whose own words are all that is wanted; else None."""


def records(listed: Listed, places: Sequence[int], own: Callable[[Entry], bytes | None] | None) -> bytes:
    """The entries at these places as the script `ACCEPT` takes them: one text costs less than a long list."""
    told: list[bytes] = []
    for place in places:
        entry = listed.entries[place]
        article = own(entry) if own else None
        body = article or codec.dump(entry)
        head = f"{listed.keys[place]}{listed.fingerprints[place]}{1 if article else 0}{len(body):010}"
        told += (head.encode(), body)
    return b"".join(told)


def read_pending(key: bytes, value: bytes) -> Pending:
    """A pending entry as the store keeps it (see `scripts`)."""
    header, _, body = value.partition(b"\n")
    backfill, attempts, published, first_seen, fingerprint = header.decode().split(" ")
    return Pending(
        entry=codec.load(Entry, body),
        key=key.decode(),
        fingerprint=fingerprint,
        backfill=backfill == "1",
        attempts=int(attempts),
        first_seen=datetime.fromtimestamp(float(first_seen), UTC),
        published=published == "1",
    )
