"""`tocsin extract --explain`: what reading recognised where, what it made of it, and what it rejected and why.

The reader writes down its steps while it reads; here they are kept with their sentences and put in words for people.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any, Literal

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from monitor.crawl.article import Page
from monitor.extract.printable import printable
from monitor.model import Quote, Report
from monitor.read.trace import Step, Trace
from monitor.read.words import Sentence

Outcome = Literal["told", "taken", "rejected", "seen"]
"""Told: stands in a report. Taken: of a city, but its report does not rest on it. Rejected. Seen: a place, a remark."""

_FIGURE = re.compile(r"(?P<slot>\w+) (?P<low>\d+|None)\.\.(?P<high>\d+|None) -> (?P<to>.*)", re.DOTALL)
_REJECTED = "; rejected: "
_STYLES: Mapping[str, str] = {"place": "green", "event": "red", "figure": "yellow"}
_SIGNS: Mapping[Outcome, tuple[str, str]] = {
    "told": ("✓", "bold green"), "taken": ("·", ""), "rejected": ("✗", "dim"), "seen": ("·", "dim"),
}  # fmt: skip
LONGEST_SHOWN = 600
"""Characters of one sentence that are shown; a text without full stops is one very long sentence."""


@dataclass(slots=True)
class Explanation(Trace):
    """A trace that remembers in which sentence each step was taken."""

    spans: dict[Step, tuple[int, int]] = field(default_factory=dict)
    """The sentence's offsets into the step's field."""

    def note(self, step: str, sentence: Sentence, start: int, end: int, note: str) -> None:
        """Write down what was made of the words `start` to `end` of a sentence."""
        Trace.note(self, step, sentence, start, end, note)
        self.spans[self.steps[-1]] = sentence.start, sentence.end


@dataclass(frozen=True, slots=True)
class Remark:
    """One step in words: what was seen, what was made of it, and how it ended."""

    step: Step
    words: str
    meaning: str
    outcome: Outcome


def remarks(page: Page, steps: Sequence[Step], reports: Sequence[Report]) -> list[Remark]:
    """Every step with its outcome; of one that waited for its city and was taken up again, the last word."""
    last = {(step.step, step.field, step.start, step.end): step for step in steps}
    named = {step.note.partition(": ")[2] for step in steps if step.step == "place"}
    found = []
    for step in last.values():
        outcome, meaning = _outcome(step, reports, named)
        found.append(Remark(step, _field_of(page, step)[step.start : step.end], meaning, outcome))
    return found


def _outcome(step: Step, reports: Sequence[Report], named: AbstractSet[str]) -> tuple[Outcome, str]:
    if step.step == "figure" and (told := _FIGURE.fullmatch(step.note)):
        return _figure_outcome(step, told, reports, named)
    if step.step == "event":
        what, _, why = step.note.partition(_REJECTED)
        if why:
            return "rejected", f"{what}; rejected: {why}"
        return ("rejected" if " at no city" in what else _event_outcome(what, reports)), what.replace("_", " ")
    if step.step == "weighing":
        city = step.note.partition(": ")[0]
        outcome: Outcome = "told" if any(report.city == city for report in reports) else "rejected"
        return outcome, f"weighed as attacked: {step.note}"
    return "seen", step.note


def _event_outcome(what: str, reports: Sequence[Report]) -> Outcome:
    cities = what.partition(" at ")[2].partition(" (")[0].split(", ")
    return "told" if any(report.city in cities for report in reports) else "taken"


def _figure_outcome(
    step: Step, told: re.Match[str], reports: Sequence[Report], named: AbstractSet[str]
) -> tuple[Outcome, str]:
    slot, to = told["slot"], told["to"]
    figure = f"{slot} {_range_words(told['low'], told['high'])}"
    if to not in named:
        return "rejected", f"{figure}; rejected: {to}"
    of_city = [report for report in reports if report.city == to]
    if any(slot in report.quotes and _overlap(step, report.quotes[slot]) for report in of_city):
        return "told", f"{figure} → {to}"
    if any(slot in report.quotes for report in of_city):
        return "taken", f"{figure} → {to}, which has its figure from other words"
    if of_city:
        return "rejected", f"{figure} → {to}; rejected: not told of its attack"
    return "rejected", f"{figure} → {to}; rejected: no attack is told there"


def _overlap(step: Step, quote: Quote) -> bool:
    return quote.field == step.field and quote.start < step.end and step.start < quote.end


def _range_words(low: str, high: str) -> str:
    if high == "None":
        return f"at least {low}"
    return low if low == high else f"{low} to {high}"


# --- for machines ---


def trace_form(told: Sequence[Remark]) -> list[dict[str, Any]]:
    """The remarks as plain JSON values; offsets are code points of title or text."""
    return [
        {
            "step": remark.step.step,
            "field": remark.step.field,
            "start": remark.step.start,
            "end": remark.step.end,
            "words": remark.words,
            "outcome": remark.outcome,
            "note": remark.meaning,
        }
        for remark in told
    ]


# --- for people ---


def show_remarks(
    page: Page, trace: Explanation, told: Sequence[Remark], console: Console, *, silenced: bool = False
) -> None:
    """Print each sentence of which something was made, coloured, and below it what was made of it."""
    console.print(Text("\nsentence by sentence", style="bold"))
    if not told:
        console.print(Text("  nothing was recognised: no place, no attack, no figure", style="dim"))
    if silenced:
        console.print(
            Text("  attacks are spoken of, but not as news: the article is about something else, or recalls them")
        )
    ordered = sorted(told, key=lambda remark: _order(trace, remark))
    for (name, start, end), group in groupby(
        ordered, key=lambda remark: (remark.step.field, *trace.spans[remark.step])
    ):
        of_sentence = list(group)
        console.print()
        console.print(Text(f"{name} {start}", style="dim"), _coloured(page, start, end, of_sentence))
        for line in map(_line, of_sentence):
            console.print(Padding(line, (0, 0, 0, 4)))
    console.print(Text("\n✓ in a report   · seen   ✗ rejected, or told of no city", style="dim"))


def is_silenced(told: Sequence[Remark], reports: Sequence[Report]) -> bool:
    """Whether attacks were recognised and given to cities, and nevertheless nothing is reported."""
    return not reports and any(remark.step.step == "event" and remark.outcome == "taken" for remark in told)


def _order(trace: Explanation, remark: Remark) -> tuple[bool, int, int]:
    return remark.step.field != "title", trace.spans[remark.step][0], remark.step.start


def _line(remark: Remark) -> Text:
    sign, style = _SIGNS[remark.outcome]
    colour = _STYLES.get(remark.step.step, "cyan")
    words = f"“{printable(_shortened(remark.words, 80))}”"
    meaning = (remark.meaning, style if remark.outcome == "rejected" else "")
    return Text.assemble((sign, style), " ", (f"{remark.step.step:9}", colour), (words, "italic"), "  ", meaning)


def _coloured(page: Page, start: int, end: int, told: Sequence[Remark]) -> Text:
    content = page.title if told[0].step.field == "title" else page.text
    text = Text(printable(_shortened(content[start:end], LONGEST_SHOWN)))
    for first, last, style in _spans(told, start):
        text.stylize(style, first, last)
    return text


def _spans(told: Sequence[Remark], start: int) -> Iterator[tuple[int, int, str]]:
    for remark in told:
        struck = " strike" if remark.outcome == "rejected" else ""
        yield remark.step.start - start, remark.step.end - start, f"{_STYLES.get(remark.step.step, 'cyan')}{struck}"


def _shortened(words: str, longest: int) -> str:
    return words if len(words) <= longest else words[: longest - 1] + "…"


def _field_of(page: Page, step: Step) -> str:
    return page.title if step.field == "title" else page.text
