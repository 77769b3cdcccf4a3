"""The role `bot`: what the bot works with, and when it begins anew."""

from __future__ import annotations

import asyncio
from functools import partial

from monitor.bot.broadcast import Broadcast
from monitor.bot.session import open_session
from monitor.bot.settings import BotSettings
from monitor.bot.turn import Parts
from monitor.notify.erase import erase
from monitor.notify.waiting import Waiting
from monitor.service import health
from monitor.service.runtime import Runtime
from monitor.store.lease import hold
from monitor.subscriptions.feedback import Feedback
from monitor.web.server import serve


async def bot(runtime: Runtime, stop: asyncio.Event) -> None:
    """Let people subscribe, where the configuration has a bot; begins anew when its section changes."""
    while not stop.is_set():
        runtime.bot_changed.clear()
        over = asyncio.Event()
        ending = asyncio.create_task(_set_after(over, stop, runtime.bot_changed))
        try:
            settings = runtime.config.bot
            if settings is None:
                await over.wait()
            else:
                await _bot(runtime, settings, over)
        finally:
            ending.cancel()


async def _set_after(over: asyncio.Event, *events: asyncio.Event) -> None:
    waits = [asyncio.ensure_future(event.wait()) for event in events]
    try:
        await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for wait in waits:
            wait.cancel()
    over.set()


async def _bot(runtime: Runtime, settings: BotSettings, over: asyncio.Event) -> None:
    """Polling is the duty of one process at a time, and so is a broadcast; any number may be called."""
    async with open_session(_parts(runtime), runtime.config.telegram, runtime.store, over) as session:
        if session is None:
            return
        async with asyncio.TaskGroup() as tasks:
            publishing = tasks.create_task(session.publish(settings))
            tasks.create_task(hold(runtime.store, "broadcast", runtime.name, session.broadcast, over))
            if settings.webhook is None:
                await hold(runtime.store, "bot", runtime.name, session.poll, over)
            else:
                await session.be_called(settings.webhook, serve, over)
            publishing.cancel()


def _parts(runtime: Runtime) -> Parts:
    return Parts(
        settings=lambda: runtime.config.bot or BotSettings(),
        chats=runtime.chats,
        feedback=Feedback(runtime.store),
        subscribing=runtime.subscribing,
        gazetteer=lambda: runtime.gazetteer,
        ledger=runtime.ledger,
        outbox=runtime.outbox,
        waiting=Waiting(runtime.store),
        sources=runtime.source_views,
        queues=partial(health.queues, runtime.store, runtime.outbox),
        erase=partial(erase, runtime.store),
        broadcast=Broadcast(runtime.store, runtime.chats),
        clock=runtime.clock,
    )
