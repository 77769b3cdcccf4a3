"""How a worded alert looks as plain text and in Telegram's HTML.

Telegram counts a message's length in UTF-16 units after the mark-up is taken out (Bot API, `sendMessage`: 4096). Only
whole fields are shortened, before they are escaped and put between tags, so no tag and no entity is ever cut.
"""

from __future__ import annotations

import html
from dataclasses import dataclass, replace
from typing import Any

from monitor.notify.wording import Badge, Message

TELEGRAM_UNITS = 4096
MARKS: dict[Badge, str] = {"new": "🔴", "update": "🟠", "correction": "🔵", "denied": "⚪"}
_JOINERS = "\u200d\ufe0f\ufe0e"


@dataclass(frozen=True, slots=True)
class _Line:
    """A line as it reads, and the tags around it in HTML."""

    text: str
    before: str = ""
    after: str = ""


def plain(message: Message, units: int = TELEGRAM_UNITS) -> str:
    """The alert as text without mark-up, of at most so many UTF-16 units."""
    fitted = fit(message, units - len(message.url) - 1)
    lines = [line.text for line in _lines(fitted)]
    return "\n".join([*lines, message.url] if message.url else lines)


def telegram_html(message: Message, units: int = TELEGRAM_UNITS) -> str:
    """The alert in Telegram's HTML, of at most so many UTF-16 units once its mark-up is taken out."""
    lines = _lines(fit(message, units))
    return "\n".join(f"{line.before}{html.escape(line.text)}{line.after}" for line in lines)


def fit(message: Message, units: int) -> Message:
    """Shorten the quote, then the title, then the rest, until the text has at most so many UTF-16 units."""
    for field in ("quote", "title", "watchlists", "told", "methods", "headline"):
        excess = _length("\n".join(line.text for line in _lines(message))) - units
        if excess <= 0:
            break
        text: str = getattr(message, field)
        shorter: dict[str, Any] = {field: shorten(text, max(0, _length(text) - excess))}
        message = replace(message, **shorter)
    return message


def shorten(text: str, units: int) -> str:
    """The text in at most so many UTF-16 units, cut between words where it can be, with an ellipsis."""
    if _length(text) <= units:
        return text
    room, kept = units - 1, 0
    for character in text:
        room -= _length(character)
        if room < 0:
            break
        kept += 1
    while kept and (text[kept] in _JOINERS or text[kept - 1] in _JOINERS):  # an emoji of several parts stays whole
        kept -= 1
    head = text[:kept]
    words = head.rpartition(" ")[0] if not text[kept : kept + 1].isspace() else head
    head = words if len(words) > len(head) * 0.8 else head
    isolated = (
        "\N{POP DIRECTIONAL ISOLATE}"
        if head.count("\N{FIRST STRONG ISOLATE}") > head.count("\N{POP DIRECTIONAL ISOLATE}")
        else ""
    )
    if isolated and _length(head) + 2 > units:
        head = head[:-1]
    return f"{head.rstrip()}…{isolated}" if head.strip() and units > 1 else ""


def _length(text: str) -> int:
    return len(text.encode("utf-16-le", "replace")) // 2


def _lines(message: Message) -> list[_Line]:
    anchor = f'<a href="{html.escape(message.url)}">' if message.url else ""
    lines = [
        _Line(f"⚠️ {message.banner}" if message.banner else "", "<b>", "</b>"),
        _Line(f"{MARKS[message.kind]} {message.headline}", "<b>", "</b>"),
        _Line(message.change, "<b>", "</b>"),
        _Line(message.toll),
        _Line(message.methods),
        _Line(f"“{message.quote}”" if message.quote else "", "<blockquote>", "</blockquote>"),
        _Line(message.sources),
        _Line(message.told),
        _Line(message.watchlists, "<i>", "</i>"),
        _Line(message.title, anchor, "</a>" if anchor else ""),
    ]
    return [line for line in lines if line.text]
