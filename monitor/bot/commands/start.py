"""/start: the first word, also by a deep link that names a city (`?start=706483`, `?startgroup=706483`) or brings an
invite code (`?start=CODE`, `?start=CODE_706483`).
"""

from __future__ import annotations

from monitor.bot.commands import watch
from monitor.bot.commands.command import Command
from monitor.bot.keyboard import Button, data
from monitor.bot.places import place_by_id
from monitor.bot.turn import Turn


async def run(turn: Turn) -> None:
    """Greet, and watch the city that the link names."""
    await turn.change(lambda chat: chat)
    told = turn.said.text.rpartition("_")[2]
    place = place_by_id(turn.parts.gazetteer(), f"c{told.removeprefix('c')}")
    if place is not None:
        await watch.add(turn, place)
        return
    hello = "hello" if turn.asker.private else "hello-group"
    rows = [[Button(turn.label("button-settings"), data("settings")), Button(turn.label("button-help"), data("help"))]]
    await turn.reply(turn.text(hello), rows)


COMMAND = Command(name="start", run=run, changes=True, listed=False)
