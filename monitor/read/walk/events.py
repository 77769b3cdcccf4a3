"""Attacks are given to the cities that they are told of, unless they only recall what was told before."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from monitor.read.cases import Case
from monitor.read.discourse.link import OF_REGION, Link
from monitor.read.discourse.linking import linked
from monitor.read.doubt import ANIMAL, ARMS, NO_HARM, NONE, SO_CALLED
from monitor.read.events import BARE, DAMAGE, LAUNCHED, Event, means_aloft, means_named
from monitor.read.means import OPEN, Means
from monitor.read.numbers import is_number
from monitor.read.places.gazetteer import City
from monitor.read.places.place import Place
from monitor.read.places.roles.role import Role
from monitor.read.recognition import Told
from monitor.read.taken_back import is_taken_back
from monitor.read.walk.apart import begins_at, hours_of, is_apart
from monitor.read.walk.headlines import date_headline
from monitor.read.walk.memory import Memory, place_of
from monitor.read.walk.reasons import is_of_towns
from monitor.read.walk.series import is_of_series, note_series

_DAYS_BEFORE: Final = timedelta(days=2)
"""An attack that is told of so many days before the one that an article begins with is none of its news."""
_LIST: Final = 2
_LIST_WITHIN: Final = 2
"""Sentences from an attack to the list of the cities in which it did harm."""
_SITES: Final = (Role.SITE, Role.BARE)
_OPENING: Final = 2
"""Words before "no" where it opens a text: "There was no"."""
_ANSWERED_WITHIN: Final = 2
"""Sentences in which a text that opens by calling an alarm false says what there was not."""
_TOGETHER: Final = 2
"""Paragraphs over which an attack's means are told one after the other."""


def carried_over(memory: Memory, told: Told, event: Event) -> Event:
    """ "X was also attacked": by the means told just before."""
    also = told.marked.between("more", max(0, event.at - 3), event.at)
    if event.methods or also is None or told.marked.between("apart", max(0, event.at - 3), event.end):
        memory.methods = event.methods if event.methods and not event.rejected else memory.methods
        return event
    return event._replace(methods=memory.methods)


def take_event(memory: Memory, told: Told, places: list[Place], event: Event, listed: tuple[City, ...] = ()) -> Link:
    """Take an attack to the cities that it is told of; gives these back."""
    link = _where(memory, told, places, event, listed)
    _note_event(memory, event, link)
    past = bool(memory.findings.stance.past) or told.times.is_statistic()
    past |= told.times.is_past(event.at) and not memory.is_restated(told)
    goes_on = event.anaphoric or told.marked.tells("word next_then", "word back_then")
    past |= goes_on and is_of_then(memory, told, link)
    past |= _is_of_days_before(memory, told, event, link) or is_of_series(memory, told)
    note_series(memory, told, event)
    for city in link.cities:
        memory.findings.sights.of(city).events.append((event, link, past))
    if memory.waits(link, event):
        memory.pending.append((told, event))
    if event.rejected:
        _take_denial(memory, told, event, link)
        return link
    if (event.sentence.quoted[event.at] or event.hint) and not link.told:
        return link
    if event.hint == BARE and not memory.discourse.heads(link.cities):
        memory.weapon = told, places, event
        return link
    if event.hint == DAMAGE and not _adds_damage(memory, link):
        return link
    memory.strike(told, event)
    memory.times.setdefault(event.sentence.index, set()).add(past)
    memory.findings.attacked |= not past and event.hint == "" and bool(link.cities or link.why == OF_REGION)
    if len(link.cities) > 1:
        memory.findings.shared.add(event.sentence.index)
        memory.listed = place_of(event.sentence)
    for city in link.cities:
        _add_event(memory, told, city, past, event, link, places)
    return link


def _where(memory: Memory, told: Told, places: list[Place], event: Event, listed: tuple[City, ...]) -> Link:
    """The cities that an attack is told of: those of a list, where it was on many, and not where that was written."""
    sites = _sites_for(told, told.of_same_attack(event.at, places), event)
    link = linked(memory.discourse, sites, told.clauses, event.at, event.end)
    if listed and (not link.cities or set(link.cities) & set(listed)):
        return Link(listed, told=True, why="of all cities of the list")
    # "BOGOTA - Bombs went off in two Colombian cities", "Separately, they attacked energy sites in five regions"
    return Link() if not link.told and is_of_towns(told) else link


