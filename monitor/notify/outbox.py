"""The durable way from an alert to its deliveries: a queue for each subscriber, and calendars of who is due when.

A delivery lies at the head of its subscriber's queue until its outcome is stored; what waits (for its turn, for a
`retry_after`, for a back-off) lies in the calendar by its due time. Who claims a subscriber moves that time to the end
of a lease, so one message a subscriber is in flight, in order, and a claim whose worker died is made again. Every
script may run twice.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import TypeVar

from monitor import telemetry
from monitor.model import Alert, Batch, Delivery, DeliveryState, View, delivery_id
from monitor.notify import scripts
from monitor.notify.digest import Telling
from monitor.store import codec
from monitor.store.calendars import earliest
from monitor.store.connection import Store

KEPT = timedelta(days=40)
"""How long it is known that a delivery was made, and which message an incident's later ones reply to."""
CHUNK = 500
TOGETHER = 100
"""Alerts of a digest that are handed to a channel at a time."""

_T = TypeVar("_T")

log = telemetry.logger("notify")


@dataclass(frozen=True, slots=True)
class Claim:
    """A subscriber's next delivery, ours until the lease ends."""

    subscriber: str
    delivery: Delivery
    head: bytes
    """The delivery as it lies in the queue."""
    follows: str | None = None
    """The message by which this subscriber first heard of the incident, where the channel told its id."""
    rest: tuple[tuple[Delivery, bytes], ...] = ()
    """What follows in the queue of the same digest."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a delivery ended: sent (with the id of its message, where the channel gives one), or failed and why."""

    state: DeliveryState
    reason: str = ""
    message: str | None = None
    taken: int = 1
    """For how many of a digest's deliveries that holds, the claimed one among them."""


