"""A report meets what is known of its city: what changes, whether it is told, and the named reason. Pure.

matching.py finds the attack that a report is about, entries.py turns it into lines of the ledger, tolls.py works out
what stands, and this page decides what that means to those who watch the city. Every decision has a reason, also
those that tell nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import xxhash

from monitor.incidents import matching
from monitor.incidents.announce import announce
from monitor.incidents.conflict import in_words, shown
from monitor.incidents.entries import evidence_of, figures_of, with_report
from monitor.incidents.in_one_breath import parted
from monitor.incidents.told import FIGURES, Told, day_of, points_back
from monitor.incidents.tolls import Step, compare, lowers
from monitor.incidents.uniting import Pair, one_attack, united
from monitor.incidents.wording.deaths import (
    another_was_found,
    died_of_wounds,
    hurt_days_before,
    one_more_has_died,
    others_are_treated,
)
from monitor.incidents.wording.telling import wording_of
from monitor.model import Alert, Article, Currency, Incident, Range, Reason, Report

FRESH = timedelta(hours=6)
"""What a source's first poll lists alerts only where it was published within this."""
OLD_NEWS = timedelta(hours=48)
"""An attack first told by an article that was published before this is recorded, and nobody is rung up for it."""
ONE = Range(1, 1)
FLASH = 60
"""Words of a post that tells of one thing."""
LONG_AGO = timedelta(days=3)
"""An unknown attack whose day lies further back is history."""


@dataclass(frozen=True, slots=True)
class Change:
    """What one report did: the incident as it is now (None where it touched none), the alert if any, and why."""

    incident: Incident | None
    alert: Alert | None
    reason: Reason
    explanation: str
    absorbed: Incident | None = None
    """The incident that was united with this one, as it is kept: its name leads to this one."""


def merge(
    incidents: Sequence[Incident],
    report: Report,
    article: Article,
    *,
    now: datetime,
    ordinal: int = 0,
    taken: Collection[str] = (),
    alone: bool = True,
) -> Change:
    """Merge one report into what is known of its city.

    `incidents` are the city's, as they stand; `ordinal` counts the article's reports of this city, and `taken` names
    the incidents that its earlier ones are about, `alone` says that it has no other. The same arguments give the same
    change, ids included.
    """
    report = _with_further_death(report, article)
    told = _told(incidents, report, article, first=ordinal == 0)
    if report.currency is Currency.BACKGROUND and report.killed_more is None and not report.denied:
        return Change(None, None, Reason.BACKGROUND, "an older attack recalled")
    if alone and (pair := one_attack(incidents, told)) and (change := _unite(pair, told, article, now=now)):
        return change
    if alone and (of_one := parted(incidents, told)) is not None:
        incident, report = of_one
        return _join(incident, _told(incidents, report, article), article, "told with another one", now=now)
    match = matching.find(incidents, told, taken)
    if later := _later_death(report, article):
        further = _told(incidents, later, article)
        known = matching.find(incidents, further, taken).incident
        sure = match.incident is known or report.killed is None or hurt_days_before(report.evidence.casefold())
        if known is not None and not known.denied and (sure or _is_long_ago(known, told)):
            return _join(known, further, article, "who was hurt in it has died", now=now)
    if match.several:
        return Change(None, None, Reason.SAME_FIGURES, f"{match.why}, which belongs to none of them")
    if match.incident is not None:
        return _join(match.incident, told, article, match.why, now=now)
    return _begin(told, article, match.why, now=now, ordinal=ordinal)


def _with_further_death(report: Report, article: Article) -> Report:
    """ "Another of the wounded has died" is one more, though a reader of that article alone counts one."""
    alone = report.killed in (None, ONE) and report.injured in (None, ONE) and report.killed_more is None
    words = f"{article.title}\n{report.evidence}".casefold()
    changes = report.currency is Currency.UPDATE or (report.event_date is not None and report.killed is None)
    further = another_was_found(words) or (changes and one_more_has_died(words))
    return _one_more(report) if alone and further and not report.denied else report


