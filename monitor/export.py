"""`tocsin export`: incidents with their ledgers out of the store, one at a time, in the format that is asked for."""

from __future__ import annotations

import asyncio
import csv
import json
import sys
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TextIO

from monitor.config import Loaded
from monitor.formats import table
from monitor.formats.cap import Point, cap
from monitor.formats.geojson import feature
from monitor.forms import write_line
from monitor.incidents.ledger import Ledger
from monitor.match.severity import severity_of
from monitor.model import Alert, Incident
from monitor.read.places.gazetteer import Gazetteer
from monitor.status import ask
from monitor.store import codec
from monitor.store.connection import Store

AT_ONCE = 100
"""Incidents read side by side."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which incidents: last told of within a time (the end excluded), of some cities where any are named."""

    since: datetime | None = None
    until: datetime | None = None
    cities: frozenset[int] = frozenset()
    sender: str = "tocsin"
    """Who sends, in CAP."""


@dataclass(frozen=True, slots=True)
class Known:
    """An incident with its alerts, and the place of its city."""

    incident: Incident
    alerts: tuple[Alert, ...]
    where: Point | None

    @property
    def severity(self) -> str:
        """In CAP's words."""
        told = self.incident
        return severity_of(told.killed, told.injured, told.methods, denied=told.denied).value

    @property
    def place(self) -> tuple[float | None, float | None]:
        """Latitude and longitude."""
        return self.where or (None, None)


Write = Callable[[AsyncIterator[Known], Wanted, TextIO], Any]


def export(loaded: Loaded, form: str, wanted: Wanted, gazetteer: Gazetteer) -> int:
    """Write what is wanted to standard output in one of `FORMS`; 1 where the store does not answer."""

    async def question(store: Store) -> int:
        await FORMS[form](incidents(store, wanted, gazetteer), wanted, sys.stdout)
        return 0

    return ask(loaded, question)


async def incidents(store: Store, wanted: Wanted, gazetteer: Gazetteer) -> AsyncIterator[Known]:
    """The incidents that are wanted, the one that changed first first."""
    ledger = Ledger(store)
    names: list[bytes] = await store.redis.zrange(  # type: ignore[assignment]
        store.keys.recent(),
        wanted.since.timestamp() if wanted.since else "-inf",
        f"({wanted.until.timestamp()}" if wanted.until else "+inf",
        byscore=True,
    )
    for chunk in _chunks([name.decode() for name in names], wanted):
        found = await asyncio.gather(*(ledger.incident(name) for name in chunk))
        for incident in found:
            if incident is not None:
                yield await _known(ledger, incident, gazetteer)


def _chunks(names: list[str], wanted: Wanted) -> Iterator[list[str]]:
    pairs = [name.split("/", 1) for name in names]
    kept = [incident for city, incident in pairs if not wanted.cities or int(city) in wanted.cities]
    for start in range(0, len(kept), AT_ONCE):
        yield kept[start : start + AT_ONCE]


async def _known(ledger: Ledger, incident: Incident, gazetteer: Gazetteer) -> Known:
    alerts = await ledger.alerts(incident)
    city = gazetteer.city(incident.geonameid)
    return Known(incident, tuple(alerts), Point(city.latitude, city.longitude) if city else None)


# --- the forms -------------------------------------------------------------------------------------------------------


async def _jsonl(known: AsyncIterator[Known], _: Wanted, out: TextIO) -> None:
    async for each in known:
        alerts = [alert.id for alert in each.alerts]
        write_line({**codec.plain(each.incident), "severity": each.severity, "alert_ids": alerts}, out)


async def _csv(known: AsyncIterator[Known], _: Wanted, out: TextIO) -> None:
    rows: csv.DictWriter[str] = csv.DictWriter(out, table.COLUMNS, lineterminator="\r\n")  # RFC 4180
    rows.writeheader()
    async for each in known:
        rows.writerow(table.row(each.incident, each.severity, *each.place))


async def _geojson(known: AsyncIterator[Known], _: Wanted, out: TextIO) -> None:
    out.write('{"type": "FeatureCollection", "features": [')
    first = True
    async for each in known:
        out.write("\n" if first else ",\n")
        out.write(json.dumps(feature(each.incident, each.severity, *each.place), ensure_ascii=True))
        first = False
    out.write("\n]}\n")


async def _cap(known: AsyncIterator[Known], wanted: Wanted, out: TextIO) -> None:
    async for each in known:
        for number, alert in enumerate(each.alerts):
            earlier = [one for one in each.alerts[:number] if one.id in alert.references]
            message = cap(alert, earlier, each.where, sender=wanted.sender)
            out.write(message.decode() + "\n")


FORMS: Mapping[str, Write] = {"jsonl": _jsonl, "csv": _csv, "geojson": _geojson, "cap": _cap}
"""By the name of the format."""
