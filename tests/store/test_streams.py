"""A message is acknowledged only once its effect is stored, and a poisoned one does not stop the rest."""

from __future__ import annotations

import asyncio

import pytest

from monitor.store import streams
from monitor.store.connection import Store
from monitor.store.streams import GROUP, Consumer, Message


async def consume(store: Store, handler: streams.Handler, *, until: asyncio.Event, name: str = "one") -> None:
    stop = asyncio.Event()
    running = asyncio.create_task(Consumer(store, [store.keys.polls()], name, role="test").run(handler, stop))
    await asyncio.wait_for(until.wait(), 60)
    stop.set()
    await asyncio.wait_for(running, 60)


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Waits of a few milliseconds instead of seconds; what happens after them is the same."""
    monkeypatch.setattr(streams, "IDLE_SECONDS", 0.05)
    monkeypatch.setattr(streams, "BLOCK_SECONDS", 0.05)


async def test_handled_messages_leave_the_stream_empty(store: Store, impatient: None) -> None:
    handled, done = [], asyncio.Event()
    for n in range(40):
        await store.redis.xadd(store.keys.polls(), {"body": str(n)})

    async def handler(message: Message) -> None:
        handled.append(int(message.body))
        if len(handled) == 40:
            done.set()

    await consume(store, handler, until=done)
    assert sorted(handled) == list(range(40))
    assert await store.redis.xlen(store.keys.polls()) == 0


async def test_what_a_dead_worker_left_is_done_by_another(store: Store, impatient: None) -> None:
    polls = store.keys.polls()
    await store.redis.xgroup_create(polls, GROUP, id="0", mkstream=True)
    await store.redis.xadd(polls, {"body": "left"})
    await store.redis.xreadgroup(GROUP, "dead", {polls: ">"})  # taken, never acknowledged
    handled, done = [], asyncio.Event()

    async def handler(message: Message) -> None:
        handled.append(message.body)
        done.set()

    await consume(store, handler, until=done, name="alive")
    assert handled == [b"left"]
    assert await store.redis.xlen(polls) == 0


async def test_a_poisoned_message_goes_to_the_dead_letters_and_the_others_are_handled(
    store: Store, impatient: None
) -> None:
    for body in ("good", "poison", "good too"):
        await store.redis.xadd(store.keys.polls(), {"body": body})
    handled, done = [], asyncio.Event()

    async def handler(message: Message) -> None:
        if message.body == b"poison":
            raise ValueError("cannot be handled")
        handled.append(message.body)

    async def watch() -> None:
        while not await store.redis.xlen(store.keys.dead_letters()):
            await asyncio.sleep(0.02)
        done.set()

    watching = asyncio.create_task(watch())
    await consume(store, handler, until=done)
    await watching
    assert handled == [b"good", b"good too"]
    [(_, fields)] = await store.redis.xrange(store.keys.dead_letters())
    assert fields[b"body"] == b"poison"
    assert await store.redis.xlen(store.keys.polls()) == 0


async def test_an_outage_in_a_handler_runs_it_again_until_it_is_done(store: Store, impatient: None) -> None:
    await store.redis.xadd(store.keys.polls(), {"body": "x"})
    tries, done = [], asyncio.Event()

    async def handler(message: Message) -> None:
        tries.append(message.id)
        if len(tries) < 3:
            raise ConnectionError("the store is away")
        done.set()

    await consume(store, handler, until=done)
    assert len(tries) == 3
    assert await store.redis.xlen(store.keys.polls()) == 0


async def test_a_slow_handler_keeps_its_message(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Work in progress is renewed, so another worker does not take it over as if it were abandoned."""
    monkeypatch.setattr(streams, "IDLE_SECONDS", 0.6)
    await store.redis.xadd(store.keys.polls(), {"body": "slow"})
    handled, done = [], asyncio.Event()

    async def handler(message: Message) -> None:
        handled.append(message.id)
        await asyncio.sleep(1.5)
        done.set()

    other = asyncio.create_task(consume(store, handler, until=done, name="two"))
    await consume(store, handler, until=done, name="one")
    await other
    assert len(handled) == 1


async def test_messages_of_one_stream_can_be_had_in_their_order(store: Store, impatient: None) -> None:
    for n in range(20):
        await store.redis.xadd(store.keys.polls(), {"body": str(n)})
    handled, done, stop = [], asyncio.Event(), asyncio.Event()

    async def handler(message: Message) -> None:
        await asyncio.sleep(0.02 if int(message.body) % 3 == 0 else 0)
        handled.append(int(message.body))
        if len(handled) == 20:
            done.set()

    ordered = Consumer(store, [store.keys.polls()], "one", role="test", in_order=True)
    running = asyncio.create_task(ordered.run(handler, stop))
    await asyncio.wait_for(done.wait(), 60)
    stop.set()
    await running
    assert handled == list(range(20))


async def test_what_is_in_flight_at_the_end_is_finished(store: Store, impatient: None) -> None:
    await store.redis.xadd(store.keys.polls(), {"body": "x"})
    begun, finished = asyncio.Event(), []

    async def handler(message: Message) -> None:
        begun.set()
        await asyncio.sleep(0.2)
        finished.append(message.id)

    await consume(store, handler, until=begun)
    assert len(finished) == 1
    assert await store.redis.xlen(store.keys.polls()) == 0
