"""What a source said last, by hashes, so that an edit is known as one: committed with the entries, as a cursor."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import xxhash

from monitor.model import Entry

REMEMBERED = 500


@dataclass(frozen=True, slots=True)
class Texts:
    """Entry -> its text, both as hashes."""

    known: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def load(cls, cursor: str) -> Texts:
        """What `dump` wrote; what cannot be read is nothing."""
        pairs = (pair.partition(":") for pair in cursor.split())
        return cls({key: text for key, _, text in pairs if text})

    def dump(self) -> str:
        """As text, for the store."""
        return " ".join(f"{key}:{text}" for key, text in self.known.items())

    def edited(self, entry: Entry) -> bool:
        """Whether the entry was seen with another text."""
        return self.known.get(_key(entry), _text(entry)) != _text(entry)

    def remembering(self, entries: Iterable[Entry]) -> Texts:
        """With these entries as they are now; what is no longer listed goes first where there are too many."""
        listed = {_key(entry): _text(entry) for entry in entries}
        kept = {key: text for key, text in self.known.items() if key not in listed}
        return Texts(dict(list({**kept, **listed}.items())[-REMEMBERED:]))


def _key(entry: Entry) -> str:
    return xxhash.xxh3_64_hexdigest(entry.guid.encode("utf-8", "replace"))[:12]


def _text(entry: Entry) -> str:
    said = " ".join(f"{entry.title}\x1f{entry.summary}\x1f{entry.content}".split())
    return xxhash.xxh32_hexdigest(said.encode("utf-8", "replace"))
