"""The pacing towards Telegram: several processes together pass no limit, and no turn is lost."""

from __future__ import annotations

import asyncio
import itertools
from datetime import timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from redis.asyncio import Redis

from monitor.notify.channels.telegram.pacing import IN_A_ROW, LINGER, Limits, Pacer
from monitor.store.connection import Store
from monitor.store.keys import Keys

_rounds = itertools.count()
EPOCH = 1_800_000_000_000
"""Milliseconds, as many as a clock shows."""


class Clock:
    """Milliseconds as a test tells them."""

    def __init__(self) -> None:
        self.now = EPOCH

    def __call__(self) -> int:
        return self.now


class Processes:
    """Several processes of one bot by one clock."""

    def __init__(self, store: Store, limits: Limits | None = None, count: int = 2) -> None:
        self.clock = Clock()
        self.pacers = [Pacer(store, "1", limits or Limits(), self.clock) for _ in range(count)]

    async def settle(self) -> None:
        """All have told what they have noted."""
        for pacer in self.pacers:
            await pacer.close()

    async def paused(self) -> float:
        """For how long a chat that nobody has written to yet has to wait, as the second process hears."""
        return (await self.pacers[1].turn(10_000)).seconds


async def _run(store: Store, asked: list[tuple[int, int]], limits: Limits) -> list[tuple[int, int]]:
    """Send these (milliseconds, chat) by two processes as the outbox would: each chat's in order, one in flight."""
    processes = Processes(store, limits)
    sent, calendar = [], sorted(asked)
    last: dict[int, int] = {}
    turns = itertools.cycle(processes.pacers)
    while calendar:
        at, chat = calendar.pop(0)
        if at < last.get(chat, 0):
            calendar.append((last[chat], chat))
        else:
            processes.clock.now = EPOCH + at
            granted, seconds = await next(turns).turn(chat)
            then = at + round(seconds * 1000)
            if granted:
                sent.append((then, chat))
                last[chat] = then
            else:
                calendar.append((then, chat))
        calendar.sort()
    return sorted(sent)


def _most_within(times: list[int], milliseconds: int) -> int:
    return max((sum(1 for t in times if start <= t < start + milliseconds) for start in times), default=0)


@settings(max_examples=40, deadline=None)
@given(asked=st.lists(st.tuples(st.integers(0, 20_000), st.sampled_from([1, 2, 3, -4, -5])), max_size=60))
def test_two_processes_together_pass_no_limit_and_lose_nothing(valkey: Path, asked: list[tuple[int, int]]) -> None:
    limits = Limits(overall=3, chat=1, group=5)

    async def run() -> list[tuple[int, int]]:
        async with Redis(unix_socket_path=str(valkey), protocol=2) as client:
            return await _run(Store(client, Keys(f"pacing{next(_rounds)}")), asked, limits)

    sent = asyncio.run(run())
    assert sorted(chat for _, chat in sent) == sorted(chat for _, chat in asked)
    assert _most_within([t for t, _ in sent], 1000) <= limits.overall
    for chat in (1, 2, 3, -4, -5):
        times = [t for t, c in sent if c == chat]
        assert _most_within(times, 1000) <= limits.chat
        assert chat > 0 or _most_within(times, 60_000) <= limits.group


async def test_three_hundred_chats_leave_two_processes_at_nearly_the_full_rate(store: Store) -> None:
    sent = await _run(store, [(0, n) for n in range(1, 301)], Limits())
    assert len(sent) == 300
    assert 293 / (sent[-1][0] / 1000) >= 28  # the first seven leave at once


async def test_turns_that_are_asked_for_side_by_side_are_answered_in_one_call(store: Store) -> None:
    pacer = Pacer(store, "1", Limits(overall=1000))
    commands = (await store.redis.info("commandstats")).get("cmdstat_evalsha", {"calls": 0})["calls"]
    turns = await asyncio.gather(*(pacer.turn(n) for n in range(1, 31)))
    after = (await store.redis.info("commandstats"))["cmdstat_evalsha"]["calls"]
    assert all(turn.granted for turn in turns)
    assert after - commands <= 2


