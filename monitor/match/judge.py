"""One watchlist that remembers, and one alert: told now, held until a moment, or not told. Pure.

What is held back is told once, as it stands when it is told: a watchlist that was told nothing of an incident hears of
it as new, one that was told hears what changed since.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from monitor.match.facts import Facts, least
from monitor.match.rules import Verdict, verdict
from monitor.match.standing import Line, Standing, Wait
from monitor.match.timing import held
from monitor.match.watchlists import Watch
from monitor.model import Alert, Kind, Reason

CONFIRMED_WITHIN = timedelta(hours=72)
"""What no further source has confirmed by then is not told; later alerts of the incident are judged anew."""
LOOK_AGAIN = timedelta(minutes=10)
"""How often what is not confirmed is looked at, beside each time that somebody reports of its incident."""

_OF_WORDS = (
    Verdict.METHOD_NOT_WATCHED,
    Verdict.WORD_MISSING,
    Verdict.WORD_EXCLUDED,
    Verdict.EXPRESSION_FALSE,
)


@dataclass(frozen=True, slots=True)
class Step:
    """What came of it."""

    verdict: Verdict
    standing: Standing
    told: Alert | None = None
    """The alert as this watchlist is told it."""


def judge_new(
    watch: Watch, alert: Alert, standing: Standing, now: datetime, look_again: timedelta = LOOK_AGAIN, text: str = ""
) -> Step:
    """Judge an alert that has just come; one that was judged before, or is older than one that was, changes nothing.

    `text` is of the article that caused the alert.
    """
    if alert.sequence <= standing.seen:
        return Step(Verdict.ALREADY_TOLD, standing)
    return _judge(watch, alert, standing, now, look_again, text)


def judge_held(
    watch: Watch, alert: Alert, standing: Standing, now: datetime, look_again: timedelta = LOOK_AGAIN, text: str = ""
) -> Step:
    """Judge again the alert that waits in `standing`, its sources counted anew."""
    if not watch.covers(alert.geonameid, alert.country):
        return dropped(standing, Verdict.NOT_WATCHED_ANY_MORE, now)
    return _judge(watch, alert, standing, now, look_again, text)


def dropped(standing: Standing, why: Verdict, now: datetime, alert: str = "") -> Step:
    """Let go of what waits."""
    line = Line(at=now, alert=alert or (standing.wait.alert if standing.wait else ""), verdict=why)
    return Step(why, replace(standing, wait=None).with_line(line))


def _muted(alert: Alert, standing: Standing, now: datetime) -> Step:
    """Not told, nor later; what is still told of the incident afterwards is new to who heard nothing of it.

    Of an incident never judged nobody knows whether it was told before, unless this is the first word of it.
    """
    known = standing.seen or alert.sequence == 1
    seen = replace(standing, seen=max(standing.seen, alert.sequence) if known else 0, wait=None)
    return Step(Verdict.MUTED, seen.with_line(Line(at=now, alert=alert.id, verdict=Verdict.MUTED)))


def _judge(watch: Watch, alert: Alert, standing: Standing, now: datetime, look_again: timedelta, text: str) -> Step:
    if watch.mute and any(watch.mute.holds(incident, now) for incident in (alert.incident, *alert.united)):
        return _muted(alert, standing, now)
    seen = replace(standing, seen=max(standing.seen, alert.sequence))
    shown = _as_told(alert, standing)
    facts = Facts(shown, text)
    found = Verdict.NOTHING_NEW if _nothing_new(shown, standing) else verdict(watch.kinds, watch.rules, facts, standing)
    if found.unconfirmed:
        return _unconfirmed(alert, seen, found, now, look_again)
    if not found.sent:
        return _refused(alert, seen, found, now)
    last = (standing.at, standing.severity) if standing.at else None
    since = _since(standing, now, unconfirmed=False)
    hold = held(watch.timing, facts.severity, last, since, now)
    if hold:
        return _held(alert, seen, Verdict(hold[0]), since, hold[1], now)
    told = replace(
        seen,
        told=alert.sequence,
        killed=alert.killed,
        injured=alert.injured,
        severity=facts.severity,
        at=now,
        wait=None,
    )
    return Step(Verdict.SENT, told.with_line(Line(at=now, alert=alert.id, verdict=Verdict.SENT)), shown)


def _as_told(alert: Alert, standing: Standing) -> Alert:
    """The alert as news to this watchlist; as it is where nothing is known of what the watchlist was told."""
    if standing.untold and not alert.denied:
        return replace(alert, kind=Kind.NEW, killed_before=None, injured_before=None)
    if standing.told:
        kind = alert.kind if standing.wait is None else Kind.CORRECTION if _fell(alert, standing) else Kind.UPDATE
        return replace(alert, kind=kind, killed_before=standing.killed, injured_before=standing.injured)
    return alert


def _fell(alert: Alert, standing: Standing) -> bool:
    """Whether less is told than this watchlist was told last, whatever was held back in between."""
    killed, injured = least(standing.killed), least(standing.injured)
    return alert.denied or least(alert.killed) < killed or least(alert.injured) < injured


def _nothing_new(shown: Alert, standing: Standing) -> bool:
    """Whether what was held back has been taken back before it was told."""
    same = (shown.killed, shown.injured) == (standing.killed, standing.injured)
    waited = standing.wait is not None or shown.reason is Reason.UNITED
    return bool(standing.told) and waited and same and not shown.denied


def _unconfirmed(alert: Alert, seen: Standing, found: Verdict, now: datetime, look_again: timedelta) -> Step:
    since = _since(seen, now, unconfirmed=True)
    if now >= since + CONFIRMED_WITHIN:
        return dropped(
            replace(seen, wait=Wait(alert=alert.id, reason=found, since=since, due=now)), Verdict.NOT_CONFIRMED, now
        )
    due = min(now + look_again, since + CONFIRMED_WITHIN)
    wait = Wait(alert=alert.id, reason=found, since=since, due=due)
    return Step(found, replace(seen, wait=wait).with_line(Line(at=now, alert=alert.id, verdict=found)))


def _held(alert: Alert, seen: Standing, found: Verdict, since: datetime, until: datetime, now: datetime) -> Step:
    wait = Wait(alert=alert.id, reason=found, since=since, due=until)
    line = Line(at=now, alert=alert.id, verdict=found, until=until)
    return Step(found, replace(seen, wait=wait).with_line(line))


def _refused(alert: Alert, seen: Standing, found: Verdict, now: datetime) -> Step:
    """What waits goes on waiting where only the words of this alert speak against it; its toll makes that obsolete."""
    line = Line(at=now, alert=alert.id, verdict=found)
    waits = found in _OF_WORDS and alert.kind is not Kind.CORRECTION and seen.wait and seen.wait.alert != alert.id
    return Step(found, (seen if waits else replace(seen, wait=None)).with_line(line))


def _since(standing: Standing, now: datetime, *, unconfirmed: bool) -> datetime:
    """Since when it waits for this: for confirmation, or for its time."""
    wait = standing.wait
    return wait.since if wait and Verdict(wait.reason).unconfirmed is unconfirmed else now
