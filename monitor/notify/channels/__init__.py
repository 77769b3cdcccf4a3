"""The kinds of channel, one file each; a new kind is a new file and a line in this table."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from typing import Any

from monitor.notify.channels.base import Channel
from monitor.notify.channels.console import ConsoleChannel, ConsoleSettings
from monitor.notify.channels.settings import ChannelSettings
from monitor.notify.channels.telegram import TelegramChannel, TelegramChannelSettings, TelegramLink, TelegramSettings
from monitor.notify.channels.webhook import WebhookChannel, WebhookSettings


@dataclass(frozen=True, slots=True)
class ChannelKind:
    """A kind of channel: its settings, and how one is made of its name, its settings and the shared bot."""

    settings: type[ChannelSettings]
    make: Callable[[str, Any, TelegramLink], Channel]


KINDS: Mapping[str, ChannelKind] = {
    "console": ChannelKind(ConsoleSettings, lambda name, settings, _: ConsoleChannel(name, settings)),
    "webhook": ChannelKind(WebhookSettings, lambda name, settings, _: WebhookChannel(name, settings)),
    "telegram": ChannelKind(TelegramChannelSettings, TelegramChannel),
}


@asynccontextmanager
async def open_channels(
    channels: Mapping[str, ChannelSettings], telegram: TelegramSettings
) -> AsyncIterator[dict[str, Channel]]:
    """Open all channels of the configuration by their names; they are closed on the way out."""
    async with AsyncExitStack() as stack:
        link = await stack.enter_async_context(TelegramLink(telegram))
        made = {name: KINDS[settings.kind].make(name, settings, link) for name, settings in channels.items()}
        for channel in made.values():
            await stack.enter_async_context(channel)
        yield made
