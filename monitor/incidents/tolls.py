"""Figures against figures: what a newly told range is to the one that stands, and what stands after a whole ledger.

What stands is worked out from the ledger in the order of publication, so it is the same in whatever order articles
came in. Pure.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import Enum, auto
from itertools import groupby

from monitor.incidents.wording.deaths import died_of_wounds, passed_away, told_as_found
from monitor.model import SLOTS, Currency, Figure, Range, Slot

NOBODY = Range(0, 0)
ECHO_OF_CORRECTION = timedelta(hours=6)
"""For so long after a correction, what it took back is likelier repeated by slow outlets than true again."""
SAME_DEATH = timedelta(hours=24)
"""Within this, "one more has died" from another source is the same death told again."""
SAME_RISE = timedelta(hours=6)
"""Within this, "one more has died" from another source is what a higher total has told already."""

OFFICIAL_RISE = timedelta(hours=4)
"""The same from an authority, which counts for itself: its rescuers' "one more body" soon is another."""


class Step(Enum):
    """What a newly told range is to the one that stands."""

    FIRST = auto()
    """A number where there was none."""
    ROSE = auto()
    NARROWED = auto()
    """The same, more exactly: "at least 5", then "5"."""
    SAME = auto()
    LOWER = auto()


def compare(standing: Range | None, told: Range) -> Step:
    """Place a told range against the standing one; a rise needs a number that the standing range did not tell."""
    if standing is None:
        # "No casualties" after an unknown toll is no number that has appeared.
        return Step.NARROWED if told == NOBODY else Step.FIRST
    if told == standing:
        return Step.SAME
    if told.least != standing.least:
        within = standing.max is not None and told.max is not None and told.max <= standing.max
        higher = Step.NARROWED if within else Step.ROSE
        return higher if told.least > standing.least else Step.LOWER
    if standing.max == 0:
        return Step.SAME if told.max == 0 else Step.ROSE
    narrower = told.max is not None and (standing.max is None or told.max < standing.max)
    return Step.NARROWED if narrower else Step.SAME


def lowers(standing: Range | None, told: Range) -> bool:
    """Tell whether an explicit correction to this range takes the standing one down."""
    if standing is None or told == standing:
        return False
    return told.least < standing.least or (
        told.max is not None and standing.max is not None and told.max < standing.max and told.least <= standing.least
    )


def plus(standing: Range | None, more: Range) -> Range:
    """Count people on top of what stands; `more` has no upper bound where others died before, whom nobody may know."""
    if standing is None:
        return more
    total = standing.least + more.least
    return Range(total, None if standing.max is None else standing.max + more.least)


@dataclass(frozen=True, slots=True)
class _Rise:
    """A step up of the killed, which "one more" may be an echo of."""

    at: datetime
    by: int
    total: int
    """The killed behind it."""
    source: str
    page: str
    more: bool
    first: bool
    """Nobody had died before."""
    how: str
    """Whether who died was found, or died of his wounds; "" where its words do not say so."""


def _page(figure: Figure) -> str:
    return figure.article.split(":")[0]


def _how(figure: Figure) -> str:
    """How the one more died, as far as the quote tells: no body under the rubble is a death in hospital told again."""
    words = figure.quote.casefold()
    if died_of_wounds(words) or passed_away(words):
        return "of wounds"
    return "found" if told_as_found(words) else ""


