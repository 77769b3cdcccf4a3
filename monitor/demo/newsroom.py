"""The bundled newsroom: a few feeds in four formats and their article pages, on a loopback port."""

from __future__ import annotations

import hashlib
import html
import json
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from datetime import datetime
from email.utils import format_datetime
from importlib.resources import files
from typing import Literal

import yaml
from aiohttp import web
from pydantic import Field, TypeAdapter

from monitor.settings import Settings

BANNER = "EXERCISE. This event and these outlets are invented."


class Outlet(Settings):
    """One outlet of the story."""

    title: str
    format: Literal["rss2", "rss1", "atom", "json"]
    language: str
    family: str
    official: bool = False


class Item(Settings):
    """One article of the story, published `at` seconds after the start."""

    at: float = Field(ge=0)
    outlet: str
    slug: str
    title: str
    text: str = ""
    copies: str | None = None


class Story(Settings):
    """All outlets and what they publish."""

    watch: tuple[str, ...]
    outlets: dict[str, Outlet]
    items: tuple[Item, ...]

    @property
    def seconds(self) -> float:
        """When the last item is published."""
        return max(item.at for item in self.items)

    def text_of(self, item: Item) -> str:
        """An item's text, or that of the item which it copies."""
        if item.copies is None:
            return item.text
        return next(other.text for other in self.items if other.slug == item.copies)


def load_story() -> Story:
    """The story that is packaged with the service."""
    content = (files("monitor.demo") / "story.yaml").read_text("utf-8")
    return TypeAdapter(Story).validate_python(yaml.safe_load(content))


class Newsroom:
    """Serves what has been published so far; `clock` tells the time."""

    def __init__(self, story: Story, clock: Callable[[], datetime]) -> None:
        self.story = story
        self._clock = clock
        self._published: list[tuple[Item, datetime]] = []
        self._unread: set[str] = set()

    def publish(self, item: Item) -> None:
        """List an item now, and serve its page."""
        self._published.append((item, self._clock()))
        self._unread.add(item.slug)

    @property
    def unread(self) -> frozenset[str]:
        """The published items whose pages nobody has asked for yet."""
        return frozenset(self._unread)

    def published(self, outlet: str) -> list[tuple[Item, datetime]]:
        """What an outlet has published up to now, newest first, each with its time."""
        return [(item, at) for item, at in reversed(self._published) if item.outlet == outlet]

    def application(self) -> web.Application:
        """The newsroom as a web application: `/feed/OUTLET` and `/OUTLET/SLUG.html`."""
        app = web.Application()
        app.router.add_get("/feed/{outlet}", self._feed)
        app.router.add_get("/{outlet}/{slug}.html", self._page)
        return app

    async def _feed(self, request: web.Request) -> web.Response:
        name = request.match_info["outlet"]
        outlet = self.story.outlets.get(name)
        if outlet is None:
            raise web.HTTPNotFound
        items = [(item, at, f"{request.url.origin()}/{name}/{item.slug}.html") for item, at in self.published(name)]
        content_type, write = _FORMATS[outlet.format]
        body = write(outlet, items).encode()
        etag = hashlib.blake2b(body, digest_size=8).hexdigest()
        if request.headers.get("If-None-Match") == f'"{etag}"':
            return web.Response(status=304, headers={"ETag": f'"{etag}"'})
        return web.Response(body=body, content_type=content_type, charset="utf-8", headers={"ETag": f'"{etag}"'})

    async def _page(self, request: web.Request) -> web.Response:
        name, slug = request.match_info["outlet"], request.match_info["slug"]
        for item, at in self.published(name):
            if item.slug == slug:
                self._unread.discard(slug)
                page = _page(self.story.outlets[name], item, self.story.text_of(item), at)
                return web.Response(text=page, content_type="text/html")
        raise web.HTTPNotFound


@asynccontextmanager
async def serve(newsroom: Newsroom) -> AsyncIterator[str]:
    """Serve a newsroom on a free loopback port; yields its address."""
    runner = web.AppRunner(newsroom.application(), access_log=None)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", 0, shutdown_timeout=0.5)
    await site.start()
    try:
        host, port = runner.addresses[0][:2]
        yield f"http://{host}:{port}"
    finally:
        await runner.cleanup()


Listed = list[tuple[Item, datetime, str]]


def _rss2(outlet: Outlet, items: Listed) -> str:
    listed = "".join(
        f"<item><title>{html.escape(item.title)}</title><link>{link}</link><guid>{link}</guid>"
        f"<pubDate>{format_datetime(at)}</pubDate></item>"
        for item, at, link in items
    )
    return (
        f'<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>{html.escape(outlet.title)}</title>'
        f"<description>{BANNER}</description><language>{outlet.language}</language>{listed}</channel></rss>"
    )


def _rss1(outlet: Outlet, items: Listed) -> str:
    listed = "".join(
        f'<item rdf:about="{link}"><title>{html.escape(item.title)}</title><link>{link}</link>'
        f"<dc:date>{at.isoformat()}</dc:date></item>"
        for item, at, link in items
    )
    return (
        '<?xml version="1.0" encoding="utf-8"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" '
        'xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f'<channel rdf:about="urn:exercise"><title>{html.escape(outlet.title)}</title>'
        f"<description>{BANNER}</description></channel>{listed}</rdf:RDF>"
    )


def _atom(outlet: Outlet, items: Listed) -> str:
    listed = "".join(
        f'<entry><id>{link}</id><title>{html.escape(item.title)}</title><link href="{link}"/>'
        f"<published>{at.isoformat()}</published><updated>{at.isoformat()}</updated></entry>"
        for item, at, link in items
    )
    return (
        f'<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{outlet.language}">'
        f"<id>urn:exercise</id><title>{html.escape(outlet.title)}</title><subtitle>{BANNER}</subtitle>{listed}</feed>"
    )


def _json_feed(outlet: Outlet, items: Listed) -> str:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": outlet.title,
        "description": BANNER,
        "language": outlet.language,
        "items": [
            {"id": link, "url": link, "title": item.title, "date_published": at.isoformat()} for item, at, link in items
        ],
    }
    return json.dumps(feed, ensure_ascii=False)


_FORMATS: Mapping[str, tuple[str, Callable[[Outlet, Listed], str]]] = {
    "rss2": ("application/rss+xml", _rss2),
    "rss1": ("application/rdf+xml", _rss1),
    "atom": ("application/atom+xml", _atom),
    "json": ("application/feed+json", _json_feed),
}


def _page(outlet: Outlet, item: Item, text: str, at: datetime) -> str:
    paragraphs = "".join(f"<p>{html.escape(' '.join(part.split()))}</p>" for part in text.split("\n\n") if part.strip())
    return (
        f'<!doctype html><html lang="{outlet.language}"><head><meta charset="utf-8">'
        f"<title>{html.escape(item.title)} | {html.escape(outlet.title)}</title>"
        f'<meta property="article:published_time" content="{at.isoformat()}"></head><body>'
        f"<header><nav>Home · World · Sport · Weather</nav><aside>{BANNER}</aside></header>"
        f"<main><article><h1>{html.escape(item.title)}</h1>"
        f'<time datetime="{at.isoformat()}">{at:%d %B %Y, %H:%M}</time>{paragraphs}</article></main>'
        f"<footer>{html.escape(outlet.title)}</footer></body></html>"
    )
