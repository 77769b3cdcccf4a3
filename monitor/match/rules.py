"""Whether an alert is for a watchlist of its city, and if not, which rule holds it back. Pure."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

from pydantic import AfterValidator, Field

from monitor.match.expressions import Expression, holds
from monitor.match.facts import Facts, least
from monitor.match.severity import Severity
from monitor.match.standing import NEVER_TOLD, Standing
from monitor.match.words import MOST, Word, pattern
from monitor.model import Kind, Method, Reason
from monitor.settings import Settings, each_once


class Verdict(StrEnum):
    """Why an alert goes to a watchlist, does not, or waits."""

    SENT = "SENT"
    ALREADY_TOLD = "ALREADY_TOLD"
    KIND_NOT_WATCHED = "KIND_NOT_WATCHED"
    METHOD_NOT_WATCHED = "METHOD_NOT_WATCHED"
    BELOW_MIN_KILLED = "BELOW_MIN_KILLED"
    BELOW_MIN_INJURED = "BELOW_MIN_INJURED"
    BELOW_MIN_RISE = "BELOW_MIN_RISE"
    BELOW_MIN_SEVERITY = "BELOW_MIN_SEVERITY"
    WORD_MISSING = "WORD_MISSING"
    WORD_EXCLUDED = "WORD_EXCLUDED"
    EXPRESSION_FALSE = "EXPRESSION_FALSE"
    TOO_FEW_SOURCES = "TOO_FEW_SOURCES"
    TOO_FEW_OFFICIAL_SOURCES = "TOO_FEW_OFFICIAL_SOURCES"
    DENIED_UNTOLD = "DENIED_UNTOLD"
    QUIET_HOURS = "QUIET_HOURS"
    DIGEST = "DIGEST"
    COOL_DOWN = "COOL_DOWN"
    MUTED = "MUTED"
    NOT_CONFIRMED = "NOT_CONFIRMED"
    NOTHING_NEW = "NOTHING_NEW"
    UNITED = "UNITED"
    NOT_WATCHED_ANY_MORE = "NOT_WATCHED_ANY_MORE"
    ALERT_GONE = "ALERT_GONE"

    @property
    def sent(self) -> bool:
        """Whether the alert goes out."""
        return self is Verdict.SENT

    @property
    def unconfirmed(self) -> bool:
        """Whether it would go out if more sources told of it."""
        return self in (Verdict.TOO_FEW_SOURCES, Verdict.TOO_FEW_OFFICIAL_SOURCES)


class RuleSettings(Settings):
    """What an alert must be beyond its city and kind; every rule must hold."""

    methods: Annotated[tuple[Method, ...], AfterValidator(each_once)] | None = None
    """Any of these. An attack whose means are not known yet passes: it may be one of them."""
    min_killed: Annotated[int, Field(ge=0, le=1_000_000)] = 0
    """At least so many reported killed, by the lowest count that the words allow."""
    min_injured: Annotated[int, Field(ge=0, le=1_000_000)] = 0
    min_rise: Annotated[int, Field(ge=0, le=1_000_000)] = 0
    """An update must tell of at least so many more killed or injured than this watchlist was last told."""
    min_severity: Severity = Severity.UNKNOWN
    """At least as severe, in CAP's words."""
    independent_sources: Annotated[int, Field(ge=1, le=100)] = 1
    """At least so many publishers that do not copy from one another; held until then."""
    official_sources: Annotated[int, Field(ge=0, le=100)] = 0
    include: Annotated[tuple[Word, ...], Field(max_length=MOST), AfterValidator(each_once)] = ()
    """Any of these words stands in the title or the text of the article."""
    exclude: Annotated[tuple[Word, ...], Field(max_length=MOST), AfterValidator(each_once)] = ()
    """None of these words does."""
    expression: Expression | None = None
    """CEL, for what no other rule can say."""

    @property
    def confirms(self) -> bool:
        """Whether an alert may be held until more sources tell of it."""
        return self.independent_sources > 1 or self.official_sources > 0


def verdict(kinds: frozenset[Kind], rules: RuleSettings, facts: Facts, standing: Standing = NEVER_TOLD) -> Verdict:
    """Judge one alert by the rules of one watchlist of its city; the first rule that fails names the verdict.

    What `standing` knows was held back counts as news: the first alert of an incident that passes is a new one to this
    watchlist. Confirmation is asked last, so TOO_FEW_SOURCES means that nothing else is amiss.
    """
    if facts.alert.reason is Reason.UNITED and standing == NEVER_TOLD:
        return Verdict.NOTHING_NEW  # who remembers nothing was told of both by themselves
    return _of_kind(kinds, rules, facts, standing) or _of_toll(rules, facts, standing) or _of_rest(rules, facts)


def _of_kind(kinds: frozenset[Kind], rules: RuleSettings, facts: Facts, standing: Standing) -> Verdict | None:
    kind = facts.kind
    if standing.untold:
        if facts.alert.denied:
            return Verdict.DENIED_UNTOLD
        kind = Kind.NEW
    if kind not in kinds:
        return Verdict.KIND_NOT_WATCHED
    # Rather one message too many than an attack missed because nobody knows yet what it was.
    if rules.methods is not None and facts.methods is not None and not set(facts.methods) & set(rules.methods):
        return Verdict.METHOD_NOT_WATCHED
    return None


def _of_toll(rules: RuleSettings, facts: Facts, standing: Standing) -> Verdict | None:
    if facts.killed < rules.min_killed:
        return Verdict.BELOW_MIN_KILLED
    if facts.injured < rules.min_injured:
        return Verdict.BELOW_MIN_INJURED
    if rules.min_rise and facts.kind is Kind.UPDATE and not standing.untold:
        known = standing if standing.told else None
        killed = least(known.killed if known else facts.alert.killed_before)
        injured = least(known.injured if known else facts.alert.injured_before)
        if max(facts.killed - killed, facts.injured - injured) < rules.min_rise:
            return Verdict.BELOW_MIN_RISE
    if rules.min_severity.rank > facts.severity_for_rules.rank:
        return Verdict.BELOW_MIN_SEVERITY
    return None


def _of_rest(rules: RuleSettings, facts: Facts) -> Verdict:
    if rules.include and not _stands(rules.include, facts):
        return Verdict.WORD_MISSING
    if rules.exclude and _stands(rules.exclude, facts):
        return Verdict.WORD_EXCLUDED
    if rules.expression is not None and not holds(rules.expression, facts.context):
        return Verdict.EXPRESSION_FALSE
    if facts.independent < rules.independent_sources:
        return Verdict.TOO_FEW_SOURCES
    if facts.official < rules.official_sources:
        return Verdict.TOO_FEW_OFFICIAL_SOURCES
    return Verdict.SENT


def _stands(words: tuple[str, ...], facts: Facts) -> bool:
    found = pattern(words)
    return found is not None and found.search(facts.text) is not None
