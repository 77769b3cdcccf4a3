"""What a sentence changes in the reader's mind, as it begins and as it ends."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from monitor.read.discourse.headings import heading_of, heads_entry
from monitor.read.discourse.mind import Discourse
from monitor.read.discourse.references import centre_of, with_city
from monitor.read.discourse.wards import as_own_ward, beginning_at, beside_wards, lies_in, with_elided_wards
from monitor.read.lexicon import Marked
from monitor.read.places.gazetteer import City
from monitor.read.places.place import Place
from monitor.read.places.roles.role import Role
from monitor.read.words import Sentence

_NOWHERE: Final = (Role.DATELINE, Role.NAME, Role.SPEAKER, Role.REGION)
_WHERE: Final = (Role.SITE, Role.BACK, Role.BARE)
_DONE: Final = ("verb", "impact", "means")
"""Tags of what was done to a city."""
_OPENING: Final = 3
_SAYS_WITHIN: Final = 5
"""Words from a city's office, with the name of who holds it, to the word that he says something."""
_SHORT: Final = 8
"""Words of a sentence that opens a paragraph and says whom it is about."""


def enter_sentence(discourse: Discourse, marked: Marked, places: Sequence[Place]) -> list[Place]:
    """Begin a sentence: a new paragraph forgets the last one's city; back references find theirs."""
    sentence = marked.sentence
    if sentence.segment.index != discourse.segment:
        _begin_paragraph(discourse, sentence, places)
    elif (entry := heading_of(sentence, places)) is not None:
        discourse.heading = discourse.paragraph = entry
    follows = discourse.last_region and not sentence.first_of_segment
    discourse.there = follows and not places and _points_there(marked)
    discourse.in_region |= discourse.there
    discourse.here = None
    discourse.reporting = _reporting(marked, places)
    discourse.serving = _serving(marked, places)
    for place in places:
        if place.role is Role.REGION:
            discourse.centre = place.city or centre_of(discourse, place) or discourse.centre
        if place.city is not None:
            _suggest(discourse, sentence, place, place.city)
    resolved: list[Place] = []
    for place in places:
        own = as_own_ward(discourse, place, sentence, resolved)
        if own.role is Role.BACK:
            own = with_city(discourse, own, (*resolved, *places[len(resolved) :]))
        resolved.append(own)
    return with_elided_wards(discourse, marked, beside_wards(sentence, resolved))


def _points_there(marked: Marked) -> bool:
    """ "Four soldiers were wounded there": in the region that the sentence before told, and not "there were"."""
    return any(
        mark.sense.value == "back_there" and not marked.over_any(mark.end, ("be", "have"))
        for mark in marked.all("back")
    )


def _begin_paragraph(discourse: Discourse, sentence: Sentence, places: Sequence[Place]) -> None:
    discourse.segment, discourse.paragraph, discourse.is_named = sentence.segment.index, None, False
    discourse.in_region = any(place.unknown and heads_entry(sentence, place) for place in places[:1])
    discourse.heading = heading_of(sentence, places)
    discourse.live = sentence.segment.minutes is not None
    if discourse.heading is not None and sentence.segment.index == 1:
        discourse.suggested.setdefault("dateline", discourse.heading)  # "Derhachi. I shall be short"


def _reporting(marked: Marked, places: Sequence[Place]) -> City | None:
    """ "The mayor of X confirmed a hit": the city whose own office opens a paragraph, and no other place is named.

    So does its office before a colon, and "the city" behind that is its own; and so does the office that opens any
    sentence and tells of somebody harmed: "The mayor of X said that two people had been killed".
    """
    sentence = marked.sentence
    others = any(place.role is not Role.BACK or place.city is not None for place in places[1:])
    opens = sentence.first_of_segment or marked.tells("harm")
    if not opens or sentence.segment.kind == "title" or not places or others:
        return None
    office = places[0]
    if office.role is not Role.SPEAKER or not office.office or office.start > _OPENING:
        return None
    if ":" in sentence.words[office.end : office.end + _SAYS_WITHIN]:
        return office.city
    said = marked.between("say", office.end, office.end + _SAYS_WITHIN)
    return office.city if said is not None and marked.over(said.start, "react") is None else None


