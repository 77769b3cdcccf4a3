"""Whatever step the process dies at, the same articles come out, once, and the same is told of them."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import pytest
from aiohttp import web

from monitor.crawl.fetch import Fetcher
from monitor.incidents.ledger import Ledger
from monitor.read.report import Reader
from monitor.store.connection import Store
from monitor.store.keys import Keys
from tests.flow import Clock, Flow
from tests.servers.mortal import KilledError, Mortal
from tests.servers.news_site import NewsSite, Story

KHARKIV = 706483
STRIKE = (
    "A missile struck a residential building in Kharkiv, killing four people and wounding eleven, the governor said."
)
RISEN = "The death toll of the missile strike on Kharkiv has risen to six, the regional governor said."
SHELLS = "Shells hit a market in Sumy and killed two people, one of them a child, the mayor of the city said at noon."


async def _unavailable(_: web.Request) -> web.Response:
    return web.Response(status=503)


@dataclass
class Life:
    """What one process after another does with the same site, over one store."""

    valkey: Path
    site: NewsSite
    fetcher: Fetcher
    reader: Reader
    now: datetime
    namespace: str
    die_at: int = 0
    working: int = 0
    """Steps until the story was told."""
    deaths: int = 0
    read: set[tuple[str, str]] = field(default_factory=set)

    async def live(self) -> dict[str, object]:
        """The whole story, and what came of it."""
        self._clock = Clock(self.now)
        self._client = self._born()
        self._client.die(self.die_at)
        strike = Story("strike", "Missile hits Kharkiv", [STRIKE], self.now)
        away = Story("away", "Shells hit Sumy", [SHELLS], self.now, summary="Two people were killed in Sumy.")
        self.site.stories[:] = [strike, away]
        self.site.pages = {"away": _unavailable}
        await self._do(lambda flow: flow.pipeline.poll("site"))
        await self._do(self._read)

        strike.paragraphs = [RISEN, STRIKE]
        self._clock.later(minutes=6)
        await self._do(Flow.look_again)
        await self._do(self._read)

        self.site.pages = {}
        strike.title = "Six killed in Kharkiv"
        self._clock.later(minutes=10)
        await self._do(lambda flow: flow.pipeline.poll("site"))
        await self._do(self._read)
        return await self._outcome()

    def _born(self) -> Mortal:
        return Mortal(unix_socket_path=str(self.valkey), protocol=2)

    def _flow(self) -> Flow:
        return Flow(Store(self._client, Keys(self.namespace)), self.site.feed, self.fetcher, self.reader, self._clock)

    async def _do(self, step: Callable[[Flow], Awaitable[object]]) -> None:
        """A step; where the process dies over it, the next one does it again once all leases have run out."""
        living = asyncio.all_tasks()
        try:
            await step(self._flow())
        except KilledError:
            self.deaths += 1
            left = asyncio.all_tasks() - living
            for task in left:
                task.cancel()
            await asyncio.gather(*left, return_exceptions=True)
            await self._client.aclose()
            self._client = self._born()
            self._clock.later(minutes=6)
            await step(self._flow())

    async def _read(self, flow: Flow) -> None:
        self.read |= {(article.url.rsplit("/")[-1], article.revision) for article in await flow.articles()}
        await flow.read_all()

    async def _outcome(self) -> dict[str, object]:
        flow = self._flow()
        self.working = self._client.steps
        keys = flow.store.keys
        stream = await flow.store.redis.xinfo_stream(keys.articles("site"))
        incidents = await Ledger(flow.store).incidents(KHARKIV)
        outcome: dict[str, object] = {
            "articles": self.read,
            "put on the stream": stream["entries-added"],
            "left on it": stream["length"],
            "pending": await flow.store.redis.hlen(keys.pending("site")),
            "alerts": sorted((a.city, a.sequence, a.reason, a.killed) for a in await flow.alerts()),
            "incidents": [(i.killed, i.injured, i.sources, i.families, i.alerts) for i in incidents],
        }
        await self._client.aclose()
        return outcome


@pytest.mark.timeout(600)  # some sixty lives, one after the other
async def test_a_process_that_dies_after_any_step_loses_nothing_and_doubles_nothing(
    valkey: Path, site: NewsSite, fetcher: Fetcher, reader: Reader, now: datetime
) -> None:
    await Life(valkey, site, fetcher, reader, now, "once").live()  # the store knows all scripts from here on
    undisturbed = Life(valkey, site, fetcher, reader, now, "kills")
    outcome = await undisturbed.live()
    assert outcome["put on the stream"] == len(undisturbed.read) == 5
    assert len(outcome["alerts"]) == 3  # type: ignore[arg-type]
    assert undisturbed.working > 30
    for step in range(1, undisturbed.working + 1):
        life = Life(valkey, site, fetcher, reader, now, f"kills{step}", step)
        assert await life.live() == outcome, step
        assert life.deaths == 1, step
