"""A server that takes JSON on any path and keeps it, for tests on loopback."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from types import TracebackType
from typing import Any, Self

from aiohttp import web


@dataclass(frozen=True)
class Taken:
    """One request."""

    path: str
    headers: dict[str, str]
    body: Any


class JsonSink:
    """The server; `async with` starts it on a free port of loopback."""

    def __init__(self) -> None:
        self.taken: list[Taken] = []
        self.statuses: deque[int] = deque()
        """Of the next answers; 200 where there is none left."""

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_route("*", "/{path:.*}", self._take)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.port: int = self._runner.addresses[0][1]
        self.url = f"http://127.0.0.1:{self.port}"
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._runner.cleanup()

    async def _take(self, request: web.Request) -> web.Response:
        status = self.statuses.popleft() if self.statuses else 200
        self.taken.append(Taken(request.path, dict(request.headers), await request.json()))
        return web.Response(status=status)
