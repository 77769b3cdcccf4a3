"""What was given up although it may still be wanted: kept until the operator has it tried again.

A partition keeps 10,000 of them; how a delivery ended is known besides, for 40 days.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import datetime
from typing import NamedTuple, cast

from monitor import telemetry
from monitor.model import Delivery
from monitor.notify import scripts
from monitor.notify.claims import KEPT
from monitor.settings import SUBSCRIBED
from monitor.store import codec
from monitor.store.connection import Store

BATCH = 500

log = telemetry.logger("notify")


class GivenUp(NamedTuple):
    """A delivery that was given up, and why."""

    delivery: Delivery
    reason: str
    at: str
    """When (epoch seconds); empty where nobody knows."""


class Undelivered:
    """The deliveries that were given up. Every method raises the store's outages, and may then be called again."""

    def __init__(self, store: Store) -> None:
        self._redis = store.redis
        self._keys = store.keys
        self._retry = store.redis.register_script(scripts.RETRY)

    async def all(self) -> AsyncIterator[GivenUp]:
        """All of them, in no order."""
        for place in self._keys.all_undelivered():
            cursor = 0
            while True:
                answer = await self._redis.hscan(place, cursor, count=BATCH)
                cursor, found = cast("tuple[int, dict[bytes, bytes]]", answer)
                for key, body in found.items():
                    reason, at = cast(
                        "list[bytes | None]", await self._redis.hmget(key.decode(), ["reason", "settled_at"])
                    )
                    try:
                        delivery = codec.load(Delivery, body)
                    except ValueError:
                        log.exception("a delivery that was given up cannot be read", delivery=key.decode())
                        continue
                    yield GivenUp(delivery, (reason or b"").decode(), (at or b"").decode())
                if not cursor:
                    break

    async def retry(self, delivery: Delivery, now: datetime) -> bool:
        """Queue it again, with all the time before it that a new one has; False where somebody did so already."""
        channel = delivery.channel
        key, place = self._keys.delivery(channel, delivery.id), self._keys.undelivered(channel)
        body = cast("bytes | None", await self._redis.hget(place, key))
        if body is None:
            return False
        again = codec.dump(replace(delivery, queued_at=now, batch=None))
        keep = int(KEPT.total_seconds())
        return bool(
            await self._retry(
                keys=[*self._keys.places(channel), place, self._keys.queue(channel), key],
                args=[channel, body, again, SUBSCRIBED, keep, delivery.urgency],
            )
        )
