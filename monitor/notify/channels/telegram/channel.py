"""One chat or topic: each alert as a message; updates reply to the incident's first one.

Only errors that Telegram's own documents call final end a chat (Bot API, "Making requests" and `ResponseParameters`);
all others are tried again.
"""

from __future__ import annotations

import asyncio
import html
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from types import TracebackType
from typing import Any, Self

from telegram import InlineKeyboardMarkup
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from monitor import telemetry
from monitor.model import Alert, Kind
from monitor.notify.channels.base import DeliveryError, Receipt
from monitor.notify.channels.telegram.buttons import alert_buttons
from monitor.notify.channels.telegram.link import TelegramLink
from monitor.notify.channels.telegram.settings import TelegramChannelSettings
from monitor.notify.digest import Digest, compose_digest
from monitor.notify.notices import Notice, compose_notice
from monitor.notify.render import telegram_digest

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

log = telemetry.logger("telegram")


@dataclass(frozen=True, slots=True)
class _Draft:
    """A message in the form in which it is tried next."""

    html: str
    plain: str
    chat: int | str
    topic: int | None
    silent: bool
    follows: int | None
    marked_up: bool = True
    buttons: InlineKeyboardMarkup | None = None
    whole: bool = False
    """It must not be cut."""


class TelegramChannel:
    """Sends alerts to one chat or topic."""

    def __init__(
        self,
        name: str,
        settings: TelegramChannelSettings,
        link: TelegramLink,
        *,
        silent: bool | None = None,
        zone: str = "UTC",
        buttons: bool = False,
        moved: Callable[[int, int], Awaitable[None]] | None = None,
    ) -> None:
        """`silent` stands above the settings; times are told by the clock of `zone`.

        `buttons` are answered by the bot, where it runs; `moved` is told of a group's new number.
        """
        self.name = name
        self._silent = silent
        self._moved = moved
        self._zone = zone
        self._buttons = buttons
        self._settings = settings
        self._chat = settings.chat
        self._link = link

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        return None

    async def send(self, alert: Alert, watchlists: Sequence[str], *, follows: str | None = None) -> Receipt:
        """Send one alert when it is the chat's turn. Raises NotYetError where that is later, and DeliveryError."""
        told = self._link.wordings.of(alert, self._settings.language, tuple(watchlists), self._zone)
        draft = _Draft(
            html=told.html,
            plain=told.plain,
            chat=self._chat,
            topic=self._settings.topic,
            silent=self._is_silent(alert),
            follows=int(follows) if follows and follows.isdecimal() else None,
            buttons=alert_buttons(alert.id, self._settings.language) if self._buttons else None,
        )
        return await self._send(draft)

    async def send_digest(self, digest: Digest) -> Receipt:
        """Send as much of a digest as a message holds. Raises NotYetError and DeliveryError as `send`."""
        html, text, taken = telegram_digest(compose_digest(digest, self._settings.language))
        silent = self._settings.silent_updates and digest.silent if self._silent is None else self._silent
        receipt = await self._send(
            _Draft(
                html=html,
                plain=text,
                chat=self._chat,
                topic=self._settings.topic,
                silent=silent,
                follows=None,
                whole=True,
            )
        )
        return replace(receipt, taken=taken)

    async def send_notice(self, notice: Notice) -> Receipt:
        """Send a notice to the operator. Raises NotYetError and DeliveryError as `send`."""
        text = compose_notice(notice, self._settings.language)
        draft = _Draft(
            html=html.escape(text),
            plain=text,
            chat=self._chat,
            topic=self._settings.topic,
            silent=False,
            follows=None,
        )
        return await self._send(draft)

    async def _send(self, draft: _Draft) -> Receipt:
        await self._link.turn(self._chat)
        for _ in range(REPAIRS):
            try:
                message = await self._post(draft)
                self._link.pacer.arrived(self._chat, asyncio.get_running_loop().time())
                return Receipt(str(message))
            except ChatMigrated as moved:
                await self._follow(moved.new_chat_id)
                draft = replace(draft, chat=self._chat)
            except BadRequest as error:
                draft = self._repaired(draft, error)
            except TelegramError as error:
                raise self._meaning(error) from None  # the library's errors may hold the address, and so the token
        raise DeliveryError("Telegram refuses the message in every form", permanent=True)

    async def _post(self, draft: _Draft) -> int:
        if self._link.bot is None:
            raise DeliveryError("no Telegram token is set; set telegram.token_file or TOCSIN_TELEGRAM__TOKEN")
        sent = await self._link.call(
            "sendMessage",
            {
                "chat_id": draft.chat,
                "text": draft.html if draft.marked_up else draft.plain,
                "parse_mode": "HTML" if draft.marked_up else None,
                "message_thread_id": draft.topic,
                "disable_notification": draft.silent or None,
                "link_preview_options": {"is_disabled": True},
                "reply_markup": draft.buttons.to_dict() if draft.buttons else None,
                "allow_paid_broadcast": self._link.paid or None,
                "reply_parameters": _reply_to(draft.follows),
            },
        )
        try:
            return int(sent["message_id"])
        except (TypeError, KeyError, ValueError):
            raise NetworkError("Telegram's answer is none that can be read") from None

    def _is_silent(self, alert: Alert) -> bool:
        if self._silent is not None:
            return self._silent
        return self._settings.silent_updates and alert.kind is Kind.UPDATE

    async def _follow(self, chat: int) -> None:
        if self._moved is not None and isinstance(self._chat, int):
            await self._moved(self._chat, chat)
        else:
            log.warning(
                "group has a new number; set it in the configuration", channel=self.name, old=self._chat, new=chat
            )
        self._chat = chat

    def _repaired(self, draft: _Draft, error: BadRequest) -> _Draft:
        """The message without what Telegram refuses in it; raises DeliveryError where that is the message itself."""
        reason = self._link.hide(str(error)).lower()
        self._link.pacer.answers()
        if "can't parse entities" in reason and draft.marked_up:
            log.warning("mark-up refused; sent as plain text", channel=self.name, error=reason)
            return replace(draft, marked_up=False)
        if "thread not found" in reason and draft.topic:
            log.warning("topic is gone; sent to the group itself", channel=self.name, topic=draft.topic)
            return replace(draft, topic=None)
        if "too long" in reason and draft.marked_up and not draft.whole:
            return replace(draft, marked_up=False, plain=draft.plain[:2000])
        if any(words in reason for words in _GONE):
            raise DeliveryError(reason, gone=True) from None
        raise DeliveryError(reason, permanent=not any(words in reason for words in _RIGHTS)) from None

    def _meaning(self, error: TelegramError) -> DeliveryError:
        reason = self._link.hide(str(error))
        now = asyncio.get_running_loop().time()
        if isinstance(error, RetryAfter):
            told = error.retry_after
            wait = told if isinstance(told, timedelta) else timedelta(seconds=told)
            self._link.pacer.refused(self._chat, now + wait.total_seconds())
            return DeliveryError(reason, retry_after=wait)
        if isinstance(error, Forbidden):
            self._link.pacer.answers()
            return DeliveryError(reason, gone=any(words in reason.lower() for words in _BARRED))
        self._link.pacer.away(self._chat, now)
        if isinstance(error, InvalidToken):
            # The operator's slip, not the chats': what waits goes out once the token is right.
            return DeliveryError("Telegram does not know the token; set the one that @BotFather gave")
        return DeliveryError(reason)


def _reply_to(message: int | None) -> dict[str, Any] | None:
    return {"message_id": message, "allow_sending_without_reply": True} if message else None
