"""Posting to one chat: what Telegram refuses in a message is taken out of it, and its errors are understood.

Only errors that Telegram's own documents call final end a chat (Bot API, "Making requests" and `ResponseParameters`);
all others are tried again.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from typing import Any

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    RetryAfter,
    TelegramError,
)

from monitor import telemetry
from monitor.notify.channels.base import DeliveryError
from monitor.notify.channels.telegram.draft import Draft, Told
from monitor.notify.channels.telegram.link import TelegramLink

REPAIRS = 4
_GONE = ("chat not found", "peer_id_invalid", "user is deactivated", "chat_id is empty")
_BARRED = (
    "was blocked",
    "was kicked",
    "is not a member",
    "user is deactivated",
    "group chat was deleted",
    "can't initiate",
)
"""Of the answers with status 403 those that last; others, such as missing rights, may pass."""
_RIGHTS = ("not enough rights", "have no rights", "chat_write_forbidden", "need administrator rights", "topic_closed")
_SAME = "message is not modified"
_PICTURE = ("photo", "image", "file identifier", "file_id", "file is", "caption")
_LOST = (
    "message to edit not found",
    "message can't be edited",
    "message_id_invalid",
    "there is no text in the message",
)

log = telemetry.logger("telegram")


class MessageLostError(Exception):
    """The message that was to be edited is no more, or is none of ours."""


class Post:
    """The way to one chat; follows it to a new number."""

    def __init__(
        self,
        name: str,
        chat: int | str,
        link: TelegramLink,
        moved: Callable[[int, int], Awaitable[None]] | None = None,
    ) -> None:
        self.name = name
        self.chat = chat
        self._link = link
        self._moved = moved

    async def send(self, draft: Draft) -> tuple[Told | None, str | None]:
        """Send a message; what the chat has then, and the id under which Telegram keeps its picture.

        None where the answer does not tell: what was sent is not sent again for that. Raises DeliveryError.
        """
        paid = self._link.paid
        sent, draft = await self._call(
            lambda draft: "sendMessage" if draft.picture is None else "sendPhoto", draft, lambda d: d.sending(paid=paid)
        )
        told = picture = None
        with suppress(TypeError, KeyError, IndexError, ValueError):
            told = Told(int(sent["message_id"]), "text" if draft.picture is None else "photo")
            picture = str(sent["photo"][-1]["file_id"]) if draft.picture is not None else None
        return told, picture

    async def edit(self, draft: Draft, told: Told) -> None:
        """Say something else in a message; what it says already is no error.

        Raises DeliveryError, and MessageLostError where there is no such message any more.
        """
        method = "editMessageCaption" if told.kind == "photo" else "editMessageText"
        await self._call(lambda _: method, draft, lambda draft: draft.editing(told))

    async def _call(
        self, method: Callable[[Draft], str], draft: Draft, fields: Callable[[Draft], Mapping[str, Any]]
    ) -> tuple[Any, Draft]:
        """What Telegram answers, and in which form it took the message."""
        if self._link.bot is None:
            raise DeliveryError("no Telegram token is set; set telegram.token_file or TOCSIN_TELEGRAM__TOKEN")
        for _ in range(REPAIRS):
            if draft.chat != self.chat:
                draft = replace(draft, chat=self.chat)
            try:
                answer = await self._link.call(method(draft), fields(draft))
            except ChatMigrated as moved:
                await self._follow(moved.new_chat_id)
            except BadRequest as error:
                reason = self._link.hide(str(error)).lower()
                self._link.pacer.answers()
                if _SAME in reason:
                    return None, draft
                draft = self._repaired(draft, reason)
            except TelegramError as error:
                raise self._meaning(error) from None  # the library's errors may hold the address, and so the token
            else:
                self._link.pacer.arrived(self.chat)
                return answer, draft
        raise DeliveryError("Telegram refuses the message in every form", permanent=True)

    async def _follow(self, chat: int) -> None:
        if self._moved is not None and isinstance(self.chat, int):
            await self._moved(self.chat, chat)
        else:
            log.warning(
                "group has a new number; set it in the configuration", channel=self.name, old=self.chat, new=chat
            )
        self.chat = chat

    def _repaired(self, draft: Draft, reason: str) -> Draft:
        """The message without what Telegram refuses in it; raises DeliveryError where that is the message itself."""
        if "can't parse entities" in reason and draft.marked_up:
            log.warning("mark-up refused; sent as plain text", channel=self.name, error=reason)
            return replace(draft, marked_up=False)
        if "thread not found" in reason and draft.topic:
            log.warning("topic is gone; sent to the group itself", channel=self.name, topic=draft.topic)
            return replace(draft, topic=None)
        if "too long" in reason and draft.marked_up and not draft.whole:
            return replace(draft, marked_up=False, plain=draft.plain[:2000])
        if draft.picture is not None and any(words in reason for words in _PICTURE):
            log.warning("picture refused; sent without it", channel=self.name, error=reason)
            return replace(draft, picture=None)
        if any(words in reason for words in _LOST):
            raise MessageLostError(reason) from None
        if any(words in reason for words in _GONE):
            raise DeliveryError(reason, gone=True) from None
        raise DeliveryError(reason, permanent=not any(words in reason for words in _RIGHTS)) from None

    def _meaning(self, error: TelegramError) -> DeliveryError:
        reason = self._link.hide(str(error))
        if isinstance(error, RetryAfter):
            told = error.retry_after
            wait = told if isinstance(told, timedelta) else timedelta(seconds=told)
            self._link.pacer.refused(self.chat, wait)
            return DeliveryError(reason, retry_after=wait)
        if isinstance(error, Forbidden):
            self._link.pacer.answers()
            return DeliveryError(reason, gone=any(words in reason.lower() for words in _BARRED))
        self._link.pacer.away(self.chat)
        if isinstance(error, InvalidToken):
            # The operator's slip, not the chats': what waits goes out once the token is right.
            return DeliveryError("Telegram does not know the token; set the one that @BotFather gave")
        return DeliveryError(reason)
