"""The notifier is killed at every step between taking, sending and recording: none missed, those in flight at most
twice.

`Mortal` is a client of the store that dies after a given step; the messages that were sent by then have been sent.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import timedelta
from itertools import count, pairwise
from typing import Self

import pytest

from monitor.model import Alert
from monitor.notify.channels.base import Receipt
from monitor.notify.deliver import Deliverer
from monitor.notify.outbox import Outbox
from monitor.store.connection import Store
from monitor.store.keys import Keys
from tests.notify.wires import clock, make_alert, until
from tests.servers.mortal import KilledError, Mortal

LEASE = timedelta(seconds=0.2)
CHATS = ("tg:1", "tg:2", "desk")
ALERTS = [make_alert(n) for n in (1, 2, 3)]


class Chats:
    """Channels whose messages outlive any process."""

    name = "all"

    def __init__(self) -> None:
        self.told: list[tuple[str, str]] = []

    def of(self, chat: str) -> list[str]:
        return [alert for told, alert in self.told if told == chat]


class _Channel:
    def __init__(self, name: str, chats: Chats) -> None:
        self.name, self._chats = name, chats

    async def send(self, alert: Alert, watchlists: object, *, follows: str | None = None) -> Receipt:
        await asyncio.sleep(0)
        self._chats.told.append((self.name, alert.id))
        return Receipt(message=str(len(self._chats.told)))

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        return None


async def _run(store: Store, chats: Chats, die_at: int | None) -> int:
    """Deliver until all is told or the process is dead; how many steps that took."""
    path = store.redis.connection_pool.connection_kwargs["path"]
    mortal = Mortal(unix_socket_path=path, protocol=2)
    outbox = Outbox(Store(mortal, store.keys))
    if die_at is not None:
        mortal.die(die_at)
    known = {alert.id: alert for alert in ALERTS}

    async def load(name: str) -> Alert | None:
        return known[name]

    channels = {chat: _Channel(chat, chats) for chat in CHATS}
    delivering = asyncio.create_task(Deliverer(outbox, channels, load, clock, lease=LEASE).run())  # type: ignore[arg-type]
    ours = Outbox(store)
    try:

        async def over() -> bool:
            return delivering.done() or mortal._dead or not await ours.waiting()

        await until(over, 60)
    finally:
        delivering.cancel()
        await asyncio.gather(delivering, return_exceptions=True)
        await mortal.aclose()
    return mortal.steps


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
async def test_killed_at_every_step_nobody_misses_an_alert_and_one_in_flight_a_chat_comes_twice(store: Store) -> None:
    asyncio.get_running_loop().set_exception_handler(_unless_killed)
    for die_at in count(1):
        here = Store(store.redis, Keys(f"{store.keys.namespace}-{die_at}"))
        for alert in ALERTS:
            await Outbox(here).expand(alert, [(chat, ()) for chat in CHATS], clock())
        chats = Chats()
        steps = await _run(here, chats, die_at)
        await _run(here, chats, None)
        for chat in CHATS:
            told = chats.of(chat)
            assert list(dict.fromkeys(told)) == [alert.id for alert in ALERTS], (die_at, told)
            assert all(before <= after for before, after in pairwise(told)), (die_at, told)
            assert sum(Counter(told).values()) <= len(ALERTS) + 1, (die_at, told)
        if steps < die_at or die_at > 40:
            break
    assert die_at > 6


def _unless_killed(loop: asyncio.AbstractEventLoop, context: dict[str, object]) -> None:
    if not isinstance(context.get("exception"), KilledError):
        loop.default_exception_handler(context)
