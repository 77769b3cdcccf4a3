"""/help: what the bot does, and its commands."""

from __future__ import annotations

from monitor.bot.commands.command import Command
from monitor.bot.menu import LISTED
from monitor.bot.turn import Turn


async def run(turn: Turn) -> None:
    """Show all commands."""
    lines = [f"/{name} — {turn.text(f'command-{name}')}" for name in LISTED]
    if turn.operator:
        lines.append(f"/admin — {turn.text('command-admin')}")
    await turn.show("\n".join([turn.text("help"), "", *lines, "", turn.text("silence")]))


async def press(turn: Turn, arguments: list[str]) -> None:  # noqa: ARG001 - it has none
    """Show all commands."""
    await run(turn)


async def not_known(turn: Turn) -> None:
    """Say that there is no such command."""
    await turn.reply(turn.text("help-short"))


UNKNOWN = Command(name="unknown", run=not_known, listed=False)
COMMAND = Command(name="help", run=run, press=press)
