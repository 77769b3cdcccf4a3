"""Districts that may be the own ones of the city in mind: "Kharkiv. A bomb on the Kyivskyi district"."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.read.discourse.mind import Discourse
from monitor.read.places.gazetteer import City
from monitor.read.places.place import Place
from monitor.read.places.roles.role import Role
from monitor.read.words import Sentence

_HAS_DISTRICTS = 100_000
_ADJECTIVE_ENDING = 6
"""Letters that an adjective has more than the name of its town: "богодухів|ському"."""


def as_own_ward(discourse: Discourse, place: Place, sentence: Sentence, before: Sequence[Place] = ()) -> Place:
    """ "Kharkiv. A bomb on the Kyivskyi district": under a city's heading a district may be its own.

    So may one behind the sentence that told of the city, or below its title, if no town is called so; `before` are
    the places that its sentence has named.
    """
    headed = discourse.heading or discourse.suggested.get("signature") or _large_site(before)
    heading = headed or (_gone_on_about(discourse) if place.ward else None)
    if not place.ward or heading is None:
        return place
    if place.city is None:
        name = max(0, place.start - 1)
        stem = sentence.words[name][:-_ADJECTIVE_ENDING]
        own = (
            heading.population >= _HAS_DISTRICTS
            and sentence.capital(name)
            and not discourse.gazetteer.begins(stem, heading.country, heading.admin1, besides=heading.geonameid)
            and (headed is not None or not discourse.gazetteer.seat(stem, heading.country, besides=heading.geonameid))
        )
    elif headed is None:
        return place
    else:  # a raion bears the name of a town of the region, a city's district that of any
        own = place.city != heading and (place.city.country, place.city.admin1) != (heading.country, heading.admin1)
    return place._replace(role=Role.BACK, city=heading, district=True, ward=False) if own else place


def _large_site(before: Sequence[Place]) -> City | None:
    """ "In Kharkiv a drone hit a depot in the Kyivskyi district": the large city that a sentence has named last."""
    sites = [place.city for place in before if place.role is Role.SITE and place.city is not None]
    return sites[-1] if sites and sites[-1].population >= _HAS_DISTRICTS else None


def _gone_on_about(discourse: Discourse) -> City | None:
    """The city of which the paragraph goes on to tell, else that of the title."""
    return discourse.paragraph or (None if discourse.in_region else discourse.suggested.get("title"))


def lies_in(region: Place, city: City | None) -> bool:
    """Whether a region that is told is the one in which a city lies."""
    if city is None or region.role is not Role.REGION:
        return False
    named = (region.city.country, region.city.admin1) if region.city else region.admin
    return named == (city.country, city.admin1)
