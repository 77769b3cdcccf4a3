"""Why a figure is no toll of one city."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from monitor.read.discourse.link import LONGER_TIME, OVER_CITIES, OVER_PLACES, Link
from monitor.read.lexicon import Mark, Marked
from monitor.read.numbers import MOST, MOST_DEAD, number_at
from monitor.read.places.roles.role import Role
from monitor.read.recognition import Told
from monitor.read.tolls.judgement import DAY_BEFORE, EARLIER, Figure
from monitor.read.walk.memory import Memory, place_of

_BY_HIMSELF: Final = frozenset({"grenade", "suicide_bombing"})
"""What kills whoever does it as well."""
_FROM_AFAR: Final = frozenset({"air_strike", "drone_strike", "missile_strike", "shelling", "explosion"})
"""What harms nobody but those whom it hits."""
_HURT_BEHIND: Final = 3
"""Sentences from the attack to what a pronoun says of somebody hurt."""
_QUOTED_ALONE: Final = 5
"""Words between quotes, with the first of these, that are no sentence of somebody's."""
_COLON_WITHIN: Final = 2
"""Words from a colon to the first of a quote, the quotation mark among them."""
_OF_WAR: Final = 1_000
"""Dead in words such as "thousands", which no single attack on a city has had."""
_SOUGHT_WITHIN: Final = 1
"""Words between the police and "are looking for"."""
_COUNTED_WITHIN: Final = 6
"""Words from a toll to the attacks that it is of: "twelve were killed in two separate attacks"."""
_NUMBER_BEFORE: Final = 3
"""Words from a number to the attacks that it counts."""
_OWN_WITHIN: Final = 4
"""Words from a toll to the city that it is of alone."""
_SEVERAL: Final = 2
_SITES: Final = (Role.SITE, Role.BARE)
_TOWNS_WITHIN: Final = 4
"""Words from "in" to the places: "in at least three"."""
_WHOLE_FIGURE: Final = ("harm", "person", "toll")
"""Between quotes, what makes somebody's figure of a number."""


def why_not(memory: Memory, told: Told, figure: Figure, link: Link, *, past: bool) -> str:
    """Why a figure is no toll of one city, or ""."""
    if figure.rejected and figure.rejected != EARLIER:
        return figure.rejected
    if figure.range.least > MOST:
        return "no count of people"
    warlong = not past and told.times.is_warlong(figure.start, figure.end, memory.means_before(figure.sentence))
    if warlong or (figure.slot == "killed" and _are_of_war(told.marked, figure, link)):
        return LONGER_TIME
    if figure.numbered and (figure.slot, figure.range) in memory.findings.regional:
        return "counted over a region"
    if figure.pronoun and (why := _why_not_he(memory, told.marked, figure, link)):
        return why
    if _is_over_places(told, figure, link):
        return OVER_PLACES
    if why := _why_not_here(told.marked, figure):
        return why
    if not past and _is_of_day_before(memory, told, figure, link):
        return DAY_BEFORE
    if _is_of_witness(memory, told.marked, figure) and (told.marked.all("first_person") or not link.told):
        return "a witness's words"
    return "" if len(link.cities) == 1 else link.why or OVER_CITIES


def _are_of_war(marked: Marked, figure: Figure, link: Link) -> bool:
    """ "Moscow denies targeting civilians, although thousands have been killed": so many, and told of no city."""
    vague = figure.range.least >= _OF_WAR and marked.over(figure.at, "vague") is not None
    return figure.range.least > MOST_DEAD or (vague and not link.told)


def _is_of_day_before(memory: Memory, told: Told, figure: Figure, link: Link) -> bool:
    """ "On Wednesday a drone killed an officer. ... Six people were killed there on Tuesday": of an attack before it.

    Not where it is told of a toll that it rose, nor where the attack has no such figure yet.
    """
    if len(link.cities) != 1 or told.marked.tells("toll", "total") or figure.total or figure.more:
        return False
    case = memory.findings.cases.get(memory.key(link.cities[0], past=False, sentence=figure.sentence, at=figure.at))
    if case is None or memory.days_headed or not case.days or figure.sentence.segment.kind == "title":
        return False
    day = told.times.day(figure.at)
    earlier = day is not None and day < case.days[0]
    return earlier and any(
        (other.slot == figure.slot or not other.range.least)
        and other.sentence.segment.kind != "title"
        and other.sentence is not figure.sentence
        for other in case.figures
    )


