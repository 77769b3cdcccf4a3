"""What a configuration means beyond its form: cities are found, names lead somewhere, nothing is told twice.

It works on the plain data, part by part, so that a fault of form in one part hides none of meaning in another.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import cache
from typing import Any

from babel import Locale
from pydantic import ValidationError

from monitor.config.document import parts
from monitor.config.faults import Path
from monitor.config.schema import Config
from monitor.crawl.sources import KINDS as SOURCE_KINDS
from monitor.match.watchlists import CityRef, Watch, WatchlistSettings
from monitor.read.languages import LANGUAGES
from monitor.read.places.ambiguity import CityError, choose
from monitor.read.places.gazetteer import City, Gazetteer
from monitor.settings import did_you_mean

BUILT_IN_CHANNELS = ("console",)
MOST_UNCLEAR = 50
"""Cities that are not found are looked up with all that is like them, which takes a while each."""
TOLD_IN = ("en", "uk", "ru")
"""In which languages the name of a country is known as such."""
_REGION = re.compile(r"(?<=\S)\s+(oblast|region|province|governorate|raion|district|область|район)\s*$", re.IGNORECASE)
_DISTRICT = re.compile(r"(?<=\S)\s+(raion|district|район)\s*$", re.IGNORECASE)
Unmeant = tuple[Path, str]


def judge(data: Mapping[str, Any], gazetteer: Gazetteer) -> tuple[list[Watch], list[Unmeant]]:
    """The watchlists with their cities found, and everything that has no meaning."""
    faults: list[Unmeant] = [*_twice(data, "watchlists"), *_twice(data, "sources"), *_no_token(data), *_one_pipe(data)]
    watches: list[Watch] = []
    channels = [*BUILT_IN_CHANNELS, *(str(path[-1]) for path, _ in parts(data, "channels"))]
    for path, item in parts(data, "watchlists"):
        faults += _unknown_channels(path, item, channels)
        cities, unclear = _found(path, item, gazetteer)
        faults += unclear
        if len(unclear) > MOST_UNCLEAR:
            break
        faults += _without_cities(path, item, gazetteer)
        with suppress(ValidationError):  # told with its place by the check of form
            watches.append(WatchlistSettings.model_validate(item).watch(cities))
    return watches, faults


def _found(path: Path, item: Any, gazetteer: Gazetteer) -> tuple[set[int], list[Unmeant]]:  # noqa: ANN401 - plain data
    """The cities of one watchlist, each looked at by itself, so that one that is no city hides no other."""
    cities: set[int] = set()
    faults: list[Unmeant] = []
    for key, find in _PLACES.items():
        wanted = item.get(key) if isinstance(item, dict) else None
        for n, told in enumerate(wanted if isinstance(wanted, list) else []):
            try:
                reference = CityRef.model_validate({"name": told} if isinstance(told, str) else told)
                cities |= {city.geonameid for city in find(reference, gazetteer)}
            except CityError as error:
                faults.append(((*path, key, n), str(error)))
                if len(faults) > MOST_UNCLEAR:
                    unread = "too many unclear cities; neither this nor those after it were looked up"
                    faults[-1] = ((*path, key, n), unread)
                    return cities, faults
            except ValidationError:
                continue  # told with its place by the check of form
    return cities, faults


def _without_cities(path: Path, item: Any, gazetteer: Gazetteer) -> Iterator[Unmeant]:  # noqa: ANN401 - plain data
    """Countries in which no city is known; a code that is not formed like one is told by the check of form."""
    wanted = item.get("countries") if isinstance(item, dict) else None
    for n, code in enumerate(wanted if isinstance(wanted, list) else []):
        if isinstance(code, str) and len(code) == 2 and code.isupper() and gazetteer.country_name(code) == code:
            yield (*path, "countries", n), f"no city of a country {code} is known; write its code of ISO 3166-1"


def _cities(reference: CityRef, gazetteer: Gazetteer) -> Iterator[City]:
    if _REGION.search(reference.name or ""):
        raise CityError(f"{reference.name} is a region; put it under `regions`, or name a city", ())
    city = _city(reference, gazetteer)
    yield city
    if reference.radius:
        yield from gazetteer.near(city.latitude, city.longitude, reference.radius)


def _region(reference: CityRef, gazetteer: Gazetteer) -> Iterator[City]:
    """All cities of the region that a city lies in; "Kharkiv oblast" is told by the city it is called after."""
    if _DISTRICT.search(reference.name or ""):
        raise CityError(f"{reference.name} is a part of a region; name a city with a radius", ())
    name = _REGION.sub("", reference.name) if reference.name else None
    city = _city(reference.model_copy(update={"name": name}), gazetteer)
    yield from gazetteer.within(city.country, city.admin1)


def _city(reference: CityRef, gazetteer: Gazetteer) -> City:
    if reference.geonameid is not None:
        known = gazetteer.city(reference.geonameid)
        if known is None:
            raise CityError(f"no city has the geonameid {reference.geonameid}", ())
        return known
    city = choose(gazetteer, reference.name or "", reference.country)
    land = _countries().get((reference.name or "").casefold())
    if land not in (None, city.country) and reference.country is None:
        raise CityError(f"{reference.name} is a country; name its cities, or write `countries: [{land}]`", ())
    return city


_PLACES = {"cities": _cities, "regions": _region}
"""The lists of places of a watchlist, and how the cities of one are found."""


@cache
def _countries() -> Mapping[str, str]:
    """The codes of countries by their names."""
    names: dict[str, str] = {}
    for language in TOLD_IN:
        territories = Locale(language).territories
        names |= {name.casefold(): code for code, name in territories.items() if len(code) == 2 and code.isalpha()}
    return names


def advise(config: Config) -> list[Unmeant]:
    """What is no fault, and yet hardly what was meant: sources that nobody can read yet."""
    return [
        (
            ("sources", n, "language"),
            f"warning: {source.language} is not read yet; nothing that this source tells will be",
        )
        for n, source in enumerate(config.sources)
        if source.language not in (None, *LANGUAGES) and not source.paused
    ]


def _unknown_channels(path: Path, item: Any, channels: list[str]) -> Iterator[Unmeant]:  # noqa: ANN401 - plain data
    wanted = item.get("notify") if isinstance(item, dict) else None
    for n, name in enumerate(wanted if isinstance(wanted, list) else []):
        if isinstance(name, str) and name not in channels:
            yield (*path, "notify", n), f'no channel is called "{name}"{did_you_mean(name, channels)}'


def _twice(data: Mapping[str, Any], section: str) -> Iterator[Unmeant]:
    """Everything of a section must be called differently: by its name, a source without one by its address."""
    seen: dict[str, Path] = {}
    for path, item in parts(data, section):
        key, called = _called(item)
        if key is None:
            continue
        if called in seen:
            hint = "" if key == "name" else "; give one of them a name"
            yield (*path, key), f'"{called}" is told twice: also {section}[{seen[called][1]}]{hint}'
        seen.setdefault(called, path)


def _called(item: Any) -> tuple[str | None, str]:  # noqa: ANN401 - plain data
    if isinstance(item, dict):
        if isinstance(item.get("name"), str):
            return "name", item["name"]
        kind, _ = SOURCE_KINDS.get(str(item.get("kind", "feed")), (None, None))
        key = next((key for key in ("channel", "url") if isinstance(item.get(key), str)), None)
        if kind is not None and key is not None:
            with suppress(ValueError):  # no address: told by the check of form
                return key, kind.name_of(item[key])
    return None, ""


def _one_pipe(data: Mapping[str, Any]) -> Iterator[Unmeant]:
    """There is one standard input."""
    pipes = [path for path, item in parts(data, "sources") if isinstance(item, dict) and item.get("kind") == "stdin"]
    yield from (((*path, "kind"), "only one source can be standard input") for path in pipes[1:])


def _no_token(data: Mapping[str, Any]) -> Iterator[Unmeant]:
    telegram = data.get("telegram")
    if isinstance(telegram, dict) and (telegram.get("token") or telegram.get("token_file")):
        return
    if data.get("bot") is not None:
        yield ("bot",), "a bot needs a token: set telegram.token_file or TOCSIN_TELEGRAM__TOKEN"
    for path, item in parts(data, "channels"):
        if isinstance(item, dict) and item.get("kind") == "telegram":
            yield (*path, "kind"), "a Telegram channel needs a token: set telegram.token_file or TOCSIN_TELEGRAM__TOKEN"
