"""The stages in order, as docs/flow.md tells them: this page is the flow.

    poll ──▶ collect ──▶ read ──▶ match ──▶ deliver (monitor.notify.deliver)

Each stage takes its work from the store and puts its effect there before it lets go of the work, so any stage may run
twice on the same thing and change nothing the second time, and any process may be killed at any instant.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from random import Random

from monitor import telemetry
from monitor.alerting import Alerting
from monitor.assemble import Byline, article_of, byline, families
from monitor.crawl.article import Page
from monitor.crawl.errors import CrawlError, PageError
from monitor.crawl.fetch import Validators
from monitor.crawl.paces import Paces
from monitor.crawl.sources import Poll
from monitor.crawl.sources.hubs import Hub
from monitor.crawl.sources.settings import SourceSettings
from monitor.dedup.pending import Own, Pending, Sighting
from monitor.dedup.seen import Accepted, Seen
from monitor.model import Alert, Article, Entry
from monitor.notify.notices import Notice
from monitor.own_words import OwnWords
from monitor.pacing import Pacing
from monitor.polling import Polling
from monitor.revisiting import Revisiting
from monitor.store import codec
from monitor.store.connection import OUTAGE
from monitor.store.outage import insist
from monitor.store.streams import Message
from monitor.tracking import Tracking

LEASE = timedelta(seconds=60)
"""How long a pending entry is left to the process that took it."""
AT_ONCE = 20
"""Entries of one source collected side by side; the fetcher's limits per host hold besides."""
HURRY = timedelta(seconds=10)
"""A page that takes longer, the wait for its turn at the host included, does not hold up the entry's own words."""
PATIENCE = timedelta(seconds=40)
"""A page that has not come by then cannot be had for now: the entry is let go while it is still ours."""
FIRST_RETRY = timedelta(seconds=30)
LAST_RETRY = timedelta(hours=6)
TRIES = 12
"""After these an entry whose page never came is let go; its own words were read at the first failure."""
EARLIER, RECENT = 5, timedelta(minutes=5)
"""Alerts of an incident that are made sure of before the next one is queued: so many, where they are so young."""

log = telemetry.logger("pipeline")


async def _nobody(source: SourceSettings, hub: Hub | None) -> None:
    """No hub is asked for anything."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What the stages work with; the service builds them."""

    poll_source: Callable[[SourceSettings, Validators, datetime], Awaitable[Poll]]
    fetch_page: Callable[[SourceSettings, str], Awaitable[Page]]
    seen: Seen
    tracking: Tracking
    revisiting: Revisiting
    alerting: Alerting
    load_alert: Callable[[str], Awaitable[Alert | None]]
    clock: Callable[[], datetime]
    random: Random
    note_hub: Callable[[SourceSettings, Hub | None], Awaitable[None]] = _nobody
    paces: Paces | None = None
    pacing: Pacing | None = None
    tell_operator: Callable[[Notice], Awaitable[None]] | None = None
    fetch_undated_page: Callable[[SourceSettings, str], Awaitable[Page]] | None = None
    """As `fetch_page`, for entries without a date: the page's day is looked for too."""
    may_matter: Callable[[SourceSettings, Entry], Awaitable[bool]] | None = None
    """Whether an entry's own words may be those of an article on an attack; asked for sources with `fetch: auto`."""


