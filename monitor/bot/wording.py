"""What the bot says, in the language of the chat; the words stand in `locales/LANGUAGE.ftl`, one file a language.

Texts are Telegram's HTML: what is put into them is escaped here and nowhere else. Labels of buttons and short notices
are plain.
"""

from __future__ import annotations

import html
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from importlib.resources import files
from typing import Any

from babel import Locale
from fluent.runtime import FluentBundle, FluentResource

from monitor.notify import wording as alerts

FALLBACK = "en"
LANGUAGES = tuple(
    sorted(
        file.name.removesuffix(".ftl")
        for file in files("monitor.bot").joinpath("locales").iterdir()
        if file.name.endswith(".ftl")
    )
)
_READ_AS: Mapping[str, str] = {"be": "ru", "kk": "ru"}
"""Languages of Telegram that are answered in another one."""


class Wording:
    """The wording of one language; what it lacks is said in English."""

    def __init__(self, language: str) -> None:
        self.language = language if language in LANGUAGES else FALLBACK
        self._bundles = [bundle(self.language), bundle(FALLBACK)]
        self.alerts = alerts.words(self.language)
        """The words of alerts: methods, tolls."""

    def text(self, message: str, **values: Any) -> str:  # noqa: ANN401 - texts and numbers
        """A message as Telegram's HTML, with its values escaped. Raises KeyError where no language has it."""
        return self._say(message, {name: _escaped(value) for name, value in values.items()})

    def label(self, message: str, **values: Any) -> str:  # noqa: ANN401 - as above
        """A message as plain text. Raises KeyError where no language has it."""
        return self._say(message, values)

    def country(self, code: str) -> str:
        """A country's name."""
        return str(Locale(self.language).territories.get(code, code))

    def time(self, moment: datetime, zone: str) -> str:
        """A moment by the clock of a time zone, with its name."""
        return alerts.clock_time(moment, zone)

    def ago(self, moment: datetime, now: datetime) -> str:
        """How long ago a moment was, in its largest unit."""
        seconds = max(0, int((now - moment).total_seconds()))
        for unit, length in (("days", 86_400), ("hours", 3_600), ("minutes", 60)):
            if seconds >= length:
                return self.label("ago", span=self.label(unit, count=seconds // length))
        return self.label("just-now")

    def _say(self, message: str, values: Mapping[str, Any]) -> str:
        for each in self._bundles:
            if each.has_message(message) and (pattern := each.get_message(message).value) is not None:
                return str(each.format_pattern(pattern, dict(values))[0])
        raise KeyError(message)


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


@cache
def bundle(language: str) -> FluentBundle:
    """The messages of one language."""
    found = FluentBundle([language], use_isolating=False)
    file = files("monitor.bot").joinpath("locales", f"{language}.ftl")
    found.add_resource(FluentResource(file.read_text(encoding="utf-8")))
    return found
