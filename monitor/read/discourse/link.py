"""Where something belongs."""

from __future__ import annotations

from typing import Final

from monitor.read.places.gazetteer import City

OF_REGION: Final = "told of no city (region)"
OF_NONE_NEAR: Final = "told of no city (near)"
IN_COUNTRY: Final = "told of no city (country)"
"""Of a title, which leaves the city to the text."""

BY_OFFICE: Final = "reported by its own office"
"""Of what a city's own mayor or police tell, who name no other place."""

OF_LIST: Final = "a part of a list"
"""Of a figure: a list tells it city by city."""
ANOTHER_TIME: Final = "of another time"
"""Of a figure: it belongs to an attack that the article recalls."""
OVER_CITIES: Final = "a sum over cities"
"""Of a figure: it is told of several cities together."""
OVER_PLACES: Final = "a sum over places"
"""Of a figure: it is told of so many towns or regions."""
LONGER_TIME: Final = "the sum of a longer time"
"""Of a figure: it counts the dead of a war, a year, some months."""


class Link:
    """Where something belongs: cities (several where it is told of all), or nowhere; `told` in the sentence itself."""

    __slots__ = ("cities", "told", "why")

    def __init__(self, cities: tuple[City, ...] = (), *, told: bool = False, why: str = "") -> None:
        self.cities = cities
        self.told = told
        self.why = why
