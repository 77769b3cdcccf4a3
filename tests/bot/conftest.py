"""A bot that runs over a real store and a Bot API server, and people who talk to it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import Any

import pytest
from pydantic import SecretStr

from monitor.bot.broadcast import Broadcast
from monitor.bot.session import Session, open_session
from monitor.bot.settings import BotSettings
from monitor.bot.turn import Parts
from monitor.incidents.ledger import Ledger
from monitor.notify.channels.telegram import TelegramSettings
from monitor.notify.erase import erase
from monitor.notify.outbox import Outbox
from monitor.notify.waiting import Waiting
from monitor.read.places.gazetteer import Gazetteer
from monitor.read.report import Reader
from monitor.store.connection import Store
from monitor.subscribing import Subscribing
from monitor.subscriptions.chat import Chat
from monitor.subscriptions.chats import Chats
from monitor.subscriptions.feedback import Feedback
from tests.bot.people import Person
from tests.servers.bot_api import TOKEN
from tests.servers.chat_api import ChatApi

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Source:
    """A source as /status sees it."""

    name: str
    state: str = "fresh"
    last_success: datetime | None = NOW
    last_error: str | None = None


@dataclass
class Bot:
    """The bot, what it works with, and the clock by which it does."""

    api: ChatApi
    store: Store
    parts: Parts
    settings: BotSettings
    session: Session | None = None
    now: datetime = NOW
    sources: list[Source] = field(default_factory=lambda: [Source("herald"), Source("mayor")])

    def person(self, user: int = 5, **more: Any) -> Person:
        return Person(self.api, user, **more)

    async def chat(self, name: str = "tg:5") -> Chat:
        found = await self.parts.chats.chat(name)
        assert found is not None, name
        return found

    def configure(self, **settings: Any) -> None:
        """Another configuration, as after a reload."""
        self.settings = BotSettings(**settings)

    def later(self, **span: float) -> None:
        self.now += timedelta(**span)


@pytest.fixture(scope="session")
def gazetteer(reader: Reader) -> Gazetteer:
    return Gazetteer.load()


@pytest.fixture
async def api() -> AsyncIterator[ChatApi]:
    async with ChatApi() as server:
        yield server


@pytest.fixture
def made(api: ChatApi, store: Store, gazetteer: Gazetteer) -> Bot:
    """The bot, which does not run yet."""

    async def sources() -> list[Source]:
        return bot.sources

    async def queues() -> dict[str, int]:
        return {"articles": 3, "deliveries": 0}

    chats = Chats(store)
    parts = Parts(
        settings=lambda: bot.settings,
        chats=chats,
        feedback=Feedback(store),
        subscribing=Subscribing(lambda: gazetteer),
        gazetteer=lambda: gazetteer,
        ledger=Ledger(store),
        outbox=Outbox(store),
        waiting=Waiting(store),
        sources=sources,
        queues=queues,
        erase=partial(erase, store),
        broadcast=Broadcast(store, chats),
        clock=lambda: bot.now,
    )
    bot = Bot(api, store, parts, BotSettings(requests=1000))
    return bot


@asynccontextmanager
async def running(bot: Bot, *duties: Callable[[Session, asyncio.Event], Any]) -> AsyncIterator[Bot]:
    """The bot while it polls, or does other duties."""
    stop = asyncio.Event()
    telegram = TelegramSettings(token=SecretStr(TOKEN), base_url=bot.api.url)
    async with AsyncExitStack() as stack:
        bot.session = await stack.enter_async_context(open_session(bot.parts, telegram, bot.store, stop))
        assert bot.session is not None
        tasks = [asyncio.ensure_future(duty(bot.session, stop)) for duty in duties or (Session.poll,)]
        try:
            yield bot
        finally:
            stop.set()
            await asyncio.gather(*tasks)


@pytest.fixture
async def bot(made: Bot) -> AsyncIterator[Bot]:
    async with running(made):
        yield made


@pytest.fixture
def person(bot: Bot) -> Person:
    """Somebody in a private chat, in English."""
    return bot.person()
