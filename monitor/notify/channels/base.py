"""What every channel promises, and the two ways in which it may not deliver."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from types import TracebackType
from typing import Protocol, Self, runtime_checkable

from monitor.model import Alert
from monitor.notify.digest import Digest
from monitor.notify.notices import Notice


@dataclass(frozen=True, slots=True)
class Receipt:
    """A message was taken by the other side."""

    message: str | None = None
    """The id under which later messages can refer to it, where the channel gives one."""
    taken: int = 1
    """How many alerts of a digest it holds."""
    replaces: bool = False
    """From now on this message stands for the incident's first one, which is no more."""


class DeliveryError(Exception):
    """The message was not taken; says whether to try again, and when.

    `permanent`: this message will never be taken. `gone`: nothing will be, the receiver has blocked us or is no more.
    `retry_after`: the receiver told when to come back. `attempts`: after so many the message is given up, however young
    it is. The text is for the operator and holds no secret.
    """

    def __init__(
        self,
        message: str,
        *,
        permanent: bool = False,
        gone: bool = False,
        retry_after: timedelta | None = None,
        attempts: int | None = None,
    ) -> None:
        super().__init__(message)
        self.permanent = permanent or gone
        self.gone = gone
        self.retry_after = retry_after
        self.attempts = attempts


class NotYetError(Exception):
    """Nothing was tried: by our own pacing this receiver's turn comes in `wait`."""

    def __init__(self, wait: timedelta) -> None:
        super().__init__("waits for its turn")
        self.wait = wait


class Pace(Protocol):
    """How fast the chats that subscribed by themselves may be told."""

    @property
    def most(self) -> int:
        """How many of them may be under way at a time."""
        ...

    def rests(self) -> float:
        """Seconds for which nothing at all may be sent to any of them."""
        ...


class Channel(Protocol):
    """A way to tell somebody; entered once before its first message and left after its last."""

    name: str

    async def send(self, alert: Alert, watchlists: Sequence[str], *, follows: str | None = None) -> Receipt:
        """Tell of one alert, as a follow-up of an earlier message where the channel can show that.

        Raises DeliveryError or NotYetError where it was not delivered.
        """
        ...

    async def __aenter__(self) -> Self:
        """Open what it needs; never fails because the other side is away."""
        ...

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close what it opened."""
        ...


@runtime_checkable
class TellsDigests(Protocol):
    """A channel that can tell several alerts in one message; others are told them one by one."""

    async def send_digest(self, digest: Digest) -> Receipt:
        """Tell as many alerts of a digest as one message holds, from its first on, and say how many that were.

        Raises DeliveryError or NotYetError where nothing was delivered.
        """
        ...


@runtime_checkable
class TellsNotices(Protocol):
    """A channel that can tell the operator something in words."""

    async def send_notice(self, notice: Notice) -> Receipt:
        """Tell a notice. Raises DeliveryError or NotYetError where it was not delivered."""
        ...
