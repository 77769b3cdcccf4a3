"""A SOCKS5 proxy (RFC 1928, with RFC 1929 where it wants a password) on loopback."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress


class SocksProxy:
    """Connects every name to one server, and remembers which were asked for."""

    def __init__(self, port_of_target: int, user: bytes = b"", password: bytes = b"") -> None:
        self.asked: list[str] = []
        self._target, self._user, self._password = port_of_target, user, password

    async def talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(ConnectionError, asyncio.IncompleteReadError):
            if await self._greeted(reader, writer):
                await self._connected(reader, writer)
        writer.close()

    async def _greeted(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        _, count = await reader.readexactly(2)
        await reader.readexactly(count)
        if not self._user:
            writer.write(b"\x05\x00")
            return True
        writer.write(b"\x05\x02")
        _, length = await reader.readexactly(2)
        user = await reader.readexactly(length)
        password = await reader.readexactly((await reader.readexactly(1))[0])
        right = (user, password) == (self._user, self._password)
        writer.write(b"\x01\x00" if right else b"\x01\x01")
        await writer.drain()
        return right

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        *_, kind = await reader.readexactly(4)
        name = await reader.readexactly((await reader.readexactly(1))[0] if kind == 3 else 4)
        await reader.readexactly(2)
        self.asked.append(name.decode() if kind == 3 else ".".join(map(str, name)))
        there, back = await asyncio.open_connection("127.0.0.1", self._target)
        writer.write(b"\x05\x00\x00\x01\x7f\x00\x00\x01\x00\x00")
        await asyncio.gather(_pass_on(reader, back), _pass_on(there, writer))


async def _pass_on(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(ConnectionError):
        while data := await reader.read(65536):
            writer.write(data)
            await writer.drain()
        writer.close()


@asynccontextmanager
async def socks_proxy(port_of_target: int, **login: bytes) -> AsyncIterator[tuple[str, SocksProxy]]:
    """A running one: `host:port`, and the proxy."""
    proxy = SocksProxy(port_of_target, **login)
    server = await asyncio.start_server(proxy.talk, "127.0.0.1", 0)
    try:
        yield f"127.0.0.1:{server.sockets[0].getsockname()[1]}", proxy
    finally:
        server.close()
