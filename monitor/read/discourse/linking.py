"""The city that an attack or a figure belongs to."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from monitor.read.clauses import Clauses
from monitor.read.discourse.link import BY_OFFICE, IN_COUNTRY, OF_NONE_NEAR, OF_REGION, Link
from monitor.read.discourse.mind import Discourse
from monitor.read.discourse.rivals import SITES, beside_region, distance, further, group, is_object
from monitor.read.discourse.wards import lies_in
from monitor.read.places.gazetteer import City
from monitor.read.places.place import Place
from monitor.read.places.roles.role import Role

_SINKS: Final = (Role.REGION, Role.NEAR)
_BEHIND: Final = 6
"""Words between an attack and the region that it is said to have been in: "a raid in the northern ..."."""
_LAND_WITHIN: Final = 3
"""Words between an attack and the country that is its object: "on western"."""
_LIES_WITHIN: Final = 3
"""Words between a city and its country: "on the west of"."""
_APPOSITION: Final = 7
"""Words between a city and the region that it is said to lie in."""


def linked(
    discourse: Discourse,
    places: Sequence[Place],
    clauses: Clauses,
    at: int,
    end: int | None = None,
    *,
    figure: bool = False,
    attacked: Collection[City] = (),
    behind: int | None = None,
) -> Link:
    """The city of what is told at a word: of its clause, else of its sentence, else the one in mind.

    Of an attack `end` is where its words end: what stands straight behind them is its object. Of a figure
    `attacked` are the cities of which its sentence tells attacks, and `behind` is where the figure's own words end.
    """
    sites = [place for place in places if place.role in SITES and place.city]
    if figure and (opened := clauses.parenthesis(at)):
        sites = [place for place in sites if place.end == opened] or sites  # "X (two killed) and Y (four hurt)"
    if figure and any(place.wide for place in places) and len(sites) == 1:
        return Link(told=True, why=OF_REGION)
    if behind is not None and (own := _own_site(sites, clauses, at, behind)) is not None:
        sites = [own]
    elif figure:
        sites = _of_toll(discourse, sites, clauses, at, attacked)
    if sites and not figure and any(_is_land_struck(place, sites, end) for place in places):
        return Link(told=True, why=IN_COUNTRY)
    sinks = [place for place in places if place.role in _SINKS and not _is_aside(place, sites, clauses, end)]
    if sinks:
        sinks = [sink for sink in sinks if not _is_where_away(sink, places)]
        if sites or discourse.paragraph:
            sinks = [sink for sink in sinks if not sink.speaks]
        sinks = [sink for sink in sinks if sink.role is Role.REGION or clauses.same(sink.start, at)]
        sinks = [
            sink
            for sink in sinks
            if figure or not sites or 0 < sink.start - at <= _BEHIND or _is_of_clause(sink, sites, clauses, at)
        ]
        sinks = [sink for sink in sinks if not _is_part_of_heading(discourse, clauses, sink)]
    if not (rivals := sites + sinks):
        return _reported(discourse, figure=figure, attacked=attacked) or _in_mind(discourse, places, clauses, at)
    best = _best(rivals, clauses, at, end)
    if best.role in _SINKS:
        return _of_sink(discourse, places, clauses, best, figure=figure)
    cities = (
        group(places, best, clauses) if figure else (*group(places, best, clauses), *further(places, best, clauses, at))
    )
    return Link(tuple(dict.fromkeys(cities)), told=True, why="named in the sentence")


def _is_part_of_heading(discourse: Discourse, clauses: Clauses, sink: Place) -> bool:
    """ "X. A blast in the quarter of Y.": a quarter that nobody knows, in a bulletin's entry on a city."""
    entry = discourse.heading is not None and discourse.segment > 1
    return entry and sink.unknown and clauses.names_quarter(sink.start)


def _own_site(sites: Sequence[Place], clauses: Clauses, at: int, end: int) -> Place | None:
    """The site that a figure names itself: "a driver killed in X", and behind another city's "a man in Y died"."""
    inside = next((place for place in sites if at < place.start < end and place.role is Role.SITE), None)
    if inside is not None and any(place.start < at for place in sites) and clauses.same(at, inside.start):
        return inside
    return _straight_behind(sites, clauses, at, end)


def _straight_behind(sites: Sequence[Place], clauses: Clauses, at: int, end: int) -> Place | None:
    """ "a driver killed in X, two hurt in Y": the site that a figure ends with, where a comma parts it from others.

    Also "two hurt in the shelling of Y".
    """
    own = (place for place in sites if place.role is not Role.BARE and place.start > end)
    straight = next((place for place in own if place.start == end + 1 or clauses.in_attack(end, place.start)), None)
    before = [place for place in sites if place.start < at]
    return straight if straight is not None and before and clauses.begun_anew(before[-1].end, at) else None


def _best(rivals: Sequence[Place], clauses: Clauses, at: int, end: int | None) -> Place:
    """The object of an attack, else the nearest place."""
    if len(rivals) == 1:
        return rivals[0]
    dashed = clauses.dashed
    objects = [place for place in rivals if is_object(place, end) or (dashed and clauses.says_where(at, place.start))]
    return min(objects or rivals, key=lambda place: distance(place, clauses, at))


