"""Chats in the store: each one record, changed only if nobody changed it meanwhile, forgotten as a whole.

Every change puts the chat's name on a stream in the same step, so that whoever keeps chats in mind can follow.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Sequence
from typing import Any, NamedTuple, cast

from monitor import telemetry
from monitor.store import codec
from monitor.store.batch import ask
from monitor.store.connection import Store
from monitor.subscriptions.chat import Chat
from monitor.subscriptions.scripts import FORGET, SCAN, WRITE

CHANGES = 100_000
"""Changes that are kept of each partition; who has missed more reads everything again."""
BATCH = 500
TRIES = 20

log = telemetry.logger("subscriptions")


class ChatBusyError(Exception):
    """A chat was written by others at each of many tries; try again later."""


class News(NamedTuple):
    """What changed since a place in the streams of changes."""

    names: list[str]
    """Chats to be read again, each once."""
    place: tuple[str, ...]
    """Where to look on from."""
    missed: bool
    """Changes were dropped before they were read: everything has to be read again."""


class Chats:
    """The chats of all partitions. Every method raises the store's outages, and may then be called again."""

    def __init__(self, store: Store) -> None:
        self._redis = store.redis
        self._keys = store.keys
        self._write, self._forget, self._scan = map(store.redis.register_script, (WRITE, FORGET, SCAN))

    async def chat(self, name: str) -> Chat | None:
        """A chat by its name; None where it has never subscribed, or is forgotten."""
        return _read(name, await self._body(name))

    async def change(self, name: str, change: Callable[[Chat | None], Chat]) -> Chat:
        """Write what `change` makes of a chat as it is, and return it; what changes nothing is not written.

        `change` may be called several times. Raises ChatBusyError.
        """
        for _ in range(TRIES):
            body = await self._body(name)
            before = _read(name, body)
            after = change(before)
            if after == before:
                return after
            keys = [self._keys.chats(name), self._keys.topics(name), self._keys.chat_changes(name)]
            # What is as it is by default is left out: records are half as long, and read in half the time.
            if await self._write(keys=keys, args=[name, body or b"", codec.dump(after, brief=True), CHANGES]):
                return after
        raise ChatBusyError(f"{name} was written by others {TRIES} times in a row; try again later")

    async def forget(self, name: str) -> bool:
        """Delete all that is kept of a chat, and what waits for it, at once; whether it was known."""
        keys = self._keys
        own = [keys.chats(name), keys.topics(name), keys.chat_changes(name), keys.queue(name), *keys.places(name)]
        return bool(await self._forget(keys=own, args=[name, CHANGES]))

    async def topics(self, name: str) -> list[str]:
        """The names of all topics of a chat that subscribe, the chat itself among them."""
        found: set[bytes] = await self._redis.smembers(self._keys.topics(name))  # type: ignore[assignment]
        return sorted(member.decode() for member in found)

    async def all(self) -> AsyncIterator[tuple[Chat, ...]]:
        """All chats, some hundreds at a time; one that comes meanwhile may be among them or not."""
        for key in self._keys.all_chats():
            cursor = 0
            while True:
                answer: Any = await self._scan(keys=[key], args=[cursor, BATCH])
                try:
                    chats, following = codec.load_all(Chat, answer[1]), int(answer[0])
                except ValueError:  # one of them cannot be read: each by itself
                    chats, following = await self._one_by_one(key, cursor)
                yield chats
                if not following:
                    break
                cursor = following

    async def _one_by_one(self, key: str, cursor: int) -> tuple[tuple[Chat, ...], int]:
        """What lies at a cursor as far as it can be read, and the next cursor."""
        answer = await self._redis.hscan(key, cursor, count=BATCH)
        following, found = cast("tuple[int, dict[bytes, bytes]]", answer)
        read = (_read(name.decode(), body) for name, body in found.items())
        return tuple(chat for chat in read if chat is not None), following

    async def count(self) -> int:
        """How many chats there are."""
        async with self._redis.pipeline(transaction=False) as pipe:
            for key in self._keys.all_chats():
                pipe.hlen(key)
            return sum(await pipe.execute())

    # --- following -----------------------------------------------------------------------------------------------

    async def now(self) -> tuple[str, ...]:
        """The place in the streams of changes after everything that has happened."""
        async with self._redis.pipeline(transaction=False) as pipe:
            for key in self._keys.all_chat_changes():
                pipe.xrevrange(key, count=1)
            return tuple(found[0][0].decode() if found else "0-0" for found in await pipe.execute())

    async def since(self, place: Sequence[str]) -> News:
        """What has changed since a place."""
        async with self._redis.pipeline(transaction=False) as pipe:
            for key, after in zip(self._keys.all_chat_changes(), place, strict=True):
                pipe.xrange(key, min=f"({after}", count=BATCH)
                pipe.xrange(key, count=1)
            answers = await pipe.execute()
        names: dict[str, None] = {}
        ends, missed = [], False
        for after, found, first in zip(place, answers[::2], answers[1::2], strict=True):
            names.update((fields[b"name"].decode(), None) for _, fields in found)
            ends.append(found[-1][0].decode() if found else after)
            missed = missed or _lost(after, first[0][0].decode() if first else None)
        return News(list(names), tuple(ends), missed)

    async def several(self, names: Sequence[str]) -> dict[str, Chat | None]:
        """Chats by their names; None for those that are no more."""
        bodies = await ask(self._redis, [("HGET", self._keys.chats(name), name) for name in names])
        return {name: _read(name, body) for name, body in zip(names, bodies, strict=True)}

    async def _body(self, name: str) -> bytes | None:
        body: bytes | None = await self._redis.hget(self._keys.chats(name), name)  # type: ignore[assignment]
        return body


def _read(name: str, body: bytes | None) -> Chat | None:
    if body is None:
        return None
    try:
        return codec.load(Chat, body)
    except ValueError as error:  # one chat is isolated from the rest; it begins anew with its next change
        telemetry.MESSAGES_FAILED.labels("subscriptions").inc()
        log.error("a chat's record cannot be read", chat=name, error=str(error))  # noqa: TRY400 - the store holds it
        return None


def _lost(after: str, first: str | None) -> bool:
    """Whether changes after a place are there no more: the stream begins later, or is not the one that it was."""
    if first is None:
        return after != "0-0"
    return after != "0-0" and _number(first) > _number(after)


def _number(entry: str) -> tuple[int, int]:
    time, _, count = entry.partition("-")
    return int(time), int(count)
