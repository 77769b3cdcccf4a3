"""The bot while it runs: its menus, its updates by polling or webhook, and what the operator has to say to all."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress

from aiohttp import web
from yarl import URL

from monitor import telemetry
from monitor.bot import menu
from monitor.bot.dispatch import Dispatcher
from monitor.bot.polling import poll
from monitor.bot.sender import NotSentError, Sender
from monitor.bot.settings import BotSettings, WebhookSettings
from monitor.bot.turn import Parts
from monitor.bot.updates import KINDS
from monitor.bot.webhook import PATH, build_app, secret_of
from monitor.notify.channels.telegram.link import TelegramLink
from monitor.notify.channels.telegram.settings import TelegramSettings
from monitor.store.connection import Store
from monitor.store.outage import steady

FIRST_WAIT, LONGEST_WAIT = 1.0, 60.0
WHO = "GetMe"
"""Only the name matters, so the rest of the answer may be of any form."""
Serve = Callable[[web.Application, str], AbstractAsyncContextManager[str]]

log = telemetry.logger("bot")


class Session:
    """A bot that knows its name."""

    def __init__(self, parts: Parts, link: TelegramLink, sender: Sender, username: str) -> None:
        self._parts, self._link, self._sender = parts, link, sender
        self._dispatcher = Dispatcher(parts, sender, username)

    async def poll(self, stop: asyncio.Event) -> None:
        """Ask for updates and answer them until `stop` is set."""
        with suppress(NotSentError):
            await self._sender.call(lambda bot: bot.delete_webhook())
        await poll(self._link, self._sender.bot, self._dispatcher.take, stop)

    async def be_called(self, settings: WebhookSettings, serve: Serve, stop: asyncio.Event) -> None:
        """Let Telegram call until `stop` is set."""
        secret = secret_of(self._link.token or "")
        app = build_app(self._sender.bot, secret, self._dispatcher.take)
        async with serve(app, settings.listen):
            address = str(URL(settings.url.rstrip("/") + PATH))
            await self._sender.call(
                lambda bot: bot.set_webhook(address, secret_token=secret, allowed_updates=list(KINDS))
            )
            log.info("Telegram calls", address=address)
            await stop.wait()

    async def broadcast(self, stop: asyncio.Event) -> None:
        """Tell all chats what the operator has to say, whenever there is something."""
        await steady("bot.broadcast", lambda: self._parts.broadcast.tell(self._sender, stop), until=stop)

    async def publish(self, settings: BotSettings) -> None:
        """Tell Telegram the menus."""
        await menu.publish(self._sender, settings.operators)


@asynccontextmanager
async def open_session(
    parts: Parts, telegram: TelegramSettings, store: Store, stop: asyncio.Event
) -> AsyncIterator[Session | None]:
    """Connect the bot; None where `stop` is set before Telegram has told its name."""
    async with TelegramLink(telegram, store) as link:
        sender = Sender(link, parts.chats)
        username = await _username(sender, stop)
        yield Session(parts, link, sender, username) if username else None


async def _username(sender: Sender, stop: asyncio.Event) -> str:
    """The bot's name, asked for until Telegram tells it: without it no command in a group can be told from others'."""
    wait = FIRST_WAIT
    while not stop.is_set():
        try:
            me = await sender.call(lambda bot: bot.do_api_request(WHO))
        except NotSentError as error:
            log.warning("Telegram does not tell who the bot is", error=str(error), next_try_s=wait)
            with suppress(TimeoutError):
                async with asyncio.timeout(wait):
                    await stop.wait()
            wait = min(wait * 2, LONGEST_WAIT)
        else:
            name = str(me.get("username", "")) if isinstance(me, dict) else ""
            log.info("bot runs", name=f"@{name}")
            return name
    return ""
