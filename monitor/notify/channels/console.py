"""The terminal: one readable block an alert on standard output, coloured where somebody looks at it."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Sequence
from types import TracebackType
from typing import Literal, Self, TextIO

from rich.console import Console
from rich.text import Text

from monitor.model import Alert
from monitor.notify.channels.base import DeliveryError, Receipt
from monitor.notify.channels.settings import ChannelSettings
from monitor.notify.digest import Digest, DigestMessage, compose_digest
from monitor.notify.notices import Notice, compose_notice
from monitor.notify.wording import Badge, Message, compose

_COLOURS: dict[Badge, str] = {
    "new": "white on red",
    "update": "black on yellow",
    "correction": "white on blue",
    "denied": "black on white",
}
_TITLE = 100


class ConsoleSettings(ChannelSettings):
    """A channel of kind `console`."""

    kind: Literal["console"] = "console"
    colour: Literal["auto", "always", "never"] = "auto"
    """`auto`: in a terminal, unless NO_COLOR is set."""


class ConsoleChannel:
    """Writes alerts to standard output, each in one piece."""

    def __init__(self, name: str, settings: ConsoleSettings, out: TextIO | None = None) -> None:
        self.name = name
        self._language = settings.language
        self._one_at_a_time = asyncio.Lock()
        self._console = Console(
            file=out or sys.stdout,
            force_terminal={"auto": None, "always": True, "never": False}[settings.colour],
            no_color=settings.colour == "never" or None,
            highlight=False,
            markup=False,
            emoji=False,
            soft_wrap=True,
        )

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        return None

    async def send(self, alert: Alert, watchlists: Sequence[str], *, follows: str | None = None) -> Receipt:  # noqa: ARG002 - a terminal has no threads
        """Write one alert. Raises DeliveryError where nobody reads standard output any more."""
        await self._print(_block(compose(alert, self._language, watchlists=tuple(watchlists))))
        return Receipt()

    async def send_digest(self, digest: Digest) -> Receipt:
        """Write a digest. Raises DeliveryError where nobody reads standard output any more."""
        await self._print(_digest_block(compose_digest(digest, self._language)))
        return Receipt(taken=len(digest.items))

    async def send_notice(self, notice: Notice) -> Receipt:
        """Write a notice. Raises DeliveryError where nobody reads standard output any more."""
        await self._print(Text(compose_notice(notice, self._language), "bold"))
        return Receipt()

    async def _print(self, block: Text) -> None:
        async with self._one_at_a_time:
            try:
                await asyncio.to_thread(self._console.print, block)  # a paused terminal must not pause the service
            except (OSError, ValueError) as error:
                raise DeliveryError(f"standard output cannot be written to: {error}") from error


def _block(message: Message) -> Text:
    text = Text()
    if message.banner:
        text.append(f" {message.banner} \n", "bold black on bright_yellow")
    text.append(f" {message.badge} ", f"bold {_COLOURS[message.kind]}")
    text.append(f" {message.place}\n", "bold")
    for line, style in (
        (message.change, "bold yellow"),
        (message.toll, "bold"),
        (message.methods, ""),
        (f"“{message.quote}”" if message.quote else "", "italic cyan"),
        (f"{message.sources} · {message.told}", ""),
        (message.watchlists, "dim"),
        (message.title[:_TITLE], ""),
        (message.url, "underline blue"),
    ):
        if line:
            text.append("  ").append(line, style).append("\n")
    return text


def _digest_block(message: DigestMessage) -> Text:
    text = Text().append(f" {message.title} \n", "bold")
    for line in message.lines:
        text.append(f"  {line.number}. ").append(f" {line.badge} ", f"bold {_COLOURS[line.kind]}")
        text.append(f" {line.place}: {line.told}\n", "bold")
        if line.url:
            text.append("     ").append(f"{line.url}\n", "underline blue")
    if message.watchlists:
        text.append(f"  {message.watchlists}\n", "dim")
    return text
