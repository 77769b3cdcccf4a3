"""Polls that are due: a stream from which whoever polls takes them, and on which each source waits once at most."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from monitor.store.batch import ask, run_each
from monitor.store.connection import Store
from monitor.store.together import Together

LINGER = 0.02
"""Seconds for which a due source waits for others: what begins together goes together all the way."""
LONGEST = 100_000

_PUT = """
-- KEYS: stream of polls, sources that wait there    ARGV: most polls, then source and patience in seconds of each
local t = redis.call('TIME')
local now = t[1] + t[2] / 1000000
for i = 2, #ARGV, 2 do
  local till = redis.call('ZSCORE', KEYS[2], ARGV[i])
  if not till or tonumber(till) <= now then
    redis.call('XADD', KEYS[1], 'MAXLEN', '~', ARGV[1], '*', 'body', ARGV[i])
    redis.call('ZADD', KEYS[2], now + ARGV[i + 1], ARGV[i])
  end
end
redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', now)
return 0
"""


class PollQueue:
    """The polls that all processes over one store have before them."""

    def __init__(self, store: Store) -> None:
        self._redis, self._polls, self._queued = store.redis, store.keys.polls(), store.keys.queued()
        self._script = store.redis.register_script(_PUT)
        self._put = Together(self._put_all, linger=LINGER)
        self._take = Together(self._take_all)

    async def put(self, source: str, patience: timedelta) -> None:
        """Let a source be polled, unless it waits for that already and has done so for no longer than `patience`."""
        await self._put((source, patience.total_seconds()))

    async def take(self, source: str) -> None:
        """Take note that the poll of a source waits no longer: it is being done."""
        await self._take(source)

    async def _put_all(self, wanted: Sequence[tuple[str, float]]) -> Sequence[None]:
        told = [LONGEST, *(argument for pair in wanted for argument in pair)]
        for answer in await run_each(self._redis, self._script, [([self._polls, self._queued], told)]):
            if isinstance(answer, Exception):
                raise answer
        return [None] * len(wanted)

    async def _take_all(self, sources: Sequence[str]) -> Sequence[None]:
        await ask(self._redis, [("ZREM", self._queued, *sources)])
        return [None] * len(sources)
