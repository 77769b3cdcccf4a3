"""How severe an attack is, in CAP's words (OASIS CAP 1.2, `severity`), from its toll and its methods. Pure."""

from __future__ import annotations

from enum import StrEnum

from monitor.model import Alert, Method, Range


class Severity(StrEnum):
    """CAP 1.2's words, the least severe first; `Unknown` is below all: nothing speaks for any other yet."""

    UNKNOWN = "Unknown"
    MINOR = "Minor"
    MODERATE = "Moderate"
    SEVERE = "Severe"
    EXTREME = "Extreme"

    @property
    def rank(self) -> int:
        """0 for `Unknown` to 4 for `Extreme`."""
        return _RANK[self]


_RANK = {severity: rank for rank, severity in enumerate(Severity)}
EXTREME_KILLED, EXTREME_INJURED = 10, 50
SEVERE_KILLED, SEVERE_INJURED = 1, 10
HEAVY = frozenset(
    {Method.AIR_STRIKE, Method.MISSILE_STRIKE, Method.SUICIDE_BOMBING, Method.GROUND_ASSAULT, Method.CHEMICAL}
)
"""Methods that mostly hurt many: not `Unknown` while no toll is told."""


def severity(alert: Alert) -> Severity:
    """The severity of an attack as an alert tells it; figures count by the least that the words allow."""
    return severity_of(alert.killed, alert.injured, alert.methods, denied=alert.denied)


def severity_before(alert: Alert) -> Severity:
    """The severity as it was told before, of a correction the one that it takes back."""
    return severity_of(alert.killed_before, alert.injured_before, alert.methods)


def severity_of(
    killed: Range | None, injured: Range | None, methods: tuple[Method, ...], *, denied: bool = False
) -> Severity:
    """The severity of what is known; of what is denied `Minor`."""
    if denied:
        return Severity.MINOR
    dead, hurt = killed.least if killed else 0, injured.least if injured else 0
    if dead >= EXTREME_KILLED or hurt >= EXTREME_INJURED:
        return Severity.EXTREME
    if dead >= SEVERE_KILLED or hurt >= SEVERE_INJURED or Method.CHEMICAL in methods:
        return Severity.SEVERE
    if hurt:
        return Severity.MODERATE
    if killed or injured:
        return Severity.MINOR
    return Severity.MODERATE if HEAVY.intersection(methods) else Severity.UNKNOWN
