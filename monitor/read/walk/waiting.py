"""What was told before any city waits for one: for the capital, for the first one attacked, for the only one named."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from monitor.read.discourse.link import Link
from monitor.read.events import Event
from monitor.read.places.gazetteer import City
from monitor.read.places.roles.role import Role
from monitor.read.sights import Sight
from monitor.read.tolls.judgement import Figure
from monitor.read.walk.events import take_event
from monitor.read.walk.figures import take_figure
from monitor.read.walk.memory import Memory

_MOST_SUGGESTED: Final = 3
"""Cities of which weighing is asked whether they were those of an attack that is told of none."""
_ENTRIES: Final = 2
"""Cities that head entries of their own in a bulletin."""
_SITES: Final = frozenset({Role.SITE, Role.BARE, Role.BACK})
_ELSEWHERE: Final = frozenset({Role.SPEAKER, Role.AWAY, Role.DATELINE})


def take_pending(memory: Memory) -> None:
    """Give what was told before any city to the one that came up behind, else to the only one that there is."""
    if (capital := _capital_told(memory)) is not None:
        memory.discourse.fall_back_on(capital)
    else:
        memory.discourse.goes_on_from({what.sentence.segment.index for _, what in memory.pending} - {0})
    _take_waiting(memory, resort=capital is not None)
    if (city := _city_left(memory)) is not None:
        memory.discourse.fall_back_on(city)
        _take_waiting(memory, resort=True)
    elif (city := _only_city(memory, _ELSEWHERE)) is not None:
        if _was_elsewhere(memory, city):
            return
        if any(isinstance(what, Figure) and what.died_late for _, what in memory.pending):
            memory.discourse.fall_back_on(city)  # "A man wounded in an air strike has died in a hospital of X"
            _take_waiting(memory, resort=True)
            return
        _suggest(memory, [city], "the only city named")
    elif not memory.findings.cases and _only_city(memory, _SITES) is None:
        _suggest(memory, _cities_in(memory, _ELSEWHERE)[:_MOST_SUGGESTED], "one of the cities named")


def _was_elsewhere(memory: Memory, city: City) -> bool:
    """ "The wounded of an ambush in the district of X were flown to Y": where somebody was taken, and another place."""
    roles = {place.role for _, place in memory.findings.sights.of(city).places}
    taken = Role.AWAY in roles and roles <= {Role.AWAY, Role.SPEAKER}
    return taken and any(place.city != city for told, _ in memory.pending for place in told.places)


def _city_left(memory: Memory) -> City | None:
    """The only city that what is told of none may belong to: the only one named, else the only one served."""
    if not any(_is_of_text(what) for _, what in memory.pending) and not _is_told_in_title(memory):
        return None
    city = _only_city(memory, _SITES) or _only_city(memory, {Role.SPEAKER}, offices=True)
    return None if city is not None and _is_one_of_region(memory, city) else city


def _is_one_of_region(memory: Memory, city: City) -> bool:
    """ "The raid killed nine across the country. 300 rescuers were on duty in the capital": nothing happened there."""
    named = (place.role for _, place in memory.findings.sights.of(city).places)
    return bool(memory.findings.regional) and all(role is Role.BACK or role in _ELSEWHERE for role in named)


def _is_told_in_title(memory: Memory) -> bool:
    """Whether an attack that the title tells has its toll in the text."""
    waiting = [what for _, what in memory.pending]
    return any(isinstance(what, Event) for what in waiting) and any(
        isinstance(what, Figure) and what.range.least > 0 and what.sentence.segment.kind != "title" for what in waiting
    )


def _capital_told(memory: Memory) -> City | None:
    """ "The capital" that was told before any city: the only capital that the article names."""
    if not memory.discourse.awaits_capital or not memory.pending:
        return None
    named = [sight.city for sight in memory.findings.sights.values() if memory.discourse.is_capital(sight.city)]
    return named[0] if len(named) == 1 else None


def _take_waiting(memory: Memory, *, resort: bool = False) -> None:
    left = []
    memory.settling = True
    memory.pending = [(told, what) for told, what in memory.pending if not _opens_bulletin(memory, what)]
    for told, what in memory.pending:
        segment = told.marked.sentence.segment
        if not memory.discourse.settle(segment.index, live=segment.minutes is not None or resort):
            left.append((told, what))
        elif isinstance(what, Event):
            take_event(memory, told, [], what)
        else:
            take_figure(memory, told, [], what)
    memory.settling = False
    memory.pending = left


def _opens_bulletin(memory: Memory, what: Event | Figure) -> bool:
    """ "In a day two were killed in the region." before entries that several cities head: the region's sum."""
    if not isinstance(what, Figure) or not what.range.least or len(memory.headed) < _ENTRIES:
        return False
    segment = what.sentence.segment.index
    before = segment < min(memory.headed.values()) and not memory.in_regions.isdisjoint((0, segment))
    if before:
        memory.findings.regional.add((what.slot, what.range))
        memory.findings.told_of_regions.add((what.sentence.index, what.at))
    return before


def _only_city(memory: Memory, roles: Collection[Role], *, offices: bool = False) -> City | None:
    """The one city that plays any of some roles: an attack "in Elm Street" will have been there.

    With `offices` only those count whose own mayor or police is told.
    """
    named = _cities_in(memory, roles, offices=offices)
    return named[0] if len(named) == 1 and not memory.findings.cases else None


def _cities_in(memory: Memory, roles: Collection[Role], *, offices: bool = False) -> list[City]:
    """The cities that play any of some roles; one that only speaks is none where its region is told as well."""
    return [
        sight.city
        for sight in memory.findings.sights.values()
        if any(place.role in roles and (place.office or not (offices or place.speaks)) for _, place in sight.places)
        and not (Role.SPEAKER in roles and _is_of_region(sight))
    ]


def _is_of_region(sight: Sight) -> bool:
    """ "пострадали в Одесской области, сообщил глава Одесской администрации": what happened was in the region."""
    return any(place.role is Role.REGION and not place.ward and not place.speaks for _, place in sight.places)


def _suggest(memory: Memory, cities: Sequence[City], why: str) -> None:
    """Leave to weighing whether what is told of no city was where somebody speaks, lives or writes."""
    for city in cities:
        link = Link((city,), why=why)
        sight = memory.findings.sights.of(city)
        for told, what in memory.pending:
            if isinstance(what, Event):
                sight.events.append((what, link, told.times.is_past(what.at)))
            else:
                sight.figures.append((what, link, ""))


def _is_of_text(what: Event | Figure) -> bool:
    return isinstance(what, Event) and what.sentence.segment.kind != "title"
