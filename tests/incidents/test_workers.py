"""Two workers over a real store: any interleaving that keeps a city's order gives the same alerts, any other the same
ledger."""

from __future__ import annotations

import asyncio
import itertools

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from monitor.incidents.ledger import Ledger
from monitor.model import Alert
from monitor.store import codec
from monitor.store.connection import Store
from monitor.store.keys import Keys

CITIES = (1001, 1002)
STORY = (
    # minutes of publication, city, killed, injured, currency, source
    (0, 0, None, None, "new", "channel"),
    (2, 1, 1, 2, "new", "wire"),
    (20, 0, 2, 7, "new", "official-city"),
    (25, 1, 1, 4, "update", "wire"),
    (40, 0, 3, 7, "update", "wire"),
    (60, 0, 2, 9, "correction", "official-city"),
    (65, 1, 3, 4, "new", "courier"),
    (90, 0, 4, None, "update", "wire"),
)
_runs = itertools.count()


def story(article, report):
    """By city, what is told of it in the order of publication; all of it is seen at one time."""
    by_city = {city: [] for city in CITIES}
    for n, (minutes, city, killed, injured, currency, source) in enumerate(STORY):
        told = article(3, published=minutes / 60, source=source, page=f"page{n}")
        by_city[CITIES[city]].append((told, report(killed, injured, currency=currency, city=CITIES[city])))
    return by_city


async def outcome(store):
    """The alerts by city, and the ledgers without the steps by which they came about."""
    told, known = [], []
    for city in CITIES:
        rows = await store.redis.xrange(store.keys.outbox(city))
        found = [codec.load(Alert, fields[b"body"]) for _, fields in rows]
        told.append([alert for alert in found if alert.geonameid == city])
        [incident] = await Ledger(store).incidents(city)
        known.append((incident.killed, incident.injured, incident.methods, incident.figures))
    return told, known


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    turns=st.lists(st.integers(0, 1), min_size=len(STORY), max_size=len(STORY)),
    workers=st.lists(st.integers(0, 1), min_size=len(STORY), max_size=len(STORY)),
)
async def test_what_keeps_the_order_of_a_city_gives_the_same_alerts(store, article, report, turns, workers):
    plain, mixed = (Store(store.redis, Keys(f"turns{next(_runs)}")) for _ in range(2))
    for city in CITIES:
        for told, one in story(article, report)[city]:
            await Ledger(plain).apply(told, [one], now=told.seen_at)
    left = story(article, report)
    both = Ledger(mixed), Ledger(mixed)
    for turn, worker in zip(turns, workers, strict=True):
        city = CITIES[turn] if left[CITIES[turn]] else CITIES[1 - turn]
        told, one = left[city].pop(0)
        await both[worker].apply(told, [one], now=told.seen_at)
    assert await outcome(mixed) == await outcome(plain)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(orders=st.tuples(st.permutations(range(len(STORY))), st.permutations(range(len(STORY)))))
async def test_any_other_order_gives_the_same_ledger(store, article, report, orders):
    known = []
    for order in orders:
        own = Store(store.redis, Keys(f"order{next(_runs)}"))
        told = [pair for pairs in story(article, report).values() for pair in pairs]
        await asyncio.gather(*(Ledger(own).apply(told[n][0], [told[n][1]], now=told[n][0].seen_at) for n in order))
        known.append((await outcome(own))[1])
    assert known[0] == known[1]
    [incident] = await Ledger(own).incidents(CITIES[0])
    assert (incident.killed.least, incident.injured.least) == (4, 9)
