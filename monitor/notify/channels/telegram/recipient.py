"""A chat that subscribed by itself: found by its name when something is to be sent, not in the configuration."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import TracebackType
from typing import Literal, Protocol, Self

from monitor.model import Alert, Kind
from monitor.notify.catalogue import FALLBACK
from monitor.notify.channels.base import DeliveryError, Receipt
from monitor.notify.channels.telegram.channel import TelegramChannel
from monitor.notify.channels.telegram.link import TelegramLink
from monitor.notify.channels.telegram.settings import TelegramChannelSettings, Updates
from monitor.notify.digest import Digest
from monitor.notify.wording import LANGUAGES


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """Where and how one subscriber is told."""

    chat: int
    topic: int | None
    language: str
    zone: str
    sound: Literal["all", "new", "none"]
    updates: Updates = "both"
    material_rise: int = 1
    map: bool = True

    def silent(self, kind: Kind) -> bool:
        """Whether an alert of this kind comes without a sound."""
        return self.sound == "none" or (self.sound == "new" and kind is Kind.UPDATE)


class Recipients(Protocol):
    """All subscribers, and what became of them."""

    async def find(self, name: str) -> Recipient | None:
        """A subscriber by its name; None where it wants nothing more, or nothing can be sent there."""

    async def gone(self, name: str, reason: str) -> None:
        """Note that nothing can be sent there any more."""

    async def moved(self, old: int, new: int) -> None:
        """Note that a group has another number."""


class RecipientChannel:
    """The channel of one subscriber; made for a delivery, so that changed settings hold at once."""

    def __init__(self, name: str, recipients: Recipients, link: TelegramLink) -> None:
        self.name = name
        self._recipients = recipients
        self._link = link

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        return None

    async def send(self, alert: Alert, watchlists: Sequence[str], *, follows: str | None = None) -> Receipt:  # noqa: ARG002 - who subscribed knows to what
        """Send one alert as the subscriber wants it. Raises NotYetError and DeliveryError, as TelegramChannel does."""
        return await self._tell(alert.kind, lambda channel: channel.send(alert, (), follows=follows))

    async def send_digest(self, digest: Digest) -> Receipt:
        """Send as much of a digest as a message holds. Raises NotYetError and DeliveryError."""
        kind = Kind.UPDATE if digest.silent else Kind.NEW
        return await self._tell(kind, lambda channel: channel.send_digest(digest.without_watchlists()))

    async def _tell(self, kind: Kind, send: Callable[[TelegramChannel], Awaitable[Receipt]]) -> Receipt:
        recipient = await self._recipients.find(self.name)
        if recipient is None:
            raise DeliveryError("has unsubscribed, or cannot be reached any more", permanent=True)
        settings = _settings(
            recipient.topic, recipient.language, recipient.updates, recipient.material_rise, recipient.map
        ).model_copy(update={"chat": recipient.chat})
        silent = recipient.silent(kind)
        try:
            return await send(
                TelegramChannel(
                    self.name,
                    settings,
                    self._link,
                    silent=silent,
                    zone=recipient.zone,
                    buttons=True,
                    moved=self._recipients.moved,
                )
            )
        except DeliveryError as error:
            if not error.gone:
                raise
            await self._recipients.gone(self.name, str(error))
            raise DeliveryError(str(error), permanent=True) from None  # it may come back, so nobody else remembers it


@lru_cache(maxsize=1000)
def _settings(topic: int | None, language: str, updates: Updates, rise: int, map: bool) -> TelegramChannelSettings:  # noqa: A002 - as the setting is called
    """Settings of some chat: very many have chosen alike, and to check them costs a tenth of a message."""
    return TelegramChannelSettings(
        chat=1,
        topic=topic,
        language=language if language in LANGUAGES else FALLBACK,
        updates=updates,
        material_rise=rise,
        map=map,
    )
