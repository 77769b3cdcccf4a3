"""The whole configuration as one frozen type: each section is the settings class of the room that it is for."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, Literal, Union

from pydantic import AfterValidator, BeforeValidator, Discriminator, Field, Tag

from monitor.bot.settings import BotSettings
from monitor.crawl.settings import CrawlSettings
from monitor.crawl.sources import KINDS as SOURCE_KINDS
from monitor.crawl.sources.settings import SourceSettings
from monitor.incidents.settings import HistorySettings
from monitor.match.watchlists import WatchlistSettings
from monitor.notify.channels import KINDS as CHANNEL_KINDS
from monitor.notify.channels.settings import ChannelSettings
from monitor.notify.channels.telegram import TelegramSettings
from monitor.settings import Settings, as_told, like, not_subscribed
from monitor.store.connection import check_address
from monitor.web.settings import WebSettings


def _kind(default: str | None) -> Discriminator:
    def kind_of(value: Any) -> Any:  # noqa: ANN401 - plain data from a file
        if isinstance(value, dict):
            return value.get("kind", default)
        return getattr(value, "kind", default)

    return Discriminator(kind_of)


def _any_of(kinds: dict[str, type[Any]], default: str | None) -> Any:  # noqa: ANN401 - a type made of a table
    return Annotated[
        Union[tuple(Annotated[settings, Tag(kind)] for kind, settings in kinds.items())],  # noqa: UP007
        _kind(default),
    ]


A_STORE = "write `embedded`, or an address such as redis://valkey:6379/0"


def _a_store(value: Any) -> Any:  # noqa: ANN401 - plain data from a file
    if not isinstance(value, str):
        raise ValueError(f"{as_told(value)} is no store; {A_STORE}")  # noqa: TRY004 - pydantic collects ValueErrors
    try:
        check_address(value)
    except ValueError as error:
        raise ValueError(f"this is no store: {error}; {A_STORE}") from None  # not shown: a password may stand in it
    return value


def _a_folder(value: Any) -> Any:  # noqa: ANN401 - plain data from a file
    if isinstance(value, str) and (not value.strip() or "\0" in value):
        raise ValueError("the path of a folder is expected")
    return value


ChannelName = Annotated[
    str,
    like(r"[^\s{}]{1,120}", "1 to 120 characters without spaces and braces are expected"),
    AfterValidator(not_subscribed),
]


class LogSettings(Settings):
    """How the service logs to standard error."""

    format: Literal["auto", "text", "json"] = "auto"
    """`auto`: text in a terminal, JSON elsewhere."""
    level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"


if TYPE_CHECKING:
    AnySource = SourceSettings
    AnyChannel = ChannelSettings
else:
    AnySource = _any_of({name: settings for name, (settings, _) in SOURCE_KINDS.items()}, "feed")
    AnyChannel = _any_of({name: kind.settings for name, kind in CHANNEL_KINDS.items()}, None)


class Config(Settings):
    """config.yaml, complete with every default."""

    store: Annotated[str, BeforeValidator(_a_store)] = "embedded"
    data: Annotated[Path, BeforeValidator(_a_folder)] = Path("data")
    """Where the embedded store keeps its files; a relative path starts at the working directory."""
    log: LogSettings = LogSettings()
    telegram: TelegramSettings = TelegramSettings()
    bot: BotSettings | None = None
    """The bot at which people subscribe by themselves; without this section there is none."""
    web: WebSettings = WebSettings()
    crawl: CrawlSettings = CrawlSettings()
    history: HistorySettings = HistorySettings()
    sources: Annotated[tuple[AnySource, ...], Field(max_length=20_000)] = ()
    channels: Annotated[dict[ChannelName, AnyChannel], Field(max_length=1_000)] = Field(default_factory=dict)
    watchlists: Annotated[tuple[WatchlistSettings, ...], Field(max_length=10_000)] = ()
