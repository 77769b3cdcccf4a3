"""The bot that all Telegram channels share, with its connections and its pacing."""

from __future__ import annotations

from types import TracebackType
from typing import Self

from telegram import Bot

from monitor.notify.channels.telegram.pacing import Limits, Pacer
from monitor.notify.channels.telegram.request import AiohttpRequest
from monitor.notify.channels.telegram.settings import TelegramSettings
from monitor.settings import secret

OFFICIAL_API = "https://api.telegram.org"


class TelegramLink:
    """One bot, its connections and its pacing, shared by all channels; without a token it delivers nothing, yet."""

    def __init__(self, settings: TelegramSettings, limits: Limits | None = None) -> None:
        self.token = secret(settings.token, settings.token_file)
        self.pacer = Pacer(limits or Limits())
        self.request = AiohttpRequest()
        base = (settings.base_url or OFFICIAL_API).rstrip("/").removesuffix("/bot")
        self.bot = (
            Bot(self.token, base_url=f"{base}/bot", request=self.request, get_updates_request=self.request)
            if self.token
            else None
        )

    def hide(self, text: str) -> str:
        """The text as it may stand in a log: short, and without the token."""
        return (text.replace(self.token, "***") if self.token else text)[:300]

    async def __aenter__(self) -> Self:
        await self.request.initialize()  # the bot's own start would ask Telegram who it is, and fail while it is away
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.request.shutdown()
