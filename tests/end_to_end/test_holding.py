"""What rules hold back, in a running service whose clock a test moves on: until confirmed, until the night is over."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from monitor.config.load import load
from monitor.notify.waiting import Waiting
from monitor.read.places.gazetteer import Gazetteer
from monitor.service.run import Service
from tests.end_to_end.conftest import HANGS_SECONDS
from tests.servers.bot_api import TOKEN, BotApi
from tests.servers.news_site import NewsSite, Story

NIGHT = datetime(2026, 3, 1, 23, tzinfo=UTC)
CHAT = -1001
TOLLS = {"Kharkiv": "two", "Odesa": "nine", "Sumy": "four", "Poltava": "six"}


class Clock:
    """Goes as the machine's does, from a night on, and forward by as much as a test likes."""

    def __init__(self) -> None:
        self.ahead = timedelta(0)
        self._started = time.monotonic()

    def __call__(self) -> datetime:
        return NIGHT + self.ahead + timedelta(seconds=time.monotonic() - self._started)


class Desk:
    """The running service, two sites that it polls, and what a chat was told."""

    def __init__(self, clock: Clock, service: Service, sites: list[NewsSite], bot_api: BotApi) -> None:
        self.clock, self.sites = clock, sites
        self._service, self._bot_api = service, bot_api

    def story(self, site: int, slug: str, title: str, *paragraphs: str) -> None:
        self.sites[site].stories.append(Story(slug, title, list(paragraphs), published=self.clock()))

    def told(self) -> list[str]:
        return self._bot_api.texts(CHAT)

    async def holds(self, count: int) -> None:
        """So many attacks are held back, and nobody was told of any."""
        assert self._service.runtime is not None
        waiting = Waiting(self._service.runtime.store)
        async with asyncio.timeout(HANGS_SECONDS):
            while await waiting.count() != count:
                await asyncio.sleep(0.05)
        assert self.told() == []

    async def told_once(self) -> str:
        """The one message that comes, though everything is polled again."""
        await self._until(self.told)
        await self._polled_again()
        [told] = self.told()
        return told

    async def _polled_again(self) -> None:
        """Whatever was listed before has been seen by now, and everything between the sites and the chats is done."""
        polls = [site.polls for site in self.sites]
        await self._until(lambda: all(site.polls > before + 1 for site, before in zip(self.sites, polls, strict=True)))
        assert self._service.runtime is not None
        async with asyncio.timeout(HANGS_SECONDS):
            while not await self._service.runtime.idle():
                await asyncio.sleep(0.05)

    async def _until(self, true: Callable[[], object]) -> None:
        async with asyncio.timeout(HANGS_SECONDS):
            while not true():
                await asyncio.sleep(0.05)


@asynccontextmanager
async def desk(tmp_path: Path, bot_api: BotApi, rule: str) -> AsyncIterator[Desk]:
    """A service with one watchlist, which has a rule."""
    async with NewsSite() as one, NewsSite() as two:
        (tmp_path / "token").write_text(TOKEN)
        cities = ", ".join(TOLLS)
        (tmp_path / "config.yaml").write_text(
            f"""\
store: embedded
data: {tmp_path / "data"}
web: {{listen: "127.0.0.1:0"}}
telegram: {{token_file: token, base_url: "{bot_api.url}"}}
crawl: {{processes: 1}}
sources:
  - {{name: one, url: "{one.feed}", every: 1s, language: en, family: one, allow_private: true}}
  - {{name: two, url: "{two.feed}", every: 1s, language: en, family: two, allow_private: true}}
channels:
  chat: {{kind: telegram, chat: {CHAT}}}
watchlists:
  - {{name: held, cities: [{cities}], notify: [chat], {rule}}}
"""
        )
        clock = Clock()
        service = Service(load(tmp_path / "config.yaml", Gazetteer.load()), clock=clock)
        running = asyncio.create_task(service.run())
        try:
            started = asyncio.create_task(service.started.wait())
            await asyncio.wait([running, started], return_when=asyncio.FIRST_COMPLETED, timeout=HANGS_SECONDS)
            yield Desk(clock, service, [one, two], bot_api)
        finally:
            service.stop.set()
            await running


@pytest.fixture
async def bot_api() -> AsyncIterator[BotApi]:
    async with BotApi(overall=0, chat=0, group_per_minute=0) as server:
        yield server


@pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")
async def test_an_attack_is_held_until_a_second_publisher_tells_of_it(tmp_path: Path, bot_api: BotApi) -> None:
    async with desk(tmp_path, bot_api, "rules: {independent_sources: 2}") as here:
        here.story(
            0, "one", "Missile strike on Kharkiv kills four",
            "Two ballistic missiles hit a printing house in Kharkiv, killing four people and wounding 13.",
            "Firefighters worked all night, and a tram line beside the works was closed until further notice.",
        )  # fmt: skip
        await here.holds(1)
        here.story(
            1, "two", "Four dead in Kharkiv as missiles strike print works",
            "Police in Kharkiv say that four people died and 13 were injured when missiles struck a printing house.",
            "Our reporter saw ambulances leave the yard one after the other while smoke still rose from the roof.",
        )  # fmt: skip
        told = await here.told_once()
        assert "New attack: Kharkiv" in told
        assert "2 independent" in told


@pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")
async def test_what_the_night_held_is_told_in_the_morning_in_one_message(tmp_path: Path, bot_api: BotApi) -> None:
    async with desk(tmp_path, bot_api, "quiet_hours: 22:00-07:00, urgent: never") as here:
        for city, killed in TOLLS.items():
            here.story(
                0, city.lower(), f"Missile strike on {city} kills {killed}",
                f"Ballistic missiles hit a printing house in {city} on Sunday, killing {killed} people, police said.",
                f"Firefighters worked all night, and a tram line in {city} was closed until further notice.",
            )  # fmt: skip
        await here.holds(len(TOLLS))
        here.clock.ahead += timedelta(hours=8, minutes=30)
        title, *lines = (await here.told_once()).splitlines()
        assert title == "Digest: 4 attacks"
        assert [line.split()[2] for line in lines[:4]] == ["Odesa", "Poltava", "Sumy", "Kharkiv"]
