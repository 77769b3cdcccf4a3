"""The index from a city to those who watch it: an alert costs nothing where nobody does, whoever watches elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from monitor.match.rules import Verdict, verdict
from monitor.match.watchlists import Watch
from monitor.model import Alert


@dataclass(frozen=True, slots=True)
class Match:
    """One channel that an alert goes to, and the watchlists that ask for it."""

    channel: str
    watchlists: tuple[str, ...]


class WatchIndex:
    """All watchlists by city; built once for a configuration, never changed."""

    def __init__(self, watches: Iterable[Watch]) -> None:
        self._by_city: dict[int, list[Watch]] = {}
        for watch in watches:
            for geonameid in watch.geonameids:
                self._by_city.setdefault(geonameid, []).append(watch)

    @property
    def cities(self) -> frozenset[int]:
        """The GeoNames ids of all cities that somebody watches."""
        return frozenset(self._by_city)

    def match(self, alert: Alert) -> list[Match]:
        """Who is told of an alert: each channel once, however many of its watchlists ask for it."""
        asked: dict[str, list[str]] = {}
        for watch in self._by_city.get(alert.geonameid, ()):
            if verdict(watch, alert).sent:
                for channel in watch.channels:
                    asked.setdefault(channel, []).append(watch.name)
        return [Match(channel, tuple(watchlists)) for channel, watchlists in asked.items()]

    def held(self, alert: Alert) -> dict[str, Verdict]:
        """The watchlists of the alert's city that it does not go to, by name, with the rule that holds it back."""
        judged = {watch.name: verdict(watch, alert) for watch in self._by_city.get(alert.geonameid, ())}
        return {name: found for name, found in judged.items() if not found.sent}
