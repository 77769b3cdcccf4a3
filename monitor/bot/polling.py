"""Asking Telegram for updates (Bot API, `getUpdates`). An update is let go only once it has been answered."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any

from telegram import Bot, Update
from telegram.error import Conflict, EndPointNotFound, InvalidToken, TelegramError

from monitor import telemetry
from monitor.bot.updates import KINDS, number_of, read_update
from monitor.notify.channels.telegram.link import TelegramLink

WAIT_SECONDS = 25
"""How long Telegram keeps a question open while there is nothing to tell."""
METHOD = "GetUpdates"
"""In any case (Bot API, "Making requests"): the library wants its own call for the usual one."""
FIRST_WAIT, LONGEST_WAIT = 1.0, 30.0
Take = Callable[[Update], Awaitable[None]]

log = telemetry.logger("bot")


async def poll(link: TelegramLink, bot: Bot, take: Take, stop: asyncio.Event) -> None:
    """Answer updates until `stop` is set; one that is being answered then is answered to its end, or told again."""
    offset, wait = 0, FIRST_WAIT
    while not stop.is_set():
        try:
            updates = await _ask(bot, offset, stop)
        except TelegramError as error:
            reason = _meaning(error) or link.hide(str(error))
            log.warning("Telegram cannot be asked", error=reason, next_try_s=wait)
            await _rest(wait, stop)
            wait = min(wait * 2, LONGEST_WAIT)
            continue
        wait = FIRST_WAIT
        read = [update for told in updates if (update := read_update(told, bot)) is not None]
        await asyncio.gather(*(take(update) for update in read))
        offset = max([offset, *(number + 1 for told in updates if (number := number_of(told)) is not None)])
    if offset:
        with suppress(TelegramError, TimeoutError):  # what was answered is not to be told to the next process
            async with asyncio.timeout(1):
                await bot.get_updates(offset=offset, limit=1, timeout=0)


async def _ask(bot: Bot, offset: int, stop: asyncio.Event) -> list[Any]:
    """What there is to tell, as Telegram tells it; the library's own call reads all of it or fails at all of it."""
    wanted = {"offset": offset, "timeout": WAIT_SECONDS, "allowed_updates": list(KINDS)}
    asking = asyncio.ensure_future(bot.do_api_request(METHOD, api_kwargs=wanted, read_timeout=WAIT_SECONDS + 10))
    stopping = asyncio.ensure_future(stop.wait())
    try:
        await asyncio.wait([asking, stopping], return_when=asyncio.FIRST_COMPLETED)
        found = await asking if asking.done() else []
        return found if isinstance(found, list) else []
    finally:
        asking.cancel()
        stopping.cancel()


def _meaning(error: TelegramError) -> str:
    if isinstance(error, Conflict):
        return "somebody else asks with this token, or a webhook is set: a bot can be run in one place only"
    if isinstance(error, InvalidToken | EndPointNotFound):
        return "Telegram does not know the token; set the one that @BotFather gave"
    return ""


async def _rest(seconds: float, stop: asyncio.Event) -> None:
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await stop.wait()
