"""Which article said this very text first, against a real store."""

from dataclasses import replace
from datetime import timedelta

import pytest

from monitor.dedup.copies import Copies
from monitor.dedup.fingerprints import content_fingerprint
from monitor.model import Article

LONG_TEXT = " ".join(f"word{n}" for n in range(60))


@pytest.fixture
def copies(store):
    return Copies(store)


@pytest.fixture
def first(now):
    return Article(
        id="a1", revision="r1", url="https://courier.test/1", source="courier", family="courier", official=False,
        language="en", title="Shells hit a depot", text=LONG_TEXT, published=now, dated=True, seen_at=now,
    )  # fmt: skip


async def test_the_same_words_elsewhere_are_a_copy(copies, first, now):
    copy = replace(first, id="a2", source="lantern", title="Depot shelled", text=LONG_TEXT.upper() + "!")
    assert await copies.original(first, now) is None
    assert await copies.original(copy, now + timedelta(days=29)) == first.key
    assert await copies.original(replace(copy, text=LONG_TEXT + " seven"), now) is None


async def test_asking_twice_for_one_article_gives_the_same_answer(copies, first, now):
    for _ in range(2):
        assert await copies.original(first, now) is None
    # The same page under another headline is the page itself.
    assert await copies.original(replace(first, revision="r2"), now) is None


async def test_a_short_text_is_news_again_after_six_hours(copies, first, now):
    flash = replace(first, text="Explosions in the city.")
    assert await copies.original(flash, now) is None
    again = replace(flash, id="a2", source="lantern")
    assert await copies.original(again, now + timedelta(hours=5, minutes=59)) == flash.key
    assert await copies.original(again, now + timedelta(hours=6, minutes=1)) is None
    assert await copies.original(replace(flash, id="a3"), now + timedelta(hours=7)) == again.key


async def test_a_page_with_another_text_is_a_revision_however_often_one_asks(copies, first):
    second = replace(first, revision="r2")
    assert [await copies.revised(a) for a in (first, first, second, second)] == [False, False, True, True]


async def test_a_store_that_cannot_tell_lets_the_article_through(copies, first, now, store):
    content = content_fingerprint(first.text, first.title)
    await store.redis.hset(store.keys.content(content), "not", "a string")
    assert await copies.original(first, now) is None
