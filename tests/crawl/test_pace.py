"""At which pace sources are polled, and where: by their own rhythm, their publisher's word, and open incidents."""

from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from monitor.crawl.moved import Moved, after_answer, present_address
from monitor.crawl.pace import Bounds, Rhythm, quiet_pace
from monitor.crawl.paces import Pace, Paces
from monitor.crawl.scheduler import Scheduler
from monitor.crawl.sources.feed import FeedSettings

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
WIDE = Bounds(fastest=MINUTE / 4, every=MINUTE, slowest=30 * MINUTE)
OLD, NEW, OTHER = "https://a.example/rss", "https://a.example/feed", "https://b.example/feed"


def lived(gap, times=20):
    rhythm, now = Rhythm(), NOW
    for _ in range(times):
        rhythm, now = rhythm.after(1, now), now + gap
    return rhythm, now - gap


@pytest.mark.parametrize(("gap", "pace"), [(2, 1), (40, 10), (600, 30)])
def test_a_source_is_polled_by_its_own_rhythm_between_its_bounds(gap, pace) -> None:
    rhythm, now = lived(gap * MINUTE)
    assert quiet_pace(WIDE, rhythm, None, now) == pace * MINUTE
    assert quiet_pace(Bounds(fastest=MINUTE, every=MINUTE, slowest=MINUTE), rhythm, None, now) == MINUTE


def test_a_source_that_falls_silent_is_asked_less_and_less_and_one_that_wakes_up_more() -> None:
    rhythm, now = lived(8 * MINUTE)
    waits = [quiet_pace(WIDE, rhythm, None, now + hours * 60 * MINUTE) for hours in range(5)]
    assert waits == sorted(waits)
    assert waits[-1] == 30 * MINUTE
    for minute in range(20):
        rhythm = rhythm.after(3, now + (240 + minute) * MINUTE)
    assert quiet_pace(WIDE, rhythm, None, now + 260 * MINUTE) == MINUTE


def test_before_a_rhythm_is_known_the_settings_count() -> None:
    assert quiet_pace(WIDE, Rhythm(), None, NOW) == MINUTE
    assert quiet_pace(WIDE, Rhythm().after(50, NOW), None, NOW) == MINUTE


@given(
    st.none() | st.floats(0.01, 1e7),
    st.none() | st.integers(0, 10**8),
    st.integers(0, 10**8),
)
def test_whatever_publishers_say_the_pace_stays_between_the_bounds(gap, fresh, silent) -> None:
    rhythm = Rhythm(gap=gap, last_news=NOW)
    fresh_for = None if fresh is None else timedelta(seconds=fresh)
    wait = quiet_pace(WIDE, rhythm, fresh_for, NOW + timedelta(seconds=silent))
    assert WIDE.every <= wait <= WIDE.slowest
    assert fresh_for is None or wait >= min(fresh_for, WIDE.slowest)


def test_bounds_are_in_order_and_default_to_one_pace_in_quiet_times() -> None:
    source = FeedSettings(url=OLD, every="60s")
    assert source.bounds == Bounds(fastest=MINUTE / 4, every=MINUTE, slowest=MINUTE)
    assert FeedSettings(url=OLD, every="5s").bounds.fastest == timedelta(seconds=5)
    for wrong in ({"fastest": "2m"}, {"slowest": "30s"}):
        with pytest.raises(ValidationError, match="in this order"):
            FeedSettings(url=OLD, every="60s", **wrong)


async def test_paces_travel_through_the_store(store) -> None:
    paces = Paces(store)
    await paces.note("slow", 10 * MINUTE, NOW)
    await paces.note("slow", 10 * MINUTE, NOW)
    await paces.hurry(["hot", "slow"], NOW + 60 * MINUTE, NOW)
    await paces.hurry(["hot"], NOW + 30 * MINUTE, NOW)  # never shortened
    expected = {
        "slow": Pace(10 * MINUTE, NOW + 60 * MINUTE),
        "hot": Pace(None, NOW + 60 * MINUTE),
    }
    assert await paces.all() == await paces.since(NOW) == expected
    assert await paces.since(NOW + MINUTE) == {}
    await paces.note("slow", None, NOW + 2 * MINUTE)
    assert await paces.since(NOW + 2 * MINUTE) == {"slow": Pace(None, NOW + 60 * MINUTE)}
    await paces.hurry(["late"], NOW + 200 * MINUTE, NOW + 90 * MINUTE)
    assert (await paces.all()).keys() == {"late"}


async def test_a_hurried_source_is_polled_at_once_and_a_slow_one_at_its_next_turn() -> None:
    async def due(_: str) -> None:
        return None

    now = datetime.now(UTC)
    later = now + timedelta(hours=1)
    async with Scheduler(due, random=Random(1), clock=lambda: now) as scheduler:
        sources = [FeedSettings(url=OLD, name=n, every="1h", slowest="5h", fastest="20s") for n in ("hot", "calm")]
        scheduler.sources(sources)
        for source in sources:
            scheduler.defer(source.label, later)
        scheduler.adapt({"hot": Pace(None, now + timedelta(hours=2)), "unknown": Pace()})
        scheduler.adapt({"calm": Pace(timedelta(hours=3))})
        polls = scheduler.next_polls()
        assert polls["hot"] <= now + timedelta(seconds=20)
        assert polls["calm"] == later
        assert scheduler._wait("calm", now) == timedelta(hours=3)
        assert scheduler._wait("hot", now) == timedelta(seconds=20)
        assert scheduler._wait("hot", now + timedelta(hours=3)) == timedelta(hours=1)


def test_a_move_is_believed_once_it_has_been_told_three_times_and_not_before() -> None:
    moved = None
    for told in (NEW, NEW, OTHER, NEW, NEW):
        moved = after_answer(moved, OLD, told)
        assert present_address(moved, OLD) == OLD
    moved = after_answer(moved, OLD, NEW)
    assert present_address(moved, OLD) == NEW
    assert after_answer(moved, OLD, None) == moved  # polled at the new address, which does not redirect
    assert present_address(after_answer(moved, OLD, OTHER), OLD) == OTHER
    assert present_address(moved, OTHER) == OTHER  # the operator has configured another address since
    assert after_answer(Moved(of=OLD, to=NEW, times=2), OLD, None) is None
