"""Erasing a subscriber: what is kept of deliveries that were made, of threads, and of what waited for it.

Its queue goes with its subscription, at once. These are many keys all over the store, each of which would be gone after
40 days in any case; killed in between, the rest is gone then.
"""

from __future__ import annotations

from collections.abc import AsyncIterator

from monitor.store.connection import Store

BATCH = 1000


async def erase(store: Store, subscriber: str) -> None:
    """Delete every trace of a subscriber that has unsubscribed."""
    keys = store.keys
    async for key in _scan(store, keys.delivery(subscriber, f"*@{subscriber}")):
        await store.redis.unlink(key)
    await store.redis.zrem(keys.ready_chats(subscriber), subscriber)
    async for field, _ in store.redis.hscan_iter(keys.undelivered(subscriber), f"*@{subscriber}", count=BATCH):
        await store.redis.hdel(keys.undelivered(subscriber), field)
    threads = keys.thread(subscriber, "")
    async for key in _scan(store, f"{threads}*"):
        if ":" not in key.removeprefix(threads):  # else it is of a topic of the same chat
            await store.redis.unlink(key)
    for pattern in keys.any_standings():
        async for key in _scan(store, pattern):
            await store.redis.hdel(key, subscriber)


async def _scan(store: Store, pattern: str) -> AsyncIterator[str]:
    async for key in store.redis.scan_iter(pattern, count=BATCH):
        yield key.decode()
