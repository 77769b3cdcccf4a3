"""The settings of the bot: who may use it, who runs it, and how Telegram reaches it."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import AfterValidator, Field, SecretStr, model_validator

from monitor.settings import SecretFromFile, Settings, each_once, like, secret

MOST_PLACES = 300
Listen = Annotated[
    str, like(r"(\[[0-9a-fA-F:.]+\]|[A-Za-z0-9.-]+):\d{1,5}", "host:port is expected, such as 127.0.0.1:8081")
]
Numbers = Annotated[tuple[int, ...], Field(max_length=10_000), AfterValidator(each_once)]


class WebhookSettings(Settings):
    """Telegram calls us, instead of our asking it."""

    url: Annotated[str, like(r"https://\S{3,500}", "an address with https is expected: Telegram calls no other")]
    """Where Telegram reaches us: that of a proxy which ends TLS and passes on to `listen`."""
    listen: Listen = "127.0.0.1:8081"


class BotSettings(Settings):
    """The Telegram bot at which anybody subscribes who may."""

    access: Literal["open", "invite", "allow"] = "open"
    """Who may subscribe: everybody, who has the invite code, or who stands in `allow`."""
    invite: SecretStr | None = None
    invite_file: SecretFromFile | None = None
    allow: Numbers = ()
    """Numbers of people, and of groups and channels (negative); they need no invite code."""
    operators: Numbers = ()
    """Numbers of people who may use /admin; they are always let in."""
    places: Annotated[int, Field(ge=1, le=MOST_PLACES)] = MOST_PLACES
    """How much one chat may watch."""
    requests: Annotated[int, Field(ge=5, le=1000)] = 30
    """How many messages and buttons of one chat are answered within a minute."""
    webhook: WebhookSettings | None = None

    @model_validator(mode="after")
    def _a_way_in(self) -> Self:
        if self.access == "invite" and not self.code:
            raise ValueError("access by invitation needs a code: set invite or invite_file")
        if self.access == "allow" and not (self.allow or self.operators):
            raise ValueError("nobody may use it: name people, groups or channels under `allow`")
        return self

    @property
    def code(self) -> str | None:
        """The invite code."""
        return secret(self.invite, self.invite_file)
