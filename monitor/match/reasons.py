"""A verdict in words, for whoever asks why. Pure."""

from __future__ import annotations

from monitor.match.facts import Facts
from monitor.match.rules import Verdict
from monitor.match.watchlists import Watch
from monitor.model import Alert


def reason(found: Verdict, watch: Watch, alert: Alert) -> str:
    """Why a watchlist is told of an alert, or is not."""
    rules, facts = watch.rules, Facts(alert)
    known = {
        Verdict.SENT: "passes all rules",
        Verdict.ALREADY_TOLD: "was judged before",
        Verdict.KIND_NOT_WATCHED: f"is of kind {alert.kind.value}, not {_words(watch.kinds)}",
        Verdict.METHOD_NOT_WATCHED: f"is {_words(alert.methods)}, not {_words(rules.methods or ())}",
        Verdict.BELOW_MIN_KILLED: f"tells of {facts.killed} killed; min_killed is {rules.min_killed}",
        Verdict.BELOW_MIN_INJURED: f"tells of {facts.injured} injured; min_injured is {rules.min_injured}",
        Verdict.BELOW_MIN_RISE: f"rises by less than min_rise, {rules.min_rise}",
        Verdict.BELOW_MIN_SEVERITY: f"is {facts.severity}; min_severity is {rules.min_severity}",
        Verdict.WORD_MISSING: f"has none of the words {', '.join(rules.include)}",
        Verdict.WORD_EXCLUDED: f"has one of the words {', '.join(rules.exclude)}",
        Verdict.EXPRESSION_FALSE: f"is not: {rules.expression}",
        Verdict.TOO_FEW_SOURCES: f"has {alert.independent} of {rules.independent_sources} independent sources; held",
        Verdict.TOO_FEW_OFFICIAL_SOURCES: f"has {alert.official} of {rules.official_sources} official sources; held",
        Verdict.DENIED_UNTOLD: "denies what this watchlist was never told",
        Verdict.QUIET_HOURS: "comes in quiet hours; held until they end",
        Verdict.DIGEST: "held until the next digest",
        Verdict.COOL_DOWN: "comes too soon after the last message of this attack; held",
        Verdict.MUTED: "comes while this is muted",
        Verdict.NOT_CONFIRMED: "was not confirmed in time; let go",
        Verdict.NOTHING_NEW: "says what this watchlist was told already",
        Verdict.UNITED: "is one attack with another incident, and told with that",
        Verdict.NOT_WATCHED_ANY_MORE: "is watched no more; let go",
        Verdict.ALERT_GONE: "is no longer in the store",
    }  # fmt: skip
    return known[found]


def _words(values: object) -> str:
    told = sorted(str(value) for value in values) if isinstance(values, (tuple, frozenset)) else []
    return ", ".join(told) or "nothing known"
