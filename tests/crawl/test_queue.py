"""Polls that wait to be taken, over a real store."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from monitor.crawl.queue import PollQueue
from monitor.store.connection import Store

HOUR = timedelta(hours=1)


async def waiting(store: Store) -> list[str]:
    return [fields[b"body"].decode() for _, fields in await store.redis.xrange(store.keys.polls())]


@pytest.fixture
def queue(store: Store) -> PollQueue:
    return PollQueue(store)


async def test_a_source_waits_once_whoever_asks_for_it(store: Store, queue: PollQueue) -> None:
    await asyncio.gather(*(queue.put(name, HOUR) for name in ("a", "b", "a")))
    await PollQueue(store).put("b", HOUR)
    assert await waiting(store) == ["a", "b"]


async def test_once_it_was_taken_it_may_wait_again(store: Store, queue: PollQueue) -> None:
    await asyncio.gather(queue.put("a", HOUR), queue.put("b", HOUR))
    await queue.take("a")
    await queue.take("nobody")
    await asyncio.gather(queue.put("a", HOUR), queue.put("b", HOUR))
    assert await waiting(store) == ["a", "b", "a"]


async def test_what_nobody_took_for_too_long_is_put_once_more(store: Store, queue: PollQueue) -> None:
    await queue.put("a", timedelta(milliseconds=30))
    await asyncio.sleep(0.05)
    await queue.put("a", HOUR)
    assert await waiting(store) == ["a", "a"]


async def test_names_that_are_no_longer_asked_for_are_not_kept(store: Store, queue: PollQueue) -> None:
    await queue.put("gone", timedelta(milliseconds=1))
    await asyncio.sleep(0.01)
    await queue.put("a", HOUR)
    assert await store.redis.zrange(store.keys.queued(), 0, -1) == [b"a"]
