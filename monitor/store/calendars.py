"""Calendars: sorted sets of what waits, by the time at which it is due (epoch seconds)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from redis.asyncio import Redis


async def earliest(redis: Redis, calendars: Iterable[str]) -> datetime | None:
    """When the first of all that several calendars hold is due; None where they hold nothing."""
    async with redis.pipeline(transaction=False) as pipe:
        for calendar in calendars:
            pipe.zrange(calendar, 0, 0, withscores=True)
        scores = [score for found in await pipe.execute() for _, score in found]
    return datetime.fromtimestamp(min(scores), UTC) if scores else None
