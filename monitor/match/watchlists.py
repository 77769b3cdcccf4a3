"""Watchlists: the settings as config.yaml tells them, and what they are once their places are found."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Annotated, Any, NamedTuple

from pydantic import AfterValidator, BeforeValidator, Field, model_validator

from monitor.match.rules import RuleSettings
from monitor.match.severity import Severity
from monitor.match.timing import AT_ONCE, CoolDown, Digest, Quiet, Timing, Urgent, Zone
from monitor.model import Kind
from monitor.settings import Country, Duration, Kilometres, Settings, each_once, not_subscribed

EVERY_KIND = (Kind.NEW, Kind.UPDATE, Kind.CORRECTION)
FARTHEST_KM = 500


def _near(kilometres: float) -> float:
    if kilometres > FARTHEST_KM:
        raise ValueError(f"must be at most {FARTHEST_KM}km: a watchlist is of cities, not of continents")
    return kilometres


class PlaceRef(Settings):
    """A city by name (with its country where several have it) or by GeoNames id."""

    name: Annotated[str, Field(min_length=1, max_length=200)] | None = None
    country: Country | None = None
    """ISO 3166-1 alpha-2."""
    geonameid: Annotated[int, Field(gt=0, lt=2**31)] | None = None

    @model_validator(mode="after")
    def _one_name(self) -> PlaceRef:
        if (self.name is None) == (self.geonameid is None):
            raise ValueError("tell a city either by name or by geonameid")
        if self.country is not None and self.name is None:
            raise ValueError("a country goes with a name; a geonameid needs none")
        return self


class CityRef(PlaceRef):
    """A city, and its neighbours where a radius takes them in."""

    radius: Annotated[Kilometres, AfterValidator(_near)] | None = None


def _place(value: Any) -> Any:  # noqa: ANN401 - pydantic hands in whatever the file says
    return {"name": value} if isinstance(value, str) else value


class WatchlistSettings(Settings):
    """Which places are watched, for what, who is told, and when."""

    name: Annotated[str, Field(min_length=1, max_length=100), AfterValidator(not_subscribed)]
    cities: Annotated[
        tuple[Annotated[CityRef, BeforeValidator(_place)], ...],
        Field(max_length=10_000),
    ] = ()
    regions: Annotated[
        tuple[Annotated[PlaceRef, BeforeValidator(_place)], ...],
        Field(max_length=1_000),
    ] = ()
    """All cities of the region (GeoNames' first administrative division) that a city lies in."""
    countries: Annotated[tuple[Country, ...], Field(max_length=250), AfterValidator(each_once)] = ()
    """All cities of a country."""
    kinds: Annotated[tuple[Kind, ...], Field(min_length=1), AfterValidator(each_once)] = EVERY_KIND
    rules: RuleSettings = RuleSettings()
    notify: Annotated[tuple[str, ...], Field(min_length=1, max_length=1_000), AfterValidator(each_once)] = ("console",)
    """Names of channels."""
    zone: Zone = "UTC"
    """The time zone (IANA) of `quiet_hours` and `digest`."""
    quiet_hours: Quiet | None = None
    """What comes in them is held, and told as it stands when they end."""
    digest: Digest = ()
    """Times of day: what comes between them is held, and told as it stands then."""
    cool_down: Annotated[Duration, CoolDown] = timedelta(0)
    """How long after a message of an incident its next one waits."""
    urgent: Urgent = Severity.SEVERE
    """From this severity on, quiet hours and digests hold nothing; `never`: they always do."""

    @model_validator(mode="after")
    def _some_place(self) -> WatchlistSettings:
        if not (self.cities or self.regions or self.countries):
            raise ValueError("watches nothing; name its cities, regions or countries")
        return self

    @property
    def timing(self) -> Timing:
        """When it may be told."""
        return Timing(self.zone, self.quiet_hours, self.digest, self.cool_down, self.urgent)

    def watch(self, geonameids: Collection[int]) -> Watch:
        """This watchlist with the cities found that it names, and those of its regions."""
        return Watch(
            self.name,
            frozenset(geonameids),
            frozenset(self.kinds),
            self.rules,
            self.notify,
            frozenset(self.countries),
            self.timing,
        )


@dataclass(frozen=True, slots=True)
class Mute:
    """What is not to be told for a while: everything, and single incidents."""

    until: datetime | None = None
    incidents: frozenset[str] = frozenset()

    def holds(self, incident: str, now: datetime) -> bool:
        """Whether nothing of an incident is told now."""
        return incident in self.incidents or (self.until is not None and now < self.until)


@dataclass(frozen=True, slots=True)
class Area:
    """Many cities under one name, which many may watch: a region, a city with its neighbours."""

    name: str
    """What is called the same holds the same cities."""
    cities: Collection[int] = field(compare=False)
    centre: int = field(default=0, compare=False)
    """The GeoNames id of the city that its others lie around; 0 where they lie around none."""


class Watch(NamedTuple):  # of a million chats there are a million
    """A watchlist whose cities are known by their GeoNames ids, its whole countries by their codes."""

    name: str
    geonameids: frozenset[int]
    kinds: frozenset[Kind] = frozenset(EVERY_KIND)
    rules: RuleSettings = RuleSettings()
    channels: tuple[str, ...] = ()
    """Names of channels."""
    countries: frozenset[str] = frozenset()
    timing: Timing = AT_ONCE
    mute: Mute | None = None
    areas: frozenset[Area] = frozenset()

    def covers(self, geonameid: int, country: str) -> bool:
        """Whether a city of a country is watched."""
        if geonameid in self.geonameids or country in self.countries:
            return True
        return any(geonameid in area.cities for area in self.areas)

    @property
    def cities(self) -> frozenset[int]:
        """All cities that are watched but for those of whole countries."""
        return self.geonameids.union(*(area.cities for area in self.areas))

    @property
    def remembers(self) -> bool:
        """Whether it has to be known what it was told before: it may hold something back, or judges by that."""
        if self.mute is not None or len(self.kinds) < len(EVERY_KIND):
            return True
        return self.rules.confirms or self.rules.min_rise > 0 or (self.timing is not AT_ONCE and self.timing.any)
