"""Telegram, through python-telegram-bot over connections and a pacing of our own."""

from monitor.notify.channels.telegram.channel import TelegramChannel
from monitor.notify.channels.telegram.link import TelegramLink
from monitor.notify.channels.telegram.recipient import Recipient, RecipientChannel, Recipients
from monitor.notify.channels.telegram.settings import TelegramChannelSettings, TelegramSettings

__all__ = [
    "Recipient",
    "RecipientChannel",
    "Recipients",
    "TelegramChannel",
    "TelegramChannelSettings",
    "TelegramLink",
    "TelegramSettings",
]
