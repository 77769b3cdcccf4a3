"""How a worded alert looks as plain text and in Telegram's HTML.

Telegram counts a message's length in UTF-16 units after the mark-up is taken out (Bot API, `sendMessage`: 4096). Only
whole fields are shortened, before they are escaped and put between tags, so no tag and no entity is ever cut.
"""

from __future__ import annotations

import html
from dataclasses import dataclass, replace
from typing import Any

from monitor.notify.digest import DigestMessage
from monitor.notify.digest import Line as DigestLine
from monitor.notify.wording import Badge, Message

TELEGRAM_UNITS = 4096
CAPTION_UNITS = 1024
"""Of the words under a picture (Bot API, `sendPhoto`)."""
TELEGRAM_LINES = 40
"""Incidents of a digest: each has two entities, and Telegram leaves the mark-up of a message out after 100 of them."""
MARKS: dict[Badge, str] = {"new": "🔴", "update": "🟠", "correction": "🔵", "denied": "⚪"}
_ISOLATES, _END = "\u2066\u2067\u2068", "\u2069"
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


def telegram_length(message: Message) -> int:
    """How many UTF-16 units the alert has in Telegram, as it stands."""
    return _length("\n".join(line.text for line in _lines(message)))


def plain_digest(message: DigestMessage) -> str:
    """A digest as text without mark-up, of any length."""
    lines = [f"{_digest_line(line)}\n{line.url}".rstrip() for line in message.lines]
    return "\n".join(filter(None, [message.title, *lines, message.watchlists]))


def telegram_digest(message: DigestMessage, units: int = TELEGRAM_UNITS) -> tuple[str, str, int]:
    """A digest as one message: in Telegram's HTML, as plain text, and how many of its lines that took.

    It ends between two incidents; a line that is too long for a message of its own is shortened.
    """
    room = units - _length(f"{message.title}\n\n{message.watchlists}")
    taken: list[DigestLine] = []
    for line in message.lines[:TELEGRAM_LINES]:
        room -= _length(_digest_line(line)) + 1
        if room < 0 and taken:
            break
        taken.append(replace(line, told=shorten(line.told, max(0, _length(line.told) + room))) if room < 0 else line)
    text = [message.title, *map(_digest_line, taken), message.watchlists]
    marked = [f"<b>{html.escape(message.title)}</b>", *map(_digest_html, taken)]
    if message.watchlists:
        marked.append(f"<i>{html.escape(message.watchlists)}</i>")
    return "\n".join(marked), "\n".join(filter(None, text)), len(taken)


def _digest_line(line: DigestLine) -> str:
    return f"{line.number}. {MARKS[line.kind]} {line.place}: {line.told}"


def _digest_html(line: DigestLine) -> str:
    place = f"<b>{html.escape(line.place)}</b>"
    if line.url:
        place = f'<a href="{html.escape(line.url)}">{place}</a>'
    return f"{line.number}. {MARKS[line.kind]} {place}: {html.escape(line.told)}"


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
    while head and _length(head) + 1 + _open_isolates(head) > units:
        head = head[:-1]
    return f"{head.rstrip()}…{_END * _open_isolates(head)}" if head.strip() and units > 1 else ""


def _open_isolates(text: str) -> int:
    """How many directional isolates of a text are not closed in it."""
    return max(0, sum(map(text.count, _ISOLATES)) - text.count(_END))


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
