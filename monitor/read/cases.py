"""Step 11, cases: all that an article tells of one attack on one city, and the toll that it stands by."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise
from typing import Final

from monitor.model import Range, Slot
from monitor.read.events import Event
from monitor.read.groups import sum_of_groups
from monitor.read.places.gazetteer import City
from monitor.read.tolls.judgement import Figure

_DIED_BEHIND: Final = 2
"""Figures behind the dead that tell of the wounded, and of those of them who died."""
_MANY_DEAD: Final = 3
"""So many who died of the hurt, and as many told as dead before, are the same."""
_PAIR: Final = 2
_LATE_WITHIN: Final = 4
"""Sentences from the dead to one more who has died since."""
_HALF_A_DAY: Final = 12 * 60
"""Minutes; an entry that seems later by more than that is of the evening before."""


@dataclass(slots=True)
class Case:
    """One attack on one city: its events, and every figure that was read for it."""

    city: City
    past: bool
    main: bool = True
    """The first attack that the article tells: only there "two more" stands on top of an earlier toll."""
    events: list[Event] = field(default_factory=list)
    methods: set[str] = field(default_factory=set)
    of_region: set[str] = field(default_factory=set)
    """Methods that are told of a whole region or country in which the city lies."""
    figures: list[Figure] = field(default_factory=list)
    earlier: list[Figure] = field(default_factory=list)
    """Figures that the article tells as those of an earlier hour."""
    days: list[date] = field(default_factory=list)
    """The calendar days on which the article says that it happened, as they are told."""

    hours: set[str] = field(default_factory=set)
    """The parts of the day in the sentences that tell its attacks."""
    in_district: bool = False
    """Whether an attack is told of one part of the city."""

    def has_toll(self) -> bool:
        """Whether anybody is told as killed or injured here, or expressly nobody."""
        return any(figure.slot in ("killed", "injured") for figure in self.figures)

    def take_in(self, other: Case) -> None:
        """Add all that was told of another attack: it was the same after all."""
        self.events += other.events
        self.methods |= other.methods
        self.of_region |= other.of_region
        self.figures += other.figures
        self.earlier += other.earlier
        self.days += other.days
        self.hours |= other.hours
        self.in_district |= other.in_district

    def standing(self, slot: Slot) -> tuple[Range, list[Figure]] | None:
        """The toll of a slot that the article stands by, with the figures that tell it; None where it gives none."""
        if slot == "killed" and (risen := self._risen()) is not None:
            return risen
        on_top = slot == "killed" and self.main
        told = [figure for figure in self.figures if figure.slot == slot and not (on_top and self._is_more(figure))]
        if any(figure.of_one for figure in told) and any(figure.range.least for figure in self.figures):
            told = [figure for figure in told if not figure.of_one]
        if slot == "injured" or any(not (figure.numbered or figure.single) for figure in told):
            ends = {figure.range.max for figure in told} if slot == "killed" and _is_live(told) else set()
            told = list(_going_on(told, ends))
        told = _latest_first(_without_risen(told))
        body = _body(told)
        if not body:
            return self._implied(slot) or self._left_behind(slot)
        if (total := self._last_total(slot, body)) is not None:
            return total.range, [total]
        some = [figure for figure in body if figure.range.max != 0]
        if slot == "injured" and some and all(map(self._has_died, some)):
            return None
        if not some or (slot == "missing" and body[0].range.max == 0 and _is_live(body)):
            return body[0].range, body[:1]  # in a live blog all have been found by the latest entry
        if _is_live(some):
            told_so_far = [figure for figure in some if not figure.more] or some
            standing = self._with_later(_first(told_so_far), [f for f in self.figures if f.slot == slot])
            return standing if len(standing[1]) > 1 else self._with_later_death(slot, standing)
        if slot == "killed" and (one_more := _with_one_more(told, some)) is not None:
            return one_more
        standing = self._sum(some) or self._without_dead(
            slot, sum_of_groups(some, died=self.has_dead()) or _first(some)
        )
        return self._and_who_died_later(slot, standing)

    def _with_later(self, standing: tuple[Range, list[Figure]], figures: list[Figure]) -> tuple[Range, list[Figure]]:
        """The toll of a live blog with those of whom later entries tell as so many more: "12:40 Two more bodies"."""
        bounds, base = standing
        latest = _latest_first(figures)
        later = [figure for figure in latest[: latest.index(base[0])] if figure.more and not figure.of_wounded]
        apart = [figure for figure in later if figure.sentence.segment.index != base[0].sentence.segment.index]
        if base[0].more or base[0].sentence.segment.minutes is None or not apart:
            return standing
        more = sum(figure.range.least for figure in apart)
        return Range(bounds.least + more, None if bounds.max is None else bounds.max + more), [*apart, *base]

    def _last_total(self, slot: Slot, body: Sequence[Figure]) -> Figure | None:
        """The last figure that stands for the whole."""
        if _is_live(body):
            return None
        totals = [figure for figure in body if figure.total]
        grown = self._grown_with_dead(body) if slot == "injured" else None
        if grown is not None and not (totals and totals[-1].sentence.index >= grown.sentence.index):
            return grown
        return totals[-1] if totals else None

    def _grown_with_dead(self, hurt: Sequence[Figure]) -> Figure | None:
        """ "Three were killed and 17 hurt. The death toll rose to nine, with 24 hurt": both of a later hour."""
        raised = {figure.sentence.index: figure for figure in self.figures if figure.slot == "killed"}
        if not any(figure.total for figure in raised.values()):
            return None
        found, most, least = None, 0, 0
        for figure in hurt:
            own = raised.get(figure.sentence.index)
            plain = not (figure.single or figure.more or figure.of_wounded)
            if own is not None and own.total and plain and 0 < least < own.range.least and figure.range.least >= most:
                found = figure
            most = max(most, figure.range.least)
            least = own.range.least if own is not None else least
        return found

    def has_dead(self) -> bool:
        """Whether anybody is told as killed here."""
        return any(figure.slot == "killed" and figure.range.max != 0 for figure in self.figures)

    def _has_died(self, hurt: Figure) -> bool:
        """ "Ему оторвало ноги. Он скончался", "Водитель ранен. UPD: Водитель погиб": one and the same person."""
        dead = [figure for figure in self.figures if figure.slot == "killed" and figure.range.max != 0]
        if not hurt.single or not dead:
            return False
        if hurt.of_known:
            return all(figure.range.max == 1 for figure in dead)
        return bool(hurt.noun) and dead[-1].latest and dead[-1].noun == hurt.noun

    def _is_more(self, figure: Figure) -> bool:
        """Whether a death stands on top of an earlier toll, and not only beside the wounded told just before."""
        if not figure.more or (figure.died_late and not self.earlier):
            return False  # "A man wounded in the strike on X has died": the only death that is told of it
        before = self.figures[: self.figures.index(figure)]
        if any(other.slot == "killed" and other.range.max != 0 for other in before):
            return False
        alone = figure.range.min == figure.range.max == 1
        near = bool(before) and figure.sentence.index - before[-1].sentence.index <= 1
        beside = alone or (near and not figure.of_wounded and not self.earlier)
        return not (beside and before and all(other.slot == "injured" for other in before))

    def more_killed(self) -> tuple[int, Figure] | None:
        """ "One more person has died", where no total of the dead is told."""
        if self.standing("killed") is not None:
            return None
        figure = next((figure for figure in self.figures if figure.slot == "killed" and figure.more), None)
        return (figure.range.least, figure) if figure and figure.range.least else None

    def _risen(self) -> tuple[Range, list[Figure]] | None:
        """ "One more has died", "one who was hurt has died": on top of the dead told of before, and of no others."""
        dead = [figure for figure in self.figures if figure.slot == "killed" and figure.range.max != 0]
        more = [
            figure for figure in dead if (figure.more or figure.died_late or figure.of_wounded) and not figure.total
        ]
        more = [figure for figure in more if figure.sentence.segment.kind != "title"] or more
        rest = [figure for figure in dead if figure not in more and figure.sentence.segment.kind != "title"]
        before = [figure for figure in self.earlier if figure.slot == "killed" and figure.range.max != 0]
        told = (more[0].range, before[-1].range) if len(more) == 1 and before and not rest else ()
        if not told or any(bounds.min != bounds.max for bounds in told):
            return None
        total = sum(bounds.least for bounds in told)
        heads = (figure.range.least for figure in dead if figure.sentence.segment.kind == "title")
        if any(head > total for head in heads):
            return None  # "Toll rises to 33": above "two more bodies", and 28 the day before
        return Range(total, total), [before[-1], more[0]]

    def _implied(self, slot: Slot) -> tuple[Range, list[Figure]] | None:
        """Nobody hurt and no word of deaths: nobody died either."""
        if slot != "killed" or any(figure.slot == "killed" for figure in self.figures):
            return None
        hurt = [figure for figure in self.figures if figure.slot == "injured"]
        nobody = [figure for figure in hurt if figure.range.max == 0]
        if any(figure.range.max != 0 for figure in hurt):
            nobody = [figure for figure in nobody if not figure.of_one]
        return (nobody[0].range, nobody[:1]) if nobody else None

    def _left_behind(self, slot: Slot) -> tuple[Range, list[Figure]] | None:
        """A first figure that nothing has replaced: "initial reports speak of two dead"."""
        figure = next((figure for figure in self.earlier if figure.slot == slot and figure.range.max != 0), None)
        if figure is None:
            return None
        died = sum(other.range.least for other in self.figures if other.slot == "killed" and other.of_wounded)
        hurt = slot == "injured" and figure.range.min == figure.range.max and 0 < died < figure.range.least
        left = figure.range.least - died
        return (Range(left, left) if hurt else figure.range), [figure]

    def _without_dead(self, slot: Slot, standing: tuple[Range, list[Figure]]) -> tuple[Range, list[Figure]]:
        """The injured without those of them who are told to have died since."""
        bounds, told = standing
        if slot != "injured" or bounds.max != bounds.min:
            return standing
        behind = _up_to_next(self.figures[self.figures.index(told[-1]) :])
        counted_in = self._counted_in()
        before = {figure.range for figure in self.figures if figure.slot == "killed" and not figure.of_wounded}
        dead = sum(
            figure.range.least
            for figure in behind
            # "killed seven and injured twelve. A hospital received 20, seven of whom were dead": these seven.
            if figure.slot == "killed"
            and figure.of_wounded
            and id(figure) not in counted_in
            and (figure.range.least < _MANY_DEAD or figure.range not in before)
        )
        left = bounds.least - dead
        return (Range(left, left), told) if left > 0 else standing

    def _counted_in(self) -> set[int]:
        """ "Three were killed and eight hurt. ... A man has died in hospital. So three are dead": he is one of these.

        Which of the wounded who have died are of a total that was told before them, and so the hurt without them.
        """
        waiting: list[Figure] = []
        found, before, since = set[int](), set[Range](), set[Range]()
        for figure in self.figures:
            if figure.slot != "killed":
                continue
            if figure.of_wounded:
                waiting.append(figure)
                before |= since
                since.clear()
            elif figure.total and figure.range in before:
                found.update(map(id, waiting))
                waiting.clear()
            elif figure.total:
                waiting.clear()
            since.add(figure.range)
        return found

    def _and_who_died_later(self, slot: Slot, standing: tuple[Range, list[Figure]]) -> tuple[Range, list[Figure]]:
        """ "Six died on the spot, two more on the way to hospital": those who are told straight behind as well."""
        bounds, told = standing
        if slot != "killed" or len(told) != 1:
            return standing
        if (died := self._died_of_wounds(told[0])) is not None and bounds.max == bounds.min:
            total = bounds.least + died.range.least
            return Range(total, total), [told[0], died]
        if told[0].where != "on_the_spot":
            return standing
        behind = (figure for figure in self.figures[self.figures.index(told[0]) + 1 :] if figure.slot == slot)
        later = [figure for figure in behind if not figure.total and _is_beside(told[0], figure)]
        if len(later) != 1 or not (later[0].more or later[0].where == "in_hospital") or later[0].of_wounded:
            return standing
        high = None if bounds.max is None or later[0].range.max is None else bounds.max + later[0].range.max
        return Range(bounds.least + later[0].range.least, high), [told[0], later[0]]

    def _died_of_wounds(self, dead: Figure) -> Figure | None:
        """ "Three were killed and four wounded, one of the wounded died in hospital": those who are dead as well."""
        behind = self.figures[self.figures.index(dead) + 1 :][:_DIED_BEHIND]
        if dead.total or dead.of_wounded or dead.sentence.segment.kind == "title" or len(behind) < _DIED_BEHIND:
            return None
        hurt, died = behind
        near = _is_beside(dead, hurt) and _is_beside(hurt, died)
        wounded = hurt.slot == "injured" and died.slot == "killed" and died.of_wounded and not died.total
        some = died.range.least < min(hurt.range.least, _MANY_DEAD) and died.range.max == died.range.min
        return died if near and wounded and some else None

    def _with_later_death(self, slot: Slot, standing: tuple[Range, list[Figure]]) -> tuple[Range, list[Figure]]:
        """ "21:40 One more body was found. 20:15 Two dead.": the entries above the latest total add to it."""
        bounds, told = standing
        later = [figure for figure in _later_than(told[0], self.figures) if figure.slot == slot and figure.more]
        if slot != "killed" or len(later) != 1 or told[0].single or bounds.min != bounds.max:
            return standing
        total = bounds.least + later[0].range.least
        return Range(total, total), [later[0], *told]

    def _sum(self, figures: Sequence[Figure]) -> tuple[Range, list[Figure]] | None:
        """The sum of parts: figures of one paragraph, each with an attack of its own in its sentence."""
        if figures[0].sentence.segment.kind == "title":
            return None
        attacks = {event.sentence.index for event in self.events if not event.anaphoric and event.methods}
        first = figures[0].sentence
        parts = [
            figure
            for figure in figures
            if figure.sentence.segment.index == first.segment.index and figure.sentence.index in attacks
        ]
        if figures[0].range.least == sum(figure.range.least for figure in parts[1:]):
            return None  # "four were hurt", then one by one who they are
        if len(parts) < 2 or len({figure.sentence.index for figure in parts}) < 2 or parts[0] is not figures[0]:
            return None
        highs = [figure.range.max for figure in parts]
        high = None if None in highs else sum(bound or 0 for bound in highs)
        return Range(sum(figure.range.least for figure in parts), high), parts


def _with_one_more(told: Sequence[Figure], dead: Sequence[Figure]) -> tuple[Range, list[Figure]] | None:
    """ "Seven were killed. ... One more has died in hospital": one more since, unless the headline stands by seven."""
    if len(dead) != _PAIR:
        return None
    first, more = dead
    apart = more.sentence.index - first.sentence.index
    late = more.more and more.latest and more.range.max == more.range.min and 0 < apart <= _LATE_WITHIN
    exact = more.range.least < first.range.least and first.range.min == first.range.max
    if not (late and exact) or first.more or first.sentence.segment.kind == "title":
        return None
    if any(figure.range == first.range and figure.sentence.segment.kind == "title" for figure in told):
        return None
    total = first.range.least + more.range.least
    return Range(total, total), [more]


def _body(told: list[Figure]) -> list[Figure]:
    """What the text tells, or the headline where that is newer: "Toll climbs to 31. Five more bodies were found."."""
    body = [figure for figure in told if figure.sentence.segment.kind != "title"] or told
    heads = [figure for figure in told if figure.total and figure.sentence.segment.kind == "title"]
    if heads and all(_is_behind(figure, heads[-1]) for figure in body):
        body = heads
    return _whole(told, body) or body


def _whole(told: Sequence[Figure], body: Sequence[Figure]) -> list[Figure]:
    """The headline's figure, where the text tells one person after the other, and fewer, or its parts alone.

    "Five killed in X. At night a drone killed two. In the morning a missile killed three."
    """
    heads = [figure for figure in told if figure.sentence.segment.kind == "title" and not figure.single]
    hurt = [figure for figure in body if figure.range.max != 0]  # "None of the pupils was hurt" tells nothing of others
    apart = heads and hurt and all(figure.single for figure in hurt) and len(hurt) < heads[-1].range.least
    parts = heads and len(body) > 1 and heads[-1].range.least == sum(figure.range.least for figure in body)
    return heads[-1:] if apart or parts else []


def _is_beside(first: Figure, other: Figure) -> bool:
    """Whether a figure stands in the same sentence as another or in the next one."""
    return 0 <= other.sentence.index - first.sentence.index <= 1


def _up_to_next(figures: Sequence[Figure]) -> Sequence[Figure]:
    """ "... wounding seven. Nine people were taken to hospital; two of them died": the dead are of the nine."""
    first = figures[0]
    hurt = (at for at, figure in enumerate(figures) if figure.slot == "injured" and at and not figure.more)
    stop = next((at for at in hurt if figures[at].range.least > first.range.least), len(figures))
    return figures[:stop]


def _is_behind(figure: Figure, head: Figure) -> bool:
    """ "Toll climbs to 31. A missile killed 28": the text was written before its headline, and stands by no total."""
    fewer = figure.range.least < head.range.least and figure.range.max is not None
    return fewer and (_adds(figure) or (figure.range.least > 0 and not figure.total))


def _adds(figure: Figure) -> bool:
    """Whether a figure is only the last of those that a total counts: so many more, or one of the wounded."""
    return figure.more or figure.of_wounded or (figure.single and figure.slot == "killed")


def _without_risen(told: Sequence[Figure]) -> list[Figure]:
    """Without "six more sought help" where their paragraph goes on: "by now 23 are injured"."""
    raising = {at for at, (figure, total) in enumerate(pairwise(told)) if _raises(figure, total)}
    return [figure for at, figure in enumerate(told) if at not in raising]


def _raises(figure: Figure, total: Figure) -> bool:
    near = figure.sentence.segment.index == total.sentence.segment.index
    return figure.more and near and not total.more and total.range.least > figure.range.least


def _going_on(told: Sequence[Figure], ends: Collection[int | None]) -> Iterator[Figure]:
    """Without numbered victims who do not go on from a figure: "killing two. A third man died in hospital".

    Nor from the last that counts several: "killing six. An old man died. He is the seventh victim". In a live blog from
    any, `ends` tells how many: its latest entry stands above those that it goes on from.
    """
    before: int | None = None
    several: int | None = None
    for figure in told:
        fewer = figure.range.least - 1
        if figure.numbered and fewer not in ends and fewer not in (before, several):
            continue
        before = figure.range.max
        several = several if figure.single else before
        yield figure


def _first(figures: Sequence[Figure]) -> tuple[Range, list[Figure]]:
    """The first figure; where people are told one by one, the first that counts several of them.

    In a live blog that is one of the same entry: "the body of a teenager. That makes four dead".
    """
    entry = figures[0].sentence.segment.index
    near = [figure for figure in figures if figure.sentence.segment.index == entry] if _is_live(figures) else figures
    several = (figure for figure in near if not figure.single and figure.range.least > 1)
    one = figures[0].single or (figures[0].slot == "injured" and figures[0].range.max == 1)  # "один раненый"
    first = next(several, figures[0]) if one else figures[0]
    if first is figures[0] and len(figures) > 1 and _holds(figures[1], first):
        first = figures[1]
    return first.range, [first]


def _holds(whole: Figure, some: Figure) -> bool:
    """ "The bodies of two children were found. Five people died": people, straight behind some of a kind of theirs."""
    goes_on = whole.sentence.index - some.sentence.index == 1 and whole.sentence.segment is some.sentence.segment
    people = bool(some.noun) and not whole.noun and whole.range.least > some.range.least
    return goes_on and people and not (some.total or _adds(whole) or whole.other_means or whole.scene or whole.ward)


def _latest_first(figures: list[Figure]) -> list[Figure]:
    """In a live blog the latest entry first, else as they are told; what is in no entry comes last.

    The clock tells only whether the page begins with the latest: after midnight it begins anew.
    """
    if not _is_live(figures):
        return figures
    timed = [figure for figure in figures if figure.sentence.segment.minutes is not None]
    times = list(dict.fromkeys(figure.sentence.segment.minutes or 0 for figure in sorted(timed, key=_place)))
    rising = sum(0 < later - time < _HALF_A_DAY for time, later in pairwise(times))
    begins_with_latest = rising <= sum(later < time for time, later in pairwise(times)) and len(times) > 1
    direction = 1 if begins_with_latest else -1
    last = [figure for figure in figures if figure.sentence.segment.minutes is None]
    return sorted(timed, key=lambda figure: direction * _place(figure)) + last


def _later_than(total: Figure, figures: Sequence[Figure]) -> list[Figure]:
    """What the entries above the one with a total tell, on a page that begins with the latest."""
    timed = sorted((figure for figure in figures if figure.sentence.segment.minutes is not None), key=_place)
    first = _latest_first(timed)[:1]
    if not timed or first[0].sentence is not timed[0].sentence:
        return []
    return [figure for figure in timed if _place(figure) < _place(total)]


def _place(figure: Figure) -> int:
    return figure.sentence.segment.index


def _is_live(figures: Sequence[Figure]) -> bool:
    return any(figure.sentence.segment.minutes is not None for figure in figures)
