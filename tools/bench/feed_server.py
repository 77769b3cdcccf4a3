"""300 feeds of 50 entries each in several editions, in a process of its own so that it takes none of ours."""

from __future__ import annotations

import asyncio

from aiohttp import web

FEEDS, ENTRIES, EDITIONS = 300, 50, 8
STAYS = 20
"""Polls for which a feed that turns stays as it is."""


def _feed(number: int, edition: int) -> bytes:
    items = "".join(
        f"<item><title>Entry {n} of edition {edition}</title><link>http://a.test/{number}/{edition}/{n}</link>"
        f"<guid>{number}-{edition}-{n}</guid><pubDate>Sun, 01 Mar 2026 12:00:00 GMT</pubDate>"
        f"<description>A few words on what entry {n} of feed {number} tells, as feeds carry them.</description></item>"
        for n in range(ENTRIES)
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>{number}</title>{items}</channel></rss>'.encode()


def main() -> None:
    """Serve until killed; the port is the first line of output."""
    feeds = {(number, edition): _feed(number, edition) for number in range(FEEDS) for edition in range(EDITIONS)}

    async def feed(request: web.Request) -> web.Response:
        edition = int(request.query.get("edition", 0))
        etag = f'"{edition}"'
        if request.headers.get("If-None-Match") == etag:
            return web.Response(status=304, headers={"ETag": etag})
        body = feeds[int(request.match_info["number"]), edition]
        return web.Response(body=body, content_type="application/rss+xml", headers={"ETag": etag})

    polls = [0] * FEEDS

    async def turning(request: web.Request) -> web.Response:
        """A feed that is another one at each twentieth poll."""
        number = int(request.match_info["number"])
        polls[number] += 1
        etag = f'"{polls[number] // STAYS}"'
        if request.headers.get("If-None-Match") == etag:
            return web.Response(status=304, headers={"ETag": etag})
        body = feeds[number, polls[number] // STAYS % EDITIONS]
        return web.Response(body=body, content_type="application/rss+xml", headers={"ETag": etag})

    async def failing(_: web.Request) -> web.Response:
        return web.Response(status=500, text="It is broken.")

    async def run() -> None:
        app = web.Application()
        app.router.add_get(r"/{number:\d+}", feed)
        app.router.add_get(r"/turning/{number:\d+}", turning)
        app.router.add_get("/failing", failing)
        runner = web.AppRunner(app, access_log=None)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        print(runner.addresses[0][1], flush=True)
        await asyncio.Event().wait()

    asyncio.run(run())


if __name__ == "__main__":
    main()
