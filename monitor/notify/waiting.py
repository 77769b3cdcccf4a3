"""What is held back, durably: the standing of each watchlist in an incident, and a calendar of what is looked at when.

A standing is opaque here. It is written only if nobody has written it since it was read, together with its place in
the calendar, so two workers never both act on it, and what waits survives any of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple

from monitor.notify.scripts import COMMIT
from monitor.store.calendars import earliest
from monitor.store.connection import Store

KEPT = timedelta(days=40)
CHUNK = 500


class Subject(NamedTuple):
    """An incident and the city whose partition holds all of it."""

    geonameid: int
    incident: str


@dataclass(frozen=True, slots=True)
class Change:
    """A watchlist's standing as it was read and as it is to be; `due` is when to look at it again, None for never."""

    watchlist: str
    before: bytes | None
    after: bytes
    due: datetime | None


class Waiting:
    """Standings in the store. Every method raises the store's outages, and may then be called again."""

    def __init__(self, store: Store) -> None:
        self._redis = store.redis
        self._keys = store.keys
        self._commit = store.redis.register_script(COMMIT)

    async def of(self, subject: Subject, watchlists: Sequence[str]) -> dict[str, bytes]:
        """The standings of some watchlists in an incident; those that have none are left out."""
        if not watchlists:
            return {}
        found: list[bytes | None] = await self._redis.hmget(self._keys.standings(*subject), list(watchlists))  # type: ignore[assignment]
        return {name: body for name, body in zip(watchlists, found, strict=True) if body is not None}

    async def all(self, subject: Subject) -> dict[str, bytes]:
        """The standings of all watchlists in an incident."""
        found: dict[bytes, bytes] = await self._redis.hgetall(self._keys.standings(*subject))  # type: ignore[assignment]
        return {name.decode(): body for name, body in found.items()}

    async def commit(self, subject: Subject, changes: Iterable[Change]) -> list[str]:
        """Write standings, and return the watchlists whose standing somebody else has written meanwhile."""
        lost: list[bytes] = []
        todo = list(changes)
        for start in range(0, len(todo), CHUNK):
            arguments: list[str | bytes | float | int] = [int(KEPT.total_seconds()), _member(subject, "")]
            for change in todo[start : start + CHUNK]:
                due = change.due.timestamp() if change.due else ""
                arguments += [change.watchlist, change.before or b"", change.after, due]
            keys = [self._keys.standings(*subject), self._keys.held(subject.geonameid)]
            lost += await self._commit(keys=keys, args=arguments)
        return [name.decode() for name in lost]

    async def postpone(self, subject: Subject, watchlists: Iterable[str], until: datetime) -> None:
        """Look at what waits for watchlists at another time, whatever it is."""
        times = {_member(subject, watchlist): until.timestamp() for watchlist in watchlists}
        await self._redis.zadd(self._keys.held(subject.geonameid), times, xx=True)

    async def due(self, now: datetime, limit: int) -> Mapping[Subject, list[str]]:
        """Incidents with the watchlists for which something is to be looked at, at most so many of each partition."""
        async with self._redis.pipeline(transaction=False) as pipe:
            for calendar in self._keys.all_held():
                pipe.zrange(calendar, "-inf", now.timestamp(), byscore=True, offset=0, num=limit)
            members = [member.decode() for found in await pipe.execute() for member in found]
        subjects: dict[Subject, list[str]] = {}
        for member in members:
            geonameid, incident, watchlist = member.split("/", 2)
            subjects.setdefault(Subject(int(geonameid), incident), []).append(watchlist)
        return subjects

    async def next_due(self) -> datetime | None:
        """When something is to be looked at next; None where nothing waits."""
        return await earliest(self._redis, self._keys.all_held())

    async def count(self) -> int:
        """How many watchlists wait for something, each incident by itself."""
        async with self._redis.pipeline(transaction=False) as pipe:
            for calendar in self._keys.all_held():
                pipe.zcard(calendar)
            return sum(await pipe.execute())


def _member(subject: Subject, watchlist: str) -> str:
    return f"{subject.geonameid}/{subject.incident}/{watchlist}"