class Outbox:
    """Queues of deliveries in the store. Every method raises the store's outages, and may then be called again."""

    def __init__(self, store: Store) -> None:
        self._redis = store.redis
        self._keys = store.keys
        self._queue, self._queue_together, self._take = (
            store.redis.register_script(s) for s in (scripts.QUEUE, scripts.QUEUE_TOGETHER, scripts.TAKE)
        )
        self._settle, self._postpone, self._renew, self._drop = (
            store.redis.register_script(s) for s in (scripts.SETTLE, scripts.POSTPONE, scripts.RENEW, scripts.DROP)
        )
        self.changed = asyncio.Event()
        """Set whenever something in this process may have become due."""

    async def expand(
        self,
        alert: Alert,
        matches: Sequence[tuple[str, Sequence[str]]],
        now: datetime,
        *,
        view: View | None = None,
    ) -> int:
        """Queue an alert for each (channel, watchlists), and return how many deliveries that made.

        `view`: how these are told it, where that is not as the alert stands in the store.
        A delivery that was ever queued in the last 40 days is not queued again.
        """
        made = 0
        for chunk in _chunks(matches):
            async with self._redis.pipeline(transaction=False) as pipe:
                for channel, watchlists in chunk:
                    delivery = Delivery(
                        alert=alert.id,
                        incident=alert.incident,
                        channel=channel,
                        watchlists=tuple(watchlists),
                        queued_at=now,
                        view=view,
                    )
                    await self._queue(
                        keys=[self._keys.delivery(channel, delivery.id), *self._places(channel)],
                        args=[channel, codec.dump(delivery), now.timestamp(), int(KEPT.total_seconds())],
                        client=pipe,
                    )
                made += sum(await pipe.execute())
            self.changed.set()
        return made

    async def gather(self, channel: str, tellings: Sequence[Telling], now: datetime) -> int:
        """Queue what a channel is told as one digest, in this order, all at once; how many deliveries that made.

        What was ever queued in the last 40 days is left out.
        """
        made = 0
        for chunk in _chunks(tellings):
            deliveries = [
                Delivery(
                    alert=telling.alert.id,
                    incident=telling.alert.incident,
                    channel=channel,
                    watchlists=telling.watchlists,
                    queued_at=now,
                    view=telling.view,
                    batch=Batch(id=f"{now.isoformat()} {chunk[0].alert.id}", number=number, of=len(chunk)),
                )
                for number, telling in enumerate(chunk, 1)
            ]
            keys = [self._keys.delivery(channel, delivery.id) for delivery in deliveries]
            bodies = [codec.dump(delivery) for delivery in deliveries]
            made += await self._queue_together(
                keys=[*self._places(channel), *keys],
                args=[channel, now.timestamp(), int(KEPT.total_seconds()), *bodies],
            )
        self.changed.set()
        return made

    async def claim(self, now: datetime, lease: timedelta, limit: int) -> list[Claim]:
        """Take the next delivery of up to `limit` subscribers that are due, longest due first."""
        subscribers = await self._due(now, limit)
        if not subscribers:
            return []
        async with self._redis.pipeline(transaction=False) as pipe:
            for subscriber in subscribers:
                until = (now + lease).timestamp()
                await self._take(keys=self._places(subscriber), args=[subscriber, now.timestamp(), until], client=pipe)
            heads = await pipe.execute()
        claims = [await self._read(s, head) for s, head in zip(subscribers, heads, strict=True) if head]
        return await self._remember([await self._with_rest(claim) for claim in claims if claim])

    async def settle(self, claim: Claim, outcome: Outcome, now: datetime, next_due: datetime | None = None) -> bool:
        """Record how a delivery ended and let the subscriber's next one follow, at once or at `next_due`.

        False: somebody else had settled it already.
        """
        settled = [(claim.delivery, claim.head), *claim.rest][: outcome.taken]
        keys = self._places(claim.subscriber)
        for delivery, _ in settled:
            keys.append(self._keys.delivery(claim.subscriber, delivery.id))
            keys.append(self._keys.thread(claim.subscriber, delivery.incident))
        done = await self._settle(
            keys=keys,
            args=[
                claim.subscriber,
                (next_due or now).timestamp(),
                outcome.state.value,
                outcome.reason,
                now.timestamp(),
                int(KEPT.total_seconds()),
                outcome.message or "",
                *(head for _, head in settled),
            ],
        )
        self.changed.set()
        return bool(done)

    async def postpone(self, claim: Claim, until: datetime, reason: str, *, counts: bool = True) -> None:
        """Keep a delivery at the head of its queue until then; `counts` where this was an attempt that failed."""
        await self._postpone(
            keys=[*self._places(claim.subscriber), self._keys.delivery(claim.subscriber, claim.delivery.id)],
            args=[claim.subscriber, claim.head, until.timestamp(), reason, int(counts)],
        )
        self.changed.set()

    async def renew(self, claim: Claim, now: datetime, lease: timedelta) -> None:
        """Keep a claim for another lease from now, unless it was settled meanwhile."""
        await self._renew(
            keys=self._places(claim.subscriber), args=[claim.subscriber, claim.head, (now + lease).timestamp()]
        )

    async def outcome(self, alert: str, channel: str) -> dict[str, str]:
        """What is known of the delivery of an alert to a channel: `state`, `attempts`, `reason`, ...; nothing: none."""
        record: dict[bytes, bytes] = await self._redis.hgetall(  # type: ignore[assignment]
            self._keys.delivery(channel, delivery_id(alert, channel))
        )
        return {name.decode(): value.decode() for name, value in record.items()}

    async def next_due(self) -> datetime | None:
        """When the next subscriber is due, or a lease ends; None where nothing waits."""
        return await earliest(self._redis, self._keys.all_calendars())

    async def waiting(self) -> int:
        """How many deliveries are not settled yet."""
        total = 0
        for chunk in _chunks(await self._subscribers()):
            async with self._redis.pipeline(transaction=False) as pipe:
                for subscriber in chunk:
                    pipe.llen(self._keys.queue(subscriber))
                total += sum(await pipe.execute())
        return total

    async def oldest(self) -> datetime | None:
        """When the delivery that has waited longest was queued; None where nothing waits."""
        oldest: datetime | None = None
        for chunk in _chunks(await self._subscribers()):
            async with self._redis.pipeline(transaction=False) as pipe:
                for subscriber in chunk:
                    pipe.lindex(self._keys.queue(subscriber), 0)
                queued = [codec.load(Delivery, head).queued_at for head in await pipe.execute() if head]
            oldest = min([*queued, *([oldest] if oldest else [])], default=None)
        return oldest

    def _places(self, subscriber: str) -> list[str]:
        return [self._keys.queue(subscriber), self._keys.calendar(subscriber)]

    async def _subscribers(self) -> list[str]:
        async with self._redis.pipeline(transaction=False) as pipe:
            for calendar in self._keys.all_calendars():
                pipe.zrange(calendar, 0, -1)
            return [name.decode() for names in await pipe.execute() for name in names]

    async def _due(self, now: datetime, limit: int) -> list[str]:
        async with self._redis.pipeline(transaction=False) as pipe:
            for calendar in self._keys.all_calendars():
                pipe.zrangebyscore(calendar, "-inf", now.timestamp(), start=0, num=limit, withscores=True)
            found = [item for names in await pipe.execute() for item in names]
        return [name.decode() for name, _ in sorted(found, key=lambda item: (item[1], item[0]))[:limit]]

    async def _read(self, subscriber: str, head: bytes) -> Claim | None:
        try:
            return Claim(subscriber, codec.load(Delivery, head), head)
        except ValueError:
            # Only a defect can have written it; left where it is, it would silence this subscriber for ever.
            telemetry.DEAD_LETTERS.labels("notify").inc()
            log.exception("unreadable delivery dropped", subscriber=subscriber)
            await self._redis.xadd(self._keys.dead_letters(), {"subscriber": subscriber, "body": head}, maxlen=10_000)
            await self._drop(keys=self._places(subscriber), args=[subscriber, head])
            self.changed.set()
            return None

    async def _with_rest(self, claim: Claim) -> Claim:
        """A claim with what follows of the same digest: nobody takes it away while the claim is ours."""
        batch = claim.delivery.batch
        if batch is None or batch.number == batch.of:
            return claim
        following: list[bytes] = await self._redis.lrange(self._keys.queue(claim.subscriber), 1, TOGETHER - 1)  # type: ignore[assignment]
        rest: list[tuple[Delivery, bytes]] = []
        for body in following:
            try:
                delivery = codec.load(Delivery, body)
            except ValueError:
                break  # it is dropped when its turn comes
            if delivery.batch is None or delivery.batch.id != batch.id:
                break
            rest.append((delivery, body))
        return replace(claim, rest=tuple(rest))

    async def _remember(self, claims: Sequence[Claim]) -> list[Claim]:
        """Add what is known of each delivery: its failed attempts, and the message that it follows."""
        async with self._redis.pipeline(transaction=False) as pipe:
            for claim in claims:
                pipe.hget(self._keys.delivery(claim.subscriber, claim.delivery.id), "attempts")
                pipe.get(self._keys.thread(claim.subscriber, claim.delivery.incident))
            known = await pipe.execute()
        return [
            replace(
                claim,
                delivery=replace(claim.delivery, attempts=int(attempts or 0)),
                follows=thread.decode() if thread else None,
            )
            for claim, attempts, thread in zip(claims, known[::2], known[1::2], strict=True)
        ]


def _chunks(items: Sequence[_T]) -> Iterator[Sequence[_T]]:
    for start in range(0, len(items), CHUNK):
        yield items[start : start + CHUNK]
