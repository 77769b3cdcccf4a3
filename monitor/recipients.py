"""Subscribed chats as the channels see them: how each is told, and what became of it."""

from __future__ import annotations

from monitor.notify.channels.telegram.recipient import Recipient
from monitor.subscriptions import fate
from monitor.subscriptions.chats import Chats


class ChatRecipients:
    """Looks recipients up among the chats of the store, and notes there who is gone or has moved."""

    def __init__(self, chats: Chats) -> None:
        self._chats = chats

    async def find(self, name: str) -> Recipient | None:
        """How a chat is told; None where it is forgotten or disabled."""
        chat = await self._chats.chat(name)
        if chat is None or chat.disabled:
            return None
        return Recipient(
            chat=chat.id, topic=chat.topic or None, language=chat.language, zone=chat.zone, sound=chat.sound
        )

    async def gone(self, name: str, reason: str) -> None:
        """Nothing can be sent there any more."""
        await fate.disable(self._chats, name, reason)

    async def moved(self, old: int, new: int) -> None:
        """A group has become a supergroup with another number."""
        await fate.move(self._chats, old, new)
