"""The reader: one article in, what it says of attacks on cities out. Here the steps of this folder stand in order."""

from __future__ import annotations

import atexit
import gc
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from monitor.model import Report
from monitor.read.article import Walk
from monitor.read.assembly import assemble
from monitor.read.identify import identify
from monitor.read.languages import LANGUAGES, UNSUPPORTED
from monitor.read.languages.language import Language
from monitor.read.places.gazetteer import Gazetteer
from monitor.read.recognition import recognise
from monitor.read.segments import lay_out
from monitor.read.sites import Discourse
from monitor.read.stance import judge
from monitor.read.trace import Trace


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read: the language ('unsupported' where it is none of ours), and the reports as the text tells them."""

    language: str
    reports: tuple[Report, ...]


class Reader:
    """Reads articles; immutable once loaded, so that threads and processes may share it."""

    def __init__(self, gazetteer: Gazetteer, languages: Mapping[str, Language]) -> None:
        self._gazetteer = gazetteer
        self._languages = languages

    @classmethod
    def load(cls) -> Reader:
        """The reader of all languages in the table, with the packaged gazetteer; some tenths of a second."""
        reader = cls(Gazetteer.load(), {code: load() for code, load in LANGUAGES.items()})
        gc.freeze()  # the tables stay: a collector that walks them again and again takes a tenth of the time of reading
        atexit.unregister(gc.unfreeze)
        atexit.register(gc.unfreeze)  # at the end all is cleared as ever: files that nobody closed are flushed
        return reader

    def read(
        self,
        *,
        title: str,
        text: str,
        published: datetime,
        language: str | None = None,
        country: str | None = None,
        trace: Trace | None = None,
    ) -> Reading:
        """Read one article; never raises, whatever the text is.

        `language` and `country` (ISO codes) are what the article's source is known for; `trace` collects every step.
        """
        spoken = self._languages.get(identify(title, text, language) or "")
        if spoken is None:
            return Reading(UNSUPPORTED, ())
        layout = lay_out(title, text)
        told = recognise(layout, spoken, self._gazetteer, published, country)
        stance = judge([sentence.marked for sentence in told])
        findings = Walk(Discourse(spoken, self._gazetteer), stance, trace).through(told)
        return Reading(spoken.code, assemble(findings, layout, deaths_alone=spoken.deaths_alone))
