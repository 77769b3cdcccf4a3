"""/forget: everything about this chat, deleted now, after one more question."""

from __future__ import annotations

from monitor.bot.commands.command import Command
from monitor.bot.keyboard import Button, choice, data
from monitor.bot.turn import Turn


async def run(turn: Turn) -> None:
    """Ask whether that is meant."""
    rows = [
        [Button(turn.label("forget-yes"), data("forget", "yes")), Button(turn.label("forget-no"), data("forget", "no"))]
    ]
    await turn.reply(turn.text("forget"), rows)


async def press(turn: Turn, arguments: list[str]) -> None:
    """`yes` or `no`."""
    if choice(arguments, 0, ("yes", "no")) == "no":
        await turn.show(turn.text("forget-kept"))
        return
    await turn.parts.chats.forget(turn.chat.name)
    await turn.show(turn.text("forgotten"))
    await turn.parts.erase(turn.chat.name)


COMMAND = Command(name="forget", run=run, press=press, changes=True)
