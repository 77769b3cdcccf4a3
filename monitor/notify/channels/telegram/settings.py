"""The settings of Telegram: one bot for all, and a chat or topic for each channel."""

from __future__ import annotations

import re
from typing import Any, Literal, Self

from pydantic import Field, SecretStr, field_validator, model_validator

from monitor.notify.channels.settings import ChannelSettings
from monitor.settings import SecretFromFile, Settings

_NUMBER = re.compile("-?[1-9][0-9]{0,17}")
_PUBLIC = re.compile("@[A-Za-z0-9_]{1,64}")

Updates = Literal["both", "edit", "reply"]
FREE, PAID = 30, 1000
"""Messages a second of one bot (Bot API, `sendMessage`, `allow_paid_broadcast`)."""


class TelegramSettings(Settings):
    """The bot by which all channels of kind `telegram` speak."""

    token: SecretStr | None = None
    token_file: SecretFromFile | None = None
    base_url: str | None = None
    """A Bot API server of one's own, such as http://127.0.0.1:8081; `/bot<token>` is added to it."""

    messages_per_second: int | None = Field(default=None, ge=1, le=100_000)
    """Of all chats together; none: what Telegram allows, 30, or 1000 with `paid_broadcast`."""
    paid_broadcast: bool = False
    """Let Telegram take Stars from the bot's balance for messages beyond 30 a second (`allow_paid_broadcast`)."""

    @property
    def pace(self) -> int:
        """Messages a second that are sent at most."""
        return self.messages_per_second or (PAID if self.paid_broadcast else FREE)

    @model_validator(mode="after")
    def _not_faster_than_allowed(self) -> Self:
        own = self.base_url is not None
        if not own and not self.paid_broadcast and self.pace > FREE:
            raise ValueError(f"Telegram takes {FREE} messages a second; more of them need `paid_broadcast: true`")
        return self

    @field_validator("base_url")
    @classmethod
    def _an_address(cls, value: str | None) -> str | None:
        if value is not None and not value.startswith(("http://", "https://")):
            raise ValueError("an address with http or https is expected, such as http://127.0.0.1:8081")
        return value


class TelegramChannelSettings(ChannelSettings):
    """A channel of kind `telegram`."""

    kind: Literal["telegram"] = "telegram"
    chat: int | str
    """The chat's number (negative for groups and channels), or a public one's @name."""
    topic: int | None = Field(default=None, ge=1)
    """The topic of a forum group."""
    silent_updates: bool = False
    """Let only new attacks and corrections ring."""

    updates: Updates = "both"
    """What an update does to the message that told of the attack first: `edit` it in place, `reply` to it, or both,
    where it replies only if it is material."""
    material_rise: int = Field(default=1, ge=1)
    """By how many more dead, or ten times as many more injured, an update is material; corrections always are."""

    map: bool = True
    """Send a new attack with a map of where the city lies, where the text is short enough to stand under it."""

    @field_validator("chat", mode="before")
    @classmethod
    def _a_chat(cls, value: Any) -> int | str:  # noqa: ANN401 - pydantic hands in whatever the file says
        told = str(value) if isinstance(value, int | str) else ""
        if _NUMBER.fullmatch(told):
            return int(told)
        if _PUBLIC.fullmatch(told):
            return told
        raise ValueError("a chat is told by its number or its @name, such as -1001234567890")
