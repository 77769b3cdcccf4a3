"""When a watchlist may be told: quiet hours, digests, cool-down, and what is urgent enough to break them. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import Annotated, Any, Literal
from zoneinfo import ZoneInfo, available_timezones

from pydantic import AfterValidator, BeforeValidator, Field, PlainSerializer

from monitor.match.severity import Severity
from monitor.settings import as_told, did_you_mean, each_once

LONGEST_COOL_DOWN = timedelta(days=7)
_TIME = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)")


def _time(value: str) -> time:
    found = _TIME.fullmatch(value.strip())
    if not found:
        raise ValueError(f"{as_told(value)} is no time of day; write it as 07:30")
    return time(int(found[1]), int(found[2]))


def _time_of_day(value: Any) -> Any:  # noqa: ANN401 - pydantic hands in whatever the file says
    if isinstance(value, time):
        return value
    if not isinstance(value, str):
        raise ValueError(f"{as_told(value)} is no time of day; write it as 07:30")  # noqa: TRY004 - pydantic collects ValueErrors
    return _time(value)


def _shown(value: time) -> str:
    return f"{value:%H:%M}"


TimeOfDay = Annotated[time, BeforeValidator(_time_of_day), PlainSerializer(_shown)]


@dataclass(frozen=True, slots=True)
class QuietHours:
    """From one time of day to another, over midnight where the second is the earlier one."""

    begin: time
    end: time


def _quiet_hours(value: Any) -> Any:  # noqa: ANN401 - pydantic hands in whatever the file says
    if isinstance(value, QuietHours):
        return value
    begin, dash, end = value.partition("-") if isinstance(value, str) else ("", "", "")
    if not dash:
        raise ValueError(f"{as_told(value)} are no quiet hours; write them as 22:00-07:00")
    hours = QuietHours(_time(begin), _time(end))
    if hours.begin == hours.end:
        raise ValueError("begin and end at the same time; leave them out, or take `urgent: never` and a digest")
    return hours


def _shown_hours(value: QuietHours) -> str:
    return f"{_shown(value.begin)}-{_shown(value.end)}"


Quiet = Annotated[QuietHours, BeforeValidator(_quiet_hours), PlainSerializer(_shown_hours)]


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())


def _a_zone(value: str) -> str:
    if value not in _zones():
        raise ValueError(f"{as_told(value)} is no time zone such as Europe/Kyiv{did_you_mean(value, sorted(_zones()))}")
    return value


Zone = Annotated[str, AfterValidator(_a_zone)]


def _bearable(value: timedelta) -> timedelta:
    if not timedelta(0) <= value <= LONGEST_COOL_DOWN:
        raise ValueError("must be at most 7d")
    return value


CoolDown = Annotated[timedelta, AfterValidator(_bearable)]
Digest = Annotated[tuple[TimeOfDay, ...], Field(max_length=48), AfterValidator(each_once)]


def _a_severity(value: Any) -> Any:  # noqa: ANN401 - pydantic hands in whatever the file says
    known = [*(severity.value for severity in Severity), "never"]
    if value not in known:
        hint = did_you_mean(value, known) if isinstance(value, str) else ""
        raise ValueError(f"is none of {', '.join(known)}{hint}")
    return value


Urgent = Annotated[Severity | Literal["never"], BeforeValidator(_a_severity)]
Hold = Literal["QUIET_HOURS", "DIGEST", "COOL_DOWN"]


@dataclass(frozen=True, slots=True)
class Timing:
    """When one watchlist may be told."""

    zone: str = "UTC"
    quiet: QuietHours | None = None
    digest: tuple[time, ...] = ()
    cool_down: timedelta = timedelta(0)
    urgent: Urgent = Severity.SEVERE

    @property
    def any(self) -> bool:
        """Whether it may hold anything back."""
        return bool(self.quiet or self.digest or self.cool_down)

    def is_urgent(self, severity: Severity) -> bool:
        """Whether neither quiet hours nor a digest hold it back."""
        return self.urgent != "never" and severity.rank >= Severity(self.urgent).rank


AT_ONCE = Timing()


def held(
    timing: Timing, severity: Severity, told: tuple[datetime, Severity] | None, since: datetime, now: datetime
) -> tuple[Hold, datetime] | None:
    """What holds an alert back now, and until when; None where nothing does.

    `told` is when and how severe the incident was last told, `since` when its news began to wait. A cool-down is broken
    by an incident that has become urgent since. What ends last is told.
    """
    holds: list[tuple[datetime, Hold]] = []
    urgent = timing.is_urgent(severity)
    if timing.quiet and not urgent and (end := _quiet_until(timing.quiet, timing.zone, now)):
        holds.append((end, "QUIET_HOURS"))
    if timing.digest and not urgent and (due := _next(timing.digest, timing.zone, since)) > now:
        holds.append((due, "DIGEST"))
    if timing.cool_down and told and now < told[0] + timing.cool_down and not (urgent and severity.rank > told[1].rank):
        holds.append((told[0] + timing.cool_down, "COOL_DOWN"))
    if not holds:
        return None
    end, reason = max(holds)
    return reason, end


def _quiet_until(hours: QuietHours, zone: str, now: datetime) -> datetime | None:
    """When the quiet hours end that it is in; None outside of them. By the clock on the wall, so a change of clocks
    makes them an hour longer or shorter.
    """
    wall = now.astimezone(ZoneInfo(zone)).time()
    over_midnight = hours.end < hours.begin
    inside = (wall >= hours.begin or wall < hours.end) if over_midnight else hours.begin <= wall < hours.end
    return _next((hours.end,), zone, now) if inside else None


def _next(times: tuple[time, ...], zone: str, after: datetime) -> datetime:
    """The first of some times of day after a moment."""
    today = after.astimezone(ZoneInfo(zone)).date()
    moments = (_at(today + timedelta(days=day), each, zone) for day in (0, 1, 2) for each in times)
    return min(moment for moment in moments if moment > after)


def _at(day: date, wall: time, zone: str) -> datetime:
    return datetime.combine(day, wall, ZoneInfo(zone)).astimezone(UTC)
