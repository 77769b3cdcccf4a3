"""Who speaks to the bot, where, and what: an update of Telegram's, read into the little that matters."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from telegram import Message, Update
from telegram.constants import ChatType

from monitor.bot.wording import language_of

LONGEST = 1000
"""Characters of a message that are looked at."""
_COMMAND = re.compile(r"/([A-Za-z0-9_]{1,32})(?:@([A-Za-z0-9_]{1,64}))?(?:\s+(.*))?", re.DOTALL)
GROUPS = (ChatType.GROUP, ChatType.SUPERGROUP)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asker:
    """Somebody in a chat or topic."""

    chat: int
    topic: int = 0
    user: int | None = None
    private: bool = False
    as_chat: bool = False
    """Speaks as the group or channel itself: an anonymous administrator, or a post of a channel."""
    language: str = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A command and what stands behind it, a location, or other words; `replied` is what it is an answer to."""

    command: str = ""
    to: str = ""
    """The bot that the command names, if any."""
    text: str = ""
    location: tuple[float, float] | None = field(default=None, repr=False)
    """Latitude and longitude; used once, never kept and never logged."""
    replied: Message | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pressed:
    """A button under a message."""

    query: str
    data: str
    message: int
    under: Message | None = field(default=None, repr=False)


def asker_of(update: Update) -> Asker | None:
    """Who speaks; None where nobody does to whom an answer could go."""
    query = update.callback_query
    message = update.effective_message
    chat = update.effective_chat
    if chat is None or (query is not None and message is None):
        return None
    user = update.effective_user
    told = message if isinstance(message, Message) else None
    sender = told.sender_chat if told and query is None else None
    return Asker(
        chat=chat.id,
        topic=(told.message_thread_id or 0) if told and told.is_topic_message else 0,
        user=user.id if user else None,
        private=chat.type == ChatType.PRIVATE,
        as_chat=query is None and (chat.type == ChatType.CHANNEL or (sender is not None and sender.id == chat.id)),
        language=language_of(user.language_code if user else None),
    )


def said_in(message: Message) -> Said:
    """What a message says to the bot."""
    text = (message.text or message.caption or "")[:LONGEST].strip()
    found = _COMMAND.fullmatch(text)
    place = message.location
    return Said(
        command=found[1].lower() if found else "",
        to=(found[2] or "").lower() if found else "",
        text=((found[3] or "") if found else text).strip(),
        location=(place.latitude, place.longitude) if place else None,
        replied=message.reply_to_message,
    )


def pressed_in(update: Update) -> Pressed | None:
    """The button that was pressed."""
    query = update.callback_query
    if query is None:
        return None
    message = query.message
    return Pressed(
        query=query.id,
        data=query.data or "",
        message=message.message_id if message else 0,
        under=message if isinstance(message, Message) else None,
    )
