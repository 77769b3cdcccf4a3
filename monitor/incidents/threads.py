"""Threads: of which cities a source told lately, and by which name: its next post may be about them without a name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from monitor.store import codec
from monitor.store.connection import Store

KEEP = timedelta(days=2)
MOST = 3
"""Cities of one source; who tells of more at a time names them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    """A city of which a source told."""

    geonameid: int
    name: str
    """As the source spelled it, in any case of its language."""
    at: datetime


class Threads:
    """What every source told of lately."""

    def __init__(self, store: Store) -> None:
        self._redis = store.redis
        self._keys = store.keys

    async def note(self, source: str, thread: Thread) -> None:
        """Remember that a source told of a city; telling it twice changes nothing."""
        key = self._keys.threads(source)
        async with self._redis.pipeline(transaction=False) as pipe:
            pipe.hset(key, str(thread.geonameid), codec.dump(thread))
            pipe.expire(key, KEEP)
            await pipe.execute()

    async def of(self, source: str) -> list[Thread]:
        """The cities of which a source told last, the latest first."""
        fields: dict[bytes, bytes] = await self._redis.hgetall(self._keys.threads(source))  # type: ignore[assignment]
        found = [codec.load(Thread, body) for body in fields.values()]
        return sorted(found, key=lambda thread: (thread.at, thread.geonameid), reverse=True)[:MOST]
