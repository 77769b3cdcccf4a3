"""Small towns that bear the name of a region, whose offices speak of an attack on a city of that region."""

from __future__ import annotations

from typing import Final

from monitor.read.places.roles.role import Role
from monitor.read.sights import Sight, Sights

_NAMESAKE: Final = -2.0
"""What it is worth that a town only bears the name of the region whose offices speak."""
_TIMES_LARGER: Final = 10
"""How much larger than the namesake of its region a city is of which that region speaks."""


def namesake(sight: Sight, sights: Sights) -> float:
    """What it is worth, in log odds, that a town is hardly meant by its name, but its region; 0 where it may be."""
    return _NAMESAKE if _speaks_for_region(sight, sights) else 0.0


def _speaks_for_region(sight: Sight, sights: Sights) -> bool:
    """Whether a town is only named as who speaks, where a far larger city of its country is named as a site.

    "Sinaloa prosecutors" say it of Culiacán: the state is meant, and none of the hamlets that are called so.
    """
    if not sight.places or any(place.role is not Role.SPEAKER for _, place in sight.places):
        return False
    return any(
        other.city.country == sight.city.country
        and other.city.population > sight.city.population * _TIMES_LARGER
        and any(place.role is Role.SITE for _, place in other.places)
        for other in sights.values()
    )
