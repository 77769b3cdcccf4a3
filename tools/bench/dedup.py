"""Deduplication: speed (`dedup_speed`), memory for each fingerprint, what is found and what is mistaken."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from datetime import datetime, timedelta
from functools import partial
from random import Random

from monitor.dedup import copies, minhash
from monitor.dedup.copies import Copies
from monitor.dedup.minhash import Sketch
from monitor.dedup.shelves import HORIZON, KEEP, RECOGNISE, SPANS, question
from monitor.model import Article
from monitor.store.connection import Store, temporary_store
from monitor.store.keys import Keys
from monitor.store.together import MOST
from tools.bench import dedup_speed
from tools.bench.measure import Fact, Row
from tools.bench.newsdesk import NOW, Newsdesk

AT_ONCE = 16
UNRELATED = 10_000
COPIES = 1500
LEAST_KEPT = 30_000
MILLIONS = (1_000_000, 5_000_000)
NUMBER = 0
SPREAD = timedelta(days=28)
"""What is measured for memory comes in over so long, as it would in the service."""

Fill = Callable[[Store, int], Awaitable[None]]


async def bench() -> AsyncIterator[Row | Fact]:
    """All but the millions."""
    async for row in _bench((1_000, 10_000, 50_000), (1_000, 10_000, 30_000)):
        yield row


async def bench_full() -> AsyncIterator[Row | Fact]:
    """As `bench`, and with millions: these are put into the buckets in which the script would have laid them."""
    async for row in bench():
        yield row
    async for fact in _memory("exact hash alone, in bulk", MILLIONS, _fill_buckets, bar=40):
        yield fact
    async for fact in _memory("article with near-copy search, in bulk", MILLIONS, _fill_all_buckets, bar=2000):
        yield fact


async def _bench(exact: Sequence[int], near: Sequence[int]) -> AsyncIterator[Row | Fact]:
    async for row in dedup_speed.bench():
        yield row
    async for fact in _memory("exact hash alone", exact, partial(_fill, sketched=False), bar=40):
        yield fact
    async for fact in _memory("article with near-copy search", near, partial(_fill, sketched=True), bar=2000):
        yield fact
    async for fact in _found():
        yield fact


# --- memory --------------------------------------------------------------------------------------------------------


async def _memory(what: str, counts: Sequence[int], fill: Fill, *, bar: float) -> AsyncIterator[Fact]:
    for count in counts:
        async with temporary_store() as store:
            await store.redis.config_set("appendonly", "no")  # its buffers would be counted too
            # The compiled script and the buffers of the connection cost once.
            await fill(Store(store.redis, Keys("warm")), 1000)
            before = await _used(store)
            # A thousand are too few to be told from the server's own ups and downs: they are kept many times over.
            times = max(1, LEAST_KEPT // count)
            for number in range(times):
                await fill(Store(store.redis, Keys(f"n{number}")), count)
            each = (await _used(store) - before) / (count * times)
        yield Fact(f"{what}, {count:,}", each, "bytes each", f"at most {bar:,.0f}", each <= bar)


async def _used(store: Store) -> int:
    return int((await store.redis.info("memory"))["used_memory_dataset"])


async def _fill(store: Store, count: int, *, sketched: bool) -> None:
    """Random fingerprints in bulk: the very script, without texts to read."""
    random = Random(count)
    recognise = store.redis.register_script(RECOGNISE)
    keys = [store.keys.shelves(), store.keys.shelf("")]
    asked = [_random_question(random, NOW + n * SPREAD / count, sketched=sketched) for n in range(count)]
    for start in range(0, count, MOST):
        await recognise(keys, [SPANS, *asked[start : start + MOST]])


def _random_question(random: Random, now: datetime, *, sketched: bool) -> bytes:
    return question(
        int(now.timestamp()),
        known_for=HORIZON,
        page=random.randbytes(16) if sketched else bytes(16),  # of one page there is one line, whatever it says
        revision=random.randbytes(8),
        content=random.randbytes(16),
        classes=b"\1\3",
        sketch=Sketch(random.randbytes(128), random.randbytes(64), random.randbytes(24)) if sketched else None,
        voice="courier",
    )


async def _fill_buckets(store: Store, count: int) -> None:
    """Exact hashes of shelf after shelf, bucket by bucket."""
    for shelf, (buckets, kept) in enumerate(_shelves(count)):
        await _fill_kind(store, f"{shelf}:x:", buckets, kept, (7, 20))


async def _fill_all_buckets(store: Store, count: int) -> None:
    """Exact hashes, pages, bands and records."""
    await _fill_buckets(store, count)
    for shelf, (buckets, kept) in enumerate(_shelves(count)):
        await _fill_kind(store, f"{shelf}:p:", buckets, kept, (6, 8))
        await _fill_kind(store, f"{shelf}:b:", buckets * minhash.BANDS, kept * minhash.BANDS, (4, NUMBER))
        await _fill_kind(store, f"{shelf}:r:", kept // 100 + 1, kept, (4, 180))


def _shelves(count: int) -> Iterator[tuple[int, int]]:
    """The buckets of each shelf, and how many articles lie on it, where all come within half a month."""
    buckets = 8
    while count > 0:
        yield buckets, min(count, buckets * 100)
        count -= buckets * 100
        buckets *= 4


async def _fill_kind(store: Store, kind: str, buckets: int, kept: int, sizes: tuple[int, int]) -> None:
    """Random fields and values of these sizes, spread over buckets as hashes are."""
    random = Random(kept)
    each = Counter(random.choices(range(buckets), k=kept))
    for start in range(0, buckets, 200):
        async with store.redis.pipeline(transaction=False) as pipe:
            for bucket in range(start, min(start + 200, buckets)):
                if each[bucket]:
                    key = store.keys.shelf(f"{kind}{bucket}")
                    pipe.hset(key, items=[_part(random, size) for _ in range(each[bucket]) for size in sizes])
                    pipe.expire(key, KEEP)
            await pipe.execute()


def _part(random: Random, size: int) -> bytes | str:
    return str(random.getrandbits(20)) if size == NUMBER else random.randbytes(size)


# --- what is found -------------------------------------------------------------------------------------------------


async def _found() -> AsyncIterator[Fact]:
    desk = Newsdesk(3)
    random = Random(3)
    texts = [
        desk.bulletin() if n % 4 == 0 else desk.varied(random.choice((40, 80, 150, 300))) for n in range(UNRELATED)
    ]
    async with temporary_store() as store:
        asked = Copies(store)
        articles = [desk.article(text, after=n * timedelta(minutes=1)) for n, text in enumerate(texts)]
        told = await _in_batches(articles, lambda article: asked.recognise(article, article.seen_at))
        false = sum(_is_copy(one) for one in told)
        yield Fact(
            f"false pairs among {UNRELATED:,} unrelated, a quarter bulletins", false, "pairs", "none", false == 0
        )
        for share, bar in ((0.05, 0.95), (0.1, None)):
            edited = [
                desk.article(desk.edited(random.choice(texts), share), after=timedelta(days=8)) for _ in range(COPIES)
            ]
            told = await _in_batches(edited, lambda article: asked.recognise(article, article.seen_at))
            recall = sum(_is_copy(one) for one in told) / COPIES
            wanted = f"at least {bar}" if bar else "told only"
            yield Fact(
                f"near copies found, {share:.0%} of the words edited", recall, "of 1", wanted, recall >= (bar or 0)
            )


async def _in_batches(articles: Sequence[Article], ask: Callable[[Article], Awaitable[object]]) -> list[object]:
    told: list[object] = []
    for start in range(0, len(articles), AT_ONCE):
        told += await asyncio.gather(*(ask(article) for article in articles[start : start + AT_ONCE]))
    return told


def _is_copy(told: object) -> bool:
    assert isinstance(told, copies.Recognised)
    return told.original is not None or told.resembles is not None
