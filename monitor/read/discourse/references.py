"""The city that a back reference stands for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from monitor.read.discourse.mind import Discourse
from monitor.read.places.gazetteer import City
from monitor.read.places.place import Place
from monitor.read.places.roles.role import Role

LARGEST_VILLAGE: Final = 50_000
_OPENING: Final = 5


def with_city(discourse: Discourse, place: Place, places: Sequence[Place]) -> Place:
    """A back reference with the city that it stands for; `places` are all of its sentence."""
    if place.role is not Role.BACK or place.city is not None:
        return place
    if place.there and discourse.last_near:
        return place._replace(role=Role.NEAR)
    city = _meant(discourse, place, places)
    if place.village and city is not None and city.population > LARGEST_VILLAGE:
        return place._replace(role=Role.NEAR)  # a village that has no name here
    return place._replace(city=city)


def _meant(discourse: Discourse, place: Place, places: Sequence[Place]) -> City | None:
    if place.quarter_of is not None:
        return discourse.gazetteer.city(place.quarter_of)
    if place.there and discourse.last is not None:
        return discourse.last
    if not place.capital and (owner := _named_before(discourse, place, places)):
        return owner
    focus = discourse.heading or discourse.paragraph or discourse.main or _named_near(discourse)
    focus = focus or discourse.fallback()
    focus = focus or discourse.suggested.get("speaker")
    if not place.capital and not place.regional:
        focus = (
            discourse.reporting
            or _of_quarter(discourse, place, places)
            or _served(discourse, place)
            or _named_here(discourse, place, places)
            or focus
            or discourse.last_site
            or _taken_to(discourse, place, places)
        )
    if place.regional and discourse.paragraph is not None and _is_centre(discourse, discourse.paragraph):
        return discourse.paragraph
    if place.regional and discourse.centre is not None:
        return discourse.centre
    return _capital(discourse, place, focus) if place.capital else focus


def _named_before(discourse: Discourse, place: Place, places: Sequence[Place]) -> City | None:
    """ "the mayor of X was shot in the main square of the city": whose city it is, in the lead."""
    if discourse.heading or discourse.paragraph or discourse.main:
        return None
    before = (other for other in reversed(places) if other.start < place.start and other.role is Role.SPEAKER)
    return next((other.city for other in before if other.city), None)


def _of_quarter(discourse: Discourse, place: Place, places: Sequence[Place]) -> City | None:
    """ "The head of the city administration says two were killed in Saltivka": the city of the only quarter named."""
    if place.village:
        return None
    quarters = {other.quarter_of for other in places if other.quarter_of is not None}
    return discourse.gazetteer.city(quarters.pop()) if len(quarters) == 1 else None


def _served(discourse: Discourse, back: Place) -> City | None:
    """ "the mayor of X said that shells had hit the city": the city whose office speaks before it."""
    office = discourse.serving
    return office.city if office is not None and office.start < back.start else None


def _named_near(discourse: Discourse) -> City | None:
    """ "BAMAKO. An ambush near X. In the city itself ...": what was told of last, rather than where it was written."""
    written_in = discourse.suggested.get("dateline")
    is_dateline = written_in is not None and discourse.fallback() == written_in
    return discourse.last if is_dateline and discourse.last_near else None


def _named_here(discourse: Discourse, back: Place, places: Sequence[Place]) -> City | None:
    """ "In X a missile hit the city's market": the site that the sentence itself has named last.

    One that does not open it ("a group in X counts ... in the city") only where no other city is in mind.
    """
    before = [place for place in places if place.start < back.start and place.city]
    if not before or before[-1].role not in (Role.SITE, Role.BACK):
        return None
    opens = before[-1].start <= _OPENING or not (discourse.heading or discourse.paragraph or discourse.main)
    return before[-1].city if opens else None


def _taken_to(discourse: Discourse, back: Place, places: Sequence[Place]) -> City | None:
    """ "He died in a hospital of X. The strike on the city ...": where no other city and no region is told."""
    away = None if back.village or discourse.of_region else discourse.suggested.get("away")
    return None if any(place.city == away for place in places) else away


def _capital(discourse: Discourse, place: Place, focus: City | None) -> City | None:
    """ "the capital": of the country told with it, else one that was named, else that of the city in mind."""
    if place.country:
        capital = discourse.capitals.get(place.country)
        return discourse.gazetteer.city(capital) if capital else None
    capitals = set(discourse.capitals.values())
    for city in (discourse.paragraph, discourse.main, *discourse.suggested.values()):
        if city and city.geonameid in capitals:
            return city
    country = place.country_told if focus is None else focus.country
    discourse.awaits_capital |= not (country or discourse.home)
    capital = discourse.capitals.get(country or discourse.home)
    return discourse.gazetteer.city(capital) if capital else None


def _is_centre(discourse: Discourse, city: City) -> bool:
    """Whether a region is governed from a city."""
    return discourse.gazetteer.largest_in(city.country, city.admin1) == city


def centre_of(discourse: Discourse, region: Place) -> City | None:
    """The city from which a region that is told by a name of its own is governed."""
    if region.admin is None:
        return None
    centre = discourse.centres.get(region.admin)
    return discourse.gazetteer.city(centre) if centre else discourse.gazetteer.largest_in(*region.admin)
