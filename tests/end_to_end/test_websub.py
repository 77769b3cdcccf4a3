"""What a hub pushes is told at once, though the feed is polled but once a day."""

from __future__ import annotations

import socket
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
from aiohttp import ClientSession

from tests.end_to_end.conftest import CHAT, Running, eventually
from tests.servers.bot_api import BotApi
from tests.servers.news_site import NewsSite, Story
from tests.servers.websub_hub import Hub


@pytest.fixture
def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


async def test_a_pushed_attack_is_told_without_a_poll(
    start: Callable[..., Awaitable[Running]], config: Path, news: NewsSite, bot_api: BotApi, free_port: int
) -> None:
    public = f'web: {{listen: "127.0.0.1:{free_port}", public_url: "http://127.0.0.1:{free_port}"}}'
    text = config.read_text().replace('web: {listen: "127.0.0.1:0"}', public).replace("every: 1s", "every: 1d")
    config.write_text(text)
    news.stories.append(Story("quiet", "A quiet morning", ["Nothing has happened in Kharkiv."]))
    async with Hub() as hub:
        news.hub = hub.url
        running = await start()
        await eventually(lambda: hub.subscribers, running.lines)
        polls = news.polls
        words = ["Two missiles hit a printing house in Kharkiv, killing four people and injuring nine, the mayor said."]
        news.stories.append(Story("strike", "Missile strike on Kharkiv kills four", words))
        async with ClientSession() as session, session.get(news.feed) as answer:
            body = await answer.read()
        assert await hub.push(body) == [202]
        await eventually(lambda: bot_api.texts(CHAT), running.lines)
        assert "4" in bot_api.texts(CHAT)[0]
        assert news.polls == polls + 1  # the test's own request
        assert await running.end() == 0
