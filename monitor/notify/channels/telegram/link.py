"""The bot that all Telegram channels share, with its connections and its pacing."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from datetime import timedelta
from types import TracebackType
from typing import Any, Self

from telegram import Bot

from monitor.notify.channels.base import NotYetError
from monitor.notify.channels.telegram.maps import Locate, Maps
from monitor.notify.channels.telegram.pacing import Limits, Pacer, Turn
from monitor.notify.channels.telegram.request import AiohttpRequest
from monitor.notify.channels.telegram.settings import TelegramSettings
from monitor.notify.channels.telegram.wordings import Wordings
from monitor.settings import secret
from monitor.store.connection import Store
from monitor.store.outage import insist

UNREADABLE = (TypeError, KeyError, AttributeError, ValueError)
"""What the library raises where an answer has a form that it does not know. What was asked for is done all the same: to
ask again would be to send it again.
"""
OFFICIAL_API = "https://api.telegram.org"
A_LITTLE = 0.002
"""Clocks differ: who comes back a moment too early has to come again."""
FEWEST, MOST = 8, 256
"""Chats that are told at the same time: as many as leave within two seconds, within these bounds."""


class TelegramLink:
    """One bot, its connections and its pacing, shared by all channels; without a token it delivers nothing, yet."""

    def __init__(
        self, settings: TelegramSettings, store: Store, limits: Limits | None = None, *, locate: Locate | None = None
    ) -> None:
        limits = limits or Limits(overall=settings.pace)
        self.wordings = Wordings()
        self.maps = Maps(locate)
        self.token = secret(settings.token, settings.token_file)
        self.paid = settings.paid_broadcast
        self.pacer = Pacer(store, (self.token or "").partition(":")[0], limits)
        self._most = min(max(FEWEST, 2 * limits.overall), MOST)
        self.request = AiohttpRequest(connections=self._most)
        base = (settings.base_url or OFFICIAL_API).rstrip("/").removesuffix("/bot")
        self._methods = f"{base}/bot{self.token}"
        self.bot = (
            Bot(self.token, base_url=f"{base}/bot", request=self.request, get_updates_request=self.request)
            if self.token
            else None
        )

    @property
    def most(self) -> int:
        """How many chats may be under way at a time: this process's part of what all that share the bot may have."""
        return max(FEWEST, self._most // self.pacer.processes)

    def rests(self) -> float:
        """Seconds for which nothing may be sent to any chat."""
        return self.pacer.rests()

    async def turn(self, chat: int | str, *, patience: float = 0.0) -> None:
        """Wait until a message to this chat may leave, as far as that is up to all messages together.

        Raises NotYetError where it is up to the chat itself for more than `patience` seconds, or where all have to
        wait: such waits are spent in the outbox, where they hold up nobody.
        """
        granted, seconds = await self._ask(chat)
        if not granted and seconds <= patience:
            await asyncio.sleep(seconds + A_LITTLE)
            granted, seconds = await self._ask(chat)
        if not granted:
            raise NotYetError(timedelta(seconds=seconds + A_LITTLE))
        if seconds > 0:
            await asyncio.sleep(seconds)
        if (rest := self.rests()) > 0:
            raise NotYetError(timedelta(seconds=rest + A_LITTLE))

    async def _ask(self, chat: int | str) -> Turn:
        return await insist("telegram.turn", lambda: self.pacer.turn(chat))

    async def call(self, method: str, fields: Mapping[str, Any]) -> Any:  # noqa: ANN401 - what the method answers
        """Call a method of the Bot API; fields that are None are left out. Raises the library's errors.

        The library's own methods spend twice as long on every message, most of it on objects for the answer.
        """
        return await self.request.call(f"{self._methods}/{method}", fields)

    def hide(self, text: str) -> str:
        """The text as it may stand in a log: short, and without the token."""
        return (text.replace(self.token, "***") if self.token else text)[:300]

    async def __aenter__(self) -> Self:
        await self.request.initialize()  # the bot's own start would ask Telegram who it is, and fail while it is away
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.pacer.close()
        await self.request.shutdown()
