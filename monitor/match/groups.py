"""Those who watch one place, grouped by what they ask for: those who ask for the same are judged once, together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from monitor.match.facts import Facts
from monitor.match.rules import RuleSettings, verdict
from monitor.match.watchlists import Watch
from monitor.model import Kind, Method

NEW = 1000
"""Watchlists that are grouped together at the latest, so that no alert has to wait for more of them."""


class Match(NamedTuple):
    """One channel that an alert goes to, and the watchlists that ask for it."""

    channel: str
    watchlists: tuple[str, ...]


class Group:
    """Watchlists of one place with the same kinds and rules."""

    __slots__ = ("kinds", "matches", "min_injured", "min_killed", "plain", "rules", "watches")

    def __init__(self, kinds: frozenset[Kind], rules: RuleSettings) -> None:
        self.kinds, self.rules = kinds, rules
        self.watches: dict[str, Watch] = {}
        self.matches: dict[str, Match] = {}
        """Of those that need no memory, by channel."""
        self.min_killed, self.min_injured = rules.min_killed, rules.min_injured
        self.plain = _only_toll(rules)
        """Only the toll is asked for; the index knows the methods, and who is told at once takes every kind."""

    def add(self, watch: Watch, *, remembers: bool) -> None:
        """Take in a watchlist with these kinds and rules."""
        name = watch.name
        self.watches[name] = watch
        if remembers:
            return
        for channel in watch.channels:
            known = self.matches.get(channel)
            self.matches[channel] = Match(channel, (*known.watchlists, name) if known else (name,))

    def remove(self, watch: Watch) -> None:
        """Let go of one that was taken in."""
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


@lru_cache(maxsize=1024)
def _only_toll(rules: RuleSettings) -> bool:
    return rules == RuleSettings(methods=rules.methods, min_killed=rules.min_killed, min_injured=rules.min_injured)


class Watchers:
    """Those who watch one city, area or country, by the methods that they watch."""

    __slots__ = ("_any", "_by_method", "_groups", "_new", "_remembering")

    def __init__(self) -> None:
        self._new: dict[str, Watch] = {}
        """Those that are not grouped yet: most places are never asked for, so that is done when one is."""
        self._remembering: dict[str, Watch] = {}
        self._groups: dict[tuple[frozenset[Kind], RuleSettings], Group] = {}
        self._any: list[Group] = []
        self._by_method: dict[Method, list[Group]] = {}
        """With those that watch any method."""

    @property
    def empty(self) -> bool:
        """Whether nobody watches it any more."""
        return not self._groups and not self._new

    def add(self, watch: Watch) -> None:
        """Take in a watchlist of this place; none with its name may be there."""
        self._new[watch.name] = watch
        if len(self._new) >= NEW:
            self._group()

    def _group(self) -> None:
        for watch in self._new.values():
            self._group_one(watch)
        self._new = {}

    def _group_one(self, watch: Watch) -> None:
        key = (watch.kinds, watch.rules)
        group = self._groups.get(key)
        if group is None:
            group = self._groups[key] = Group(*key)
            self._enter(group)
        remembers = watch.remembers
        group.add(watch, remembers=remembers)
        if remembers:
            self._remembering[watch.name] = watch

    def remove(self, watch: Watch) -> None:
        """Let go of one that was taken in."""
        if self._new.pop(watch.name, None) is not None:
            return
        key = (watch.kinds, watch.rules)
        group = self._groups[key]
        group.remove(watch)
        self._remembering.pop(watch.name, None)
        if not group.watches:
            del self._groups[key]
            self._leave(group)

    def _enter(self, group: Group) -> None:
        if group.rules.methods is None:
            self._any.append(group)
            for groups in self._by_method.values():
                groups.append(group)
        for method in group.rules.methods or ():
            self._by_method.setdefault(method, [*self._any]).append(group)

    def _leave(self, group: Group) -> None:
        if group.rules.methods is None:
            self._any.remove(group)
        for method, groups in list(self._by_method.items()):
            if group.rules.methods is None or method in group.rules.methods:
                groups.remove(group)
                if len(groups) == len(self._any):  # nobody asks for this method by itself any more
                    del self._by_method[method]

    @property
    def remembering(self) -> dict[str, Watch]:
        """All that have to be judged by what they were told before, whatever their methods."""
        if self._new:
            self._group()
        return self._remembering

    def groups(self, facts: Facts) -> Iterable[Group]:
        """All that may want an alert of these methods, each once."""
        if self._new:
            self._group()
        methods = facts.methods
        if methods is None:
            return self._groups.values()
        if len(methods) == 1:
            return self._by_method.get(methods[0], self._any)
        return dict.fromkeys(group for method in methods for group in self._by_method.get(method, self._any))

    def all(self) -> Iterator[Watch]:
        """Every watchlist of this place."""
        for group in self._groups.values():
            yield from group.watches.values()
        yield from self._new.values()
