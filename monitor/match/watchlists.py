"""Watchlists: the settings as config.yaml tells them, and what they are once their cities are found."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from monitor.model import Kind, Method
from monitor.settings import Country, Kilometres, Settings

EVERY_KIND = (Kind.NEW, Kind.UPDATE, Kind.CORRECTION)


FARTHEST_KM = 500


def _near(kilometres: float) -> float:
    if kilometres > FARTHEST_KM:
        raise ValueError(f"must be at most {FARTHEST_KM}km: a watchlist is of cities, not of continents")
    return kilometres


class CityRef(Settings):
    """A city by name (with its country where several have it) or by GeoNames id; a radius takes in its neighbours."""

    name: Annotated[str, Field(min_length=1, max_length=200)] | None = None
    country: Country | None = None
    """ISO 3166-1 alpha-2."""
    geonameid: Annotated[int, Field(gt=0, lt=2**31)] | None = None
    radius: Annotated[Kilometres, AfterValidator(_near)] | None = None

    @model_validator(mode="after")
    def _one_name(self) -> CityRef:
        if (self.name is None) == (self.geonameid is None):
            raise ValueError("tell a city either by name or by geonameid")
        if self.country is not None and self.name is None:
            raise ValueError("a country goes with a name; a geonameid needs none")
        return self


def _city(value: Any) -> Any:  # noqa: ANN401 - pydantic hands in whatever the file says
    return {"name": value} if isinstance(value, str) else value


def _each_once(values: tuple[Any, ...]) -> tuple[Any, ...]:
    twice = {str(value) for value in values if values.count(value) > 1}
    if twice:
        raise ValueError(f"told twice: {', '.join(sorted(twice))}")
    return values


class RuleSettings(Settings):
    """What an alert must be beyond its city and kind; every rule must hold."""

    methods: Annotated[tuple[Method, ...], AfterValidator(_each_once)] | None = None
    """Any of these. An attack whose means are not known yet passes: it may be one of them."""
    min_killed: Annotated[int, Field(ge=0, le=1_000_000)] = 0
    """At least so many reported killed, by the lowest count that the words allow."""
    min_injured: Annotated[int, Field(ge=0, le=1_000_000)] = 0
    independent_sources: Annotated[int, Field(ge=1, le=100)] = 1
    """At least so many publishers that do not copy from one another."""
    official_sources: Annotated[int, Field(ge=0, le=100)] = 0


class WatchlistSettings(Settings):
    """Which cities are watched, for what, and who is told."""

    name: Annotated[str, Field(min_length=1, max_length=100)]
    cities: Annotated[tuple[Annotated[CityRef, BeforeValidator(_city)], ...], Field(min_length=1, max_length=10_000)]
    kinds: Annotated[tuple[Kind, ...], Field(min_length=1), AfterValidator(_each_once)] = EVERY_KIND
    rules: RuleSettings = RuleSettings()
    notify: Annotated[tuple[str, ...], Field(min_length=1, max_length=1_000), AfterValidator(_each_once)] = ("console",)
    """Names of channels."""

    def watch(self, geonameids: Collection[int]) -> Watch:
        """This watchlist with its cities found."""
        return Watch(self.name, frozenset(geonameids), frozenset(self.kinds), self.rules, self.notify)


@dataclass(frozen=True, slots=True)
class Watch:
    """A watchlist whose cities are known by their GeoNames ids."""

    name: str
    geonameids: frozenset[int]
    kinds: frozenset[Kind] = frozenset(EVERY_KIND)
    rules: RuleSettings = field(default_factory=RuleSettings)
    channels: tuple[str, ...] = ()
    """Names of channels."""
