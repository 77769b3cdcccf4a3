"""Which article said this very text first, and whose voice a near copy is, against a real store."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from monitor.dedup import shelves
from monitor.dedup.copies import Copies, Recognised
from monitor.model import Article, Status
from monitor.store.connection import Store
from monitor.store.keys import Keys
from tools.bench.newsdesk import Newsdesk

LONG_TEXT = " ".join(f"word{n}" for n in range(60))


def page(n):
    return f"{n:032x}"


@pytest.fixture
def copies(store):
    return Copies(store)


@pytest.fixture
def first(now):
    return Article(
        id=page(1), revision=f"{1:016x}", url="https://courier.test/1", source="courier", family="courier",
        official=False, language="en", title="Shells hit a depot", text=LONG_TEXT, published=now, dated=True,
        seen_at=now,
    )  # fmt: skip


@pytest.fixture
def lantern(first):
    """The same words on another page of another publisher."""
    return replace(first, id=page(2), source="lantern", family="lantern")


async def original(copies, article, at):
    return (await copies.recognise(article, at)).original


# --- exact copies --------------------------------------------------------------------------------------------------


async def test_the_same_words_elsewhere_are_a_copy(copies, first, lantern, now):
    copy = replace(lantern, title="Depot shelled", text=LONG_TEXT.upper() + "!")
    assert await original(copies, first, now) is None
    assert await original(copies, copy, now + timedelta(days=29)) == first.id
    assert await original(copies, replace(copy, text=LONG_TEXT + " seven"), now) is None


async def test_asking_twice_for_one_article_gives_the_same_answer(copies, first, lantern, now):
    for _ in range(2):
        assert await copies.recognise(first, now) == Recognised("courier")
    for _ in range(2):
        assert await copies.recognise(lantern, now) == Recognised("lantern", original=first.id)
    # The same page under another headline is the page itself.
    assert await original(copies, replace(first, revision=f"{2:016x}"), now) is None


async def test_a_short_text_is_news_again_after_six_hours(copies, first, lantern, now):
    flash, again = (replace(a, text="Explosions in the city.") for a in (first, lantern))
    assert await original(copies, flash, now) is None
    assert await original(copies, again, now + timedelta(hours=5, minutes=59)) == flash.id
    assert await original(copies, again, now + timedelta(hours=6, minutes=1)) is None
    assert await original(copies, replace(flash, id=page(3)), now + timedelta(hours=7)) == again.id


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({"backfill": True}, {}),
        ({}, {"official": True}),
        ({"status": Status.EXERCISE}, {}),
        ({"official": True, "backfill": True}, {}),
    ],
)
async def test_what_weighs_more_is_no_copy_of_what_weighs_less(copies, first, lantern, now, before, after):
    quiet, loud = replace(first, **before), replace(lantern, **after)
    assert await original(copies, quiet, now) is None
    for _ in range(2):
        assert await original(copies, loud, now) is None
        assert await original(copies, quiet, now) is None
    assert await original(copies, replace(loud, id=page(3)), now) == loud.id


async def test_a_copy_of_an_official_text_is_a_copy_whoever_makes_it(copies, first, lantern, now):
    await copies.recognise(replace(first, official=True), now)
    assert await original(copies, lantern, now) == first.id
    assert await original(copies, replace(lantern, id=page(3), backfill=True), now) == first.id


# --- near copies ---------------------------------------------------------------------------------------------------


async def test_a_near_copy_is_the_voice_of_whom_it_copies_and_so_is_a_copy_of_the_copy(copies, first, now):
    desk = Newsdesk(1)
    texts = [desk.varied(200)]
    for _ in range(3):
        texts.append(desk.edited(texts[-1], 0.04))
    told = [
        await copies.recognise(replace(first, id=page(n), family=f"family{n}", text=text), now + timedelta(minutes=n))
        for n, text in enumerate(texts)
    ]
    assert [one.voice for one in told] == ["family0"] * 4
    assert [one.resembles is not None for one in told] == [False, True, True, True]
    assert all(one.original is None for one in told)


async def test_a_copy_in_which_only_the_toll_changed_is_a_near_copy(copies, first, lantern, now):
    text = Newsdesk(2).varied(100)
    await copies.recognise(replace(first, text=text + " Four people were killed."), now)
    changed = replace(lantern, text=text + " Nine people were killed.")
    assert await copies.recognise(changed, now) == Recognised("courier", resembles=first.id)


async def test_asking_again_for_a_near_copy_gives_the_same_answer_whatever_came_between(copies, first, now):
    desk = Newsdesk(3)
    text = desk.varied(120)
    articles = [
        replace(first, id=page(n), family=f"family{n}", text=desk.edited(text, 0.05 if n else 0)) for n in range(12)
    ]
    once = [await copies.recognise(article, now) for article in articles]
    assert [await copies.recognise(article, now + timedelta(hours=1)) for article in articles] == once


async def test_a_later_revision_keeps_the_voice_that_its_page_had(copies, first, lantern, now):
    desk = Newsdesk(4)
    await copies.recognise(first, now)
    copied = replace(lantern, text=LONG_TEXT + " " + desk.varied(40))
    assert (await copies.recognise(copied, now)).voice == "courier"
    grown = replace(copied, revision=f"{2:016x}", text=copied.text + " " + desk.varied(55))
    assert (await copies.recognise(grown, now)) == Recognised("courier", resembles=None, revised=True)


async def test_a_short_near_copy_is_none_after_six_hours(copies, first, lantern, now):
    text = Newsdesk(12).varied(30)[: -len(" a word")]
    await copies.recognise(replace(first, text=text), now)
    again = replace(lantern, text=text + " again")
    assert (await copies.recognise(again, now + timedelta(hours=5))).voice == "courier"
    later = replace(lantern, id=page(3), text=text + " later")
    assert (await copies.recognise(later, now + timedelta(hours=12))).voice == "lantern"


async def test_the_same_template_about_other_places_is_no_copy(copies, first, now):
    desk = Newsdesk(8)
    for n in range(200):
        bulletin = replace(first, id=page(n), family=f"family{n}", text=desk.bulletin())
        assert await copies.recognise(bulletin, now) == Recognised(bulletin.family)


# --- pages ---------------------------------------------------------------------------------------------------------


async def test_a_page_with_another_text_is_a_revision_however_often_one_asks(copies, first, now):
    second = replace(first, revision=f"{2:016x}", text=LONG_TEXT + " seven")
    told = [(await copies.recognise(a, now)).revised for a in (first, first, second, second)]
    assert told == [False, False, True, True]


# --- the store -----------------------------------------------------------------------------------------------------


async def test_a_store_that_cannot_tell_lets_the_article_through(copies, first, now, store):
    await store.redis.set(store.keys.shelves(), "no hash")
    assert await copies.recognise(first, now) == Recognised("courier")


async def test_what_the_store_cannot_tell_of_one_article_it_tells_of_those_beside_it(copies, first, now, store):
    desk = Newsdesk(13)
    articles = [replace(first, id=(n << 96).to_bytes(16).hex(), text=desk.varied(60)) for n in range(8)]
    await copies.recognise(articles[0], now)
    await store.redis.set(store.keys.shelf("0:p:5"), "no hash")  # the bucket of the sixth page
    told = await asyncio.gather(*(copies.recognise(replace(a, family="lantern"), now) for a in articles))
    assert told == [Recognised("courier"), *[Recognised("lantern")] * 7]
    again = await asyncio.gather(*(copies.recognise(replace(a, id=page(99)), now) for a in articles))
    assert [one.original for one in again] == [a.id if n != 5 else None for n, a in enumerate(articles)]


async def test_of_articles_side_by_side_each_is_told_what_it_would_be_told_alone(copies, first, store, now):
    desk = Newsdesk(14)
    texts = [desk.varied(words) for words in (5, 30, 60, 200) for _ in range(10)]
    texts += [desk.edited(text, 0.05) for text in texts] + texts[:20]
    articles = [replace(first, id=page(n), family=f"family{n}", text=text) for n, text in enumerate(texts)]
    alone = [await Copies(Store(store.redis, Keys(store.keys.namespace + "alone"))).recognise(a, now) for a in articles]
    assert await asyncio.gather(*(copies.recognise(article, now) for article in articles)) == alone


async def test_of_those_who_say_it_at_once_exactly_one_is_first(copies, first, now):
    articles = [replace(first, id=page(n)) for n in range(40)]
    told = await asyncio.gather(*(original(copies, article, now) for article in articles))
    assert told.count(None) == 1
    assert set(told) == {None, articles[told.index(None)].id}


async def test_what_was_said_is_known_on_every_shelf_for_thirty_days_and_no_longer(copies, first, store, now):
    desk = Newsdesk(9)
    texts = [desk.varied(60) for _ in range(32)]

    async def again(n, day):
        told = replace(first, id=page(100 * day + n), text=texts[n])
        return await original(copies, told, now + timedelta(days=day))

    for n in range(32):
        assert await again(n, n) is None
    assert len(await store.redis.hkeys(store.keys.shelves())) == 4  # three, and the count
    assert [await again(n, 32) for n in (1, 2, 20, 31)] == [None, page(202), page(2020), page(3131)]


async def test_a_shelf_that_is_full_is_followed_by_a_larger_one_and_both_are_looked_at(copies, first, store, now):
    desk = Newsdesk(11)
    texts = [desk.varied(25) for _ in range(810)]
    for n, text in enumerate(texts):
        assert await original(copies, replace(first, id=page(n), text=text), now) is None
    told = await store.redis.hgetall(store.keys.shelves())
    assert {number: value.split()[-1] for number, value in told.items()} == {b"0": b"8", b"1": b"32", b"count": b"10"}
    for n in (0, 799, 800, 809):
        assert await original(copies, replace(first, id=page(9000), text=texts[n]), now) == page(n)


async def test_shelves_that_nobody_needs_are_forgotten_and_all_expire_by_themselves(copies, first, store, now):
    desk = Newsdesk(10)
    for n in range(0, 400, 10):
        await copies.recognise(replace(first, id=page(n), text=desk.varied(25)), now + timedelta(days=n))
    assert len(await store.redis.hkeys(store.keys.shelves())) <= 5
    keys = await store.redis.keys(store.keys.shelf("*")) + [store.keys.shelves()]
    assert len(keys) > 20
    for key in keys:
        assert 0 < await store.redis.ttl(key) <= shelves.KEEP.total_seconds()
