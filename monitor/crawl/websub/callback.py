"""What hubs ask and tell us: verifications (WebSub, 5.3) and pushes (7)."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from monitor import telemetry
from monitor.crawl.sources.hubs import topics_in
from monitor.crawl.websub.registry import Registry
from monitor.crawl.websub.subscription import State, lease_of
from monitor.store.connection import Store

MOST_PUSHES = 100
"""On the stream; what is pushed out is read by the next poll."""
LONGEST_CHALLENGE = 4_000

log = telemetry.logger("websub")


@dataclass(frozen=True, slots=True)
class Push:
    """A feed, or a part of one, as a hub sent it for a source."""

    source: str
    topic: str
    content_type: str
    body: bytes

    def dump(self) -> bytes:
        """As a message of the stream."""
        return json.dumps([self.source, self.topic, self.content_type]).encode() + b"\n" + self.body

    @classmethod
    def load(cls, message: bytes) -> Push:
        """What `dump` wrote."""
        head, _, body = message.partition(b"\n")
        source, topic, content_type = json.loads(head)
        return cls(source, topic, content_type, body)


class Callback:
    """Answers hubs. What it says is kept in the store, so any process may ask and any may answer."""

    def __init__(self, registry: Registry, store: Store, clock: Callable[[], datetime]) -> None:
        self._registry = registry
        self._redis = store.redis
        self._pushes = store.keys.pushes()
        self._clock = clock

    async def verify(self, name: str, query: Mapping[str, str]) -> str | None:
        """The challenge of a hub, given back where it verifies what we asked for; None where it does not."""
        subscription = await self._registry.get(name)
        topic, challenge = query.get("hub.topic", ""), query.get("hub.challenge", "")
        now, mode = self._clock(), query.get("hub.mode", "")
        if subscription is None or topic != subscription.topic or len(challenge) > LONGEST_CHALLENGE:
            telemetry.WEBSUB.labels("not_ours").inc()
            return None
        leaving = subscription.state is State.LEAVING
        if mode == "unsubscribe" and leaving and challenge:
            return challenge
        if leaving or not subscription.verifiable(now):
            telemetry.WEBSUB.labels("not_ours").inc()
            return None
        if mode == "denied":
            await self._registry.denied(subscription, now)
            reason = query.get("hub.reason", "")[:200]
            log.warning("hub denies a subscription", source=subscription.source, reason=reason)
            return ""
        if mode == "subscribe" and challenge:
            lease = lease_of(query.get("hub.lease_seconds", ""))
            await self._registry.verified(subscription, lease, now)
            telemetry.WEBSUB.labels("verified").inc()
            log.info("hub will push", source=subscription.source, lease_s=int(lease.total_seconds()))
            return challenge
        return None

    async def take(self, name: str, headers: Mapping[str, str], body: bytes) -> bool:
        """Put a push on the stream if it is signed; False where nobody is subscribed under this id.

        What is not signed is passed over in silence: whoever tries secrets is not told whether one was right.
        """
        subscription = await self._registry.get(name)
        if subscription is None or subscription.state is State.LEAVING:
            telemetry.WEBSUB.labels("unknown").inc()
            return False
        topics = topics_in(headers)
        if not subscription.signed(headers.get("X-Hub-Signature", ""), body):
            telemetry.WEBSUB.labels("unsigned").inc()
            log.warning("push without a good signature", source=subscription.source)
        elif topics and subscription.topic not in topics:
            telemetry.WEBSUB.labels("wrong_topic").inc()
            log.warning("push of another topic", source=subscription.source)
        else:
            push = Push(subscription.source, subscription.topic, headers.get("Content-Type", "")[:200], body)
            await self._redis.xadd(self._pushes, {"body": push.dump()}, maxlen=MOST_PUSHES, approximate=False)
            telemetry.WEBSUB.labels("taken").inc()
        return True
