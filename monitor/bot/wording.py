"""What the bot says, in the language of the chat; the words stand in the catalogue of messages.

Texts are Telegram's HTML: what is put into them is escaped here and nowhere else. Labels of buttons and short notices
are plain.
"""

from __future__ import annotations

import html
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from typing import Any

from monitor.notify.catalogue import CATALOGUE, FALLBACK, Catalogue, directed, locale
from monitor.notify.wording import Words, clock_time

LANGUAGES = CATALOGUE.languages
_READ_AS: Mapping[str, str] = {"be": "ru", "kk": "ru", "iw": "he"}
"""Languages of Telegram that are answered in another one, and an old code of Hebrew."""


class Wording:
    """The wording of one language; what it lacks is said in English."""

    def __init__(self, language: str, catalogue: Catalogue = CATALOGUE) -> None:
        self.language = language if language in catalogue.languages else FALLBACK
        self.alerts = Words(self.language, catalogue)
        """The words of alerts: methods, tolls."""

    def text(self, message: str, **values: Any) -> str:  # noqa: ANN401 - texts and numbers
        """A message as Telegram's HTML, with its values escaped. Raises KeyError where no language has it."""
        return self.alerts.say(message, **{name: _escaped(value) for name, value in values.items()})

    def label(self, message: str, **values: Any) -> str:  # noqa: ANN401 - as above
        """A message as plain text. Raises KeyError where no language has it."""
        return self.alerts.say(message, **values)

    def country(self, code: str) -> str:
        """A country's name."""
        return str(locale(self.language).territories.get(code, code))

    def time(self, moment: datetime, zone: str) -> str:
        """A moment by the clock of a time zone, with its name."""
        return clock_time(moment, zone)

    def ago(self, moment: datetime, now: datetime) -> str:
        """How long ago a moment was, in its largest unit."""
        seconds = max(0, int((now - moment).total_seconds()))
        for unit, length in (("days", 86_400), ("hours", 3_600), ("minutes", 60)):
            if seconds >= length:
                return self.label("ago", span=self.label(unit, count=seconds // length))
        return self.label("just-now")

    def directed(self, text: str) -> str:
        """A whole answer, whose lines read in the direction of the language."""
        return directed(text, self.language)


def _escaped(value: Any) -> Any:  # noqa: ANN401 - texts and numbers
    return html.escape(value, quote=False) if isinstance(value, str) else value


@cache
def wording(language: str) -> Wording:
    """The wording of a language, or of English where there is none in it."""
    return Wording(language)


def language_of(code: str | None) -> str:
    """The language to answer in, by what Telegram says of somebody (IETF tag)."""
    short = (code or "").lower().split("-")[0]
    short = _READ_AS.get(short, short)
    return short if short in LANGUAGES else FALLBACK
