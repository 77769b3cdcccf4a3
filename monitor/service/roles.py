"""What each role does: a coroutine that works until `stop` is set."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Mapping
from contextlib import suppress
from datetime import datetime
from random import Random

from monitor import telemetry
from monitor.crawl.scheduler import Scheduler
from monitor.notify.channels.base import Channel
from monitor.notify.deliver import Deliverer
from monitor.notify.operator import Teller
from monitor.service.bot import bot
from monitor.service.inlet import Inlet
from monitor.service.mailboxes import watch_mailboxes
from monitor.service.runtime import Runtime
from monitor.service.stdin import take_from
from monitor.store.lease import hold
from monitor.store.outage import steady
from monitor.store.streams import Consumer, Message
from monitor.web.app import build_app
from monitor.web.server import serve

POLLS_AT_ONCE = 128
LINGER = 0.02
"""Seconds for which a finished poll waits for others, to be acknowledged with them."""
PUSHES_AT_ONCE = 4
READS_AT_ONCE = 8
MATCHES_AT_ONCE = 16
SWEEP_SECONDS = 2.0
RELEASE_SECONDS = 1.0
PACES_SECONDS = 2.0
NOTICES_AT_ONCE = 4

log = telemetry.logger("service")


async def schedule(runtime: Runtime, stop: asyncio.Event) -> None:
    """Say when sources are due: one process at a time has this duty, by a lease."""

    async def duty(lost: asyncio.Event) -> None:
        random = Random()  # noqa: S311 - jitter
        async with Scheduler(runtime.request_poll, random=random, clock=runtime.clock) as scheduler:
            pacing = asyncio.create_task(_follow_paces(runtime, scheduler, lost))
            while not lost.is_set():
                scheduler.sources([source for source in runtime.sources.values() if source.polled])
                await _either(lost, runtime.reconfigured)
                runtime.reconfigured.clear()
            await pacing

    async def ask_hubs(lost: asyncio.Event) -> None:
        await runtime.hubs.ask(lambda: runtime.sources, lost)

    async def watch(lost: asyncio.Event) -> None:
        await watch_mailboxes(lambda: runtime.sources, runtime.request_poll, lost)

    async with asyncio.TaskGroup() as duties:
        duties.create_task(hold(runtime.store, "schedule", runtime.name, duty, stop))
        duties.create_task(hold(runtime.store, "mailboxes", runtime.name, watch, stop))
        if runtime.hubs.reachable:
            duties.create_task(hold(runtime.store, "websub", runtime.name, ask_hubs, stop))


async def subscriptions(runtime: Runtime, stop: asyncio.Event) -> None:
    """Keep in mind who watches what: a duty of every process that reads or matches."""
    await runtime.followed.follow(stop)


async def _follow_paces(runtime: Runtime, scheduler: Scheduler, lost: asyncio.Event) -> None:
    """Keep to the paces that those who poll and read have noted."""
    looked: datetime | None = None

    async def look() -> None:
        nonlocal looked
        now = runtime.clock()
        scheduler.adapt(await (runtime.paces.all() if looked is None else runtime.paces.since(looked)))
        looked = now
        with suppress(TimeoutError):
            await asyncio.wait_for(lost.wait(), PACES_SECONDS)

    await steady("schedule.paces", look, until=lost)


async def _either(*events: asyncio.Event) -> None:
    waits = [asyncio.ensure_future(event.wait()) for event in events]
    try:
        await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for wait in waits:
            wait.cancel()


async def crawl(runtime: Runtime, stop: asyncio.Event) -> None:
    """Poll the sources that are due, and collect what is pending."""

    async def poll(message: Message) -> None:
        name = message.body.decode()
        await runtime.poll_begins(name)
        await runtime.pipeline.poll(name)

    async def push(message: Message) -> None:
        if found := await runtime.hubs.read(message.body, runtime.sources):
            await runtime.pipeline.push(*found)

    async def sweep() -> None:
        with suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), SWEEP_SECONDS)
            return
        await runtime.pipeline.sweep()

    polls = Consumer(
        runtime.store,
        [runtime.store.keys.polls()],
        runtime.name,
        role="crawl",
        concurrency=POLLS_AT_ONCE,
        linger=LINGER,
    )
    pushes = Consumer(
        runtime.store, [runtime.store.keys.pushes()], runtime.name, role="push", concurrency=PUSHES_AT_ONCE
    )
    sweeping = asyncio.create_task(steady("crawl.sweep", sweep, until=stop))
    try:
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(polls.run(poll, stop))
            tasks.create_task(take_from(0, lambda: runtime.sources, runtime.pipeline.take, runtime.clock, stop))
            if runtime.hubs.reachable:
                tasks.create_task(pushes.run(push, stop))
        await sweeping
    finally:
        await runtime.pipeline.end()


async def read(runtime: Runtime, stop: asyncio.Event) -> None:
    """Read articles and bring incidents up to date."""
    await _either(stop, runtime.followed.loaded)
    streams = runtime.store.keys.all_articles()
    await Consumer(runtime.store, streams, runtime.name, role="read", concurrency=READS_AT_ONCE).run(
        runtime.pipeline.read, stop
    )


async def notify(runtime: Runtime, stop: asyncio.Event) -> None:
    """Match alerts with their watchers, tell what was held back when its time comes, and deliver."""

    async def release() -> None:
        with suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), RELEASE_SECONDS)
            return
        await runtime.pipeline.release()

    await _either(stop, runtime.followed.loaded)
    streams = runtime.store.keys.all_outboxes()
    matching = Consumer(runtime.store, streams, runtime.name, role="notify", concurrency=MATCHES_AT_ONCE, in_order=True)
    live: Mapping[str, Channel] = {}
    teller = Teller(lambda: live)
    notices = Consumer(
        runtime.store, [runtime.store.keys.notices()], runtime.name, role="notices", concurrency=NOTICES_AT_ONCE
    )
    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(notices.run(teller.tell, stop))
        tasks.create_task(matching.run(runtime.pipeline.match, stop))
        tasks.create_task(steady("notify.release", release, until=stop))
        while not stop.is_set():
            async with runtime.channels() as channels:
                live = channels
                deliverer = Deliverer(runtime.outbox, channels, runtime.ledger.alert, runtime.clock, pace=channels.pace)
                delivering = asyncio.create_task(deliverer.run())
                await _either(stop, runtime.channels_changed)
                runtime.channels_changed.clear()
                delivering.cancel()
                with suppress(asyncio.CancelledError):
                    await delivering


async def web(runtime: Runtime, stop: asyncio.Event) -> None:
    """Serve the page, the API, health and metrics."""
    settings = runtime.config.web
    app = build_app(
        incidents=runtime.ledger.recent,
        readiness=runtime.readiness,
        sources=runtime.source_views,
        exercise=runtime.exercise,
        settings=settings,
        inlet=Inlet(lambda: runtime.sources, runtime.pipeline.take, runtime.clock),
        callback=runtime.hubs.callback if runtime.hubs.reachable else None,
        now=runtime.clock,
    )
    async with serve(app, settings.listen) as address:
        runtime.announce_web(address)
        await stop.wait()


TABLE: Mapping[str, Callable[[Runtime, asyncio.Event], Coroutine[None, None, None]]] = {
    "schedule": schedule,
    "crawl": crawl,
    "read": read,
    "notify": notify,
    "bot": bot,
    "web": web,
}
"""Role -> what it does."""
MATCHING = frozenset({"read", "notify"})
"""Roles that have to know who watches what."""
