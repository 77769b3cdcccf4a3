"""From an alert to the queues of those who want it: the telling half of the flow, the same in the service and a replay.

Most watchlists are told at once, by the index alone. Those that may hold something back have a standing in each
incident: it is read, judged, acted upon and then written, if nobody has written it meanwhile. Killed in between, the
same is done again, and the outbox knows what was queued already.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Protocol

from monitor import telemetry
from monitor.holding import Asked, Holding, Judge, Judged, Records
from monitor.match.index import WatchIndex
from monitor.match.judge import LOOK_AGAIN, judge_held, judge_new
from monitor.model import Alert, Incident, Reason, View
from monitor.notify.digest import Telling, together
from monitor.notify.waiting import Subject, Waiting
from monitor.store.connection import OUTAGE

TRIES = 20
MOST = 200_000
"""What is due that one release looks at, of each partition; the rest comes in the next one."""
AT_ONCE = 4000
"""What is judged before any of it is told; all that is due for a channel is judged together."""
AFTER_DEFECT = timedelta(minutes=1)

log = telemetry.logger("alerting")


class Queue(Protocol):
    """Puts alerts into the queues of channels; the same alert twice to the same channel is put once."""

    async def expand(
        self,
        alert: Alert,
        matches: Sequence[tuple[str, Sequence[str]]],
        now: datetime,
        *,
        view: View | None = None,
    ) -> int:
        """Put one alert into the queue of each (channel, watchlists); how many deliveries that made."""
        ...

    async def gather(self, channel: str, tellings: Sequence[Telling], now: datetime) -> int:
        """Put several into the queue of one channel, to be told as one message."""
        ...


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
        catch_up: Callable[[], Awaitable[object]] | None = None,
    ) -> None:
        """`catch_up` brings `watches` up to date, so that who subscribed before an alert is told of it."""
        self._catch_up = catch_up
        self._waiting = waiting
        self._holding = Holding(waiting, records, look_again)
        self._queue = queue
        self._records = records
        self._watches = watches

    async def tell(self, alert: Alert, now: datetime) -> int:
        """Queue an alert for everyone who wants it now, and hold it for those who want it later.

        Returns how many channels were asked for. Running twice on one alert changes nothing the second time.
        """
        if self._catch_up is not None:
            await self._catch_up()
        if not self._watches.watched(alert):
            return 0
        text = await self._records.text(alert.id)
        found = self._watches.find(alert, text)
        if found.matches:
            await self._queue.expand(alert, found.matches, now)
        remembering = {watch.name: watch for watch in found.remembering}
        subject = Subject(alert.geonameid, alert.incident)
        told = await self._settle(Asked(subject, alert, text, remembering), now, judge_new)
        if alert.reason is Reason.UNITED:
            await self._holding.let_go_of_united(alert, list(remembering), now)
        return len(found.matches) + told

    async def confirm(self, incident: Incident, now: datetime) -> int:
        """Look again at what waits for more sources of an incident, of which somebody has just reported again."""
        subject = Subject(incident.geonameid, incident.id)
        names = await self._holding.unconfirmed(subject)
        return await self._look(subject, names, now) if names else 0

    async def release(self, now: datetime) -> int:
        """Look again at whatever is due, and return how many channels were asked for.

        All for a channel is judged before any of it is queued: what a digest gathers goes into its queue in one step.
        """
        due = await self._waiting.due(now, MOST)
        return sum([await self._release(part, now) for part in self._parts(due)])

    def _parts(self, due: Mapping[Subject, Sequence[str]]) -> Iterator[Mapping[Subject, Sequence[str]]]:
        """What is due in parts of a bearable size, each watchlist, and mostly each channel, in one of them."""
        of_watchlist: dict[str, list[Subject]] = {}
        for subject, names in due.items():
            for name in names:
                of_watchlist.setdefault(name, []).append(subject)
        part: dict[Subject, list[str]] = {}
        size = 0
        for name in sorted(of_watchlist, key=self._channels):
            for subject in of_watchlist[name]:
                part.setdefault(subject, []).append(name)
            size += len(of_watchlist[name])
            if size >= AT_ONCE:
                yield part
                part, size = {}, 0
        if part:
            yield part

    def _channels(self, name: str) -> tuple[tuple[str, ...], str]:
        watch = self._watches.watch(name)
        return watch.channels if watch else (), name

    async def _release(self, due: Mapping[Subject, Sequence[str]], now: datetime) -> int:
        judged: list[Judged] = []
        for subject, names in due.items():
            try:
                held = await self._holding.held(subject, names, self._watches, now)
                judged += [await self._holding.judge(asked, now, judge_held) for asked in held]
            except OUTAGE:
                raise
            except Exception as error:  # one incident is isolated from the rest, and looked at again later
                telemetry.MESSAGES_FAILED.labels("release").inc()
                log.exception("what was held back cannot be told", incident=subject.incident, error=str(error))
                await self._waiting.postpone(subject, names, now + AFTER_DEFECT)
        told = await self._send((telling for each in judged for telling in each.tellings), now)
        for each in judged:
            if lost := await self._holding.commit(each):
                told += await self._look(each.asked.subject, lost, now)
        return told

    async def next_due(self) -> datetime | None:
        """When something is due next; None where nothing waits."""
        return await self._waiting.next_due()

    async def _look(self, subject: Subject, names: Sequence[str], now: datetime) -> int:
        """Judge again what waits in an incident for some watchlists, as it stands by now."""
        held = await self._holding.held(subject, names, self._watches, now)
        return sum([await self._settle(asked, now, judge_held) for asked in held])

    async def _settle(self, asked: Asked, now: datetime, judge: Judge) -> int:
        told = 0
        for _ in range(TRIES):
            if not asked.watches:
                return told
            judged = await self._holding.judge(asked, now, judge)
            told += await self._send(judged.tellings, now)
            asked = asked.only(await self._holding.commit(judged))
        raise StandingBusyError(f"standings in {asked.alert.incident} were written by others {TRIES} times in a row")

    async def _send(self, tellings: Iterable[Telling], now: datetime) -> int:
        alone, digests = together(tellings)
        for channel, of_channel in digests.items():
            await self._queue.gather(channel, of_channel, now)
        by_view: dict[tuple[str, View], list[Telling]] = {}
        for telling in alone:
            by_view.setdefault((telling.alert.id, telling.view), []).append(telling)
        for (_, view), alike in by_view.items():
            matches = [(telling.channel, telling.watchlists) for telling in alike]
            await self._queue.expand(alike[0].alert, matches, now, view=view)
        return len(alone) + sum(map(len, digests.values()))
