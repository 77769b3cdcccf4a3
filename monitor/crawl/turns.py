"""Turns at hosts that all processes over one store take among them: one queue at the publisher's door, not one each.

The store keeps, for each host, who has a turn until when, and when the next may start. Its own clock counts, so the
clocks of machines need not agree. A process that dies holds up a host no longer than its lease.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import timedelta
from random import Random

from monitor import telemetry
from monitor.crawl.answers import resting
from monitor.store.batch import ask, run_each
from monitor.store.connection import OUTAGE, Store
from monitor.store.together import Together

LEASE = timedelta(seconds=60)
"""Longer than any request may take."""
LONGEST_WAIT = timedelta(seconds=30)
"""Who would have to wait longer is told to come back later."""
LOOK_AGAIN = 0.25
"""Seconds until another process's turn is asked about again."""

_TAKE = """
-- KEYS: turns of a host    ARGV: token, seconds between starts, connections, lease
-- Gives how many seconds to wait before asking again; 0: the turn is taken.
local t = redis.call('TIME')
local now = t[1] + t[2] / 1000000
local start = tonumber(redis.call('ZSCORE', KEYS[1], 'next') or '0')
if start > now then return tostring(start - now) end
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now)
if redis.call('ZCARD', KEYS[1]) >= tonumber(ARGV[3]) then return '-1' end
redis.call('ZADD', KEYS[1], now + ARGV[4], ARGV[1])
redis.call('ZADD', KEYS[1], now + ARGV[2], 'next')
redis.call('EXPIRE', KEYS[1], math.ceil(math.max(ARGV[2], ARGV[4])) + 1)
return '0'
"""
_REST = """
-- KEYS: turns of a host    ARGV: seconds
local t = redis.call('TIME')
redis.call('ZADD', KEYS[1], 'GT', t[1] + t[2] / 1000000 + ARGV[1], 'next')
redis.call('EXPIRE', KEYS[1], math.ceil(ARGV[1]) + 60)
return 0
"""

log = telemetry.logger("crawl")


class Turns:
    """The turns at all hosts; while the store is away, each process minds its own manners only."""

    def __init__(self, store: Store, random: Random) -> None:
        self._redis, self._keys, self._random = store.redis, store.keys, random
        self._take = store.redis.register_script(_TAKE)
        self._rest = store.redis.register_script(_REST)
        self._asked = Together(self._ask)
        self._ended = Together(self._end)

    async def take(self, host: str, *, delay: float, connections: int) -> str:
        """Wait for a turn at a host and give the token by which it is given back.

        Raises FetchError (`host_rests`) where the host wants to be left alone for longer than 30 seconds.
        """
        token = self._random.randbytes(8).hex()
        arguments = (token, str(delay), str(connections), str(LEASE.total_seconds()))
        while True:
            try:
                wait = await self._asked((host, arguments))
            except OUTAGE as error:
                telemetry.STORE_OUTAGES.labels("crawl.turns").inc()
                log.debug("store is away", loop="crawl.turns", host=host, error=str(error))
                await asyncio.sleep(delay)
                return token
            if wait == 0:
                return token
            if wait > max(LONGEST_WAIT.total_seconds(), delay):
                raise resting(host, timedelta(seconds=wait))
            await asyncio.sleep(wait if wait > 0 else LOOK_AGAIN * self._random.uniform(0.5, 1))

    async def give_back(self, host: str, token: str) -> None:
        """End a turn; where the store is away, its lease ends it."""
        try:
            await self._ended((host, token))
        except OUTAGE:
            telemetry.STORE_OUTAGES.labels("crawl.turns").inc()

    async def rest(self, host: str, seconds: float) -> None:
        """Let no process have a turn at a host for so long."""
        try:
            await self._rest(keys=[self._keys.turns(host)], args=[seconds])
        except OUTAGE:
            telemetry.STORE_OUTAGES.labels("crawl.turns").inc()

    async def _ask(self, wanted: Sequence[tuple[str, tuple[str, ...]]]) -> Sequence[float | Exception]:
        calls = [([self._keys.turns(host)], arguments) for host, arguments in wanted]
        answers = await run_each(self._redis, self._take, calls)
        return [answer if isinstance(answer, Exception) else float(answer) for answer in answers]

    async def _end(self, ended: Sequence[tuple[str, str]]) -> Sequence[None]:
        await ask(self._redis, [("ZREM", self._keys.turns(host), token) for host, token in ended])
        return [None] * len(ended)
