"""Whatever comes when: what stands is told in the end, once, in order, and never in quiet hours unless it is urgent."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.match.judge import judge_held, judge_new
from monitor.match.severity import Severity, severity
from monitor.match.standing import NEVER_TOLD, Standing
from monitor.match.timing import QuietHours, Timing
from monitor.match.watchlists import Watch
from monitor.model import Alert, Kind, Range
from tests.match.conftest import CITY, make_alert

START = datetime(2026, 3, 1, 12, tzinfo=UTC)
TIMES = st.builds(time, st.integers(0, 23), st.sampled_from([0, 30]))
TIMINGS = st.builds(
    Timing,
    zone=st.sampled_from(["UTC", "Europe/Kyiv"]),
    quiet=st.none() | st.builds(QuietHours, TIMES, TIMES).filter(lambda hours: hours.begin != hours.end),
    digest=st.lists(TIMES, max_size=2, unique=True).map(tuple),
    cool_down=st.sampled_from([timedelta(0), timedelta(minutes=30), timedelta(hours=8)]),
    urgent=st.sampled_from([Severity.MODERATE, Severity.SEVERE, "never"]),
)
STEPS = st.lists(st.tuples(st.integers(0, 600), st.integers(0, 12)), min_size=1, max_size=8)
"""Minutes since the last alert, and the toll then."""


@dataclass
class Reader:
    """Somebody with a watchlist, and a clock that stops wherever something is due."""

    watch: Watch
    standing: Standing = NEVER_TOLD
    heard: list[tuple[datetime, Alert]] = field(default_factory=list)
    alerts: dict[str, Alert] = field(default_factory=dict)

    def take(self, alert: Alert) -> None:
        self.wait_until(alert.sent_at)
        self.alerts[alert.id] = alert
        self._act(judge_new(self.watch, alert, self.standing, alert.sent_at, timedelta(minutes=10)), alert.sent_at)

    def wait_until(self, moment: datetime | None) -> None:
        for _ in range(1000):
            wait = self.standing.wait
            if wait is None or (moment is not None and wait.due > moment):
                return
            alert = self.alerts[wait.alert]
            self._act(judge_held(self.watch, alert, self.standing, wait.due, timedelta(minutes=10)), wait.due)
        raise AssertionError("waits for ever")

    def _act(self, step, now: datetime) -> None:
        self.standing = step.standing
        if step.told is not None:
            self.heard.append((now, step.told))


def stream(steps: list[tuple[int, int]], denied: bool) -> list[Alert]:
    at, before, alerts = START, None, []
    for n, (minutes, killed) in enumerate(steps, 1):
        at += timedelta(minutes=minutes)
        last = denied and n == len(steps) and n > 1
        killed = 0 if last else killed
        fell = before is not None and killed < before
        alerts.append(
            make_alert(
                at, killed, id=f"1-a.{n}", sequence=n, denied=last,
                kind="new" if n == 1 else "correction" if fell or last else "update",
                killed_before=None if before is None else Range(before, before),
            )
        )  # fmt: skip
        before = killed
    return alerts


@settings(max_examples=300, deadline=None)
@given(TIMINGS, STEPS, st.booleans())
def test_what_stands_is_told_in_the_end_once_and_in_order(timing: Timing, steps, denied: bool) -> None:
    reader = Reader(Watch("a", frozenset({CITY}), timing=timing))
    alerts = stream(steps, denied)
    for alert in alerts:
        reader.take(alert)
    reader.wait_until(None)

    told = [alert for _, alert in reader.heard]
    numbers = [alert.sequence for alert in told]
    assert numbers == sorted(set(numbers))
    if alerts[-1].denied:
        assert not told or told[-1].denied
    else:
        assert told[-1].killed == alerts[-1].killed
    for n, alert in enumerate(told):
        assert (alert.kind is Kind.NEW) == (n == 0)
        if n:
            fell = alert.denied or alert.killed.least < told[n - 1].killed.least
            assert alert.kind is (Kind.CORRECTION if fell else Kind.UPDATE)
        assert alert.killed_before == (told[n - 1].killed if n else None)
    for at, alert in reader.heard:
        assert at >= alert.sent_at
        if timing.quiet and not timing.is_urgent(severity(alert)):
            assert not _quiet(timing, at)


def _quiet(timing: Timing, at: datetime) -> bool:
    from zoneinfo import ZoneInfo

    wall, hours = at.astimezone(ZoneInfo(timing.zone)).time(), timing.quiet
    assert hours is not None
    if hours.begin < hours.end:
        return hours.begin <= wall < hours.end
    return wall >= hours.begin or wall < hours.end


@settings(deadline=None)
@given(STEPS)
def test_who_holds_nothing_back_hears_everything_at_once(steps) -> None:
    reader = Reader(Watch("a", frozenset({CITY})))
    alerts = stream(steps, denied=False)
    for alert in alerts:
        reader.take(alert)
    assert [(at, alert.id) for at, alert in reader.heard] == [(alert.sent_at, alert.id) for alert in alerts]
