"""A message in the form in which it is tried, and as the fields of the Bot API's methods."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from telegram import InlineKeyboardMarkup

_PREVIEW = {"is_disabled": True}


class Told(NamedTuple):
    """A message that a chat has, as it is remembered: its number, and whether it can be edited."""

    number: int
    editable: bool = True

    @classmethod
    def read(cls, text: str | None) -> Told | None:
        """What `str` wrote; None where that is nothing that was written here."""
        number, _, kind = (text or "").partition(":")
        return cls(int(number), not kind) if number.isdecimal() else None

    def __str__(self) -> str:
        return str(self.number) if self.editable else f"{self.number}:digest"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """What is to be said where, and how."""

    html: str
    plain: str
    chat: int | str
    topic: int | None
    silent: bool = False
    follows: int | None = None
    marked_up: bool = True
    buttons: InlineKeyboardMarkup | None = None
    whole: bool = False
    """It must not be cut."""

    def sending(self, *, paid: bool) -> Mapping[str, Any]:
        """The fields of `sendMessage`."""
        follows = {"message_id": self.follows, "allow_sending_without_reply": True} if self.follows else None
        return {
            **self._words(),
            "message_thread_id": self.topic,
            "disable_notification": self.silent or None,
            "allow_paid_broadcast": paid or None,
            "reply_parameters": follows,
        }

    def editing(self, message: int) -> Mapping[str, Any]:
        """The fields of `editMessageText`."""
        return {**self._words(), "message_id": message}

    def _words(self) -> dict[str, Any]:
        return {
            "chat_id": self.chat,
            "text": self.html if self.marked_up else self.plain,
            "parse_mode": "HTML" if self.marked_up else None,
            "link_preview_options": _PREVIEW,
            "reply_markup": self.buttons.to_dict() if self.buttons else None,
        }
