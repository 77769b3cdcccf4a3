"""One chat or topic: a new attack as a message that rings; what follows edits it in place, without a sound.

Where an update is material (`notify.material`), it also comes as a reply to that first message, which rings as the
settings say. The reply goes out first: it is what somebody waits for.
"""

from __future__ import annotations

import asyncio
import html
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from types import TracebackType
from typing import Self

from monitor import telemetry
from monitor.model import Alert, Kind
from monitor.notify.channels.base import DeliveryError, NotYetError, Receipt
from monitor.notify.channels.telegram.buttons import alert_buttons
from monitor.notify.channels.telegram.draft import Draft, Told
from monitor.notify.channels.telegram.link import TelegramLink
from monitor.notify.channels.telegram.post import MessageLostError, Post
from monitor.notify.channels.telegram.settings import TelegramChannelSettings
from monitor.notify.digest import Digest, compose_digest
from monitor.notify.material import material
from monitor.notify.notices import Notice, compose_notice
from monitor.notify.render import telegram_digest

PATIENCE = 3.0
"""Seconds that an edit waits for its turn after the reply; the next update edits again."""

log = telemetry.logger("telegram")


class TelegramChannel:
    """Sends alerts to one chat or topic."""

    def __init__(
        self,
        name: str,
        settings: TelegramChannelSettings,
        link: TelegramLink,
        *,
        silent: bool | None = None,
        buttons: bool = False,
        zone: str = "UTC",
        moved: Callable[[int, int], Awaitable[None]] | None = None,
    ) -> None:
        """`silent` stands above the settings; times are told by the clock of `zone`.

        `buttons` are answered by the bot, where it runs; `moved` is told of a group's new number.
        """
        self.name = name
        self._silent = silent
        self._buttons = buttons
        self._zone = zone
        self._settings = settings
        self._link = link
        self._post = Post(name, settings.chat, link, moved)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        return None

    async def send(self, alert: Alert, watchlists: Sequence[str], *, follows: str | None = None) -> Receipt:
        """Tell of one alert when it is the chat's turn. Raises NotYetError where that is later, and DeliveryError."""
        first = Told.read(follows)
        draft = self._draft(alert, tuple(watchlists))
        if first is None or alert.kind is Kind.NEW:
            return await self._send_first(draft, alert, tuple(watchlists))
        style = self._settings.updates
        if style == "reply" or first.kind == "digest":
            return await self._send(replace(draft, follows=first.number))
        edit = self._captioned(draft, alert, tuple(watchlists)) if first.kind == "photo" else draft
        if style == "edit" or not material(alert, self._settings.material_rise):
            return await self._edit(edit, draft, first)
        receipt = await self._send(replace(draft, follows=first.number))
        return await self._edit_too(edit, first, receipt)

    async def send_digest(self, digest: Digest) -> Receipt:
        """Send as much of a digest as a message holds. Raises NotYetError and DeliveryError as `send`."""
        marked, text, taken = telegram_digest(compose_digest(digest, self._settings.language))
        silent = self._settings.silent_updates and digest.silent if self._silent is None else self._silent
        draft = replace(self._plain(marked, text), silent=silent, whole=True)
        receipt = await self._send(draft, digest=True)
        return replace(receipt, taken=taken)

    async def send_notice(self, notice: Notice) -> Receipt:
        """Send a notice to the operator. Raises NotYetError and DeliveryError as `send`."""
        text = compose_notice(notice, self._settings.language)
        return await self._send(self._plain(html.escape(text), text), digest=True)

    def _plain(self, marked: str, text: str) -> Draft:
        return Draft(html=marked, plain=text, chat=self._post.chat, topic=self._settings.topic)

    def _draft(self, alert: Alert, watchlists: tuple[str, ...]) -> Draft:
        told = self._link.wordings.of(alert, self._settings.language, watchlists, self._zone)
        return Draft(
            html=told.html,
            plain=told.plain,
            chat=self._post.chat,
            topic=self._settings.topic,
            silent=self._is_silent(alert),
            buttons=alert_buttons(alert.id, self._settings.language) if self._buttons else None,
        )

    def _is_silent(self, alert: Alert) -> bool:
        if self._silent is not None:
            return self._silent
        return self._settings.silent_updates and alert.kind is Kind.UPDATE

    def _captioned(self, draft: Draft, alert: Alert, watchlists: tuple[str, ...]) -> Draft:
        """The same in as many words as stand under a picture."""
        told = self._link.wordings.of(alert, self._settings.language, watchlists, self._zone)
        return replace(draft, html=told.caption_html, plain=told.caption_plain)

    async def _send_first(self, draft: Draft, alert: Alert, watchlists: tuple[str, ...]) -> Receipt:
        """Send with a map, where the text stands whole under it."""
        short = self._link.wordings.of(alert, self._settings.language, watchlists, self._zone).short
        picture = await self._link.maps.of(alert) if self._settings.map and short else None
        if picture is None:
            return await self._send(draft)
        await self._link.turn(self._post.chat)
        draft = replace(self._captioned(draft, alert, watchlists), picture=picture)
        told, file = await self._post.send(draft)
        if file:
            self._link.maps.keep(alert, file)
        else:
            self._link.maps.forget(alert)
        return Receipt(str(told) if told else None)

    async def _send(self, draft: Draft, *, digest: bool = False) -> Receipt:
        await self._link.turn(self._post.chat)
        told, _ = await self._post.send(draft)
        if told is None:
            return Receipt()
        return Receipt(str(Told(told.number, "digest") if digest else told))

    async def _edit(self, edit: Draft, draft: Draft, first: Told) -> Receipt:
        """Edit the first message; where somebody deleted it, say it anew, and let that stand for it."""
        await self._link.turn(self._post.chat)
        try:
            await self._post.edit(edit, first)
        except MessageLostError:
            receipt = await self._send(draft)
            return replace(receipt, replaces=True)
        return Receipt(str(first))

    async def _edit_too(self, draft: Draft, first: Told, receipt: Receipt) -> Receipt:
        """Edit the first message after its reply was sent: whatever happens now, the news has been told."""
        try:
            async with asyncio.timeout(PATIENCE * 2):
                await self._link.turn(self._post.chat, patience=PATIENCE)
                await self._post.edit(draft, first)
        except MessageLostError:
            return replace(receipt, replaces=True)  # the reply stands for it from now on
        except (DeliveryError, NotYetError, TimeoutError) as error:
            log.info("first message not edited; its reply tells it", channel=self.name, reason=str(error))
        return receipt
