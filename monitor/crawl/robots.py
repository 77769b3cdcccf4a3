"""robots.txt (RFC 9309): what a site asks of crawlers, kept for a day and bounded.

A site that has none, or forbids us to read it, allows everything (2.3.1.3). One whose robots.txt cannot be had for now
is asked again after a while and not shut out meanwhile, other than 2.3.1.4 would have it: an outage of that one file
must not silence a source, and its pages are no easier to have then anyway.
"""

from __future__ import annotations

import asyncio
import zlib
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache

from protego import Protego
from yarl import URL

from monitor import telemetry
from monitor.crawl import answers
from monitor.crawl.errors import FetchError
from monitor.crawl.exchange import Limits, Response

AGENT = "tocsin"
KEPT = timedelta(hours=24)
"""RFC 9309, 2.4."""
TRIED_AGAIN = timedelta(minutes=10)
LIMITS = Limits(size=512_000, total=10.0)
"""RFC 9309, 2.5: at least 500 kB are read. What is larger counts as none."""
MOST_HOSTS = 20_000
PARSED = 256
LONGEST_DELAY = timedelta(seconds=10)
"""A longer `Crawl-delay` is kept as this: news would come too late to be any."""

_Site = tuple[str, str | None, int | None]
"""Scheme, host and port."""
Ask = Callable[[URL, Limits], Awaitable[Response]]

log = telemetry.logger("crawl")


@dataclass(frozen=True, slots=True)
class _Rules:
    until: float
    packed: bytes
    """Compressed; nothing where everything is allowed."""


class Robots:
    """The rules of all hosts that were asked lately."""

    def __init__(self) -> None:
        self._known: OrderedDict[_Site, _Rules] = OrderedDict()
        self._asking: dict[_Site, asyncio.Lock] = {}

    async def heed(self, url: URL, ask: Ask) -> timedelta | None:
        """Look whether we may fetch an address; gives the distance between requests that the site asks for.

        Raises FetchError (`robots`) where the site does not want that. `ask` fetches the robots.txt.
        """
        rules = await self._rules(url, ask)
        if not rules.packed:
            return None
        parsed = _parsed(rules.packed)
        if not parsed.can_fetch(str(url), AGENT):
            raise FetchError(
                f"{answers.shown(url)}: its robots.txt asks crawlers not to fetch this; ask the publisher, and set "
                "`ignore_robots` to the reason if you may",
                outcome="robots",
                temporary=False,
            )
        delay = parsed.crawl_delay(AGENT)
        return min(timedelta(seconds=max(0.0, float(delay))), LONGEST_DELAY) if delay else None

    async def _rules(self, url: URL, ask: Ask) -> _Rules:
        site, now = (url.scheme, url.raw_host, url.port), asyncio.get_running_loop().time()
        known = self._known.get(site)
        if known is not None and known.until > now:
            self._known.move_to_end(site)
            return known
        async with self._asking.setdefault(site, asyncio.Lock()):
            try:
                known = self._known.get(site)
                if known is None or known.until <= now:
                    known = await self._asked(url.origin(), ask, known)
                    self._known[site] = known
                    if len(self._known) > MOST_HOSTS:
                        self._known.popitem(last=False)
            finally:
                self._asking.pop(site, None)
        return known

    async def _asked(self, site: URL, ask: Ask, known: _Rules | None) -> _Rules:
        now = asyncio.get_running_loop().time()
        try:
            answer = await ask(site / "robots.txt", LIMITS)
        except FetchError as error:
            if error.outcome == "refused_address":
                raise
            log.debug("robots.txt cannot be had", site=str(site), outcome=error.outcome)
            if error.temporary:
                return _Rules(now + TRIED_AGAIN.total_seconds(), known.packed if known else b"")
            return _Rules(now + KEPT.total_seconds(), b"")
        text = answer.body.decode("utf-8", "replace")
        said_anything = "disallow" in text.lower() or "crawl-delay" in text.lower()
        return _Rules(now + KEPT.total_seconds(), zlib.compress(text.encode()) if said_anything else b"")


@lru_cache(maxsize=PARSED)
def _parsed(packed: bytes) -> Protego:
    return Protego.parse(zlib.decompress(packed).decode())
