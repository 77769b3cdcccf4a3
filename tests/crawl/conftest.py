"""Real servers for crawling: pages by path, on loopback."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import timedelta
from typing import Any

import pytest
from aiohttp import web

from monitor.crawl.errors import FetchError
from monitor.crawl.fetch import Fetcher
from monitor.crawl.settings import CrawlSettings

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Site:
    """A server whose pages are set by tests, and which remembers what it was asked."""

    def __init__(self) -> None:
        self.pages: dict[str, Handler | web.Response] = {}
        self.requests: list[web.Request] = []
        self.url = ""

    def page(self, path: str, body: bytes = b"", *, status: int = 200, **headers: str) -> str:
        """Serve a body at a path; gives its address."""

        async def answer(_: web.Request) -> web.Response:
            return web.Response(body=body, status=status, headers={k.replace("_", "-"): v for k, v in headers.items()})

        self.pages[path] = answer
        return self.url + path

    def handle(self, path: str, handler: Handler) -> str:
        """Serve a path by a function; gives its address."""
        self.pages[path] = handler
        return self.url + path

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        self.requests.append(request)
        handler = self.pages.get(request.path)
        return await handler(request) if handler else web.Response(status=404)

    async def start(self) -> web.AppRunner:
        app = web.Application()
        app.router.add_route("*", "/{path:.*}", self._answer)
        runner = web.AppRunner(app, shutdown_timeout=0.1)
        await runner.setup()
        server = web.TCPSite(runner, "127.0.0.1", 0)
        await server.start()
        self.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        return runner


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    """A server on loopback."""
    found = Site()
    runner = await found.start()
    yield found
    await runner.cleanup()


@pytest.fixture
async def other_site() -> AsyncIterator[Site]:
    """A second one."""
    found = Site()
    runner = await found.start()
    yield found
    await runner.cleanup()


@pytest.fixture
async def fetcher() -> AsyncIterator[Fetcher]:
    """A fetcher with a contact."""
    async with Fetcher(
        CrawlSettings(contact="ops@outlet.example", connections_per_host=2, delay_per_host=timedelta(0), robots=False)
    ) as found:
        yield found


async def failure(fetcher: Fetcher, url: str, **options: Any) -> FetchError:
    """The error that fetching ends with."""
    with pytest.raises(FetchError) as caught:
        await fetcher.get(url, **options)
    return caught.value


@pytest.fixture
def outcome() -> Callable[..., Awaitable[FetchError]]:
    """Fetches what cannot be had, and gives the error."""
    return failure
