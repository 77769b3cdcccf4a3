"""The ranges that may be the toll of one attack in one slot, and what speaks for and against each of them.

Candidates are what the walk stands by, nothing at all, every figure of the article, every count of people, and sums.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Final

from monitor.model import Range, Slot
from monitor.read.discourse.link import ANOTHER_TIME, LONGER_TIME, OVER_PLACES, Link
from monitor.read.numbers import MOST_DEAD
from monitor.read.places.roles.role import Role
from monitor.read.remembered import Remembered
from monitor.read.sights import Sight
from monitor.read.tolls.judgement import CLAIM, DAY_BEFORE, DIED_LATER, EARLIER, OF_DEAD, Figure
from monitor.read.weighing.counted import MOST, Counted, Words
from monitor.read.weighing.features import Flag, bucket

_MANY, _VERY_MANY = 60, 300
_REMEMBERED: Final = 16_384
"""Ways in which a figure may stand to a city whose features are remembered."""


_CITIES: Final = ("before", "behind", "headed", "last")
_STANDING: Final = Flag("standing")
_OTHERS_TOO: Final = Flag("nothing of other")
_IN_BOTH: Final = Flag("in title and text")
_ZERO: Final = Flag("zero")
_ONE: Final = Flag("one")
_OPEN: Final = Flag("open")
_IS_MOST: Final = Flag("most")
_AS_OTHER: Final = Flag("as other")
_NOT_ITS: Final = frozenset({LONGER_TIME, OVER_PLACES, CLAIM, DAY_BEFORE, DIED_LATER})
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
        *,
        alone: bool,
    ) -> None:
        self.city = sight.city.geonameid
        self.slot = slot
        self.standing = standing
        self.other = other[0] if other else None
        """What the walk stands by in the other slot."""
        figures = sight.figures[:MOST]
        self.linked = {(f.sentence.index, f.at, f.slot): (link, why) for f, link, why in figures}
        self.taken = [figure for figure, _, why in figures if figure.slot == slot and not why]
        own = {figure.range for figure in self.taken}
        self.others = {f.range for f, link, why in figures if _is_of_others(f, link, why)} - own
        """Ranges that are told of several cities together or of another time, and of this attack by no words."""
        self.not_its = {f.range for f, _, why in figures if why in _NOT_ITS or _is_wound(f, slot, why)} - own
        """Ranges that are of a war, a year, many places, the attack before, of who has died since, or only claimed."""
        self.events = {event.sentence.index for event, _, _ in sight.events}
        self.places = {sentence.index for sentence, _ in sight.places}
        self.named = {
            sentence.index for sentence, place in sight.places if place.role is not Role.REGION and not place.wide
        }
        """Sentences that name the city in more than the region's name."""
        self.given = f"own {bucket(len(self.taken))} alone {alone}"
        """How much the walk gave to the city, and whether it is the only one that is told as attacked."""

    def may_be_its(self, item: Counted) -> bool:
        """Whether a figure or count is none of another city, nor of a region."""
        if item.owner is not None and item.owner != self.city:
            return False
        return not item.regional or item.words.sentence.index in self.named


def _is_wound(figure: Figure, slot: Slot, why: str) -> bool:
    """ "A councillor was killed. She was shot ...": how who died was hurt is no wounded."""
    return why == OF_DEAD and slot == figure.slot == "injured"


class Candidate:
    """A range, or None for no figure at all, with the words that tell it, and what speaks for and against it."""

    __slots__ = ("_asked", "items", "most", "range", "told", "words")

    def __init__(self, bounds: Range | None, asked: Asked, told: Sequence[str] = ()) -> None:
        self.range = bounds
        self._asked = asked
        self.told = list(told)
        """What is said of it besides what is said of its figures and counts."""
        self.items: list[Counted] = []
        self.words: list[Words] = []
        self.most = 0
        """What the highest candidate counts."""

    @property
    def features(self) -> set[str]:
        """What speaks for and against it; worked out when it is asked for, as what is certain is not weighed."""
        asked, bounds = self._asked, self.range
        found = set(self.told)
        for item in self.items:
            found.update(item.features[asked.slot])
            found.update(item.kinds)
            for told_of_city in _of_city(item, asked):
                found.update(told_of_city)
        found.update(_told_often(self.words))
        if bounds is not None:
            found.update(_of_range(bounds, asked.other, self.most))
        return found


