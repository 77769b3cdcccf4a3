"""A duty that only one process may have at a time, held by a lease that is renewed while it lives."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress

from monitor import telemetry
from monitor.store.connection import OUTAGE, Store

LEASE_SECONDS = 6.0
ANSWER_SECONDS = 1.0
"""A store that has not answered by then is away: to wait longer would be to act on a lease that has run out."""

_RENEW = """
if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('PEXPIRE', KEYS[1], ARGV[2]) end
return redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) and 1 or 0
"""
_RELEASE = "if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end return 0"

log = telemetry.logger("lease")


async def hold(
    store: Store, name: str, holder: str, duty: Callable[[asyncio.Event], Awaitable[None]], stop: asyncio.Event
) -> None:
    """Run `duty` whenever the lease is ours, until `stop` is set; `duty` ends when its own event is set.

    Where the lease is lost, or the store is away for longer than the lease lasts, the duty is ended first.
    """
    key = store.keys.lease(name)
    renew, release = store.redis.register_script(_RENEW), store.redis.register_script(_RELEASE)
    running: asyncio.Task[None] | None = None
    lost = asyncio.Event()
    missed = 0
    while not stop.is_set():
        try:
            async with asyncio.timeout(ANSWER_SECONDS):
                ours = bool(await renew(keys=[key], args=[holder, int(LEASE_SECONDS * 1000)]))
            missed = 0
        except OUTAGE:
            missed += 1
            ours = running is not None and missed < 2  # two missed renewals: another may have it by now
        if ours and running is None:
            log.info("duty taken", duty=name, holder=holder)
            lost = asyncio.Event()
            running = asyncio.ensure_future(duty(lost))
        elif not ours and running is not None:
            log.warning("duty lost", duty=name, holder=holder)
            await _end(running, lost)
            running = None
        if running is not None and running.done():
            await running  # a duty that ended by itself failed: say so
            running = None
        with suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), LEASE_SECONDS / 3)
    if running is not None:
        await _end(running, lost)
    with suppress(*OUTAGE):
        async with asyncio.timeout(ANSWER_SECONDS):
            await release(keys=[key], args=[holder])


async def _end(running: asyncio.Task[None], lost: asyncio.Event) -> None:
    lost.set()
    await running
