"""Delivery: takes what is due from the outbox and hands it to the channels, many at once, one a subscriber.

What a channel answers decides: sent; failed for ever (and where the receiver is gone, it is not tried again until the
configuration is reloaded); or later, by the receiver's word or with the waits doubling, for a day.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from monitor import telemetry
from monitor.model import Alert, Delivery, DeliveryState
from monitor.notify.channels.base import Channel, DeliveryError, NotYetError, TellsDigests
from monitor.notify.digest import Digest, Item
from monitor.notify.outbox import Claim, Outbox, Outcome
from monitor.store.outage import insist, steady

FIRST_WAIT = timedelta(seconds=2)
LONGEST_WAIT = timedelta(minutes=5)
GIVE_UP = timedelta(hours=24)
LEASE = timedelta(seconds=20)
"""How long a delivery of a killed process waits for another; running ones are renewed three times as often."""
UNKNOWN = timedelta(seconds=30)
"""How long a delivery waits for its channel to appear in the configuration."""
SEND = timedelta(seconds=45)
"""A channel that has not answered by then is tried again later."""
CONCURRENCY = 256
POLL = 0.5
GRACE = 3.0
"""Seconds that messages under way get to end when the service does."""

log = telemetry.logger("notify")


@dataclass(frozen=True, slots=True)
class Later:
    """A delivery is to be made after a while; `counts` where this was an attempt that failed."""

    wait: timedelta
    reason: str
    counts: bool = True


def judge(delivery: Delivery, error: DeliveryError, now: datetime) -> Outcome | Later:
    """What follows from a channel's error: failed, or tried again after 2 s doubling to 5 min, for 24 h."""
    if error.permanent:
        return Outcome(DeliveryState.FAILED, str(error))
    wait = error.retry_after
    if wait is None:
        wait = min(LONGEST_WAIT, FIRST_WAIT * 2 ** min(delivery.attempts, 10))
    if now + wait - delivery.queued_at > GIVE_UP:
        return Outcome(DeliveryState.FAILED, f"given up after {delivery.attempts + 1} attempts: {error}")
    return Later(wait, str(error))


def _as_told(delivery: Delivery, alert: Alert) -> Alert:
    return delivery.view.applied(alert) if delivery.view else alert


