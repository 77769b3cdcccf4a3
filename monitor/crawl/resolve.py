"""Names to addresses, in threads that hold up nobody.

A resolver that gets no answer hangs for many seconds. Threads of the loop's own pool would then be missing for other
work, and would be waited for at the end of the process; these are daemons and are not.
"""

from __future__ import annotations

import asyncio
import socket
import threading
from typing import Any

from aiohttp.abc import AbstractResolver, ResolveResult

LOOKUPS = 32
"""Names looked up at once."""


class HostResolver(AbstractResolver):
    """Asks the system's resolver."""

    def __init__(self) -> None:
        self._slots = asyncio.Semaphore(LOOKUPS)

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """All addresses of a host; raises OSError where it has none or nobody answers."""
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[list[Any]] = loop.create_future()
        await self._slots.acquire()

        def settle(found: list[Any] | BaseException) -> None:
            self._slots.release()
            if answer.done():
                return
            if isinstance(found, BaseException):
                answer.set_exception(found)
            else:
                answer.set_result(found)

        def look_up() -> None:
            found: list[Any] | BaseException
            try:
                found = socket.getaddrinfo(host, port, family, socket.SOCK_STREAM, flags=socket.AI_ADDRCONFIG)
            except (OSError, UnicodeError) as error:
                found = error if isinstance(error, OSError) else OSError(f"not a host name ({error})")
            try:
                loop.call_soon_threadsafe(settle, found)
            except RuntimeError:  # the loop has ended meanwhile: nobody waits for this any more
                return

        threading.Thread(target=look_up, name=f"resolve-{host[:40]}", daemon=True).start()
        return [_result(host, info) for info in await answer]

    async def close(self) -> None:
        """Nothing is held."""


def _result(host: str, info: Any) -> ResolveResult:  # noqa: ANN401 - the socket module gives loose tuples
    family, _, proto, _, address = info
    numeric = address[0]
    if family == socket.AF_INET6 and len(address) > 3 and address[3]:
        numeric = f"{numeric}%{address[3]}"
    return ResolveResult(
        hostname=host,
        host=numeric,
        port=address[1],
        family=family,
        proto=proto,
        flags=socket.AI_NUMERICHOST | socket.AI_NUMERICSERV,
    )