def _serving(marked: Marked, places: Sequence[Place]) -> Place | None:
    """ "Late on Sunday the mayor of X said that shells had hit the city": whose office tells of what was done.

    Not so where it talks of what is known: "said that the attack on the city was a crime".
    """
    office = next((place for place in places if place.role in _WHERE or place.office), None)
    if office is None or office.role is not Role.SPEAKER or marked.sentence.segment.kind == "title":
        return None
    said = marked.between("say", office.end, office.end + _SAYS_WITHIN)
    if said is None or marked.over(said.start, "react") is not None:
        return None
    told = range(said.end, len(marked.sentence))
    if any(marked.at(word, "act") and marked.is_word(word - 1, "the") for word in told):
        return None
    return office if any(marked.over_any(word, _DONE) for word in told) else None


def _suggest(discourse: Discourse, sentence: Sentence, place: Place, city: City) -> None:
    """Remember a city that may be the article's own, as long as none is told as attacked."""
    titled = sentence.segment.kind == "title"
    if not place.ward:
        discourse.called.setdefault(city.geonameid, set()).add(beginning_at(sentence, place.start))
    if place.role is Role.SITE:
        discourse.first_site = discourse.first_site or (city, sentence.segment.index)
    if place.role in (Role.DATELINE, Role.SPEAKER):
        leads = titled or (sentence.index == 0 and place.role is Role.SPEAKER and not place.speaks)
        discourse.suggested.setdefault("title speaker" if leads else place.role.value, city)
    if place.role is Role.AWAY:
        discourse.suggested.setdefault(place.role.value, city)
    if place.role in (Role.SITE, Role.BARE) and titled:
        discourse.suggested.setdefault("title", city)


def leave_sentence(discourse: Discourse, sentence: Sentence, places: Sequence[Place]) -> None:
    """End a sentence: its first site is what the paragraph goes on about, else the one city that opens it."""
    _name_last(discourse, places)
    goes_on = discourse.is_named and discourse.here is None  # "X and Y are without power", of which nothing is told
    sites = [
        place
        for place in places
        if place.city and (place.role in (Role.SITE, Role.BACK) or (_is_subject(place) and not goes_on))
    ]
    if discourse.here or sites:
        discourse.paragraph = discourse.here or sites[0].city
        discourse.is_named |= bool(sites)
        discourse.heading = discourse.heading if discourse.heading == discourse.paragraph else None
        discourse.in_region = any(place.wide for place in places)
    elif discourse.live and discourse.reporting is not None:
        discourse.paragraph = discourse.reporting  # "11:10. The mayor of X: a drone hit a barn. Nobody was hurt."
    elif (topic := _topic(discourse, sentence, places)) is not None and discourse.heading is None:
        discourse.paragraph, discourse.in_region = topic, False
    elif any(place.unknown or _opens_region(discourse, place) for place in places):
        discourse.in_region = True  # or what follows is told of a village that nobody knows


def _name_last(discourse: Discourse, places: Sequence[Place]) -> None:
    """Remember which city was named last, and where anything was last said to have happened."""
    named = [place.city for place in places if place.city and place.role not in _NOWHERE]
    discourse.last = named[-1] if named else discourse.last
    discourse.last_region = not named and any(
        place.role is Role.REGION and not (place.speaks or place.ward) for place in places
    )
    discourse.last_near = bool(named) and _last_role(places) is Role.NEAR
    discourse.last_site = next((place.city for place in reversed(places) if _is_where(place)), discourse.last_site)


def _opens_region(discourse: Discourse, place: Place) -> bool:
    """Whether a sentence opens with a region that the paragraph then goes on about."""
    if place.role is not Role.REGION or place.start > _OPENING:
        return False
    return not (place.speaks and discourse.paragraph) and not lies_in(place, discourse.heading)


def _topic(discourse: Discourse, sentence: Sentence, places: Sequence[Place]) -> City | None:
    """The only city of a short sentence that opens a paragraph: "Most of all X has lost", "A bad night for X".

    In the post of a mayor another city, to which somebody only goes, is not what it is about.
    """
    named = [place for place in places if place.role is not Role.REGION]
    if not (sentence.first_of_segment and sentence.segment.kind != "title" and len(named) == 1):
        return None
    place = named[0]
    away = place.role is Role.AWAY and len(sentence) <= _SHORT and "title speaker" not in discourse.suggested
    return place.city if place.role is Role.BARE or away else None


def _last_role(places: Sequence[Place]) -> Role | None:
    """The part that the city named last plays."""
    return next((place.role for place in reversed(places) if place.city and place.role not in _NOWHERE), None)


def _is_where(place: Place) -> bool:
    return place.role is Role.SITE and place.city is not None


def _is_subject(place: Place) -> bool:
    return place.role is Role.BARE and place.start <= 1
