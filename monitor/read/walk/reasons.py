"""Why a figure is no toll of one city."""

from __future__ import annotations

from monitor.read.discourse.link import Link
from monitor.read.lexicon import Marked
from monitor.read.numbers import MOST, MOST_DEAD
from monitor.read.recognition import Told
from monitor.read.tolls.judgement import EARLIER, Figure
from monitor.read.walk.memory import Memory, place_of

_QUOTED_ALONE = 4
"""Words between quotes, with the first of these, that are no sentence of somebody's."""
_WHOLE_FIGURE = ("harm", "person", "toll")
"""Between quotes, what makes somebody's figure of a number."""


def why_not(memory: Memory, told: Told, figure: Figure, link: Link, *, past: bool) -> str:
    """Why a figure is no toll of one city, or ""."""
    if figure.rejected and figure.rejected != EARLIER:
        return figure.rejected
    if figure.range.least > MOST:
        return "no count of people"
    warlong = not past and told.times.is_warlong(figure.start, figure.end)
    if warlong or (figure.slot == "killed" and figure.range.least > MOST_DEAD):
        return "the sum of a longer time"
    if figure.numbered and (figure.slot, figure.range) in memory.findings.regional:
        return "counted over a region"
    if figure.pronoun and not _is_told_before(memory, figure, link):
        return "of nobody told before"
    if _is_of_all(told.marked, link):
        return "a sum over places"
    if told.marked.all("simulation"):
        return "an exercise or a fiction"
    if told.marked.all("natural"):
        return "a natural death"
    if _is_of_witness(told.marked, figure) and (told.marked.all("first_person") or not link.told):
        return "a witness's words"
    return "" if len(link.cities) == 1 else link.why or "a sum over cities"


def _is_told_before(memory: Memory, figure: Figure, link: Link) -> bool:
    """Whether the sentence before tells an attack, or a wound, of the same paragraph's city."""
    index, segment = place_of(figure.sentence)
    told = {geonameid for at in (index - 1, index) for geonameid, _, _ in memory.keys_told.get((at, segment), ())}
    return any(city.geonameid in told for city in link.cities)


def _is_of_witness(marked: Marked, figure: Figure) -> bool:
    """Whether a figure stands in somebody's words; not so one in quotes by itself ("several" were hurt), nor nobody."""
    quoted = figure.sentence.quoted
    if not quoted[figure.at] or figure.range.max == 0:
        return False
    start = end = figure.at
    while start and quoted[start - 1]:
        start -= 1
    while end < len(quoted) and quoted[end]:
        end += 1
    return end - start > _QUOTED_ALONE or any(marked.over_any(word, _WHOLE_FIGURE) for word in range(start, end))


def _is_of_all(marked: Marked, link: Link) -> bool:
    """Whether a sentence tells of several places together; not so in "Elsewhere, in X two were hurt", or in a name."""
    return any(
        not (link.told if mark.start == 0 else marked.sentence.capital(mark.start)) for mark in marked.all("together")
    )
