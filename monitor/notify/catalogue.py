"""The languages that messages are worded in: one file of messages each, `locales/LANGUAGE.ftl` (Project Fluent).

The name of the file is the language's code (ISO 639), by which the plural rules, the names of countries and the
direction of writing are those of CLDR: a new language needs nothing but its file.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from babel import Locale, UnknownLocaleError
from fluent.runtime import FluentBundle, FluentResource

FALLBACK = "en"

_COMMAND = re.compile(r"<code>.*?</code>|(?<![\w/<\u2066])/[a-z]+\b")
_LTR, _END, _RTL_MARK = "\N{LEFT-TO-RIGHT ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}", "\N{RIGHT-TO-LEFT MARK}"


class Catalogue:
    """The wording of every language that has a file in a folder."""

    def __init__(self, folder: Traversable) -> None:
        self._folder = folder
        self.languages = tuple(
            sorted(file.name.removesuffix(".ftl") for file in folder.iterdir() if file.name.endswith(".ftl"))
        )
        self._bundle = cache(self._read)

    def say(self, language: str, message: str, values: Mapping[str, Any]) -> str:
        """A message in a language, or in English where that lacks it. Raises KeyError where both do.

        In a language that is written from right to left each value is isolated (UAX #9), so that names, figures and
        times in it keep their own order, and so is what is to be typed as it stands.
        """
        for each in (language, FALLBACK):
            bundle = self._bundle(each)
            if bundle.has_message(message) and (pattern := bundle.get_message(message).value) is not None:
                told = str(bundle.format_pattern(pattern, dict(values))[0])
                return _COMMAND.sub(f"{_LTR}\\g<0>{_END}", told) if is_right_to_left(each) else told
        raise KeyError(message)

    def _read(self, language: str) -> FluentBundle:
        bundle = FluentBundle([language], use_isolating=is_right_to_left(language))
        bundle.add_resource(FluentResource((self._folder / f"{language}.ftl").read_text(encoding="utf-8")))
        return bundle


CATALOGUE = Catalogue(files("monitor.notify") / "locales")


@cache
def locale(language: str) -> Locale:
    """What CLDR knows of a language; of English where it knows nothing of it."""
    try:
        return Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return Locale(FALLBACK)


def is_right_to_left(language: str) -> bool:
    """Whether a language is written from right to left."""
    return locale(language).text_direction == "rtl"


def directed(text: str, language: str) -> str:
    """A text whose every line reads in the direction of its language, whatever name or figure the line begins with."""
    if not is_right_to_left(language):
        return text
    return "\n".join(f"{_RTL_MARK}{line}" if line else line for line in text.split("\n"))
