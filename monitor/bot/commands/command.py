"""What a command is."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from monitor.bot.turn import Turn

Run = Callable[[Turn], Awaitable[None]]
Press = Callable[[Turn, list[str]], Awaitable[None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """One command of the bot, in a file of its own."""

    name: str
    run: Run
    press: Press | None = None
    """What a press of one of its buttons does, by the arguments that the button sends back; OutdatedError where they
    have no meaning."""
    changes: bool = False
    """It changes what a chat is told: in groups and channels for administrators only."""
    press_changes: Callable[[list[str]], bool] | None = None
    """Which of its buttons do, though its words do not."""
    operators: bool = False
    """For the operators alone."""
    listed: bool = True
    """It stands in the menu."""
