"""Notices on their way to the operator: to every channel with `notices: true`, each once.

A notice lies on a stream of its own until its channel has taken it, apart from alerts: it never waits behind one, nor
an alert behind it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from monitor import telemetry
from monitor.notify.channels.base import DeliveryError, TellsNotices
from monitor.notify.notices import Notice
from monitor.store import codec
from monitor.store.connection import Store
from monitor.store.streams import Message

log = telemetry.logger("notify")


@dataclass(frozen=True, slots=True)
class Posted:
    """A notice on its way to one channel."""

    channel: str
    notice: Notice


class Notices:
    """The stream of notices."""

    def __init__(self, store: Store) -> None:
        self._redis, self._stream = store.redis, store.keys.notices()

    async def tell(self, notice: Notice, channels: Iterable[str]) -> None:
        """Put a notice on its way to channels."""
        for channel in channels:
            body = codec.dump(Posted(channel, notice))
            await self._redis.xadd(self._stream, {"body": body}, maxlen=10_000, approximate=True)


class Teller:
    """Hands notices to the channels that are open now."""

    def __init__(self, channels: Callable[[], Mapping[str, object]]) -> None:
        self._channels = channels

    async def tell(self, message: Message) -> None:
        """Hand over one notice; raises where it is to be tried again."""
        posted = codec.load(Posted, message.body)
        channel = self._channels().get(posted.channel)
        if not isinstance(channel, TellsNotices):
            log.warning("this channel tells no notices", channel=posted.channel, notice=posted.notice.id)
            return
        try:
            await channel.send_notice(posted.notice)
        except DeliveryError as error:
            telemetry.DELIVERIES.labels(posted.channel, "notice_failed").inc()
            if not error.permanent:
                raise
            log.error("notice refused", channel=posted.channel, notice=posted.notice.id, reason=str(error))  # noqa: TRY400
        else:
            telemetry.DELIVERIES.labels(posted.channel, "notice").inc()
