"""What o'clock it is in a country: news tells the hours of the place. Pure, by the IANA time zones.

The zones of a country are CLDR's, in Babel. Where zones of one country lie too far apart, its hours are not known.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel.core import get_global

_MOST_LIVE = {"RU": "Europe/Moscow", "UA": "Europe/Kyiv"}
"""Zones by which most of a country lives that has several."""
_FAR_APART = timedelta(hours=2)


def local(at: datetime, country: str) -> datetime | None:
    """A time as the clocks of a country show it, without a zone; None where that is not known to two hours."""
    offsets = [offset for zone in _zones(country) if (offset := at.astimezone(zone).utcoffset()) is not None]
    if not offsets or max(offsets) - min(offsets) > _FAR_APART:
        return None
    return at.replace(tzinfo=None) + min(offsets)


@lru_cache(maxsize=300)
def _zones(country: str) -> tuple[ZoneInfo, ...]:
    names = [_MOST_LIVE[country]] if country in _MOST_LIVE else get_global("territory_zones").get(country, [])
    found = []
    for name in names:
        try:
            found.append(ZoneInfo(name))
        except (ZoneInfoNotFoundError, ValueError):
            continue  # a machine without that zone's data does without the hours of its country
    return tuple(found)
