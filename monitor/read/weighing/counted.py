"""All that is counted in an article, as far as it may be people: figures, mere counts, and the cities around them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice
from typing import NamedTuple

from monitor.model import Range, Slot
from monitor.read.counts.count import Count
from monitor.read.lexicon import Mark, Marked
from monitor.read.places.roles.role import Role
from monitor.read.recognition import Told
from monitor.read.tolls.judgement import ATTACKERS, TOGETHER, Figure
from monitor.read.walk.doers import doers_of
from monitor.read.words import Sentence

TOLD_SLOTS: tuple[Slot, Slot] = ("killed", "injured")
"""The slots whose tolls are weighed."""
MOST = 40
"""Figures and counts that are looked at."""
_SITES = (Role.SITE, Role.BARE, Role.BACK)
_HARM_WITHIN = 8
_OF_NOBODY = ("harm", "toll", "unhurt", "wound", "alive", "victims")
"""Tags of what there may be none of."""
_LED_WITHIN = 3
"""Words from people to the verb that they were led away: "were later kidnapped"."""
_FLAGS = ("total", "more", "single", "violent", "numbered", "pronoun", "of_wounded", "same", "implied")


class Words(NamedTuple):
    """The words of a sentence that tell a range."""

    sentence: Sentence
    start: int
    end: int


class Counted(NamedTuple):
    """A figure or a mere count somewhere in the article, with what can be said of it before any city is known."""

    range: Range
    figure: Figure | None
    words: Words
    features: dict[Slot, list[str]]
    around: Around
    at: int
    """The word at which it is counted."""
    flags: tuple[str, ...] = ()
    """Of a figure: what it is, whatever the slot and the city that are asked for."""


class Around(NamedTuple):
    """The cities around a figure, by their GeoNames ids: those that its paragraph has named, and its sentence."""

    before: int | None
    """Named last in the paragraph, before the figure."""
    behind: int | None
    """Named next in the sentence, behind it."""
    headed: int | None
    """Named first in the paragraph."""
    last: int | None
    """Named last in the article, before the paragraph."""


def counted(
    sentences: Sequence[Told], figures: Sequence[tuple[Told, list[Figure]]], tags: Callable[[int], list[str]]
) -> list[Counted]:
    """All that is counted in an article, as far as it may be people, in reading order; `figures` by their sentence.

    `tags` tells what kinds of words a sentence has, by its index.
    """
    harmed = any(figure.range.least and not figure.rejected for _, found in figures for figure in found)
    told = {
        sentence.marked.sentence.index: [figure for figure in found if not (harmed and figure.of_one)]
        for sentence, found in figures
    }  # that one man came to no harm says nothing where others did
    return list(islice(_all_counted(sentences, told, tags), MOST))


def _all_counted(
    sentences: Sequence[Told], figures: Mapping[int, list[Figure]], tags: Callable[[int], list[str]]
) -> Iterator[Counted]:
    segment, named, last = -1, list[int](), None
    for told in sentences:
        if told.marked.sentence.segment.index != segment:
            segment, last, named = told.marked.sentence.segment.index, (named[-1] if named else last), []
        if (found := figures.get(told.marked.sentence.index)) is not None:
            yield from _counted_in(told, found, tags(told.marked.sentence.index), named, last)
        named.extend(city for _, city in _sites(told))


def _sites(told: Told) -> list[tuple[int, int]]:
    """Where a sentence names cities in which it may have happened: the word, and the GeoNames id."""
    named = [(place.start, place.city) for place in told.places if place.role in _SITES]
    return [(start, city.geonameid) for start, city in named if city is not None]


def _around(told: Told, at: int, named: Sequence[int], last: int | None) -> Around:
    sites = _sites(told)
    before = [*named, *(city for start, city in sites if start < at)]
    behind = [city for start, city in sites if start >= at]
    return Around(
        before[-1] if before else None, behind[0] if behind else None, (*named, *before, *behind, None)[0], last
    )


def _counted_in(
    told: Told, figures: Sequence[Figure], kinds: Sequence[str], named: Sequence[int], last: int | None
) -> Iterator[Counted]:
    together = {figure.at for figure in figures if figure.rejected in (TOGETHER, ATTACKERS)}
    figures = [figure for figure in figures if figure.at not in together]
    at = {figure.at for figure in figures}
    less = {figure.at: figure.range.least for figure in figures if figure.without_attackers}
    sentence = told.marked.sentence
    of_figure, of_count = [f"figure#{tag}" for tag in kinds], [f"count#{tag}" for tag in kinds]
    doers = doers_of(told)
    for figure in figures:
        words = Words(sentence, figure.start, figure.end)
        shared = _figure_alone(told, figure) + of_figure
        around = _around(told, figure.at, named, last)
        yield Counted(figure.range, figure, words, dict.fromkeys(TOLD_SLOTS, shared), around, figure.at, _flags(figure))
    for count in told.counts:
        if (
            not count.human
            or count.start in together
            or (doers is not None and count.start == doers.at)
            or _is_led_away(told.marked, count)
            or _speaks(told.marked, count)
            or (count.kind == "single" and count.start not in at)
        ):
            continue
        if count.kind == "zero" and not told.marked.tells_any(_OF_NOBODY):
            continue  # "the town is without light": nothing says of whom there are none
        if (count.low or 0) > less.get(count.start, count.low or 0):
            continue  # "five people, the bomber included": nobody counts him among the dead
        words = Words(sentence, count.start, max(count.reach, count.end))
        shared = _count_alone(told, count, figure=count.start in at) + of_count
        yield Counted(
            count.range(),
            None,
            words,
            {slot: shared + _beside_harm(told.marked, count, slot) for slot in TOLD_SLOTS},
            _around(told, count.start, named, last),
            count.start,
        )


def _is_led_away(marked: Marked, count: Count) -> bool:
    """ "abducted three officers", "three officers were kidnapped": they are in no slot."""
    beside = (
        marked.ending(count.start, "verb"),
        marked.ending(count.start, "begins"),  # "taking away": a verb that begins an abduction
        marked.between("verb", count.reach, count.reach + _LED_WITHIN),
    )
    return any(mark is not None and mark.sense.value == "abduction" for mark in beside)


def _speaks(marked: Marked, count: Count) -> bool:
    """ "three officials said", "two police sources said", "повідомили двоє свідків": they are whom it is known from."""
    if not marked.tells("say"):
        return False
    if marked.is_word(count.start - 1, "they_said"):
        return True
    behind = count.reach
    if 0 < behind < len(marked.sentence) - 1 and not marked.over_any(behind, (*_OF_NOBODY, "say", "function")):
        behind += marked.sentence.words[behind][0].isalpha()  # "sources"
    return any(marked.at(word, "say") for word in {count.reach, behind})


def _flags(figure: Figure) -> tuple[str, ...]:
    told = [flag for flag in _FLAGS if getattr(figure, flag)]
    return *told, f"title:{figure.sentence.segment.kind == 'title'}"


def _figure_alone(told: Told, figure: Figure) -> list[str]:
    sentence = figure.sentence
    return [
        f"figure.quoted:{sentence.quoted[figure.at]}",
        f"figure.past:{told.times.is_past(figure.at)}",
        f"figure.live:{sentence.segment.minutes is not None}",
        f"figure.paragraph:{min(4, sentence.segment.index)}",
    ]


def _count_alone(told: Told, count: Count, *, figure: bool) -> list[str]:
    sentence = told.marked.sentence
    return [
        f"count.head:{count.head}",
        f"count.kind:{count.kind}",
        f"count.figure:{figure}",
        f"count.title:{sentence.segment.kind == 'title'}",
        *[f"count.{flag}" for flag in ("subset", "more", "former", "noun") if getattr(count, flag)],
    ]


def _beside_harm(marked: Marked, count: Count, slot: Slot) -> list[str]:
    """The words of harm near a count."""
    harms = marked.all("harm")
    if not harms:
        return ["count.no harm"]
    nearest = min(harms, key=lambda harm: abs(harm.start - count.start))
    away = min(4, abs(nearest.start - count.start) // 2)
    near = [harm for harm in harms if abs(harm.start - count.start) <= _HARM_WITHIN]
    return [
        f"count.nearest:{_side(nearest, count)} {_slot_of(nearest, slot)} {away}",
        *[f"count.harm:{_side(harm, count)} {_slot_of(harm, slot)} {harm.sense.form}" for harm in near],
    ]


def _side(harm: Mark, count: Count) -> str:
    return "behind" if harm.start > count.start else "before"


def _slot_of(harm: Mark, slot: Slot) -> str:
    return "same" if harm.sense.value == slot else harm.sense.value
