"""/latest [PLACE]: the last attacks in a place, or in all that this chat watches."""

from __future__ import annotations

from datetime import timedelta

from monitor.bot import history
from monitor.bot.commands import status
from monitor.bot.commands.command import Command
from monitor.bot.keyboard import Button, OutdatedError, data
from monitor.bot.places import button_id, choice_label, find, label, place_by_id, read_wanted
from monitor.bot.telling import incident_lines
from monitor.bot.turn import Turn
from monitor.model import Incident
from monitor.notify.wording import clean
from monitor.subscriptions.chat import Place

SPAN = timedelta(days=30)
MOST = 8


async def run(turn: Turn) -> None:
    """Show them, or ask which place is meant."""
    if not turn.said.text:
        if not turn.chat.places:
            await turn.reply(turn.text("list-empty"))
            return
        found = await history.of_chat(turn, SPAN)
        await _show(turn, turn.text("latest-yours"), found)
        return
    gazetteer = turn.parts.gazetteer()
    wanted = read_wanted(turn.said.text)
    meant = find(gazetteer, wanted, turn.chat.countries)
    if meant.sure is not None:
        await _of(turn, meant.sure)
        return
    told = clean(wanted.name, 60)
    if not meant.choices:
        await turn.reply(turn.text("watch-unknown", name=told))
        return
    rows = [
        [Button(choice_label(turn.words, gazetteer, place), data("latest", button_id(place), place.radius))]
        for place in meant.choices
    ]
    await turn.reply(turn.text("watch-like" if meant.guessed else "watch-which", name=told), rows)


async def press(turn: Turn, arguments: list[str]) -> None:
    """`ID`: of that place."""
    place = place_by_id(turn.parts.gazetteer(), arguments[0]) if arguments else None
    if place is None:
        raise OutdatedError
    await _of(turn, place)


async def _of(turn: Turn, place: Place) -> None:
    found = await history.of_place(turn, place, SPAN)
    await _show(turn, turn.text("latest-of", place=label(turn.words, place)), found)


async def _show(turn: Turn, head: str, found: list[Incident]) -> None:
    fresh = await status.fresh_line(turn)
    if not found:
        await turn.show("\n\n".join([head, turn.text("latest-none"), fresh]))
        return
    lines = [incident_lines(turn, incident) for incident in found[:MOST]]
    buttons = [Button(str(n), data("alert", "ledger", incident.id)) for n, incident in enumerate(found[:MOST], 1)]
    numbered = [f"{n}. {line}" for n, line in enumerate(lines, 1)]
    rows = [buttons[at : at + MOST // 2] for at in range(0, len(buttons), MOST // 2)]
    await turn.show("\n\n".join([head, *numbered, turn.text("latest-more"), fresh]), rows)


COMMAND = Command(name="latest", run=run, press=press)
