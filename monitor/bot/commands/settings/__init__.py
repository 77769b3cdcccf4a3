"""/settings: everything that a chat may choose, one file a group of choices, one menu for all."""

from monitor.bot.commands.settings.menu import COMMAND

__all__ = ["COMMAND"]
