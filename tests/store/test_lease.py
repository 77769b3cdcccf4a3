"""A duty is done by one process at a time, and taken over when its holder is gone."""

from __future__ import annotations

import asyncio

import pytest

from monitor.store import lease
from monitor.store.connection import Store


@pytest.fixture(autouse=True)
def _short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lease, "LEASE_SECONDS", 0.3)


class Duty:
    def __init__(self) -> None:
        self.begun, self.ended = asyncio.Event(), asyncio.Event()

    async def __call__(self, lost: asyncio.Event) -> None:
        self.begun.set()
        await lost.wait()
        self.ended.set()


async def test_only_one_holder_works_and_the_next_takes_over_when_it_ends(store: Store) -> None:
    first, second = Duty(), Duty()
    stop_first, stop_second = asyncio.Event(), asyncio.Event()
    one = asyncio.create_task(lease.hold(store, "schedule", "one", first, stop_first))
    await asyncio.wait_for(first.begun.wait(), 60)
    two = asyncio.create_task(lease.hold(store, "schedule", "two", second, stop_second))
    await asyncio.sleep(0.5)
    assert not second.begun.is_set()

    stop_first.set()
    await one
    assert first.ended.is_set()
    await asyncio.wait_for(second.begun.wait(), 60)
    stop_second.set()
    await two


async def test_a_lost_lease_ends_the_duty(store: Store) -> None:
    duty, stop = Duty(), asyncio.Event()
    holding = asyncio.create_task(lease.hold(store, "schedule", "one", duty, stop))
    await asyncio.wait_for(duty.begun.wait(), 60)
    await store.redis.set(store.keys.lease("schedule"), "somebody else", px=5000)
    await asyncio.wait_for(duty.ended.wait(), 60)
    assert await store.redis.get(store.keys.lease("schedule")) == b"somebody else"
    stop.set()
    await holding


async def test_a_dead_holder_is_followed_by_another(store: Store) -> None:
    await store.redis.set(store.keys.lease("schedule"), "dead", px=300)
    duty, stop = Duty(), asyncio.Event()
    holding = asyncio.create_task(lease.hold(store, "schedule", "alive", duty, stop))
    await asyncio.wait_for(duty.begun.wait(), 60)
    stop.set()
    await holding
