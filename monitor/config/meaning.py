"""What a configuration means beyond its form: cities are found, names lead somewhere, nothing is told twice.

It works on the plain data, part by part, so that a fault of form in one part hides none of meaning in another.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any

from pydantic import ValidationError

from monitor.config.document import parts
from monitor.config.faults import Path, did_you_mean
from monitor.match.watchlists import CityRef, Watch, WatchlistSettings
from monitor.read.places.ambiguity import CityError, choose
from monitor.read.places.gazetteer import City, Gazetteer

BUILT_IN_CHANNELS = ("console",)
Unmeant = tuple[Path, str]


def judge(data: Mapping[str, Any], gazetteer: Gazetteer) -> tuple[list[Watch], list[Unmeant]]:
    """The watchlists with their cities found, and everything that has no meaning."""
    faults: list[Unmeant] = [*_twice(data, "watchlists"), *_twice(data, "sources"), *_no_token(data)]
    watches: list[Watch] = []
    channels = [*BUILT_IN_CHANNELS, *(str(path[-1]) for path, _ in parts(data, "channels"))]
    for path, item in parts(data, "watchlists"):
        faults += _unknown_channels(path, item, channels)
        cities, unclear = _found(path, item, gazetteer)
        faults += unclear
        with suppress(ValidationError):  # told with its place by the check of form
            watches.append(WatchlistSettings.model_validate(item).watch(cities))
    return watches, faults


def _found(path: Path, item: Any, gazetteer: Gazetteer) -> tuple[set[int], list[Unmeant]]:  # noqa: ANN401 - plain data
    """The cities of one watchlist, each looked at by itself, so that one that is no city hides no other."""
    wanted = item.get("cities") if isinstance(item, dict) else None
    cities: set[int] = set()
    faults: list[Unmeant] = []
    for n, told in enumerate(wanted if isinstance(wanted, list) else []):
        try:
            reference = CityRef.model_validate({"name": told} if isinstance(told, str) else told)
            cities |= {city.geonameid for city in _cities(reference, gazetteer)}
        except CityError as error:
            faults.append(((*path, "cities", n), str(error)))
        except ValidationError:
            continue  # told with its place by the check of form
    return cities, faults


def _cities(reference: CityRef, gazetteer: Gazetteer) -> Iterator[City]:
    if reference.geonameid is not None:
        city = gazetteer.city(reference.geonameid)
        if city is None:
            raise CityError(f"no city has the geonameid {reference.geonameid}", ())
    else:
        city = choose(gazetteer, reference.name or "", reference.country)
    yield city
    if reference.radius:
        yield from gazetteer.near(city.latitude, city.longitude, reference.radius)


def _unknown_channels(path: Path, item: Any, channels: list[str]) -> Iterator[Unmeant]:  # noqa: ANN401 - plain data
    wanted = item.get("notify") if isinstance(item, dict) else None
    for n, name in enumerate(wanted if isinstance(wanted, list) else []):
        if isinstance(name, str) and name not in channels:
            yield (*path, "notify", n), f'no channel is called "{name}"{did_you_mean(name, channels)}'


def _twice(data: Mapping[str, Any], section: str) -> Iterator[Unmeant]:
    seen: dict[str, Path] = {}
    for path, item in parts(data, section):
        key = next((k for k in ("name", "url") if isinstance(item, dict) and isinstance(item.get(k), str)), None)
        if key is None:
            continue
        if item[key] in seen:
            yield (*path, key), f'"{item[key]}" is told twice: also {section}[{seen[item[key]][1]}]'
        seen.setdefault(item[key], path)


def _no_token(data: Mapping[str, Any]) -> Iterator[Unmeant]:
    telegram = data.get("telegram")
    if isinstance(telegram, dict) and (telegram.get("token") or telegram.get("token_file")):
        return
    for path, item in parts(data, "channels"):
        if isinstance(item, dict) and item.get("kind") == "telegram":
            yield (*path, "kind"), "a Telegram channel needs a token: set telegram.token_file or TOCSIN_TELEGRAM__TOKEN"
