"""Keyboards under messages: rows of buttons, pages of many, and the texts that the buttons send back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

DATA_BYTES = 64
"""What Telegram lets a button send back (Bot API, `callback_data`)."""
LABEL = 60
PER_PAGE = 8

T = TypeVar("T")


class OutdatedError(Exception):
    """What a button sent back has no meaning any more, or never had one."""


@dataclass(frozen=True, slots=True)
class Button:
    """A label, and what is sent back: the name of a command and its arguments; or an address to open."""

    label: str
    data: tuple[str, ...] = ()
    url: str = ""


Rows = list[list[Button]]


def data(*parts: str | int) -> tuple[str, ...]:
    """The parts of what a button sends back."""
    return tuple(map(str, parts))


def read_data(told: str) -> tuple[str, list[str]]:
    """The command and the arguments of what was sent back; forged ones come like any other."""
    command, *arguments = told.split("|")
    return command, arguments


def markup(rows: Rows) -> InlineKeyboardMarkup | None:
    """The keyboard as Telegram takes it. A button whose data is too long is a defect, and is left out."""
    made = [[_button(button) for button in row if _fits(button)] for row in rows]
    made = [row for row in made if row]
    return InlineKeyboardMarkup(made) if made else None


def _fits(button: Button) -> bool:
    return bool(button.url) or 0 < len("|".join(button.data).encode()) <= DATA_BYTES


def _button(button: Button) -> InlineKeyboardButton:
    label = button.label if len(button.label) <= LABEL else f"{button.label[: LABEL - 1]}…"
    if button.url:
        return InlineKeyboardButton(label, url=button.url)
    return InlineKeyboardButton(label, callback_data="|".join(button.data))


def paged(items: Sequence[T], page: int, button: Callable[[T], Button], turn: Callable[[int], Button]) -> Rows:
    """One page of buttons, one a row, with those that turn to the pages before and behind."""
    pages = page_count(items)
    page = min(max(page, 0), pages - 1)
    rows = [[button(item)] for item in page_of(items, page)]
    arrows = [turn(to) for to in (page - 1, page + 1) if 0 <= to < pages]
    return [*rows, arrows] if arrows else rows


def page_count(items: Sequence[T]) -> int:
    """How many pages items fill; an empty list fills one."""
    return max(1, -(-len(items) // PER_PAGE))


def page_of(items: Sequence[T], page: int) -> Sequence[T]:
    """The items of a page."""
    return items[page * PER_PAGE : (page + 1) * PER_PAGE]


def number(arguments: Sequence[str], at: int, *, most: int = 10**9) -> int:
    """An argument that is a number from 0 to `most`. Raises OutdatedError."""
    told = arguments[at] if at < len(arguments) else ""
    if not (told.isascii() and told.isdigit() and len(told) <= 10 and int(told) <= most):
        raise OutdatedError(told)
    return int(told)


def choice(arguments: Sequence[str], at: int, known: Sequence[str]) -> str:
    """An argument that is one of the known ones. Raises OutdatedError."""
    told = arguments[at] if at < len(arguments) else ""
    if told not in known:
        raise OutdatedError(told)
    return told
