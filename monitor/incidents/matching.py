"""Which known attack a report is about, if any: by city, time, methods, place, figures and wording. Pure.

Every rule here weighs two mistakes. To join what is another attack hides it; to part what is one attack rings twice.
A report that calls itself a change of something known (an update, a correction, "one more has died") joins over days;
one that tells an attack as news joins only what it cannot be told apart from.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import timedelta

from monitor.incidents.another import is_another
from monitor.incidents.resemblance import (
    apart,
    because,
    causes,
    echoes,
    falls_short,
    likeness,
    outgrows,
    same_place,
)
from monitor.incidents.sums import sum_over, within_window
from monitor.incidents.timing import days_before, in_other_hours, other_day, same_day
from monitor.incidents.told import Told
from monitor.model import Currency, Incident

EARLIER = timedelta(hours=3)
"""An article may have been published so long before the first that came in, and be about the same attack."""
EARLIER_ECHO = timedelta(hours=12)
"""The same where it tells the very figures."""
A_DAY_BACK = timedelta(hours=36)
"""How far back the attacks may lie of which a review of the day tells no figures."""
ONE_ATTACK = timedelta(hours=24)
"""Since its last report; after that only what points back joins an attack."""
POINTS_BACK = timedelta(days=14)
"""For so long people die of their wounds and tolls are corrected."""
BY_ITS_DAY = timedelta(days=30)
"""The same where the report names the attack's very day."""
DENIABLE = timedelta(hours=48)
LATE_WORD = 3
"""Days after which the first word of an attack in a town that is cut off may come."""


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
    if several := sum_over(same_city, told):
        return Match(None, several, several=True)
    candidates = [i for i in same_city if _possible(i, told) and not (i.id in taken and _told_apart(i, told))]
    if not candidates:
        return Match(None, "no attack on this city is known that it could be about")
    best = max(candidates, key=lambda i: (likeness(i, told), i.started_at, i.id))
    return Match(best, because(best, told))


def _possible(incident: Incident, told: Told) -> bool:
    earlier = EARLIER_ECHO if echoes(incident, told, strongly=True) else EARLIER
    if told.at < incident.started_at - earlier:
        return False
    if other_day(incident, told) and not (_repeats(incident, told) or _came_out_late(incident, told)):
        return False
    since_last = told.at - incident.updated_at
    if told.report.denied:
        return since_last <= DENIABLE and not apart(incident, told) and not in_other_hours(incident, told)
    if not told.dated and since_last > ONE_ATTACK:
        # Nobody knows when this was written, so it is likelier an old attack told again than a new one.
        return since_last <= POINTS_BACK and not apart(incident, told) and not outgrows(incident, told)
    if told.round_up and not within_window(incident, told):
        return False
    if told.report.currency is Currency.UPDATE and (incident.denied or apart(incident, told)):
        return since_last <= ONE_ATTACK and not is_another(incident, told)
    if told.points_back:
        return since_last <= ONE_ATTACK or _follows_up(incident, told)
    if since_last > ONE_ATTACK:
        return _tells_again(incident, told) or (told.goes_on and _follows_up(incident, told))
    if told.goes_on and not incident.denied and not apart(incident, told):
        return True
    return not is_another(incident, told)


def _repeats(incident: Incident, told: Told) -> bool:
    """Whether a day off by one is a slip: every figure was told before, and no more than a day lies between."""
    near = told.at - incident.updated_at <= ONE_ATTACK
    return near and echoes(incident, told, strongly=True) and not in_other_hours(incident, told)


def _came_out_late(incident: Incident, told: Told) -> bool:
    """ "Monday's strike on the funeral", of which the first word came on Wednesday: by its place, means and toll."""
    alike = same_place(incident, told) and causes(incident.methods) & causes(told.report.methods)
    near = told.at - incident.started_at <= ONE_ATTACK and days_before(incident, told) <= LATE_WORD
    return bool(alike) and near and bool(told.figures) and not falls_short(incident, told)


def _follows_up(incident: Incident, told: Told) -> bool:
    """Days later: the same means, and no figure that the attack has outgrown."""
    since_last = told.at - incident.updated_at
    if (
        incident.denied
        or apart(incident, told)
        or since_last > (BY_ITS_DAY if same_day(incident, told) else POINTS_BACK)
    ):
        return False
    if told.report.currency is Currency.CORRECTION or told.report.killed_more is not None:
        return True
    return same_day(incident, told) or echoes(incident, told, strongly=False) or not falls_short(incident, told)


def _tells_again(incident: Incident, told: Told) -> bool:
    """Days later, and yet told as news: its very day or figures, or its dead are buried."""
    since_last = told.at - incident.updated_at
    if same_day(incident, told):
        return since_last <= BY_ITS_DAY
    buried = told.wording.mourns and not apart(incident, told) and not outgrows(incident, told)
    if told.wording.over_a_day and not told.figures and since_last <= A_DAY_BACK:
        return not apart(incident, told)  # a review of the day, with a sum that is none of this city
    strongly = not (told.round_up and within_window(incident, told))  # a review of the week tells it once more
    return since_last <= POINTS_BACK and (buried or echoes(incident, told, strongly=strongly))


def _told_apart(incident: Incident, told: Told) -> bool:
    """Whether a second report of one article means another attack than its first."""
    if apart(incident, told) or other_day(incident, told) or in_other_hours(incident, told):
        return True
    # Figures that the first report lacks complete it; figures of the same kind that differ are another toll.
    known = any(incident.toll(slot) is not None for slot in told.figures)
    return known and not echoes(incident, told, strongly=False)
