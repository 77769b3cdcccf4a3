"""Subscribed chats as the channels see them: how each is told, and what became of it."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.notify.channels.telegram.recipient import Recipient
from monitor.store.outage import insist
from monitor.store.together import Together
from monitor.subscriptions import fate
from monitor.subscriptions.chat import Chat
from monitor.subscriptions.chats import Chats


class ChatRecipients:
    """Looks recipients up among the chats of the store, and notes there who is gone or has moved."""

    def __init__(self, chats: Chats) -> None:
        self._chats = chats
        self._several: Together[str, Chat | None] = Together(self._look_up)

    async def find(self, name: str) -> Recipient | None:
        """How a chat is told; None where it is forgotten or disabled."""
        chat = await insist("notify.recipient", lambda: self._several(name))
        if chat is None or chat.disabled:
            return None
        return Recipient(
            chat=chat.id,
            topic=chat.topic or None,
            language=chat.language,
            zone=chat.zone,
            sound=chat.sound,
            updates=chat.updates,
            material_rise=chat.material_rise,
            map=chat.map,
        )

    async def gone(self, name: str, reason: str) -> None:
        """Nothing can be sent there any more."""
        await fate.disable(self._chats, name, reason)

    async def moved(self, old: int, new: int) -> None:
        """A group has become a supergroup with another number."""
        await fate.move(self._chats, old, new)

    async def _look_up(self, names: Sequence[str]) -> list[Chat | Exception | None]:
        chats = await self._chats.several(names)
        return [chats[name] for name in names]