def _later_death(report: Report, article: Article) -> Report | None:
    """ "A woman wounded in the attack has died": one more than before where the attack is known; None where not so.

    Read alone it is a toll of one, which says nothing of those who died before her.
    """
    alone = report.killed in (None, ONE) and report.injured in (None, ONE) and report.killed_more is None
    # "The cook died of his wounds. Two others are still in a critical state": of those hurt then.
    others = report.killed == ONE and report.killed_more is None and report.currency is Currency.UPDATE
    alone = alone or (others and others_are_treated(article.text.casefold()))
    # In a flash somebody is said to have been hurt, and a sentence later that he could not be saved.
    whole = (report.killed is None or _dies_behind(report)) and len(article.text.split()) <= FLASH
    told = article.text if whole else report.evidence
    words = f"{article.title}\n{told}".casefold()
    return _one_more(report) if alone and not report.denied and died_of_wounds(words) else None


def _dies_behind(report: Report) -> bool:
    """ "A man hurt in the shelling ... He could not be saved": whether a change tells its death behind the attack."""
    death, attack = report.quotes.get("killed"), report.quotes.get("evidence")
    if death is None or attack is None or report.currency is not Currency.UPDATE:
        return False
    return death.field == attack.field and death.start >= attack.end


def _is_long_ago(incident: Incident, told: Told) -> bool:
    """Whether only words that point back may still be about an attack."""
    return told.at - incident.updated_at > matching.ONE_ATTACK and not told.wording.another


def _one_more(report: Report) -> Report:
    quotes = {"killed_more": report.quotes["killed"]} if "killed" in report.quotes else {}
    return replace(
        report, killed=None, injured=None, killed_more=1, currency=Currency.UPDATE, quotes={**report.quotes, **quotes}
    )


def _told(incidents: Sequence[Incident], report: Report, article: Article, *, first: bool = True) -> Told:
    """A report as it is told; `first`: no other report of the city stands before it in its article."""
    at = min(article.published, article.seen_at)
    revised = any(
        key.split(":")[0] == article.id and key != article.key for incident in incidents for key in incident.articles
    )
    if revised:
        # A live blog keeps the date of its first line; what it says now, it says now.
        at = article.seen_at
    wording = wording_of(report, article, at, day_of(report, at), points_back=points_back(report), first=first)
    return Told(report, at, article.dated, article.official, article.status, wording, article.source)


# --- two incidents that are one ------------------------------------------------------------------------------------


def _unite(pair: Pair, told: Told, article: Article, *, now: datetime) -> Change | None:
    """Both under the name of the older one; None where their ledgers together tell another toll than the report.

    All of it was told before, so only those are told who were not told of both.
    """
    after = with_report(united(pair), told, article)
    if any(after.toll(slot) is None or compare(after.toll(slot), bounds) in (Step.ROSE, Step.LOWER)
           for slot, bounds in told.figures.items()):  # fmt: skip
        return None
    absorbed = replace(pair.younger, united_into=after.id)
    why = f"one attack with {absorbed.id}: {pair.why}"
    if not after.alerts:
        return Change(after, None, Reason.UNITED, why, absorbed)
    return replace(_tell(after, pair.older, told, article, Reason.UNITED, why, now=now), absorbed=absorbed)


# --- an attack not yet known ---------------------------------------------------------------------------------------


def _begin(told: Told, article: Article, why: str, *, now: datetime, ordinal: int) -> Change:
    report = told.report
    if told.day is not None and told.at.date() - told.day > LONG_AGO:
        return Change(None, None, Reason.BACKGROUND, f"an attack of {told.day.isoformat()}, too long ago to be news")
    first = xxhash.xxh3_64_hexdigest(f"{article.key}:{report.geonameid}:{ordinal}".encode())[:12]
    empty = Incident(
        id=f"{report.geonameid}-{first}",
        city=report.city,
        country=report.country,
        geonameid=report.geonameid,
        methods=(),
        killed=None,
        injured=None,
        missing=None,
        started_at=told.at,
        updated_at=told.at,
        window_hours=report.window_hours,
        evidence=evidence_of(told, article),
        status=article.status,
    )
    incident = with_report(empty, told, article)
    if report.denied:
        # Kept in silence, so that a late article from before the denial finds it.
        return Change(incident, None, Reason.DENIED, "denies an attack that nobody has told of")
    if _backfilled(article):
        return Change(incident, None, Reason.BACKFILL, "listed in its source's first poll, and not fresh")
    if now - told.at > OLD_NEWS:
        return Change(incident, None, Reason.STALE, "first told by an article that is more than two days old")
    return _tell(incident, None, told, article, Reason.NEW_ATTACK, why, now=now)


