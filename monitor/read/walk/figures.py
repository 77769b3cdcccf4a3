"""Figures are given to the attacks on the cities that they are told of."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from monitor.read.cases import Case
from monitor.read.discourse.link import (
    ANOTHER_TIME,
    BY_OFFICE,
    LONGER_TIME,
    OF_LIST,
    OF_NONE_NEAR,
    OF_REGION,
    OVER_CITIES,
    OVER_PLACES,
    Link,
)
from monitor.read.discourse.linking import linked
from monitor.read.late_deaths import late_death
from monitor.read.places.gazetteer import City
from monitor.read.places.place import Place
from monitor.read.places.roles.role import Role
from monitor.read.recognition import Told
from monitor.read.tolls.judgement import DIED_LATER, EARLIER, OF_DEAD, Figure
from monitor.read.tolls.parts import Part
from monitor.read.walk.bulletins import closes_bulletin, is_sum_of_all, spare_all, summed_over
from monitor.read.walk.events import is_of_then
from monitor.read.walk.fates import bury
from monitor.read.walk.going_on import going_on
from monitor.read.walk.memory import Memory, place_of
from monitor.read.walk.reasons import why_not
from monitor.read.walk.series import is_of_series

_OPENS_WITHIN: Final = 3
"""Words from the beginning of a sentence to whom it is about: "У 67-летнего мужчины"."""


def take_figure(
    memory: Memory,
    told: Told,
    places: list[Place],
    figure: Figure,
    attacked: Collection[City] = (),
    *,
    behind: int | None = None,
) -> None:
    """Give a figure to the attacks that it is told of; `attacked` are the cities that its sentence tells attacks of.

    `behind` is where those figures end that are told in one with it.
    """
    figure = going_on(memory, told, figure)._replace(ward=_ward(told, places, figure))
    figure = figure if figure.rejected else _without_dead(memory, told, figure)
    figure = figure._replace(died_late=_is_late_death(memory, told, figure)) if figure.slot == "killed" else figure
    memory.slot = figure.slot if figure.range.least else memory.slot
    memory.counted_before = memory.counted
    counts = figure.range.least and not figure.rejected and not _numbers(figure, memory.counted)
    memory.counted = figure if counts else memory.counted
    link = _link_of_figure(memory, told, places, figure, attacked, behind or figure.end)
    if not link.told and any(place.city is not None and place.city not in link.cities for place in places):
        figure = figure._replace(sex="")  # "В Чернигове, в больнице, умерла медсестра": perhaps of something else
    past = _is_past(memory, told, figure) or _goes_on_from_past(memory, told, figure, link)
    nobody = figure.range.max == 0 and len(link.cities) > 1  # "in X and Y nobody was hurt" is told of each
    why = why_not(memory, told, figure, _of_first(link) if nobody else link, past=past)
    if not why and figure.range.least and _is_of_several(memory, figure, link):
        why, memory.listed = OVER_CITIES, place_of(figure.sentence)
        memory.findings.told_of_regions.add((figure.sentence.index, figure.at))
    if why and (len(link.cities) > 1 or why == OVER_PLACES):
        memory.findings.over_cities.add((figure.slot, figure.range))
    figure = figure._replace(more=figure.more and not _is_beside_others(memory, figure, link))
    for city in link.cities:
        memory.findings.sights.of(city).figures.append((figure, link, why or (ANOTHER_TIME if past else "")))
    _note_figure(memory, figure, why or link.cities[0].name)
    together = told.marked.all("together") or _is_of_several(memory, figure, link)
    if figure.range.max == 0 and not figure.rejected and together:
        spare_all(memory, figure)
    elif not why and not link.told and closes_bulletin(memory, figure):
        spare_all(memory, figure, everywhere=True)
    elif not why:
        for city in link.cities:
            _add_figure(memory, told, city, past, figure, named=link.told)
            bury(memory, city, figure)
    elif memory.waits(link, figure):
        memory.pending.append((told, figure))


def _of_first(link: Link) -> Link:
    return Link(link.cities[:1], told=link.told, why=link.why)


def _ends_list(memory: Memory, told: Told, places: Sequence[Place], figure: Figure, attacked: Collection[City]) -> bool:
    """ "Jets bombed X and the port of Y, killing 11": what one attack on several cities did behind the last of them."""
    behind = figure.start > 0 and figure.sentence.words[figure.start - 1] == ","
    doing = told.marked.at(figure.start, "harm")
    return (
        len(attacked) > 1
        and figure.sentence.index in memory.findings.shared
        and behind
        and not any(place.start > figure.end for place in places)  # ", killing two and injuring nine in Y"
        and doing is not None
        and doing.sense.form == "active"
    )


def _is_of_several(memory: Memory, figure: Figure, link: Link) -> bool:
    """ "They shelled X, Y and Z. Two people were killed.": of all of them, where no headline names the first alone."""
    if link.told or figure.rejected or not memory.findings.shared:
        return False
    sentence = figure.sentence
    if memory.settling:  # "Two were killed in a day. They shelled X, Y and Z."
        straight = sentence.index + 1 in memory.findings.shared
    else:
        index, segment = place_of(sentence)
        does = memory.struck and memory.struck[-1][1].sentence is sentence
        straight = memory.listed in ((index - 1, segment), (index, segment)) and not does
    return straight and not any(
        told.segment.kind == "title" and place.role is not Role.REGION
        for city in link.cities
        for told, place in memory.findings.sights.of(city).places
    )


def _is_beside_others(memory: Memory, figure: Figure, link: Link) -> bool:
    """ "Nine were killed in X. In Y four more were": as many beside those of another city, and not beside its own."""
    before = memory.counted_before
    if not figure.more or figure.died_late or figure.of_wounded or before is None or not link.told:
        return False
    near = 0 <= figure.sentence.index - before.sentence.index <= 1
    here = [other for other in memory.findings.figures[-1][1] if other.at != figure.at and not other.rejected]
    same = before.slot == figure.slot or any(o.slot == figure.slot and o.end <= figure.start for o in here)
    if not same or not near or len(link.cities) != 1:
        return False
    here = [other for other in here if other.start >= figure.start] if before.slot != figure.slot else here
    own = [other for other, _, _ in memory.findings.sights.of(link.cities[0]).figures]
    return not any(other.slot == figure.slot and other.range.least for other in (*here, *own))


def _ward(told: Told, places: Sequence[Place], figure: Figure) -> str:
    """ "В Киевском районе ранен сторож": the district of the city that is named last before a figure."""
    words = told.marked.sentence.words
    wards = [place for place in places if place.district and place.role is Role.BACK and place.start < figure.end]
    return " ".join(words[max(0, wards[-1].start - 1) : wards[-1].end]) if wards else ""


def _numbers(figure: Figure, last: Figure | None) -> bool:
    """ "An officer has died. It is the second death": which of the dead is who was told last, and nobody else."""
    return figure.numbered and _tells_one_dead(last)


def _tells_one_dead(figure: Figure | None) -> bool:
    """Whether one dead was counted last: "погибшим оказался майор ... взрывом ему оторвало ноги"."""
    return figure is not None and figure.slot == "killed" and figure.range.max == 1


def _without_dead(memory: Memory, told: Told, figure: Figure) -> Figure:
    """The figure, rejected where it tells the wounds of somebody who is told as dead."""
    of_dead = _tells_one_dead(memory.counted) and _is_of_dead(figure, memory.counted)
    of_dead = of_dead or _is_how_he_was_hurt(told, figure, memory.counted)
    if of_dead or _are_the_dead(told, figure, memory.counted):
        return figure._replace(rejected=OF_DEAD)
    if figure.slot == "injured" and figure.single and _has_died(told, figure):
        return figure._replace(rejected=DIED_LATER)
    return figure


def _are_the_dead(told: Told, hurt: Figure, dead: Figure | None) -> bool:
    """ "killed two men. They shot the two men as ...": as many as have died, told as known."""
    if dead is None or (hurt.slot, dead.slot) != ("injured", "killed") or hurt.range != dead.range:
        return False
    return hurt.range.least > 1 and told.marked.is_word(hurt.at - 1, "the")


def _has_died(told: Told, hurt: Figure) -> bool:
    """ "A man hurt in the June strike on X has died": whether somebody hurt is told as dead behind that."""
    death = late_death(told.marked)
    return death is not None and hurt.start < death.start


def _is_late_death(memory: Memory, told: Told, dead: Figure) -> bool:
    if _was_not_saved(memory, told, dead):
        return True
    another = told.marked.at(dead.at, "more") is not None or told.marked.ending(dead.at, "more") is not None
    death = late_death(told.marked) if dead.single and not another else None
    return death is not None and dead.start <= death.start < dead.end


def _was_not_saved(memory: Memory, told: Told, dead: Figure) -> bool:
    """ "Врачи боролись за жизнь мужчины, пострадавшего при обстреле. Спасти его не удалось": who was hurt before."""
    hurt = memory.counted
    if not dead.pronoun or hurt is None or hurt.slot != "injured" or not hurt.single or not memory.struck:
        return False
    if told.marked.between("word to_save", dead.start, dead.end) is None:
        return False
    before, attack = memory.struck[-1]
    if attack.sentence is not hurt.sentence or hurt.sentence.index != dead.sentence.index - 1:
        return False
    wound = before.marked.between("harm", hurt.start, hurt.end)
    return wound is not None and wound.sense.form == "counted" and attack.at >= wound.end


def _is_of_dead(hurt: Figure, dead: Figure | None) -> bool:
    """Whether somebody hurt is the one who died: "взрывом ему оторвало ноги", "A poet died. They had shot the poet"."""
    if hurt.slot != "injured" or dead is None:
        return False
    return hurt.of_known or (hurt.single and hurt.known and dead.single and hurt.noun == dead.noun != "")


def _is_how_he_was_hurt(told: Told, hurt: Figure, dead: Figure | None) -> bool:
    """ "A woman died in hospital. The 60-year-old was hurt when ...": of who died later, in the next sentence.

    Where a language has no articles the same noun opens that sentence: "Помер чоловік. Чоловік дістав поранення"; so
    does any behind "a third person has died".
    """
    if dead is None or (hurt.slot, dead.slot) != ("injured", "killed") or not hurt.single or hurt.more:
        return False
    if hurt.sentence.index - dead.sentence.index != 1:
        return False
    definite = not told.marked.is_word(hurt.at, "a")
    if dead.numbered:
        return hurt.known or (definite and hurt.at <= _OPENS_WITHIN)
    if not dead.single or (dead.violent and not dead.died_late):
        return False
    if hurt.known:
        late = dead.died_late or dead.more
        return hurt.noun in ("", dead.noun) or (late and dead.noun == "")
    return dead.died_late and definite and hurt.start == 0 and hurt.noun == dead.noun != ""


def _link_of_figure(
    memory: Memory, told: Told, places: list[Place], figure: Figure, attacked: Collection[City], behind: int
) -> Link:
    """Where a figure belongs; what is told of a region is remembered."""
    places = told.of_same_attack(figure.at, places)
    if figure.of_wounded:  # "three of the injured later died in X": where the hospital is
        struck = {case.city for case in memory.findings.cases.values()}
        places = [place for place in places if place.city is None or place.city in struck]
    link = linked(memory.discourse, places, told.clauses, figure.at, figure=True, attacked=attacked, behind=behind)
    entry = figure.sentence.segment.minutes is not None
    if entry and not link.told and (city := memory.discourse.reporting) is not None:
        return Link((city,), told=True, why=BY_OFFICE)  # "14:00 The mayor of X: four dead"
    if not link.told and memory.outside == figure.sentence.index:
        return Link(told=True, why=OF_NONE_NEAR)  # "A man from X was hurt when his car was shelled near Y"
    if not link.told and is_sum_of_all(memory, told, figure):
        return Link(told=True, why=OVER_PLACES)
    if figure.range.least > 1 and (summed := summed_over(memory, told, figure)):
        return Link(summed, told=True, why=OVER_PLACES)
    if figure.range.least and _ends_list(memory, told, places, figure, attacked):
        return Link(tuple(attacked), told=True, why=OVER_PLACES)
    if link.why == OF_NONE_NEAR and any(_is_called_village(told, place) for place in places):
        memory.findings.told_of_regions.add((figure.sentence.index, figure.at))
    if link.why == OF_REGION and not figure.rejected:
        memory.of_region.append((told, figure))
        memory.discourse.regional()
        memory.findings.regional.add((figure.slot, figure.range))
        memory.findings.told_of_regions.add((figure.sentence.index, figure.at))
    return link


def _is_called_village(told: Told, place: Place) -> bool:
    """ "X. A drone hit a depot. In the village of Y three were hurt": no toll of X."""
    before = place.start - told.marked.is_word(place.start - 1, "of")
    return place.unknown and any(m.end == before and m.sense.value == "villages" for m in told.marked.all("place"))


def take_part(memory: Memory, told: Told, part: Part) -> None:
    """The figure of one city in a list of several."""
    figure, city = part.figure, part.place.city
    why = LONGER_TIME if told.times.is_warlong(figure.start, figure.end) else ""
    if city is not None:
        _note_figure(memory, figure, why or city.name)
        memory.findings.sights.of(city).figures.append((figure, Link((city,), told=True, why=OF_LIST), why))
        if not why:
            _add_figure(memory, told, city, _is_past(memory, told, figure), figure, named=True)


def _note_figure(memory: Memory, figure: Figure, where: str) -> None:
    if memory.trace is not None:
        bounds = f"{figure.slot} {figure.range.min}..{figure.range.max}"
        memory.note("figure", figure.sentence, figure.start, figure.end, f"{bounds} -> {where}")


def _is_past(memory: Memory, told: Told, figure: Figure) -> bool:
    """A figure is of the time of its own words, and of that of the only attack that its sentence tells.

    Who is one of those told before is of their time: "last May a bomb in the city wounded nine, one of whom died".
    """
    recalled = memory.times.get(figure.sentence.index) == {True}
    before = memory.counted_before
    among = before is not None and before.sentence is figure.sentence and (figure.of_them or figure.of_wounded)
    past = told.times.is_past(figure.at) or is_of_series(memory, told)
    past |= among and before is not None and told.times.is_past(before.at)
    return bool(memory.findings.stance.past) or recalled or (past and not memory.is_restated(told))


def _goes_on_from_past(memory: Memory, told: Told, figure: Figure, link: Link) -> bool:
    """ "In 2023 a missile hit X. 16 were killed then.": straight behind a past attack, in its paragraph."""
    index, segment = place_of(figure.sentence)
    straight = (index - 1, segment) in memory.keys_told
    return straight and not link.told and is_of_then(memory, told, link)


def _add_figure(memory: Memory, told: Told, city: City, past: bool, figure: Figure, *, named: bool) -> None:
    cases = memory.findings.cases
    key = memory.key(city, past, figure.sentence, figure.at)
    case = cases.get(key)
    if case is None:
        if told.marked.all("accident"):
            return
        if not named:
            waits = figure.sentence.segment.minutes is not None or not told.times.is_statistic()
            news = cases.get((key[0], False, 0))
            before = past and (told.times.is_of_year() or is_of_series(memory, told))
            waits = waits and not (before and _has_toll(news))
            waits = waits and not (past and told.times.is_long_ago() and _is_news(news))
            memory.early += [(key, figure)] if waits and not figure.rejected else []
            return
        case = cases[key] = Case(city, past, main=not cases)
    if figure.rejected == EARLIER:
        case.earlier.append(figure)
    else:
        case.figures.append(figure)
        memory.added.append((case, figure))
        if not named or figure.sentence.segment.kind == "title":
            memory.findings.loose.append((case, figure))
        memory.remember(figure.sentence, key)


def _is_news(case: Case | None) -> bool:
    """ "A bomb hit a house in X. [...] Last month a strike killed nine": whether X has an attack of now, told below."""
    return case is not None and any(event.sentence.segment.kind != "title" for event in case.events)


def _has_toll(case: Case | None) -> bool:
    """ "Five were hurt. In May three people were killed": whether an attack has figures, and needs none of then."""
    return case is not None and bool(case.figures)
