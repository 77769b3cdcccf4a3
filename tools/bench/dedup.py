"""Deduplication: speed against bare pipelined SETs, memory for each fingerprint, what is found and what is mistaken.

Speed is told for a second of processor time, the store's and ours together: what one core does when nobody else is on
it. The texts are those of `newsdesk`.
"""

from __future__ import annotations

import asyncio
import re
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Sequence
from datetime import datetime, timedelta
from functools import partial
from random import Random

from monitor.dedup import copies, minhash
from monitor.dedup.copies import Copies
from monitor.dedup.plain import plain
from monitor.dedup.shelves import HEADER, HORIZON, KEEP, PERIOD, RECOGNISE
from monitor.model import Article
from monitor.store.connection import Store, temporary_store
from monitor.store.keys import Keys
from tools.bench.measure import Fact, Row, best
from tools.bench.newsdesk import NOW, Newsdesk

ARTICLES, AT_ONCE = 1500, 16
WORDS = (80, 300)
"""A post or a first report, and a story."""
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
    for words in WORDS:
        yield await _speed(words)
    yield _sketching()
    async for fact in _memory("exact hash alone", exact, partial(_fill, sketched=False), bar=40):
        yield fact
    async for fact in _memory("article with near-copy search", near, partial(_fill, sketched=True), bar=2000):
        yield fact
    async for fact in _found():
        yield fact


# --- speed ---------------------------------------------------------------------------------------------------------


async def _speed(words: int) -> Row:
    desk = Newsdesk(1)
    articles = [desk.article(desk.varied(words), after=n * SPREAD / ARTICLES) for n in range(ARTICLES)]
    async with temporary_store() as store:

        async def ours(number: int) -> None:
            asked = Copies(Store(store.redis, Keys(f"round{number}")))
            await _in_batches(articles, lambda article: asked.recognise(article, article.seen_at))

        async def bare(number: int) -> None:
            for start in range(0, ARTICLES, AT_ONCE):
                async with store.redis.pipeline(transaction=False) as pipe:
                    for article in articles[start : start + AT_ONCE]:
                        pipe.set(f"bare{number}:{article.id}", article.key, nx=True, ex=86_400)
                    await pipe.execute()

        what = f"checked and kept, {words} words each"
        taken, baseline = await _least_cpu(store, ours), await _least_cpu(store, bare)
        return Row(what, "articles", ARTICLES, taken, baseline, "a pipelined SET NX of the id each")


def _sketching() -> Row:
    desk = Newsdesk(2)
    texts = [desk.varied(WORDS[-1]) for _ in range(1000)]

    def sketched() -> None:
        for text in texts:
            minhash.sketch(plain(text))

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


async def _least_cpu(store: Store, work: Callable[[int], Awaitable[None]], rounds: int = 3) -> float:
    """Seconds of processor time, the store's and our own, of the cheapest of a few rounds."""
    spent = []
    for number in range(rounds):
        before = time.process_time() + await _store_cpu(store)
        await work(number)
        spent.append(time.process_time() + await _store_cpu(store) - before)
    return min(spent)


async def _store_cpu(store: Store) -> float:
    told = await store.redis.info("cpu")
    return float(told["used_cpu_user"]) + float(told["used_cpu_sys"])


async def _in_batches(articles: Sequence[Article], ask: Callable[[Article], Awaitable[object]]) -> list[object]:
    told: list[object] = []
    for start in range(0, len(articles), AT_ONCE):
        told += await asyncio.gather(*(ask(article) for article in articles[start : start + AT_ONCE]))
    return told


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
    script = await store.redis.script_load(RECOGNISE)
    keys = [store.keys.shelves(), store.keys.shelf("")]
    for start in range(0, count, 500):
        async with store.redis.pipeline(transaction=False) as pipe:
            for n in range(start, min(start + 500, count)):
                pipe.evalsha(script, 2, *keys, *_random_arguments(random, NOW + n * SPREAD / count, sketched=sketched))
            await pipe.execute()


def _random_arguments(random: Random, now: datetime, *, sketched: bool) -> list[str | bytes]:
    spans = (int(span.total_seconds()) for span in (HORIZON, HORIZON, PERIOD, KEEP))
    page = random.randbytes(16) if sketched else bytes(16)  # of one page there is one line, whatever it says
    header = HEADER.pack(int(now.timestamp()), *spans, page, random.randbytes(8), random.randbytes(16))
    sketch = [random.randbytes(192), random.randbytes(24)] if sketched else [b"", b""]
    return [header, b"\1\3", *sketch, "courier"]


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


def _is_copy(told: object) -> bool:
    assert isinstance(told, copies.Recognised)
    return told.original is not None or told.resembles is not None
