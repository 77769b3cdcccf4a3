"""The index from a city and a method to those who watch it.

An alert costs nothing where nobody does, whoever watches elsewhere. Those who watch one city by the same rules are
judged once, together. A watchlist may come, change and go at any time; what that costs hangs on its own places alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple, TypeVar

from monitor.match.facts import Facts
from monitor.match.groups import Match, Watchers
from monitor.match.rules import Verdict, verdict
from monitor.match.watchlists import Area, Watch
from monitor.model import Alert, Reason

_Key = TypeVar("_Key", int, str, Area)


class Found(NamedTuple):
    """Who is told at once, and who has to be judged by what was told before."""

    matches: list[Match]
    remembering: list[Watch]


class WatchIndex:
    """All watchlists by place."""

    def __init__(self, watches: Iterable[Watch] = (), nearby: Callable[[int], Iterable[int]] = lambda _: ()) -> None:
        """`nearby` tells of a city those around which an area may lie that holds it."""
        self._nearby = nearby
        self._by_city: dict[int, Watchers] = {}
        self._by_area: dict[Area, Watchers] = {}
        self._areas: dict[int, dict[Area, None]] = {}
        """By city, the areas with watchers that it lies in, but for those around a city."""
        self._around: dict[int, dict[Area, None]] = {}
        """By city, the areas with watchers around it; which cities these hold is asked when one is attacked."""
        self._by_country: dict[str, Watchers] = {}
        self._by_name: dict[str, Watch] = {}
        for watch in watches:
            self.put(watch)

    def put(self, watch: Watch) -> None:
        """Watch by this watchlist from now on, instead of the one that had its name."""
        known = self._by_name.get(watch.name)
        if known is not None:
            if known == watch:
                return
            self.remove(watch.name)
        self._by_name[watch.name] = watch
        for geonameid in watch.geonameids:
            _watchers(self._by_city, geonameid).add(watch)
        for area in watch.areas:
            self._enter(area)
            _watchers(self._by_area, area).add(watch)
        for country in watch.countries:
            _watchers(self._by_country, country).add(watch)

    def remove(self, name: str) -> None:
        """Watch no more by a watchlist; one that is not known is none already."""
        watch = self._by_name.pop(name, None)
        if watch is None:
            return
        for geonameid in watch.geonameids:
            _leave(self._by_city, geonameid, watch)
        for area in watch.areas:
            _leave(self._by_area, area, watch)
            if area not in self._by_area:
                self._drop(area)
        for country in watch.countries:
            _leave(self._by_country, country, watch)

    @property
    def names(self) -> frozenset[str]:
        """The names of all watchlists."""
        return frozenset(self._by_name)

    @property
    def cities(self) -> frozenset[int]:
        """The GeoNames ids of all cities that somebody watches, by themselves or in an area."""
        around = (city for areas in self._around.values() for area in areas for city in area.cities)
        return frozenset(self._by_city) | frozenset(self._areas) | frozenset(around)

    def watch(self, name: str) -> Watch | None:
        """A watchlist by its name."""
        return self._by_name.get(name)

    def watched(self, alert: Alert) -> bool:
        """Whether anybody watches the alert's city."""
        return bool(self._places(alert))

    def find(self, alert: Alert, text: str = "") -> Found:
        """Who is told of an alert at once, each channel once, and who has to be judged by what was told before.

        `text` is of the article that caused it, here and below.
        """
        asked = _Asked()
        remembering: dict[str, Watch] = {}
        places = self._places(alert)
        facts = Facts(alert, text) if places else None
        at_once = alert.reason is not Reason.UNITED  # which tells nothing new to those who hold nothing back
        for place in places:
            assert facts is not None
            for group in place.groups(facts) if at_once else ():
                if group.matches and group.passes(facts):
                    asked.add(group.matches)
            remembering |= place.remembering
        return Found(asked.matches(), list(remembering.values()))

    def match(self, alert: Alert, text: str = "") -> list[Match]:
        """Who would be told of an alert if it were all that was ever told, by day and by night."""
        asked = _Asked()
        for watch, found in self.judged(alert, text):
            if found.sent:
                asked.add({channel: Match(channel, (watch.name,)) for channel in watch.channels})
        return asked.matches()

    def judged(self, alert: Alert, text: str = "") -> Iterator[tuple[Watch, Verdict]]:
        """Every watchlist of the alert's city with its verdict, memory and time apart."""
        facts = Facts(alert, text)
        watches = {watch.name: watch for place in self._places(alert) for watch in place.all()}
        for watch in watches.values():
            yield watch, verdict(watch.kinds, watch.rules, facts)

    def _places(self, alert: Alert) -> list[Watchers]:
        areas = (self._by_area[area] for area in self._areas_of(alert.geonameid))
        found = (self._by_city.get(alert.geonameid), *areas, self._by_country.get(alert.country))
        return [place for place in found if place is not None]

    def _areas_of(self, geonameid: int) -> Iterator[Area]:
        yield from self._areas.get(geonameid, ())
        for centre in self._nearby(geonameid) if self._around else ():
            yield from (area for area in self._around.get(centre, ()) if geonameid in area.cities)

    def _enter(self, area: Area) -> None:
        if area in self._by_area:
            return
        if area.centre:
            self._around.setdefault(area.centre, {})[area] = None
            return
        for geonameid in area.cities:
            self._areas.setdefault(geonameid, {})[area] = None

    def _drop(self, area: Area) -> None:
        known, cities = (self._around, (area.centre,)) if area.centre else (self._areas, area.cities)
        for geonameid in cities:
            del known[geonameid][area]
            if not known[geonameid]:
                del known[geonameid]


class _Asked:
    """Channels that are asked for: each once, with all that ask for it."""

    def __init__(self) -> None:
        self._first: dict[str, Match] = {}
        self._several: dict[str, dict[str, None]] = {}

    def add(self, matches: dict[str, Match]) -> None:
        if not self._first.keys().isdisjoint(matches):
            self._join(matches)
        self._first |= matches

    def _join(self, matches: dict[str, Match]) -> None:
        for channel in self._first.keys() & matches.keys():
            names = self._several.setdefault(channel, dict.fromkeys(self._first[channel].watchlists))
            names.update(dict.fromkeys(matches[channel].watchlists))

    def matches(self) -> list[Match]:
        for channel, names in self._several.items():
            self._first[channel] = Match(channel, tuple(names))
        return list(self._first.values())


def _watchers(places: dict[_Key, Watchers], key: _Key) -> Watchers:
    known = places.get(key)
    if known is None:
        known = places[key] = Watchers()
    return known


def _leave(places: dict[_Key, Watchers], key: _Key, watch: Watch) -> None:
    place = places[key]
    place.remove(watch)
    if place.empty:
        del places[key]


__all__ = ["Found", "Match", "WatchIndex"]
