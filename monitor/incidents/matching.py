"""Which known attack a report is about, if any: by city, time, methods and figures. Pure.

Every rule here weighs two mistakes. To join what is another attack hides it; to part what is one attack rings twice.
A report that calls itself a change of something known (an update, a correction, "one more has died") joins over days;
one that tells an attack as news joins only what it cannot be told apart from.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import timedelta

from monitor.incidents.resemblance import (
    FIGURES,
    LONG_WINDOW,
    Told,
    apart,
    because,
    echoes,
    falls_short,
    goes_on,
    is_fighting,
    likeness,
    outgrows,
    same_day,
    same_hands,
)
from monitor.model import Currency, Incident, Range, Slot

EARLIER = timedelta(hours=3)
"""An article may have been published so long before the first that came in, and be about the same attack."""
EARLIER_ECHO = timedelta(hours=12)
"""The same where it tells the very figures."""
ONE_ATTACK = timedelta(hours=24)
"""Since its last report; after that only what points back joins an attack."""
POINTS_BACK = timedelta(days=14)
"""For so long people die of their wounds and tolls are corrected."""
DENIABLE = timedelta(hours=48)
SETTLED = timedelta(hours=3)
"""For so long after a denial, the denied attack is told on by those who have not heard."""
QUIET = timedelta(hours=12)
"""After such a silence an attack that is told as news is another one."""
OTHER_WEAPONS = timedelta(hours=4)
"""So long after the start, other weapons mean another attack; before, they are the same night's."""
OTHER_HANDS = timedelta(hours=1)
"""The same for what other people do: gunmen in a street after a missile."""
SMALLER_TOLL = timedelta(hours=8)
"""So long after the start, a smaller toll told as news is another attack's, not a slow outlet's."""
LOOSELY = timedelta(hours=6)


@dataclass(frozen=True, slots=True)
class Match:
    """The incident that a report is about; none where it is about an attack not yet known, or about several."""

    incident: Incident | None
    why: str
    several: bool = False
    """The figures are a sum over several known attacks and belong to none of them."""


def find(incidents: Sequence[Incident], told: Told, taken: Collection[str] = ()) -> Match:
    """Find the incident that a report is about.

    `taken` are incidents that another report of the same article is about: an article that tells of two attacks on a
    city means two.
    """
    same_city = [i for i in incidents if i.geonameid == told.report.geonameid and i.status == told.status]
    if several := _sum_over(same_city, told):
        return Match(None, several, several=True)
    candidates = [i for i in same_city if _possible(i, told) and not (i.id in taken and _told_apart(i, told))]
    if not candidates:
        return Match(None, "no attack on this city is known that it could be about")
    best = max(candidates, key=lambda i: (likeness(i, told), i.started_at, i.id))
    return Match(best, because(best, told))


# --- may it be this one? -------------------------------------------------------------------------------------------


def _possible(incident: Incident, told: Told) -> bool:
    earlier = EARLIER_ECHO if echoes(incident, told, strongly=True) else EARLIER
    if told.at < incident.started_at - earlier or _other_day(incident, told):
        return False
    since_last = told.at - incident.updated_at
    if told.report.denied:
        return since_last <= DENIABLE and not apart(incident, told)
    if not told.dated and since_last > ONE_ATTACK:
        # Nobody knows when this was written, so it is likelier an old attack told again than a new one.
        return since_last <= POINTS_BACK and not apart(incident, told) and not outgrows(incident, told)
    if told.round_up and not _within(incident, told):
        return False
    if told.report.currency is Currency.UPDATE and (incident.denied or apart(incident, told)):
        return since_last <= ONE_ATTACK and not _another(incident, told)
    if told.points_back:
        return since_last <= ONE_ATTACK or (since_last <= POINTS_BACK and _follows_up(incident, told))
    if since_last > ONE_ATTACK:
        return since_last <= POINTS_BACK and (same_day(incident, told) or echoes(incident, told, strongly=True))
    return not _another(incident, told)