def _sites_for(told: Told, places: list[Place], event: Event) -> list[Place]:
    """Without the places of an earlier attack: "The raid came a day after the blast in X" is none on X."""
    if told.times.is_of_one_before(event.at):
        return places
    return [place for place in places if not told.times.is_of_one_before(place.start)]


def tell_of_list(memory: Memory, told: Told, listed: tuple[City, ...]) -> None:
    """ "Missiles hit three cities. Two died in X, one in Y.": an attack is told of all cities of the list behind it."""
    if len(listed) < _LIST:
        return
    for before, event in tuple(memory.struck):
        if 0 < told.marked.sentence.index - event.sentence.index <= _LIST_WITHIN:
            memory.pending = [(which, what) for which, what in memory.pending if what is not event]
            take_event(memory, before, [], event, listed)


def tell_of_aftermath(memory: Memory, told: Told, places: Sequence[Place]) -> None:
    """ "The enemy hit the power grid again. Part of X has no light.": an attack of no place is told of that city.

    So is one of its region, of all cities in which there are fires: "Drones attacked the Y region. In X a depot is on
    fire."
    """
    sites = tuple(dict.fromkeys(place.city for place in places if place.city and place.role in _SITES))
    outage, fire = told.marked.tells("word outage"), told.marked.tells("word fires")
    if not sites or not (outage or fire) or told.times.is_past(0):
        return
    if any(told.marked.at(mark.start, "word fires") is None for mark in told.marked.all("accident")):
        return  # "a fire after an accident at the works"
    for before, event in tuple(memory.struck):
        if told.marked.sentence.index - event.sentence.index != 1 or event.rejected:
            continue
        of_none = outage and len(sites) == 1 and not before.places
        if not (of_none or _are_in_region(before.places, sites)):
            continue
        if not before.marked.tells("word long_time", "word habit"):  # "they have been striking the grid for months"
            memory.pending = [(which, what) for which, what in memory.pending if what is not event]
            take_event(memory, before, [], event, sites)


def _are_in_region(told: Sequence[Place], sites: Sequence[City]) -> bool:
    """Whether a sentence names nothing but the region in which some cities lie, or its administration."""
    regions = {(place.city.country, place.city.admin1) if place.city else place.admin for place in told} - {None}
    wide = all(place.role in (Role.REGION, Role.NAME, Role.SPEAKER) for place in told)
    return wide and len(regions) == 1 and all((city.country, city.admin1) in regions for city in sites)


def is_of_then(memory: Memory, told: Told, link: Link) -> bool:
    """ "In 2023 a missile hit X. ... This strike", "A year later": of a city of which only a past attack was told."""
    if told.marked.tells("relative_days", "weekdays") or not link.cities:
        return False
    cases = memory.findings.cases
    return all((city.geonameid, True, 0) in cases and (city.geonameid, False, 0) not in cases for city in link.cities)


def _is_of_days_before(memory: Memory, told: Told, event: Event, link: Link) -> bool:
    """ "A drone hit X on Thursday. ... On Saturday a strike on Y killed six.": told beside what the article is about.

    Not so of a city whose attack is news, unless other arms did it, nor where days stand over what is told of each.
    """
    first = next(iter(memory.findings.cases.values()), None)
    if first is None or first.past or not first.days or memory.days_headed:
        return False
    known = [memory.findings.cases.get((city.geonameid, False, 0)) for city in link.cities]
    if any(case and not (case.methods and event.methods and case.methods.isdisjoint(event.methods)) for case in known):
        return False
    day = told.times.day(event.at)
    return day is not None and first.days[0] - day >= _DAYS_BEFORE


