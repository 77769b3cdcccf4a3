"""Who is told next: deliveries are taken by urgency, settled or put off, and taken again where their worker died.

A subscriber is in the calendar (it waits for its time, or is being told until the end of a lease) or among those that
are ready, by the urgency of what it is told next. One message a subscriber is in flight; its incidents are told in
their order each, the most urgent one first. Every script may run twice.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from monitor import telemetry
from monitor.model import Delivery, DeliveryState
from monitor.notify import scripts
from monitor.settings import SUBSCRIBED
from monitor.store import codec
from monitor.store.batch import Call, run, run_each
from monitor.store.connection import Store
from monitor.store.together import Together

KEPT = timedelta(days=40)
"""How long it is known that a delivery was made, and which message an incident's later ones belong to."""
TOGETHER = 100
"""Alerts that are handed to a channel at a time to be told as one message."""
STALE = timedelta(hours=6)
FEW = 3
"""So many stale ones are still told one by one."""

log = telemetry.logger("notify")


@dataclass(frozen=True, slots=True)
class Claim:
    """A subscriber's next delivery, ours until the lease ends."""

    subscriber: str
    delivery: Delivery
    body: bytes
    """The delivery as it lies in the queue."""
    follows: str | None = None
    """The message by which this subscriber first heard of the incident, where the channel told its id."""
    rest: tuple[tuple[Delivery, bytes], ...] = ()
    """What is told with it: the rest of its digest, or all that is stale; those of one incident side by side."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a delivery ended: sent (with the id of its message, where the channel gives one), or failed and why."""

    state: DeliveryState
    reason: str = ""
    message: str | None = None
    taken: int = 1
    """For how many of a claim's deliveries that holds, the claimed one among them."""
    replaces: bool = False
    """From now on this message stands for the incident's first one."""
    keep: bool = False
    """It is given up, but the operator may have it tried again."""


class _Settling(NamedTuple):
    claim: Claim
    outcome: Outcome
    now: datetime
    next_due: datetime


