"""Many feeds at one address, in a process of its own: most have nothing new, some bring an item, a few dawdle.

Each feed lists its last 20 items and an ETag by its newest. An item's link tells when it was
published and when it was first served. All invented.
"""

from __future__ import annotations

import asyncio
import html
import random
import sys
import time

from aiohttp import web

ITEMS = 20
DAWDLES, DAWDLE_SECONDS = 50, 5.0
"""Every fiftieth feed answers after five seconds."""
PARAGRAPH = (
    "The council of the invented town of Vyhadane said on Monday that the works on the old bridge go on as planned, "
    "and that the market stays open meanwhile. Traders from the lower town welcomed that. "
)
PAGE = (
    "<!doctype html><html lang=en><head><title>{title}</title></head><body><nav>"
    + "".join(f'<a href="/s{n}">Section {n}</a>' for n in range(60))
    + "</nav><main><article><h1>{title}</h1>"
    + f"<p>{PARAGRAPH * 2}</p>" * 6
    + "</article></main><footer>"
    + "".join(f"<p>Notice {n} of the publisher.</p>" for n in range(20))
    + "</footer></body></html>"
)


class Crowd:
    """The feeds: which item is the newest of each, and since when."""

    def __init__(self, feeds: int, changes_a_second: float, items: int) -> None:
        self._newest = [items] * feeds
        self._since: dict[tuple[int, int], float] = {}
        self._rate = changes_a_second

    async def publish(self) -> None:
        while True:
            await asyncio.sleep(1 / self._rate)
            feed = random.randrange(len(self._newest))
            if feed % DAWDLES:
                self._newest[feed] += 1
                self._since[feed, self._newest[feed]] = time.time()

    async def feed(self, request: web.Request) -> web.Response:
        number = int(request.match_info["feed"])
        if number % DAWDLES == 0:
            await asyncio.sleep(DAWDLE_SECONDS)
        newest = self._newest[number]
        etag = f'"{newest}"'
        if request.headers.get("If-None-Match") == etag:
            return web.Response(status=304, headers={"ETag": etag})
        base, now = f"http://{request.host}/page/{number}", time.time()
        items = "".join(
            f"<item><title>Bridge {number}, part {n}</title><link>{base}/{n}?{self._times(number, n, now)}</link>"
            f"<guid>{number}-{n}</guid><description>The works go on, part {n}.</description></item>"
            for n in range(newest, max(0, newest - ITEMS), -1)
        )
        body = f'<?xml version="1.0"?><rss version="2.0"><channel><title>{number}</title>{items}</channel></rss>'
        return web.Response(text=body, content_type="application/rss+xml", headers={"ETag": etag})

    def _times(self, number: int, item: int, now: float) -> str:
        return f"published={self._since.get((number, item), 0):.3f}&amp;served={now:.3f}"

    async def page(self, request: web.Request) -> web.Response:
        title = f"Bridge {request.match_info['feed']}, part {request.match_info['item']}"
        return web.Response(text=PAGE.replace("{title}", html.escape(title)), content_type="text/html")


async def main(feeds: int, changes_a_second: float, items: int) -> None:
    """Serve until killed; the port is the first line of output."""
    crowd = Crowd(feeds, changes_a_second, items)
    app = web.Application()
    app.router.add_get("/feed/{feed}", crowd.feed)
    app.router.add_get("/page/{feed}/{item}", crowd.page)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    print(runner.addresses[0][1], flush=True)
    await crowd.publish()


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1]), float(sys.argv[2]), int(sys.argv[3])))
