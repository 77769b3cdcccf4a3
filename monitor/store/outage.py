"""The one place that tries again when the store is away."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import TypeVar

from monitor import telemetry
from monitor.store.connection import OUTAGE

FIRST_WAIT = 0.1
LONGEST_WAIT = 5.0

T = TypeVar("T")

log = telemetry.logger("store")


async def steady(name: str, step: Callable[[], Awaitable[None]], *, until: asyncio.Event | None = None) -> None:
    """Repeat a step for ever, or until an event is set; outages of the store are waited out.

    The waits double up to 5 s.

    The step must be one that may run twice. Other errors end the loop: they are defects, not outages.
    """
    wait = FIRST_WAIT
    while until is None or not until.is_set():
        try:
            await step()
        except OUTAGE as error:
            telemetry.STORE_OUTAGES.labels(name).inc()
            log.warning("store is away", loop=name, error=str(error), next_try_s=wait)
            await _sleep(wait, until)
            wait = min(wait * 2, LONGEST_WAIT)
        else:
            wait = FIRST_WAIT
        _heed_cancellation()


async def _sleep(seconds: float, until: asyncio.Event | None) -> None:
    if until is None:
        await asyncio.sleep(seconds)
        return
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await until.wait()


def _heed_cancellation() -> None:
    """End a task that was told to end while `asyncio.wait_for` did not let it know.

    redis-py sends with it, and before Python 3.12 it swallows a cancellation that comes as its own work is done
    (https://github.com/python/cpython/issues/86296).
    """
    task = asyncio.current_task()
    if task is not None and task.cancelling():
        raise asyncio.CancelledError


async def insist(name: str, step: Callable[[], Awaitable[T]]) -> T:
    """Do one step, again and again while the store is away, and return what it gives.

    The step must be one that may run twice. Other errors are raised at once.
    """
    wait = FIRST_WAIT
    while True:
        try:
            return await step()
        except OUTAGE as error:
            telemetry.STORE_OUTAGES.labels(name).inc()
            log.warning("store is away", loop=name, error=str(error), next_try_s=wait)
        await asyncio.sleep(wait)
        wait = min(wait * 2, LONGEST_WAIT)
