"""A message in the form in which it is tried, and as the fields of the Bot API's methods."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, NamedTuple

_PREVIEW = {"is_disabled": True}
Kind = Literal["text", "photo", "digest"]
"""A digest tells of several incidents and is not edited."""


class Told(NamedTuple):
    """A message that a chat has, as it is remembered: its number, and what it is."""

    number: int
    kind: Kind = "text"

    @classmethod
    def read(cls, text: str | None) -> Told | None:
        """What `str` wrote; None where that is nothing that was written here."""
        number, _, kind = (text or "").partition(":")
        if not number.isdecimal():
            return None
        return cls(int(number), "photo" if kind == "photo" else "digest" if kind else "text")

    def __str__(self) -> str:
        return str(self.number) if self.kind == "text" else f"{self.number}:{self.kind}"


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
    buttons: Mapping[str, Any] | None = None
    """As `reply_markup` has them."""
    whole: bool = False
    """It must not be cut."""
    picture: str | bytes | None = None
    """Above the words, which then are no more than fit under it: a file that Telegram has by its id, or a new one."""

    def sending(self, *, paid: bool) -> Mapping[str, Any]:
        """The fields of `sendMessage`, or of `sendPhoto` where there is a picture."""
        follows = {"message_id": self.follows, "allow_sending_without_reply": True} if self.follows else None
        return {
            **(self._text() if self.picture is None else {"photo": self.picture, **self._caption()}),
            "message_thread_id": self.topic,
            "disable_notification": self.silent or None,
            "allow_paid_broadcast": paid or None,
            "reply_parameters": follows,
        }

    def editing(self, told: Told) -> Mapping[str, Any]:
        """The fields of `editMessageText`, or of `editMessageCaption` where it has a picture."""
        return {**(self._caption() if told.kind == "photo" else self._text()), "message_id": told.number}

    def _text(self) -> dict[str, Any]:
        return {**self._shared(), "text": self.html if self.marked_up else self.plain, "link_preview_options": _PREVIEW}

    def _caption(self) -> dict[str, Any]:
        return {**self._shared(), "caption": self.html if self.marked_up else self.plain}

    def _shared(self) -> dict[str, Any]:
        return {
            "chat_id": self.chat,
            "parse_mode": "HTML" if self.marked_up else None,
            "reply_markup": self.buttons,
        }