def _within(incident: Incident, told: Told) -> bool:
    """Whether a round-up's window may hold the attack; the next bulletin tells the next day's."""
    bulletin = (incident.window_hours or 0) >= LONG_WINDOW
    if (
        told.round_up
        and bulletin
        and told.at - incident.started_at >= QUIET
        and not echoes(incident, told, strongly=True)
    ):
        return told.report.currency is not Currency.NEW
    return incident.started_at >= told.at - _window(told)


def _other_day(incident: Incident, told: Told) -> bool:
    """A day of one's own; one day off may be the time zone's doing, or the night's."""
    if told.day is None:
        return False
    days = (told.day - incident.started_at.date()).days
    later = days >= 1 and told.at - incident.started_at >= QUIET and told.at.date() >= told.day
    return abs(days) > 1 or (later and not echoes(incident, told, strongly=False))


def _follows_up(incident: Incident, told: Told) -> bool:
    """Days later: the same means, and no figure that the attack has outgrown."""
    if incident.denied or apart(incident, told):
        return False
    if told.report.currency is Currency.CORRECTION or told.report.killed_more is not None:
        return True
    return same_day(incident, told) or echoes(incident, told, strongly=False) or not falls_short(incident, told)


def _another(incident: Incident, told: Told) -> bool:
    """Told as news within a day of the last report: is it another attack?"""
    since_start, quiet = told.at - incident.started_at, told.at - incident.updated_at
    if incident.denied:
        settled = told.at > (incident.corrected_at or incident.started_at) + SETTLED
        return (told.official or settled or apart(incident, told)) and not echoes(incident, told, strongly=True)
    if is_fighting(incident, told):
        return quiet > QUIET
    if apart(incident, told):
        patience = OTHER_WEAPONS if same_hands(incident.methods, told.report.methods) else OTHER_HANDS
        same = echoes(incident, told, strongly=True) or goes_on(incident, told, strongly=True)
        return since_start >= patience and not same
    if told.round_up or echoes(incident, told, strongly=False) or goes_on(incident, told):
        return False
    if quiet > QUIET:
        return True
    if not told.figures:
        return since_start > ONE_ATTACK and quiet > QUIET / 2
    return since_start >= SMALLER_TOLL and quiet >= SMALLER_TOLL / 2 and falls_short(incident, told)


def _told_apart(incident: Incident, told: Told) -> bool:
    """Whether a second report of one article means another attack than its first."""
    if apart(incident, told) or _other_day(incident, told):
        return True
    # Figures that the first report lacks complete it; figures of the same kind that differ are another toll.
    known = any(incident.toll(slot) is not None for slot in told.figures)
    return known and not echoes(incident, told, strongly=False)


# --- sums ----------------------------------------------------------------------------------------------------------


def _window(told: Told) -> timedelta:
    """How far back the attacks may lie that a toll is over; a window is told loosely."""
    return timedelta(hours=max(told.report.window_hours or 0, 24)) + LOOSELY


def _sum_over(incidents: Sequence[Incident], told: Told) -> str:
    """Why a report's figures are a sum over several known attacks; empty where they are not."""
    report, start = told.report, told.at - _window(told)
    recent = [i for i in incidents if not i.denied and start <= i.started_at <= told.at and _within(i, told)]
    if len(recent) < 2 or not told.figures or report.killed_more is not None:
        return ""
    if told.round_up:
        of_these = not all(apart(i, told) for i in recent)
        return f"a total over {report.window_hours} hours with {len(recent)} known attacks" if of_these else ""
    rise = report.currency is not Currency.NEW and len(told.figures) < len(FIGURES)
    if rise or any(apart(i, told) for i in recent):
        return ""
    if any(_equals(told, {slot: i.toll(slot) for slot in FIGURES}) for i in recent):
        return ""
    total = {slot: _add([i.toll(slot) for i in recent]) for slot in FIGURES}
    return f"the sum over {len(recent)} known attacks" if _equals(told, total) else ""


def _equals(told: Told, toll: dict[Slot, Range | None]) -> bool:
    return all(
        (stands := toll[slot]) is not None and stands.least == told_range.least
        for slot, told_range in told.figures.items()
    )


def _add(parts: Sequence[Range | None]) -> Range | None:
    known = [part for part in parts if part is not None]
    return Range(sum(part.least for part in known), None) if known else None
