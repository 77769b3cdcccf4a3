"""Manners towards hosts: few connections to each at once, and a pause between requests where one is set.

The wait for one's turn happens here, before any time limit of a request runs, so a long queue at one host is not
taken for a slow host.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager


class _Host:
    __slots__ = ("next_start", "slots", "users")

    def __init__(self, connections: int) -> None:
        self.slots = asyncio.Semaphore(connections)
        self.next_start = 0.0
        self.users = 0


class Gate:
    """Gives out turns: at most `per_host` at once to a host, `total` to all, `delay` seconds apart on each host."""

    def __init__(self, *, total: int, per_host: int, delay: float) -> None:
        self._total = asyncio.Semaphore(total)
        self._per_host = per_host
        self._delay = delay
        self._hosts: dict[str, _Host] = {}

    @asynccontextmanager
    async def turn(self, name: str) -> AsyncIterator[None]:
        """Wait for a turn at a host and keep it until the block ends."""
        host = self._hosts.get(name)
        if host is None:
            self._forget_idle()
            host = self._hosts[name] = _Host(self._per_host)
        host.users += 1
        try:
            async with host.slots:
                await self._pause(host)
                async with self._total:
                    yield
        finally:
            host.users -= 1
            if not host.users and not self._delay:
                self._hosts.pop(name, None)

    async def _pause(self, host: _Host) -> None:
        if not self._delay:
            return
        now = asyncio.get_running_loop().time()
        start = max(now, host.next_start)
        host.next_start = start + self._delay
        if start > now:
            await asyncio.sleep(start - now)

    def _forget_idle(self) -> None:
        """With a delay, hosts are kept while it matters; a table that only grows would be a leak."""
        if len(self._hosts) < 1000:
            return
        now = asyncio.get_running_loop().time()
        for name in [name for name, host in self._hosts.items() if not host.users and host.next_start < now]:
            del self._hosts[name]
