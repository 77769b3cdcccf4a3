"""The bot is let into chats and thrown out of them, and groups get new numbers."""

from __future__ import annotations

from telegram import ChatMemberUpdated, Message
from telegram.constants import ChatMemberStatus, ChatType

from monitor.bot.access import may_subscribe
from monitor.bot.asker import Asker
from monitor.bot.sender import NotSentError, Sender
from monitor.bot.turn import Parts
from monitor.bot.wording import language_of, wording
from monitor.subscriptions import fate
from monitor.subscriptions.chat import name_of

_OUT = (ChatMemberStatus.LEFT, ChatMemberStatus.BANNED)


async def changed(parts: Parts, sender: Sender, change: ChatMemberUpdated) -> None:
    """What the bot is in a chat has changed: blocked or thrown out ends its subscriptions for now, the rest begins them
    again; a group that it is new in is greeted.
    """
    name = name_of(change.chat.id)
    if change.new_chat_member.status in _OUT:
        await fate.disable(parts.chats, name, f"the bot is {change.new_chat_member.status} there")
        return
    await fate.enable(parts.chats, name)
    if change.old_chat_member.status not in _OUT or change.chat.type not in (ChatType.GROUP, ChatType.SUPERGROUP):
        return
    language = language_of(change.from_user.language_code)
    asker = Asker(chat=change.chat.id, user=change.from_user.id, language=language)
    if not await parts.chats.topics(name) and may_subscribe(parts.settings(), asker, known=False):
        try:
            await sender.send(change.chat.id, wording(language).text("hello-group"))
        except NotSentError:
            return  # it may not write there, or not yet


async def moved(parts: Parts, message: Message) -> None:
    """A group has become a supergroup; the old chat and the new one both tell, in whatever order."""
    old, new = message.migrate_from_chat_id or message.chat.id, message.migrate_to_chat_id or message.chat.id
    await fate.move(parts.chats, old, new)
