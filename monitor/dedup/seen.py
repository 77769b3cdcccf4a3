"""Which entries of a source have been seen: marked only in the very step that puts their article on the stream.

A poll's whole answer goes into the store in one script: new entries into a durable pending set, the answer's
validators (ETag, Last-Modified) beside them. So the next 304 can hide nothing: whatever was listed is on the stream
or pending, and what is pending is tried again until it is published. Every script may run twice.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from monitor.dedup import fingerprints, scripts
from monitor.model import Article, Entry
from monitor.store import codec
from monitor.store.connection import Store

REMEMBER = timedelta(days=30)
"""How long an entry is remembered after its source last listed it."""
RENEW_EVERY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Accepted:
    """What the entries of one answer were to us."""

    new: int
    changed: int
    known: int


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


@dataclass(frozen=True, slots=True)
class SourceState:
    """What is remembered of a source between polls."""

    validators: Mapping[str, str] = field(default_factory=dict)
    health: str | None = None
    """JSON, as `save_health` was given it."""
    polled: bool = False
    """It has answered at least once."""


class Seen:
    """Entries on their way from a source's list to the stream of articles."""

    def __init__(self, store: Store) -> None:
        self._redis = store.redis
        self._keys = store.keys
        self._accept = store.redis.register_script(scripts.ACCEPT)
        self._unchanged = store.redis.register_script(scripts.UNCHANGED)
        self._claim = store.redis.register_script(scripts.CLAIM)
        self._publish = store.redis.register_script(scripts.PUBLISH)
        self._defer = store.redis.register_script(scripts.DEFER)

    async def accept(
        self, source: str, entries: Sequence[Entry], *, validators: Mapping[str, str], now: datetime
    ) -> Accepted:
        """Take over the entries of one answer and commit its validators, in one step.

        What is known as it stands has its mark renewed; what is new or says something else becomes pending and due.
        """
        keys = self._keys
        listed = dict(zip(fingerprints.entry_keys(entries), entries, strict=True))
        arguments: list[str | bytes] = [
            source, str(now.timestamp()), str(int(REMEMBER.total_seconds())), json.dumps(dict(validators)),
        ]  # fmt: skip
        for key, entry in listed.items():
            arguments += [key, fingerprints.entry_fingerprint(entry), codec.dump(entry)]
        new, changed, known = await self._accept(
            keys=[*self._source_keys(source), keys.seen(source, "")], args=arguments
        )
        return Accepted(int(new), int(changed), int(known))

    async def unchanged(self, source: str, *, now: datetime) -> None:
        """Note that the source answered "not modified": what it listed last is listed still, so its marks live on."""
        await self._unchanged(
            keys=[self._keys.source(source), self._keys.seen(source, "")],
            args=[now.timestamp(), int(REMEMBER.total_seconds()), int(RENEW_EVERY.total_seconds())],
        )

    async def claim(self, source: str, now: datetime, lease: timedelta, limit: int) -> list[Pending]:
        """Take entries that are due, the longest waiting first; they are left to the caller until now + lease."""
        found = await self._claim(
            keys=self._source_keys(source), args=[now.timestamp(), (now + lease).timestamp(), limit, source]
        )
        return [_pending(key, value) for key, value in zip(found[::2], found[1::2], strict=True)]

    async def publish(self, source: str, pending: Pending, article: Article, *, done: bool = True) -> bool:
        """Put an entry's article on the stream and, when done, mark the entry as seen, in one step.

        Nothing is added where the entry was done before. With done=False the entry's own words go through at once
        (only the first time), and it stays pending for its page. True where an article was added.
        """
        added = await self._publish(
            keys=[
                *self._source_keys(source),
                self._keys.seen(source, pending.key),
                self._keys.articles(source),
            ],
            args=[
                pending.key, pending.fingerprint, codec.dump(article), int(done), int(REMEMBER.total_seconds()), source,
            ],
        )  # fmt: skip
        return bool(added)

    async def defer(self, source: str, pending: Pending, until: datetime) -> None:
        """Leave a pending entry alone until a later time."""
        await self._defer(keys=self._source_keys(source), args=[pending.key, until.timestamp()])

    async def pending_count(self, source: str) -> int:
        """How many entries of a source wait to be published."""
        return int(await self._redis.hlen(self._keys.pending(source)))

    async def sources_with_pending(self) -> set[str]:
        """The sources that have entries which wait to be published."""
        waiting: set[str] = set()
        for key in self._keys.all_waiting():
            waiting |= {_text(name) for name in await self._redis.smembers(key)}
        return waiting

    async def state(self, source: str) -> SourceState:
        """What is remembered of a source; an empty state where it was never polled."""
        return (await self.states([source]))[0]

    async def states(self, sources: Sequence[str]) -> list[SourceState]:
        """What is remembered of several sources, in one round trip."""
        async with self._redis.pipeline(transaction=False) as pipe:
            for source in sources:
                pipe.hmget(self._keys.source(source), ["validators", "health", "first"])
            return [_state(fields) for fields in await pipe.execute()]

    async def save_health(self, source: str, health: str) -> None:
        """Remember how a source is doing (JSON)."""
        await self._redis.hset(self._keys.source(source), "health", health)

    def _source_keys(self, source: str) -> list[str]:
        keys = self._keys
        return [keys.source(source), keys.pending(source), keys.pending_due(source), keys.waiting(source)]


def _text(value: bytes | str) -> str:
    return value if isinstance(value, str) else value.decode()


def _state(fields: Sequence[bytes | None]) -> SourceState:
    validators, health, first = fields
    return SourceState(
        validators=json.loads(validators or b"{}"),
        health=health.decode() if health is not None else None,
        polled=first is not None,
    )


def _pending(key: bytes, value: bytes) -> Pending:
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
