"""The ranges that may be the toll of one attack in one slot, and what speaks for and against each of them.

Candidates are what the walk stands by, nothing at all, every figure of the article, every count of people, and sums.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from monitor.model import Range, Slot
from monitor.read.discourse.link import ANOTHER_TIME, LONGER_TIME, OVER_PLACES, Link
from monitor.read.numbers import MOST_DEAD
from monitor.read.places.roles.role import Role
from monitor.read.sights import Sight
from monitor.read.tolls.judgement import CLAIM, DAY_BEFORE, DIED_LATER, EARLIER, Figure
from monitor.read.weighing.counted import MOST, Around, Counted, Words
from monitor.read.weighing.features import bucket

_MANY, _VERY_MANY = 60, 300
_REMEMBERED = 16_384
"""Ways in which a figure may stand to a city whose features are remembered."""


class Candidate(NamedTuple):
    """A range, or None for no figure at all, with its features and the words that tell it."""

    range: Range | None
    features: set[str]
    words: list[Words]


_NOT_ITS = frozenset({LONGER_TIME, OVER_PLACES, CLAIM, DAY_BEFORE, DIED_LATER})
Toll = tuple[Range, list[Figure]] | None
"""What the walk stands by in a slot, with the figures that tell it."""


class Asked:
    """The question after the toll of one city in one slot."""

    def __init__(
        self,
        sight: Sight,
        slot: Slot,
        standing: Toll,
        other: Toll,
        regional: Collection[tuple[int, int]],
        owned: Mapping[tuple[int, int], int],
        *,
        alone: bool,
    ) -> None:
        self.city = sight.city.geonameid
        self.slot = slot
        self.owned = owned
        """To which city a figure is given whose own words name it."""
        self.standing = standing
        self.other = other[0] if other else None
        """What the walk stands by in the other slot."""
        figures = sight.figures[:MOST]
        self.linked = {(f.sentence.index, f.at, f.slot): (link, why) for f, link, why in figures}
        self.taken = [figure for figure, _, why in figures if figure.slot == slot and not why]
        own = {figure.range for figure in self.taken}
        self.others = {f.range for f, link, why in figures if _is_of_others(f, link, why)} - own
        """Ranges that are told of several cities together or of another time, and of this attack by no words."""
        self.not_its = {f.range for f, _, why in figures if why in _NOT_ITS} - own
        """Ranges that are of a war, a year, many places, the attack before, of who has died since, or only claimed."""
        self.events = {event.sentence.index for event, _, _ in sight.events}
        self.places = {sentence.index for sentence, _ in sight.places}
        named = {sentence.index for sentence, place in sight.places if place.role is not Role.REGION and not place.wide}
        self.regional = {(index, at) for index, at in regional if index not in named}
        """Where figures of a region stand, in sentences that name the city in nothing but the region's name."""
        self.given = f"own {bucket(len(self.taken))} alone {alone}"
        """How much the walk gave to the city, and whether it is the only one that is told as attacked."""


def candidates(asked: Asked, everything: Sequence[Counted]) -> list[Candidate]:
    """The candidates of one city and slot."""
    found: defaultdict[Range | None, tuple[set[str], list[Words]]] = defaultdict(lambda: (set(), []))
    found[None][0].update(("nothing", f"nothing of other:{asked.other is None}", f"nothing|{asked.given}"))
    standing, told = asked.standing or (None, [])
    features, proof = found[standing]
    features.update(("standing", f"standing:{standing is not None}", f"standing:{standing is not None}|{asked.given}"))
    proof += _words_of(told)
    for item in everything:
        if (asked.slot == "killed" and item.range.least > MOST_DEAD) or item.range in asked.others:
            continue
        where = item.words.sentence.index, item.at
        if where in asked.regional or asked.owned.get(where, asked.city) != asked.city:
            continue
        features, proof = found[item.range]
        features.update(item.features[asked.slot])
        for told_of_city in _of_city(item, asked):
            features.update(told_of_city)
        proof.append(item.words)
    for total, summed, figures in _sums([figure for figure in asked.taken if figure.rejected != EARLIER]):
        features, proof = found[total]
        features.update(summed)
        proof += _words_of(figures)
    most = max((bounds.least for bounds in found if bounds), default=0)
    for total in (asked.not_its | _risen(asked, told)) - {standing}:
        found.pop(total, None)
    for bounds, (features, proof) in found.items():
        features.update(_told_often(proof))
        features.update(_of_range(bounds, asked.other, most))
    return [Candidate(bounds, *told_of) for bounds, told_of in found.items()]


def _risen(asked: Asked, told: Sequence[Figure]) -> set[Range]:
    """ "Three were killed and four wounded, of whom one died": what stands is a sum, and its parts are no tolls."""
    late = {figure.range for figure in asked.taken if figure.died_late}
    if len(told) > 1 and (late or any(figure.of_wounded for figure in told)):
        return late | {figure.range for figure in told}
    return late if told and told[0].total else set()


