"""A news site on loopback: one RSS feed whose items and pages a test sets while it runs."""

from __future__ import annotations

import html
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import format_datetime
from types import TracebackType
from typing import Self

from aiohttp import web


@dataclass
class Story:
    """An item of the feed and its page."""

    slug: str
    title: str
    paragraphs: list[str]
    published: datetime | None = field(default_factory=lambda: datetime.now(UTC))
    guid: str = ""
    """Its own, where it is not the slug."""
    summary: str = ""


Page = Callable[[web.Request], Awaitable[web.StreamResponse]]


class NewsSite:
    """The site; `async with` starts it on a free port, or on the one that it had before."""

    def __init__(self) -> None:
        self.stories: list[Story] = []
        self.pages: dict[str, Page] = {}
        """By slug, what answers instead of a story's page."""
        self.fetched: list[str] = []
        """The slugs of pages that were asked for."""
        self.polls = 0
        self.status = 200
        self.hub = ""
        """The WebSub hub that the feed names, where it names one."""
        self._port = 0

    @property
    def url(self) -> str:
        """Its address without a path."""
        return f"http://127.0.0.1:{self._port}"

    @property
    def feed(self) -> str:
        """The address of its feed."""
        return f"{self.url}/rss"

    async def __aenter__(self) -> Self:
        app = web.Application()
        app.router.add_get("/rss", self._rss)
        app.router.add_get("/{slug}.html", self._page)
        self._runner = web.AppRunner(app, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", self._port).start()
        self._port = self._runner.addresses[0][1]
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._runner.cleanup()

    def _item(self, story: Story) -> str:
        dated = f"<pubDate>{format_datetime(story.published)}</pubDate>" if story.published else ""
        return (
            f"<item><title>{html.escape(story.title)}</title><link>{self.url}/{story.slug}.html</link>"
            f"<guid>{story.guid or story.slug}</guid><description>{html.escape(story.summary)}</description>"
            f"{dated}</item>"
        )

    async def _rss(self, request: web.Request) -> web.Response:
        self.polls += 1
        if self.status != 200:
            return web.Response(status=self.status)
        etag = f'"{len(self.stories)}-{hash(tuple((story.title, story.summary) for story in self.stories))}"'
        if request.headers.get("If-None-Match") == etag:
            return web.Response(status=304, headers={"ETag": etag})
        items = "".join(self._item(story) for story in reversed(self.stories))
        text = f'<?xml version="1.0"?><rss version="2.0"><channel><title>A site</title>{items}</channel></rss>'
        headers = {"ETag": etag}
        if self.hub:
            headers["Link"] = f'<{self.hub}>; rel="hub", <{self.feed}>; rel="self"'
        return web.Response(text=text, content_type="application/rss+xml", headers=headers)

    async def _page(self, request: web.Request) -> web.StreamResponse:
        slug = request.match_info["slug"]
        self.fetched.append(slug)
        if answer := self.pages.get(slug):
            return await answer(request)
        for story in self.stories:
            if story.slug == slug:
                body = "".join(f"<p>{html.escape(paragraph)}</p>" for paragraph in story.paragraphs)
                title = html.escape(story.title)
                return web.Response(
                    text=f'<!doctype html><html lang="en"><head><title>{title}</title></head><body>'
                    f"<nav>Home World</nav><main><article><h1>{title}</h1>{body}</article></main></body></html>",
                    content_type="text/html",
                )
        raise web.HTTPNotFound
