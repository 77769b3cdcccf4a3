"""The pacing towards Telegram: never more in any second than allowed, and nobody's turn is lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from monitor.notify.channels.telegram.pacing import Limits, Pacer


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
            sent.append((now, chat))
            last[chat] = now
        calendar.sort()
    return sorted(sent)


def _most_within(times: list[float], seconds: float) -> int:
    return max((sum(1 for t in times if start <= t < start + seconds) for start in times), default=0)


@given(st.lists(st.tuples(st.floats(0, 20), st.sampled_from([1, 2, 3, -4, -5])), max_size=60))
def test_no_limit_is_passed_and_nothing_is_lost(asked: list[tuple[float, int]]) -> None:
    limits = Limits(overall=3, chat=1, group=5)
    sent = _run(asked, limits)
    assert sorted(chat for _, chat in sent) == sorted(chat for _, chat in asked)
    assert _most_within([t for t, _ in sent], 1.0) <= limits.overall + 2  # two may catch up
    for chat in (1, 2, 3, -4, -5):
        times = [t for t, c in sent if c == chat]
        assert _most_within(times, 1.0) <= limits.chat
        assert chat > 0 or _most_within(times, 60.0) <= limits.group


def test_a_hundred_chats_leave_at_nearly_the_full_rate() -> None:
    sent = _run([(0.0, n) for n in range(1, 301)], Limits())
    assert len(sent) == 300
    assert 285 / sent[-1][0] >= 28  # the first fifteen leave at once


def test_memory_follows_the_chats_that_are_busy() -> None:
    pacer = Pacer(Limits(overall=10_000))
    for n in range(1, 20_001):
        pacer.wait(n, n * 0.01)
    assert len(pacer._chats) < 3000


def test_a_message_that_was_long_on_its_way_is_counted_from_its_answer() -> None:
    pacer = Pacer(Limits())
    assert pacer.wait(1, 100.0) == 0
    pacer.arrived(1, 100.9)
    assert pacer.wait(1, 101.5) > 0.4
    assert pacer.wait(1, 102.0) == 0
