"""The subscriptions in the store: written by whoever polls, asks or is called, each its own fields."""

from __future__ import annotations

import secrets
from datetime import datetime, timedelta
from typing import Any

from monitor.crawl.sources.hubs import Hub
from monitor.crawl.sources.settings import SourceSettings
from monitor.crawl.websub.subscription import State, Subscription, ask_again_at, renew_at
from monitor.store.connection import Store

LEFT_FOR = timedelta(days=1)
"""A subscription that was ended is known so long, to tell the hub that this was meant."""


class Registry:
    """Subscriptions by source, by id, and by when they are due."""

    def __init__(self, store: Store, public_url: str) -> None:
        self._redis = store.redis
        self._keys = store.keys
        self.public_url = public_url.rstrip("/")
        self._noted: dict[str, Hub | None] = {}

    async def note(self, source: SourceSettings, hub: Hub | None, now: datetime) -> None:
        """Remember which hub a source names now; a new one is due at once, another or none ends the old one."""
        label = source.label
        if label in self._noted and self._noted[label] == hub:
            return
        known = await self.of_source(label)
        wanted = hub and (hub.url, hub.topic, self.public_url)
        if known is not None and (known.hub, known.topic, known.public_url) != wanted:
            await self.leave(known, now)
            known = None
        if known is None and hub is not None:
            await self._add(source, hub, now)
        self._noted[label] = hub

    async def _add(self, source: SourceSettings, hub: Hub, now: datetime) -> None:
        name = secrets.token_urlsafe(24)
        fields: dict[Any, Any] = {
            "source": source.label,
            "inner": int(source.allow_private),
            "hub": hub.url,
            "topic": hub.topic,
            "secret": secrets.token_hex(32),
            "public_url": self.public_url,
            "state": State.ASKED.value,
        }
        async with self._redis.pipeline(transaction=True) as pipe:
            pipe.hset(self._keys.subscription(name), mapping=fields)
            pipe.hset(self._keys.subscriptions(), source.label, name)
            pipe.zadd(self._keys.subscriptions_due(), {name: now.timestamp()})
            await pipe.execute()

    async def of_source(self, source: str) -> Subscription | None:
        """The subscription of a source, if it has one that is not being ended."""
        name = await self._redis.hget(self._keys.subscriptions(), source)
        return await self.get(_text(name)) if name else None

    async def sources(self) -> set[str]:
        """The sources that have one."""
        return {_text(name) for name in await self._redis.hkeys(self._keys.subscriptions())}

    async def get(self, name: str) -> Subscription | None:
        """The subscription of an id."""
        fields = await self._redis.hgetall(self._keys.subscription(name))
        told = {_text(key): _text(value) for key, value in fields.items()}
        if not {"source", "hub", "topic", "secret", "state"} <= told.keys():
            return None
        return Subscription(
            id=name,
            source=told["source"],
            hub=told["hub"],
            topic=told["topic"],
            secret=told["secret"],
            inner=told.get("inner") == "1",
            public_url=told.get("public_url", ""),
            state=State(told["state"]),
            asked_at=_time(told.get("asked_at")),
            expires_at=_time(told.get("expires_at")),
            attempts=int(told.get("attempts", "0")),
        )

    async def due(self, now: datetime, limit: int) -> list[Subscription]:
        """Those about which something is to be done."""
        names: Any = await self._redis.zrangebyscore(
            self._keys.subscriptions_due(), "-inf", now.timestamp(), start=0, num=limit
        )
        found = [(name, await self.get(_text(name))) for name in names]
        if gone := [name for name, subscription in found if subscription is None]:
            await self._redis.zrem(self._keys.subscriptions_due(), *gone)
        return [subscription for _, subscription in found if subscription is not None]

    async def asked(self, subscription: Subscription, now: datetime) -> None:
        """Note a request before it is made: the hub may verify it before it has answered."""
        async with self._redis.pipeline(transaction=True) as pipe:
            pipe.hset(self._keys.subscription(subscription.id), "asked_at", now.isoformat())
            pipe.hincrby(self._keys.subscription(subscription.id), "attempts", 1)
            again = ask_again_at(now, subscription.attempts)
            pipe.zadd(self._keys.subscriptions_due(), {subscription.id: again.timestamp()})
            await pipe.execute()

    async def verified(self, subscription: Subscription, lease: timedelta, now: datetime) -> None:
        """The hub sends until now + lease."""
        expires = (now + lease).isoformat()
        async with self._redis.pipeline(transaction=True) as pipe:
            fields: dict[Any, Any] = {"state": State.ACTIVE.value, "expires_at": expires, "attempts": "0"}
            pipe.hset(self._keys.subscription(subscription.id), mapping=fields)
            pipe.zadd(self._keys.subscriptions_due(), {subscription.id: renew_at(now, lease).timestamp()})
            await pipe.execute()

    async def denied(self, subscription: Subscription, now: datetime) -> None:
        """The hub will not send, or no longer; it is asked again a day later."""
        async with self._redis.pipeline(transaction=True) as pipe:
            pipe.hset(self._keys.subscription(subscription.id), "state", State.DENIED.value)
            pipe.zadd(self._keys.subscriptions_due(), {subscription.id: (now + timedelta(days=1)).timestamp()})
            await pipe.execute()

    async def leave(self, subscription: Subscription, now: datetime) -> None:
        """Nothing more is wanted of it; the hub is told when it is due, which is at once."""
        self._noted.pop(subscription.source, None)
        async with self._redis.pipeline(transaction=True) as pipe:
            pipe.hset(self._keys.subscription(subscription.id), "state", State.LEAVING.value)
            pipe.hdel(self._keys.subscriptions(), subscription.source)
            pipe.zadd(self._keys.subscriptions_due(), {subscription.id: now.timestamp()})
            await pipe.execute()

    async def left(self, subscription: Subscription) -> None:
        """The hub was told; after a while nothing is known of it."""
        async with self._redis.pipeline(transaction=True) as pipe:
            pipe.zrem(self._keys.subscriptions_due(), subscription.id)
            pipe.expire(self._keys.subscription(subscription.id), LEFT_FOR)
            await pipe.execute()


def _text(value: bytes | str) -> str:
    return value if isinstance(value, str) else value.decode()


def _time(told: str | None) -> datetime | None:
    return datetime.fromisoformat(told) if told else None
