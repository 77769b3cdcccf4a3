"""Delivery: alerts through the outbox to a channel that takes everything, against bare calls of that channel."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime
from types import TracebackType
from typing import Self

from monitor.model import Alert, Kind, Reason
from monitor.notify.channels.base import Receipt
from monitor.notify.deliver import Deliverer
from monitor.notify.outbox import Outbox
from monitor.store.connection import Store, temporary_store
from monitor.store.keys import Keys
from tools.bench.measure import Row, best_async

CHANNELS = 2000


class Sink:
    """A channel that takes everything."""

    name = "sink"

    def __init__(self) -> None:
        self.taken = 0
        self.done = asyncio.Event()

    async def send(self, alert: Alert, watchlists: Sequence[str], *, follows: str | None = None) -> Receipt:  # noqa: ARG002
        self.taken += 1
        if self.taken % CHANNELS == 0:
            self.done.set()
        return Receipt()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        pass


async def bench() -> AsyncIterator[Row]:
    """One alert to 2,000 receivers."""
    now = datetime.now(UTC)
    alert = Alert(
        id="1-a.1", incident="1-a", sequence=1, kind=Kind.NEW, reason=Reason.NEW_ATTACK, city="c", country="UA",
        geonameid=1, methods=(), killed=None, injured=None, published=now, sent_at=now,
    )  # fmt: skip
    names = [f"channel{n}" for n in range(CHANNELS)]
    async with temporary_store() as store:

        async def ours(number: int) -> None:
            sink = Sink()
            outbox = Outbox(Store(store.redis, Keys(f"round{number}")))

            async def load(_: str) -> Alert:
                return alert

            deliverer = Deliverer(outbox, dict.fromkeys(names, sink), load, lambda: datetime.now(UTC))
            running = asyncio.create_task(deliverer.run())
            await outbox.expand(alert, [(name, ("w",)) for name in names], datetime.now(UTC))
            await sink.done.wait()
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)

        async def bare(_: int) -> None:
            sink = Sink()
            async with store.redis.pipeline(transaction=False) as pipe:
                for name in names:
                    pipe.lpush(f"bare:{name}", "x" * 200)
                await pipe.execute()
            await asyncio.gather(*(sink.send(alert, ("w",)) for _ in names))

        taken = await best_async(ours)
        yield Row("one alert to 2,000 receivers", "deliveries", CHANNELS, taken, await best_async(bare), "a push each")