def note_means(memory: Memory, told: Told, places: list[Place], events: Sequence[Event], links: Sequence[Link]) -> None:
    """Remember the means that a sentence names, for attacks that are told without theirs."""
    if aloft := means_aloft(told.marked, told.clauses):
        memory.means.take_off(told.marked.sentence, aloft)
    own = (event.methods for event in events if event.rejected == "")
    methods = means_named(told.marked, told.clauses).union(*own) - OPEN
    if not methods:
        return
    at = events[0].at if events else told.marked.all("means")[0].start
    links = links or [linked(memory.discourse, places, told.clauses, at)]
    cities = frozenset(city.geonameid for link in links for city in link.cities)
    past = bool(memory.findings.stance.past) or told.times.is_past(at) or told.times.is_statistic()
    landed = any(event.methods for event in events if not event.rejected and event.hint != LAUNCHED)
    guns = any(mark.sense.value == "shelling" for mark in told.marked.all("means"))
    memory.means.add(Means(told.marked.sentence, methods, past, landed, guns), cities, leads=not memory.begun_below)


def _adds_damage(memory: Memory, link: Link) -> bool:
    """Whether damage tells a further city of an article that has told attacks already."""
    told = [memory.findings.cases.get((city.geonameid, False, 0)) for city in link.cities]
    return memory.findings.attacked and not any(case and case.events for case in told)


def _note_event(memory: Memory, event: Event, link: Link) -> None:
    if memory.trace is None:
        return
    where = ", ".join(city.name for city in link.cities) or "no city"
    note = f"{'/'.join(sorted(event.methods)) or 'attack'} at {where} ({link.why})"
    note += f"; rejected: {event.rejected}" if event.rejected else ""
    memory.note("event", event.sentence, event.at, event.end, note)


def _take_denial(memory: Memory, told: Told, event: Event, link: Link) -> None:
    if event.rejected in NO_HARM:
        memory.findings.settled.update(city.geonameid for city in link.cities)
    denied_in_title = event.rejected.startswith("denied") and event.sentence.segment.kind == "title"
    if denied_in_title or event.rejected == ANIMAL:
        memory.findings.refuted.update(city.geonameid for city in link.cities)
    memory.findings.rumoured |= event.rejected == SO_CALLED
    answers = memory.findings.rumoured and (link.told or event.sentence.index <= _ANSWERED_WITHIN)
    rumoured = event.rejected == NONE and (answers or (link.told and told.marked.tells("claim")))
    retracted = rumoured or _is_called_off(told, event, link) or is_taken_back(told.marked, event.at)
    retracted |= told.marked.tells("retraction") and not told.marked.tells("since")  # "none since Monday"
    if event.rejected == NONE and link.told and link.cities:
        memory.none_was = link.cities[0], event
    if event.rejected.startswith("denied") and retracted and link.cities:
        memory.findings.denied.setdefault(link.cities[0].geonameid, (link.cities[0], event))


def _is_called_off(told: Told, event: Event, link: Link) -> bool:
    """ "Prefect: no shooting in X", "There was no bombing in X, police said": one attack, and one that has a name."""
    if event.rejected != NONE or not link.told or told.marked.tells("since"):
        return False
    act = told.marked.at(event.at, "act") or told.marked.at(event.at, "verb")
    if act is None or not (event.methods or act.sense.value):
        return False
    if act.tag == "verb" and act.sense.form != "ing":
        return False  # "no shooting at X": behind "no" it is a noun
    none = told.marked.ending(event.at, "negation") or told.marked.between("none_was", event.end, len(event.sentence))
    one = act.sense.form == "singular" or (act.sense.form != "plural" and not event.methods & ARMS)
    if none is None or not one:
        return False
    # "There was no shooting at X. ..." opens an answer to those who have told of one.
    opens = event.sentence.index <= 1 and none.start <= _OPENING
    return opens or event.sentence.segment.kind == "title" or told.marked.tells("say")


