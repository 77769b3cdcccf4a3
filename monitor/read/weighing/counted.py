"""All that is counted in an article, as far as it may be people: figures, mere counts, and the cities around them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from itertools import islice
from typing import Final

from monitor.model import Range, Slot
from monitor.read.counts.count import Count
from monitor.read.lexicon import Mark, Marked
from monitor.read.places.roles.role import Role
from monitor.read.recognition import Told
from monitor.read.taken_back import was_counted_twice
from monitor.read.tolls.judgement import ATTACKERS, TOGETHER, Figure
from monitor.read.walk.doers import doers_of
from monitor.read.weighing.features import Each, Flag
from monitor.read.words import Sentence

TOLD_SLOTS: Final[tuple[Slot, Slot]] = ("killed", "injured")
"""The slots whose tolls are weighed."""
MOST: Final = 40
"""Figures and counts that are looked at."""
_SITES: Final = (Role.SITE, Role.BARE, Role.BACK)
_HARM_WITHIN: Final = 8
_OF_NOBODY: Final = ("harm", "toll", "unhurt", "wound", "alive", "victims")
"""Tags of what there may be none of."""
_TELLS: Final = (*_OF_NOBODY, "say", "function")
"""Tags of what may stand behind people and is no noun for them."""
_LED_WITHIN: Final = 3
"""Words from people to the verb that they were led away: "were later kidnapped"."""
_FLAGS: Final = ("total", "more", "single", "violent", "numbered", "pronoun", "of_wounded", "same", "implied")


_OF_FIGURE: Final = Each("figure#")
_OF_COUNT: Final = Each("count#")
_QUOTED: Final = Flag("figure.quoted")
_PAST: Final = Flag("figure.past")
_LIVE: Final = Flag("figure.live")
_HEAD: Final = Each("count.head:")
_KIND: Final = Each("count.kind:")
_IS_FIGURE: Final = Flag("count.figure")
_IN_TITLE: Final = Flag("count.title")


class Words:
    """The words of a sentence that tell a range."""

    __slots__ = ("end", "sentence", "start")

    def __init__(self, sentence: Sentence, start: int, end: int) -> None:
        self.sentence = sentence
        self.start = start
        self.end = end


class Around:
    """The cities around a figure, by their GeoNames ids: those that its paragraph has named, and its sentence."""

    __slots__ = ("before", "behind", "headed", "last")

    def __init__(self, before: int | None, behind: int | None, headed: int | None, last: int | None) -> None:
        self.before = before
        """Named last in the paragraph, before the figure."""
        self.behind = behind
        """Named next in the sentence, behind it."""
        self.headed = headed
        """Named first in the paragraph."""
        self.last = last
        """Named last in the article, before the paragraph."""


class Counted:
    """A figure or a mere count somewhere in the article, with what can be said of it before any city is known."""

    __slots__ = (
        "around", "at", "features", "figure", "flags", "kinds", "number", "owner", "range", "regional", "words",
    )  # fmt: skip

    def __init__(
        self,
        bounds: Range,
        figure: Figure | None,
        words: Words,
        features: dict[Slot, list[str]],
        kinds: list[str],
        around: Around,
        at: int,
        flags: tuple[str, ...] = (),
    ) -> None:
        self.range = bounds
        self.figure = figure
        self.words = words
        self.features = features
        self.kinds = kinds
        """What kinds of words its sentence has."""
        self.around = around
        self.at = at
        """The word at which it is counted."""
        self.flags = flags
        """Of a figure: what it is, whatever the slot and the city that are asked for."""
        self.number = 0
        """Its range's place among the different ranges of the article."""
        self.owner: int | None = None
        """The GeoNames id of the city that its own words name, if they name one."""
        self.regional = False
        """Whether it is told of a region."""


def counted(
    sentences: Sequence[Told],
    figures: Sequence[tuple[Told, list[Figure]]],
    tags: Callable[[int], list[str]],
    owned: Mapping[tuple[int, int], int],
    regional: Collection[tuple[int, int]],
) -> list[Counted]:
    """All that is counted in an article, as far as it may be people, in reading order; `figures` by their sentence.

    `tags` tells what kinds of words a sentence has, by its index; `owned` and `regional`, by sentence and word, the
    cities of figures whose own words name them, and which figures are told of regions.
    """
    harmed = any(figure.range.least and not figure.rejected for _, found in figures for figure in found)
    told = {
        sentence.marked.sentence.index: [figure for figure in found if not (harmed and figure.of_one)]
        for sentence, found in figures
    }  # that one man came to no harm says nothing where others did
    found = list(islice(_all_counted(sentences, told, tags), MOST))
    numbers: dict[Range, int] = {}
    for item in found:
        where = item.words.sentence.index, item.at
        item.number = numbers.setdefault(item.range, len(numbers))
        item.owner, item.regional = owned.get(where), where in regional
    return found


def _all_counted(
    sentences: Sequence[Told], figures: Mapping[int, list[Figure]], tags: Callable[[int], list[str]]
) -> Iterator[Counted]:
    segment, named, last = -1, list[int](), None
    for told in sentences:
        if told.marked.sentence.segment.index != segment:
            segment, last, named = told.marked.sentence.segment.index, (named[-1] if named else last), []
        if (found := figures.get(told.marked.sentence.index)) is not None:
            yield from _counted_in(told, found, tags(told.marked.sentence.index), named, last)
        named.extend([city for _, city in _sites(told)])


def _sites(told: Told) -> list[tuple[int, int]]:
    """Where a sentence names cities in which it may have happened: the word, and the GeoNames id."""
    named = [(place.start, place.city) for place in told.places if place.role in _SITES]
    return [(start, city.geonameid) for start, city in named if city is not None]


