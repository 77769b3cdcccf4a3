"""Entries on their way from a source's list to the stream of articles, against a real store."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from monitor.dedup.seen import Accepted, Seen
from monitor.model import Article, Entry
from monitor.store import codec

LEASE = timedelta(seconds=60)
SOURCE = "courier"


def entry(n, title="Shells hit a depot"):
    return Entry(guid=f"g{n}", link=f"https://courier.test/{n}", title=title, summary="Two hurt.")


def article(n, now, text="Two hurt."):
    return Article(
        id=f"a{n}", revision=text[:3], url=f"https://courier.test/{n}", source=SOURCE, family=SOURCE, official=False,
        language="en", title="Shells hit a depot", text=text, published=now, dated=True, seen_at=now,
    )  # fmt: skip


@pytest.fixture
def seen(store):
    return Seen(store)


async def stream(store):
    return [
        codec.load(Article, fields[b"body"]).id for _, fields in await store.redis.xrange(store.keys.articles(SOURCE))
    ]


async def accept(seen, now, *entries, **validators):
    return await seen.accept(SOURCE, entries, validators=validators, now=now)


async def test_an_entry_is_published_once_however_often_it_is_listed(seen, store, now):
    assert await accept(seen, now, entry(1), entry(2)) == Accepted(2, 0, 0)
    for pending in await seen.claim(SOURCE, now, LEASE, 10):
        await seen.publish(SOURCE, pending, article(pending.entry.guid, now))
    assert await accept(seen, now, entry(2), entry(1)) == Accepted(0, 0, 2)
    assert await seen.claim(SOURCE, now + LEASE * 9, LEASE, 10) == []
    assert sorted(await stream(store)) == ["ag1", "ag2"]


async def test_an_entry_that_says_something_else_is_published_again(seen, store, now):
    await accept(seen, now, entry(1))
    [pending] = await seen.claim(SOURCE, now, LEASE, 10)
    await seen.publish(SOURCE, pending, article(1, now))
    assert await accept(seen, now, entry(1, "Depot: five hurt")) == Accepted(0, 1, 0)
    [changed] = await seen.claim(SOURCE, now, LEASE, 10)
    assert changed.entry.title == "Depot: five hurt"
    await seen.publish(SOURCE, changed, article(1, now, "Five hurt."))
    assert len(await stream(store)) == 2


async def test_publishing_twice_adds_nothing(seen, store, now):
    await accept(seen, now, entry(1))
    [pending] = await seen.claim(SOURCE, now, LEASE, 10)
    assert await seen.publish(SOURCE, pending, article(1, now))
    assert not await seen.publish(SOURCE, pending, article(1, now))
    assert await stream(store) == ["a1"]


async def test_validators_are_committed_with_the_entries(seen, store, now):
    await accept(seen, now, entry(1), etag='"1"', last_modified="yesterday")
    assert (await seen.state(SOURCE)).validators == {"etag": '"1"', "last_modified": "yesterday"}
    assert await seen.pending_count(SOURCE) == 1
    await accept(seen, now, entry(1), etag='"2"')
    assert (await seen.state(SOURCE)).validators == {"etag": '"2"'}


async def test_a_claim_that_is_not_published_comes_back_after_its_lease(seen, now):
    await accept(seen, now, entry(1))
    [first] = await seen.claim(SOURCE, now, LEASE, 10)
    assert await seen.claim(SOURCE, now + LEASE / 2, LEASE, 10) == []
    [again] = await Seen.claim(seen, SOURCE, now + LEASE, LEASE, 10)
    assert (again.key, again.entry, again.first_seen) == (first.key, first.entry, now)
    assert (first.attempts, again.attempts) == (1, 2)


async def test_two_workers_do_not_claim_the_same_entry(seen, store, now):
    await accept(seen, now, *(entry(n) for n in range(50)))
    taken = await asyncio.gather(*(Seen(store).claim(SOURCE, now, LEASE, 10) for _ in range(6)))
    keys = [pending.key for claimed in taken for pending in claimed]
    assert len(keys) == len(set(keys)) == 50


async def test_a_page_that_cannot_be_fetched_lets_the_entry_s_own_words_through_once(seen, store, now):
    await accept(seen, now, entry(1))
    [pending] = await seen.claim(SOURCE, now, LEASE, 10)
    assert await seen.publish(SOURCE, pending, article(1, now), done=False)
    assert not await seen.publish(SOURCE, pending, article(1, now), done=False)
    await seen.defer(SOURCE, pending, now + timedelta(hours=1))
    assert await seen.claim(SOURCE, now + timedelta(minutes=59), LEASE, 10) == []
    [again] = await seen.claim(SOURCE, now + timedelta(hours=1), LEASE, 10)
    assert again.published
    assert await seen.publish(SOURCE, again, article(1, now, "The whole page."))
    assert len(await stream(store)) == 2
    assert await seen.pending_count(SOURCE) == 0


async def test_listing_a_pending_entry_again_keeps_its_waiting_time(seen, now):
    await accept(seen, now, entry(1))
    [pending] = await seen.claim(SOURCE, now, LEASE, 10)
    await seen.defer(SOURCE, pending, now + timedelta(hours=1))
    assert await accept(seen, now, entry(1)) == Accepted(0, 0, 1)
    assert await seen.claim(SOURCE, now + timedelta(minutes=30), LEASE, 10) == []


async def test_what_changed_while_it_was_fetched_is_not_lost(seen, store, now):
    await accept(seen, now, entry(1))
    [old] = await seen.claim(SOURCE, now, LEASE, 10)
    await accept(seen, now + LEASE / 2, entry(1, "Depot: five hurt"))
    for _ in range(2):
        await seen.publish(SOURCE, old, article(1, now))
    [changed] = await seen.claim(SOURCE, now + LEASE / 2, LEASE, 10)
    assert changed.entry.title == "Depot: five hurt"
    assert (changed.first_seen, changed.backfill, changed.attempts) == (now, True, 1)
    assert await stream(store) == ["a1"]


async def test_only_the_first_poll_is_a_backfill(seen, now):
    await accept(seen, now, entry(1))
    await accept(seen, now, entry(1), entry(2))
    claimed = await seen.claim(SOURCE, now, LEASE, 10)
    assert {pending.entry.guid: pending.backfill for pending in claimed} == {"g1": True, "g2": False}
    # The first answer of another source is a backfill of its own.
    assert not (await seen.state("other")).polled


async def test_marks_live_on_while_the_source_lists_the_entry(seen, store, now):
    await accept(seen, now, entry(1))
    [pending] = await seen.claim(SOURCE, now, LEASE, 10)
    await seen.publish(SOURCE, pending, article(1, now))
    mark = store.keys.seen(SOURCE, pending.key)
    for renew in (
        accept(seen, now + timedelta(days=1), entry(1)),
        seen.unchanged(SOURCE, now=now + timedelta(days=2, hours=1)),
    ):
        await store.redis.expire(mark, 100)
        await renew
        assert await store.redis.ttl(mark) > 29 * 86400
    await store.redis.expire(mark, 100)
    await accept(seen, now, entry(2))
    assert await store.redis.ttl(mark) <= 100


async def test_sources_with_waiting_entries_are_known(seen, now):
    await accept(seen, now, entry(1))
    await seen.accept("other", [entry(1)], validators={}, now=now)
    assert await seen.sources_with_pending() == {SOURCE, "other"}
    [pending] = await seen.claim(SOURCE, now, LEASE, 10)
    await seen.publish(SOURCE, pending, article(1, now))
    assert await seen.sources_with_pending() == {"other"}


async def test_health_is_kept_beside_the_validators(seen, now):
    await accept(seen, now, etag='"1"')
    await seen.save_health(SOURCE, '{"failures": 3}')
    state = await seen.state(SOURCE)
    assert (state.health, state.validators, state.polled) == ('{"failures": 3}', {"etag": '"1"'}, True)


async def test_titles_with_line_breaks_and_odd_letters_survive(seen, now):
    odd = replace(entry(1), title="a\nb %1 \x00 'quoted' \u2028 Суми", summary="0 0 0\n")
    await accept(seen, now, odd)
    [pending] = await seen.claim(SOURCE, now, LEASE, 10)
    assert pending.entry == odd
    assert await accept(seen, now, odd) == Accepted(0, 0, 1)


def at_once(now, text="Two hurt."):
    return lambda _, found: codec.dump(article(found.guid, now, text))


async def test_an_entry_that_wants_no_page_is_on_the_stream_in_the_step_that_marks_it(seen, store, now):
    taken = await seen.accept(SOURCE, [entry(1), entry(2)], validators={}, now=now, article=at_once(now))
    assert (taken, taken.waiting) == (Accepted(2, 0, 0), 0)
    for again in (seen, Seen(store)):
        taken = await again.accept(SOURCE, [entry(2), entry(1)], validators={}, now=now, article=at_once(now))
        assert taken == Accepted(0, 0, 2)
    assert await stream(store) == ["ag1", "ag2"]
    assert await seen.sources_with_pending() == set()


async def test_words_that_changed_while_their_page_was_awaited_take_its_place(seen, store, now):
    await accept(seen, now, entry(1))
    changed = entry(1, "Depot: five hurt")
    taken = await seen.accept(SOURCE, [changed], validators={}, now=now, article=at_once(now))
    assert (taken, taken.waiting) == (Accepted(0, 1, 0), 0)
    assert await seen.claim(SOURCE, now + LEASE, LEASE, 10) == []
    assert len(await stream(store)) == 1


async def test_what_only_the_first_poll_listed_is_a_backfill_at_once_too(seen, store, now):
    told = []

    def note(sighting, found):
        told.append((found.guid, sighting.backfill))
        return codec.dump(article(found.guid, now))

    for one in (seen, Seen(store)):
        await one.accept(SOURCE, [entry(len(told))], validators={}, now=now, article=note)
    assert told == [("g0", True), ("g1", False)]


async def test_what_a_store_that_was_set_back_has_forgotten_is_told_again(seen, store, now):
    await seen.accept(SOURCE, [entry(1)], validators={}, now=now, article=at_once(now))
    before = await store.redis.dump(store.keys.source(SOURCE))
    await seen.accept(SOURCE, [entry(1), entry(2)], validators={}, now=now, article=at_once(now))
    await store.redis.restore(store.keys.source(SOURCE), 0, before, replace=True)
    await store.redis.delete(*[key async for key in store.redis.scan_iter(store.keys.seen(SOURCE, "") + "*")])
    taken = await seen.accept(SOURCE, [entry(1), entry(2)], validators={}, now=now, article=at_once(now))
    assert taken == Accepted(2, 0, 0)


async def test_two_processes_that_poll_one_source_in_turn_lose_and_double_nothing(seen, store, now):
    other, listed = Seen(store), []
    for n in range(12):
        listed = [entry(n), *listed[:3]]
        await (seen, other)[n % 2].accept(SOURCE, listed, validators={}, now=now, article=at_once(now))
    assert await stream(store) == [f"ag{n}" for n in range(12)]


async def test_processes_that_poll_one_source_at_once_lose_and_double_nothing(store, now):
    many = [Seen(store) for _ in range(8)]
    await asyncio.gather(
        *(
            one.accept(SOURCE, [entry(n), entry(9)], validators={}, now=now, article=at_once(now))
            for n, one in enumerate(many)
        )
    )
    for pending in await many[0].claim(SOURCE, now, LEASE, 100):
        await many[0].publish(SOURCE, pending, article(pending.entry.guid, now))
    assert sorted(await stream(store)) == [f"ag{n}" for n in (0, 1, 2, 3, 4, 5, 6, 7, 9)]


async def test_a_source_is_paused_until_it_is_resumed_and_keeps_its_count(seen, now):
    await accept(seen, now, entry(1), entry(2))
    await accept(seen, now, entry(1, "Depot: five hurt"), entry(2))
    await seen.pause(SOURCE, now)
    await seen.pause(SOURCE, now + LEASE)
    state = await seen.state(SOURCE)
    assert (state.paused, state.new, state.changed, state.first) == (now, 2, 1, now)
    assert await seen.resume(SOURCE)
    assert not await seen.resume(SOURCE)
    assert (await seen.state(SOURCE)).paused is None
