"""/export: all that is kept of this chat, as a file."""

from __future__ import annotations

import json

from monitor.bot.commands.command import Command
from monitor.bot.turn import Turn
from monitor.store import codec


async def run(turn: Turn) -> None:
    """Send the record as it stands in the store."""
    if not turn.known:
        await turn.reply(turn.text("export-nothing"))
        return
    form = json.dumps(codec.plain(turn.chat), ensure_ascii=False, indent=2)
    await turn.sender.attach(turn.asker.chat, "tocsin.json", form.encode(), turn.text("export"), topic=turn.asker.topic)


COMMAND = Command(name="export", run=run, changes=True)