def _around(sites: list[tuple[int, int]], at: int, named: list[int], last: int | None) -> Around:
    before, first = (named[-1], named[0]) if named else (None, None)
    behind = None
    for start, city in sites:
        if start < at:
            before = city
            first = city if first is None else first
        elif behind is None:
            behind = city
    return Around(before, behind, behind if first is None else first, last)


def _counted_in(
    told: Told, figures: Sequence[Figure], kinds: Sequence[str], named: list[int], last: int | None
) -> Iterator[Counted]:
    together = {figure.at for figure in figures if figure.rejected in (TOGETHER, ATTACKERS)}
    figures = [figure for figure in figures if figure.at not in together]
    at = {figure.at for figure in figures}
    less = {figure.at: figure.range.least for figure in figures if figure.without_attackers}
    sentence = told.marked.sentence
    of_figure, of_count, sites = _OF_FIGURE.of(kinds), _OF_COUNT.of(kinds), _sites(told)
    doers = doers_of(told)
    for figure in figures:
        words = Words(sentence, figure.start, figure.end)
        alone: dict[Slot, list[str]] = dict.fromkeys(TOLD_SLOTS, _figure_alone(told, figure))
        around = _around(sites, figure.at, named, last)
        yield Counted(figure.range, figure, words, alone, of_figure, around, figure.at, _flags(figure))
    for count in told.counts:
        if (
            not count.human
            or count.start in together
            or (doers is not None and count.start == doers.at)
            or _is_led_away(told.marked, count)
            or _speaks(told.marked, count)
            or was_counted_twice(told.marked, told.counts, count.end)
            or (count.kind == "single" and count.start not in at)
        ):
            continue
        if count.kind == "zero" and not told.marked.tells_any(_OF_NOBODY):
            continue  # "the town is without light": nothing says of whom there are none
        if (count.low or 0) > less.get(count.start, count.low or 0):
            continue  # "five people, the bomber included": nobody counts him among the dead
        words = Words(sentence, count.start, max(count.reach, count.end))
        features = _beside_harm(told.marked, count, _count_alone(told, count, figure=count.start in at))
        around = _around(sites, count.start, named, last)
        yield Counted(count.range(), None, words, features, of_count, around, count.start)


def _is_led_away(marked: Marked, count: Count) -> bool:
    """ "abducted three officers", "three officers were kidnapped": they are in no slot."""
    beside = (
        marked.ending(count.start, "verb"),
        marked.ending(count.start, "begins"),  # "taking away": a verb that begins an abduction
        marked.between("verb", count.end, count.reach + _LED_WITHIN),  # "eight kidnapped": he may end with it
    )
    return any(mark is not None and mark.sense.value == "abduction" for mark in beside)


def _speaks(marked: Marked, count: Count) -> bool:
    """ "three officials said", "two police sources said", "повідомили двоє свідків": they are whom it is known from."""
    if not marked.tells("say"):
        return False
    if marked.is_word(count.start - 1, "they_said"):
        return True
    behind = count.reach
    if 0 < behind < len(marked.sentence) - 1 and not marked.over_any(behind, _TELLS):
        behind += marked.sentence.words[behind][0].isalpha()  # "sources"
    return marked.at(count.reach, "say") is not None or marked.at(behind, "say") is not None


def _flags(figure: Figure) -> tuple[str, ...]:
    told = [flag for flag in _FLAGS if getattr(figure, flag)]
    return *told, f"title:{figure.sentence.segment.kind == 'title'}"


def _figure_alone(told: Told, figure: Figure) -> list[str]:
    sentence = figure.sentence
    return [
        _QUOTED.of(sentence.quoted[figure.at]),
        _PAST.of(told.times.is_past(figure.at)),
        _LIVE.of(sentence.segment.minutes is not None),
        f"figure.paragraph:{min(4, sentence.segment.index)}",
    ]


def _count_alone(told: Told, count: Count, *, figure: bool) -> list[str]:
    sentence = told.marked.sentence
    return [
        _HEAD.one(count.head),
        _KIND.one(count.kind),
        _IS_FIGURE.of(figure),
        _IN_TITLE.of(sentence.segment.kind == "title"),
        *[f"count.{flag}" for flag in ("subset", "more", "former", "noun") if getattr(count, flag)],
    ]


def _beside_harm(marked: Marked, count: Count, alone: list[str]) -> dict[Slot, list[str]]:
    """What is said of a count `alone`, and by the words of harm near it, for each slot."""
    harms = marked.all("harm")
    if not harms:
        return {slot: [*alone, "count.no harm"] for slot in TOLD_SLOTS}
    start = count.start
    nearest, near = harms[0], list[Mark]()
    for harm in harms:
        if abs(harm.start - start) < abs(nearest.start - start):
            nearest = harm
        if abs(harm.start - start) <= _HARM_WITHIN:
            near.append(harm)
    away = min(4, abs(nearest.start - start) // 2)
    found: dict[Slot, list[str]] = {}
    for slot in TOLD_SLOTS:
        found[slot] = [*alone, f"count.nearest:{_side(nearest, count)} {_slot_of(nearest, slot)} {away}"]
        found[slot] += [f"count.harm:{_side(harm, count)} {_slot_of(harm, slot)} {harm.sense.form}" for harm in near]
    return found


def _side(harm: Mark, count: Count) -> str:
    return "behind" if harm.start > count.start else "before"


def _slot_of(harm: Mark, slot: Slot) -> str:
    return "same" if harm.sense.value == slot else harm.sense.value
