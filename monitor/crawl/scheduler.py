"""Says when each source is due: one APScheduler job a source, at the source's own pace."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Mapping
from datetime import UTC, datetime, timedelta
from functools import partial
from random import Random
from types import TracebackType
from typing import Self

from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.base import BaseTrigger

from monitor import telemetry
from monitor.crawl.backoff import next_poll
from monitor.crawl.paces import Pace
from monitor.crawl.sources.settings import SourceSettings

BURST_STEP = timedelta(milliseconds=20)
LONGEST_BURST = timedelta(minutes=5)
MISFIRE_SECONDS = 3600
"""A poll that comes late is still wanted; of several missed ones, one."""

USUAL = Pace()
Due = Callable[[str], Awaitable[None]]

log = telemetry.logger("crawl")


def utc_now() -> datetime:
    """The clock of the machine."""
    return datetime.now(UTC)


class Rhythm(BaseTrigger):  # type: ignore[misc]
    """Fires at an interval with jitter from a random source of ours; the interval is asked for each time."""

    def __init__(self, wait: Callable[[datetime], timedelta], random: Random) -> None:
        self._wait = wait
        self._random = random

    def get_next_fire_time(self, previous: datetime | None, now: datetime) -> datetime:
        """One jittered interval after the last time, or at once where that has passed long ago."""
        step = next_poll(self._wait(now), 0, None, self._random)
        return max((previous or now) + step, now)


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
        self._jobs = AsyncIOScheduler(
            timezone=UTC,
            # Overlap is refused in `_call`: the scheduler would log a warning each time.
            job_defaults={"coalesce": True, "max_instances": 1_000_000, "misfire_grace_time": MISFIRE_SECONDS},
        )

    async def __aenter__(self) -> Self:
        self._jobs.start()
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
            self._remove(label)
        fresh = [source for label, source in after.items() if self._known.get(label) != source]
        self._known = after
        spread = min(BURST_STEP * len(fresh), LONGEST_BURST)
        now = self._clock()
        for place, source in enumerate(fresh):
            self._add(source, now + spread * place / len(fresh))

    def defer(self, label: str, until: datetime) -> None:
        """Let a source rest until then, and go on at its own pace afterwards; unknown ones are ignored."""
        if self._jobs.get_job(label) is not None:
            self._jobs.modify_job(label, next_run_time=until)

    def adapt(self, paces: Mapping[str, Pace]) -> None:
        """Poll sources at these paces from now on; what is to be hurried is not left to wait out its old interval."""
        now = self._clock()
        for label, pace in paces.items():
            self._paces[label] = pace
            job = self._jobs.get_job(label)
            if job is None or not (pace.hurried_until and pace.hurried_until > now):
                continue
            soon = now + self._wait(label, now) * self._random.random()
            if soon < job.next_run_time:
                self._jobs.modify_job(label, next_run_time=soon)

    def _wait(self, label: str, now: datetime) -> timedelta:
        """The interval of a source now."""
        bounds, pace = self._known[label].bounds, self._paces.get(label, USUAL)
        if pace.hurried_until and pace.hurried_until > now:
            return bounds.fastest
        # What was noted before the settings changed counts as far as they allow it.
        return min(max(pace.quiet or bounds.every, bounds.every), bounds.slowest)

    def next_polls(self) -> dict[str, datetime]:
        """When each source is due next."""
        return {job.id: job.next_run_time for job in self._jobs.get_jobs()}

    def _add(self, source: SourceSettings, first: datetime) -> None:
        self._jobs.add_job(
            self._call,
            Rhythm(partial(self._wait, source.label), self._random),
            args=(source.label,),
            id=source.label,
            replace_existing=True,
            next_run_time=first,
        )

    def _remove(self, label: str) -> None:
        if self._jobs.get_job(label) is not None:
            self._jobs.remove_job(label)

    async def _call(self, label: str) -> None:
        if label in self._running:
            return
        self._running.add(label)
        try:
            await self._due(label)
        except asyncio.CancelledError:
            if not self._closing:
                raise
        except Exception as error:
            telemetry.POLLS.labels(label, "crashed").inc()
            log.exception("poll crashed", source=label, error=str(error))
        finally:
            self._running.discard(label)
