"""Incidents: reports decided and written, each city atomic, against the bare writes that this comes to."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

from monitor.incidents.ledger import Ledger
from monitor.model import Article, Method, Quote, Range, Report
from monitor.store.connection import Store, temporary_store
from monitor.store.keys import Keys
from tools.bench.measure import Row, best_async

REPORTS, CITIES = 1000, 50
NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


def _report(n: int) -> tuple[Article, Report]:
    at = NOW + timedelta(seconds=n)
    killed = 1 + n // CITIES
    text = f"{killed} people were killed."
    article = Article(
        id=f"{n:032x}", revision="1", url=f"https://a.test/{n}", source=f"s{n % 7}", family=f"s{n % 7}", official=False,
        language="en", title="", text=text, published=at, dated=True, seen_at=at,
    )  # fmt: skip
    report = Report(
        city=str(n % CITIES), country="UA", geonameid=1 + n % CITIES, methods=(Method.SHELLING,),
        killed=Range(killed, killed), evidence=text, quotes={"killed": Quote("text", 0, len(text))},
    )  # fmt: skip
    return article, report


async def bench() -> AsyncIterator[Row]:
    """A rising toll in each of 50 cities, 1,000 reports."""
    work = [_report(n) for n in range(REPORTS)]
    async with temporary_store() as store:

        async def ours(number: int) -> None:
            ledger = Ledger(Store(store.redis, Keys(f"round{number}")))
            for start in range(0, REPORTS, CITIES):
                batch = work[start : start + CITIES]
                await asyncio.gather(*(ledger.apply(a, [r], now=a.seen_at) for a, r in batch))

        async def bare(number: int) -> None:
            async def write(n: int) -> None:
                async with store.redis.pipeline(transaction=True) as pipe:
                    pipe.hset(f"bare{number}:{n % CITIES}", "incident", "x" * 800)
                    pipe.xadd(f"bare{number}:outbox", {"body": "x" * 600})
                    await pipe.execute()

            for start in range(0, REPORTS, CITIES):
                await asyncio.gather(*(write(n) for n in range(start, start + CITIES)))

        yield Row(
            "decided and written", "reports", REPORTS, await best_async(ours), await best_async(bare), "two writes"
        )
