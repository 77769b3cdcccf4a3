"""What a watchlist would have been told of alerts that are past, by its own clock: held, released, let go. Pure.

What a digest gathers counts as one telling an incident, as it is judged; sources count as each alert told them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from monitor.match.judge import CONFIRMED_WITHIN, Step, judge_held, judge_new
from monitor.match.rules import Verdict
from monitor.match.standing import NEVER_TOLD, Standing
from monitor.match.watchlists import Watch
from monitor.model import Alert

MOST_LOOKS = 100


@dataclass(frozen=True, slots=True)
class Told:
    """One alert as it would have been told, or the last word on one that would not have been."""

    alert: Alert
    verdict: Verdict
    at: datetime


def backtest(watch: Watch, alerts: Iterable[Alert], until: datetime) -> list[Told]:
    """What would have become of each alert of one incident, in their order, up to a moment."""
    return _Past(watch, until).all(sorted(alerts, key=lambda alert: alert.sequence))


class _Past:
    """One watchlist and one incident, on a clock that stops wherever something is due."""

    def __init__(self, watch: Watch, until: datetime) -> None:
        self._watch, self._until = watch, until
        self._standing: Standing = NEVER_TOLD
        self._alerts: dict[str, Alert] = {}
        self._ends: dict[str, Told] = {}

    def all(self, alerts: list[Alert]) -> list[Told]:
        for alert in alerts:
            self._release(alert.sent_at)
            self._alerts[alert.id] = alert
            step = judge_new(self._watch, alert, self._standing, alert.sent_at, CONFIRMED_WITHIN)
            self._act(alert, step, alert.sent_at)
        self._release(self._until)
        return list(self._ends.values())

    def _release(self, moment: datetime) -> None:
        for _ in range(MOST_LOOKS):
            wait = self._standing.wait
            if wait is None or wait.due > moment:
                return
            alert = self._alerts[wait.alert]
            self._act(alert, judge_held(self._watch, alert, self._standing, wait.due, CONFIRMED_WITHIN), wait.due)

    def _act(self, alert: Alert, step: Step, now: datetime) -> None:
        self._standing = step.standing
        self._ends[alert.id] = Told(step.told or alert, step.verdict, now)
