"""What rules ask of an alert, worked out once an alert, however many rules ask. Pure."""

from __future__ import annotations

from functools import cached_property

import cel

from monitor.match.severity import Severity, severity, severity_before
from monitor.match.words import folded
from monitor.model import Alert, Kind, Method, Range

_UNCLEAR = frozenset({Method.EXPLOSION})


class Facts:
    """One alert as rules see it.

    A correction is measured by what it takes back, so whoever was told the higher toll is told that it was wrong.
    """

    def __init__(self, alert: Alert, text: str = "") -> None:
        """`text`: of the article that caused the alert."""
        corrects = alert.kind is Kind.CORRECTION
        self.alert = alert
        self._article = text
        self.kind = alert.kind
        self.killed = max(least(alert.killed), least(alert.killed_before) if corrects else 0)
        self.injured = max(least(alert.injured), least(alert.injured_before) if corrects else 0)
        self.methods = None if set(alert.methods) <= _UNCLEAR else alert.methods
        """The methods told; None where nobody knows yet what it was, for it may then be any."""
        self.independent, self.official = alert.independent, alert.official

    @cached_property
    def severity(self) -> Severity:
        """As it stands now."""
        return severity(self.alert)

    @cached_property
    def severity_for_rules(self) -> Severity:
        """Of a correction the severer of what it tells and what it takes back."""
        if self.kind is not Kind.CORRECTION:
            return self.severity
        return max(self.severity, severity_before(self.alert), key=lambda known: known.rank)

    @cached_property
    def text(self) -> str:
        """The title, the quotes and the article's text, folded."""
        return folded(" \n ".join([self.alert.title, *self.alert.quotes.values(), self._article]))

    @cached_property
    def context(self) -> cel.Context:
        """The fields of `monitor.match.expressions`, each of one type whatever is known: unknown counts are 0."""
        alert = self.alert
        return cel.Context(
            variables={
                "id": alert.id,
                "incident": alert.incident,
                "kind": alert.kind.value,
                "reason": alert.reason.value,
                "city": alert.city,
                "country": alert.country,
                "geonameid": alert.geonameid,
                "methods": [method.value for method in alert.methods],
                "severity": self.severity.value,
                "killed": least(alert.killed),
                "killed_known": alert.killed is not None,
                "killed_before": least(alert.killed_before),
                "injured": least(alert.injured),
                "injured_known": alert.injured is not None,
                "injured_before": least(alert.injured_before),
                "denied": alert.denied,
                "window_hours": alert.window_hours or 0,
                "sources": alert.sources,
                "independent": alert.independent,
                "official": alert.official,
                "source": alert.source,
                "url": alert.url,
                "title": alert.title,
                "text": self.text,
                "published": alert.published,
                "dated": alert.dated,
                "at": alert.sent_at,
                "status": alert.status.value,
            }
        )


def least(told: Range | None) -> int:
    """The lowest count that the words allow; 0 where nobody told one."""
    return told.least if told else 0