async def test_answers_that_did_not_wait_are_counted_for_what_does(store: Store) -> None:
    processes = Processes(store, Limits(overall=4, chat=1))  # one every 258 ms
    for _ in range(3):
        processes.pacers[0].spent(1)
    await processes.settle()
    assert await processes.pacers[1].turn(2) == (True, 3 * 0.258)
    assert await processes.pacers[1].turn(1) == (False, 1.05)


async def test_another_bot_is_paced_by_itself(store: Store) -> None:
    ours, theirs = Pacer(store, "1", Limits()), Pacer(store, "2", Limits())
    assert (await ours.turn(1)).granted
    assert not (await ours.turn(1)).granted
    assert (await theirs.turn(1)).granted


async def test_what_is_kept_of_chats_is_gone_once_it_no_longer_counts(store: Store) -> None:
    pacer = Pacer(store, "1", Limits(group=1))
    await pacer.turn(1)
    await pacer.turn(-1)
    for key in await store.redis.keys(f"{store.keys.namespace}:*pacing*"):
        assert 0 < await store.redis.pttl(key) <= 3_600_000


async def test_a_message_that_was_long_on_its_way_is_counted_from_its_answer(store: Store) -> None:
    processes = Processes(store)
    first, second = processes.pacers
    assert await first.turn(1) == (True, 0)
    processes.clock.now += 900
    first.arrived(1)
    await processes.settle()
    processes.clock.now += 600
    assert await second.turn(1) == (False, 0.45)
    processes.clock.now += 450
    assert await second.turn(1) == (True, 0)


async def test_one_chat_that_is_told_to_wait_stops_no_other_however_often_it_is_told(store: Store) -> None:
    processes = Processes(store)
    for n in range(20):
        processes.pacers[0].refused(1, timedelta(seconds=n))
    await processes.settle()
    assert await processes.pacers[1].turn(1) == (False, 19.0)
    assert await processes.pacers[1].turn(2) == (True, 0)


async def test_many_in_a_row_that_are_told_to_wait_stop_all_processes_until_then(store: Store) -> None:
    processes = Processes(store)
    for chat in range(1, IN_A_ROW + 1):
        processes.pacers[chat % 2].refused(chat, timedelta(seconds=7))
    await processes.settle()
    assert await processes.paused() == 7.0
    assert processes.pacers[1].rests() > 6.9
    processes.clock.now += 7000
    assert await processes.paused() == 0
    assert processes.pacers[1].rests() == 0


async def test_chats_that_are_told_to_wait_among_others_that_are_served_stop_nobody(store: Store) -> None:
    processes = Processes(store)
    for chat in range(1, 100, 2):
        processes.pacers[0].refused(chat, timedelta(seconds=30))
        processes.pacers[0].arrived(chat + 1)
    await processes.settle()
    assert await processes.paused() == 0


async def test_while_telegram_is_away_all_wait_for_twice_as_long_each_time_up_to_a_minute(store: Store) -> None:
    processes, pauses = Processes(store, Limits(chat=1000)), []
    for chat in range(1, 40):
        processes.pacers[chat % 2].away(chat)
        await processes.settle()
        if pause := await processes.paused():
            pauses.append(pause)
            processes.clock.now += round(pause * 1000)
    assert pauses[:8] == [1, 2, 4, 8, 16, 32, 60, 60]
    processes.pacers[0].arrived(1)
    await processes.settle()
    assert await processes.paused() == 0


async def test_a_process_counts_those_it_shares_the_bot_with_until_they_fall_silent(store: Store) -> None:
    processes = Processes(store)
    first, second = processes.pacers
    await first.turn(1)
    await second.turn(2)
    assert second.processes == 2
    processes.clock.now += 10_001
    await second.turn(3)
    assert second.processes == 1


async def test_what_telegram_answered_is_told_without_being_asked(store: Store) -> None:
    pacer, other = Pacer(store, "1", Limits()), Pacer(store, "1", Limits())
    pacer.refused(1, timedelta(seconds=30))
    async with asyncio.timeout(10):
        while (await other.turn(1)).granted:
            await asyncio.sleep(LINGER)
