"""One attempt at a delivery: what its channel answers decides how it ends.

Sent; failed for ever (and where the receiver is gone, it is not tried again until the configuration is reloaded); or
later, by the receiver's word or with the waits doubling, until it is given up.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from itertools import groupby

from monitor import telemetry
from monitor.model import Alert, Delivery, DeliveryState, Kind, Status
from monitor.notify.alerts import ToldAlerts
from monitor.notify.channels.base import Channel, DeliveryError, NotYetError, Receipt, TellsDigests
from monitor.notify.claims import Claim, Outcome
from monitor.notify.digest import Digest, Item
from monitor.notify.receipts import Receipts

FIRST_WAIT = timedelta(seconds=2)
LONGEST_WAIT = timedelta(minutes=5)
GIVE_UP = timedelta(hours=24)
UNKNOWN = timedelta(seconds=30)
"""How long a delivery waits for its channel to appear in the configuration."""
SEND = timedelta(seconds=45)
"""A channel that has not answered by then is tried again later."""

log = telemetry.logger("notify")


@dataclass(frozen=True, slots=True)
class Later:
    """A delivery is to be made after a while; `counts` where this was an attempt that failed."""

    wait: timedelta
    reason: str
    counts: bool = True


def judge(delivery: Delivery, error: DeliveryError, now: datetime, give_up: timedelta = GIVE_UP) -> Outcome | Later:
    """What follows from a channel's error: failed, or tried again after 2 s doubling to 5 min, for 24 h at most.

    What is given up or refused is kept for the operator, unless its receiver is gone.
    """
    if error.permanent:
        return Outcome(DeliveryState.FAILED, str(error), keep=not error.gone)
    wait = error.retry_after
    if wait is None:
        wait = min(LONGEST_WAIT, FIRST_WAIT * 2 ** min(delivery.attempts, 10))
    made = delivery.attempts + 1
    too_old = made > 1 and now + wait - delivery.queued_at > give_up
    if too_old or (error.attempts is not None and made >= error.attempts):
        attempts = "1 attempt" if made == 1 else f"{made} attempts"
        return Outcome(DeliveryState.FAILED, f"given up after {attempts}: {error}", keep=True)
    return Later(wait, str(error))


@dataclass(frozen=True, slots=True)
class _Part:
    """One line of a digest, and for how many deliveries it stands."""

    item: Item
    deliveries: int


class Attempts:
    """Hands deliveries to their channels; remembers which receivers are gone."""

    def __init__(
        self,
        channels: Mapping[str, Channel],
        alerts: ToldAlerts,
        clock: Callable[[], datetime],
        *,
        send: timedelta = SEND,
        give_up: timedelta = GIVE_UP,
    ) -> None:
        self._channels = channels
        self._alerts = alerts
        self._clock = clock
        self._send = send.total_seconds()
        self._give_up = give_up
        self._receipts = Receipts()
        self.disabled: dict[str, str] = {}
        """Subscribers that are gone, and what they said."""

    async def make(self, claim: Claim) -> Outcome | Later:
        """Hand over what was claimed. Raises nothing."""
        channel = self._channels.get(claim.delivery.channel)
        if channel is None:
            return self._unknown(claim)
        if claim.subscriber in self.disabled:
            return Outcome(DeliveryState.FAILED, f"not tried: {self.disabled[claim.subscriber]}")
        try:
            alert = await self._alerts.of(claim.delivery)
            if alert is None:
                return Outcome(DeliveryState.FAILED, "the alert is no longer in the store")
            if claim.rest and isinstance(channel, TellsDigests) and alert.status is Status.ACTUAL:
                return await self._together(channel, alert, claim)
            return await self._alone(channel, alert, claim)
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
        return Outcome(DeliveryState.FAILED, reason, keep=True)

    async def _alone(self, channel: Channel, alert: Alert, claim: Claim) -> Outcome:
        receipt = await self._in_time(channel.send(alert, claim.delivery.watchlists, follows=claim.follows))
        self._receipts.note(alert, self._clock())
        return Outcome(DeliveryState.SENT, message=receipt.message, replaces=receipt.replaces)

    async def _together(self, channel: TellsDigests, first: Alert, claim: Claim) -> Outcome:
        """Tell what is claimed in one message, or as much of it as that holds.

        A digest that will never be taken is told one by one: what is wrong with one alert costs no other one.
        """
        parts = [part async for part in self._parts(claim, first)]
        batch = claim.delivery.batch
        items = tuple(part.item for part in parts)
        digest = Digest(items, batch.number if batch else 1, batch.of if batch else len(items), late=batch is None)
        try:
            receipt = await self._in_time(channel.send_digest(digest))
        except DeliveryError as error:
            if not error.permanent or error.gone:
                raise
            log.warning("digest refused; told one by one", channel=claim.delivery.channel, error=str(error))
            return await self._alone(self._channels[claim.delivery.channel], first, claim)
        taken = sum(part.deliveries for part in parts[: receipt.taken])
        return Outcome(DeliveryState.SENT, message=receipt.message, taken=taken)

    async def _parts(self, claim: Claim, first: Alert) -> AsyncIterator[_Part]:
        """A line for each incident: what is told of it last, as new where it was never told before."""
        known = {claim.delivery.alert: first}
        for _, group in groupby(_deliveries(claim), lambda delivery: delivery.incident):
            of_incident = list(group)
            told: list[tuple[Delivery, Alert]] = []
            for delivery in of_incident:
                alert = known.get(delivery.alert) or await self._alerts.of(delivery)
                if alert is not None:
                    told.append((delivery, alert))
            if not told or told[-1][1].status is not Status.ACTUAL:
                return  # it fails, or is told under its banner, by itself when its turn comes
            yield _Part(Item(_joined([alert for _, alert in told]), told[-1][0].watchlists), len(of_incident))

    async def _in_time(self, sending: Awaitable[Receipt]) -> Receipt:
        try:
            async with asyncio.timeout(self._send):
                return await sending
        except TimeoutError as error:
            raise DeliveryError(f"no answer within {self._send:g} s") from error

    def _refused(self, claim: Claim, error: DeliveryError) -> Outcome | Later:
        if error.gone:
            self.disabled[claim.subscriber] = str(error)
            log.error(
                "receiver is gone; disabled until the next reload", channel=claim.delivery.channel, error=str(error)
            )
        return judge(claim.delivery, error, self._clock(), self._give_up)


def _deliveries(claim: Claim) -> Iterator[Delivery]:
    yield claim.delivery
    for delivery, _ in claim.rest:
        yield delivery


def _joined(alerts: list[Alert]) -> Alert:
    """Several alerts of one incident as one: how it stands in the end, beside how it stood before all of them."""
    first, last = alerts[0], alerts[-1]
    if len(alerts) == 1:
        return last
    kind = last.kind if first.kind is not Kind.NEW or last.denied else Kind.NEW
    return replace(last, kind=kind, killed_before=first.killed_before, injured_before=first.injured_before)
