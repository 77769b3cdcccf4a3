"""What is held back: written whole or not at all, found when it is due."""

from __future__ import annotations

from datetime import timedelta

from monitor.notify.waiting import Change, Subject, Waiting
from monitor.store.connection import Store
from tests.notify.wires import NOW

HERE, THERE = Subject(706483, "706483-a"), Subject(698740, "698740-b")
LATER = NOW + timedelta(hours=1)


async def test_a_standing_is_written_with_its_place_in_the_calendar(store: Store) -> None:
    waiting = Waiting(store)
    assert await waiting.commit(HERE, [Change("a/b", None, b"1", LATER), Change("c", None, b"2", None)]) == []
    assert await waiting.of(HERE, ["a/b", "c", "d"]) == {"a/b": b"1", "c": b"2"}
    assert await waiting.all(HERE) == {"a/b": b"1", "c": b"2"}
    assert await waiting.due(LATER - timedelta(seconds=1), 10) == {}
    assert await waiting.due(LATER, 10) == {HERE: ["a/b"]}
    assert await waiting.commit(HERE, [Change("a/b", b"1", b"3", None)]) == []
    assert await waiting.next_due() is None


async def test_a_standing_that_somebody_else_wrote_meanwhile_is_left_alone(store: Store) -> None:
    waiting = Waiting(store)
    await waiting.commit(HERE, [Change("a", None, b"1", None), Change("b", None, b"1", None)])
    stale = [Change("a", None, b"2", LATER), Change("b", b"1", b"2", LATER)]
    assert await waiting.commit(HERE, stale) == ["a"]
    assert await waiting.all(HERE) == {"a": b"1", "b": b"2"}
    assert await waiting.due(LATER, 10) == {HERE: ["b"]}


async def test_many_standings_are_written_in_chunks_and_whole(store: Store) -> None:
    waiting = Waiting(store)
    assert await waiting.commit(HERE, [Change(f"w{n}", None, b"1", LATER) for n in range(1203)]) == []
    assert await waiting.count() == len(await waiting.all(HERE)) == 1203
    assert len((await waiting.due(LATER, 100))[HERE]) == 100


async def test_incidents_of_all_cities_are_found_the_first_due_first(store: Store) -> None:
    waiting = Waiting(store)
    await waiting.commit(HERE, [Change("a", None, b"1", LATER)])
    await waiting.commit(THERE, [Change("a", None, b"1", NOW)])
    assert await waiting.next_due() == NOW
    assert await waiting.due(LATER, 10) == {HERE: ["a"], THERE: ["a"]}
    await waiting.postpone(THERE, ["a", "nobody"], LATER + timedelta(hours=1))
    assert await waiting.next_due() == LATER
    assert await waiting.count() == 2


async def test_standings_are_kept_for_forty_days_after_the_last_of_them(store: Store) -> None:
    waiting = Waiting(store)
    await waiting.commit(HERE, [Change("a", None, b"1", LATER)])
    left = timedelta(seconds=await store.redis.ttl(store.keys.standings(*HERE)))
    assert timedelta(days=39) < left <= timedelta(days=40)
