"""The address that hubs call (`/websub/ID`): they verify subscriptions by GET and push by POST (WebSub, 5.3 and 7)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Protocol

from aiohttp import web

from monitor.store.connection import OUTAGE

PATH = "/websub/"
LONGEST_BODY = 1_000_000


class Hears(Protocol):
    """Who knows the subscriptions."""

    async def verify(self, name: str, query: Mapping[str, str]) -> str | None:
        """The challenge to answer with, or None where nothing of the kind was asked for."""

    async def take(self, name: str, headers: Mapping[str, str], body: bytes) -> bool:
        """Take a push; False where there is no such subscription."""


class WebSub:
    """The two answers."""

    def __init__(self, callback: Hears) -> None:
        self._callback = callback

    async def verify(self, request: web.Request) -> web.Response:
        """Give the challenge back, or 404."""
        with _store_may_be_away():
            challenge = await self._callback.verify(request.match_info["id"], request.query)
        if challenge is None:
            raise web.HTTPNotFound(text="no such subscription\n")
        return web.Response(text=challenge, content_type="text/plain")

    async def push(self, request: web.Request) -> web.Response:
        """Take a push: 202, whatever its signature; 404 where nobody is subscribed, 413 where it is too large."""
        body = bytearray()
        async for piece in request.content.iter_any():
            body += piece
            if len(body) > LONGEST_BODY:
                raise web.HTTPRequestEntityTooLarge(LONGEST_BODY, len(body))
        with _store_may_be_away():
            known = await self._callback.take(request.match_info["id"], request.headers, bytes(body))
        if not known:
            raise web.HTTPNotFound(text="no such subscription\n")
        return web.Response(status=202)


@contextmanager
def _store_may_be_away() -> Iterator[None]:
    """Hubs come again later where they are told so."""
    try:
        yield
    except OUTAGE:
        raise web.HTTPServiceUnavailable(text="try again\n", headers={"Retry-After": "30"}) from None


def add_routes(app: web.Application, callback: Hears) -> None:
    """Serve the address."""
    answers = WebSub(callback)
    app.router.add_get(f"{PATH}{{id:[A-Za-z0-9_-]{{16,64}}}}", answers.verify, allow_head=False)
    app.router.add_post(f"{PATH}{{id:[A-Za-z0-9_-]{{16,64}}}}", answers.push)
