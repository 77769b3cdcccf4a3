"""Districts that may be the own ones of the city in mind: "Kharkiv. A bomb on the Kyivskyi district"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from monitor.read.discourse.mind import Discourse
from monitor.read.lexicon import Marked
from monitor.read.places.gazetteer import City
from monitor.read.places.place import Place
from monitor.read.places.roles.role import Role
from monitor.read.places.scan import is_like_adjective
from monitor.read.words import Sentence

_HAS_DISTRICTS: Final = 100_000
_BEGINNING: Final = 3
"""Letters of a name that its adjective keeps."""
_LISTED_WITHIN: Final = 1
"""Words between a ward and what is listed with it."""
_LENDS_NAME: Final = 300_000
"""Inhabitants of a city after which wards of others are called."""
_HAMLET: Final = 3_000
_ELIDED: Final = re.compile("(?:ому|[сцз]ком)$")
"""How the adjective of a district ends where its noun is left out: "в Оболонському", "в Соломенском"."""
_TELLS_HARM: Final = ("harm", "units", "scales", "more", "zero", "single", "verb", "impact", "person", "means", "be")
"""Tags of what may follow straight behind it."""
_ADJECTIVE_ENDING: Final = 6
"""Letters that an adjective has more than the name of its town: "богодухів|ському"."""


def as_own_ward(discourse: Discourse, place: Place, sentence: Sentence, before: Sequence[Place] = ()) -> Place:
    """ "Kharkiv. A bomb on the Kyivskyi district": under a city's heading a district may be its own.

    So may one behind the sentence that told of the city, or below its title, if no town is called so; `before` are
    the places that its sentence has named.
    """
    if not place.ward:
        return place
    headed = discourse.heading or discourse.suggested.get("signature") or _large_site(discourse, before)
    heading = headed or _gone_on_about(discourse)
    if heading is None:
        return place
    if place.city is None:
        own = _has_ward(discourse, heading, place, sentence, certain=headed is not None)
    elif _is_quarter(discourse, heading, place, sentence) or _is_usual(discourse, heading, place, place.city):
        own = True
    elif headed is None:
        own = _is_far(discourse, heading, place.city)
    else:  # a raion bears the name of a town of the region, a city's district that of any
        own = place.city != heading and not _is_of_same_region(heading, place.city)
    return place._replace(role=Role.BACK, city=heading, district=True, ward=False) if own else place


def _has_ward(discourse: Discourse, city: City, ward: Place, sentence: Sentence, *, certain: bool) -> bool:
    """Whether a district that bears no town's name may be one of a city."""
    name = max(0, ward.start - 1)
    stem = sentence.words[name][:-_ADJECTIVE_ENDING]
    if not (_has_districts(discourse, city) and sentence.capital(name)):
        return False
    return ward.usual or (
        not discourse.gazetteer.begins(stem, city.country, city.admin1, besides=city.geonameid)
        and (certain or not discourse.gazetteer.seat(stem, city.country, besides=city.geonameid))
    )


def _is_quarter(discourse: Discourse, city: City, ward: Place, sentence: Sentence) -> bool:
    """ "Ракета попала в Харьков. В Салтовском районе ...": it leads to the city, and is not called as that is."""
    called = discourse.called.get(city.geonameid, ())
    return ward.city == city and bool(called) and beginning_at(sentence, ward.start) not in called


def _is_usual(discourse: Discourse, city: City, ward: Place, namesake: City) -> bool:
    """ "Днепр ... В Соборном районе": so many cities call theirs, and no raion bears the name of a hamlet."""
    small = namesake.population < _HAMLET or not _is_of_same_region(city, namesake)
    return ward.usual and small and city != namesake and _has_districts(discourse, city)


def _is_far(discourse: Discourse, city: City, namesake: City) -> bool:
    """ "In Kherson ... In the Dnipro district ...": a raion is named after a town near by, a ward after any.

    Small towns of other regions of the country have raions as well, which a chronicle may come to.
    """
    abroad = namesake.country != city.country
    known = abroad or namesake.population >= _LENDS_NAME
    return _has_districts(discourse, city) and known and not _is_of_same_region(city, namesake)


def _has_districts(discourse: Discourse, city: City) -> bool:
    """Whether a city is large, or the seat of a region, however many have fled it."""
    return city.population >= _HAS_DISTRICTS or discourse.gazetteer.largest_in(city.country, city.admin1) == city


