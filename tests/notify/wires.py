"""What the tests of delivery share: alerts, an outbox with its deliverers, and patience."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime
from typing import Any

from monitor.model import Alert, Kind, Method, Range, Reason, View
from monitor.notify.deliver import Deliverer
from monitor.notify.digest import Telling
from monitor.notify.outbox import Outbox
from monitor.store.connection import Store

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


def make_alert(sequence: int = 1, **changes: Any) -> Alert:
    told: dict[str, Any] = {
        "id": f"i1.{sequence}",
        "incident": "i1",
        "sequence": sequence,
        "kind": Kind.NEW if sequence == 1 else Kind.UPDATE,
        "reason": Reason.NEW_ATTACK if sequence == 1 else Reason.TOLL_ROSE,
        "city": "Kharkiv",
        "country": "UA",
        "geonameid": 706483,
        "methods": (Method.SHELLING,),
        "killed": Range(sequence, sequence),
        "injured": Range(24, None),
        "quotes": {"killed": "people were killed", "evidence": "Shells hit the market"},
        "title": "Shells hit the market",
        "url": "https://herald.test/1",
        "source": "herald",
        "published": NOW,
        "sent_at": NOW,
    }
    return Alert(**{**told, **changes})


class Wires:
    """An outbox with its deliverers, and the alerts that they load."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self.outbox = Outbox(store)
        self.alerts: dict[str, Alert] = {}

    async def load(self, alert: str) -> Alert | None:
        return self.alerts.get(alert)

    async def send(self, alert: Alert, *channels: str) -> int:
        self.alerts[alert.id] = alert
        return await self.outbox.expand(alert, [(channel, ("family",)) for channel in channels], clock())

    async def gather(self, channel: str, count: int, **changes: Any) -> None:
        """A digest of so many incidents."""
        alerts = [make_alert(1, **{"id": f"i{n}.1", "incident": f"i{n}", **changes}) for n in range(count)]
        self.alerts |= {alert.id: alert for alert in alerts}
        tellings = [Telling(alert, View.of(alert), channel, ("family",), "DIGEST", ()) for alert in alerts]
        await self.outbox.gather(channel, tellings, clock())

    @asynccontextmanager
    async def delivering(self, channels: dict[str, Any], **options: Any) -> AsyncIterator[Deliverer]:
        deliverer = Deliverer(self.outbox, channels, self.load, clock, **options)
        running = asyncio.create_task(deliverer.run())
        try:
            yield deliverer
        finally:
            running.cancel()
            with suppress(asyncio.CancelledError):
                await running

    async def settled(self, seconds: float = 60) -> None:
        """Wait until nothing waits."""
        await until(self._empty, seconds)

    async def _empty(self) -> bool:
        return await self.outbox.waiting() == 0

    async def record(self, alert: Alert, channel: str) -> dict[str, str]:
        key = self.store.keys.delivery(channel, f"{alert.id}@{channel}")
        return {k.decode(): v.decode() for k, v in (await self.store.redis.hgetall(key)).items()}


def clock() -> datetime:
    return datetime.now(UTC)


async def until(true: Callable[[], Any], seconds: float = 60) -> None:
    """Wait until something has become true, and fail where it does not."""
    async with asyncio.timeout(seconds):
        while True:
            found = true()
            if await found if asyncio.iscoroutine(found) else found:
                return
            await asyncio.sleep(0.02)
