"""How the service fares: its sources, its store, its queues."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Sequence
from datetime import datetime, timedelta

from monitor.crawl.health import Health
from monitor.crawl.sources.settings import SourceSettings
from monitor.dedup.seen import Seen
from monitor.notify.outbox import Outbox
from monitor.store import codec
from monitor.store.connection import OUTAGE, Store
from monitor.store.streams import lag
from monitor.web.health import Readiness, SourceState, SourceView

STALE_INTERVALS = 5
STALE_AT_LEAST = timedelta(minutes=2)
AT_ONCE = 100
"""Sources that are asked for in one go: ten thousand would hold up the loop for half a second."""
LAGGING = 1000
"""Messages that wait; more is a queue that lags."""


async def source_views(seen: Seen, sources: Iterable[SourceSettings], now: datetime) -> list[SourceView]:
    """How each source stands, in the order of the configuration; paused ones are left out."""
    return (await standings(seen, sources, now))[0]


async def standings(
    seen: Seen, sources: Iterable[SourceSettings], now: datetime
) -> tuple[list[SourceView], list[SourceSettings]]:
    """How each source stands that is not paused, and those that are, by the configuration or by hand."""
    told = list(sources)
    views: list[SourceView] = []
    paused: list[SourceSettings] = []
    for some in (told[start : start + AT_ONCE] for start in range(0, len(told), AT_ONCE)):
        for source, state in zip(some, await seen.states([source.label for source in some]), strict=True):
            if source.paused or state.paused:
                paused.append(source)
            else:
                views.append(_view(source, state.health, now))
        await asyncio.sleep(0)
    return views, paused


def _view(source: SourceSettings, stored: str | None, now: datetime) -> SourceView:
    health = codec.load(Health, stored) if stored else Health()
    every = max(health.pace or source.every, source.every)
    return SourceView(
        name=source.label,
        url=source.url,
        family=source.publisher,
        language=source.language,
        state=judge(health, every, now),
        outcome=health.outcome,
        warnings=health.warnings,
        context="" if _is_stale(health.last_success, every, now) else health.context,
        every=health.pace or source.every,
        last_success=health.last_success,
        last_error=health.last_error or None,
        next_poll=health.not_before,
    )


def judge(health: Health, every: timedelta, now: datetime) -> SourceState:
    """The state of a source in one word."""
    if health.gone:
        return "gone"
    if health.dead_since:
        return "dead"
    if health.failures:
        return "failing"
    if health.last_success is None:
        return "never"
    return "stale" if _is_stale(health.last_success, every, now) else "fresh"


def _is_stale(last_success: datetime | None, every: timedelta, now: datetime) -> bool:
    """Whether what a source said last says nothing of the present: where sirens sounded an hour ago, for one."""
    return last_success is None or now - last_success > max(STALE_AT_LEAST, STALE_INTERVALS * every)


async def queues(store: Store, outbox: Outbox) -> dict[str, int]:
    """How much waits where."""
    keys = store.keys
    return {
        "polls": await lag(store, [keys.polls()]),
        "articles": await lag(store, keys.all_articles()),
        "alerts": await lag(store, keys.all_outboxes()),
        "deliveries": await outbox.waiting(),
    }


async def readiness(store: Store, outbox: Outbox, views: Callable[[], Awaitable[Sequence[SourceView]]]) -> Readiness:
    """Ready: the store answers. How the sources fare and what waits is told beside it."""
    try:
        await store.redis.ping()
        waiting = await queues(store, outbox)
        sources = await views()
    except OUTAGE as error:
        return Readiness(False, {"store": f"away: {type(error).__name__}"})
    fresh = sum(view.state == "fresh" for view in sources)
    told = {"sources": f"{fresh} of {len(sources)} fresh", **{name: f"{n} waiting" for name, n in waiting.items()}}
    return Readiness(True, {"store": "answers", **told})
