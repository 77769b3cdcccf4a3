"""How commands and answers cross the wire: packed and read by hiredis, with one limit on each wait for the socket.

redis-py packs in Python, starts a task for every command that it sends and a clock for every answer that it reads, also
where the answer has come already. In a batch of thirty-two that is most of what a command costs.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from typing import Any

import hiredis
from redis._parsers import _AsyncHiredisParser
from redis.asyncio.connection import AbstractConnection, Connection, SSLConnection, UnixDomainSocketConnection
from redis.exceptions import TimeoutError as RedisTimeoutError

SOCKET_SECONDS = 5.0
"""So long the server may neither take nor say anything before it counts as away."""


class TimedParser(_AsyncHiredisParser):
    """Reads answers; what has come already is read without a clock."""

    async def read_from_socket(self) -> bool:
        """Wait for more. Raises TimeoutError after SOCKET_SECONDS."""
        async with asyncio.timeout(SOCKET_SECONDS):
            return bool(await super().read_from_socket())  # type: ignore[no-untyped-call]


class _Wire(AbstractConnection):
    def pack_command(self, *args: Any) -> list[bytes]:  # noqa: ANN401 - whatever redis-py takes
        """A command as it is sent; its name may be of several words."""
        name = args[0].encode() if isinstance(args[0], str) else args[0]
        try:
            return [hiredis.pack_command((*name.split(), *args[1:]))]
        except TypeError:  # memory views, and whatever else redis-py has a word about
            return super().pack_command(*args)

    async def send_packed_command(self, command: bytes | str | Iterable[bytes], check_health: bool = True) -> None:
        """Send. Raises redis-py's errors; its TimeoutError after SOCKET_SECONDS, whereupon the connection is closed."""
        try:
            async with asyncio.timeout(SOCKET_SECONDS):
                await super().send_packed_command(command, check_health)
        except TimeoutError:
            raise RedisTimeoutError("Timeout writing to socket") from None


class _Tcp(_Wire, Connection):
    pass


class _Tls(_Wire, SSLConnection):
    pass


class _Unix(_Wire, UnixDomainSocketConnection):
    pass


WIRES: dict[type[AbstractConnection], type[AbstractConnection]] = {
    Connection: _Tcp,
    SSLConnection: _Tls,
    UnixDomainSocketConnection: _Unix,
}
"""Ours for each of redis-py's."""
