"""What is told of a channel in the configuration: its name is enough."""

from __future__ import annotations

import re
from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from monitor.crawl.sources.settings import SourceSettings, WebAddress, default_name
from monitor.settings import like

HOME = "https://t.me"
CHANNEL = r"[A-Za-z][A-Za-z0-9_]{3,31}"
_CHANNEL = re.compile(CHANNEL)
_TOLD = re.compile(rf"@?({CHANNEL})|(?:https?://)?(?:t|telegram)\.me/(?:s/)?({CHANNEL})(?:[/?].*)?", re.IGNORECASE)


def _name(told: str) -> str:
    """The name in whatever names a channel; what names none, as it is."""
    found = _TOLD.fullmatch(told.strip())
    return (found[1] or found[2]) if found else told


class TelegramSettings(SourceSettings):
    """A public channel."""

    kind: Literal["telegram"] = "telegram"
    channel: Annotated[str, like(CHANNEL, "the name of a public channel is expected, such as @city_watch")] = ""
    """Its public name; `@NAME` and `https://t.me/NAME` are understood, as `channel` or as `url`."""
    base_url: WebAddress = HOME
    """Where the previews are; a mirror of one's own may stand in for Telegram."""
    url: Annotated[WebAddress, Field(validate_default=False)] = ""
    fetch: Literal["never"] = "never"
    """The post is the article: there is no page behind it."""

    @model_validator(mode="before")
    @classmethod
    def _by_name_or_address(cls, told: Any) -> Any:  # noqa: ANN401 - whatever the file says
        if not isinstance(told, dict):
            return told
        channel, base = told.get("channel") or told.get("url"), told.get("base_url", HOME)
        name = _name(channel) if isinstance(channel, str) else channel or ""
        if not (isinstance(name, str) and _CHANNEL.fullmatch(name) and isinstance(base, str)):
            return {**told, "channel": name, "url": HOME}  # told with its place by the check of `channel`
        url = f"{base.rstrip('/')}/s/{name}"
        if told.get("channel") and told.get("url", url) != url:
            raise ValueError("`channel` and `url` tell different things; `channel` is enough")
        return {**told, "channel": name, "url": url}

    @property
    def label(self) -> str:
        """The name of the source, given or that of the channel."""
        return self.name or self.name_of(self.channel)

    @classmethod
    def name_of(cls, address: str) -> str:
        """`t.me/NAME`, wherever its preview is."""
        return default_name(f"{HOME}/{_name(address)}")

    @property
    def identity(self) -> str:
        """The channel itself: all channels share one host."""
        return identity(self.channel)


def identity(channel: str) -> str:
    """By what a channel is known as a publisher, however its name is written."""
    return f"t.me/{channel.lower()}"
