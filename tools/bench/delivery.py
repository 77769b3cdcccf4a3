"""Delivery: one alert to very many chats, through the outbox to a Bot API server on loopback.

With Telegram's limits a steady state is measured, for all of 100,000 would take an hour; without them, how much one
process hands over beside bare calls of the same server by aiohttp.
"""

from __future__ import annotations

import asyncio
import resource
import sys
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import UTC, datetime
from typing import Any

import aiohttp

from monitor.notify.maps import locator
from monitor.notify.outbox import Outbox
from monitor.store.connection import Store, temporary_store
from monitor.store.keys import Keys
from monitor.subscriptions.chat import Chat, name_of
from monitor.subscriptions.chats import Chats
from tools.bench.measure import Fact, Row
from tools.bench.notifier import alert, delivering

WATCHERS = 100_000
STEADY_SECONDS = 30
CHATS = 12_000
UNPACED = 100_000
"""Chats, and a pace that holds up nobody, of the rounds without limits."""
TOKEN = "1:nobody"


@asynccontextmanager
async def _process(module: str, *options: str) -> AsyncIterator[str]:
    """Another process; the first line that it says."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", module, *options, stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    try:
        yield (await process.stdout.readline()).decode().strip()
    finally:
        process.kill()
        await process.wait()


@asynccontextmanager
async def _server(*options: str) -> AsyncIterator[str]:
    async with _process("tools.bench.bot_server", *options) as port:
        yield f"http://127.0.0.1:{port}"


async def _counts(url: str) -> dict[str, Any]:
    async with aiohttp.ClientSession() as session, session.get(f"{url}/counts") as answer:
        counts: dict[str, Any] = await answer.json()
        return counts


async def _subscribe(store: Store, numbers: Sequence[int]) -> list[tuple[str, tuple[str, ...]]]:
    chats = Chats(store)
    for start in range(0, len(numbers), 500):
        some = numbers[start : start + 500]
        await asyncio.gather(*(chats.change(name_of(n), lambda _, n=n: Chat(id=n)) for n in some))  # type: ignore[misc]
    return [(name_of(n), ()) for n in numbers]


async def bench() -> AsyncIterator[Row | Fact]:
    """Expansion, the pace under Telegram's limits, speed without them, and chats in trouble among the others."""
    async with temporary_store() as store:
        yield _map()
        yield await _expansion(Store(store.redis, Keys("expansion")))
        for fact in await _steady(Store(store.redis, Keys("steady"))):
            yield fact
        for fact in await _shared(Store(store.redis, Keys("shared"))):
            yield fact
        async with _server() as url:
            bare = await _bare(url)
        ours, worked, counts = await _unlimited(Store(store.redis, Keys("unlimited")))
        rate = CHATS / worked
        yield Row(f"one alert to {CHATS:,} chats, no limits", "messages", CHATS, ours, bare, "aiohttp alone")
        yield Fact("the same by a second of one core", rate, "messages", "at least 1,500", rate >= 1500)
        for fact in await _troubled(Store(store.redis, Keys("trouble")), counts["seconds"]):
            yield fact


def _map() -> Fact:
    locator(46.48, 30.73, "Odesa")  # reads the shapes
    began = time.process_time()
    for n in range(20):
        locator(-40 + 5 * n, 15 * n - 150, "Odesa")
    taken = (time.process_time() - began) / 20
    return Fact("a locator map", taken * 1000, "ms", "at most 100 ms", taken <= 0.1)


async def _expansion(store: Store) -> Fact:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    began = time.perf_counter()
    made = await Outbox(store).expand(alert(), ((f"tg:{n}", ()) for n in range(1, WATCHERS + 1)), datetime.now(UTC))
    taken = time.perf_counter() - began
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    what = f"one alert to {made:,} watchers' queues, {grown:.0f} MB of memory"
    return Fact(what, taken, "s", "at most 10 s", made == WATCHERS and taken <= 10)


async def _steady(store: Store) -> list[Fact]:
    """A crowd far larger than what leaves meanwhile."""
    async with _server("--limits") as url:
        watchers = await _subscribe(store, range(1, 40 * STEADY_SECONDS))
        async with delivering(store, url, TOKEN) as outbox:
            await outbox.expand(alert(), watchers, datetime.now(UTC))
            await asyncio.sleep(STEADY_SECONDS)
            return _paced("under Telegram's limits", await _counts(url))


async def _shared(store: Store) -> list[Fact]:
    """The same by two processes that share the bot."""
    socket = store.redis.connection_pool.connection_kwargs["path"]
    async with _server("--limits") as url, AsyncExitStack() as stack:
        watchers = await _subscribe(store, range(1, 40 * STEADY_SECONDS))
        for _ in range(2):
            told = (f"unix://{socket}", store.keys.namespace, url, TOKEN)
            await stack.enter_async_context(_process("tools.bench.notifier", *told))
        await Outbox(store).expand(alert(), watchers, datetime.now(UTC))
        await asyncio.sleep(STEADY_SECONDS)
        return _paced("the same by two processes", await _counts(url))


def _paced(what: str, counts: dict[str, Any]) -> list[Fact]:
    rate = (counts["taken"] - 10) / counts["seconds"]  # the first wave leaves at once
    refused = counts["statuses"].get("429", 0)
    return [
        Fact(what, rate, "a second", "at least 28", rate >= 28),
        Fact("refused with 429", refused, "messages", "none", refused == 0),
    ]


async def _unlimited(store: Store, *options: str) -> tuple[float, float, dict[str, Any]]:
    """Seconds until every chat has been told, those that our core worked, and what the server says of it."""
    async with _server(*options) as url:
        watchers = await _subscribe(store, range(1, CHATS + 1))
        async with delivering(store, url, TOKEN, messages_per_second=UNPACED, paid_broadcast=True) as outbox:
            began, worked = time.perf_counter(), time.process_time()
            await outbox.expand(alert(), watchers, datetime.now(UTC))
            while await _anybody_waits(store):  # noqa: ASYNC110 - what is awaited is in the store
                await asyncio.sleep(0.1)
            return time.perf_counter() - began, time.process_time() - worked, await _counts(url)


async def _anybody_waits(store: Store) -> bool:
    async with store.redis.pipeline(transaction=False) as pipe:
        for places in store.keys.all_places():
            for place in places:
                pipe.zcard(place)
        return any(await pipe.execute())


async def _bare(url: str) -> float:
    """Seconds for as many calls by aiohttp alone, 64 at a time."""
    form = {"chat_id": "1", "text": "x" * 400, "parse_mode": "HTML"}
    left = iter(range(CHATS))
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=64)) as session:

        async def call() -> None:
            for _ in left:
                async with session.post(f"{url}/bot{TOKEN}/sendMessage", json=form) as answer:
                    await answer.json()

        began = time.perf_counter()
        await asyncio.gather(*(call() for _ in range(64)))
        return time.perf_counter() - began


async def _troubled(store: Store, without: float) -> list[Fact]:
    _, _, counts = await _unlimited(store, "--trouble")
    beside = counts["seconds_of_the_well"] / without
    blocked = sum(1 for n in range(1, CHATS + 1) if n % 80 == 1)
    told, most = counts["chats"], counts["most"]
    return [
        Fact(
            "told among 5 % of chats in trouble", told, "chats", f"all of {CHATS - blocked:,}", told == CHATS - blocked
        ),
        Fact("told more than once", most - 1, "chats", "none", most == 1),
        Fact("time of the others beside none in trouble", beside, "times", "at most 1.5", beside <= 1.5),
    ]
