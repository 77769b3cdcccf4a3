"""Copies: who told an incident in the very words of another. They are not read: they told what that told. No store."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from monitor.incidents.decisions import Decision
from monitor.incidents.entries import with_copy
from monitor.model import Incident, Reason


def copies_of(page: str, decisions: Iterable[Decision]) -> Mapping[int, Mapping[str, Sequence[Decision]]]:
    """By city and incident the copies of a page, out of all that was decided about it.

    Of a page that was rewritten, a copy counts for what the revision told whose words it has, where that is known.
    """
    told: list[Decision] = []
    copies: list[Decision] = []
    for decision in decisions:
        if decision.original == page:
            copies.append(decision)
        elif decision.incident is not None and decision.reason is not Reason.BACKGROUND:
            told.append(decision)
    found: dict[int, dict[str, list[Decision]]] = {}
    for copy in copies:
        own = [one for one in told if _revision(one) == _revision(copy)]
        for one in own or told:
            if one.geonameid is None or one.incident is None:
                continue
            counted = found.setdefault(one.geonameid, {}).setdefault(one.incident, [])
            if copy not in counted:
                counted.append(copy)
    return found


def with_copies(incident: Incident, copies: Iterable[Decision]) -> Incident:
    """The incident with copies counted, each once."""
    for copy in copies:
        incident = with_copy(incident, copy.article, copy.source, official=copy.official)
    return incident


def _revision(decision: Decision) -> str:
    return decision.article.partition(":")[2]
