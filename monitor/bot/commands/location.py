"""A shared location: the cities nearest to it, to choose from. Where somebody is, is neither kept nor logged."""

from __future__ import annotations

from telegram import ReplyKeyboardRemove

from monitor.bot.commands.command import Command
from monitor.bot.keyboard import Button, data
from monitor.bot.places import button_id, choice_label, city_place
from monitor.bot.turn import Turn

NEAR_KM = (30, 100, 300)
MOST = 6


async def run(turn: Turn) -> None:
    """Offer the nearest cities."""
    if turn.said.location is None:
        return
    gazetteer = turn.parts.gazetteer()
    cities = next((found for km in NEAR_KM if (found := gazetteer.near(*turn.said.location, km)[:MOST])), ())
    if not cities:
        await turn.reply(turn.text("location-nothing"), keyboard=ReplyKeyboardRemove())
        return
    rows = [
        [Button(choice_label(turn.words, gazetteer, place), data("watch", "add", button_id(place), 0))]
        for place in map(city_place, cities)
    ]
    await turn.reply(turn.text("location-near"), rows)


LOCATION = Command(name="location", run=run, listed=False)
