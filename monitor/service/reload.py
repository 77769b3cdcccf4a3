"""Watches the configuration: SIGHUP or a changed file loads it again, and a broken one leaves the last good one."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from pathlib import Path

from monitor import telemetry
from monitor.config import ConfigError, Loaded

CHECK_SECONDS = 1.0

log = telemetry.logger("config")


def _state(path: Path) -> tuple[int, int, int] | None:
    with suppress(OSError):
        found = path.stat()
        return found.st_mtime_ns, found.st_size, found.st_ino
    return None


async def watch(
    path: Path,
    load: Callable[[], Loaded],
    apply: Callable[[Loaded], Awaitable[None]],
    *,
    asked: asyncio.Event,
    stop: asyncio.Event,
) -> None:
    """Apply each new configuration until `stop` is set."""
    known = _state(path)
    while not stop.is_set():
        with suppress(TimeoutError):
            await asyncio.wait_for(asked.wait(), CHECK_SECONDS)
        state = _state(path)
        if not asked.is_set() and state in (known, None):
            continue  # a file that is gone for a moment is being replaced by an editor
        asked.clear()
        known = state
        try:
            loaded = await asyncio.to_thread(load)
        except ConfigError as error:
            telemetry.RELOADS.labels("refused").inc()
            for fault in error.faults:
                log.error(  # noqa: TRY400 - the faults are the message
                    "configuration refused, the last good one stays", fault=fault.show(error.name)
                )
            continue
        await apply(loaded)
        telemetry.RELOADS.labels("applied").inc()
        log.info("configuration applied", sources=len(loaded.config.sources), watchlists=len(loaded.watches))