class Deliverer:
    """Delivers until cancelled; a slow, failing or blocked receiver never holds up another one."""

    def __init__(
        self,
        outbox: Outbox,
        channels: Mapping[str, Channel],
        load_alert: Callable[[str], Awaitable[Alert | None]],
        clock: Callable[[], datetime],
        *,
        lease: timedelta = LEASE,
        send: timedelta = SEND,
        concurrency: int = CONCURRENCY,
    ) -> None:
        self._outbox = outbox
        self._channels = channels
        self._load_alert = load_alert
        self._clock = clock
        self._lease = lease
        self._send = send.total_seconds()
        self._concurrency = concurrency
        self._running: dict[str, tuple[Claim, asyncio.Task[None]]] = {}
        self.disabled: dict[str, str] = {}
        """Subscribers that are gone, and what they said."""

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
        room = self._concurrency - len(self._running)
        if room:
            for claim in await self._outbox.claim(self._clock(), self._lease, room):
                self._start(claim)
        if len(self._running) >= self._concurrency:
            await self._rest(POLL)
            return
        due = await self._outbox.next_due()
        await self._rest(min(POLL, (due - self._clock()).total_seconds()) if due else POLL)

    async def _rest(self, seconds: float) -> None:
        if seconds > 0:
            with suppress(TimeoutError):
                async with asyncio.timeout(seconds):  # wait_for of Python 3.11 can swallow a cancellation
                    await self._outbox.changed.wait()
        else:
            await asyncio.sleep(0)

    async def _renew(self) -> None:
        await asyncio.sleep(self._lease.total_seconds() / 3)
        for claim, _ in list(self._running.values()):
            await self._outbox.renew(claim, self._clock(), self._lease)

    def _start(self, claim: Claim) -> None:
        if claim.subscriber in self._running:  # its lease ended while the store was away; we are still at it
            return
        task = asyncio.create_task(self._deliver(claim), name=f"deliver {claim.delivery.id}")
        self._running[claim.subscriber] = (claim, task)
        task.add_done_callback(lambda _: self._done(claim.subscriber))

    def _done(self, subscriber: str) -> None:
        self._running.pop(subscriber, None)
        self._outbox.changed.set()

    async def _end(self) -> None:
        tasks = [task for _, task in self._running.values()]
        if tasks:
            _, late = await asyncio.wait(tasks, timeout=GRACE)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)

    async def _deliver(self, claim: Claim) -> None:
        outcome = await self._attempt(claim)
        await insist("notify.settle", lambda: self._record(claim, outcome))
        self._report(claim, outcome)

    async def _attempt(self, claim: Claim) -> Outcome | Later:
        name = claim.delivery.channel
        channel = self._channels.get(name)
        if channel is None:
            return self._unknown(claim)
        if claim.subscriber in self.disabled:
            return Outcome(DeliveryState.FAILED, f"not tried: {self.disabled[claim.subscriber]}")
        try:
            alert = await insist("notify.load", lambda: self._load_alert(claim.delivery.alert))
            if alert is None:
                return Outcome(DeliveryState.FAILED, "the alert is no longer in the store")
            alert = _as_told(claim.delivery, alert)
            if claim.rest and isinstance(channel, TellsDigests):
                return await self._hand_over_together(channel, alert, claim)
            return await self._hand_over(channel, alert, claim)
        except NotYetError as error:
            return Later(error.wait, str(error), counts=False)
        except DeliveryError as error:
            return self._refused(claim, error)
        except Exception as error:  # one delivery is isolated from the rest, and tried again
            log.exception("delivery met a defect", delivery=claim.delivery.id, error=type(error).__name__)
            return self._refused(claim, DeliveryError(f"a defect of the channel: {type(error).__name__}"))

    def _unknown(self, claim: Claim) -> Outcome | Later:
        """Another process may have read a new configuration a moment before this one: that is no reason to lose it."""
        reason = f"no channel is called {claim.delivery.channel} in the configuration"
        if self._clock() - claim.delivery.queued_at < UNKNOWN:
            return Later(FIRST_WAIT, reason, counts=False)
        return Outcome(DeliveryState.FAILED, reason)

    async def _hand_over(self, channel: Channel, alert: Alert, claim: Claim) -> Outcome:
        async with self._in_time():
            receipt = await channel.send(alert, claim.delivery.watchlists, follows=claim.follows)
        telemetry.ALERT_LATENCY.observe(max(0.0, (self._clock() - alert.sent_at).total_seconds()))
        return Outcome(DeliveryState.SENT, message=receipt.message)

    async def _hand_over_together(self, channel: TellsDigests, first: Alert, claim: Claim) -> Outcome:
        """Tell what is left of a digest in one message, or as much of it as that holds.

        A digest that will never be taken is told one by one: what is wrong with one alert costs no other one.
        """
        items = [Item(first, claim.delivery.watchlists)]
        for delivery, _ in claim.rest:
            alert = await insist("notify.load", partial(self._load_alert, delivery.alert))
            if alert is None:
                break  # it fails by itself when its turn comes
            items.append(Item(_as_told(delivery, alert), delivery.watchlists))
        batch = claim.delivery.batch
        digest = Digest(tuple(items), batch.number if batch else 1, batch.of if batch else len(items))
        try:
            async with self._in_time():
                receipt = await channel.send_digest(digest)
        except DeliveryError as error:
            if not error.permanent or error.gone:
                raise
            log.warning("digest refused; told one by one", channel=claim.delivery.channel, error=str(error))
            return await self._hand_over(self._channels[claim.delivery.channel], first, claim)
        return Outcome(DeliveryState.SENT, message=receipt.message, taken=min(receipt.taken, len(items)))

    @asynccontextmanager
    async def _in_time(self) -> AsyncIterator[None]:
        try:
            async with asyncio.timeout(self._send):
                yield
        except TimeoutError as error:
            raise DeliveryError(f"no answer within {self._send:g} s") from error

    def _refused(self, claim: Claim, error: DeliveryError) -> Outcome | Later:
        if error.gone:
            self.disabled[claim.subscriber] = str(error)
            log.error(
                "receiver is gone; disabled until the next reload", channel=claim.delivery.channel, error=str(error)
            )
        return judge(claim.delivery, error, self._clock())

    async def _record(self, claim: Claim, outcome: Outcome | Later) -> None:
        now = self._clock()
        if isinstance(outcome, Outcome):
            await self._outbox.settle(claim, outcome, now)
        else:
            await self._outbox.postpone(claim, now + outcome.wait, outcome.reason, counts=outcome.counts)

    def _report(self, claim: Claim, outcome: Outcome | Later) -> None:
        channel = claim.delivery.channel
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
