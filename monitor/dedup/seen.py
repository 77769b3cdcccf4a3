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
from functools import partial

from monitor.dedup import scripts
from monitor.dedup.listed import Listed, Memory
from monitor.dedup.pending import Own, Pending, Sighting, read_pending, records
from monitor.model import Article, Entry
from monitor.store import codec
from monitor.store.batch import Call, Command, ask, run_each
from monitor.store.connection import Store
from monitor.store.together import Together

REMEMBER = timedelta(days=30)
"""How long an entry is remembered after its source last listed it."""
RENEW_EVERY = timedelta(days=1)
KEEP_SECONDS = int((REMEMBER + RENEW_EVERY).total_seconds())
LINGER = 0.02
"""Seconds for which others are waited for, to write down how their sources fare too."""
ATTEMPTS = 4
"""To tell an answer in short; the last one tells all of it."""
RENEW_SECONDS = int(RENEW_EVERY.total_seconds())


@dataclass(frozen=True, slots=True)
class Accepted:
    """What the entries of one answer were to us."""

    new: int
    changed: int
    known: int
    waiting: int = field(default=0, compare=False)
    """Entries of the source that are pending now."""
    by_link: bool = field(default=False, compare=False)
    """The source gives its entries other guids at each poll: they were told apart by their links."""


@dataclass(frozen=True, slots=True)
class _Before:
    """What the store had taken over before this answer."""

    digest: str
    polled: bool
    unknown: Sequence[int]
    """Which entries of the answer it may not know as they stand."""


@dataclass(frozen=True, slots=True)
class SourceState:
    """What is remembered of a source between polls."""

    validators: Mapping[str, str] = field(default_factory=dict)
    health: str | None = None
    """JSON, as `save_health` was given it."""
    polled: bool = False
    """It has answered at least once."""
    first: datetime | None = None
    """When it answered for the first time."""
    renewed: datetime | None = None
    """When the marks of what it lists were renewed last."""
    waiting: bool = False
    """Entries of it are pending."""
    paused: datetime | None = None
    """Since when the operator wants it left alone, beside what the configuration says."""
    new: int = 0
    changed: int = 0
    """Entries taken over since it was first polled."""


FIELDS = ["validators", "health", "first", "renewed", "paused", "new", "changed"]


