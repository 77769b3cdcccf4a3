"""The durable way from an alert to its deliveries: a queue for each subscriber (how they leave it: `claims`).

An alert is put into queues in chunks, a script for each partition and chunk, so that neither we nor the store hold
more of its watchers at a time than that. What was put there once is known for 40 days and not put again.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime, timedelta
from itertools import islice
from typing import TypeVar

from monitor.model import Alert, Batch, Delivery, View, delivery_id
from monitor.notify import scripts
from monitor.notify.claims import KEPT, STALE, Claim, Claims, Outcome
from monitor.notify.digest import Telling
from monitor.notify.urgency import urgency
from monitor.settings import SUBSCRIBED
from monitor.store import codec
from monitor.store.calendars import earliest
from monitor.store.connection import Store

__all__ = ["Claim", "Outbox", "Outcome"]

CHUNK = 1000
DIGEST = 500
"""Alerts of a digest that are queued in one step."""
COUNTED = 20_000
"""Subscribers that are looked at one by one to count what waits."""

_T = TypeVar("_T")


class Outbox(Claims):
    """Queues of deliveries in the store. Every method raises the store's outages, and may then be called again."""

    def __init__(self, store: Store, *, rank: Callable[[Alert], int] = lambda _: 0, stale: timedelta = STALE) -> None:
        """`rank` says how severe an alert is, from 0 to 4."""
        super().__init__(store, stale)
        self._rank = rank
        self._expand = store.redis.register_script(scripts.EXPAND)
        self._gather = store.redis.register_script(scripts.GATHER)
        self.changed = asyncio.Event()
        """Set whenever something in this process may have become due."""

    async def expand(
        self,
        alert: Alert,
        matches: Iterable[tuple[str, Sequence[str]]],
        now: datetime,
        *,
        view: View | None = None,
    ) -> int:
        """Queue an alert for each (channel, watchlists), and return how many deliveries that made.

        `view`: how these are told it, where that is not as the alert stands in the store.
        A delivery that was ever queued in the last 40 days is not queued again.
        """
        made, shape = 0, self._shape(alert, now, view)
        known: list[str | float] = [
            now.timestamp(),
            int(KEPT.total_seconds()),
            self._urgency(alert),
            alert.id,
            SUBSCRIBED,
        ]
        for chunk in _chunks(matches, CHUNK):
            by_partition: dict[tuple[str, str, str], list[str]] = {}
            for channel, watchlists in chunk:
                told = by_partition.setdefault(self._keys.places(channel), [])
                told += (channel, shape(channel, watchlists))
            async with self._redis.pipeline(transaction=False) as pipe:
                for places, told in by_partition.items():
                    queues, deliveries, _ = self._keys.stems(places[0])
                    await self._expand(keys=places, args=[*known, queues, deliveries, *told], client=pipe)
                made += sum(await pipe.execute())
            self.changed.set()
        return made

    async def gather(self, channel: str, tellings: Sequence[Telling], now: datetime) -> int:
        """Queue what a channel is told as one digest, in this order, all at once; how many deliveries that made.

        What was ever queued in the last 40 days is left out.
        """
        made = 0
        for chunk in _chunks(tellings, DIGEST):
            first = min(self._urgency(telling.alert) for telling in chunk)
            deliveries = [
                Delivery(
                    alert=telling.alert.id,
                    incident=telling.alert.incident,
                    channel=channel,
                    watchlists=telling.watchlists,
                    queued_at=now,
                    view=telling.view,
                    batch=Batch(id=f"{now.isoformat()} {chunk[0].alert.id}", number=number, of=len(chunk)),
                    urgency=first,
                )
                for number, telling in enumerate(chunk, 1)
            ]
            keys = [self._keys.delivery(channel, delivery.id) for delivery in deliveries]
            bodies = [codec.dump(delivery) for delivery in deliveries]
            made += await self._gather(
                keys=[*self._keys.places(channel), self._keys.queue(channel), *keys],
                args=[channel, now.timestamp(), int(KEPT.total_seconds()), first, SUBSCRIBED, *bodies],
            )
        self.changed.set()
        return made

    async def settle(self, claim: Claim, outcome: Outcome, now: datetime, next_due: datetime | None = None) -> bool:
        """As `Claims.settle`; whoever waits for work in this process is woken."""
        done = await super().settle(claim, outcome, now, next_due)
        self.changed.set()
        return done

    async def outcome(self, alert: str, channel: str) -> dict[str, str]:
        """What is known of the delivery of an alert to a channel: `state`, `attempts`, `reason`, ...; nothing: none."""
        record: dict[bytes, bytes] = await self._redis.hgetall(  # type: ignore[assignment]
            self._keys.delivery(channel, delivery_id(alert, channel))
        )
        return {name.decode(): value.decode() for name, value in record.items()}

    # --- what waits ----------------------------------------------------------------------------------------------

    async def next_due(self) -> datetime | None:
        """When the next subscriber is due, or a lease ends; None where nobody waits for a time."""
        return await earliest(self._redis, (calendar for calendar, _, _ in self._keys.all_places()))

    async def waiting(self) -> int:
        """How many deliveries are not settled yet; where very many subscribers wait for one, at least how many."""
        subscribers = await self._subscribers()
        total = max(0, len(subscribers) - COUNTED)
        for chunk in _chunks(subscribers[:COUNTED], CHUNK):
            async with self._redis.pipeline(transaction=False) as pipe:
                for subscriber in chunk:
                    pipe.llen(self._keys.queue(subscriber))
                total += sum(await pipe.execute())
        return total

    async def oldest(self) -> datetime | None:
        """When the delivery that has waited longest was queued; None where nothing waits."""
        oldest: datetime | None = None
        for chunk in _chunks((await self._subscribers())[:COUNTED], CHUNK):
            async with self._redis.pipeline(transaction=False) as pipe:
                for subscriber in chunk:
                    pipe.lindex(self._keys.queue(subscriber), 0)
                queued = [codec.load(Delivery, head).queued_at for head in await pipe.execute() if head]
            oldest = min([*queued, *([oldest] if oldest else [])], default=None)
        return oldest

    async def _subscribers(self) -> list[str]:
        async with self._redis.pipeline(transaction=False) as pipe:
            for places in self._keys.all_places():
                for place in places:
                    pipe.zrange(place, 0, -1)
            return [name.decode() for names in await pipe.execute() for name in names]

    def _urgency(self, alert: Alert) -> int:
        return urgency(self._rank(alert), alert.sent_at)

    def _shape(self, alert: Alert, now: datetime, view: View | None) -> Callable[[str, Sequence[str]], str]:
        """How a delivery of this alert is written for each of very many; they differ in two fields."""
        delivery = Delivery(
            alert=alert.id,
            incident=alert.incident,
            channel="",
            watchlists=(),
            queued_at=now,
            view=view,
            urgency=self._urgency(alert),
        )
        fields = {name: value for name, value in codec.plain(delivery).items() if name not in ("channel", "watchlists")}
        shared = json.dumps(fields)[:-1]

        def written(channel: str, watchlists: Sequence[str]) -> str:
            return f'{shared}, "channel": {json.dumps(channel)}, "watchlists": {json.dumps(list(watchlists))}}}'

        return written


def _chunks(items: Iterable[_T], size: int) -> Iterator[list[_T]]:
    rest = iter(items)
    while chunk := list(islice(rest, size)):
        yield chunk
