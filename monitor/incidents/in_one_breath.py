"""Two known attacks in one breath: "a drone killed one, hours after artillery wounded two". Pure.

One of them has the killed, the other the injured, and the article names the weapons of both. What it tells anew is told
of the attack whose figure it moves.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import permutations

from monitor.incidents.resemblance import causes
from monitor.incidents.told import Told
from monitor.incidents.tolls import NOBODY, Step, compare
from monitor.model import Currency, Incident, Range, Report

RECENT = timedelta(hours=24)


def parted(incidents: Sequence[Incident], told: Told) -> tuple[Incident, Report] | None:
    """The attack whose toll a report of two moves, and what it says of that one; None where it tells of no two."""
    report = told.report
    if report.denied or report.currency not in (Currency.NEW, Currency.UPDATE):
        return None
    recent = [i for i in incidents if not i.denied and timedelta(0) <= told.at - i.started_at <= RECENT]
    for deadly, harmful in permutations(recent, 2):
        if _are_both(deadly, harmful, report):
            rises = compare(harmful.injured, report.injured or NOBODY) is Step.ROSE
            return (
                (harmful, _only(report, harmful, killed=None, injured=report.injured))
                if rises
                else (deadly, _only(report, deadly, killed=report.killed, injured=None))
            )
    return None


def _are_both(deadly: Incident, harmful: Incident, report: Report) -> bool:
    """Whether one has only killed and one only injured, and a report tells both with the weapons of either."""
    theirs, others = causes(deadly.methods), causes(harmful.methods)
    if not (theirs and others) or theirs & others or causes(report.methods) != theirs | others:
        return False
    if not (_some(deadly.killed) and _some(harmful.injured)) or _some(deadly.injured) or _some(harmful.killed):
        return False
    moves = [compare(deadly.killed, report.killed or NOBODY), compare(harmful.injured, report.injured or NOBODY)]
    return Step.SAME in moves and Step.LOWER not in moves


def _some(toll: Range | None) -> bool:
    return toll is not None and toll.least > 0


def _only(report: Report, incident: Incident, *, killed: Range | None, injured: Range | None) -> Report:
    methods = tuple(method for method in report.methods if method in incident.methods)
    return replace(report, methods=methods, killed=killed, injured=injured, missing=None)
