"""One step of the ledger: an article's reports of one city against that city as it was read. No store is asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from monitor.incidents.decisions import Decision
from monitor.incidents.merge import Change, merge
from monitor.model import Article, Incident, Reason, Report
from monitor.store import codec


@dataclass(frozen=True, slots=True)
class City:
    """A city as it was read, with what is known of the reports that are to be applied."""

    version: str
    """Nobody else has written while this stands in the store."""
    active: list[Incident]
    history: list[Incident]
    marks: list[bytes | None]
    """By report: the decision that it led to before, None where it has had no effect yet."""


def merge_all(
    city: City, article: Article, reports: Sequence[Report], now: datetime
) -> tuple[list[Change], list[Incident]]:
    """Merge an article's reports of one city in their order; what two of them are about is two attacks."""
    known = {incident.id: incident for incident in city.active}
    changes: list[Change] = []
    taken: set[str] = set()
    for ordinal, (report, mark) in enumerate(zip(reports, city.marks, strict=True)):
        if mark is not None:
            changes.append(Change(None, None, Reason.ALREADY_APPLIED, "this report has had its effect"))
            continue
        change = merge(
            list(known.values()), report, article, now=now, ordinal=ordinal, taken=taken, alone=len(reports) == 1
        )
        if change.absorbed is not None:
            del known[change.absorbed.id]
        if change.incident is not None:
            known[change.incident.id] = change.incident
            taken.add(change.incident.id)
        changes.append(change)
    return changes, list(known.values())


def decisions_of(
    city: City, article: Article, reports: Sequence[Report], changes: Sequence[Change], now: datetime
) -> list[Decision]:
    """The decisions of this time; of what was applied before, the ones that were made then."""
    return [
        codec.load(Decision, mark)
        if mark is not None
        else Decision(
            at=now,
            article=article.key,
            reason=change.reason,
            explanation=change.explanation,
            geonameid=report.geonameid,
            city=report.city,
            incident=change.incident.id if change.incident else None,
            alert=change.alert.id if change.alert else None,
            united=change.absorbed.id if change.absorbed else None,
        )
        for report, change, mark in zip(reports, changes, city.marks, strict=True)
    ]
