"""Matching: one alert against many watchlists, against a loop over all of them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from random import Random

from monitor.match.index import WatchIndex
from monitor.match.rules import verdict
from monitor.match.watchlists import Watch
from monitor.model import Alert, Kind, Reason
from tools.bench.measure import Row, best

WATCHES, CITIES, ALERTS = 100_000, 20_000, 100
NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)


def _alert(city: int) -> Alert:
    return Alert(
        id="1", incident="1", sequence=1, kind=Kind.NEW, reason=Reason.NEW_ATTACK, city="c", country="UA",
        geonameid=city, methods=(), killed=None, injured=None, published=NOW, sent_at=NOW,
    )  # fmt: skip


async def bench() -> AsyncIterator[Row]:
    """100,000 watchlists spread over 20,000 cities."""
    random = Random(1)
    watches = [Watch(str(n), frozenset([random.randrange(CITIES)]), channels=(f"c{n}",)) for n in range(WATCHES)]
    index = WatchIndex(watches)
    alerts = [_alert(random.randrange(CITIES)) for _ in range(ALERTS)]

    def loop() -> None:
        alert = alerts[0]
        [watch for watch in watches if alert.geonameid in watch.geonameids and verdict(watch, alert).sent]

    naive = best(loop) * ALERTS
    yield Row("100,000 watchlists", "alerts", ALERTS, best(lambda: [index.match(a) for a in alerts]), naive, "a loop")
    nobody = [_alert(CITIES + n) for n in range(ALERTS)]
    yield Row(
        "a city nobody watches", "alerts", ALERTS, best(lambda: [index.match(a) for a in nobody]), naive, "a loop"
    )
