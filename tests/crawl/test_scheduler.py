import asyncio
import logging
from collections import Counter
from datetime import UTC, datetime, timedelta
from random import Random

import pytest

from monitor.crawl.scheduler import IDLE, ROUND, Rounds, Scheduler, following
from monitor.crawl.sources.feed import FeedSettings
from monitor.crawl.timetable import Timetable


def source(name: str, every: str = "1h", **options) -> FeedSettings:
    return FeedSettings(name=name, url=f"https://{name}.example/rss", every=every, **options)


class Calls:
    """Counts what is due, and lets tests wait for it."""

    def __init__(self) -> None:
        self.count: Counter[str] = Counter()
        self._news = asyncio.Event()

    async def __call__(self, name: str) -> None:
        self.count[name] += 1
        self._news.set()

    async def until(self, **wanted: int) -> None:
        async with asyncio.timeout(20):
            while any(self.count[name] < number for name, number in wanted.items()):
                self._news.clear()
                await self._news.wait()


@pytest.fixture
def calls() -> Calls:
    return Calls()


async def test_new_sources_are_due_at_once_and_then_at_their_pace(calls) -> None:
    async with Scheduler(calls, random=Random(1)) as scheduler:
        scheduler.sources([source("slow"), source("quick", "1s")])
        await calls.until(slow=1, quick=2)
        assert calls.count["slow"] == 1
        wait = scheduler.next_polls()["slow"] - datetime.now(UTC)
        assert timedelta(minutes=53) < wait < timedelta(minutes=67)


async def test_many_sources_start_in_a_burst_that_is_spread_out(calls) -> None:
    async with Scheduler(calls, random=Random(1)) as scheduler:
        scheduler.sources(source(f"s{n}") for n in range(1000))
        times = sorted(scheduler.next_polls().values())
        assert timedelta(seconds=15) < times[-1] - times[0] < timedelta(seconds=25)


async def test_a_reload_adds_removes_and_leaves_the_rest_alone(calls) -> None:
    async with Scheduler(calls, random=Random(1)) as scheduler:
        scheduler.sources([source("stays"), source("goes"), source("changes")])
        await calls.until(stays=1, goes=1, changes=1)
        before = scheduler.next_polls()
        scheduler.sources([source("stays"), source("changes", "2h"), source("comes"), source("rests", paused=True)])
        await calls.until(changes=2, comes=1)
        after = scheduler.next_polls()
        assert after.keys() == {"stays", "changes", "comes"}
        assert after["stays"] == before["stays"]
        assert after["changes"] > before["changes"]
        assert calls.count["stays"] == calls.count["goes"] == 1
        assert calls.count["rests"] == 0


async def test_a_deferred_source_rests_until_then(calls) -> None:
    async with Scheduler(calls, random=Random(1)) as scheduler:
        scheduler.sources([source("a", "1s")])
        await calls.until(a=1)
        until = datetime.now(UTC) + timedelta(hours=1)
        scheduler.defer("a", until)
        scheduler.defer("nobody", until)
        assert scheduler.next_polls() == {"a": until}
        scheduler.defer("a", datetime.now(UTC))
        await calls.until(a=2)


async def test_an_error_in_one_poll_stops_neither_it_nor_the_others(calls) -> None:
    async def due(name: str) -> None:
        await calls(name)
        if name == "bad":
            raise RuntimeError("poisoned")

    async with Scheduler(due, random=Random(1)) as scheduler:
        scheduler.sources([source("bad", "1s"), source("good", "1s")])
        await calls.until(bad=2, good=2)


async def test_a_poll_that_is_under_way_is_not_started_again(calls) -> None:
    running = most = 0

    async def due(name: str) -> None:
        nonlocal running, most
        await calls(name)
        running += 1
        most = max(most, running)
        await asyncio.sleep(0.3)
        running -= 1

    async with Scheduler(due, random=Random(1)) as scheduler:
        scheduler._wait = lambda label, now: timedelta(milliseconds=30)
        scheduler.sources([source("a")])
        await calls.until(a=3)
    assert most == 1


async def test_closing_ends_polls_under_way_without_a_word(caplog) -> None:
    ended = asyncio.Event()
    began = asyncio.Event()

    async def due(_: str) -> None:
        began.set()
        try:
            await asyncio.sleep(3600)
        finally:
            ended.set()

    async with Scheduler(due, random=Random(1)) as scheduler:
        scheduler.sources([source("a")])
        await asyncio.wait_for(began.wait(), 60)
    await asyncio.wait_for(ended.wait(), 60)
    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]


def test_jitter_comes_from_the_given_random_source() -> None:
    now = datetime(2026, 3, 1, tzinfo=UTC)
    every = timedelta(minutes=1)
    times = [following(now, every, now, Random(7)) for _ in range(2)]
    assert times[0] == times[1] != following(now, every, now, Random(8))
    assert timedelta(seconds=54) <= times[0] - now <= timedelta(seconds=66)


def test_after_a_long_sleep_one_poll_makes_up_for_all() -> None:
    now = datetime(2026, 3, 1, tzinfo=UTC)
    assert following(now - timedelta(days=1), timedelta(minutes=1), now, Random(7)) == now


def test_rounds_come_when_something_is_due_and_never_without_a_pause() -> None:
    now = datetime(2026, 3, 1, tzinfo=UTC)
    timetable = Timetable()
    rounds = Rounds(timetable)
    assert rounds.get_next_fire_time(None, now) == now + IDLE
    timetable.put("a", now + timedelta(minutes=1))
    assert rounds.get_next_fire_time(now, now) == now + timedelta(minutes=1)
    timetable.put("b", now - timedelta(minutes=1))
    assert rounds.get_next_fire_time(now, now) == now + ROUND


async def test_a_round_that_waits_holds_up_no_other_one(calls) -> None:
    async def due(name: str) -> None:
        await calls(name)
        if name == "stuck":
            await asyncio.sleep(3600)

    async with Scheduler(due, random=Random(1)) as scheduler:
        scheduler.sources([source("stuck", "1s"), source("free", "1s")])
        await calls.until(stuck=1, free=3)
    assert calls.count["stuck"] == 1