def _is_of_others(figure: Figure, link: Link, why: str) -> bool:
    return why == ANOTHER_TIME or (bool(why) and len(link.cities) > 1 and figure.range.max != 0)


def _words_of(figures: Sequence[Figure]) -> list[Words]:
    return [Words(figure.sentence, figure.start, figure.end) for figure in figures]


def _told_often(words: Sequence[Words]) -> tuple[str, str]:
    """How often a range is told, and whether in title and text."""
    sentences = {told.sentence.index: told.sentence.segment.kind == "title" for told in words}
    return f"often:{bucket(len(sentences))}", f"in title and text:{len(set(sentences.values())) > 1}"


def _of_city(item: Counted, asked: Asked) -> list[tuple[str, ...]]:
    """What a figure or count is to the city that is asked for: whether that or another one stands around it."""
    city, index, figure = asked.city, item.words.sentence.index, item.figure
    told = tuple(["none" if other is None else "it" if other == city else "other" for other in item.around])
    where = f"{index in asked.events} {index in asked.places}"
    around = _around("count" if figure is None else "figure", told, where)
    if figure is None:
        return [around, (f"count.before:{told[0]}|{asked.given}",)]
    linked = asked.linked.get((index, figure.at, figure.slot))
    same = figure.slot == asked.slot
    kind = ("same" if same else figure.slot) + (" own" if linked else " elsewhere")
    why = linked[1] if linked else figure.rejected
    found = [around, _as_figure(kind, why, f"{where} {told[0]}", asked.given)]
    found.append(_alone(kind, item.flags, linked[0].told if linked else None))
    if same and linked and not why:
        found.append(_order(figure, asked.taken))
    return found


@lru_cache(_REMEMBERED)
def _around(kind: str, told: tuple[str, ...], where: str) -> tuple[str, ...]:
    """Which cities stand around a figure or count, and whether its sentence tells an attack on the city or names it."""
    each = [f"{kind}.{name}:{which}" for name, which in zip(Around._fields, told, strict=True)]
    return *each, f"{kind}.around:{' '.join(told)}", f"{kind}.beside:{where}"


@lru_cache(_REMEMBERED)
def _as_figure(kind: str, why: str, where: str, given: str) -> tuple[str, ...]:
    """What is said of a figure as the toll of a slot and a city."""
    return kind, f"{kind}.why:{why}", f"{kind}.why:{why}|{given}", f"{kind}.beside:{where}|{given}"


@lru_cache(_REMEMBERED)
def _alone(kind: str, flags: tuple[str, ...], told: bool | None) -> tuple[str, ...]:
    """What is said of a figure whatever the city; `told` is whether its city is told in its sentence, if it has one."""
    linked = () if told is None else (f"{kind}.told:{told}",)
    return *linked, *[f"{kind}.{flag}" for flag in flags]


def _order(figure: Figure, taken: Sequence[Figure]) -> tuple[str, ...]:
    """Where a figure stands among those of its city."""
    at = next((i for i, other in enumerate(taken) if other.at == figure.at and other.sentence is figure.sentence), None)
    if at is None:
        return ()
    place = "later" if at else "first"
    return (place, f"last of {bucket(len(taken))}") if at == len(taken) - 1 else (place,)


def _sums(taken: Sequence[Figure]) -> Iterator[tuple[Range, list[str], list[Figure]]]:
    """The sum of the first two figures, and of all."""
    if len(taken) < 2:
        return
    first, second = taken[:2]
    features = [
        "sum of two", f"sum.more:{second.more}", f"sum.single:{first.single} {second.single}",
        f"sum.apart:{min(2, second.sentence.index - first.sentence.index)}", f"sum.total:{first.total or second.total}",
        f"sum.noun:{bool(first.noun)} {bool(second.noun)} {first.noun == second.noun}",
    ]  # fmt: skip
    yield _sum(taken[:2]), features, list(taken[:2])
    if len(taken) > 2:
        yield _sum(taken), ["sum of all", f"sum of all.more:{all(figure.more for figure in taken[1:])}"], list(taken)


def _sum(figures: Sequence[Figure]) -> Range:
    highs = [figure.range.max for figure in figures]
    high = None if None in highs else sum(bound or 0 for bound in highs)
    return Range(sum(figure.range.least for figure in figures), high)


def _of_range(bounds: Range | None, other: Range | None, most: int) -> tuple[str, ...]:
    if bounds is None:
        return ()
    least = bounds.least
    return (
        f"zero:{bounds.max == 0}",
        f"one:{bounds.min == bounds.max == 1}",
        f"open:{bounds.max is None}",
        f"most:{least == most}",
        f"as other:{bounds == other}",
        f"many:{least > _MANY} {least > _VERY_MANY}",
    )