def _why_not_here(marked: Marked, figure: Figure) -> str:
    """Why a sentence tells nobody of an attack whatever it counts, or ""."""
    if marked.all("simulation"):
        return "an exercise or a fiction"
    if figure.slot == "missing" and _is_wanted(marked):
        return "sought by the police"
    return "a natural death" if any(_is_of(marked, figure, natural) for natural in marked.all("natural")) else ""


def _is_of(marked: Marked, figure: Figure, natural: Mark) -> bool:
    """Not "two were killed by a bomb, and not three: a man who died of a stroke had been counted"."""
    deaths = [harm for harm in marked.all("harm") if figure.end <= harm.start < natural.start]
    return figure.slot != "killed" or not any(harm.sense.value == "killed" for harm in deaths)


def _is_wanted(marked: Marked) -> bool:
    """ "Полиция ищет двоих": whom the police look for, of whom nothing else says that they are missing."""
    missing = [harm for harm in marked.all("harm") if harm.sense.value == "missing"]
    return len(missing) == 1 and any(
        0 <= missing[0].start - police.end <= _SOUGHT_WITHIN for police in marked.all("defender")
    )


def _why_not_he(memory: Memory, marked: Marked, figure: Figure, link: Link) -> str:
    """Why "he died" tells of no victim, or ""."""
    unsaved = marked.between("word to_save", figure.start, figure.end) is not None
    behind = figure.slot == "injured" or unsaved or figure.start == figure.at
    if not _is_told_before(memory, figure, link, within=_HURT_BEHIND if behind else 1):
        return "of nobody told before"
    if figure.slot == "injured" and _is_done_on_the_spot(memory, link):
        return "perhaps who did it"
    return "the attacker's own death" if _is_of_attacker(memory, marked, figure) else ""


def _is_told_before(memory: Memory, figure: Figure, link: Link, *, within: int) -> bool:
    """Whether one of the sentences before tells an attack, or a wound, of the same paragraph's city.

    Of the hurt more is told before their wounds are: "A man ran to the shelter. He did not get there. He has burns.";
    so it is of those whom doctors fought for: "They did not save him."
    """
    index, segment = place_of(figure.sentence)
    first = index - within
    told = {geonameid for at in range(first, index + 1) for geonameid, _, _ in memory.keys_told.get((at, segment), ())}
    return any(city.geonameid in told for city in link.cities)


def _is_done_on_the_spot(memory: Memory, link: Link) -> bool:
    """Whether whoever attacked a city was there himself, so that "he" may be the attacker."""
    cases = (case for case in memory.findings.cases.values() if case.city in link.cities and not case.past)
    return any(not case.methods <= _FROM_AFAR for case in cases)


def _is_of_attacker(memory: Memory, marked: Marked, figure: Figure) -> bool:
    """ "A man stabbed two women. He was shot dead.": "he" is none of several who were hurt, but who did it.

    Nor is he a victim where a grenade went off, and nobody was told as hurt: "He pulled the pin. He died".
    """
    before = memory.counted_before
    if not any(marked.is_word(word, "he") for word in range(figure.end)):
        return False
    if before is None:
        cases = (case for case in memory.findings.cases.values() if not case.past)
        return any(not _BY_HIMSELF.isdisjoint(case.methods) for case in cases)
    here = before.sentence.segment.index == figure.sentence.segment.index or before.sentence.segment.kind == "title"
    return here and before.range.least > 1 and before.range.max == before.range.min


