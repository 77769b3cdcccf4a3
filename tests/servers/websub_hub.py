"""A WebSub hub on loopback: it verifies subscribers, keeps leases, and sends signed pushes (W3C WebSub, 5 and 7)."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import secrets
from dataclasses import dataclass, field
from types import TracebackType
from typing import Self

from aiohttp import ClientSession, web


@dataclass
class Subscriber:
    """Somebody who wants a topic, as the hub knows it."""

    callback: str
    topic: str
    secret: str
    lease: int


@dataclass
class Hub:
    """The hub; `async with` starts it on a free port."""

    lease: int = 3600
    status: int = 202
    """What requests are answered with; they are verified where it is 202."""
    method: str = "sha256"
    requests: list[dict[str, str]] = field(default_factory=list)
    subscribers: dict[str, Subscriber] = field(default_factory=dict)
    verifications: list[tuple[int, bool]] = field(default_factory=list)
    """Status, and whether the challenge came back, of each verification."""

    @property
    def url(self) -> str:
        """Where to subscribe."""
        return f"http://127.0.0.1:{self._port}/hub"

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_post("/hub", self._asked)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self._port = self._runner.addresses[0][1]
        self._session = ClientSession()
        self._tasks: set[asyncio.Task[None]] = set()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._session.close()
        await self._runner.cleanup()

    async def _asked(self, request: web.Request) -> web.Response:
        form = {name: str(value) for name, value in (await request.post()).items()}
        self.requests.append(form)
        if self.status == 202:
            task = asyncio.create_task(self._verify(form))
            self._tasks.add(task)
            task.add_done_callback(self._tasks.discard)
        return web.Response(status=self.status)

    async def _verify(self, form: dict[str, str]) -> None:
        if not await self.verify(form["hub.callback"], form["hub.mode"], form["hub.topic"]):
            return
        if form["hub.mode"] == "unsubscribe":
            self.subscribers.pop(form["hub.callback"], None)
            return
        self.subscribers[form["hub.callback"]] = Subscriber(
            form["hub.callback"], form["hub.topic"], form.get("hub.secret", ""), self.lease
        )

    async def verify(self, callback: str, mode: str, topic: str) -> bool:
        """Ask a subscriber whether it meant it."""
        challenge = secrets.token_urlsafe(12)
        query = {"hub.mode": mode, "hub.topic": topic, "hub.challenge": challenge, "hub.lease_seconds": str(self.lease)}
        async with self._session.get(callback, params=query) as answer:
            told = await answer.text()
        self.verifications.append((answer.status, told == challenge))
        return answer.status == 200 and told == challenge

    async def push(self, body: bytes, **headers: str) -> list[int]:
        """Send a body to all subscribers; the status of each answer."""
        statuses = []
        for subscriber in list(self.subscribers.values()):
            signature = hmac.new(subscriber.secret.encode(), body, getattr(hashlib, self.method)).hexdigest()
            told = {
                "Content-Type": "application/rss+xml; charset=utf-8",
                "Link": f'<{self.url}>; rel="hub", <{subscriber.topic}>; rel="self"',
                "X-Hub-Signature": f"{self.method}={signature}",
                **{name.replace("_", "-"): value for name, value in headers.items()},
            }
            async with self._session.post(subscriber.callback, data=body, headers=told) as answer:
                statuses.append(answer.status)
        return statuses
