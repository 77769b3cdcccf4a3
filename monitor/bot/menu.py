"""The menus that Telegram shows beside the field for messages, by language and by who sees them (`setMyCommands`)."""

from __future__ import annotations

from collections.abc import Sequence

from telegram import (
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllChatAdministrators,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
)

from monitor import telemetry
from monitor.bot.sender import NotSentError, Sender
from monitor.bot.wording import LANGUAGES, wording
from monitor.notify.catalogue import FALLBACK

LISTED = (
    "watch", "unwatch", "list", "settings", "mute", "latest", "missed", "status", "why", "backtest", "export", "forget",
    "help",
)  # fmt: skip
"""In the order of the menu."""
FOR_ALL = ("list", "latest", "missed", "status", "why", "help")
"""What everybody in a group may ask."""

log = telemetry.logger("bot")


async def publish(sender: Sender, operators: Sequence[int]) -> None:
    """Tell Telegram the commands, by language; a menu that it refuses is logged, and the bot works without."""
    scopes: list[tuple[BotCommandScope, tuple[str, ...]]] = [
        (BotCommandScopeAllPrivateChats(), LISTED),
        (BotCommandScopeAllChatAdministrators(), LISTED),
        (BotCommandScopeAllGroupChats(), FOR_ALL),
        *((BotCommandScopeChat(operator), (*LISTED, "admin")) for operator in operators[:20]),
    ]
    for scope, names in scopes:
        for language in (None, *LANGUAGES):
            if language != FALLBACK:  # who speaks anything else is shown this one
                await _publish(sender, scope, names, language)


async def _publish(sender: Sender, scope: BotCommandScope, names: Sequence[str], language: str | None) -> None:
    words = wording(language or FALLBACK)
    commands = [BotCommand(name, words.label(f"command-{name}")) for name in names]
    try:
        await sender.call(lambda bot: bot.set_my_commands(commands, scope=scope, language_code=language))
    except NotSentError as error:
        log.warning("a menu of commands was refused", scope=scope.type, language=language, error=str(error))
