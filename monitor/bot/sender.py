"""What the bot says goes out here: repaired where Telegram refuses it, tried again where that may help, never with an
error that holds the token.

Who can never be reached again is disabled, by errors that Telegram's documentation calls final; a group's new number is
followed (Bot API, `ResponseParameters`).
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import TypeVar, cast

from telegram import (
    Bot,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    ReplyKeyboardMarkup,
    ReplyKeyboardRemove,
    ReplyParameters,
)
from telegram.constants import ParseMode
from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter, TelegramError

from monitor import telemetry
from monitor.bot.keyboard import Rows, markup
from monitor.notify.channels.telegram.link import UNREADABLE, TelegramLink
from monitor.notify.render import shorten
from monitor.subscriptions import fate
from monitor.subscriptions.chat import name_of
from monitor.subscriptions.chats import Chats

TRIES = 3
NETWORK_WAIT = 0.5
LONGEST_WAIT = 30.0
"""Seconds; an answer that would come later is not waited for."""
UNITS = 4096
NOTICE = 190
"""Characters of the notice after a press (Bot API, `answerCallbackQuery`: 200)."""
_GONE = ("chat not found", "peer_id_invalid", "user is deactivated")
_NOTHING_TO_DO = ("message is not modified", "query is too old", "message to edit not found", "query_id_invalid")

Keyboard = InlineKeyboardMarkup | ReplyKeyboardMarkup | ReplyKeyboardRemove | None
T = TypeVar("T")

log = telemetry.logger("bot")


class NotSentError(Exception):
    """An answer did not reach its chat; the text says why and holds no secret."""


class Sender:
    """The bot's mouth."""

    def __init__(self, link: TelegramLink, chats: Chats) -> None:
        if link.bot is None:
            raise NotSentError("no Telegram token is set; set telegram.token_file or TOCSIN_TELEGRAM__TOKEN")
        self.bot: Bot = link.bot
        self._link = link
        self._chats = chats

    async def send(
        self,
        chat: int,
        text: str,
        rows: Rows | None = None,
        *,
        topic: int = 0,
        keyboard: Keyboard = None,
        reply_to: int = 0,
        in_turn: bool = False,
    ) -> int:
        """Send a message in Telegram's HTML; its number. Raises NotSentError.

        An answer is sent at once, and what waits leaves the later for it; `in_turn` waits for a turn among all messages
        of the bot, and raises NotYetError where that is the chat's own affair.
        """
        made = keyboard if keyboard is not None else markup(rows or [])

        async def post(to: int) -> int:
            sent = await self.bot.send_message(
                chat_id=to,
                text=_fitted(text),
                parse_mode=ParseMode.HTML,
                message_thread_id=topic or None,
                reply_markup=made,
                reply_parameters=ReplyParameters(reply_to, allow_sending_without_reply=True) if reply_to else None,
                link_preview_options=LinkPreviewOptions(is_disabled=True),
            )
            return sent.message_id

        if in_turn:
            await self._link.turn(chat)
        else:
            self._link.pacer.spent(chat)
        return await self._reach(chat, post)

    async def edit(self, chat: int, message: int, text: str, rows: Rows | None = None) -> None:
        """Change a message of the bot in place. Raises NotSentError."""

        async def post(to: int) -> None:
            await self.bot.edit_message_text(
                _fitted(text),
                chat_id=to,
                message_id=message,
                parse_mode=ParseMode.HTML,
                reply_markup=markup(rows or []),
                link_preview_options=LinkPreviewOptions(is_disabled=True),
            )

        self._link.pacer.spent(chat)
        await self._reach(chat, post)

    async def attach(self, chat: int, name: str, content: bytes, caption: str, *, topic: int = 0) -> None:
        """Send a file. Raises NotSentError."""

        async def post(to: int) -> None:
            await self.bot.send_document(
                to,
                content,
                filename=name,
                caption=caption,
                parse_mode=ParseMode.HTML,
                message_thread_id=topic or None,
            )

        self._link.pacer.spent(chat)
        await self._reach(chat, post)

    async def notice(self, query: str, text: str = "", *, alert: bool = False) -> None:
        """Answer the press of a button, with words over the chat or none."""

        async def post(_: int) -> None:
            await self.bot.answer_callback_query(query, text=text[:NOTICE] or None, show_alert=alert)

        await self._reach(0, post)

    async def role(self, chat: int, user: int) -> str:
        """What somebody is in a chat: `creator`, `administrator`, `member`, ... Raises NotSentError."""

        async def ask(to: int) -> str:
            return str((await self.bot.get_chat_member(to, user)).status)

        return await self._reach(chat, ask)

    async def call(self, what: Callable[[Bot], Awaitable[T]]) -> T:
        """Any other call, tried again like the others. Raises NotSentError."""
        return await self._reach(0, lambda _: what(self.bot))

    async def _reach(self, chat: int, post: Callable[[int], Awaitable[T]]) -> T:
        reason = ""
        for attempt in range(TRIES):
            try:
                return await post(chat)
            except ChatMigrated as moved:
                await fate.move(self._chats, chat, moved.new_chat_id)
                chat = moved.new_chat_id
            except RetryAfter as error:
                reason = self._link.hide(str(error))
                await _sleep(_seconds(error))
            except (Forbidden, BadRequest) as error:
                await self._refused(chat, error)
                return cast("T", None)  # nothing was left to do, and nobody asks for what was made of it
            except UNREADABLE as error:
                log.warning("an answer cannot be read; what was asked for is done", error=type(error).__name__)
                return cast("T", 0)
            except NetworkError as error:
                reason = self._link.hide(str(error))
                await asyncio.sleep(NETWORK_WAIT * 2**attempt)
            except TelegramError as error:
                raise NotSentError(self._link.hide(str(error))) from None
        raise NotSentError(reason)

    async def _refused(self, chat: int, error: TelegramError) -> None:
        """Raise NotSentError, but where what was asked for holds already."""
        reason = self._link.hide(str(error))
        if any(words in reason.lower() for words in _NOTHING_TO_DO):
            return
        if chat and (isinstance(error, Forbidden) or any(words in reason.lower() for words in _GONE)):
            await fate.disable(self._chats, name_of(chat), reason)
        raise NotSentError(reason) from None


def _fitted(text: str) -> str:
    """A text that Telegram takes. Pages are short; what is too long all the same loses its end, between lines."""
    if len(text.encode("utf-16-le", "replace")) // 2 <= UNITS:
        return text
    lines: list[str] = []
    room = UNITS - 2
    for line in text.split("\n"):
        room -= len(line.encode("utf-16-le", "replace")) // 2 + 1
        if room < 0:
            break
        lines.append(line)
    return "\n".join([*lines, "…"]) if lines else shorten(text.replace("<", "").replace("&", ""), UNITS)


def _seconds(error: RetryAfter) -> float:
    told = error.retry_after
    return told.total_seconds() if isinstance(told, timedelta) else float(told)


async def _sleep(seconds: float) -> None:
    if seconds > LONGEST_WAIT:
        raise NotSentError(f"Telegram takes nothing more for {seconds:g} s")
    await asyncio.sleep(seconds)
