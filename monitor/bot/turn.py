"""One turn of a conversation: who asked what, and everything that an answer is made with."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Protocol

from monitor.bot.asker import Asker, Pressed, Said
from monitor.bot.broadcast import Broadcast
from monitor.bot.keyboard import Rows
from monitor.bot.sender import Keyboard, Sender
from monitor.bot.settings import BotSettings
from monitor.bot.wording import Wording, wording
from monitor.incidents.ledger import Ledger
from monitor.notify.outbox import Outbox
from monitor.notify.waiting import Waiting
from monitor.read.places.gazetteer import Gazetteer
from monitor.subscribing import Subscribing
from monitor.subscriptions.chat import Chat, name_of
from monitor.subscriptions.chats import Chats
from monitor.subscriptions.feedback import Feedback


class SourceStanding(Protocol):
    """How one source stands."""

    @property
    def name(self) -> str:
        """How it is called."""

    @property
    def state(self) -> str:
        """`fresh`, or what is wrong in a word."""

    @property
    def last_success(self) -> datetime | None:
        """When it was last read."""

    @property
    def last_error(self) -> str | None:
        """What was wrong last."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What the commands work with; the service builds it."""

    settings: Callable[[], BotSettings]
    chats: Chats
    feedback: Feedback
    subscribing: Subscribing
    gazetteer: Callable[[], Gazetteer]
    ledger: Ledger
    outbox: Outbox
    waiting: Waiting
    sources: Callable[[], Awaitable[Sequence[SourceStanding]]]
    queues: Callable[[], Awaitable[dict[str, int]]]
    erase: Callable[[str], Awaitable[None]]
    """Delete what is kept of deliveries to a chat that has gone."""
    broadcast: Broadcast
    clock: Callable[[], datetime]


class Turn:
    """What a command gets to see, and how it answers."""

    def __init__(
        self,
        parts: Parts,
        sender: Sender,
        username: str,
        asker: Asker,
        chat: Chat | None,
        *,
        said: Said | None = None,
        pressed: Pressed | None = None,
    ) -> None:
        self.parts, self.sender, self.username = parts, sender, username
        self.asker = asker
        self.known = chat is not None
        """Whether the chat has a record."""
        self.chat = chat or Chat(id=asker.chat, topic=asker.topic, language=asker.language)
        self.said = said or Said()
        self.pressed = pressed
        self.noticed = False

    @property
    def now(self) -> datetime:
        """The time of this turn."""
        return self.parts.clock()

    @property
    def words(self) -> Wording:
        """The words of the chat's language."""
        return wording(self.chat.language)

    @property
    def operator(self) -> bool:
        """Whether the operator speaks, where nobody else listens."""
        return self.asker.private and self.asker.user in self.parts.settings().operators

    def text(self, message: str, **values: Any) -> str:  # noqa: ANN401 - texts and numbers
        """A message as Telegram's HTML."""
        return self.words.text(message, **values)

    def label(self, message: str, **values: Any) -> str:  # noqa: ANN401 - as above
        """A message as plain text, for buttons and notices."""
        return self.words.label(message, **values)

    async def reply(
        self, text: str, rows: Rows | None = None, *, keyboard: Keyboard = None, quoting: bool = False
    ) -> None:
        """Answer with a message of its own, with `quoting` as a reply to the one whose button was pressed."""
        to = self.pressed.message if quoting and self.pressed else 0
        text = self.words.directed(text)
        await self.sender.send(self.asker.chat, text, rows, topic=self.asker.topic, keyboard=keyboard, reply_to=to)

    async def show(self, text: str, rows: Rows | None = None) -> None:
        """Answer in the message whose button was pressed, or with a new one."""
        if self.pressed and self.pressed.message:
            await self.sender.edit(self.asker.chat, self.pressed.message, self.words.directed(text), rows)
        else:
            await self.reply(text, rows)

    async def notice(self, text: str = "", *, alert: bool = False) -> None:
        """Answer the press of a button with a few words over the chat; once, what comes later is not shown."""
        if self.pressed and not self.noticed:
            self.noticed = True
            await self.sender.notice(self.pressed.query, self.words.directed(text), alert=alert)

    async def change(self, change: Callable[[Chat], Chat]) -> Chat:
        """Write what `change` makes of the chat; one that was never seen begins with this."""
        first = replace(self.chat, since=self.now)

        def changed(chat: Chat | None) -> Chat:
            return replace(change(chat or first), disabled="")

        self.chat = await self.parts.chats.change(name_of(self.asker.chat, self.asker.topic), changed)
        self.known = True
        return self.chat
