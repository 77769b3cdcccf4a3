"""/unwatch NAME: watch a place no more; without a name there is a list to choose from."""

from __future__ import annotations

from monitor.bot.commands import listing
from monitor.bot.commands.command import Command
from monitor.bot.keyboard import Button, data
from monitor.bot.places import among, button_id, label
from monitor.bot.turn import Turn
from monitor.notify.wording import clean

SHOWN = 60


async def run(turn: Turn) -> None:
    """Drop what is named, or ask which of several is meant."""
    if not turn.said.text or not turn.chat.places:
        await listing.run(turn)
        return
    found = among(turn.chat.places, turn.parts.gazetteer(), turn.said.text)
    if len(found) == 1:
        place = found[0]
        await turn.change(lambda chat: chat.without_place(place.id))
        again = Button(turn.label("button-again"), data("watch", "add", button_id(place), place.radius))
        await turn.reply(turn.text("unwatched", place=label(turn.words, place)), [[again]])
        return
    if not found:
        await turn.reply(turn.text("unwatch-unknown", name=clean(turn.said.text, SHOWN)))
        return
    rows = [[Button(label(turn.words, place), data("watch", "drop", button_id(place)))] for place in found]
    await turn.reply(turn.text("unwatch-which"), rows)


COMMAND = Command(name="unwatch", run=run, changes=True)
