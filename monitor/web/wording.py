"""How the page says figures, methods, countries and times, in English."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import cache

from babel import Locale

from monitor.model import Method, Range

METHODS: dict[Method, str] = {
    Method.AIR_STRIKE: "air strike",
    Method.DRONE_STRIKE: "drone strike",
    Method.MISSILE_STRIKE: "missile strike",
    Method.SHELLING: "shelling",
    Method.EXPLOSION: "explosion",
    Method.IED: "improvised bomb",
    Method.SUICIDE_BOMBING: "suicide bombing",
    Method.GRENADE: "grenade",
    Method.SHOOTING: "shooting",
    Method.STABBING: "stabbing",
    Method.VEHICLE_RAMMING: "vehicle ramming",
    Method.ARMED_CLASH: "armed clash",
    Method.GROUND_ASSAULT: "ground assault",
    Method.ABDUCTION: "abduction",
    Method.ARSON: "arson",
    Method.CHEMICAL: "chemical attack",
}
MINUTE, HOUR, DAY = 60, 3600, 86_400


def count(figure: Range) -> str:
    """A count of people in as many words as it needs: "21", "at least 112", "up to 5", "3 to 5"."""
    if figure.max is None:
        return f"at least {figure.min}"
    if figure.least == figure.max:
        return str(figure.max)
    return f"{figure.min} to {figure.max}" if figure.min else f"up to {figure.max}"


def methods(found: Sequence[Method]) -> str:
    """Methods in words; an attack of which none is told is called just that."""
    return ", ".join(METHODS[method] for method in found) or "attack"


@cache
def _territories() -> dict[str, str]:
    return dict(Locale("en").territories)


def country(code: str) -> str:
    """A country's name by its ISO 3166-1 code; the code itself where it is unknown."""
    return _territories().get(code.upper(), code)


def clock(time: datetime, now: datetime) -> str:
    """A time as people read it, in UTC; the year is said where it is not the present one."""
    year = "" if time.astimezone(UTC).year == now.astimezone(UTC).year else " %Y"
    return time.astimezone(UTC).strftime(f"%-d %b{year}, %H:%M UTC")


def ago(time: datetime, now: datetime) -> str:
    """How long before `now` a time was; empty for what is to come."""
    seconds = int((now - time).total_seconds())
    if seconds < 0:
        return ""
    if seconds < MINUTE:
        return "just now"
    if seconds < HOUR:
        return f"{seconds // MINUTE} min ago"
    return f"{seconds // HOUR} h ago" if seconds < 2 * DAY else f"{seconds // DAY} days ago"


def machine_time(time: datetime) -> str:
    """A time for `<time datetime>` and the API: ISO 8601 in UTC, to the second."""
    return time.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


def plural(number: int, noun: str) -> str:
    """A number with its noun."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
