"""Says when each source is due, at the source's own pace.

One APScheduler job goes through the timetable of all sources, a few times a second at most: a job a source would cost
more than the polls of ten thousand sources themselves, and what comes due together goes together all the way.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Mapping
from datetime import UTC, datetime, timedelta
from random import Random
from types import TracebackType
from typing import Self

from apscheduler.job import Job
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.base import BaseTrigger

from monitor import telemetry
from monitor.crawl.backoff import next_poll
from monitor.crawl.paces import Pace
from monitor.crawl.sources.settings import SourceSettings
from monitor.crawl.timetable import Timetable

ROUND = timedelta(milliseconds=100)
"""The least time between two looks at the timetable."""
IDLE = timedelta(days=1)
"""When to look again where nothing is ever due; whoever changes the timetable does not wait for that."""
BURST_STEP = timedelta(milliseconds=20)
LONGEST_BURST = timedelta(minutes=5)

USUAL = Pace()
Due = Callable[[str], Awaitable[None]]

log = telemetry.logger("crawl")


def utc_now() -> datetime:
    """The clock of the machine."""
    return datetime.now(UTC)


class Rounds(BaseTrigger):  # type: ignore[misc]
    """Fires when something of a timetable is due, and no more often than is good."""

    def __init__(self, timetable: Timetable) -> None:
        self._timetable = timetable

    def get_next_fire_time(self, _previous: datetime | None, now: datetime) -> datetime:
        """At the earliest time of the timetable, but not at once again: what is due now is only being taken."""
        return max(self._timetable.first() or now + IDLE, now + ROUND)


def following(due: datetime, wait: timedelta, now: datetime, random: Random) -> datetime:
    """The next time of a source that was due then: one jittered interval later, or now where that passed long ago."""
    return max(due + next_poll(wait, 0, None, random), now)


class Scheduler:
    """Calls `due` with a source's label whenever it is to be polled; an async context manager.

    A source whose call is still under way is not called again. `due` decides nothing here: an error in it is logged.
    """

    def __init__(self, due: Due, *, random: Random, clock: Callable[[], datetime] = utc_now) -> None:
        self._due = due
        self._random = random
        self._clock = clock
        self._known: dict[str, SourceSettings] = {}
        self._paces: dict[str, Pace] = {}
        self._running: set[str] = set()
        self._closing = False
        self._timetable = Timetable()
        self._jobs = AsyncIOScheduler(timezone=UTC)
        self._job: Job | None = None

    async def __aenter__(self) -> Self:
        self._jobs.start()
        # A round that waits for the store holds up no other one.
        self._job = self._jobs.add_job(
            self._round, Rounds(self._timetable), coalesce=True, max_instances=1_000_000, misfire_grace_time=None
        )
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._closing = True
        self._jobs.shutdown(wait=False)
        await asyncio.sleep(0)  # lets cancelled calls end

    def sources(self, wanted: Iterable[SourceSettings]) -> None:
        """Poll these sources from now on, and no others; those that did not change keep their rhythm.

        New and changed ones are due at once, spread over a short burst where they are many. Paused ones are left out.
        """
        after = {source.label: source for source in wanted if not source.paused}
        for label in self._known.keys() - after.keys():
            self._timetable.remove(label)
        fresh = [source for label, source in after.items() if self._known.get(label) != source]
        self._known = after
        spread = min(BURST_STEP * len(fresh), LONGEST_BURST)
        now = self._clock()
        for place, source in enumerate(fresh):
            self._timetable.put(source.label, now + spread * place / len(fresh))
        self._look_in_time()

    def defer(self, label: str, until: datetime) -> None:
        """Let a source rest until then, and go on at its own pace afterwards; unknown ones are ignored."""
        if self._timetable.get(label) is not None:
            self._timetable.put(label, until)
            self._look_in_time()

    def adapt(self, paces: Mapping[str, Pace]) -> None:
        """Poll sources at these paces from now on; what is to be hurried is not left to wait out its old interval."""
        now = self._clock()
        for label, pace in paces.items():
            self._paces[label] = pace
            due = self._timetable.get(label)
            if due is None or not (pace.hurried_until and pace.hurried_until > now):
                continue
            soon = now + self._wait(label, now) * self._random.random()
            if soon < due:
                self._timetable.put(label, soon)
        self._look_in_time()

    def _wait(self, label: str, now: datetime) -> timedelta:
        """The interval of a source now."""
        bounds, pace = self._known[label].bounds, self._paces.get(label, USUAL)
        if pace.hurried_until and pace.hurried_until > now:
            return bounds.fastest
        # What was noted before the settings changed counts as far as they allow it.
        return min(max(pace.quiet or bounds.every, bounds.every), bounds.slowest)

    def next_polls(self) -> dict[str, datetime]:
        """When each source is due next."""
        return self._timetable.all()

    def _look_in_time(self) -> None:
        """Let the next round come when the earliest source is due, where it would come later."""
        first = self._timetable.first()
        if self._job is not None and first is not None and first < self._job.next_run_time:
            self._job.modify(next_run_time=first)

    async def _round(self) -> None:
        """Call for all that are due, each for itself."""
        now = utc_now()  # as APScheduler tells the time
        taken = self._timetable.take(now)
        for label, due in taken:
            self._timetable.put(label, following(due, self._wait(label, now), now, self._random))
        try:
            await asyncio.gather(*(self._call(label) for label, _ in taken))
        except asyncio.CancelledError:
            if not self._closing:
                raise

    async def _call(self, label: str) -> None:
        if label in self._running:
            return
        self._running.add(label)
        try:
            await self._due(label)
        except Exception as error:
            telemetry.POLLS.labels(label, "crashed").inc()
            log.exception("poll crashed", source=label, error=str(error))
        finally:
            self._running.discard(label)
