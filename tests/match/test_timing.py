"""When a watchlist may be told."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.match.severity import Severity
from monitor.match.timing import QuietHours, Timing, held

NIGHT = Timing("Europe/Kyiv", QuietHours(time(22), time(7)))
TWICE = Timing("Europe/Kyiv", digest=(time(8), time(20)))
COOL = Timing(cool_down=timedelta(minutes=30))
DAY = datetime(2026, 1, 15, tzinfo=UTC)  # Kyiv is at UTC+2


def at(hours, minutes=0):
    return DAY + timedelta(hours=hours, minutes=minutes)


def hold(timing, now, severity=Severity.MODERATE, *, told=None, since=None):
    return held(timing, severity, told, since or now, now)


@pytest.mark.parametrize(
    ("now", "until"),
    [(at(19, 59), None), (at(20), at(29)), (at(23), at(29)), (at(4, 59), at(5)), (at(5), None), (at(12), None)],
)
def test_quiet_hours_hold_over_midnight_by_the_clock_of_their_zone(now, until):
    assert hold(NIGHT, now) == (until and ("QUIET_HOURS", until))


def test_quiet_hours_of_one_day_hold_within_it():
    noon = Timing(quiet=QuietHours(time(12), time(14)))
    assert hold(noon, at(13)) == ("QUIET_HOURS", at(14))
    assert hold(noon, at(14)) is None


def test_what_is_urgent_breaks_quiet_hours_and_digests_unless_nothing_is():
    for timing in (NIGHT, TWICE):
        assert hold(timing, at(23), Severity.SEVERE) is None
        assert hold(timing, at(23), Severity.MODERATE)
        never = Timing(timing.zone, timing.quiet, timing.digest, urgent="never")
        assert hold(never, at(23), Severity.EXTREME)


def test_a_digest_comes_at_the_next_of_its_times_and_then_holds_nothing_more():
    assert hold(TWICE, at(5, 59)) == ("DIGEST", at(6))
    assert hold(TWICE, at(6)) == ("DIGEST", at(18))
    assert hold(TWICE, at(18), since=at(6)) is None
    assert hold(TWICE, at(18, 5), since=at(6)) is None


def test_a_cool_down_holds_the_next_message_of_an_incident_unless_it_became_urgent():
    told = (at(10), Severity.MODERATE)
    assert hold(COOL, at(10, 10), told=told) == ("COOL_DOWN", at(10, 30))
    assert hold(COOL, at(10, 30), told=told) is None
    assert hold(COOL, at(10, 10), Severity.SEVERE, told=told) is None
    assert hold(COOL, at(10, 10), Severity.SEVERE, told=(at(10), Severity.SEVERE)) == ("COOL_DOWN", at(10, 30))
    assert hold(COOL, at(10, 10)) is None


def test_what_ends_last_holds():
    both = Timing("Europe/Kyiv", NIGHT.quiet, (time(8),), timedelta(minutes=30))
    assert hold(both, at(23)) == ("DIGEST", at(30))


def test_the_night_in_which_clocks_change_ends_by_the_clock():
    before = datetime(2026, 3, 28, 21, tzinfo=UTC)  # 23:00 in Kyiv, the night of summer time
    assert hold(NIGHT, before) == ("QUIET_HOURS", datetime(2026, 3, 29, 4, tzinfo=UTC))


TIMES = st.builds(time, st.integers(0, 23), st.integers(0, 59))
ZONES = st.sampled_from(["UTC", "Europe/Kyiv", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu"])
MOMENTS = st.integers(946_684_800, 2_208_988_800).map(lambda seconds: datetime.fromtimestamp(seconds, UTC))


@settings(deadline=None)
@given(ZONES, TIMES, TIMES, st.lists(TIMES, max_size=3).map(tuple), MOMENTS)
def test_every_hold_ends_within_two_days_and_then_nothing_is_quiet(zone, begin, end, digest, now):
    timing = Timing(zone, QuietHours(begin, end) if begin != end else None, digest)
    found = hold(timing, now)
    for _ in range(4):
        if found is None:
            return
        assert now < found[1] <= now + timedelta(days=2)
        found = hold(timing, found[1], since=now)
    raise AssertionError(f"still held: {found} in {ZoneInfo(zone)}")
