"""The languages that can be read: a new one is a folder beside `en` with a `load`, and one line in the table here."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from monitor.read.languages import ar, en, fr, he, ru, uk
from monitor.read.languages.language import Language

LANGUAGES: Mapping[str, Callable[[], Language]] = {
    "ar": ar.load,
    "en": en.load,
    "fr": fr.load,
    "he": he.load,
    "ru": ru.load,
    "uk": uk.load,
}

UNSUPPORTED = "unsupported"