class Pipeline:
    """The way from a source to the outbox."""

    def __init__(self, parts: Parts, sources: Mapping[str, SourceSettings]) -> None:
        self._parts = parts
        self._polling = Polling(
            poll_source=parts.poll_source,
            seen=parts.seen,
            paces=parts.paces,
            note_hub=parts.note_hub,
            tell_operator=parts.tell_operator,
            clock=parts.clock,
            random=parts.random,
        )
        self.configure(sources)
        self._under_way: Counter[str] = Counter()
        self._swept: dict[str, asyncio.Task[None]] = {}

    def configure(self, sources: Mapping[str, SourceSettings]) -> None:
        """Go on with other sources; what is under way ends with those it began with."""
        self._sources = sources
        self._families = families(sources.values())

    # --- poll: Source ──▶ Entry ----------------------------------------------------------------------------------

    async def poll(self, name: str) -> None:
        """Ask a source what it lists, keep what is new in the pending set, and collect it."""
        source = self._sources.get(name)
        if source is None or source.paused:
            return
        if await self._polling.poll(source, self._own_words(source)):
            await self.collect(name)

    async def push(self, name: str, answer: Poll) -> None:
        """Take over what a hub sent of a source, as if it had been polled; the next poll asks for all that it lists."""
        source = self._sources.get(name)
        if source is None or source.paused:
            return
        if await self._polling.push(source, answer, self._own_words(source)):
            await self.collect(name)

    async def take(self, name: str, entries: Sequence[Entry], warnings: Sequence[str] = ()) -> Accepted | None:
        """Take over entries that were handed in of a source; None where it is paused or gone from the configuration.

        Pages that are wanted are collected by whoever sweeps.
        """
        source = self._sources.get(name)
        if source is None or source.paused:
            return None
        return await self._polling.take(source, entries, self._own_words(source), warnings)

    def _own_words(self, source: SourceSettings) -> Own:
        """Gives the article of an entry whose own words are all that is wanted; None where its page is to be read."""
        own: list[OwnWords] = []  # most polls bring nothing that would have any

        def article(sighting: Sighting, entry: Entry) -> bytes | None:
            if _wants_page(source, entry):
                return None
            if not own or own[0].sighting != sighting:
                own[:] = [OwnWords(self._byline(source), sighting)]
            return own[0].article(entry)

        return article

    def _byline(self, source: SourceSettings) -> Byline:
        return byline(source, self._families)

    # --- collect: Entry ──▶ Article ------------------------------------------------------------------------------

    async def collect(self, name: str) -> None:
        """Turn a source's pending entries that are due into articles on the stream.

        Whoever calls this, at most `AT_ONCE` entries of a source are under way: pages that hang take no more than that.
        """
        source = self._sources.get(name)
        while source is not None and (room := AT_ONCE - self._under_way[name]) > 0:
            self._under_way[name] += room
            try:
                pending = await self._parts.seen.claim(name, self._parts.clock(), LEASE, room)
            finally:
                self._under_way[name] -= room
            await asyncio.gather(*(self._collect(source, entry) for entry in pending))
            if len(pending) < room:
                return

    async def sweep(self) -> None:
        """Begin to collect what is due of every source: what an earlier process left, and pages to be tried again.

        Waits for none of them, so a source that is slow holds up no other one.
        """
        self._begin("pages to look at again", partial(self._parts.revisiting.sweep, self._sources))
        for name in await self._parts.seen.sources_with_pending():
            self._begin(name, partial(self.collect, name))

    def _begin(self, name: str, work: Callable[[], Awaitable[None]]) -> None:
        if name not in self._swept:
            self._swept[name] = asyncio.create_task(self._sweep(name, work), name=name)
            self._swept[name].add_done_callback(lambda task: self._swept.pop(task.get_name()))

    async def end(self) -> None:
        """Let go of what was swept up; what is not done stays pending."""
        sweeping = list(self._swept.values())
        for task in sweeping:
            task.cancel()
        await asyncio.gather(*sweeping, return_exceptions=True)

    async def _sweep(self, name: str, work: Callable[[], Awaitable[None]]) -> None:
        try:
            await work()
        except OUTAGE as error:
            log.warning("store is away", loop="crawl.collect", source=name, error=str(error))
        except Exception as error:  # one source is isolated from the rest; its entries stay pending
            telemetry.MESSAGES_FAILED.labels("collect").inc()
            log.exception("collecting failed", source=name, error=str(error))

    async def _collect(self, source: SourceSettings, pending: Pending) -> None:
        self._under_way[source.label] += 1
        try:
            await self._turn(source, pending)
        finally:
            self._under_way[source.label] -= 1

    async def _turn(self, source: SourceSettings, pending: Pending) -> None:
        """Fetch an entry's page; where that takes long or fails for now, its own words go through first."""
        fetching = asyncio.ensure_future(self._page(source, pending))
        try:
            in_time, _ = await asyncio.wait([fetching], timeout=HURRY.total_seconds())
            if not in_time and not pending.published:
                await self._publish(source, pending, None, done=False)
                pending = replace(pending, published=True)
            page, error = await fetching
        finally:
            fetching.cancel()
        done = error is None or not error.temporary or pending.attempts >= TRIES
        if done or not pending.published:
            await self._publish(source, pending, page, done=done)
        if not done and error is not None:
            wait = error.retry_after or min(LAST_RETRY, FIRST_RETRY * 2 ** (pending.attempts - 1))
            await self._parts.seen.defer(source.label, pending, self._parts.clock() + wait)

    async def _publish(self, source: SourceSettings, pending: Pending, page: Page | None, *, done: bool) -> None:
        article = article_of(self._byline(source), pending.entry, pending.sighting, page, self._parts.clock())
        # The page is here: where the store is away, the article waits for it and not for the end of the lease.
        publish = partial(self._parts.seen.publish, source.label, pending, article, done=done)
        await insist("crawl.publish", publish)

    async def _page(self, source: SourceSettings, pending: Pending) -> tuple[Page | None, CrawlError | None]:
        if not _wants_page(source, pending.entry):
            return None, None
        link = pending.entry.link
        if not await self._may_matter(source, pending):
            telemetry.ARTICLES.labels("page_spared").inc()
            return None, None
        try:
            return await self._fetched(source, pending.entry), None
        except CrawlError as error:
            telemetry.ARTICLES.labels(error.outcome).inc()
            log.info("page cannot be read", source=source.label, url=link, error=error.message)
            return None, error

    async def _may_matter(self, source: SourceSettings, pending: Pending) -> bool:
        if source.fetch != "auto" or self._parts.may_matter is None:
            return True
        return await self._parts.may_matter(source, pending.entry)

    async def _fetched(self, source: SourceSettings, entry: Entry) -> Page:
        fetch = self._parts.fetch_page
        if entry.published is None and entry.updated is None:
            fetch = self._parts.fetch_undated_page or fetch
        try:
            async with asyncio.timeout(PATIENCE.total_seconds()):
                return await fetch(source, entry.link)
        except TimeoutError as error:
            raise PageError("its turn at the host did not come in time", outcome="too_slow", temporary=True) from error

    # --- read: Article ──▶ Reports ──▶ Incident changes ----------------------------------------------------------

    async def read(self, message: Message) -> None:
        """Read an article of the stream and bring the incidents of its cities up to date."""
        article, now = codec.load(Article, message.body), self._parts.clock()
        source = self._sources.get(article.source)
        changes = await self._parts.tracking.track(article, now, country=source.country if source else None)
        for change in changes:
            if change.incident is not None and change.alert is None:
                await self._parts.alerting.confirm(change.incident, now)
        await self._parts.revisiting.note(source, article, changes)
        if self._parts.pacing is not None:
            await self._parts.pacing.note(article, changes, now)

    # --- match: Alert ──▶ Deliveries -----------------------------------------------------------------------------

    async def match(self, message: Message) -> None:
        """Queue an alert of the outbox for everyone who watches its city and wants to hear of it, or hold it back.

        An incident is told in its order, though another worker may have an earlier alert of it, or have died over one.
        """
        alert = codec.load(Alert, message.body)
        for earlier in await self._before(alert):
            await self._parts.alerting.tell(earlier, self._parts.clock())
        channels = await self._parts.alerting.tell(alert, self._parts.clock())
        log.info("alert", alert=alert.id, city=alert.city, kind=alert.kind.value, channels=channels)

    async def release(self) -> None:
        """Tell what was held back and is due."""
        await self._parts.alerting.release(self._parts.clock())

    async def _before(self, alert: Alert) -> list[Alert]:
        earlier = [await self._parts.load_alert(name) for name in alert.references[-EARLIER:]]
        return [one for one in earlier if one is not None and alert.sent_at - one.sent_at < RECENT]


def _wants_page(source: SourceSettings, entry: Entry) -> bool:
    return source.fetch != "never" and not entry.whole and entry.link.startswith(("http://", "https://"))
