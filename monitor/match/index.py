"""The index from a city and a method to those who watch it.

An alert costs nothing where nobody does, whoever watches elsewhere. Those who watch one city by the same rules are
judged once, together. A watchlist may come, change and go at any time; what that costs hangs on its own places alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple, TypeVar

from monitor.match.facts import Facts
from monitor.match.rules import RuleSettings, Verdict, verdict
from monitor.match.watchlists import Watch
from monitor.model import Alert, Kind, Method, Reason

_Key = TypeVar("_Key", int, str)


class Match(NamedTuple):
    """One channel that an alert goes to, and the watchlists that ask for it."""

    channel: str
    watchlists: tuple[str, ...]


class Found(NamedTuple):
    """Who is told at once, and who has to be judged by what was told before."""

    matches: list[Match]
    remembering: list[Watch]


class _Group:
    """Watchlists of one place with the same kinds and rules."""

    __slots__ = ("kinds", "matches", "min_injured", "min_killed", "plain", "rules", "watches")

    def __init__(self, kinds: frozenset[Kind], rules: RuleSettings) -> None:
        self.kinds, self.rules = kinds, rules
        self.watches: dict[str, Watch] = {}
        self.matches: dict[str, Match] = {}
        """Of those that need no memory, by channel."""
        self.min_killed, self.min_injured = rules.min_killed, rules.min_injured
        self.plain = rules == RuleSettings(
            methods=rules.methods, min_killed=self.min_killed, min_injured=self.min_injured
        )
        """Only the toll is asked for; the index knows the methods, and who is told at once takes every kind."""

    def add(self, watch: Watch) -> None:
        self.watches[watch.name] = watch
        if watch.remembers:
            return
        for channel in watch.channels:
            known = self.matches.get(channel)
            names = (*known.watchlists, watch.name) if known else (watch.name,)
            self.matches[channel] = Match(channel, names)

    def remove(self, watch: Watch) -> None:
        del self.watches[watch.name]
        if watch.remembers:
            return
        for channel in watch.channels:
            names = tuple(name for name in self.matches[channel].watchlists if name != watch.name)
            if names:
                self.matches[channel] = Match(channel, names)
            else:
                del self.matches[channel]

    def passes(self, facts: Facts) -> bool:
        """Whether those that need no memory are told; as `verdict` for facts whose methods are watched here."""
        if self.plain:
            return facts.killed >= self.min_killed and facts.injured >= self.min_injured
        return verdict(self.kinds, self.rules, facts).sent


class _Place:
    """Those who watch one city, or one country, by the methods that they watch."""

    __slots__ = ("_any", "_by_method", "_groups", "remembering")

    def __init__(self) -> None:
        self.remembering: dict[str, Watch] = {}
        """All that have to be judged by what they were told before, whatever their methods."""
        self._groups: dict[tuple[frozenset[Kind], RuleSettings], _Group] = {}
        self._any: list[_Group] = []
        self._by_method: dict[Method, list[_Group]] = {}
        """With those that watch any method."""

    @property
    def empty(self) -> bool:
        """Whether nobody watches it any more."""
        return not self._groups

    def add(self, watch: Watch) -> None:
        key = (watch.kinds, watch.rules)
        group = self._groups.get(key)
        if group is None:
            group = self._groups[key] = _Group(*key)
            self._enter(group)
        group.add(watch)
        if watch.remembers:
            self.remembering[watch.name] = watch

    def remove(self, watch: Watch) -> None:
        key = (watch.kinds, watch.rules)
        group = self._groups[key]
        group.remove(watch)
        self.remembering.pop(watch.name, None)
        if not group.watches:
            del self._groups[key]
            self._leave(group)

    def _enter(self, group: _Group) -> None:
        if group.rules.methods is None:
            self._any.append(group)
            for groups in self._by_method.values():
                groups.append(group)
        for method in group.rules.methods or ():
            self._by_method.setdefault(method, [*self._any]).append(group)

    def _leave(self, group: _Group) -> None:
        if group.rules.methods is None:
            self._any.remove(group)
        for method, groups in list(self._by_method.items()):
            if group.rules.methods is None or method in group.rules.methods:
                groups.remove(group)
                if len(groups) == len(self._any):  # nobody asks for this method by itself any more
                    del self._by_method[method]

    def groups(self, facts: Facts) -> Iterable[_Group]:
        """All that may want an alert of these methods, each once."""
        methods = facts.methods
        if methods is None:
            return self._groups.values()
        if len(methods) == 1:
            return self._by_method.get(methods[0], self._any)
        return dict.fromkeys(group for method in methods for group in self._by_method.get(method, self._any))

    def all(self) -> Iterator[Watch]:
        for group in self._groups.values():
            yield from group.watches.values()


class WatchIndex:
    """All watchlists by place."""

    def __init__(self, watches: Iterable[Watch] = ()) -> None:
        self._by_city: dict[int, _Place] = {}
        self._by_country: dict[str, _Place] = {}
        self._by_name: dict[str, Watch] = {}
        for watch in watches:
            self.put(watch)

    def put(self, watch: Watch) -> None:
        """Watch by this watchlist from now on, instead of the one that had its name."""
        if self._by_name.get(watch.name) == watch:
            return
        self.remove(watch.name)
        self._by_name[watch.name] = watch
        for geonameid in watch.geonameids:
            _place(self._by_city, geonameid).add(watch)
        for country in watch.countries:
            _place(self._by_country, country).add(watch)

    def remove(self, name: str) -> None:
        """Watch no more by a watchlist; one that is not known is none already."""
        watch = self._by_name.pop(name, None)
        if watch is None:
            return
        for geonameid in watch.geonameids:
            _leave(self._by_city, geonameid, watch)
        for country in watch.countries:
            _leave(self._by_country, country, watch)

    @property
    def names(self) -> frozenset[str]:
        """The names of all watchlists."""
        return frozenset(self._by_name)

    @property
    def cities(self) -> frozenset[int]:
        """The GeoNames ids of all cities that somebody watches by themselves."""
        return frozenset(self._by_city)

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

    def _places(self, alert: Alert) -> list[_Place]:
        found = (self._by_city.get(alert.geonameid), self._by_country.get(alert.country))
        return [place for place in found if place is not None]


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


def _place(places: dict[_Key, _Place], key: _Key) -> _Place:
    known = places.get(key)
    if known is None:
        known = places[key] = _Place()
    return known


def _leave(places: dict[_Key, _Place], key: _Key, watch: Watch) -> None:
    place = places[key]
    place.remove(watch)
    if place.empty:
        del places[key]