def _is_of_one(told: Told, link: Link) -> bool:
    """ "A bomb went off in X's east and another in its north, killing nine overall": all places are in one city."""
    cities = {place.city for place in told.places if place.city is not None}
    return link.told and len(cities) == 1 and not any(place.role is Role.REGION for place in told.places)


def _is_of_witness(memory: Memory, marked: Marked, figure: Figure) -> bool:
    """Whether a figure stands in the words of somebody who is in charge of nothing.

    Not so one in quotes by itself ("several" were hurt), nor that there is nobody.
    """
    quoted = figure.sentence.quoted
    if not quoted[figure.at] or figure.range.max == 0:
        return False
    start = end = figure.at
    while start and quoted[start - 1]:
        start -= 1
    while end < len(quoted) and quoted[end]:
        end += 1
    if figure.sentence.segment.index in memory.offices and _is_speech(figure.sentence.words, start):
        return False
    return end - start > _QUOTED_ALONE or any(marked.over_any(word, _WHOLE_FIGURE) for word in range(start, end))


def _is_speech(words: Sequence[str], start: int) -> bool:
    """Whether a quote opens its sentence or follows a colon; one amid "it claimed that" keeps its distance."""
    return start <= 1 or ":" in words[start - _COLON_WITHIN : start]


def is_of_towns(told: Told) -> bool:
    """Whether a sentence counts the places of which it tells: "bombs in several Iraqi cities killed 30"."""
    if not told.marked.tells("word many_towns"):
        return False
    several = (count for count in told.counts if count.low != 1)
    return any(told.marked.is_word(count.reach - 1, "many_towns") for count in several)


def _is_over_places(told: Told, figure: Figure, link: Link) -> bool:
    if link.why == OVER_PLACES or _is_of_several_attacks(told, figure):
        return True
    return _ends_in_towns(told.marked, figure) or (_is_of_all(told, link) and not _is_of_one(told, link))


def _is_of_several_attacks(told: Told, figure: Figure) -> bool:
    """ "Two attacks killed twelve: a raid on X and a blast in Y", "Two shootings have left three dead since Friday"."""
    marked = told.marked
    if len(told.places) < _SEVERAL and not marked.tells("since"):
        return False
    near = [act for act in marked.all("act") if act.start < figure.end + _COUNTED_WITHIN]
    sites = {place.city for place in told.places if place.city is not None and place.role in _SITES}
    if not any(_is_one_of_several(marked, act) for act in near):
        return False
    own = any(
        figure.end <= place.start < figure.end + _OWN_WITHIN for place in told.places
    )  # "killed two in X and ..."
    behind = (mark for mark in marked.all("since") if mark.start >= figure.end)
    since = any(marked.at(mark.end, "weekdays") is not None for mark in behind)
    each = len({act.start for act in marked.all("act")}) > len(sites)  # "two attacks: a raid on X and a blast in Y"
    return (len(sites) > 1 and each and not own) or since


def _is_one_of_several(marked: Marked, act: Mark) -> bool:
    """ "two attacks", "two separate attacks": an attack that a number stands before."""
    numbers = (number_at(marked, word) for word in range(max(0, act.start - _NUMBER_BEFORE), act.start))
    return any(number is not None and number[0] > 1 and number[1] + 1 >= act.start for number in numbers)


def _ends_in_towns(marked: Marked, figure: Figure) -> bool:
    """ "killing 16 people in three cities": straight behind the figure the places over which it is the sum."""
    if not marked.is_word(figure.end, "within"):
        return False
    towns = marked.between("word many_cities", figure.end, figure.end + _TOWNS_WITHIN)
    return towns is not None and any(marked.over_any(towns.start - 1, (tag,)) for tag in ("units", "vague"))


def _is_of_all(told: Told, link: Link) -> bool:
    """Whether a sentence tells of several places together; not so in "Elsewhere, in X two were hurt", or in a name."""
    marked = told.marked
    if not link.told and is_of_towns(told):
        return True
    return any(
        not (link.told if mark.start == 0 else marked.sentence.capital(mark.start)) for mark in marked.all("together")
    )
