"""/list: what this chat watches, page by page, with a button to drop each."""

from __future__ import annotations

from html import escape

from monitor.bot.commands.command import Command
from monitor.bot.keyboard import PER_PAGE, Button, OutdatedError, data, number, page_count, page_of, paged
from monitor.bot.places import button_id, label
from monitor.bot.turn import Turn
from monitor.subscriptions.chat import Place


async def run(turn: Turn) -> None:
    """Show the first page."""
    await _show(turn, 0)


async def press(turn: Turn, arguments: list[str]) -> None:
    """`PAGE`: turn to it; `drop PAGE ID`: drop a place."""
    if not arguments:
        await _show(turn, 0)
        return
    if arguments[0] != "drop":
        await _show(turn, number(arguments, 0))
        return
    page, told = number(arguments, 1), arguments[2] if len(arguments) > 2 else ""
    place = next((place for place in turn.chat.places if button_id(place) == told), None)
    if place is None:
        raise OutdatedError
    await turn.change(lambda chat: chat.without_place(place.id))
    await turn.notice(turn.label("unwatched-notice", place=label(turn.words, place)))
    await _show(turn, page)


async def _show(turn: Turn, page: int) -> None:
    places = turn.chat.places
    if not places:
        await turn.show(turn.text("list-empty"))
        return
    page = min(page, page_count(places) - 1)
    first = page * PER_PAGE
    names = (escape(label(turn.words, place), quote=False) for place in page_of(places, page))
    lines = [f"{n}. {name}" for n, name in enumerate(names, first + 1)]
    head = turn.text("list-head", count=len(places), page=page + 1, pages=page_count(places))

    def drop(place: Place) -> Button:
        return Button(f"✕ {label(turn.words, place)}", data("list", "drop", page, button_id(place)))

    def turn_to(to: int) -> Button:
        return Button("◀" if to < page else "▶", data("list", to))

    rows = paged(places, page, drop, turn_to)
    rows.append([Button(turn.label("button-settings"), data("settings"))])
    await turn.show("\n".join([head, *lines]), rows)


COMMAND = Command(name="list", run=run, press=press, press_changes=lambda arguments: arguments[:1] == ["drop"])
