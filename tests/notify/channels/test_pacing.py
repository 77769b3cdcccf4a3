"""The pacing towards Telegram: never more in any second than allowed, and nobody's turn is lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from monitor.notify.channels.telegram.pacing import IN_A_ROW, Limits, Pacer


def _run(asked: list[tuple[float, int]], limits: Limits) -> list[tuple[float, int]]:
    """Send these (time, chat) as the outbox would: each chat's in order, coming back when told to."""
    pacer, sent, calendar = Pacer(limits), [], sorted(asked)
    last: dict[int, float] = {}
    while calendar:
        now, chat = calendar.pop(0)
        if now < last.get(chat, 0):  # one in flight a chat
            calendar.append((last[chat], chat))
        elif wait := pacer.wait(chat, now):
            calendar.append((now + wait, chat))
        else:
            leaves = pacer.turn(chat, now)
            sent.append((leaves, chat))
            last[chat] = leaves
        calendar.sort()
    return sorted(sent)


def _most_within(times: list[float], seconds: float) -> int:
    return max((sum(1 for t in times if start <= t < start + seconds) for start in times), default=0)


@given(st.lists(st.tuples(st.floats(0, 20), st.sampled_from([1, 2, 3, -4, -5])), max_size=60))
def test_no_limit_is_passed_and_nothing_is_lost(asked: list[tuple[float, int]]) -> None:
    limits = Limits(overall=3, chat=1, group=5)
    sent = _run(asked, limits)
    assert sorted(chat for _, chat in sent) == sorted(chat for _, chat in asked)
    assert _most_within([t for t, _ in sent], 1.0) <= limits.overall
    for chat in (1, 2, 3, -4, -5):
        times = [t for t, c in sent if c == chat]
        assert _most_within(times, 1.0) <= limits.chat
        assert chat > 0 or _most_within(times, 60.0) <= limits.group


def test_three_hundred_chats_leave_at_nearly_the_full_rate() -> None:
    sent = _run([(0.0, n) for n in range(1, 301)], Limits())
    assert len(sent) == 300
    assert 293 / sent[-1][0] >= 28  # the first seven leave at once


def test_memory_follows_the_chats_that_are_busy() -> None:
    pacer = Pacer(Limits(overall=10_000))
    for n in range(1, 20_001):
        pacer.turn(n, n * 0.01)
    assert len(pacer._chats) < 3000


def test_a_message_that_was_long_on_its_way_is_counted_from_its_answer() -> None:
    pacer = Pacer(Limits())
    assert pacer.wait(1, 100.0) == 0
    pacer.turn(1, 100.0)
    pacer.arrived(1, 100.9)
    assert pacer.wait(1, 101.5) > 0.4
    assert pacer.wait(1, 102.0) == 0


def test_one_chat_that_is_told_to_wait_stops_no_other_however_often_it_is_told() -> None:
    pacer = Pacer(Limits())
    for n in range(20):
        pacer.refused(1, 100.0 + n)
    assert pacer.wait(1, 100.0) == 19.0
    assert (pacer.wait(2, 100.0), pacer.rests(100.0)) == (0, 0)


def test_many_in_a_row_that_are_told_to_wait_stop_all_until_then() -> None:
    pacer = Pacer(Limits())
    for chat in range(1, IN_A_ROW + 1):
        pacer.refused(chat, 107.0)
    assert pacer.rests(100.0) == 7.0
    assert pacer.rests(107.0) == 0


def test_chats_that_are_told_to_wait_among_others_that_are_served_stop_nobody() -> None:
    pacer = Pacer(Limits())
    for chat in range(1, 100, 2):
        pacer.refused(chat, 130.0)
        pacer.arrived(chat + 1, 100.0)
    assert pacer.rests(100.0) == 0


def test_while_telegram_is_away_all_wait_for_twice_as_long_each_time_up_to_a_minute() -> None:
    pacer, now, pauses = Pacer(Limits()), 100.0, []
    for chat in range(1, 40):
        pacer.away(chat, now)
        if pause := pacer.rests(now):
            pauses.append(pause)
            now += pause
    assert pauses[:8] == [1, 2, 4, 8, 16, 32, 60, 60]
    pacer.arrived(1, now)
    assert pacer.rests(now) == 0
