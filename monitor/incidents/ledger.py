"""The ledger in the store: what is known of each city, changed in one atomic step that writes the outgoing alert too.

A city is read with its version, merged in memory, and written only if nobody has written meanwhile; else it is read
and merged again. So two workers never both announce an attack, and each report has its effect once.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

from redis.asyncio.client import Pipeline

from monitor.incidents.copies import copies_of, with_copies
from monitor.incidents.decisions import Decision, Decisions
from monitor.incidents.merge import Change
from monitor.incidents.scripts import APPLY
from monitor.incidents.step import City, decisions_of, merge_all
from monitor.model import Alert, Article, Incident, Report
from monitor.store import codec
from monitor.store.connection import Store

KEEP = timedelta(days=400)
KEEP_MARKS = timedelta(days=40)
KEEP_TEXT = timedelta(days=10)
"""Longer than any rule may hold an alert back."""
TEXT = 20_000
"""Characters of an article that rules get to see."""
ACTIVE = timedelta(days=35)
"""Incidents told of within this are handed to `merge`; older ones are history."""
TRIES = 50
HOPS = 20
"""Incidents that were united one after the other; a name leads so far."""
_VERSION = b"version"


class CityBusyError(Exception):
    """A city was written by others at each of many tries; the article is to be handled again later."""


class Ledger:
    """The incidents of all cities."""

    def __init__(self, store: Store, *, keep: timedelta = KEEP) -> None:
        self._redis = store.redis
        self._keys = store.keys
        self._keep = keep
        self._decisions = Decisions(store)
        self._write = store.redis.register_script(APPLY)

    async def apply(self, article: Article, reports: Sequence[Report], *, now: datetime) -> list[Change]:
        """Merge an article's reports, each city in one atomic step; the changes are in the order of the reports.

        A report that was applied before changes nothing again (`ALREADY_APPLIED`). Raises CityBusyError where a city
        is written by others all the time; what was applied until then stays and is not applied again.
        """
        changes: dict[int, Change] = {}
        for geonameid in dict.fromkeys(report.geonameid for report in reports):
            places = [n for n, report in enumerate(reports) if report.geonameid == geonameid]
            done = await self._apply_city(article, geonameid, [reports[n] for n in places], now)
            changes.update(zip(places, done, strict=True))
        return [changes[n] for n in range(len(reports))]

    async def _apply_city(
        self, article: Article, geonameid: int, reports: Sequence[Report], now: datetime
    ) -> list[Change]:
        marks = [self._keys.applied(geonameid, f"{article.key}:{geonameid}:{n}") for n in range(len(reports))]
        for attempt in range(TRIES):
            city = await self._read(geonameid, marks, now)
            changes, incidents = merge_all(city, article, reports, now)
            decisions = decisions_of(city, article, reports, changes, now)
            fresh = [n for n, mark in enumerate(city.marks) if mark is None]
            if not fresh or await self._commit(
                geonameid, city, marks, fresh, changes, incidents, decisions, article.text[:TEXT]
            ):
                await self._follow_up(geonameid, incidents or city.active, decisions, now)
                return changes
            await asyncio.sleep(0.001 * attempt)
        raise CityBusyError(f"city {geonameid} was written by others {TRIES} times in a row; try again later")

    async def _read(self, geonameid: int, marks: Sequence[str], now: datetime) -> City:
        # Marks first: what is marked is then in the city as it is read, and what is marked later fails at the version.
        async with self._redis.pipeline(transaction=False) as pipe:
            if marks:
                pipe.mget(marks)
            pipe.hgetall(self._keys.city(geonameid))
            *known, fields = await pipe.execute()
        version = fields.pop(_VERSION, b"0").decode()
        incidents = [codec.load(Incident, body) for body in fields.values()]
        active = sorted((i for i in incidents if i.updated_at >= now - ACTIVE), key=lambda i: (i.started_at, i.id))
        return City(version, active, [i for i in incidents if i.updated_at < now - ACTIVE], known[0] if known else [])

    async def _commit(
        self,
        geonameid: int,
        city: City,
        marks: Sequence[str],
        fresh: Sequence[int],
        changes: Sequence[Change],
        incidents: Sequence[Incident],
        decisions: Sequence[Decision],
        text: str = "",
    ) -> bool:
        keys = self._keys
        known = {incident.id: incident for incident in city.active}
        changed = [incident for incident in incidents if known.get(incident.id) != incident]
        alerts = [change.alert for change in changes if change.alert]
        history = [*city.history, *(change.absorbed for change in changes if change.absorbed)]
        counts = [len(fresh), len(changed), len(alerts), len(history)]
        arguments: list[str | bytes | int] = [
            city.version, int(self._keep.total_seconds()), int(KEEP_MARKS.total_seconds()),
            int(KEEP_TEXT.total_seconds()), text.encode("utf-8", "replace"), *counts,
        ]  # fmt: skip
        arguments += [codec.dump(decisions[n]) for n in fresh]
        for incident in changed:
            arguments += [incident.id, codec.dump(incident)]
        arguments += [codec.dump(alert) for alert in alerts]
        for incident in history:
            arguments += [incident.id, codec.dump(incident)]
        written = await self._write(
            keys=[
                keys.city(geonameid),
                keys.outbox(geonameid),
                *(marks[n] for n in fresh),
                *(keys.alert(geonameid, alert.id) for alert in alerts),
                *(keys.alert_text(geonameid, alert.id) for alert in alerts),
                *(keys.history(geonameid, incident.id) for incident in history),
            ],
            args=arguments,
        )
        return bool(written)

    async def _follow_up(
        self, geonameid: int, incidents: Sequence[Incident], decisions: Sequence[Decision], now: datetime
    ) -> None:
        """What hangs on the step and is in other partitions; each part may be written twice."""
        touched = {decision.incident for decision in decisions}
        times = {
            f"{geonameid}/{i.id}": i.updated_at.timestamp()
            for i in incidents
            if i.id in touched and (i.alerts or not i.denied)
        }

        united = [f"{geonameid}/{decision.united}" for decision in decisions if decision.united]

        def to_the_latest(pipe: Pipeline) -> None:
            pipe.zadd(self._keys.recent(), times)
            if united:
                pipe.zrem(self._keys.recent(), *united)
            pipe.zremrangebyscore(self._keys.recent(), "-inf", (now - self._keep).timestamp())

        await self._decisions.record(decisions, also=to_the_latest if times else None)

    async def count_copies(self, page: str, *, now: datetime) -> list[Incident]:
        """Count the copies of a page, as far as they are known, among the sources of what it told; which that changed.

        To be asked once a copy is noted, and again once the page has had its effect: whichever is later finds both.
        Incidents that are history stay as they are. Raises CityBusyError.
        """
        found: list[Incident] = []
        for geonameid, told in copies_of(page, await self._decisions.of(page)).items():
            found += await self._count_in_city(geonameid, told, now)
        return found

    async def _count_in_city(
        self, geonameid: int, told: Mapping[str, Sequence[Decision]], now: datetime
    ) -> list[Incident]:
        for attempt in range(TRIES):
            city = await self._read(geonameid, [], now)
            known = {incident.id: incident for incident in city.active}
            after = dict(known)
            for name, copies in told.items():
                now_in = name if name in known else await self._led_to(name)
                if now_in in after:
                    after[now_in] = with_copies(after[now_in], copies)
            changed = [incident for incident in after.values() if incident != known[incident.id]]
            if not changed or await self._commit(geonameid, city, [], [], [], changed, []):
                return changed
            await asyncio.sleep(0.001 * attempt)
        raise CityBusyError(f"city {geonameid} was written by others {TRIES} times in a row; try again later")

    # --- what is known -------------------------------------------------------------------------------------------

    async def incidents(self, geonameid: int) -> list[Incident]:
        """A city's incidents that are not yet history, the latest first."""
        fields = await self._redis.hgetall(self._keys.city(geonameid))
        found = [codec.load(Incident, body) for name, body in fields.items() if name != _VERSION]
        return sorted(found, key=lambda incident: (incident.updated_at, incident.id), reverse=True)

    async def incident(self, name: str) -> Incident | None:
        """An incident by its id, also one that is history, or what it was united with; None where there is none."""
        geonameid = _city_of(name)
        if geonameid is None:
            return None
        keys = self._keys
        for _ in range(HOPS):
            body = await self._redis.hget(keys.city(geonameid), name) or await self._redis.get(
                keys.history(geonameid, name)
            )
            incident = codec.load(Incident, body) if body else None
            if incident is None or incident.united_into is None:
                return incident
            name = incident.united_into
        return None

    async def _led_to(self, name: str) -> str:
        incident = await self.incident(name)
        return incident.id if incident else ""

    async def alerts(self, incident: Incident) -> list[Alert]:
        """The alerts that were sent of an incident, also of what was united with it, in the order of sending."""
        found = [alert for alert in await asyncio.gather(*map(self.alert, incident.alert_ids)) if alert is not None]
        return sorted(found, key=lambda alert: alert.sent_at)

    async def recent(self, limit: int) -> list[Incident]:
        """The incidents of all cities that changed last, the latest first."""
        names: list[bytes] = await self._redis.zrevrange(self._keys.recent(), 0, max(limit, 1) - 1)  # type: ignore[assignment]
        async with self._redis.pipeline(transaction=False) as pipe:
            for geonameid, incident in (name.decode().split("/", 1) for name in names):
                pipe.hget(self._keys.city(int(geonameid)), incident)
                pipe.get(self._keys.history(int(geonameid), incident))
            found = await pipe.execute()
        bodies = [living or past for living, past in zip(found[::2], found[1::2], strict=True)]
        known = [codec.load(Incident, body) for body in bodies if body]
        return [incident for incident in known if incident.united_into is None]

    async def alert(self, name: str) -> Alert | None:
        """An alert by its id, as it was sent; None where there is none."""
        geonameid = _city_of(name)
        body = None if geonameid is None else await self._redis.get(self._keys.alert(geonameid, name))
        return codec.load(Alert, body) if body else None

    async def keep_test(self, alert: Alert) -> None:
        """Keep a test alert where it is looked up on its way, for a day; no incident knows of it."""
        seconds = int(timedelta(days=1).total_seconds())
        await self._redis.set(self._keys.alert(alert.geonameid, alert.id), codec.dump(alert), ex=seconds)

    async def alert_text(self, name: str) -> str:
        """The text of the article that caused an alert, cut at `TEXT`; empty where it is not kept any more."""
        geonameid = _city_of(name)
        key = self._keys.alert_text(geonameid, name) if geonameid is not None else ""
        body: bytes | None = await self._redis.get(key) if key else None  # type: ignore[assignment]
        return body.decode("utf-8", "replace") if body else ""

    async def decisions(self, subject: str) -> list[Decision]:
        """What was decided about an article, an incident or an alert, and why, the oldest first."""
        return await self._decisions.of(subject)


def _city_of(name: str) -> int | None:
    number = name.split("-", 1)[0]
    return int(number) if number.isascii() and number.isdigit() and len(number) < 20 else None
