"""What the roles of one process share: built once, and reconfigured in place when the configuration changes."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, AsyncExitStack, asynccontextmanager
from datetime import datetime, timedelta
from functools import cached_property, partial
from random import Random

from monitor import telemetry
from monitor.alerting import Alerting
from monitor.assemble import own_words
from monitor.config import Config, Loaded
from monitor.crawl.article import Page
from monitor.crawl.document import read_page
from monitor.crawl.errors import PageError
from monitor.crawl.fetch import PAGE_LIMITS, Fetcher, Validators
from monitor.crawl.paces import Paces
from monitor.crawl.pool import WorkCrashedError, Workers, WorkTimeoutError
from monitor.crawl.queue import PollQueue
from monitor.crawl.sources import Poll, poller
from monitor.crawl.sources.settings import SourceSettings
from monitor.crawl.turns import Turns
from monitor.dedup.revisits import Revisits
from monitor.dedup.seen import Seen
from monitor.holding import Records
from monitor.incidents.ledger import Ledger
from monitor.match.severity import severity
from monitor.model import Alert, Article, Entry
from monitor.notify.channels import OpenChannels, open_channels
from monitor.notify.channels.console import ConsoleSettings
from monitor.notify.notices import Notice
from monitor.notify.operator import Notices
from monitor.notify.outbox import Outbox
from monitor.notify.waiting import Waiting
from monitor.pacing import Pacing
from monitor.pipeline import Parts, Pipeline
from monitor.read.places.gazetteer import Gazetteer
from monitor.read.process import may_matter_in_process, read_in_process
from monitor.read.report import Reading
from monitor.recipients import ChatRecipients
from monitor.revisiting import Revisiting
from monitor.service import health
from monitor.service.hubs import Hubs
from monitor.store.connection import OUTAGE, Store
from monitor.subscribing import Followed, Subscribing
from monitor.subscriptions.chats import Chats
from monitor.tracking import Tracking
from monitor.web.health import Readiness, SourceView

PAGE_SECONDS = 20.0
READ_SECONDS = 20.0
QUEUED_FOR_INTERVALS = 3
"""A poll that waits on the stream is not asked for again for so many intervals, should nobody take it."""
NEEDS_RESTART = ("store", "data", "web", "log", "crawl", "history")

log = telemetry.logger("service")


class Runtime:
    """The parts of one process, and the configuration under which they work now."""

    def __init__(
        self,
        loaded: Loaded,
        store: Store,
        *,
        name: str,
        clock: Callable[[], datetime],
        exercise: bool,
        fetcher: Fetcher,
        workers: Workers,
    ) -> None:
        self.store, self.name, self.clock, self.exercise = store, name, clock, exercise
        self._fetcher, self._workers = fetcher, workers
        keep = loaded.config.history.keep
        self.seen, self.ledger, self.outbox = Seen(store), Ledger(store, keep=keep), Outbox(store, rank=_rank)
        self._queue = PollQueue(store)
        self.paces, self._notices = Paces(store), Notices(store)
        self.reconfigured, self.channels_changed = asyncio.Event(), asyncio.Event()
        self.bot_changed = asyncio.Event()
        self.loaded = loaded
        self._sources_of: Config | None = None
        self._sources: Mapping[str, SourceSettings] = {}
        self._fetchers: dict[str, tuple[SourceSettings, Fetcher]] = {}
        self.chats = Chats(store)
        self.subscribing = Subscribing(lambda: self.gazetteer)
        self.followed = Followed(self.chats, self.subscribing, loaded.watches)
        self.alerting = Alerting(
            Waiting(store),
            self.outbox,
            Records(self.ledger.alert, self.ledger.incident, self.ledger.alert_text),
            self.followed.index,
            catch_up=self.followed.catch_up,
        )
        config = loaded.config
        self.hubs = Hubs(store, config.web.public_url, config.crawl.contact, workers, clock)
        parts = Parts(
            poll_source=self._poll_source,
            fetch_page=self._fetch_page,
            seen=self.seen,
            tracking=Tracking(store, self._read_article, keep=keep),
            revisiting=Revisiting(Revisits(store), self._fetch_page, clock),
            alerting=self.alerting,
            load_alert=self.ledger.alert,
            clock=clock,
            random=Random(),  # noqa: S311 - jitter
            note_hub=self.hubs.note,
            paces=self.paces,
            pacing=Pacing(store, self.paces),
            tell_operator=self._tell_operator,
            may_matter=self._may_matter,
            fetch_undated_page=partial(self._fetch_page, undated=True),
        )
        self.pipeline = Pipeline(parts, self.sources)

    # --- configuration -------------------------------------------------------------------------------------------

    @property
    def config(self) -> Config:
        """The configuration in force."""
        return self.loaded.config

    @property
    def sources(self) -> Mapping[str, SourceSettings]:
        """The sources in force, by name."""
        if self._sources_of is not self.config:
            self._sources_of = self.config
            self._sources = {source.label: source for source in self.config.sources}
        return self._sources

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """The cities of the world, for those who ask by name or within a radius."""
        return Gazetteer.load()

    async def apply(self, loaded: Loaded) -> None:
        """Work by another configuration from now on; says which changes need a restart."""
        before, self.loaded = self.config, loaded
        for section in NEEDS_RESTART:
            if getattr(before, section) != getattr(loaded.config, section):
                log.warning("this change takes effect after a restart", setting=section)
        self.pipeline.configure(self.sources)
        self._fetchers.clear()
        self.followed.configure(loaded.watches)
        self.reconfigured.set()
        # Receivers that were given up get another chance with every reload, so channels are always opened anew.
        self.channels_changed.set()
        if (before.bot, before.telegram) != (loaded.config.bot, loaded.config.telegram):
            self.bot_changed.set()

    def channels(self) -> AbstractAsyncContextManager[OpenChannels]:
        """The channels in force, opened; the console is always there."""
        settings = {"console": ConsoleSettings(kind="console"), **self.config.channels}
        recipients = ChatRecipients(self.chats)
        return open_channels(settings, self.config.telegram, self.store, recipients, locate=self._locate)

    async def _tell_operator(self, notice: Notice) -> None:
        wanted = [name for name, settings in self.config.channels.items() if settings.notices]
        await self._notices.tell(notice, wanted)

    def _locate(self, geonameid: int) -> tuple[float, float] | None:
        city = self.gazetteer.city(geonameid)
        return (city.latitude, city.longitude) if city else None

    # --- crawling ------------------------------------------------------------------------------------------------

    async def request_poll(self, name: str) -> None:
        """Put a due source on the stream of polls, unless it waits there already; where the store is away, not now."""
        source = self.sources.get(name)
        if source is None:
            return
        patience = max(timedelta(seconds=30), source.every * QUEUED_FOR_INTERVALS)
        try:
            await self._queue.put(name, patience)
        except OUTAGE as error:  # the next interval asks again; each source saying so each time would drown the log
            telemetry.STORE_OUTAGES.labels("schedule").inc()
            log.debug("store is away", loop="schedule", source=name, error=str(error))

    async def poll_begins(self, name: str) -> None:
        """Take note that a source's poll waits on the stream no longer."""
        await self._queue.take(name)

    async def _poll_source(self, source: SourceSettings, validators: Validators, now: datetime) -> Poll:
        return await poller(source)(source, self._fetcher_of(source), validators, now, self._workers)

    def _fetcher_of(self, source: SourceSettings) -> Fetcher:
        """The fetcher that asks as a source wants it, made anew only where the source's settings are new."""
        known = self._fetchers.get(source.label)
        if known is None or known[0] is not source:
            known = self._fetchers[source.label] = (source, self._fetcher.of(source.asking))
        return known[1]

    async def _fetch_page(self, source: SourceSettings, url: str, *, undated: bool = False) -> Page:
        answer = await self._fetcher_of(source).get(url, limits=PAGE_LIMITS, allow_private=source.allow_private)
        try:
            return await self._workers.run(
                read_page,
                answer.body,
                answer.url,
                answer.content_type,
                answer.charset,
                undated,
                seconds=PAGE_SECONDS,
            )
        except WorkTimeoutError as error:
            raise PageError(f"the page keeps its reader busy: {error}", outcome="too_slow", temporary=False) from error
        except WorkCrashedError as error:
            raise PageError(f"a worker died over the page: {error}", outcome="crashed", temporary=True) from error

    async def _may_matter(self, source: SourceSettings, entry: Entry) -> bool:
        language = source.language or entry.language
        try:
            return await self._workers.run(
                may_matter_in_process, entry.title, own_words(entry), language, seconds=READ_SECONDS
            )
        except (WorkTimeoutError, WorkCrashedError):
            return True  # rather a page too many

    # --- reading -------------------------------------------------------------------------------------------------

    async def _read_article(self, article: Article, country: str | None) -> Reading:
        return await self._workers.run(read_in_process, article, country, seconds=READ_SECONDS)

    # --- what the operator sees ----------------------------------------------------------------------------------

    async def source_views(self) -> Sequence[SourceView]:
        """How each source stands."""
        return await health.source_views(self.seen, self.config.sources, self.clock())

    async def readiness(self) -> Readiness:
        """Whether the service does its work."""
        return await health.readiness(self.store, self.outbox, self.source_views)

    async def idle(self) -> bool:
        """Whether nothing waits anywhere between the sources and the channels."""
        waiting = await health.queues(self.store, self.outbox)
        return not any(count for name, count in waiting.items() if name != "polls") and not (
            await self.seen.sources_with_pending()
        )

    def announce_web(self, address: str) -> None:
        """Tell whoever started us where the page is."""
        print(f"dashboard: {address}", file=sys.stderr, flush=True)


def _rank(alert: Alert) -> int:
    return severity(alert).rank


@asynccontextmanager
async def open_runtime(
    loaded: Loaded, store: Store, *, name: str, clock: Callable[[], datetime], exercise: bool
) -> AsyncIterator[Runtime]:
    """Open what the roles share; it is closed on the way out."""
    crawl = loaded.config.crawl
    async with AsyncExitStack() as stack:
        fetcher = await stack.enter_async_context(Fetcher(crawl, Turns(store, Random())))  # noqa: S311
        workers = Workers(crawl.processes, preload=["monitor.cli", "monitor.crawl.document", "monitor.read.process"])
        await stack.enter_async_context(workers)
        yield Runtime(loaded, store, name=name, clock=clock, exercise=exercise, fetcher=fetcher, workers=workers)