def _backfilled(article: Article) -> bool:
    return article.backfill and (not article.dated or article.published < article.seen_at - FRESH)


# --- an attack already known ---------------------------------------------------------------------------------------


def _join(before: Incident, told: Told, article: Article, why: str, *, now: datetime) -> Change:
    after = with_report(before, told, article)
    reason, what = _judge(before, after, told, article)
    explanation = f"{what} ({why})"
    if _backfilled(article):
        return Change(after, None, Reason.BACKFILL, explanation)
    never_told = before.alerts == 0
    if reason in (Reason.DENIED, Reason.REVISED_DOWN) and never_told:
        return Change(after, None, reason, f"{explanation}; nobody had been told of the attack")
    if reason in (Reason.DENIED, Reason.REVISED_DOWN, Reason.FIRST_FIGURE, Reason.TOLL_ROSE):
        return _tell(after, before, told, article, reason, explanation, now=now)
    if never_told and not after.denied and now - after.started_at <= FRESH and not _same_page_undated(before, article):
        return _tell(after, None, told, article, Reason.NEW_ATTACK, "known so far from a backfill only", now=now)
    return Change(after, None, reason, explanation)


def _same_page_undated(incident: Incident, article: Article) -> bool:
    """An undated page that was edited: that shows no more than its first revision how old its news is."""
    return not article.dated and any(key.split(":")[0] == article.id for key in incident.articles)


def _judge(before: Incident, after: Incident, told: Told, article: Article) -> tuple[Reason, str]:
    """What a report did to what stands."""
    if after.denied and not before.denied:
        return Reason.DENIED, "it did not happen"
    if before.denied and after.denied:
        return (Reason.SAME_FIGURES, "denied before") if told.report.denied else (Reason.STALE, "it has been denied")
    if told.report.denied:
        return Reason.LOWER_FIGURES, "a denial does not outweigh what an official source told"
    steps = {slot: (before.toll(slot), after.toll(slot)) for slot in FIGURES}
    corrects = told.report.currency is Currency.CORRECTION
    if corrects and any(lowers(was, now) for was, now in steps.values() if now is not None):
        return Reason.REVISED_DOWN, _moves(before, after)
    moves = {compare(was, now) for was, now in steps.values() if now is not None}
    if Step.ROSE in moves:
        return Reason.TOLL_ROSE, _moves(before, after)
    if Step.FIRST in moves:
        return Reason.FIRST_FIGURE, _moves(before, after)
    return _nothing_new(before, after, told, article)


def _nothing_new(before: Incident, after: Incident, told: Told, article: Article) -> tuple[Reason, str]:
    """Why a report changed nothing that is told."""
    placed = {
        compare(before.toll(f.slot), f.range) for f in figures_of(told, article) if f.slot in FIGURES and not f.more
    }
    if before.corrected_at and told.at <= before.corrected_at and placed & {Step.ROSE, Step.FIRST, Step.LOWER}:
        return Reason.STALE, "published before a correction"
    if placed & {Step.ROSE, Step.FIRST}:
        return Reason.STALE, "repeats what a correction took back, or is older than what stands"
    if Step.LOWER in placed:
        if told.at < before.updated_at:
            return Reason.STALE, "older than what stands"
        differing = [words for slot in FIGURES if (words := in_words(after, slot))]
        return Reason.LOWER_FIGURES, "; ".join(["lower without a word of correction", *differing])
    return Reason.SAME_FIGURES, "no figure that was not known"


def _moves(before: Incident, after: Incident) -> str:
    def told(toll: Range | None) -> str:
        return "unknown" if toll is None else shown(toll)

    moved = [slot for slot in FIGURES if before.toll(slot) != after.toll(slot)]
    return ", ".join(f"{slot} {told(before.toll(slot))} to {told(after.toll(slot))}" for slot in moved)


def _tell(
    after: Incident, before: Incident | None, told: Told, article: Article, reason: Reason, why: str, *, now: datetime
) -> Change:
    alerted = replace(after, alerts=after.alerts + 1)
    return Change(alerted, announce(alerted, before, told, article, reason, now=now), reason, why)
