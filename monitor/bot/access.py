"""Who may use the bot, and who may change what a group is told."""

from __future__ import annotations

import hmac
from collections import OrderedDict, deque

from telegram.constants import ChatMemberStatus

from monitor.bot.asker import Asker
from monitor.bot.sender import NotSentError, Sender
from monitor.bot.settings import BotSettings

ADMINISTRATORS = (ChatMemberStatus.OWNER, ChatMemberStatus.ADMINISTRATOR)
MINUTE = 60.0
REMEMBERED = 50_000


def may_subscribe(settings: BotSettings, asker: Asker, *, known: bool, code: str = "") -> bool:
    """Whether somebody is let in: a chat that is known already, by its number, or with the invite code."""
    if settings.access == "open" or asker.user in settings.operators:
        return True
    if asker.chat in settings.allow or asker.user in settings.allow:
        return True
    if settings.access == "allow":
        return False
    expected = settings.code or ""
    return known or (bool(code) and hmac.compare_digest(code.encode(), expected.encode()))


async def may_change(sender: Sender, asker: Asker) -> bool:
    """Whether somebody may change the settings of a chat: their own, or a group's or channel's as an administrator.

    Anonymous administrators speak as the group itself. Where Telegram does not tell, nobody may.
    """
    if asker.private or asker.as_chat:
        return True
    if asker.user is None:
        return False
    try:
        return await sender.role(asker.chat, asker.user) in ADMINISTRATORS
    except NotSentError:
        return False


class Rate:
    """How often each chat is answered within a minute."""

    def __init__(self) -> None:
        self._answered: OrderedDict[int, deque[float]] = OrderedDict()

    def take(self, chat: int, most: int, now: float) -> bool | None:
        """True: answer. False: say that it is too much. None: that was said already, and is not said again.

        `now` is in seconds of a clock that only goes on.
        """
        times = self._answered.setdefault(chat, deque())
        self._answered.move_to_end(chat)
        while len(self._answered) > REMEMBERED:
            self._answered.popitem(last=False)
        while times and times[0] <= now - MINUTE:
            times.popleft()
        if len(times) > most:
            return None
        times.append(now)
        return len(times) <= most
