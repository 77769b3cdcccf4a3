"""The reader: one article in, what it says of attacks on cities out. Here the steps of this folder stand in order."""

from __future__ import annotations

import atexit
import gc
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from monitor.model import Report
from monitor.read.assembly import assemble
from monitor.read.discourse.mind import Discourse
from monitor.read.doubt import ACCIDENT
from monitor.read.identify import identify
from monitor.read.languages import LANGUAGES, UNSUPPORTED
from monitor.read.languages.language import Language
from monitor.read.places.gazetteer import Gazetteer
from monitor.read.recognition import recognise
from monitor.read.relevance import may_matter
from monitor.read.segments import Layout, lay_out
from monitor.read.stance import judge
from monitor.read.trace import Trace
from monitor.read.walk.article import walk_through
from monitor.read.walk.findings import Findings
from monitor.read.walk.memory import Memory
from monitor.read.weighing.scales import Scales
from monitor.read.weighing.weights import Weights
from monitor.read.weighing.wording import Wording

_ROUNDS = 20_000, 20, 20
"""Objects made between the collector's rounds, and rounds between those through what is older."""
_FIRST_YEAR, _LAST_YEAR = 1904, 8000
"""Both are leap years, so that any day of a year beyond them is one of theirs."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read: the language ('unsupported' where it is none of ours), and the reports as the text tells them."""

    language: str
    reports: tuple[Report, ...]
    silent: str = ""
    """Why nothing in the text is news of an attack, where it is about something else: an accident, sport ..."""


@dataclass(frozen=True, slots=True)
class Prepared:
    """An article as far as rules bring it: what was found in it, laid on the scales."""

    language: Language
    layout: Layout
    findings: Findings
    scales: Scales


class Reader:
    """Reads articles; threads may share it. A language is loaded when the first text in it comes."""

    def __init__(
        self,
        gazetteer: Gazetteer,
        languages: Mapping[str, Callable[[], Language]],
        weights: Weights,
        wording: Wording,
    ) -> None:
        self._gazetteer = gazetteer
        self._languages = languages
        self._loaded: dict[str, Language] = {}
        self._weights = weights
        self._wording = wording

    @classmethod
    def load(cls, weights: Weights | None = None) -> Reader:
        """The reader of all languages in the table, with the packaged gazetteer, in some tenths of a second.

        With other `weights` than the packaged ones candidates are judged by these: by `Weights.of_rules`, say; the
        words of an article by themselves count for nothing then.
        """
        wording = Wording.load() if weights is None else Wording({})
        reader = cls(Gazetteer.load(), LANGUAGES, weights or Weights.load(), wording)
        _keep()
        return reader

    def _language(self, code: str) -> Language | None:
        """A language of the table; at its first use it takes some tenths of a second."""
        if code not in self._loaded and code in self._languages:
            self._loaded[code] = self._languages[code]()
            _keep()
        return self._loaded.get(code)

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
        prepared = self.prepare(
            title=title, text=text, published=published, language=language, country=country, trace=trace
        )
        if prepared is None:
            return Reading(UNSUPPORTED, ())
        if trace is not None:
            _note_weights(prepared, trace)
        reports = assemble(prepared.findings, prepared.layout, prepared.scales)
        return Reading(prepared.language.code, reports, _other_subject(prepared.findings))

    def may_matter(self, title: str, text: str, language: str | None = None) -> bool:
        """Whether a headline and what is known of its text may belong to an article on an attack (see `relevance`).

        In languages that are not read, always.
        """
        spoken = self._language(identify(title, text, language) or "")
        return spoken is None or may_matter(lay_out(title, text), spoken)

    def prepare(
        self,
        *,
        title: str,
        text: str,
        published: datetime,
        language: str | None = None,
        country: str | None = None,
        trace: Trace | None = None,
    ) -> Prepared | None:
        """An article on the scales, before anything is judged; None where its language is none of ours."""
        spoken = self._language(identify(title, text, language) or "")
        if spoken is None:
            return None
        layout = lay_out(title, text)
        told = recognise(layout, spoken, self._gazetteer, _within_reach(published), country)
        stance = judge([sentence.marked for sentence in told])
        findings = walk_through(told, Memory(Discourse(spoken, self._gazetteer), stance, trace))
        wording = self._wording.odds(title, text)
        scales = Scales(findings, told, self._weights, wording=wording, deaths_alone=spoken.deaths_alone)
        return Prepared(spoken, layout, findings, scales)


def _other_subject(findings: Findings) -> str:
    """What an article is about instead of an attack, as a whole or where it names a blast; "" where nothing says so."""
    events = (event for sight in findings.sights.values() for event, _, _ in sight.events)
    return findings.stance.silent or next((event.rejected for event in events if event.rejected == ACCIDENT), "")


def _note_weights(prepared: Prepared, trace: Trace) -> None:
    """Write down how each city that is named was weighed."""
    for sight in prepared.findings.sights.values():
        if sight.places:
            sentence, place = sight.places[0]
            odds, strongest = prepared.scales.odds(sight), prepared.scales.strongest(sight)
            weights = ", ".join(f"{feature} {weight:+.1f}" for feature, weight in strongest)
            trace.note("weighing", sentence, place.start, place.end, f"{sight.city.name}: {odds:+.1f} ({weights})")


def _keep() -> None:
    """Leave what is loaded out of the collector's rounds: walking it again and again takes a tenth of reading.

    Reading leaves no cycles behind, so that the rounds through what is new may be rare as well.
    """
    gc.freeze()
    gc.set_threshold(*_ROUNDS)
    atexit.unregister(gc.unfreeze)
    atexit.register(gc.unfreeze)  # at the end all is cleared as ever: files that nobody closed are flushed


def _within_reach(published: datetime) -> datetime:
    """A time from which days can be counted back and forth; nobody publishes outside of it."""
    if _FIRST_YEAR <= published.year <= _LAST_YEAR:
        return published
    return published.replace(year=min(max(published.year, _FIRST_YEAR), _LAST_YEAR))
