"""WebSub: from a hub's push over HTTP to its article on the stream, against a bare POST that is only answered."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import statistics
import time
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any

from aiohttp import ClientSession, web

from monitor.crawl.pool import Workers
from monitor.crawl.sources.feed import FeedSettings
from monitor.crawl.sources.hubs import Hub
from monitor.crawl.websub.registry import Registry
from monitor.crawl.websub.subscription import Subscription
from monitor.dedup.seen import Seen
from monitor.pipeline import Parts, Pipeline
from monitor.service.hubs import Hubs
from monitor.store.connection import Store, temporary_store
from monitor.store.keys import Keys
from monitor.store.streams import Consumer, Message
from monitor.web.app import build_app
from monitor.web.server import serve
from tools.bench.measure import Fact, Row

PUSHES = 200
SOURCE = FeedSettings(name="kurier", url="https://kurier.example/feed", fetch="never")
NOTHING: Any = None
"""In place of the stages after the crawl, which a push does not reach here."""


def _now() -> datetime:
    return datetime.now(UTC)


async def _nothing(*_: object) -> list[Any]:
    return []


def _body(number: int) -> bytes:
    words = f"Strike {number}: two were killed and {number} injured. " * 8
    item = f"<item><guid>{number}</guid><title>Strike {number}</title><description>{words}</description></item>"
    return f'<rss version="2.0"><channel><title>K</title>{item}</channel></rss>'.encode()


async def bench() -> AsyncIterator[Row | Fact]:
    """Single pushes, one after the other, on an idle service."""
    async with temporary_store() as opened, Workers(1) as workers:
        store = Store(opened.redis, Keys("push"))
        hubs = Hubs(store, "http://127.0.0.1", "", workers, _now)
        app = build_app(incidents=_nothing, readiness=NOTHING, sources=_nothing, callback=hubs.callback)
        app.router.add_post("/bare", _bare)
        async with serve(app, "127.0.0.1:0") as address, ClientSession() as session:
            taken = await _pushes(store, hubs, session, address)
            began = time.perf_counter()
            for number in range(PUSHES):
                async with session.post(f"{address}/bare", data=_body(number)) as answer:
                    await answer.read()
            bare = time.perf_counter() - began
    yield Row("pushed to an article on the stream", "pushes", PUSHES, sum(taken), bare, "a bare POST")
    late = statistics.quantiles(taken, n=100)[98]
    yield Fact("p50 of a push", statistics.median(taken), "s", "≤ 1", statistics.median(taken) <= 1)
    yield Fact("p99 of a push", late, "s", "≤ 1", late <= 1)


async def _bare(request: web.Request) -> web.Response:
    await request.read()
    return web.Response(status=202)


async def _pushes(store: Store, hubs: Hubs, session: ClientSession, address: str) -> list[float]:
    """Seconds of each push until its article is there."""
    subscription = await _subscribed(store)
    pipeline = _pipeline(store)
    await store.redis.hset(store.keys.source(SOURCE.label), "first", "1")  # it was polled before

    async def push(message: Message) -> None:
        if found := await hubs.read(message.body, {SOURCE.label: SOURCE}):
            await pipeline.push(*found)

    stop = asyncio.Event()
    consumer = Consumer(store, [store.keys.pushes()], "bench", role="push")
    running = asyncio.create_task(consumer.run(push, stop))
    taken, last = [], "0"
    for number in range(PUSHES):
        body = _body(number)
        signature = hmac.new(subscription.secret.encode(), body, hashlib.sha256).hexdigest()
        headers = {"X-Hub-Signature": f"sha256={signature}", "Content-Type": "application/rss+xml"}
        began = time.perf_counter()
        async with session.post(f"{address}/websub/{subscription.id}", data=body, headers=headers) as answer:
            await answer.read()
        found: Any = None
        while not found:
            found = await store.redis.xread({store.keys.articles(SOURCE.label): last}, block=1000)
        last = found[0][1][-1][0]
        taken.append(time.perf_counter() - began)
    stop.set()
    await running
    return taken


async def _subscribed(store: Store) -> Subscription:
    registry = Registry(store, "http://127.0.0.1")
    await registry.note(SOURCE, Hub("https://hub.example/", SOURCE.url), _now())
    subscription = await registry.of_source(SOURCE.label)
    assert subscription is not None
    await registry.verified(subscription, timedelta(days=1), _now())
    return subscription


def _pipeline(store: Store) -> Pipeline:
    parts = Parts(
        poll_source=NOTHING, fetch_page=NOTHING, seen=Seen(store), tracking=NOTHING, revisiting=NOTHING,
        alerting=NOTHING, load_alert=NOTHING, clock=_now, random=Random(1),
    )  # fmt: skip
    return Pipeline(parts, {SOURCE.label: SOURCE})
