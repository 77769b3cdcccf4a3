"""Articles from standard input, taken over as fast as they become safe: a full store holds up the pipe."""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import suppress
from datetime import datetime
from functools import partial

from monitor import telemetry
from monitor.crawl.sources.records import LONGEST_LINE, RecordError
from monitor.crawl.sources.settings import SourceSettings
from monitor.crawl.sources.stdin import StdinSettings
from monitor.dedup.seen import Accepted
from monitor.model import Entry
from monitor.store.outage import insist

CHUNK = 65_536
AT_ONCE = 100
PAUSED_SECONDS = 1.0
Piece = tuple[int, bytes]
"""Its number from 1, and what it says; nothing where it is too long."""
Take = Callable[[str, Sequence[Entry], Sequence[str]], Awaitable[Accepted | None]]

log = telemetry.logger("crawl")


class Pipe:
    """Reads a file descriptor piece by piece in a thread of its own, no further ahead than is asked for."""

    def __init__(self, descriptor: int, end: bytes) -> None:
        self._descriptor, self._end = descriptor, end
        self._loop = asyncio.get_running_loop()
        self._pieces: asyncio.Queue[Piece | None] = asyncio.Queue()
        self._room = threading.Semaphore(AT_ONCE)
        # Not the pool of the loop, which waits for its threads at the end: nobody ends a pipe for our sake.
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        number, kept, too_long = 0, bytearray(), False
        with suppress(RuntimeError):  # the loop has ended
            while chunk := self._chunk():
                *whole, rest = chunk.split(self._end)
                for part in whole:
                    number += 1
                    self._put((number, b"" if too_long else bytes(kept + part)))
                    kept, too_long = bytearray(), False
                kept += rest
                if len(kept) > LONGEST_LINE:
                    kept, too_long = bytearray(), True
            if kept:
                self._put((number + 1, bytes(kept)))
            self._put(None)

    def _chunk(self) -> bytes:
        try:
            return os.read(self._descriptor, CHUNK)
        except OSError:  # closed, or never open
            return b""

    def _put(self, piece: Piece | None) -> None:
        self._room.acquire()
        self._loop.call_soon_threadsafe(self._pieces.put_nowait, piece)

    async def some(self) -> list[Piece | None]:
        """The next pieces, at least one; None ends them."""
        found = [await self._pieces.get()]
        while not self._pieces.empty():
            found.append(self._pieces.get_nowait())
        self._room.release(len(found))
        return found


async def take_from(
    descriptor: int,
    sources: Callable[[], Mapping[str, SourceSettings]],
    take: Take,
    clock: Callable[[], datetime],
    stop: asyncio.Event,
) -> None:
    """Take over what comes through a pipe, for the source of kind `stdin` if there is one; returns at its end."""
    settings = next((source for source in sources().values() if isinstance(source, StdinSettings)), None)
    if settings is None:
        return
    pipe = Pipe(descriptor, settings.end)
    stopped = asyncio.create_task(stop.wait())
    try:
        while not stop.is_set():
            reading = asyncio.create_task(pipe.some())
            await asyncio.wait([reading, stopped], return_when=asyncio.FIRST_COMPLETED)
            if not reading.done():
                reading.cancel()
                return
            pieces = reading.result()
            entries, faults = _entries(settings, pieces, clock())
            await _safely(settings.label, entries, faults, take, stop)
            if None in pieces:
                log.info("standard input has ended", source=settings.label)
                return
    finally:
        stopped.cancel()


def _entries(settings: StdinSettings, pieces: Sequence[Piece | None], now: datetime) -> tuple[list[Entry], list[str]]:
    entries: list[Entry] = []
    faults: list[str] = []
    for number, piece in filter(None, pieces):
        try:
            if entry := settings.entry(piece, now):
                entries.append(entry)
        except RecordError as error:  # one record is isolated from the others
            telemetry.HANDED_IN.labels("rejected").inc()
            faults.append(f"standard input:{number}: {error}")
    return entries, faults


async def _safely(name: str, entries: Sequence[Entry], faults: Sequence[str], take: Take, stop: asyncio.Event) -> None:
    """Have entries taken over, while the store is away or the source is paused again and again."""
    if not entries and not faults:
        return
    while not stop.is_set():
        if await insist("crawl.stdin", partial(take, name, entries, faults)) is not None:
            return
        with suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), PAUSED_SECONDS)
