"""A receiver of webhooks that checks signatures as its documentation asks, for tests on loopback."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import time
from collections import deque
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self

from aiohttp import web


@dataclass(frozen=True)
class Answer:
    """What the receiver is to answer next."""

    status: int = 200
    headers: dict[str, str] = field(default_factory=dict)
    after: float = 0.0


class WebhookSink:
    """The server; `async with` starts it on a free port of loopback."""

    def __init__(self, secret: str | None = None) -> None:
        self.secret = secret
        self.alerts: list[dict[str, Any]] = []
        """Bodies that were taken."""
        self.requests: list[float] = []
        self.forged = 0
        self.next: deque[Answer] = deque()

    @property
    def url(self) -> str:
        """Where to post."""
        return f"http://127.0.0.1:{self._port}/hook/a-secret-path"

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_post("/hook/{secret}", self._take)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self._port = site._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._runner.cleanup()

    async def _take(self, request: web.Request) -> web.Response:
        body = await request.read()
        self.requests.append(time.monotonic())
        if self.next:
            answer = self.next.popleft()
            await asyncio.sleep(answer.after)
            if answer.status != 200:
                return web.Response(status=answer.status, headers=answer.headers)
        if self.secret and not self._genuine(request, body):
            self.forged += 1
            return web.Response(status=401)
        self.alerts.append(json.loads(body))
        return web.Response()

    def _genuine(self, request: web.Request, body: bytes) -> bool:
        signed = request.headers.get("Tocsin-Timestamp", "").encode() + b"." + body
        expected = "v1=" + hmac.new((self.secret or "").encode(), signed, hashlib.sha256).hexdigest()
        return hmac.compare_digest(expected, request.headers.get("Tocsin-Signature", ""))
