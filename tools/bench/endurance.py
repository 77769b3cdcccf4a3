"""Many polls over loopback, and how much memory the process holds after each tenth of them.

Of the sources, one in twenty answers with an error; the others list 50 new entries at every twentieth poll and say
"not modified" at the rest. An hour passes from each round of polls to the next.
"""

from __future__ import annotations

import asyncio
import gc
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from math import ceil
from pathlib import Path

from monitor import telemetry
from monitor.crawl.fetch import Fetcher
from monitor.crawl.settings import CrawlSettings
from monitor.crawl.sources.feed import FeedSettings
from monitor.pipeline import Pipeline
from monitor.store.connection import temporary_store
from tools.bench.crawl import build, feeds_served
from tools.bench.feed_server import FEEDS
from tools.bench.measure import Fact

POLLS, POLLS_IN_FULL = 10_000, 100_000
TENTHS = 10
GROWTH = 0.05
"""What the process may hold more after the last tenth than after the third, by when all has been met with once."""
_STATM = Path("/proc/self/statm")
_PAGE = 4096


def held() -> float:
    """Megabytes of memory that the process holds now."""
    return int(_STATM.read_text().split()[1]) * _PAGE / 1e6


async def bench() -> AsyncIterator[Fact]:
    """10,000 polls."""
    async for fact in _endured(POLLS):
        yield fact


async def bench_full() -> AsyncIterator[Fact]:
    """100,000 polls, some minutes."""
    async for fact in _endured(POLLS_IN_FULL):
        yield fact


async def _endured(polls: int) -> AsyncIterator[Fact]:
    telemetry.set_up_logs(json=False, level="CRITICAL")
    rounds = ceil(polls / FEEDS / TENTHS)
    after: list[float] = []
    settings = CrawlSettings(connections_per_host=64, delay_per_host=timedelta(0))
    async with feeds_served() as base, temporary_store() as store, Fetcher(settings) as fetcher:
        clock = _Clock()
        pipeline = build(store, _sources(base), fetcher, lambda: clock.now)
        for tenth in range(1, TENTHS + 1):
            await _poll(pipeline, clock, rounds)
            for stream in store.keys.all_articles():  # as if they were read
                await store.redis.delete(stream)
            gc.collect()
            after.append(held())
            yield Fact(f"memory after {tenth * rounds * FEEDS:,} polls", after[-1], "MB", "", reached=True)
    most = after[2] * (1 + GROWTH)
    yield Fact("the same, after all of them", after[-1], "MB", f"at most {most:.0f} MB", after[-1] <= most)


class _Clock:
    def __init__(self) -> None:
        self.now = datetime.now(UTC)


async def _poll(pipeline: Pipeline, clock: _Clock, times: int) -> None:
    for _ in range(times):
        clock.now += timedelta(hours=1)
        await asyncio.gather(*(pipeline.poll(str(n)) for n in range(FEEDS)))


def _sources(base: str) -> dict[str, FeedSettings]:
    return {
        str(n): FeedSettings(
            kind="feed",
            name=str(n),
            url=f"{base}/failing" if n % 20 == 0 else f"{base}/turning/{n}",
            allow_private=True,
            fetch="never",
        )
        for n in range(FEEDS)
    }
