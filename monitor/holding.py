"""What watchlists that remember make of an incident: their standings are read, judged by an alert, and written again.

A standing is written only if nobody has written it meanwhile. What is judged is acted upon before it is written, so
whoever dies in between leaves it to be done again.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from monitor import telemetry
from monitor.match.facts import least
from monitor.match.index import WatchIndex
from monitor.match.judge import Step, dropped
from monitor.match.rules import Verdict
from monitor.match.severity import severity
from monitor.match.standing import NEVER_TOLD, Standing, joined
from monitor.match.watchlists import Watch
from monitor.model import Alert, Incident, Reason, View
from monitor.notify.digest import Hold, Telling
from monitor.notify.waiting import Change, Subject, Waiting
from monitor.store import codec

_GATHERS: Mapping[str, Hold] = {"DIGEST": "DIGEST", "QUIET_HOURS": "QUIET_HOURS"}

Judge = Callable[[Watch, Alert, Standing, datetime, timedelta, str], Step]


@dataclass(frozen=True, slots=True)
class Records:
    """Where alerts and incidents are looked up by their ids."""

    alert: Callable[[str], Awaitable[Alert | None]]
    incident: Callable[[str], Awaitable[Incident | None]]
    text: Callable[[str], Awaitable[str]]
    """By the id of an alert the text of the article that caused it; empty where it is not kept any more."""


@dataclass(frozen=True, slots=True)
class Asked:
    """An alert, the text behind it, and the watchlists that are to be judged by it."""

    subject: Subject
    """Where their standings are."""
    alert: Alert
    text: str
    watches: Mapping[str, Watch]

    def only(self, names: Sequence[str]) -> Asked:
        """The same for some of the watchlists."""
        return replace(self, watches={name: self.watches[name] for name in names})


@dataclass(frozen=True, slots=True)
class Judged:
    """What was decided, before anything is done about it."""

    asked: Asked
    raw: Mapping[str, bytes]
    known: Mapping[str, Standing]
    steps: Mapping[str, Step]

    @property
    def tellings(self) -> list[Telling]:
        """What is to be told now, each channel once for each way in which it is told."""
        found: dict[tuple[View, str, Hold | None], list[str]] = {}
        for name, step in self.steps.items():
            if step.told is None:
                continue
            wait = self.known[name].wait
            held = _GATHERS.get(wait.reason) if wait else None
            for channel in self.asked.watches[name].channels:
                found.setdefault((View.of(step.told), channel, held), []).append(name)
        return [
            Telling(view.applied(self.asked.alert), view, channel, tuple(names), held, _rank(self.asked.alert))
            for (view, channel, held), names in found.items()
        ]


class Holding:
    """The standings of watchlists. Every method raises the store's outages, and may then be called again."""

    def __init__(self, waiting: Waiting, records: Records, look_again: timedelta) -> None:
        self._waiting = waiting
        self._records = records
        self._look_again = look_again

    async def judge(self, asked: Asked, now: datetime, judge: Judge) -> Judged:
        """Read the standings and judge the alert by them."""
        raw = await self._waiting.of(asked.subject, list(asked.watches))
        known = dict.fromkeys(asked.watches, NEVER_TOLD) | _read(raw)
        if asked.alert.reason is Reason.UNITED:
            known = await self._joined(asked, known)
        steps = {
            name: judge(watch, asked.alert, known[name], now, self._look_again, asked.text)
            for name, watch in asked.watches.items()
        }
        return Judged(asked, raw, known, steps)

    async def _joined(self, asked: Asked, known: Mapping[str, Standing]) -> dict[str, Standing]:
        """The standings with those in the incidents that were united with this one; seen alerts stay as they are."""
        joining: dict[str, list[Standing]] = {name: [] for name in known}
        for incident in asked.alert.united:
            raw = await self._waiting.of(Subject(asked.alert.geonameid, incident), list(known))
            for name, other in _read(raw).items():
                joining[name].append(other)
        return {
            name: own if own.seen >= asked.alert.sequence else joined(own, joining[name]) for name, own in known.items()
        }

    async def let_go_of_united(self, alert: Alert, names: Sequence[str], now: datetime) -> None:
        """Let go of what waits in the incidents that were united with an alert's own, once that alert was judged."""
        for incident in alert.united:
            subject = Subject(alert.geonameid, incident)
            raw = await self._waiting.of(subject, names)
            waiting = [name for name, standing in _read(raw).items() if standing.wait]
            await self._drop(subject, waiting, raw, Verdict.UNITED, now)

    async def commit(self, judged: Judged) -> list[str]:
        """Write the standings that changed; the watchlists whose standing somebody else has written meanwhile."""
        changed = {name: step for name, step in judged.steps.items() if step.standing != judged.known[name]}
        for step in changed.values():
            telemetry.VERDICTS.labels(step.verdict.value).inc()
        changes = [_change(name, judged.raw, step) for name, step in changed.items()]
        return await self._waiting.commit(judged.asked.subject, changes)

    async def unconfirmed(self, subject: Subject) -> list[str]:
        """The watchlists for which an alert of an incident waits for more sources."""
        standings = _read(await self._waiting.all(subject))
        return [name for name, known in standings.items() if known.wait and Verdict(known.wait.reason).unconfirmed]

    async def held(self, subject: Subject, names: Sequence[str], watches: WatchIndex, now: datetime) -> list[Asked]:
        """What waits in an incident for some watchlists, with its sources as they are by now.

        What can never be told, since its alert, its watchlist or its standing is gone, is let go.
        """
        raw = await self._waiting.of(subject, names)
        incident = await self._records.incident(subject.incident)
        by_alert: dict[str, list[str]] = {}
        for name, standing in _read(raw).items():
            if standing.wait:
                by_alert.setdefault(standing.wait.alert, []).append(name)
        await self._forget(subject, [name for name in names if name not in raw], now)
        if incident is not None and incident.id != subject.incident:
            # The alert by which it was united is judged by what is known here, too: nothing that waits is lost.
            await self._drop(subject, list(raw), raw, Verdict.UNITED, now)
            return []
        found: list[Asked] = []
        for alert_id, waiting in by_alert.items():
            alert = await self._records.alert(alert_id)
            if alert is None:
                await self._drop(subject, waiting, raw, Verdict.ALERT_GONE, now)
                continue
            watched = {name: watch for name in waiting if (watch := watches.watch(name))}
            gone = [name for name in waiting if name not in watched]
            await self._drop(subject, gone, raw, Verdict.NOT_WATCHED_ANY_MORE, now)
            found.append(Asked(subject, _counted(alert, incident), await self._records.text(alert_id), watched))
        return found

    async def _drop(
        self, subject: Subject, names: Sequence[str], raw: Mapping[str, bytes], why: Verdict, now: datetime
    ) -> None:
        """Let go of what waits for watchlists or of alerts that are no more; who lost a race is looked at again."""
        steps = {name: dropped(codec.load(Standing, raw[name]), why, now) for name in names}
        await self._waiting.commit(subject, [_change(name, raw, step) for name, step in steps.items()])

    async def _forget(self, subject: Subject, names: Sequence[str], now: datetime) -> None:
        """Take out of the calendar what has no standing any more: it would be due for ever."""
        steps = [(name, dropped(NEVER_TOLD, Verdict.ALERT_GONE, now)) for name in names]
        await self._waiting.commit(subject, [_change(name, {}, step) for name, step in steps])


def _read(raw: Mapping[str, bytes]) -> dict[str, Standing]:
    return {name: codec.load(Standing, body) for name, body in raw.items()}


def _change(name: str, raw: Mapping[str, bytes], step: Step) -> Change:
    wait = step.standing.wait
    return Change(name, raw.get(name), codec.dump(step.standing), wait.due if wait else None)


def _rank(alert: Alert) -> tuple[int, ...]:
    """How bad it is: severity, then the dead, then the injured."""
    return severity(alert).rank, least(alert.killed), least(alert.injured)


def _counted(alert: Alert, incident: Incident | None) -> Alert:
    """An alert with the sources of its incident as they are by now."""
    if incident is None:
        return alert
    return replace(
        alert,
        sources=len(incident.sources),
        independent=len(incident.families),
        official=len(incident.official_sources),
    )
