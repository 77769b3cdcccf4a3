"""What a setting is: what it is called, what may be chosen, and how a choice changes the chat."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from monitor.bot.turn import Turn
from monitor.subscriptions.chat import Chat

MOST = 100_000


@dataclass(frozen=True, slots=True)
class Option:
    """One thing that may be chosen."""

    value: str
    label: str
    chosen: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One line of the menu."""

    key: str
    shown: Callable[[Turn], str]
    """How it stands, as plain text."""
    options: Callable[[Turn], Sequence[Option]]
    apply: Callable[[Chat, str], Chat]
    """The chat with an option chosen, or taken back where several may be chosen. Raises ValueError where the value is
    none; the text of it is the message that says so."""
    typed: bool = False
    """Other values than those offered may be written: `/settings KEY VALUE`."""
    across: int = 1
    """Buttons in a row."""


def yes_or_no(turn: Turn, *, now: bool) -> list[Option]:
    """The two options of a setting that is on or off."""
    return [Option(value, turn.label(value), (value == "yes") == now) for value in ("yes", "no")]


def count(value: str, least: int = 0) -> int:
    """A number that somebody wrote, from `least` to 100,000. Raises MeaninglessError."""
    if not (value.isascii() and value.isdigit() and len(value) < 8 and least <= int(value) <= MOST):
        raise MeaninglessError("write-number")
    return int(value)


class MeaninglessError(ValueError):
    """A value that somebody wrote means nothing here; its text names the message that says what does."""