@dataclass(slots=True)
class Standing:
    """What stands after a ledger was read."""

    toll: dict[Slot, Range | None] = field(default_factory=lambda: dict.fromkeys(SLOTS))
    denied: bool = False
    corrected_at: datetime | None = None
    _withdrawn: dict[Slot, Range] = field(default_factory=dict)
    """What stood just before the last correction."""
    _corrections: set[tuple[Slot, Range]] = field(default_factory=set)
    _rises: list[_Rise] = field(default_factory=list)
    _tellers: set[str] = field(default_factory=set)
    _knows: dict[str, tuple[datetime, int]] = field(default_factory=dict)
    """By source: the killed that it told last, and when."""
    _official: bool = False

    def read(self, figures: Sequence[Figure]) -> None:
        """Take in what one article tells of this attack."""
        if self.denied:
            return
        if any(figure.denied for figure in figures):
            if not self._outweighs(figures[0]):
                self._deny(figures[0])
            return
        if self._repeats_withdrawn(figures):
            return
        for figure in figures:
            self._take(figure)
            if figure.slot == "killed" and not figure.more:
                self._knows[figure.source] = (figure.published, figure.range.least)
        self._tellers.add(figures[0].source)
        self._official = self._official or figures[0].official

    def _outweighs(self, denial: Figure) -> bool:
        """Whether what an official source told stands against a denial by one that is neither official nor told it."""
        return self._official and not denial.official and denial.source not in self._tellers

    def _deny(self, figure: Figure) -> None:
        self.denied = True
        self.corrected_at = figure.published
        self.toll["killed"] = self.toll["injured"] = NOBODY

    def _repeats_withdrawn(self, figures: Sequence[Figure]) -> bool:
        """Whether this is a slow outlet's version from before the correction, under a later date."""
        if self.corrected_at is None or figures[0].published - self.corrected_at > ECHO_OF_CORRECTION:
            return False
        told = [figure for figure in figures if figure.slot in self._withdrawn and not figure.more]
        if figures[0].official or any(figure.currency is Currency.CORRECTION for figure in figures):
            return False
        rises = any(compare(self.toll[f.slot], f.range) in (Step.ROSE, Step.FIRST) for f in told)
        known = all(compare(self._withdrawn[f.slot], f.range) not in (Step.ROSE, Step.FIRST) for f in told)
        news = len(told) < 2 and any(figure.currency is Currency.UPDATE for figure in figures)
        return rises and known and not news

    def _take(self, figure: Figure) -> None:
        stands = self.toll[figure.slot]
        if figure.more:
            if not self._told_already(figure):
                self._set(figure, plus(stands, figure.range))
            return
        if figure.currency is Currency.CORRECTION and lowers(stands, figure.range):
            # Once the toll has risen again, a correction that was told before is an echo of itself.
            if figure.official or (figure.slot, figure.range) not in self._corrections:
                self._correct(figure)
            return
        if compare(stands, figure.range) in (Step.FIRST, Step.ROSE, Step.NARROWED):
            self._set(figure, figure.range)

    def _correct(self, figure: Figure) -> None:
        if figure.published != self.corrected_at:
            self._withdrawn = {slot: told for slot, told in self.toll.items() if told is not None}
        self.corrected_at = figure.published
        self._corrections.add((figure.slot, figure.range))
        self.toll[figure.slot] = figure.range

    def _set(self, figure: Figure, total: Range) -> None:
        before = self.toll["killed"]
        first = not figure.more and (before is None or before.least == 0)
        if figure.slot == "killed" and (figure.more or figure.currency is Currency.UPDATE):
            rise = total.least - (before.least if before else 0)
            self._rises.append(
                _Rise(
                    figure.published, rise, total.least, figure.source, _page(figure), figure.more, first, _how(figure)
                )
            )
        self.toll[figure.slot] = total

    def _told_already(self, figure: Figure) -> bool:
        """Whether "one more" is a rise that others told; not if its source itself has told the total behind that."""
        how = _how(figure)
        return any(
            rise.page == _page(figure)
            or (
                rise.source != figure.source
                and not (rise.more and rise.how and how and rise.how != how)
                and not self._counts(figure.source, rise)
                and rise.by == figure.range.least
                and not (rise.first and figure.range.max is None)  # "another" tells no first death again
                and figure.published - rise.at <= _echoed_for(rise, figure)
            )
            for rise in self._rises
        )

    def _counts(self, source: str, rise: _Rise) -> bool:
        """Whether a source has told a total that holds a rise."""
        told = self._knows.get(source)
        return told is not None and told[0] >= rise.at and told[1] >= rise.total


def _echoed_for(rise: _Rise, further: Figure) -> timedelta:
    """For how long "one more" is an echo of a rise that others told."""
    if rise.more:
        return SAME_DEATH
    return OFFICIAL_RISE if further.official else SAME_RISE


def _articles(figures: Sequence[Figure]) -> Iterator[list[Figure]]:
    def when(figure: Figure) -> tuple[datetime, datetime, str]:
        return figure.published, figure.seen_at, figure.article

    for _, told in groupby(sorted(figures, key=lambda f: (*when(f), SLOTS.index(f.slot))), key=when):
        yield list(told)


def standing(figures: Sequence[Figure]) -> Standing:
    """Work out what stands after a ledger, in the order of publication: rises count, and only corrections lower."""
    stands = Standing()
    for told in _articles(figures):
        stands.read(told)
    return stands
