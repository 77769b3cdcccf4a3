"""/watch NAME: watch a city, its neighbours, a region or a country; where the name may mean several, there is a choice.

A city that is watched can be widened by the buttons below the answer.
"""

from __future__ import annotations

from dataclasses import replace

from telegram import KeyboardButton, ReplyKeyboardMarkup

from monitor.bot.commands.command import Command
from monitor.bot.keyboard import Button, OutdatedError, Rows, data, number
from monitor.bot.places import (
    button_id,
    choice_label,
    country_place,
    find,
    label,
    namesakes,
    place_by_id,
    read_wanted,
)
from monitor.bot.turn import Turn
from monitor.notify.wording import clean
from monitor.subscriptions.chat import FARTHEST_KM, Chat, Place

RADII = (10, 30, 50, 100)
SHOWN = 60
"""Characters of what somebody wrote that are said back."""


async def run(turn: Turn) -> None:
    """Watch what is named, or ask which of several is meant."""
    if not turn.said.text:
        await _ask(turn)
        return
    gazetteer = turn.parts.gazetteer()
    wanted = read_wanted(turn.said.text)
    found = find(gazetteer, wanted, turn.chat.countries)
    if found.sure is not None:
        await add(turn, found.sure)
        return
    told = clean(wanted.name, SHOWN)
    if not found.choices:
        await turn.reply(turn.text("watch-unknown", name=told))
        return
    rows = [[_choice(turn, place, "add", button_id(place), place.radius)] for place in found.choices]
    await turn.reply(turn.text("watch-like" if found.guessed else "watch-which", name=told), rows)


async def press(turn: Turn, arguments: list[str]) -> None:
    """`add ID RADIUS`: watch that place, with a third argument instead of the place of this id; `drop ID`: watch it no
    more; `other ID RADIUS`: which of its namesakes is meant?
    """
    if len(arguments) < 2 or arguments[0] not in ("add", "drop", "other"):
        raise OutdatedError
    radius = number(arguments, 2, most=FARTHEST_KM) if len(arguments) > 2 else 0
    place = place_by_id(turn.parts.gazetteer(), arguments[1], radius)
    if place is None:
        raise OutdatedError
    if arguments[0] == "add":
        await add(turn, place, instead_of=arguments[3] if len(arguments) > 3 else "")
        return
    if arguments[0] == "other":
        await _ask_which(turn, place)
        return
    await turn.change(lambda chat: chat.without_place(place.id))
    await turn.show(turn.text("unwatched", place=label(turn.words, place)), [[_again(turn, place)]])


async def add(turn: Turn, place: Place, *, instead_of: str = "") -> None:
    """Watch a place, and offer what is near at hand: more around it, or less, or another one that is called so.

    `instead_of` is the id of a place that was not meant.
    """
    most = turn.parts.settings().places
    if len(turn.chat.without_place(instead_of).with_place(place).places) > most:
        await turn.show(turn.text("watch-full", most=most))
        return
    zone = _zone(turn, place)

    def added(chat: Chat) -> Chat:
        widened = chat.without_place(instead_of).with_place(place)
        if len(widened.places) > most:  # somebody else of the group was quicker
            return chat
        return replace(widened, zone=zone) if chat.zone == "UTC" and not chat.places and zone else widened

    await turn.change(added)
    cities = len(turn.parts.subscribing.watch(Chat(id=turn.asker.chat).with_place(place)).cities)
    told = [turn.text("watched", place=label(turn.words, place))]
    if centre := _centre(turn, place):
        told.append(turn.text("watched-region", centre=centre))
    if cities > 1:
        told.append(turn.text("watched-cities", count=cities))
    told.append(turn.text("watched-how", zone=turn.chat.zone))
    await turn.show("\n".join(told), _wider(turn, place))


async def _ask_which(turn: Turn, place: Place) -> None:
    """Another one is meant: it is watched instead of this one."""
    others = namesakes(turn.parts.gazetteer(), place)
    rows = [[_choice(turn, other, "add", button_id(other), other.radius, place.id)] for other in others]
    await turn.show(turn.text("watch-which", name=place.name), [*rows, [_again(turn, place)]])


def _choice(turn: Turn, place: Place, *arguments: str | int) -> Button:
    return Button(choice_label(turn.words, turn.parts.gazetteer(), place), data("watch", *arguments))


def _centre(turn: Turn, place: Place) -> str:
    """The largest city of the region in which a city lies; nothing for the largest itself."""
    gazetteer = turn.parts.gazetteer()
    city = gazetteer.city(place.geonameid) if place.kind == "city" else None
    centre = gazetteer.largest_in(city.country, city.admin1) if city else None
    return centre.name if centre and centre != city else ""


def _wider(turn: Turn, place: Place) -> Rows:
    """The buttons below: a namesake, another radius, the region, the country, or not at all."""
    rows: Rows = []
    if namesakes(turn.parts.gazetteer(), place):
        namesake = turn.label("button-namesake", name=place.name)
        rows.append([Button(namesake, data("watch", "other", button_id(place), place.radius))])
    if place.kind == "city":
        rows.append(
            [
                Button(
                    f"{'• ' if radius == place.radius else ''}{turn.label('button-radius', km=radius)}",
                    data("watch", "add", button_id(place), radius),
                )
                for radius in RADII
            ]
        )
        region = replace(place, kind="region", radius=0)
        rows.append([Button(label(turn.words, region), data("watch", "add", button_id(region), 0))])
    if place.kind != "country":
        country = country_place(place.country)
        rows.append([Button(label(turn.words, country), data("watch", "add", button_id(country), 0))])
    rows.append([Button(turn.label("button-unwatch"), data("watch", "drop", button_id(place)))])
    rows.append(
        [Button(turn.label("button-list"), data("list")), Button(turn.label("button-settings"), data("settings"))]
    )
    return rows


def _again(turn: Turn, place: Place) -> Button:
    return Button(turn.label("button-again"), data("watch", "add", button_id(place), place.radius))


def _zone(turn: Turn, place: Place) -> str | None:
    """The time zone of a city, or of the city that a region is told by."""
    city = turn.parts.gazetteer().city(place.geonameid) if place.geonameid else None
    return city.timezone if city else None


async def _ask(turn: Turn) -> None:
    if not turn.asker.private:
        await turn.reply(turn.text("watch-how"))
        return
    button = KeyboardButton(turn.label("button-location"), request_location=True)
    keyboard = ReplyKeyboardMarkup([[button]], resize_keyboard=True, one_time_keyboard=True)
    await turn.reply(turn.text("watch-how"), keyboard=keyboard)


COMMAND = Command(name="watch", run=run, press=press, changes=True)
