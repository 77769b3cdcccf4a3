"""The buttons under an alert, and how it is known later which alert a message told.

A button sends back `alert|WHAT|ID`; the bot answers it. So no list is kept of which message told which alert.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from monitor.notify.wording import words

ACTIONS = ("sources", "ledger", "mute", "wrong")
COMMAND = "alert"
KEPT = 1000
"""Buttons of the latest alerts, in each language."""
_ID = re.compile(r"[0-9]{1,12}-[0-9A-Za-z_-]{1,30}(?:\.[0-9]{1,5})?")


@lru_cache(maxsize=KEPT)
def alert_buttons(alert: str, language: str) -> Mapping[str, Any]:
    """The buttons under the message that tells an alert, as a field of the Bot API: the same for very many chats."""
    say = words(language)
    buttons = [
        InlineKeyboardButton(say.say(f"button-{action}"), callback_data=f"{COMMAND}|{action}|{alert}")
        for action in ACTIONS
    ]
    return InlineKeyboardMarkup([buttons[:2], buttons[2:]]).to_dict()


def told_alert(markup: InlineKeyboardMarkup | None) -> str | None:
    """The alert that a message with these buttons told; None where it is none."""
    for row in markup.inline_keyboard if markup else ():
        for button in row:
            command, _, rest = str(button.callback_data or "").partition("|")
            alert = rest.rpartition("|")[2]
            if command == COMMAND and is_alert(alert):
                return alert
    return None


def is_alert(told: str) -> bool:
    """Whether a text may be the id of an alert or an incident."""
    return _ID.fullmatch(told) is not None
