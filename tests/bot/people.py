"""People who talk to the bot as they do in Telegram: they write, press buttons, share where they are, and read."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import Any

from tests.servers.chat_api import BOT, ChatApi, Shown

ANONYMOUS = {"id": 1087968824, "is_bot": True, "first_name": "Group", "username": "GroupAnonymousBot"}


@dataclass
class Person:
    """Somebody in a chat: in private, or in a group (whose number is negative) or one of its topics."""

    api: ChatApi
    user: int = 5
    chat: int = 0
    language: str = "en"
    topic: int | None = None
    anonymous: bool = False
    kind: str = "supergroup"

    @property
    def place(self) -> int:
        return self.chat or self.user

    async def says(self, text: str, **more: Any) -> Shown | None:
        """Write something, and read what comes of it: the bot's latest message, if there is a new one."""
        entities = [{"type": "bot_command", "offset": 0, "length": len(text.split()[0])}] if text[:1] == "/" else []
        return await self._told(message=self._message(text=text, entities=entities, **more))

    async def posts(self, text: str) -> Shown | None:
        """Write as a channel."""
        message = self._message(text=text)
        message.pop("from")
        return await self._told(channel_post=message | {"sender_chat": message["chat"]})

    async def is_at(self, latitude: float, longitude: float) -> Shown | None:
        """Share a location."""
        return await self._told(message=self._message(location={"latitude": latitude, "longitude": longitude}))

    async def presses(self, label: str, under: Shown | None = None) -> Shown:
        """Press a button under a message, by default the latest one with such a button; the latest message then."""
        messages = [under] if under else list(reversed(self.api.in_chat(self.place, self.topic)))
        for message in messages:
            for button in (button for row in message.buttons for button in row):
                if label in button["text"]:
                    return await self.sends_back(button["callback_data"], message)
        raise AssertionError(f"nobody offers {label!r}: {[message.labels() for message in messages[:3]]}")

    async def sends_back(self, data: str, under: Shown | None = None) -> Shown:
        """Send back what a button sends, or what no button ever did."""
        number = under.id if under else 77
        shown: dict[str, Any] = (
            {"text": under.text, "reply_markup": {"inline_keyboard": under.buttons}} if under else {}
        )
        message = self._message(**shown) | {"message_id": number, "from": BOT}
        self._query = f"{time.monotonic_ns()}"
        query = {"id": self._query, "from": self._me(), "chat_instance": "1", "data": data, "message": message}
        self.number = await self.api.tell(callback_query=query)
        await self.api.answered(self.number)
        return self.reads()

    @property
    def notice(self) -> str:
        """What was said over the chat after the last press."""
        return self.api.notices[self._query][0]

    def reads(self) -> Shown:
        """The bot's latest message here."""
        return self.api.in_chat(self.place, self.topic)[-1]

    async def _told(self, **update: Any) -> Shown | None:
        before = len(self.api.in_chat(self.place, self.topic))
        await self.api.answered(await self.api.tell(**update))
        return self.reads() if len(self.api.in_chat(self.place, self.topic)) > before else None

    def _me(self) -> dict[str, Any]:
        return {"id": self.user, "is_bot": False, "first_name": "Somebody", "language_code": self.language}

    def _message(self, **content: Any) -> dict[str, Any]:
        private = self.place > 0
        chat = {"id": self.place, "type": "private" if private else self.kind}
        message = {"message_id": self.api.message_id(), "from": self._me(), "chat": chat, "date": int(time.time())}
        if self.anonymous:
            message |= {"from": ANONYMOUS, "sender_chat": chat}
        if self.topic:
            message |= {"message_thread_id": self.topic, "is_topic_message": True}
        return message | content
