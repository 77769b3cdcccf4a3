"""Which city somebody means who wrote a name, perhaps a country, into a configuration or to the bot."""

from __future__ import annotations

from typing import Final

from monitor.read.places.gazetteer import City, Gazetteer

# How many times likelier than every rival a city has to be for its name alone to mean it: Donetsk in Ukraine has
# 19 times the people of Donetsk in Russia, London 21 times those of London in Ontario.
DOMINANCE: Final = 15
SAME_PLACE_DEGREES: Final = 0.15
MOST_SHOWN: Final = 5
MOST_QUOTED: Final = 60


class CityError(ValueError):
    """A name that is not the name of one city; the message says what to write instead."""

    def __init__(self, message: str, cities: tuple[City, ...]) -> None:
        super().__init__(message)
        self.cities = cities


class UnknownCityError(CityError):
    """No city is called so; `cities` are suggestions."""


class AmbiguousCityError(CityError):
    """Several cities are called so; `cities` are they, likeliest first."""


def choose(gazetteer: Gazetteer, name: str, country: str | None = None) -> City:
    """The one city that is meant by a name and a country (ISO 3166-1 alpha-2).

    A name that several cities bear means the one that dominates all others; a by-name counts for a fiftieth of a main
    name. Raises UnknownCityError, AmbiguousCityError.
    """
    wanted = country.strip().upper() if country else None
    everywhere = gazetteer.bearers(name)
    bearers = [(city, weight) for city, weight in everywhere if wanted in (None, city.country)]
    if not bearers:
        raise _unknown(gazetteer, name, wanted, tuple(city for city, _ in everywhere))
    (first, weight), *others = bearers
    rivals = [city for city, other in others if other * DOMINANCE >= weight and not same_place(first, city)]
    if rivals:
        raise _ambiguous(gazetteer, (first, *rivals))
    return first


def describe(gazetteer: Gazetteer, city: City) -> str:
    """A city as a person can tell it from its namesakes."""
    where = f"{gazetteer.country_name(city.country)}, {city.country}"
    return f"{city.name} ({where}, {city.population:,} people, geonameid {city.geonameid})"


def same_place(city: City, other: City) -> bool:
    """Whether GeoNames has one place twice, as it has El Geneina; Rafah of Gaza and Rafah of Egypt are two."""
    apart = max(abs(city.latitude - other.latitude), abs(city.longitude - other.longitude))
    return city.country == other.country and apart < SAME_PLACE_DEGREES


def _unknown(gazetteer: Gazetteer, name: str, country: str | None, elsewhere: tuple[City, ...]) -> UnknownCityError:
    where = f" in {country}" if country else ""
    near = elsewhere[:MOST_SHOWN] or gazetteer.suggestions(name)
    hint = f"did you mean {_one_of(gazetteer, near)}?" if near else "write its name in any script, or its geonameid"
    return UnknownCityError(f"unknown city: {name[:MOST_QUOTED]}{where}; {hint}", near)


def _ambiguous(gazetteer: Gazetteer, cities: tuple[City, ...]) -> AmbiguousCityError:
    first = cities[0]
    alone = all(first.country != city.country for city in cities[1:])
    hint = f"add country: {first.country}" if alone else f"write geonameid: {first.geonameid}"
    more = f" or {len(cities) - MOST_SHOWN} more" if len(cities) > MOST_SHOWN else ""
    shown = _one_of(gazetteer, cities[:MOST_SHOWN])
    return AmbiguousCityError(f"ambiguous: {shown}{more}; {hint}", cities)


def _one_of(gazetteer: Gazetteer, cities: tuple[City, ...]) -> str:
    return " or ".join(describe(gazetteer, city) for city in cities)