def candidates(asked: Asked, everything: Sequence[Counted]) -> list[Candidate]:
    """The candidates of one city and slot."""
    standing, told = asked.standing or (None, [])
    of_other, of_standing = _OTHERS_TOO.of(asked.other is None), _STANDING.of(standing is not None)
    nothing = Candidate(None, asked, ("nothing", of_other, f"nothing|{asked.given}"))
    stands = nothing if standing is None else Candidate(standing, asked)
    stands.told += ["standing", of_standing, f"{of_standing}|{asked.given}"]
    stands.words += _words_of(told)
    found = [nothing] if standing is None else [nothing, stands]
    _take_in(everything, asked, found)
    for total, summed, figures in _sums([figure for figure in asked.taken if figure.rejected != EARLIER]):
        candidate = next((candidate for candidate in found if candidate.range == total), None)
        if candidate is None:
            candidate = Candidate(total, asked)
            found.append(candidate)
        candidate.told += summed
        candidate.words += _words_of(figures)
    most = max([candidate.range.least for candidate in found if candidate.range is not None], default=0)
    for candidate in found:
        candidate.most = most
    dropped = (asked.not_its | _risen(asked, told)) - {standing}
    return [candidate for candidate in found if candidate.range not in dropped] if dropped else found


def _take_in(everything: Sequence[Counted], asked: Asked, found: list[Candidate]) -> None:
    """Give each candidate the figures and counts that tell its range, and find those that are told by them."""
    by_number: dict[int, Candidate | None] = {}
    stands = found[-1]
    for item in everything:
        if not asked.may_be_its(item):
            continue
        if item.number in by_number:
            candidate = by_number[item.number]
        else:
            candidate = by_number[item.number] = _candidate(item.range, asked, found, stands)
        if candidate is not None:
            candidate.items.append(item)
            candidate.words.append(item.words)


def _candidate(bounds: Range, asked: Asked, found: list[Candidate], stands: Candidate) -> Candidate | None:
    """The candidate of a range that no figure has told yet; None where it may be no toll."""
    if (asked.slot == "killed" and bounds.least > MOST_DEAD) or bounds in asked.others:
        return None
    if bounds == stands.range:
        return stands
    found.append(Candidate(bounds, asked))
    return found[-1]


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
    sentences: set[int] = set()
    titled = in_text = False
    for told in words:
        sentences.add(told.sentence.index)
        if told.sentence.segment.kind == "title":
            titled = True
        else:
            in_text = True
    return f"often:{bucket(len(sentences))}", _IN_BOTH.of(titled and in_text)


def _of_city(item: Counted, asked: Asked) -> list[tuple[str, ...]]:
    """What a figure or count is to the city that is asked for: whether that or another one stands around it."""
    city, index, figure = asked.city, item.words.sentence.index, item.figure
    around = item.around
    before = _which(around.before, city)
    behind, headed, last = _which(around.behind, city), _which(around.headed, city), _which(around.last, city)
    where = f"{index in asked.events} {index in asked.places}"
    kind = "count" if figure is None else "figure"
    around_it = _AROUND.get(f"{kind} {where} {before} {behind} {headed} {last}")
    if figure is None:
        return [around_it, (f"count.before:{before}|{asked.given}",)]
    linked = asked.linked.get((index, figure.at, figure.slot))
    same = figure.slot == asked.slot
    kind = ("same" if same else figure.slot) + (" own" if linked else " elsewhere")
    why = linked[1] if linked else figure.rejected
    found = [around_it, _as_figure(kind, why, f"{where} {before}", asked.given)]
    found.append(_alone(kind, item.flags, linked[0].told if linked else None))
    if same and linked and not why:
        found.append(_order(figure, asked.taken))
    return found


def _which(named: int | None, city: int) -> str:
    return "none" if named is None else "it" if named == city else "other"


def _around(told: str) -> tuple[str, ...]:
    """Which cities stand around a figure or count, and whether its sentence tells an attack on the city or names it."""
    kind, attacked, named, *cities = told.split()
    each = [f"{kind}.{name}:{which}" for name, which in zip(_CITIES, cities, strict=True)]
    return *each, f"{kind}.around:{' '.join(cities)}", f"{kind}.beside:{attacked} {named}"


_AROUND: Final = Remembered(_around, most=_REMEMBERED)


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


def _of_range(bounds: Range, other: Range | None, most: int) -> tuple[str, ...]:
    least = bounds.least
    return (
        _ZERO.of(bounds.max == 0),
        _ONE.of(bounds.min == bounds.max == 1),
        _OPEN.of(bounds.max is None),
        _IS_MOST.of(least == most),
        _AS_OTHER.of(other is not None and bounds == other),
        f"many:{least > _MANY} {least > _VERY_MANY}",
    )