class Claims:
    """Taking from the queues. Every method raises the store's outages, and may then be called again."""

    def __init__(self, store: Store, stale: timedelta = STALE) -> None:
        self._redis = store.redis
        self._keys = store.keys
        self._stale = stale
        self._due, self._take, self._settle, self._postpone, self._renew, self._drop = (
            store.redis.register_script(script)
            for script in (
                scripts.DUE,
                scripts.TAKE,
                scripts.SETTLE,
                scripts.POSTPONE,
                scripts.RENEW,
                scripts.DROP,
            )
        )
        self._settle_together: Together[_Settling, bool] = Together(self._settle_all)

    async def claim(self, now: datetime, lease: timedelta, limit: int, chats: int | None = None) -> list[Claim]:
        """Take the next delivery of up to `limit` subscribers that are ready, the most urgent first.

        `chats`: take as many as that of chats that subscribed by themselves, beside the limit for the others.
        """
        places = self._keys.all_places()
        chosen = await self._chosen(places, now, limit, chats)
        if not chosen:
            return []
        until = (now + lease).timestamp()
        calls: list[Call] = [
            (places[place], [until, *self._keys.stems(places[place][0]), *names]) for place, names in chosen.items()
        ]
        taken = [found for partition in await run(self._redis, self._take, calls) for found in partition]
        claims = [await self._read(name, body, attempts, thread, now) for name, body, attempts, thread in taken]
        return sorted((c for c in claims if c), key=lambda c: (c.delivery.urgency, c.subscriber))

    async def settle(self, claim: Claim, outcome: Outcome, now: datetime, next_due: datetime | None = None) -> bool:
        """Record how a delivery ended and let the subscriber's next one follow, at once or at `next_due`.

        False: somebody else had settled it already.
        """
        return await self._settle_together(_Settling(claim, outcome, now, next_due or now))

    async def postpone(self, claim: Claim, until: datetime, reason: str, *, counts: bool = True) -> None:
        """Keep a delivery in its queue until then; `counts` where this was an attempt that failed."""
        await self._postpone(
            keys=[*self._own(claim.subscriber), self._keys.delivery(claim.subscriber, claim.delivery.id)],
            args=[claim.subscriber, claim.body, until.timestamp(), reason, int(counts)],
        )

    async def renew(self, claims: Sequence[Claim], now: datetime, lease: timedelta) -> None:
        """Keep claims for another lease from now, unless they were settled meanwhile."""
        until = (now + lease).timestamp()
        async with self._redis.pipeline(transaction=False) as pipe:
            for claim in claims:
                args: list[str | bytes | float] = [claim.subscriber, claim.body, until]
                await self._renew(keys=self._own(claim.subscriber), args=args, client=pipe)
            await pipe.execute()

    def _own(self, subscriber: str) -> list[str]:
        return [self._keys.queue(subscriber), self._keys.calendar(subscriber)]

    async def _chosen(
        self, places: Sequence[tuple[str, str, str]], now: datetime, limit: int, chats: int | None
    ) -> dict[int, list[bytes]]:
        """By partition the names of the most urgent of those that are ready."""
        most = (limit, limit if chats is None else chats)
        calls: list[Call] = [
            (place, [now.timestamp(), self._keys.stems(place[0])[0], SUBSCRIBED, *most]) for place in places
        ]
        found = await run(self._redis, self._due, calls)
        lanes: tuple[list[Any], list[Any]] = ([], [])
        for partition, answer in enumerate(found):
            for lane, pairs in zip(lanes, answer, strict=True):
                lane += ((float(score), name, partition) for name, score in zip(pairs[::2], pairs[1::2], strict=True))
        if chats is None:
            wanted = sorted(lanes[0] + lanes[1])[:limit]
        else:
            wanted = sorted(lanes[0])[:limit] + sorted(lanes[1])[:chats]
        chosen: dict[int, list[bytes]] = {}
        for _, name, partition in wanted:
            chosen.setdefault(partition, []).append(name)
        return chosen

    async def _read(self, name: bytes, body: bytes, attempts: bytes, thread: bytes, now: datetime) -> Claim | None:
        subscriber = name.decode()
        try:
            delivery = codec.load(Delivery, body)
        except ValueError:
            # Only a defect can have written it; left where it is, it would silence this subscriber for ever.
            telemetry.DEAD_LETTERS.labels("notify").inc()
            log.exception("unreadable delivery dropped", subscriber=subscriber)
            await self._redis.xadd(self._keys.dead_letters(), {"subscriber": subscriber, "body": body}, maxlen=10_000)
            await self._drop(keys=self._own(subscriber), args=[subscriber, body, now.timestamp()])
            return None
        if (made := int(attempts)) != delivery.attempts:
            delivery = replace(delivery, attempts=made)
        claim = Claim(subscriber, delivery, body, thread.decode() or None)
        if delivery.batch is not None:
            return replace(claim, rest=await self._of_digest(claim, delivery.batch.id))
        if now - delivery.queued_at > self._stale:
            return replace(claim, rest=await self._stale_with(claim, now))
        return claim

    async def _of_digest(self, claim: Claim, batch: str) -> tuple[tuple[Delivery, bytes], ...]:
        """What follows in the queue of the same digest: nobody takes it away while the claim is ours."""
        rest: list[tuple[Delivery, bytes]] = []
        for delivery, body in await self._waiting_with(claim):
            if delivery.batch is None or delivery.batch.id != batch:
                break
            rest.append((delivery, body))
        return tuple(rest)

    async def _stale_with(self, claim: Claim, now: datetime) -> tuple[tuple[Delivery, bytes], ...]:
        """All that is stale, by incident, the most urgent first; nothing where that is no more than a few."""
        stale: dict[str, list[tuple[Delivery, bytes]]] = {claim.delivery.incident: []}
        for delivery, body in await self._waiting_with(claim):
            if delivery.batch is not None:
                break
            if now - delivery.queued_at > self._stale:
                stale.setdefault(delivery.incident, []).append((delivery, body))
        own = stale.pop(claim.delivery.incident)
        others = sorted(stale.values(), key=lambda each: min(delivery.urgency for delivery, _ in each))
        rest = [*own, *(each for incident in others for each in incident)]
        return tuple(rest) if len(rest) >= FEW else ()

    async def _waiting_with(self, claim: Claim) -> list[tuple[Delivery, bytes]]:
        """What waits in a claim's queue beside it, as far as one message may hold it."""
        bodies: list[bytes] = await self._redis.lrange(self._keys.queue(claim.subscriber), 0, TOGETHER - 1)  # type: ignore[assignment]
        found = []
        for body in bodies:
            if body != claim.body:
                try:
                    found.append((codec.load(Delivery, body), body))
                except ValueError:
                    break  # it is put aside when its turn comes
        return found

    async def _settle_all(self, settlings: Sequence[_Settling]) -> list[bool | Exception]:
        answers = await run_each(self._redis, self._settle, [self._settling(each) for each in settlings])
        return [answer if isinstance(answer, Exception) else bool(answer) for answer in answers]

    def _settling(self, each: _Settling) -> Call:
        claim, outcome = each.claim, each.outcome
        settled = [(claim.delivery, claim.body), *claim.rest][: outcome.taken]
        keys = [*self._own(claim.subscriber), self._keys.undelivered(claim.subscriber)]
        for delivery, _ in settled:
            keys.append(self._keys.delivery(claim.subscriber, delivery.id))
            keys.append(self._keys.thread(claim.subscriber, delivery.incident))
        arguments: list[str | bytes | float | int] = [
            claim.subscriber,
            each.next_due.timestamp(),
            outcome.state.value,
            outcome.reason,
            each.now.timestamp(),
            int(KEPT.total_seconds()),
            outcome.message or "",
            int(outcome.replaces),
            int(outcome.keep),
            *(body for _, body in settled),
        ]
        return keys, arguments
