from datetime import UTC, datetime, timedelta
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from monitor.crawl.backoff import LONGEST, next_poll
from monitor.crawl.health import Event, Health
from monitor.crawl.moved import Moved
from monitor.crawl.pace import Rhythm
from monitor.store.codec import dump, load

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


@given(st.lists(st.tuples(st.booleans(), st.integers(1, 3600)), max_size=60))
def test_the_operator_learns_of_each_death_once_and_of_each_return_once(polls) -> None:
    health, now, dead = Health(), NOW, False
    for good, seconds in polls:
        now += timedelta(seconds=seconds)
        health, event = health.after_success(now) if good else health.after_failure(now, "e", MINUTE)
        assert event is not (Event.DIED if dead else Event.RECOVERED)
        if event:
            dead = event is Event.DIED
        assert dead == (health.dead_since is not None)
        assert not (good and dead)


def test_a_source_dies_by_count_and_by_time() -> None:
    health, event = Health(last_success=NOW), None
    for seconds in (1, 2, 3, 4, 5):
        health, event = health.after_failure(NOW + timedelta(seconds=seconds), "http 500", MINUTE)
    assert event is None  # five quick failures are one hiccup
    health, event = health.after_failure(NOW + timedelta(seconds=301), "http 500", MINUTE)
    assert event is Event.DIED
    assert health.last_success == NOW
    assert health.last_error == "http 500"
    one_late, event = Health().after_failure(NOW, "e", MINUTE)
    _, event = one_late.after_failure(NOW + timedelta(days=1), "e", MINUTE)
    assert event is None  # two failures are not yet a state


def test_success_forgets_the_failures() -> None:
    health, _ = Health().after_failure(NOW, "e", MINUTE)
    health, event = health.after_success(NOW + MINUTE)
    assert health == Health(last_success=NOW + MINUTE)
    assert event is None


def test_a_good_poll_keeps_the_rhythm_and_says_the_rest_anew() -> None:
    moved = Moved(of="https://old.example/rss", to="https://new.example/rss", times=1)
    health, _ = Health(pace=MINUTE).after_success(NOW, ("cut off",), new=2, context="sirens in Kharkiv", moved=moved)
    assert (health.warnings, health.context, health.moved, health.pace) == (
        ("cut off",), "sirens in Kharkiv", moved, MINUTE,
    )  # fmt: skip
    after, _ = health.after_success(NOW + MINUTE)
    assert (after.warnings, after.context, after.moved, after.pace) == ((), "", None, MINUTE)
    assert after.rhythm == health.rhythm == Rhythm(last_news=NOW)


def test_health_travels_through_the_store() -> None:
    health, _ = Health().after_failure(NOW, "не відповідає", MINUTE)
    assert load(Health, dump(health)) == health


@given(
    st.integers(1, 86400),
    st.integers(0, 10_000),
    st.none() | st.integers(0, 3600),
    st.randoms(use_true_random=False),
)
def test_the_next_poll_is_never_far_off_nor_sooner_than_asked(every, failures, retry_after, random) -> None:
    pace = timedelta(seconds=every)
    asked = None if retry_after is None else timedelta(seconds=retry_after)
    wait = next_poll(pace, failures, asked, random)
    assert wait >= pace * 0.9
    assert wait <= max(LONGEST, pace, asked or LONGEST) * 1.1
    if asked:
        assert wait >= asked


def test_waits_double_with_each_failure_up_to_half_an_hour() -> None:
    class Middle(Random):
        def uniform(self, a: float, b: float) -> float:
            return (a + b) / 2

    waits = [next_poll(MINUTE, n, None, Middle()) / MINUTE for n in range(8)]
    assert waits == [1, 2, 4, 8, 16, 30, 30, 30]
