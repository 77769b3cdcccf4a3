"""Source ──poll──▶ Entry: one look at a source, what came of it, and how the source fares by that."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import asdict, replace
from datetime import datetime, timedelta
from random import Random

from monitor import telemetry
from monitor.crawl.backoff import ONCE_GONE, next_poll
from monitor.crawl.errors import CrawlError
from monitor.crawl.exchange import Validators
from monitor.crawl.health import Event, Health
from monitor.crawl.moved import after_answer, present_address
from monitor.crawl.pace import differs, quiet_pace
from monitor.crawl.paces import Paces
from monitor.crawl.sources import Poll
from monitor.crawl.sources.hubs import Hub
from monitor.crawl.sources.settings import SourceSettings
from monitor.dedup.pending import Own
from monitor.dedup.seen import Accepted, Seen, SourceState
from monitor.model import Entry
from monitor.notify.notices import Notice
from monitor.store import codec

NOTHING = Accepted(0, 0, 0)
WAITING = Accepted(0, 0, 0, waiting=1)
OTHER_GUIDS = "gives its entries other guids at each poll; they are told apart by their links"

log = telemetry.logger("pipeline")


class Polling:
    """Polls sources, and keeps account of how they fare."""

    def __init__(
        self,
        *,
        poll_source: Callable[[SourceSettings, Validators, datetime], Awaitable[Poll]],
        seen: Seen,
        paces: Paces | None,
        note_hub: Callable[[SourceSettings, Hub | None], Awaitable[None]],
        tell_operator: Callable[[Notice], Awaitable[None]] | None,
        clock: Callable[[], datetime],
        random: Random,
    ) -> None:
        self._poll_source, self._seen, self._paces = poll_source, seen, paces
        self._note_hub, self._tell_operator, self._clock, self._random = note_hub, tell_operator, clock, random

    async def poll(self, source: SourceSettings, article: Own) -> bool:
        """Ask a source what it lists and take that over; whether entries of it may wait for their pages now.

        `article` gives the article of an entry whose own words are all that is wanted.
        """
        now = self._clock()
        state = await self._seen.state(source.label)
        if state.paused:
            return False
        health = codec.load(Health, state.health) if state.health else Health()
        if health.not_before and now < health.not_before:
            return False
        asked = _where_it_is_now(source, health)
        try:
            answer = await self._poll_source(asked, Validators(**state.validators).if_of(asked.address), now)
        except CrawlError as error:
            await self._failed(source, health, error)
            return False
        accepted = await self._accept(asked, state, answer, article)
        if not answer.not_modified:
            await self._note_hub(source, answer.hub)
        if accepted.by_link:
            answer = replace(answer, warnings=(*answer.warnings, OTHER_GUIDS))
        await self._succeeded(source, health, answer, accepted.new if state.polled else 0)
        return accepted.waiting > 0

    async def push(self, source: SourceSettings, answer: Poll, article: Own) -> bool:
        """Take over what was sent of a source without asking, as `poll` does; nothing before its first poll."""
        state = await self._seen.state(source.label)
        if not state.polled or state.paused:
            return False
        known = Validators(**state.validators).if_of(source.address)
        answer = replace(answer, validators=Validators(cursor=known.cursor))
        accepted = await self._accept(source, state, answer, article, "pushed")
        return accepted.waiting > 0

    async def take(
        self,
        source: SourceSettings,
        entries: Sequence[Entry],
        article: Own,
        warnings: Sequence[str] = (),
    ) -> Accepted | None:
        """Take over what was handed in of a source that nobody asks; None while it is paused.

        What this has returned is on the stream, or waits durably for its page.
        """
        state = await self._seen.state(source.label)
        if state.paused:
            return None
        if not state.polled:  # a first answer of all that there is, old or new, is for sources that are asked
            await self._seen.accept(source.label, (), validators={}, now=self._clock(), polled=False)
        answer = Poll(entries=tuple(entries), warnings=tuple(warnings))
        accepted = await self._accept(source, replace(state, polled=True), answer, article, "handed_in")
        health = codec.load(Health, state.health) if state.health else Health()
        await self._succeeded(source, health, answer, accepted.new)
        return accepted

    async def _accept(
        self,
        source: SourceSettings,
        state: SourceState,
        answer: Poll,
        article: Own,
        outcome: str = "ok",
    ) -> Accepted:
        now = self._clock()
        if answer.not_modified:
            telemetry.polls(source.label, "not_modified").inc()
            await self._seen.unchanged(source.label, now=now, renewed=state.renewed)
            return WAITING if state.waiting else NOTHING
        telemetry.polls(source.label, outcome).inc()
        accepted = await self._seen.accept(
            source.label,
            answer.entries,
            validators=asdict(replace(answer.validators, of=source.address)),
            now=now,
            polled=state.polled,
            article=article,
        )
        for kind in ("new", "changed", "known"):
            telemetry.ENTRIES.labels(kind).inc(getattr(accepted, kind))
        return accepted

    async def _succeeded(self, source: SourceSettings, health: Health, answer: Poll, new: int) -> None:
        now = self._clock()
        up, fresh = telemetry.up(source.label)
        up.set(1)
        fresh.set(now.timestamp())
        warnings = health.warnings if answer.not_modified else answer.warnings
        after, event = health.after_success(
            now,
            warnings,
            new=new,
            context=health.context if answer.not_modified else answer.context,
            moved=after_answer(health.moved, source.url, answer.permanent_redirect),
        )
        after = await self._at_its_pace(source, after, answer.fresh_for, now)
        if event is Event.RECOVERED:
            telemetry.SOURCE_DEAD.labels(source.label).set(0)
            log.warning("source is back", source=source.label, url=source.public_url)
            await self._tell("back", source, health, now)
        await self._seen.save_health(source.label, codec.dump(after).decode())
        if after.warnings != health.warnings:
            for warning in after.warnings:
                log.warning("source gives cause for concern", source=source.label, warning=warning)
        if after.moved and after.moved.settled and not (health.moved and health.moved.settled):
            log.warning("source has moved for good; polled there from now on", source=source.label, to=after.moved.to)

    async def _at_its_pace(
        self, source: SourceSettings, health: Health, fresh_for: timedelta | None, now: datetime
    ) -> Health:
        """Note the pace of the source where it has changed."""
        if self._paces is None:
            return health
        wait = quiet_pace(source.bounds, health.rhythm, fresh_for, now)
        if not differs(wait, health.pace or source.every):
            return health
        pace = wait if wait != source.every else None
        await self._paces.note(source.label, pace, now)
        return replace(health, pace=pace)

    async def _failed(self, source: SourceSettings, health: Health, error: CrawlError) -> None:
        now = self._clock()
        telemetry.polls(source.label, error.outcome).inc()
        telemetry.up(source.label)[0].set(0)
        after, event = health.after_failure(now, error.message, source.every, error.outcome)
        wait = next_poll(source.every, after.failures, error.retry_after, self._random)
        if after.gone:
            wait = max(wait, ONCE_GONE)
        after = replace(after, not_before=now + wait)
        if event is not None:  # before it is noted as told: rather told twice than never
            telemetry.SOURCE_DEAD.labels(source.label).set(1)
            log.error(
                "source is dead: silence is not safety", source=source.label, url=source.public_url, error=error.message
            )
            await self._tell("gone" if event is Event.GONE else "dead", source, after, now)
        await self._seen.save_health(source.label, codec.dump(after).decode())
        log.warning(
            "source cannot be polled",
            source=source.label,
            outcome=error.outcome,
            error=error.message,
            failures=after.failures,
            next_try_s=round(wait.total_seconds()),
        )

    async def _tell(self, event: str, source: SourceSettings, health: Health, now: datetime) -> None:
        if self._tell_operator is None:
            return
        await self._tell_operator(
            Notice(
                event=event,
                source=source.label,
                url=source.public_url,
                since=health.last_success or health.failing_since,
                error=health.last_error,
                at=now,
            )
        )


def _where_it_is_now(source: SourceSettings, health: Health) -> SourceSettings:
    """The source at the address to which it has moved for good; its name and publisher stay."""
    address = present_address(health.moved, source.url)
    if address == source.url:
        return source
    return source.model_copy(update={"url": address, "name": source.label, "family": source.publisher})
