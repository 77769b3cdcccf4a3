"""The flow from a polled source to the incidents over real servers, on a clock that tests move, step by step."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from random import Random

from monitor.alerting import Alerting
from monitor.crawl.article import Page
from monitor.crawl.document import read_page
from monitor.crawl.fetch import PAGE_LIMITS, Fetcher, Validators
from monitor.crawl.sources.feed import FeedSettings, poll
from monitor.crawl.sources.poll import Poll
from monitor.crawl.sources.settings import SourceSettings
from monitor.dedup.revisits import Revisits
from monitor.dedup.seen import Seen
from monitor.holding import Records
from monitor.incidents.ledger import Ledger
from monitor.match.index import WatchIndex
from monitor.model import Alert, Article
from monitor.notify.outbox import Outbox
from monitor.notify.waiting import Waiting
from monitor.pipeline import Parts, Pipeline
from monitor.read.report import Reader, Reading
from monitor.revisiting import Revisiting
from monitor.store import codec
from monitor.store.connection import Store
from monitor.store.streams import Message
from monitor.tracking import Tracking


class Clock:
    """Tells the time that a test sets."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def later(self, **span: float) -> None:
        self.now += timedelta(**span)


class Flow:
    """One process's pipeline; several over one store are several processes."""

    def __init__(self, store: Store, url: str, fetcher: Fetcher, reader: Reader, clock: Callable[[], datetime]) -> None:
        self.store, self._fetcher, self._reader = store, fetcher, reader
        self.source = FeedSettings(kind="feed", name="site", url=url, language="en", allow_private=True)
        self.revisiting = Revisiting(Revisits(store), self._fetch_page, clock)
        ledger = Ledger(store)
        parts = Parts(
            poll_source=self._poll_source,
            fetch_page=self._fetch_page,
            seen=Seen(store),
            tracking=Tracking(store, self._read),
            revisiting=self.revisiting,
            alerting=Alerting(
                Waiting(store),
                Outbox(store),
                Records(ledger.alert, ledger.incident, ledger.alert_text),
                WatchIndex([]),
            ),
            load_alert=ledger.alert,
            clock=clock,
            random=Random(1),
        )
        self.pipeline = Pipeline(parts, {"site": self.source})

    async def _poll_source(self, source: SourceSettings, validators: Validators, now: datetime) -> Poll:
        assert isinstance(source, FeedSettings)
        return await poll(source, self._fetcher, validators, now)

    async def _fetch_page(self, source: SourceSettings, url: str) -> Page:
        answer = await self._fetcher.get(url, limits=PAGE_LIMITS, allow_private=True)
        return read_page(answer.body, answer.url, answer.content_type, answer.charset)

    async def _read(self, article: Article, country: str | None) -> Reading:
        return self._reader.read(
            title=article.title, text=article.text, published=article.published, language=article.language
        )

    async def articles(self) -> list[Article]:
        """What lies on the stream of articles."""
        found = await self.store.redis.xrange(self.store.keys.articles("site"))
        return [codec.load(Article, fields[b"body"]) for _, fields in found]

    async def read_all(self) -> list[Article]:
        """Read what lies on the stream of articles, and take it off."""
        stream = self.store.keys.articles("site")
        read: list[Article] = []
        for number, fields in await self.store.redis.xrange(stream):
            await self.pipeline.read(Message(stream, number.decode(), fields[b"body"]))
            await self.store.redis.xdel(stream, number)
            read.append(codec.load(Article, fields[b"body"]))
        return read

    async def alerts(self) -> list[Alert]:
        """What lies in all outboxes."""
        found = [entry for key in self.store.keys.all_outboxes() for entry in await self.store.redis.xrange(key)]
        return [codec.load(Alert, fields[b"body"]) for _, fields in found]

    async def look_again(self) -> None:
        """Look at the pages that are due."""
        await self.revisiting.sweep({"site": self.source})