def beside_wards(sentence: Sentence, places: Sequence[Place]) -> list[Place]:
    """ "Корабельный район и Остров", "в Днепровском районе двое, в Соломенском одна": what goes on from a ward is one.

    So is no town of the same region, which a chronicle may come to.
    """
    told = list(places)
    for place in places:  # a loop, and no any(...): most sentences have no district
        if place.district:
            break
    else:
        return told
    for at, place in enumerate(told):
        beside = (told[other] for other in (at - 1, at + 1) if 0 <= other < len(told))
        ward = next((other for other in beside if other.role is Role.BACK and other.district), None)
        if ward is None or ward.city is None or place.city is None or place.role not in (Role.SITE, Role.BARE):
            continue
        listed = 0 < max(place.start - ward.end, ward.start - place.end) <= _LISTED_WITHIN
        elided = place.start > ward.end and is_like_adjective(sentence.words[place.start])
        if (listed or elided) and not _is_of_same_region(ward.city, place.city):
            told[at] = place._replace(role=Role.BACK, city=ward.city, district=True)
    return told


def with_elided_wards(discourse: Discourse, marked: Marked, places: Sequence[Place]) -> list[Place]:
    """ "В Деснянському районі ..., в Оболонському ...": behind one district the adjectives of others of its city.

    They may stand in the next sentence, too.
    """
    sentence, told = marked.sentence, list(places)
    if not marked.tells("word within"):
        return told
    before = discourse.ward if discourse.warded == sentence.index - 1 and not sentence.first_of_segment else None
    own = next((place for place in told if tells_ward(marked, place)), None)
    city = before or (own.city if own is not None else None)
    begin = 0 if before is not None or own is None else own.end
    if own is not None:
        discourse.ward, discourse.warded = own.city, sentence.index
    if city is None:
        return told
    named = {word: place for place in told for word in range(place.start, place.end)}
    for within in marked.all("word within"):
        word = within.end
        if word < begin or word >= len(sentence) or not sentence.capital(word):
            continue
        place = named.get(word)
        if _ELIDED.search(sentence.words[word]) is None or not _stands_alone(marked, place, word):
            continue
        told = [other for other in told if other is not place]
        told.append(Place(word, word + 1, Role.BACK, city=city, district=True))
        discourse.ward, discourse.warded = city, sentence.index
    return sorted(told, key=lambda place: place.start)


def tells_ward(marked: Marked, place: Place) -> bool:
    """ "в Деснянському районі", "в Деснянському районі Києва": whether a district of a known city is told."""
    if place.city is None or place.role not in (Role.BACK, Role.SITE):
        return False
    return (place.role is Role.BACK and place.district) or marked.is_word(place.start - 1, "kind_of_district")


def _stands_alone(marked: Marked, place: Place | None, word: int) -> bool:
    """Whether an adjective has no noun behind it: "в Оболонському поранено двох", and not "у Сумському районі"."""
    if place is not None and (place.role is not Role.REGION or place.end > word + 1):
        return False
    behind = marked.sentence.word(word + 1)
    if not behind[:1].isalpha():
        return True
    return marked.over_any(word + 1, _TELLS_HARM)


def _is_of_same_region(one: City, other: City) -> bool:
    return (one.country, one.admin1) == (other.country, other.admin1)


def beginning_at(sentence: Sentence, word: int) -> str:
    """How a name begins, which its cases and its adjective have in common."""
    return sentence.words[word][:_BEGINNING]


def _large_site(discourse: Discourse, before: Sequence[Place]) -> City | None:
    """ "In Kharkiv a drone hit a depot in the Kyivskyi district": the large city that a sentence has named last."""
    sites = (place.city for place in reversed(before) if place.role is Role.SITE and place.city is not None)
    return next((city for city in sites if _has_districts(discourse, city)), None)


def _gone_on_about(discourse: Discourse) -> City | None:
    """The city of which the paragraph goes on to tell, else that of the title; none behind what lies near another."""
    if discourse.last_near and discourse.last not in (None, discourse.paragraph):
        return None
    return discourse.paragraph or (None if discourse.in_region else discourse.suggested.get("title"))


def lies_in(region: Place, city: City | None) -> bool:
    """Whether a region that is told is the one in which a city lies."""
    if city is None or region.role is not Role.REGION:
        return False
    named = (region.city.country, region.city.admin1) if region.city else region.admin
    return named == (city.country, city.admin1)
