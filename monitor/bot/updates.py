"""Updates as Telegram tells them: which are asked for, and each read by itself, so one that cannot be is let go."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from telegram import Bot, Update

from monitor import telemetry

KINDS = ("message", "channel_post", "callback_query", "my_chat_member")
"""What Telegram is asked to tell of."""

log = telemetry.logger("bot")


def number_of(told: Any) -> int | None:  # noqa: ANN401 - whatever came
    """The number of an update; None for what is none."""
    number = told.get("update_id") if isinstance(told, Mapping) else None
    return number if isinstance(number, int) else None


def read_update(told: Any, bot: Bot) -> Update | None:  # noqa: ANN401 - whatever came
    """One update; None, logged without its content, where it is of a form that the library does not know."""
    try:
        return Update.de_json(told, bot)
    except (TypeError, ValueError, KeyError, AttributeError, RecursionError) as error:
        telemetry.MESSAGES_FAILED.labels("bot").inc()
        log.warning("an update cannot be read and is let go", update=number_of(told), error=type(error).__name__)
        return None
