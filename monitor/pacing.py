"""While an attack on a city is being told, those who told of that city before are polled as often as they may be."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from monitor.crawl.paces import Paces
from monitor.incidents.merge import Change
from monitor.model import Article
from monitor.store.connection import Store

OPEN = timedelta(hours=2)
"""How long after its last alert an incident is open."""
TELLERS = 100
"""Sources that are hurried for one city, the latest to tell of it first."""
REMEMBERED = timedelta(days=60)


class Pacing:
    """Knows who tells of which city, and hurries them."""

    def __init__(self, store: Store, paces: Paces) -> None:
        self._redis, self._keys = store.redis, store.keys
        self._paces = paces

    async def note(self, article: Article, changes: Sequence[Change], now: datetime) -> None:
        """Note of which cities the article's source told; where that was news, hurry all who tell of these cities.

        Twice is once.
        """
        cities = {change.incident.geonameid for change in changes if change.incident is not None}
        if not cities:
            return
        async with self._redis.pipeline(transaction=False) as pipe:
            for city in cities:
                key = self._keys.tellers(city)
                pipe.zadd(key, {article.source: now.timestamp()}, gt=True)
                pipe.zremrangebyrank(key, 0, -TELLERS - 1)
                pipe.expire(key, REMEMBERED)
            await pipe.execute()
        alerted = {change.alert.geonameid for change in changes if change.alert is not None}
        for city in alerted:
            names: Any = await self._redis.zrange(self._keys.tellers(city), 0, -1)
            await self._paces.hurry([name.decode() for name in names], now + OPEN, now)
