"""The store goes away in the middle of the news and comes back: nothing is lost, nothing is told twice."""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from pathlib import Path

from aiohttp import ClientSession

from monitor.store.embedded import EmbeddedStore, socket_path
from tests.end_to_end.conftest import CHAT, HANGS_SECONDS, Running, eventually
from tests.servers.bot_api import BotApi
from tests.servers.news_site import NewsSite, Story

OUTAGE_SECONDS = float(os.environ.get("OUTAGE_SECONDS", "4"))
CITIES = ("Kharkiv", "Odesa", "Sumy", "Poltava", "Dnipro", "Lviv")


def story(city: str, killed: str = "four") -> Story:
    return Story(
        city.lower(),
        f"Missile strike on {city} kills {killed}",
        [
            f"Two ballistic missiles hit a printing house in {city}, killing {killed} people, the governor said.",
            f"Firefighters worked through the afternoon, and a tram line in {city} was closed until further notice.",
        ],
    )


async def ready(address: str) -> tuple[int, str]:
    async with ClientSession() as session, session.get(f"{address}/readyz") as answer:
        return answer.status, await answer.text()


async def is_ready(address: str, wanted: int) -> str:
    deadline = time.monotonic() + HANGS_SECONDS
    while time.monotonic() < deadline:
        status, text = await ready(address)
        if status == wanted:
            return text
        await asyncio.sleep(0.1)
    raise AssertionError(f"/readyz never answered {wanted}")


async def test_an_outage_of_the_store_loses_nothing_doubles_nothing_and_is_shown(
    start: Callable[..., Awaitable[Running]], news: NewsSite, bot_api: BotApi, config: Path
) -> None:
    folder = config.parent / "valkey"
    text = config.read_text().replace("store: embedded", f"store: unix://{socket_path(folder)}")
    config.write_text(text.replace("cities: [Kharkiv]", f"cities: [{', '.join(CITIES)}]"))

    def told(*cities: str) -> bool:
        return sorted(city for text in bot_api.texts(CHAT) for city in CITIES if f"{city} (" in text) == sorted(cities)

    async def all_told() -> None:
        # What a worker had just been handed when the store went away is claimed again after a while.
        with suppress(TimeoutError):
            async with asyncio.timeout(HANGS_SECONDS):
                while not told(*CITIES):
                    await asyncio.sleep(0.1)
        assert told(*CITIES), bot_api.texts(CHAT)

    async with EmbeddedStore(folder, dies_with_parent=True):
        news.stories.append(story("Kharkiv"))
        running = await start()
        address = str(await running.says("dashboard:")).split()[-1]
        await eventually(lambda: bot_api.texts(CHAT), running.lines)
        await is_ready(address, 200)
        # A few are listed at once, and the store is gone before all of them can have been read.
        news.stories += [story("Odesa"), story("Sumy"), story("Poltava")]
        polls = news.polls
        await eventually(lambda: news.polls > polls, running.lines)

    assert "away" in await is_ready(address, 503)
    news.stories.append(story("Dnipro"))
    await asyncio.sleep(OUTAGE_SECONDS)

    async with EmbeddedStore(folder, dies_with_parent=True):
        news.stories.append(story("Lviv"))
        await is_ready(address, 200)
        await all_told()
        polls = news.polls
        await eventually(lambda: news.polls > polls + 2)
        assert told(*CITIES)
        assert await running.end() == 0
