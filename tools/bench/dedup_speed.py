"""How fast articles are checked and kept, against bare pipelined SETs.

Told by the clock, with us and the store on one core, and for the processor time of both together, which others on that
core hardly change. The texts are those of `newsdesk`.
"""

from __future__ import annotations

import asyncio
import os
import re
import sys
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import partial

from monitor.dedup import minhash
from monitor.dedup.copies import Copies
from monitor.dedup.plain import plains
from monitor.model import Article
from monitor.store.connection import Store, temporary_store
from monitor.store.keys import Keys
from tools.bench.measure import Fact, Row, best
from tools.bench.newsdesk import Newsdesk

ARTICLES, AT_ONCE, ROUNDS = 1500, 16, 9
WANTED = 2500
BARE = "a pipelined SET NX of the id each"
WORDS = (80, 300)
"""A post or a first report, and a story."""
SPREAD = timedelta(days=28)
"""They come in over so long, as they would in the service."""


async def bench() -> AsyncIterator[Row | Fact]:
    """First reports, stories, and what the pure part of it takes."""
    for words in WORDS:
        async for row in _speed(words):
            yield row
    yield _sketching()


async def _speed(words: int) -> AsyncIterator[Row | Fact]:
    desk = Newsdesk(1)
    articles = [desk.article(desk.varied(words), after=n * SPREAD / ARTICLES) for n in range(ARTICLES)]
    async with temporary_store() as store, _on_one_core(store):

        async def ours(number: int, batch: Sequence[Article], asked: dict[int, Copies]) -> None:
            copies = asked.setdefault(number, Copies(Store(store.redis, Keys(f"round{number}"))))
            await asyncio.gather(*(copies.recognise(article, article.seen_at) for article in batch))

        async def bare(number: int, batch: Sequence[Article]) -> None:
            async with store.redis.pipeline(transaction=False) as pipe:
                for article in batch:
                    pipe.set(f"bare{number}:{article.id}", article.key, nx=True, ex=86_400)
                await pipe.execute()

        taken = await _quickest(store, articles, partial(ours, asked={}))
        baseline = await _quickest(store, articles, bare)
    what = f"checked and kept, {words} words each"
    yield Row(f"{what}: processor time", "articles", ARTICLES, taken.processor, baseline.processor, BARE)
    yield Row(f"{what}: wall clock", "articles", ARTICLES, taken.wall, baseline.wall, BARE)
    rate = ARTICLES / taken.wall
    yield Fact(f"{what}: wall clock, one core", rate, "a second", f"at least {WANTED:,}", rate >= WANTED)


@dataclass(frozen=True, slots=True)
class _Taken:
    """Seconds: by the clock, and of the processor, the store's and our own together."""

    wall: float
    processor: float


async def _quickest(
    store: Store, articles: Sequence[Article], work: Callable[[int, Sequence[Article]], Awaitable[None]]
) -> _Taken:
    """What all batches take: each of them as often as there are rounds, and the quickest counts.

    A core is lent to somebody else for a few milliseconds at a time; whole rounds would seldom be spared that.
    """
    batches = [articles[start : start + AT_ONCE] for start in range(0, len(articles), AT_ONCE)]
    rounds = [[await _timed(store, partial(work, number, batch)) for batch in batches] for number in range(ROUNDS)]
    return _Taken(
        wall=sum(min(one.wall for one in same) for same in zip(*rounds, strict=True)),
        processor=sum(min(one.processor for one in same) for same in zip(*rounds, strict=True)),
    )


async def _timed(store: Store, work: Callable[[], Awaitable[None]]) -> _Taken:
    of_store = await _store_cpu(store)
    processor, wall = time.process_time(), time.perf_counter()
    await work()
    wall, processor = time.perf_counter() - wall, time.process_time() - processor
    return _Taken(wall, processor + await _store_cpu(store) - of_store)


@asynccontextmanager
async def _on_one_core(store: Store) -> AsyncIterator[None]:
    """Keep us and the store on one and the same core, where the system can."""
    if sys.platform != "linux":
        yield
        return
    cores = os.sched_getaffinity(0)
    server = (await store.redis.info("server"))["process_id"]
    for process in (0, server):
        os.sched_setaffinity(process, {max(cores)})
    try:
        yield
    finally:
        os.sched_setaffinity(0, cores)


def _sketching() -> Row:
    desk = Newsdesk(2)
    texts = [desk.varied(WORDS[-1]) for _ in range(1000)]

    def sketched() -> None:
        for start in range(0, len(texts), AT_ONCE):
            minhash.sketches(plains(texts[start : start + AT_ONCE]))

    def found() -> None:
        for text in texts:
            re.findall(r"\w+", text.lower())

    return Row(
        f"sketched alone, {WORDS[-1]} words each",
        "articles",
        len(texts),
        best(sketched),
        best(found),
        "finding the words",
    )


async def _store_cpu(store: Store) -> float:
    told = await store.redis.info("cpu")
    return float(told["used_cpu_user"]) + float(told["used_cpu_sys"])
