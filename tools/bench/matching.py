"""Matching: one report against 10 to 1,000,000 rules, against a loop over all of them.

The rules are spread over the cities of the gazetteer as their populations are, and so are the reports.
"""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Callable, Sequence
from datetime import UTC, datetime
from random import Random

from monitor.match.facts import Facts
from monitor.match.index import WatchIndex
from monitor.match.rules import RuleSettings, Verdict, verdict
from monitor.match.watchlists import EVERY_KIND, Watch
from monitor.model import Alert, Kind, Method, Range, Reason
from monitor.read.places.gazetteer import DATA
from monitor.read.places.tables import Tables
from tools.bench.measure import Fact, Row

SIZES = (10, 1_000, 100_000, 1_000_000)
ALERTS, LOOPED = 1_000, 3
WANTED = {100_000: 60, 1_000_000: 1_500}
"""Microseconds."""
FLAT = 2
CHANGED = 100
"""Microseconds to take another version of a watchlist into the largest index."""
NOWHERE = 2**31 - 1
NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
TOLD = (Method.MISSILE_STRIKE, Method.DRONE_STRIKE, Method.SHELLING, Method.AIR_STRIKE, Method.SHOOTING)


def _cities() -> tuple[list[int], list[float]]:
    tables = Tables.load(DATA)
    return tables.geonameids.tolist(), [float(people) for people in tables.populations.tolist()]


def _rules(random: Random) -> list[RuleSettings]:
    """What people ask for: everything, or some methods, or a toll."""
    settings = [RuleSettings()] * 4
    for _ in range(60):
        methods = tuple(random.sample(TOLD, random.randint(1, 2)))
        settings.append(RuleSettings(methods=methods, min_killed=random.choice((0, 0, 1, 3))))
    return settings


def _alert(city: int, random: Random) -> Alert:
    return Alert(
        id="1", incident="1", sequence=1, kind=Kind.NEW, reason=Reason.NEW_ATTACK, city="c", country="UA",
        geonameid=city, methods=(random.choice(TOLD),), killed=Range(random.randint(0, 4), None), injured=None,
        published=NOW, sent_at=NOW,
    )  # fmt: skip


def _loop(watches: Sequence[Watch], alert: Alert) -> list[Watch]:
    facts = Facts(alert)
    return [
        watch
        for watch in watches
        if alert.geonameid in watch.geonameids and verdict(watch.kinds, watch.rules, facts) is Verdict.SENT
    ]


def _seconds(work: Callable[[], object], rounds: int = 5) -> float:
    """The processor's seconds of the quickest round: who else uses the machine does not count."""
    return min(_processor(work) for _ in range(rounds))


def _processor(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def _change(index: WatchIndex, watches: Sequence[Watch], rules: Sequence[RuleSettings], random: Random) -> None:
    for watch in random.choices(watches, k=ALERTS):
        index.put(watch._replace(rules=random.choice(rules)))


async def bench() -> AsyncIterator[Row | Fact]:
    """One report at a time: of a city that is attacked as often as its people are many, and of one nobody watches."""
    random = Random(1)
    names, people = _cities()
    rules, kinds = _rules(random), frozenset(EVERY_KIND)
    alerts = [_alert(city, random) for city in random.choices(names, people, k=ALERTS)]
    nowhere = [_alert(NOWHERE, random) for _ in range(ALERTS)]
    unwatched: list[float] = []
    changed: list[float] = []
    for size in SIZES:
        watches = [
            Watch(f"w{n}", frozenset((city,)), kinds, random.choice(rules), (f"c{n}",))
            for n, city in enumerate(random.choices(names, people, k=size))
        ]
        index = WatchIndex(watches)
        naive = _seconds(lambda: [_loop(watches, alert) for alert in alerts[:LOOPED]], 1) / LOOPED  # noqa: B023
        ours = _seconds(lambda: [index.find(alert) for alert in alerts]) / ALERTS  # noqa: B023
        nobody = _seconds(lambda: [index.find(alert) for alert in nowhere]) / ALERTS  # noqa: B023
        yield Row(f"{size:,} rules", "reports", 1, ours, naive, f"a loop over all ({naive * 1e6:,.0f} us)")
        if size in WANTED:
            wanted = WANTED[size]
            yield Fact(f"{size:,} rules, a report", ours * 1e6, "us", f"at most {wanted:,}", ours * 1e6 <= wanted)
        changed.append(_seconds(lambda: _change(index, watches, rules, random), 1) / ALERTS * 1e6)  # noqa: B023
        unwatched.append(nobody * 1e6)
    flat = max(unwatched) <= FLAT * min(unwatched)
    yield Fact("a city nobody watches, at worst", max(unwatched), "us", f"at most {FLAT} times the best", flat)
    yield Fact("a watchlist that changes", changed[-1], "us", f"at most {CHANGED}", changed[-1] <= CHANGED)
