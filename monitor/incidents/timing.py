"""When the attack was that a report tells, against the time at which an incident was first told. Pure.

An incident was first told soon after it happened. A report that names a day or a part of one ("this evening") cannot be
about an attack that was known before, nor about one that nobody told of until long after.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from monitor.incidents.told import Told
from monitor.incidents.wording.clock import local
from monitor.model import Incident

EARLY = timedelta(hours=4)
"""A report's hours may begin so much later than the incident was first told: words for hours are loose."""
FIRST_WORD = timedelta(hours=4)
"""After an attack, the first word of it comes within this."""
SLIP = timedelta(minutes=75)
"""Clocks of the front's two sides differ by an hour, and who tells a time rounds it."""
NIGHT = timedelta(hours=12)
DUSK, SMALL_HOURS, MORNING = 18, 6, 10
"""Hours of the place's clock: a night's attack begins between the first two, and is told of until the third."""


def _here(incident: Incident, at: datetime) -> datetime:
    """A time by the clocks of the incident's country; UTC where these are not known."""
    return local(at, incident.country) or at.replace(tzinfo=None)


def same_day(incident: Incident, told: Told) -> bool:
    """Whether the report tells the very day on which the incident was first told."""
    return told.day is not None and told.day == _here(incident, incident.started_at).date()


def other_day(incident: Incident, told: Told) -> bool:
    """Whether the report tells a day on which this attack was not."""
    if told.day is None:
        return False
    here = _here(incident, told.at)
    if told.points_back and not told.report.denied and told.day == here.date():
        return False  # the day of the death or of the new count as easily as that of the attack
    started = _here(incident, incident.started_at)
    days = (started.date() - told.day).days
    night_before = days == -1 and started.hour >= DUSK
    return not (days in (0, 1) or night_before)


def days_before(incident: Incident, told: Told) -> int:
    """How many days before an incident was first told the report's attack was; 0 where it tells no day."""
    return (_here(incident, incident.started_at).date() - told.day).days if told.day is not None else 0


def in_its_hours(incident: Incident, told: Told) -> bool:
    """Whether the report names hours in which the incident was first told."""
    period = told.wording.period
    started = _here(incident, incident.started_at)
    return period is not None and period[0] <= started <= period[1] and not _between_nights(period, started)


def in_other_hours(incident: Incident, told: Told) -> bool:
    """Whether the attack was in hours before which this one was known, or after which nobody told of it for long."""
    started = _here(incident, incident.started_at)
    if told.wording.moment is not None and started < told.wording.moment - SLIP:
        return True
    if told.wording.period is None:
        return False
    start, end = told.wording.period
    late = started > end + FIRST_WORD and not incident.window_hours
    return started < start - EARLY or late or _between_nights((start + FIRST_WORD, end - EARLY), started)


def _between_nights(period: tuple[datetime, datetime], moment: datetime) -> bool:
    """ "The night of 9 May" is the one before that day or the one after: whether a time lies in the day between."""
    start, end = period
    return end - start > timedelta(days=1) and start + NIGHT < moment < end - NIGHT


def one_night(incident: Incident, told: Told) -> bool:
    """Whether the incident began in a night that the report names, or that was not over, or just, when it was told."""
    started, here = _here(incident, incident.started_at), _here(incident, told.at)
    if not (started.hour >= DUSK + 2 or started.hour < SMALL_HOURS):
        return False
    morning = started.replace(hour=MORNING, minute=0) + timedelta(days=started.hour >= SMALL_HOURS)
    return here <= morning or in_its_hours(incident, told)