class Seen:
    """Entries on their way from a source's list to the stream of articles."""

    def __init__(self, store: Store) -> None:
        self._redis = store.redis
        self._keys = store.keys
        self._memory = Memory()
        self._states = Together(self._ask_states)
        self._healths = Together(self._save_healths, linger=LINGER)
        self._unknown = store.redis.register_script(scripts.UNKNOWN)
        self._accept_script = store.redis.register_script(scripts.ACCEPT)
        self._accept = Together(self._accept_all)
        self._unchanged = store.redis.register_script(scripts.UNCHANGED)
        self._claim = store.redis.register_script(scripts.CLAIM)
        self._publish = store.redis.register_script(scripts.PUBLISH)
        self._defer = store.redis.register_script(scripts.DEFER)

    async def accept(
        self,
        source: str,
        entries: Sequence[Entry],
        *,
        validators: Mapping[str, str],
        now: datetime,
        polled: bool = True,
        article: Own | None = None,
    ) -> Accepted:
        """Take over the entries of one answer and commit its validators, in one step.

        What is new or says something else becomes pending and due; or, where `article` gives its article at once
        because no page is wanted, goes to the stream in the same step that marks it as seen. `polled` spares a question
        where the caller knows of a source that it has never answered.
        """
        listed = self._memory.listed(source, entries)
        everything = range(len(listed.keys))
        for attempt in range(ATTEMPTS):
            last_try = attempt == ATTEMPTS - 1
            if last_try:
                before = _Before("*", True, everything)
            elif attempt == 0 and not polled:
                before = _Before("", False, everything)
            else:
                before = await self._before(source, listed)
            own = partial(article, Sighting(now, not before.polled)) if article and not last_try else None
            arguments: list[str | bytes | float | int] = [
                source, now.timestamp(), KEEP_SECONDS, RENEW_SECONDS, before.digest, listed.digest, int(before.polled),
                json.dumps(dict(validators)), " ".join(listed.keys),
                records(listed, before.unknown, own),
            ]  # fmt: skip
            keys = [*self._source_keys(source), self._keys.seen(source, ""), self._keys.articles(source)]
            new, changed, waiting = await self._accept((keys, arguments))
            if new >= 0:
                break
            self._memory.forget(source)  # another process polled it meanwhile, or the store was set back
        self._memory.remember(source, listed)
        return Accepted(new, changed, len(listed.keys) - new - changed, waiting, listed.by_link)

    async def _before(self, source: str, listed: Listed) -> _Before:
        if remembered := self._memory.unknown(source, listed):
            return _Before(remembered[0], True, remembered[1])
        names = [name for pair in zip(listed.keys, listed.fingerprints, strict=True) for name in pair]
        keys = self._keys
        digest, polled, places = await self._unknown(
            keys=[keys.source(source), keys.pending(source), keys.seen(source, "")], args=names
        )
        return _Before(digest.decode(), bool(polled), places)

    async def unchanged(self, source: str, *, now: datetime, renewed: datetime | None = None) -> None:
        """Note that the source answered "not modified": what it listed last is listed still, so its marks live on.

        They are renewed once a day; `renewed` is when that was done last, as far as the caller knows.
        """
        if renewed is not None and now - renewed < RENEW_EVERY:
            return
        await self._unchanged(
            keys=[self._keys.source(source), self._keys.seen(source, "")],
            args=[now.timestamp(), KEEP_SECONDS, RENEW_SECONDS],
        )

    async def claim(self, source: str, now: datetime, lease: timedelta, limit: int) -> list[Pending]:
        """Take entries that are due, the longest waiting first; they are left to the caller until now + lease."""
        found = await self._claim(
            keys=self._source_keys(source), args=[now.timestamp(), (now + lease).timestamp(), limit, source]
        )
        return [read_pending(key, value) for key, value in zip(found[::2], found[1::2], strict=True)]

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
                pending.key, pending.fingerprint, codec.dump(article), int(done), KEEP_SECONDS, source,
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
        return await self._states(source)

    async def states(self, sources: Sequence[str]) -> list[SourceState]:
        """What is remembered of several sources, in one round trip."""
        return [*await self._ask_states(sources)]

    async def save_health(self, source: str, health: str) -> None:
        """Remember how a source is doing (JSON)."""
        await self._healths((source, health))

    async def pause(self, source: str, now: datetime) -> None:
        """Remember that a source is to be left alone until `resume`; the first time counts."""
        await self._redis.hsetnx(self._keys.source(source), "paused", str(now.timestamp()))

    async def resume(self, source: str) -> bool:
        """Let a source be polled again; False where it was not paused."""
        return bool(await self._redis.hdel(self._keys.source(source), "paused"))

    async def _ask_states(self, sources: Sequence[str]) -> Sequence[SourceState]:
        commands: list[Command] = []
        for source in sources:
            commands += (("HMGET", self._keys.source(source), *FIELDS), ("EXISTS", self._keys.pending(source)))
        found = await ask(self._redis, commands)
        return [_state(fields, waiting) for fields, waiting in zip(found[::2], found[1::2], strict=True)]

    async def _save_healths(self, told: Sequence[tuple[str, str]]) -> Sequence[None]:
        await ask(self._redis, [("HSET", self._keys.source(source), "health", health) for source, health in told])
        return [None] * len(told)

    async def _accept_all(self, told: Sequence[Call]) -> Sequence[tuple[int, int, int] | Exception]:
        # What is wrong with one source is for its own caller.
        return await run_each(self._redis, self._accept_script, told)

    def _source_keys(self, source: str) -> list[str]:
        keys = self._keys
        return [keys.source(source), keys.pending(source), keys.pending_due(source), keys.waiting(source)]


def _text(value: bytes | str) -> str:
    return value if isinstance(value, str) else value.decode()


def _time(told: bytes | None) -> datetime | None:
    return datetime.fromtimestamp(float(told), UTC) if told else None


def _state(fields: Sequence[bytes | None], waiting: int) -> SourceState:
    validators, health, first, renewed, paused, new, changed = fields
    return SourceState(
        validators=json.loads(validators or b"{}"),
        health=health.decode() if health is not None else None,
        polled=first is not None,
        first=_time(first),
        renewed=_time(renewed),
        waiting=bool(waiting),
        paused=_time(paused),
        new=int(new or 0),
        changed=int(changed or 0),
    )
