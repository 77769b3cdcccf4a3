"""Delivery: takes what is ready from the outbox and hands it to the channels, many at once, one a subscriber.

Chats that subscribed by themselves may be very many, and all of them share one bot's limits: no more of them are under
way than leave within about two seconds, so that what is more urgent never waits behind them. Others have a room of
their own, so that neither holds up the other.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta

from monitor import telemetry
from monitor.model import Alert, DeliveryState
from monitor.notify.alerts import ToldAlerts
from monitor.notify.attempt import GIVE_UP, SEND, Attempts, Later
from monitor.notify.channels.base import Channel, Pace
from monitor.notify.outbox import Claim, Outbox, Outcome
from monitor.settings import SUBSCRIBED
from monitor.store.outage import insist, steady

LEASE = timedelta(seconds=20)
"""How long a delivery of a killed process waits for another; running ones are renewed three times as often."""
CONCURRENCY = 256
POLL = 0.5
GRACE = 3.0
"""Seconds that messages under way get to end when the service does."""

log = telemetry.logger("notify")


@dataclass(frozen=True, slots=True)
class Unpaced:
    """A pace for chats that sets no bounds of its own."""

    most: int = CONCURRENCY

    def rests(self) -> float:
        """Never."""
        return 0.0


class Deliverer:
    """Delivers until cancelled; a slow, failing or blocked receiver never holds up another one."""

    def __init__(
        self,
        outbox: Outbox,
        channels: Mapping[str, Channel],
        load_alert: Callable[[str], Awaitable[Alert | None]],
        clock: Callable[[], datetime],
        *,
        pace: Pace | None = None,
        lease: timedelta = LEASE,
        send: timedelta = SEND,
        give_up: timedelta = GIVE_UP,
        concurrency: int = CONCURRENCY,
    ) -> None:
        self._outbox = outbox
        self._clock = clock
        self._pace = pace or Unpaced(concurrency)
        self._lease = lease
        self._concurrency = concurrency
        self._attempts = Attempts(channels, ToldAlerts(load_alert), clock, send=send, give_up=give_up)
        self._running: dict[str, tuple[Claim, asyncio.Task[None]]] = {}
        self._seen: dict[str, asyncio.Task[None]] = {}
        """Those that ran when claims were last renewed."""
        self._chats = 0
        """Of those that run, the chats that subscribed by themselves."""

    @property
    def disabled(self) -> dict[str, str]:
        """Subscribers that are gone, and what they said."""
        return self._attempts.disabled

    async def run(self) -> None:
        """Deliver until cancelled; then messages under way get a moment to end, and the rest stays in the outbox."""
        try:
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(steady("notify.claim", self._claim))
                tasks.create_task(steady("notify.renew", self._renew))
        finally:
            await self._end()

    async def _claim(self) -> None:
        self._outbox.changed.clear()
        others, chats = self._rooms()
        claims = []
        if others or chats:
            claims = await self._outbox.claim(self._clock(), self._lease, others, chats)
        for claim in claims:
            self._start(claim)
        if len(claims) < others + chats or not any(self._rooms()):  # else more may be ready
            due = await self._outbox.next_due()
            await self._rest(min(POLL, (due - self._clock()).total_seconds()) if due else POLL)

    def _rooms(self) -> tuple[int, int]:
        """How many may be claimed: of the channels of the configuration, and of the chats that subscribed.

        A few at a time: to ask for each alone would cost more than to deliver it.
        """
        others = self._concurrency - (len(self._running) - self._chats)
        chats = 0 if self._pace.rests() > 0 else self._pace.most - self._chats
        return (
            others if others * 4 >= self._concurrency else 0,
            chats if chats * 4 >= self._pace.most else 0,
        )

    async def _rest(self, seconds: float) -> None:
        if seconds > 0:
            with suppress(TimeoutError):
                async with asyncio.timeout(seconds):  # wait_for of Python 3.11 can swallow a cancellation
                    await self._outbox.changed.wait()
        else:
            await asyncio.sleep(0)

    async def _renew(self) -> None:
        await asyncio.sleep(self._lease.total_seconds() / 3)
        running = dict(self._running)
        # What was taken since the last round has two thirds of its lease left, and most of it will be done by then.
        lasting = [claim for name, (claim, task) in running.items() if self._seen.get(name) is task]
        if lasting:
            await self._outbox.renew(lasting, self._clock(), self._lease)
        self._seen = {name: task for name, (_, task) in running.items()}

    def _start(self, claim: Claim) -> None:
        if claim.subscriber in self._running:  # its lease ended while the store was away; we are still at it
            return
        task = asyncio.create_task(self._deliver(claim), name=f"deliver {claim.delivery.id}")
        self._running[claim.subscriber] = (claim, task)
        self._chats += claim.subscriber.startswith(SUBSCRIBED)
        task.add_done_callback(lambda _: self._done(claim.subscriber))

    def _done(self, subscriber: str) -> None:
        if self._running.pop(subscriber, None):
            self._chats -= subscriber.startswith(SUBSCRIBED)
        if any(self._rooms()):
            self._outbox.changed.set()

    async def _end(self) -> None:
        tasks = [task for _, task in self._running.values()]
        if tasks:
            _, late = await asyncio.wait(tasks, timeout=GRACE)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    async def _deliver(self, claim: Claim) -> None:
        outcome = await self._attempts.make(claim)
        await insist("notify.settle", lambda: self._record(claim, outcome))
        self._report(claim, outcome)

    async def _record(self, claim: Claim, outcome: Outcome | Later) -> None:
        now = self._clock()
        if isinstance(outcome, Outcome):
            await self._outbox.settle(claim, outcome, now)
        else:
            await self._outbox.postpone(claim, now + outcome.wait, outcome.reason, counts=outcome.counts)

    def _report(self, claim: Claim, outcome: Outcome | Later) -> None:
        channel = label(claim.delivery.channel)
        if isinstance(outcome, Outcome):
            telemetry.DELIVERIES.labels(channel, outcome.state.value).inc(outcome.taken)
            if outcome.state is DeliveryState.FAILED:
                log.error("delivery failed", delivery=claim.delivery.id, reason=outcome.reason)
        elif outcome.counts:
            telemetry.DELIVERIES.labels(channel, "postponed").inc()
            log.warning(
                "delivery postponed",
                delivery=claim.delivery.id,
                reason=outcome.reason,
                attempts=claim.delivery.attempts + 1,
                next_try_s=outcome.wait.total_seconds(),
            )


def label(channel: str) -> str:
    """A channel's name in the metrics: all chats that subscribed count as one, for they may be a million."""
    return "chats" if channel.startswith(SUBSCRIBED) else channel
