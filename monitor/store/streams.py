"""Streams with consumer groups: a message is acknowledged only once its effect is stored.

What a dead worker left unacknowledged is claimed by another after `IDLE_SECONDS`; what no worker can handle goes to
the dead letters after `TRIES`, named and counted, and the rest goes on. Acknowledged messages are deleted, so a
stream is as long as the work that waits.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import contextmanager, nullcontext, suppress
from dataclasses import dataclass
from typing import Any

from redis.exceptions import ResponseError

from monitor import telemetry
from monitor.store.connection import OUTAGE, Store
from monitor.store.outage import steady
from monitor.store.together import Together

BLOCK_SECONDS = 1.0
"""Less than the socket's own timeout, or an idle stream would look like a dead server."""
IDLE_SECONDS = 15.0
TRIES = 5
BATCH = 16
GRACE_SECONDS = 3.0
GROUP = "tocsin"

log = telemetry.logger("streams")


@dataclass(frozen=True, slots=True)
class Message:
    """One message as it was put on a stream."""

    stream: str
    id: str
    body: bytes
    tries: int = 1


Handler = Callable[[Message], Awaitable[None]]


class Consumer:
    """One worker on a set of streams; `run` hands each message to a handler and acknowledges what it finished.

    With `in_order`, messages of one stream are handled one after the other.
    """

    def __init__(
        self,
        store: Store,
        streams: Sequence[str],
        name: str,
        *,
        role: str,
        concurrency: int = BATCH,
        in_order: bool = False,
        linger: float = 0.0,
    ) -> None:
        """`linger`: so many seconds may pass until a message that is finished is acknowledged, with others."""
        self._redis = store.redis
        self._dead = store.keys.dead_letters()
        self._streams = tuple(streams)
        self._name = name
        self._role = role
        self._done = Together(self._acknowledge, linger=linger)
        self._slots = asyncio.Semaphore(concurrency)
        self._concurrency = concurrency
        self._running: dict[tuple[str, str], asyncio.Task[None]] = {}
        self._turns = {stream: asyncio.Lock() for stream in self._streams} if in_order else {}

    async def run(self, handler: Handler, stop: asyncio.Event) -> None:
        """Consume until `stop` is set; outages of the store are waited out, and nothing in flight is forgotten.

        At the end, what is being handled has `GRACE_SECONDS` to finish; the rest stays unacknowledged and is claimed
        by another worker, or by this one after its restart.
        """
        async with asyncio.TaskGroup() as tasks:
            readers = [
                tasks.create_task(steady(f"{self._role}.read", lambda: self._read(handler))),
                tasks.create_task(steady(f"{self._role}.claim", lambda: self._claim(handler))),
            ]
            await stop.wait()
            for reader in readers:
                reader.cancel()
        if self._running:
            await asyncio.wait(self._running.values(), timeout=GRACE_SECONDS)
        for task in self._running.values():
            task.cancel()

    async def _read(self, handler: Handler) -> None:
        await self._slots.acquire()
        self._slots.release()
        room = max(1, self._concurrency - len(self._running))
        try:
            found: Any = await self._redis.xreadgroup(
                GROUP, self._name, dict.fromkeys(self._streams, ">"), count=room, block=int(BLOCK_SECONDS * 1000)
            )
        except ResponseError as error:
            if not _without_group(error):
                raise
            await self._create_groups()
            return
        for stream, messages in found or ():
            for message_id, fields in messages:
                await self._start(Message(stream.decode(), message_id.decode(), fields[b"body"]), handler)

    async def _create_groups(self) -> None:
        for stream in self._streams:
            with suppress(ResponseError):  # BUSYGROUP: it is there already
                await self._redis.xgroup_create(stream, GROUP, id="0", mkstream=True)

    async def _start(self, message: Message, handler: Handler) -> None:
        key = (message.stream, message.id)
        if key in self._running:
            return
        await self._slots.acquire()
        task = asyncio.create_task(self._handle(message, handler))
        self._running[key] = task
        task.add_done_callback(lambda _: self._finished(key))

    def _finished(self, key: tuple[str, str]) -> None:
        self._running.pop(key, None)
        self._slots.release()

    async def _handle(self, message: Message, handler: Handler) -> None:
        async with self._turns.get(message.stream, nullcontext()):  # a lock is fair: first come, first served
            await self._try(message, handler)

    async def _try(self, message: Message, handler: Handler) -> None:
        wait = 0.1
        while True:
            try:
                await handler(message)
                await self._done(message)
            except OUTAGE as error:
                # The message stays ours: its handler may run twice, so it is simply run again.
                log.warning("store is away", loop=self._role, message=message.id, error=str(error), next_try_s=wait)
                await asyncio.sleep(wait)
                wait = min(wait * 2, 5.0)
            except Exception as error:
                telemetry.MESSAGES_FAILED.labels(self._role).inc()
                log.exception(
                    "message failed", role=self._role, message=message.id, tries=message.tries, error=str(error)
                )
                return
            else:
                telemetry.MESSAGES.labels(self._role).inc()
                return

    async def _acknowledge(self, messages: Sequence[Message]) -> Sequence[None]:
        ids: dict[str, list[str]] = {}
        for message in messages:
            ids.setdefault(message.stream, []).append(message.id)
        for stream, names in ids.items():
            async with self._redis.pipeline(transaction=True) as pipe:
                pipe.xack(stream, GROUP, *names)
                pipe.xdel(stream, *names)
                await pipe.execute()
        return [None] * len(messages)

    async def _claim(self, handler: Handler) -> None:
        """Keep what is being worked on ours, and take over what nobody has touched for a while."""
        for stream, message_id in list(self._running):
            with _groups_may_be_gone():
                await self._redis.xclaim(stream, GROUP, self._name, 0, [message_id], justid=True)
        for stream in self._streams:
            messages: Any = ()
            with _groups_may_be_gone():
                _, messages, *_ = await self._redis.xautoclaim(
                    stream, GROUP, self._name, int(IDLE_SECONDS * 1000), count=self._concurrency
                )
            for message_id, fields in messages:
                if fields:
                    await self._retry(stream, message_id.decode(), fields[b"body"], handler)
        await asyncio.sleep(IDLE_SECONDS / 3)

    async def _retry(self, stream: str, message_id: str, body: bytes, handler: Handler) -> None:
        pending: Any = await self._redis.xpending_range(stream, GROUP, message_id, message_id, 1)
        tries = pending[0]["times_delivered"] if pending else 1
        message = Message(stream, message_id, body, tries)
        if tries <= TRIES:
            await self._start(message, handler)
            return
        telemetry.DEAD_LETTERS.labels(self._role).inc()
        log.error("message given up", role=self._role, stream=stream, message=message_id, tries=tries)
        await self._redis.xadd(
            self._dead, {"stream": stream, "id": message_id, "body": body}, maxlen=10_000, approximate=True
        )
        await self._done(message)


def _without_group(error: ResponseError) -> bool:
    """Whether a store that was new, emptied or set back has no such group; reading creates it again."""
    return "NOGROUP" in str(error) or "UNBLOCKED" in str(error)


@contextmanager
def _groups_may_be_gone() -> Iterator[None]:
    try:
        yield
    except ResponseError as error:
        if not _without_group(error):
            raise


async def lag(store: Store, streams: Sequence[str]) -> int:
    """How many messages wait on these streams or are being worked on."""
    total = 0
    with suppress(*OUTAGE):
        for stream in streams:
            total += await store.redis.xlen(stream)
    return total
