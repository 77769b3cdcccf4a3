"""A word of the operator to all chats, marked as such. It survives restarts: who has been told is off the list.

Killed between sending and crossing off, one chat hears it twice.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from monitor import telemetry
from monitor.bot.sender import NotSentError, Sender
from monitor.bot.wording import wording
from monitor.notify.channels.base import NotYetError
from monitor.store.connection import Store
from monitor.subscriptions.chats import Chats

A_SECOND = 15
"""Half of what Telegram takes: alerts go out beside it, by the same turns."""
LOOK_SECONDS = 1.0
LONGEST = 3000

log = telemetry.logger("bot")


@dataclass(frozen=True, slots=True)
class Progress:
    """How far it is."""

    left: int
    of: int


class Broadcast:
    """At most one at a time."""

    def __init__(self, store: Store, chats: Chats) -> None:
        self._redis = store.redis
        self._words, self._left = store.keys.broadcast(), store.keys.broadcast_left()
        self._chats = chats

    async def begin(self, text: str, now: datetime) -> int:
        """Tell all chats that can be told now; how many that are. A broadcast that is under way is replaced."""
        await self._redis.delete(self._words, self._left)
        count = 0
        async for chats in self._chats.all():
            names = [chat.name for chat in chats if not chat.disabled]
            if names:
                count += await self._redis.sadd(self._left, *names)
        if count:  # the words last: what was begun by half says nothing
            fields = {"text": text[:LONGEST], "of": count, "at": now.isoformat()}
            await self._redis.hset(self._words, mapping=fields)  # type: ignore[arg-type]
        return count

    async def progress(self) -> Progress | None:
        """How far it is; None where none is under way."""
        of: bytes | None = await self._redis.hget(self._words, "of")  # type: ignore[assignment]
        return Progress(int(await self._redis.scard(self._left)), int(of)) if of else None

    async def tell(self, sender: Sender, stop: asyncio.Event, pause: Callable[[float], float] = lambda s: s) -> None:
        """Tell one chat after the other until `stop` is set, and wait where there is nothing to tell."""
        text: bytes | None = await self._redis.hget(self._words, "text")  # type: ignore[assignment]
        found: bytes | None = await self._redis.srandmember(self._left) if text else None  # type: ignore[assignment]
        if text is None or found is None:
            if text is not None:
                await self._redis.delete(self._words)
                log.info("broadcast done")
            with suppress(TimeoutError):
                async with asyncio.timeout(LOOK_SECONDS):
                    await stop.wait()
            return
        try:
            await self._tell(sender, found.decode(), text.decode())
            await self._redis.srem(self._left, found)
        except NotYetError:
            log.debug("a broadcast waits for a chat's turn", chat=found.decode())
        await asyncio.sleep(pause(1 / A_SECOND))

    async def _tell(self, sender: Sender, name: str, text: str) -> None:
        chat = await self._chats.chat(name)
        if chat is None or chat.disabled:
            return
        told = wording(chat.language).text("from-operator", text=text)
        try:
            await sender.send(chat.id, told, topic=chat.topic, in_turn=True)
        except NotSentError as error:
            log.warning("a broadcast did not arrive", chat=name, error=str(error))
