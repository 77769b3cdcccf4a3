"""The kinds of channel, one file each; a new kind is a new file and a line in this table."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from typing import Any

from monitor.notify.channels.alertmanager import AlertmanagerChannel, AlertmanagerSettings
from monitor.notify.channels.apprise import AppriseChannel, AppriseSettings
from monitor.notify.channels.base import Channel, Pace
from monitor.notify.channels.console import ConsoleChannel, ConsoleSettings
from monitor.notify.channels.ntfy import NtfyChannel, NtfySettings
from monitor.notify.channels.settings import ChannelSettings
from monitor.notify.channels.telegram import (
    RecipientChannel,
    Recipients,
    TelegramChannel,
    TelegramChannelSettings,
    TelegramLink,
    TelegramSettings,
)
from monitor.notify.channels.telegram.maps import Locate
from monitor.notify.channels.webhook import WebhookChannel, WebhookSettings
from monitor.settings import SUBSCRIBED
from monitor.store.connection import Store


@dataclass(frozen=True, slots=True)
class ChannelKind:
    """A kind of channel: its settings, and how one is made of its name, its settings and the shared bot."""

    settings: type[ChannelSettings]
    make: Callable[[str, Any, TelegramLink], Channel]


KINDS: Mapping[str, ChannelKind] = {
    "console": ChannelKind(ConsoleSettings, lambda name, settings, _: ConsoleChannel(name, settings)),
    "webhook": ChannelKind(WebhookSettings, lambda name, settings, _: WebhookChannel(name, settings)),
    "telegram": ChannelKind(TelegramChannelSettings, TelegramChannel),
    "ntfy": ChannelKind(NtfySettings, lambda name, settings, _: NtfyChannel(name, settings)),
    "alertmanager": ChannelKind(AlertmanagerSettings, lambda name, settings, _: AlertmanagerChannel(name, settings)),
    "apprise": ChannelKind(AppriseSettings, lambda name, settings, _: AppriseChannel(name, settings)),
}


class OpenChannels(Mapping[str, Channel]):
    """The channels of the configuration, and any chat that subscribed, by their names."""

    def __init__(self, made: Mapping[str, Channel], link: TelegramLink, recipients: Recipients | None) -> None:
        self._made = made
        self._link = link
        self._recipients = recipients

    @property
    def pace(self) -> Pace:
        """How fast the chats that subscribed may be told."""
        return self._link

    def __getitem__(self, name: str) -> Channel:
        if self._recipients is not None and name.startswith(SUBSCRIBED):
            return RecipientChannel(name, self._recipients, self._link)
        return self._made[name]

    def __iter__(self) -> Iterator[str]:
        """Over those of the configuration; nobody counts the chats here."""
        return iter(self._made)

    def __len__(self) -> int:
        return len(self._made)


@asynccontextmanager
async def open_channels(
    channels: Mapping[str, ChannelSettings],
    telegram: TelegramSettings,
    store: Store,
    recipients: Recipients | None = None,
    *,
    locate: Locate | None = None,
) -> AsyncIterator[OpenChannels]:
    """Open all channels of the configuration by their names; they are closed on the way out.

    What paces Telegram's messages lies in `store`, for all processes that share the bot. With `recipients`, chats that
    subscribed are found among them too; with `locate`, maps are drawn of cities.
    """
    async with AsyncExitStack() as stack:
        link = await stack.enter_async_context(TelegramLink(telegram, store, locate=locate))
        made = {name: KINDS[settings.kind].make(name, settings, link) for name, settings in channels.items()}
        for channel in made.values():
            await stack.enter_async_context(channel)
        yield OpenChannels(made, link, recipients)
