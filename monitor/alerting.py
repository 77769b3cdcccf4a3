"""From an alert to the queues of those who want it: the telling half of the flow, the same in the service and a replay.

Most watchlists are told at once, by the index alone. Those that may hold something back have a standing in each
incident: it is read, judged, acted upon and then written, if nobody has written it meanwhile. Killed in between, the
same is done again, and the outbox knows what was queued already.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Protocol

from monitor import telemetry
from monitor.match.index import WatchIndex
from monitor.match.judge import LOOK_AGAIN, Step, dropped, judge_held, judge_new
from monitor.match.rules import Verdict
from monitor.match.standing import NEVER_TOLD, Standing
from monitor.match.watchlists import Watch
from monitor.model import Alert, Incident, View
from monitor.notify.waiting import Change, Subject, Waiting
from monitor.store import codec
from monitor.store.connection import OUTAGE

TRIES = 20
AT_ONCE = 500
AFTER_DEFECT = timedelta(minutes=1)

log = telemetry.logger("alerting")


class Queue(Protocol):
    """Puts an alert into the queues of channels; the same alert twice to the same channel is put once."""

    async def __call__(
        self,
        alert: Alert,
        matches: Sequence[tuple[str, Sequence[str]]],
        now: datetime,
        *,
        view: View | None = None,
    ) -> int:
        """How many deliveries that made."""
        ...


@dataclass(frozen=True, slots=True)
class Records:
    """Where alerts and incidents are looked up by their ids."""

    alert: Callable[[str], Awaitable[Alert | None]]
    incident: Callable[[str], Awaitable[Incident | None]]
    text: Callable[[str], Awaitable[str]]
    """By the id of an alert the text of the article that caused it; empty where it is not kept any more."""


Judge = Callable[[Watch, Alert, Standing, datetime, timedelta, str], Step]


class StandingBusyError(Exception):
    """Standings were written by others at each of many tries; the alert is to be handled again later."""


class Alerting:
    """Says who is told of an alert, and when, and sees to it."""

    def __init__(
        self,
        waiting: Waiting,
        queue: Queue,
        records: Records,
        watches: WatchIndex,
        *,
        look_again: timedelta = LOOK_AGAIN,
    ) -> None:
        self._waiting = waiting
        self._queue = queue
        self._records = records
        self._watches = watches
        self._look_again = look_again

    def configure(self, watches: WatchIndex) -> None:
        """Go on with other watchlists."""
        self._watches = watches

    async def tell(self, alert: Alert, now: datetime) -> int:
        """Queue an alert for everyone who wants it now, and hold it for those who want it later.

        Returns how many channels were asked for. Running twice on one alert changes nothing the second time.
        """
        if not self._watches.watched(alert):
            return 0
        text = await self._records.text(alert.id)
        found = self._watches.find(alert, text)
        if found.matches:
            await self._queue(alert, found.matches, now)
        told = await self._judge({watch.name: watch for watch in found.remembering}, alert, text, now, judge_new)
        return len(found.matches) + told

    async def confirm(self, incident: Incident, now: datetime) -> int:
        """Look again at what waits for more sources of an incident, of which somebody has just reported again."""
        subject = Subject(incident.geonameid, incident.id)
        standings = _read(await self._waiting.all(subject))
        names = [name for name, known in standings.items() if known.wait and Verdict(known.wait.reason).unconfirmed]
        return await self._look(subject, names, now) if names else 0

    async def release(self, now: datetime) -> int:
        """Look again at whatever is due, and return how many channels were asked for."""
        told = 0
        for subject, names in (await self._waiting.due(now, AT_ONCE)).items():
            try:
                told += await self._look(subject, names, now)
            except OUTAGE:
                raise
            except Exception as error:  # one incident is isolated from the rest, and looked at again later
                telemetry.MESSAGES_FAILED.labels("release").inc()
                log.exception("what was held back cannot be told", incident=subject.incident, error=str(error))
                await self._waiting.postpone(subject, names, now + AFTER_DEFECT)
        return told

    async def next_due(self) -> datetime | None:
        """When something is due next; None where nothing waits."""
        return await self._waiting.next_due()

    # --- one incident --------------------------------------------------------------------------------------------

    async def _look(self, subject: Subject, names: Sequence[str], now: datetime) -> int:
        """Judge again what waits in an incident for some watchlists, as it stands by now."""
        raw = await self._waiting.of(subject, names)
        incident = await self._records.incident(subject.incident)
        told = 0
        by_alert: dict[str, list[str]] = {}
        for name, standing in _read(raw).items():
            if standing.wait:
                by_alert.setdefault(standing.wait.alert, []).append(name)
        await self._forget(subject, [name for name in names if name not in raw], now)
        for alert_id, waiting in by_alert.items():
            alert = await self._records.alert(alert_id)
            watches = {name: watch for name in waiting if (watch := self._watches.watch(name))}
            if alert is None:
                await self._drop(subject, waiting, raw, Verdict.ALERT_GONE, now)
                continue
            gone = [name for name in waiting if name not in watches]
            await self._drop(subject, gone, raw, Verdict.NOT_WATCHED_ANY_MORE, now)
            text = await self._records.text(alert_id)
            told += await self._judge(watches, _counted(alert, incident), text, now, judge_held)
        return told

    async def _judge(self, watches: Mapping[str, Watch], alert: Alert, text: str, now: datetime, judge: Judge) -> int:
        subject, told, left = Subject(alert.geonameid, alert.incident), 0, dict(watches)
        for _ in range(TRIES):
            if not left:
                return told
            raw = await self._waiting.of(subject, list(left))
            known = dict.fromkeys(left, NEVER_TOLD) | _read(raw)
            steps = {
                name: judge(watch, alert, known[name], now, self._look_again, text) for name, watch in left.items()
            }
            told += await self._send(left, steps.items(), alert, now)
            changed = [(name, step) for name, step in steps.items() if step.standing != known[name]]
            for _, step in changed:
                telemetry.VERDICTS.labels(step.verdict.value).inc()
            lost = await self._waiting.commit(subject, [_change(name, raw, step) for name, step in changed])
            left = {name: left[name] for name in lost}
        raise StandingBusyError(f"standings in {alert.incident} were written by others {TRIES} times in a row")

    async def _send(
        self, watches: Mapping[str, Watch], steps: Iterable[tuple[str, Step]], alert: Alert, now: datetime
    ) -> int:
        views: dict[View, dict[str, list[str]]] = {}
        for name, step in steps:
            if step.told is None:
                continue
            channels = views.setdefault(View.of(step.told), {})
            for channel in watches[name].channels:
                channels.setdefault(channel, []).append(name)
        for view, channels in views.items():
            shown = view.applied(alert)
            await self._queue(shown, list(channels.items()), now, view=view)
        return sum(len(channels) for channels in views.values())

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
