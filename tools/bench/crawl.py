"""Polling: 300 feeds of 50 entries, unchanged and changed, against a bare aiohttp loop that stores nothing."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from random import Random

import fastfeedparser
import trafilatura
from aiohttp import ClientSession

from monitor.alerting import Alerting
from monitor.crawl.article import extract_page
from monitor.crawl.fetch import Fetcher
from monitor.crawl.settings import CrawlSettings
from monitor.crawl.sources.feed import FeedSettings, poll
from monitor.dedup.revisits import Revisits
from monitor.dedup.seen import Seen
from monitor.holding import Records
from monitor.incidents.ledger import Ledger
from monitor.match.index import WatchIndex
from monitor.notify.outbox import Outbox
from monitor.notify.waiting import Waiting
from monitor.pipeline import Parts, Pipeline
from monitor.revisiting import Revisiting
from monitor.store.connection import Store, temporary_store
from monitor.store.keys import Keys
from monitor.tracking import Tracking
from tools.bench import crowd
from tools.bench.crowd_server import PAGE
from tools.bench.feed_server import EDITIONS, ENTRIES, FEEDS
from tools.bench.measure import Fact, Row, best, best_async

PAGES = 100


@asynccontextmanager
async def feeds_served() -> AsyncIterator[str]:
    """The address of the feed server, in a process of its own."""
    server = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tools.bench.feed_server", stdout=asyncio.subprocess.PIPE
    )
    try:
        assert server.stdout is not None
        yield f"http://127.0.0.1:{int(await server.stdout.readline())}"
    finally:
        server.kill()
        await server.wait()


async def bench() -> AsyncIterator[Row | Fact]:
    """304s, and changed feeds whose entries are all stored."""
    async with feeds_served() as base:
        async with temporary_store() as store, ClientSession() as session:
            yield await _unchanged(store, session, base)
            yield await _changed(store, session, base)
        yield _pages()
    async for fact in crowd.bench_latency():
        yield fact


async def bench_full() -> AsyncIterator[Row | Fact]:
    """All of it, and three minutes of 10,000 sources."""
    async for row in bench():
        yield row
    async for fact in crowd.bench_many():
        yield fact


def _pages() -> Row:
    """Pages read, against bare trafilatura with the same options on the same pages, undecoded."""
    pages = [PAGE.replace("{title}", f"Bridge {n}").encode() for n in range(PAGES)]

    def ours() -> None:
        for page in pages:
            assert "Vyhadane" in extract_page(page, "https://outlet.example/bridge").text

    def bare() -> None:
        for page in pages:
            text = trafilatura.extract(page, fast=True, favor_precision=True, include_comments=False)
            assert "Vyhadane" in (text or "")

    return Row("pages to articles", "pages", PAGES, best(ours), best(bare), "bare trafilatura")


def _sources(base: str, edition: int) -> dict[str, FeedSettings]:
    return {
        str(n): FeedSettings(
            kind="feed", name=str(n), url=f"{base}/{n}?edition={edition}", allow_private=True, fetch="never"
        )
        for n in range(FEEDS)
    }


async def _polled(store: Store, sources: Mapping[str, FeedSettings], fetcher: Fetcher) -> Pipeline:
    pipeline = build(store, sources, fetcher, lambda: datetime.now(UTC))
    await asyncio.gather(*(pipeline.poll(name) for name in sources))
    return pipeline


def build(
    store: Store, sources: Mapping[str, FeedSettings], fetcher: Fetcher, clock: Callable[[], datetime]
) -> Pipeline:
    """What polls these sources, up to the stream of articles."""

    async def poll_source(source, validators, now):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202
        return await poll(source, fetcher, validators, now)

    async def nothing(*_: object) -> None:
        raise NotImplementedError

    ledger = Ledger(store)
    parts = Parts(
        poll_source=poll_source,
        fetch_page=nothing,  # type: ignore[arg-type]
        seen=Seen(store),
        tracking=Tracking(store, nothing),  # type: ignore[arg-type]
        revisiting=Revisiting(Revisits(store), nothing, clock),  # type: ignore[arg-type]
        alerting=Alerting(
            Waiting(store),
            Outbox(store),
            Records(ledger.alert, ledger.incident, ledger.alert_text),
            WatchIndex([]),
        ),
        load_alert=ledger.alert,
        clock=clock,
        random=Random(1),
    )
    return Pipeline(parts, sources)


async def _unchanged(store: Store, session: ClientSession, base: str) -> Row:
    async def bare(_: int) -> None:
        async def one(n: int) -> None:
            async with session.get(f"{base}/{n}", headers={"If-None-Match": '"0"'}) as answer:
                assert answer.status == 304

        await asyncio.gather(*(one(n) for n in range(FEEDS)))

    async with Fetcher(CrawlSettings(connections_per_host=64, delay_per_host=timedelta(0))) as fetcher:
        pipeline = await _polled(Store(store.redis, Keys("same")), _sources(base, 0), fetcher)

        async def ours(_: int) -> None:
            await asyncio.gather(*(pipeline.poll(str(n)) for n in range(FEEDS)))

        return Row("unchanged (304)", "feeds", FEEDS, await best_async(ours), await best_async(bare), "bare aiohttp")


async def _changed(store: Store, session: ClientSession, base: str) -> Row:
    async def bare(edition: int) -> None:
        async def one(n: int) -> None:
            async with session.get(f"{base}/{n}?edition={edition}") as answer:
                assert len(fastfeedparser.parse(await answer.read()).entries) == ENTRIES

        await asyncio.gather(*(one(n) for n in range(FEEDS)))

    configured = [_sources(base, edition) for edition in range(EDITIONS)]  # as is done once, when a service starts
    async with Fetcher(CrawlSettings(connections_per_host=64, delay_per_host=timedelta(0))) as fetcher:

        async def ours(edition: int) -> None:
            await _polled(Store(store.redis, Keys(f"edition{edition}")), configured[edition], fetcher)

        taken = await best_async(ours)
    return Row(
        f"changed, {ENTRIES} new entries each, stored", "feeds", FEEDS, taken, await best_async(bare),
        "bare aiohttp + fastfeedparser, nothing stored",
    )  # fmt: skip
