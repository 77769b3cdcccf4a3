"""Which pages are looked at again, against a real store."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from monitor.dedup import revisits as module
from monitor.dedup.revisits import Revisits
from monitor.model import Article

LEASE = timedelta(minutes=5)


@pytest.fixture
def revisits(store):
    return Revisits(store)


@pytest.fixture
def page(now):
    return Article(
        id=f"{1:032x}", revision=f"{1:016x}", url="https://courier.test/1", source="courier", family="courier",
        official=False, language="en", title="Shells hit a depot", text="Two hurt.", published=now, dated=True,
        seen_at=now,
    )  # fmt: skip


async def stream(store):
    return await store.redis.xlen(store.keys.articles("courier"))


async def test_a_page_is_due_at_its_time_and_its_text_is_not_kept(revisits, page, now):
    await revisits.keep(page, now + LEASE)
    assert await revisits.claim(now + LEASE / 2, LEASE, 10) == []
    [visit] = await revisits.claim(now + LEASE, LEASE, 10)
    assert (visit.article, visit.number) == (replace(page, text=""), 0)


async def test_a_look_that_was_not_ended_comes_back_after_its_lease(revisits, page, now):
    await revisits.keep(page, now)
    [first] = await revisits.claim(now, LEASE, 10)
    assert await revisits.claim(now + LEASE / 2, LEASE, 10) == []
    assert await revisits.claim(now + LEASE, LEASE, 10) == [first]


async def test_ending_a_look_twice_puts_one_revision_on_the_stream(revisits, page, now, store):
    await revisits.keep(page, now)
    [visit] = await revisits.claim(now, LEASE, 10)
    revised = replace(page, revision=f"{2:016x}", text="Three hurt.")
    ended = await asyncio.gather(*(revisits.done(visit, again=now + LEASE, revised=revised) for _ in range(5)))
    assert sorted(ended) == [False] * 4 + [True]
    assert await stream(store) == 1
    [visit] = await revisits.claim(now + LEASE, LEASE, 10)
    assert (visit.number, visit.article.revision) == (1, revised.revision)
    assert await revisits.done(visit, again=None)
    assert await revisits.claim(now + LEASE * 9, LEASE, 10) == []


async def test_a_page_that_is_kept_again_learns_what_it_says_and_keeps_its_turn(revisits, page, now):
    await revisits.keep(page, now)
    [visit] = await revisits.claim(now, LEASE, 10)
    await revisits.done(visit, again=now + LEASE)
    await revisits.keep(replace(page, revision=f"{2:016x}"), now + 9 * LEASE)
    [visit] = await revisits.claim(now + LEASE, LEASE, 10)
    assert (visit.number, visit.article.revision) == (1, f"{2:016x}")


async def test_no_more_pages_are_taken_on_than_can_be_looked_at(revisits, page, now, monkeypatch):
    monkeypatch.setattr(module, "MOST", 3)
    for n in range(5):
        await revisits.keep(replace(page, id=f"{n:032x}"), now)
    assert len(await revisits.claim(now, LEASE, 10)) == 3
