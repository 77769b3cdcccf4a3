"""Whether an alert is for a watchlist of its city, and if not, which rule holds it back. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from monitor.match.watchlists import Watch
from monitor.model import Alert, Kind, Method, Range


class Verdict(StrEnum):
    """Why an alert goes to a watchlist, or does not."""

    SENT = "SENT"
    KIND_NOT_WATCHED = "KIND_NOT_WATCHED"
    METHOD_NOT_WATCHED = "METHOD_NOT_WATCHED"
    BELOW_MIN_KILLED = "BELOW_MIN_KILLED"
    BELOW_MIN_INJURED = "BELOW_MIN_INJURED"
    TOO_FEW_SOURCES = "TOO_FEW_SOURCES"
    TOO_FEW_OFFICIAL_SOURCES = "TOO_FEW_OFFICIAL_SOURCES"

    @property
    def sent(self) -> bool:
        """Whether the alert goes out."""
        return self is Verdict.SENT


@dataclass(frozen=True, slots=True)
class _Toll:
    killed: int
    injured: int


def verdict(watch: Watch, alert: Alert) -> Verdict:
    """Judge one alert by the rules of one watchlist of its city; the first rule that fails names the verdict.

    A correction is measured by what it takes back, so whoever was told the higher toll is told that it was wrong. An
    incident that was held back is judged anew with each of its alerts.
    """
    rules, toll = watch.rules, _toll(alert)
    checks = (
        (alert.kind in watch.kinds, Verdict.KIND_NOT_WATCHED),
        (_method_is_watched(rules.methods, alert), Verdict.METHOD_NOT_WATCHED),
        (toll.killed >= rules.min_killed, Verdict.BELOW_MIN_KILLED),
        (toll.injured >= rules.min_injured, Verdict.BELOW_MIN_INJURED),
        (alert.independent >= rules.independent_sources, Verdict.TOO_FEW_SOURCES),
        (alert.official >= rules.official_sources, Verdict.TOO_FEW_OFFICIAL_SOURCES),
    )
    return next((failed for holds, failed in checks if not holds), Verdict.SENT)


def _toll(alert: Alert) -> _Toll:
    corrects = alert.kind is Kind.CORRECTION
    return _Toll(
        max(_least(alert.killed), _least(alert.killed_before) if corrects else 0),
        max(_least(alert.injured), _least(alert.injured_before) if corrects else 0),
    )


def _least(told: Range | None) -> int:
    return told.least if told else 0


def _method_is_watched(methods: tuple[Method, ...] | None, alert: Alert) -> bool:
    causes = set(alert.methods) - {Method.EXPLOSION}
    # Rather one message too many than an attack missed because nobody knows yet what it was.
    return methods is None or not causes or bool(set(alert.methods) & set(methods))