def _of_sink(discourse: Discourse, places: Sequence[Place], clauses: Clauses, sink: Place, *, figure: bool) -> Link:
    """What is told of a region, or of a place near a city: of none, unless the region's entry is headed by one."""
    if not figure and discourse.heading and lies_in(sink, discourse.heading):
        return Link((discourse.heading,), told=True, why="the heading of the paragraph")
    if not figure and (beside := beside_region(sink, places, clauses)):
        return Link(beside, told=True, why="named beside a region")
    if sink.country and not figure and discourse.segment == 0:
        return Link(told=True, why=IN_COUNTRY)
    return Link(told=True, why=OF_REGION if sink.role is Role.REGION else OF_NONE_NEAR)


def _of_toll(
    discourse: Discourse, sites: list[Place], clauses: Clauses, at: int, attacked: Collection[City]
) -> list[Place]:
    """The sites that a figure may be told of: where its own clause names none, those that were attacked.

    What a semicolon parts from it stands behind only where no city is in mind: "two dead; in X nobody was hurt".

    "Two were wounded, they are being taken to a hospital of X": what only stands behind it is not where it was.
    """
    if discourse.heading or discourse.paragraph:
        sites = [place for place in sites if not clauses.closed(at, place.start)]
    if any(
        clauses.same(place.start, at) and (place.role is Role.BACK or not clauses.moves_on(at, place.start))
        for place in sites
    ):
        return sites
    headed = [place for place in sites if clauses.headed(place.end, at)]
    if headed:
        return headed
    struck = [place for place in sites if place.city in attacked]
    if struck:
        return struck
    in_mind = discourse.heading or (discourse.paragraph if discourse.is_named else None)
    return [place for place in sites if place.start < at] if in_mind else sites


def _is_aside(sink: Place, sites: Sequence[Place], clauses: Clauses, end: int | None) -> bool:
    """ "in X, 30 km north of Y": said of the site, not of what happened; "in X ... the shelling of region Y" is."""
    if sink.country:
        return bool(sites)  # "In X-land, ... in the town of Y"
    if sink.role is Role.REGION and is_object(sink, end):
        return False
    reach = 100 if sink.role is Role.NEAR else _APPOSITION
    near = [site for site in sites if site.start < sink.start <= site.end + reach]
    return any(not clauses.closed(site.end, sink.start) for site in near)  # "six in X; the others in villages"


def _is_land_struck(land: Place, sites: Sequence[Place], end: int | None) -> bool:
    """ "Airports in X and Y closed during a strike on western Z-land": of none of the cities, which lie elsewhere."""
    if land.country is None or end is None or not 0 < land.start - end <= _LAND_WITHIN:
        return False
    return all(site.start < end and site.city is not None and site.city.country != land.country for site in sites)


def _is_of_clause(sink: Place, sites: Sequence[Place], clauses: Clauses, at: int) -> bool:
    """ "Air strikes killed nine in the south of the country, hours before talks in X": behind it in its own clause."""
    alone = sink.role is Role.REGION and at < sink.start and clauses.same(at, sink.start)
    return alone and all(site.start > sink.end and not clauses.same(at, site.start) for site in sites)


def _is_where_away(sink: Place, places: Sequence[Place]) -> bool:
    """ "in a hospital of X in the west of COUNTRY": where a city lies in which nothing else happened."""
    return sink.country is not None and any(
        place.role is Role.AWAY
        and place.city is not None
        and place.city.country == sink.country
        and 0 < sink.start - place.end <= _LIES_WITHIN
        for place in places
    )


def _reported(discourse: Discourse, *, figure: bool, attacked: Collection[City]) -> Link | None:
    """What a city's own mayor or police report is told of that city; a figure only beside an attack."""
    city = discourse.reporting
    if city is None or discourse.heading is not None or (figure and city not in attacked):
        return None
    return Link((city,), told=True, why=BY_OFFICE)


def _in_mind(discourse: Discourse, places: Sequence[Place], clauses: Clauses, at: int) -> Link:
    if clauses.is_far_off(at):
        return Link(told=True, why=OF_NONE_NEAR)
    if discourse.in_region:
        return Link(told=True, why=OF_REGION if discourse.there else "told of a region")
    if discourse.heading and discourse.paragraph in (None, discourse.heading):
        return Link((discourse.heading,), told=True, why="the heading of the paragraph")
    titled = discourse.suggested.get("title") if discourse.live else None  # what a live blog goes on about
    city = discourse.paragraph or titled or discourse.main or _suggested(discourse, places)
    why = "the only city named" if discourse.is_resort else "the city in mind"
    return Link((city,) if city else (), why=why if city else "no city in mind")


def _suggested(discourse: Discourse, places: Sequence[Place]) -> City | None:
    """The city that title or dateline suggest, unless a dateline's only takes somebody in: "three were flown to X"."""
    city = discourse.fallback()
    away = any(place.role is Role.AWAY and place.city == city for place in places)
    return None if away and city == discourse.suggested.get("dateline") else city
