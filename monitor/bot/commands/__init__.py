"""The commands of the bot, one file each; a new one is a file and a line in this table, and its words in `locales/`."""

from __future__ import annotations

from collections.abc import Mapping

from monitor.bot.commands import (
    admin,
    alert,
    backtest,
    export,
    forget,
    help,  # noqa: A004 - the command is called so
    latest,
    listing,
    location,
    missed,
    mute,
    settings,
    start,
    status,
    unwatch,
    watch,
    why,
)
from monitor.bot.commands.command import Command

COMMANDS: Mapping[str, Command] = {
    command.name: command
    for command in (
        start.COMMAND,
        watch.COMMAND,
        unwatch.COMMAND,
        listing.COMMAND,
        settings.COMMAND,
        mute.COMMAND,
        latest.COMMAND,
        missed.COMMAND,
        status.COMMAND,
        why.COMMAND,
        backtest.COMMAND,
        export.COMMAND,
        forget.COMMAND,
        help.COMMAND,
        admin.COMMAND,
        alert.COMMAND,
    )
}
"""By name, which is also what their buttons send back first."""
LOCATION = location.LOCATION
"""What a shared location asks."""
UNKNOWN = help.UNKNOWN
"""What any other command asks."""
PLAIN = watch.COMMAND
"""What other words in a private chat ask: the name of a place."""

__all__ = ["COMMANDS", "LOCATION", "PLAIN", "UNKNOWN", "Command"]