def _add_event(
    memory: Memory, told: Told, city: City, past: bool, event: Event, link: Link, places: list[Place]
) -> None:
    if past:
        date_headline(memory, told, event, city)
    cases = memory.findings.cases
    begun = memory.begun
    apart = is_apart(memory, told, event, (city.geonameid, past))
    key = memory.key(city, past, event.sentence, begins_at(told.marked, event) if apart else event.at, apart=apart)
    case = cases.get(key)
    if case is None:
        harms = apart and told.marked.tells("harm")  # "Зранку — повторна атака: загинув чоловік"
        if not harms and _only_recalls(memory, told, event, link, places, begun=begun):
            return
        case = cases[key] = Case(city, past, main=not cases)
    case.events.append(event)
    memory.begun = True
    memory.begun_below |= event.sentence.segment.kind != "title"
    memory.remember(event.sentence, key)
    if day := told.times.day(event.at):
        case.days.append(day)
    case.hours |= hours_of(told.marked, event)
    case.in_district |= any(place.district and place.city == city for place in places)
    if _is_told_of(case, event, link) and not (memory.settling and _has_means_of_its_own(memory, case)):
        if event.methods & ARMS and _is_of_wide_area(told, event, link, city, places):
            case.of_region |= event.methods
        else:
            case.methods |= event.methods
    if not past or not begun:
        memory.discourse.attacked(city)


def _is_of_wide_area(told: Told, event: Event, link: Link, city: City, places: list[Place]) -> bool:
    """ "Drones and missiles were sent at the south, killing a woman in X", "по стране выпущено 145 дронов".

    What was sent at a region need not be what hit each of its cities.
    """
    regions = [place for place in places if place.role is Role.REGION and not place.ward]
    if not link.told:
        return bool(regions) or told.marked.tells("together")
    same = told.clauses.same
    if not any(same(place.start, event.at) for place in places if place.city == city):
        return any(same(region.start, event.at) for region in regions)  # "..., as jets bombed the west of Iran"
    named = [place.start for place in places if place.city == city and place.start > event.at]
    return bool(named) and any(event.at < region.start < named[0] for region in regions)


def _only_recalls(memory: Memory, told: Told, event: Event, link: Link, places: list[Place], *, begun: bool) -> bool:
    """Whether words of attack make no place a new site: "the attack" was told before, "a hit" says too little.

    Not so where a toll moves: "the number of people killed in the strike has risen" is news of the city in mind.
    """
    if not link.told:
        moves = bool(told.marked.all("toll") and told.marked.all("measure"))
        goes_on = is_number(told.marked, event.at - 1) and memory.discourse.goes_on_about(link.cities)
        opens = goes_on or event.methods - {"debris", "bomb"} or _came_down_on(memory, told, event, link)
        return (event.anaphoric and not moves) or not opens
    named = any(_is_told_on(event, place) for place in places)
    first = not begun and any(place.role is Role.SITE and place.start > event.at for place in places)
    return event.anaphoric and not named and not first


def _came_down_on(memory: Memory, told: Told, event: Event, link: Link) -> bool:
    """ "Drones were shot down over X. Debris pierced the roof of a school.": what flew there came down on buildings."""
    built = told.marked.between("word built", event.end, len(event.sentence)) is not None
    over = bool(link.cities) and all(memory.means.flew_over(city, event.sentence) for city in link.cities)
    return built and over and "debris" in event.methods


def _is_told_of(case: Case, event: Event, link: Link) -> bool:
    """Whether an event's means are news of this attack: later talk of it adds none to those known."""
    open_ended = OPEN | ({"ied"} if "suicide_bombing" in event.methods else set())
    if not case.methods - open_ended:
        return True
    paragraph = event.sentence.segment.index
    near = any(abs(other.sentence.segment.index - paragraph) <= _TOGETHER for other in case.events[:4])
    return not event.anaphoric and (link.told or near)


def _is_told_on(event: Event, place: Place) -> bool:
    """ "the strike on X": the attack is told of the place itself."""
    between = event.sentence.words[event.end : place.start]
    return place.role is Role.SITE and 0 < len(between) <= 5 and not any(word in (",", ";", ".") for word in between)


def _has_means_of_its_own(memory: Memory, case: Case) -> bool:
    """ "43 missiles and 74 drones were used. In X a missile hit ...; in Y ...": what was told of all is not of each."""
    others = any(key[:2] != (case.city.geonameid, case.past) for key in memory.findings.cases)
    return others and bool(case.methods & ARMS)


def is_of_arms(event: Event) -> bool:
    """Whether an attack is told by definite means."""
    return bool(event.methods - OPEN)
