"""Alerts in words: the same alert goes to very many chats, and is worded once for all who are told it alike."""

from __future__ import annotations

from collections import OrderedDict
from typing import NamedTuple

from monitor.model import Alert
from monitor.notify.render import CAPTION_UNITS, plain, telegram_html, telegram_length
from monitor.notify.wording import compose

KEPT = 64


class Worded(NamedTuple):
    """An alert in Telegram's HTML and as plain text, for a message and for the words under a picture."""

    html: str
    plain: str
    caption_html: str
    caption_plain: str
    short: bool
    """Under a picture it stands whole."""


class Wordings:
    """The latest alerts in words."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[str, str, tuple[str, ...], str], tuple[Alert, Worded]] = OrderedDict()

    def of(self, alert: Alert, language: str, watchlists: tuple[str, ...], zone: str) -> Worded:
        """The alert as it is told in a language to whoever watches by these names, by the clock of a zone (IANA)."""
        key = (alert.id, language, watchlists, zone)
        known = self._kept.get(key)
        if known is not None and known[0] is alert:  # the same alert may be told in other ways
            self._kept.move_to_end(key)
            return known[1]
        told = compose(alert, language, watchlists=watchlists, zone=zone)
        worded = Worded(
            telegram_html(told),
            plain(told),
            telegram_html(told, CAPTION_UNITS),
            plain(told, CAPTION_UNITS),
            telegram_length(told) <= CAPTION_UNITS,
        )
        self._kept[key] = (alert, worded)
        self._kept.move_to_end(key)
        if len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        return worded
