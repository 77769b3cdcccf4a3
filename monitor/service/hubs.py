"""Hubs that push what is new in feeds: what is asked of them, what they say, and what becomes of it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import datetime
from email.message import Message as Headers

from monitor import telemetry
from monitor.crawl.errors import CrawlError
from monitor.crawl.exchange import Response
from monitor.crawl.fetch import user_agent
from monitor.crawl.pool import Workers
from monitor.crawl.sources.feed import FeedSettings, pushed
from monitor.crawl.sources.hubs import Hub
from monitor.crawl.sources.poll import Poll
from monitor.crawl.sources.settings import SourceSettings
from monitor.crawl.websub.asking import Asking
from monitor.crawl.websub.callback import Callback, Push
from monitor.crawl.websub.registry import Registry
from monitor.store.connection import Store
from monitor.store.outage import steady

ROUND_SECONDS = 5.0

log = telemetry.logger("websub")


class Hubs:
    """The part of a process that has to do with hubs; without `public_url` it does nothing."""

    def __init__(
        self, store: Store, public_url: str | None, contact: str, workers: Workers, clock: Callable[[], datetime]
    ) -> None:
        self.reachable = public_url is not None
        self._registry = Registry(store, public_url or "")
        self._asking = Asking(self._registry, user_agent(contact), clock)
        self.callback = Callback(self._registry, store, clock)
        self._workers = workers
        self._clock = clock

    async def note(self, source: SourceSettings, hub: Hub | None) -> None:
        """Remember which hub a source names."""
        if self.reachable:
            # Who reads a source by a proxy does not want to be seen there by this machine's own address.
            await self._registry.note(source, None if source.proxy else hub, self._clock())

    async def ask(self, sources: Callable[[], Mapping[str, SourceSettings]], stop: asyncio.Event) -> None:
        """Ask hubs whenever something is due, until `stop` is set."""

        async def one_round() -> None:
            await self._asking.round(dict(sources()))
            with suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), ROUND_SECONDS)

        await steady("schedule.websub", one_round, until=stop)

    async def read(self, message: bytes, sources: Mapping[str, SourceSettings]) -> tuple[str, Poll] | None:
        """The source that a push is of, and what it lists; None where it tells nothing that the next poll would not."""
        push = Push.load(message)
        source = sources.get(push.source)
        if not isinstance(source, FeedSettings):
            return None
        headers = Headers()
        headers["Content-Type"] = push.content_type
        response = Response(status=200, url=push.topic, body=push.body, charset=headers.get_content_charset())
        try:
            return push.source, await pushed(source, response, self._clock(), self._workers)
        except CrawlError as error:
            telemetry.WEBSUB.labels("unreadable").inc()
            log.warning("push cannot be read", source=push.source, outcome=error.outcome, error=error.message)
            return None
