"""The paces of sources in the store: those who poll note them, and whoever says when sources are due reads them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from monitor.store.connection import Store

OVERLAP = timedelta(seconds=30)
"""Clocks differ: what was noted so long before the last look may not have been seen in it."""


@dataclass(frozen=True, slots=True)
class Pace:
    """What is to be done with a source otherwise than its settings say."""

    quiet: timedelta | None = None
    """The wait between polls in quiet times."""
    hurried_until: datetime | None = None
    """Until then it is polled as often as it may be."""


class Paces:
    """Paces that differ from the settings. Every method may be called twice."""

    def __init__(self, store: Store) -> None:
        self._redis = store.redis
        self._quiet, self._hurried, self._changed = store.keys.paces()

    async def note(self, source: str, quiet: timedelta | None, now: datetime) -> None:
        """Poll a source at this pace in quiet times; None: as its settings say."""
        async with self._redis.pipeline(transaction=True) as pipe:
            if quiet is None:
                pipe.hdel(self._quiet, source)
            else:
                pipe.hset(self._quiet, source, str(quiet.total_seconds()))
            pipe.zadd(self._changed, {source: now.timestamp()})
            await pipe.execute()

    async def hurry(self, sources: Iterable[str], until: datetime, now: datetime) -> None:
        """Poll sources as often as they may be until then."""
        names = list(sources)
        if not names:
            return
        async with self._redis.pipeline(transaction=True) as pipe:
            pipe.zadd(self._hurried, dict.fromkeys(names, until.timestamp()), gt=True)
            pipe.zremrangebyscore(self._hurried, "-inf", now.timestamp())
            pipe.zadd(self._changed, dict.fromkeys(names, now.timestamp()))
            await pipe.execute()

    async def all(self) -> Mapping[str, Pace]:
        """All that is noted."""
        quiet: Any = await self._redis.hgetall(self._quiet)
        pairs: Any = await self._redis.zrange(self._hurried, 0, -1, withscores=True)
        hurried = dict(pairs)
        return {name.decode(): _pace(quiet.get(name), hurried.get(name)) for name in {*quiet, *hurried}}

    async def since(self, moment: datetime) -> Mapping[str, Pace]:
        """What was noted since then, or a little before."""
        names: Any = await self._redis.zrange(self._changed, (moment - OVERLAP).timestamp(), "+inf", byscore=True)
        if not names:
            return {}
        quiet: Any = await self._redis.hmget(self._quiet, names)
        hurried: Any = await self._redis.zmscore(self._hurried, names)
        return {name.decode(): _pace(wait, until) for name, wait, until in zip(names, quiet, hurried, strict=True)}


def _pace(quiet: bytes | None, until: float | None) -> Pace:
    return Pace(
        timedelta(seconds=float(quiet)) if quiet else None,
        datetime.fromtimestamp(until, UTC) if until else None,
    )
