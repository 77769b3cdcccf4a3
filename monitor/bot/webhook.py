"""Being called by Telegram (Bot API, `setWebhook`): every call must bring the secret that Telegram was told.

An update that could not be answered is not acknowledged, so Telegram brings it again.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
from typing import Any

from aiohttp import web
from telegram import Bot

from monitor import telemetry
from monitor.bot.polling import Take
from monitor.bot.updates import number_of, read_update

HEADER = "X-Telegram-Bot-Api-Secret-Token"
PATH = "/telegram"
BODY_BYTES = 1_000_000
REMEMBERED = 10_000
AT_ONCE = 200
"""Calls that are answered side by side; to more Telegram is asked to come again."""


def secret_of(token: str) -> str:
    """The secret for a token: the same in every process, and of no use to whoever sees it."""
    return hmac.new(token.encode(), b"tocsin webhook", hashlib.sha256).hexdigest()


def build_app(bot: Bot, secret: str, take: Take) -> web.Application:
    """What Telegram calls."""
    hook = _Hook(bot, secret, take)
    app = web.Application(client_max_size=BODY_BYTES)
    app.router.add_post(PATH, hook.answer)
    return app


class _Hook:
    def __init__(self, bot: Bot, secret: str, take: Take) -> None:
        self._bot, self._secret, self._take = bot, secret, take
        self._known: dict[int, None] = {}
        """Updates that were answered: what Telegram brings twice is answered once."""
        self._room = asyncio.Semaphore(AT_ONCE)

    async def answer(self, request: web.Request) -> web.Response:
        if not hmac.compare_digest(request.headers.get(HEADER, "").encode(), self._secret.encode()):
            telemetry.MESSAGES_FAILED.labels("bot").inc()
            return web.Response(status=403)
        if self._room.locked():
            return web.Response(status=503, headers={"Retry-After": "5"})
        told = _json(await request.read())
        number = number_of(told)
        if number is None:
            return web.Response(status=400)
        if number not in self._known:
            if (update := read_update(told, self._bot)) is not None:
                async with self._room:
                    await self._take(update)
            self._known[number] = None
            if len(self._known) > REMEMBERED:
                self._known.pop(next(iter(self._known)))
        return web.Response()


def _json(body: bytes) -> Any:  # noqa: ANN401 - whatever came
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        return None
