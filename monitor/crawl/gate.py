"""Manners towards hosts: few connections to each at once, and a pause between requests.

The wait for one's turn happens here, before any time limit of a request runs, so a long queue at one host is not
taken for a slow host. Where processes share a store they share the turns too (see `turns`).
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import Protocol

from monitor.crawl.answers import resting
from monitor.crawl.settings import HostSettings

KEPT = 1000
"""Hosts beyond so many are forgotten once nothing depends on their last turn."""


class SharedTurns(Protocol):
    """Turns at hosts that several processes take among them."""

    async def take(self, host: str, *, delay: float, connections: int) -> str:
        """Wait for a turn; gives a token. Raises FetchError where the host wants to be left alone for longer."""

    async def give_back(self, host: str, token: str) -> None:
        """End a turn."""

    async def rest(self, host: str, seconds: float) -> None:
        """Let nobody have a turn for so long."""


class _Host:
    __slots__ = ("delay", "next_start", "rests_until", "slots", "users")

    def __init__(self, connections: int, delay: float) -> None:
        self.slots = asyncio.Semaphore(connections)
        self.delay = delay
        self.next_start = self.rests_until = 0.0
        self.users = 0


class Gate:
    """Gives out turns: at most `per_host` at once to a host, `total` to all, `delay` seconds apart on each host.

    `odd` names hosts with manners of their own.
    """

    def __init__(
        self,
        *,
        total: int,
        per_host: int,
        delay: float,
        odd: Mapping[str, HostSettings] | None = None,
        shared: SharedTurns | None = None,
    ) -> None:
        self._total = asyncio.Semaphore(total)
        self._usual = HostSettings(connections=per_host, delay=timedelta(seconds=delay))
        self._odd = odd or {}
        self._shared = shared
        self._hosts: dict[str, _Host] = {}

    @asynccontextmanager
    async def turn(self, name: str) -> AsyncIterator[None]:
        """Wait for a turn at a host and keep it until the block ends.

        Raises FetchError (`host_rests`) where the host has asked to be left alone.
        """
        host = self._host(name)
        host.users += 1
        try:
            async with host.slots:
                self._heed_rest(name, host)
                if host.delay and self._shared is not None:
                    async with self._common(self._shared, name, host), self._total:
                        yield
                    return
                if host.delay:
                    await _pause(host)
                async with self._total:
                    yield
        finally:
            host.users -= 1
            if not host.users and not host.delay and not host.rests_until:
                self._hosts.pop(name, None)

    async def rest(self, name: str, wait: timedelta) -> None:
        """Leave a host alone for so long, in all processes; who asks meanwhile is told to come back."""
        host, now = self._host(name), asyncio.get_running_loop().time()
        host.rests_until = max(host.rests_until, now + wait.total_seconds())
        if self._shared is not None:
            await self._shared.rest(name, wait.total_seconds())

    def slow_down(self, name: str, delay: timedelta) -> None:
        """Keep at least this distance between requests to a host from now on, unless the operator has set its own."""
        if name not in self._odd:
            host = self._host(name)
            host.delay = max(self._usual.delay.total_seconds(), delay.total_seconds())

    def _host(self, name: str) -> _Host:
        host = self._hosts.get(name)
        if host is None:
            self._forget_idle()
            manners = self._odd.get(name, self._usual)
            host = self._hosts[name] = _Host(manners.connections, manners.delay.total_seconds())
        return host

    def _heed_rest(self, name: str, host: _Host) -> None:
        if not host.rests_until:
            return
        left = host.rests_until - asyncio.get_running_loop().time()
        if left > 0:
            raise resting(name, timedelta(seconds=left))
        host.rests_until = 0.0

    @asynccontextmanager
    async def _common(self, shared: SharedTurns, name: str, host: _Host) -> AsyncIterator[None]:
        connections = self._odd.get(name, self._usual).connections
        token = await shared.take(name, delay=host.delay, connections=connections)
        try:
            yield
        finally:
            await shared.give_back(name, token)

    def _forget_idle(self) -> None:
        """With a delay, hosts are kept while it matters; a table that only grows would be a leak."""
        if len(self._hosts) < KEPT:
            return
        now = asyncio.get_running_loop().time()
        idle: Callable[[_Host], bool] = lambda host: (  # noqa: E731 - one line that says what idle is
            not host.users and max(host.next_start, host.rests_until) < now
        )
        for name in [name for name, host in self._hosts.items() if idle(host)]:
            del self._hosts[name]


async def _pause(host: _Host) -> None:
    now = asyncio.get_running_loop().time()
    start = max(now, host.next_start)
    host.next_start = start + host.delay
    if start > now:
        await asyncio.sleep(start - now)
