"""One page or feed over HTTP, with limits on everything and a named reason for whatever goes wrong.

Conditional requests: RFC 9110, 13.
"""

from __future__ import annotations

import ssl
from collections.abc import Mapping
from contextlib import AsyncExitStack
from copy import copy
from types import TracebackType
from typing import Self

import certifi
from aiohttp import ClientSession, DummyCookieJar, TCPConnector
from aiohttp_socks import ProxyConnector
from yarl import URL

import monitor
from monitor.addresses import guarded_socket, inner_socket
from monitor.crawl import answers
from monitor.crawl.exchange import (
    FEED_LIMITS,
    NOTHING_KNOWN,
    PAGE_LIMITS,
    USUAL,
    Asking,
    Limits,
    Response,
    Validators,
)
from monitor.crawl.few_at_once import FewAtOnce
from monitor.crawl.gate import Gate, SharedTurns
from monitor.crawl.inflate import ACCEPT_ENCODING
from monitor.crawl.resolve import HostResolver
from monitor.crawl.robots import Robots
from monitor.crawl.settings import CrawlSettings
from monitor.crawl.walk import Heed, Walk

__all__ = ["FEED_LIMITS", "NOTHING_KNOWN", "PAGE_LIMITS", "Fetcher", "Limits", "Response", "Validators", "user_agent"]

KEEP_ALIVE_SECONDS = 75.0
DNS_SECONDS = 60


def user_agent(contact: str) -> str:
    """Who we say we are: name, version and, where given, an address of the operator."""
    return f"tocsin/{monitor.__version__} (news monitor{f'; +{contact}' if contact else ''})"


def _tls() -> ssl.SSLContext:
    context = ssl.create_default_context()
    if not context.cert_store_stats()["x509_ca"]:  # slim images come without the system's authorities
        context.load_verify_locations(certifi.where())
    return context


class Fetcher:
    """Fetches addresses for all sources of a process; an async context manager that owns the connections."""

    def __init__(self, settings: CrawlSettings | None = None, turns: SharedTurns | None = None) -> None:
        self._settings = settings or CrawlSettings()
        self._gate = Gate(
            total=self._settings.connections,
            per_host=self._settings.connections_per_host,
            delay=self._settings.delay_per_host.total_seconds(),
            odd=self._settings.hosts,
            shared=turns,
        )
        self.asking = USUAL
        """How the source wants to be asked for which this one fetches."""
        self._last: tuple[str, URL] | None = None
        self._stack = AsyncExitStack()
        self._robots = Robots()
        self._answered = FewAtOnce()
        """What came is read by whoever asked, which takes a moment each."""
        self._sessions: dict[tuple[bool, str | None], ClientSession] = {}

    async def __aenter__(self) -> Self:
        self._tls = _tls()
        return self

    def of(self, asking: Asking) -> Fetcher:
        """The same fetcher, with its connections and its manners, asking as one source wants it."""
        view = copy(self)
        view.asking = asking
        view._last = None  # noqa: SLF001 - it is ours
        return view

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._stack.aclose()

    async def _session(self, *, allow_private: bool) -> ClientSession:
        """The connections for a source; one that was made for a trusted source must never serve another."""
        kind = (allow_private, self.asking.proxy)
        if kind not in self._sessions:
            headers = {"User-Agent": user_agent(self._settings.contact), "Accept-Encoding": ACCEPT_ENCODING}
            session = ClientSession(
                connector=self._connector(*kind),
                headers=headers,
                cookie_jar=DummyCookieJar(),
                auto_decompress=False,
                trust_env=False,
                max_line_size=8190,
                max_field_size=8190,
                max_headers=128,
            )
            self._sessions[kind] = await self._stack.enter_async_context(session)
        return self._sessions[kind]

    def _connector(self, allow_private: bool, proxy: str | None) -> TCPConnector:
        if proxy is not None:
            connector: TCPConnector = ProxyConnector.from_url(
                proxy, rdns=True, limit=0, ssl=self._tls, keepalive_timeout=KEEP_ALIVE_SECONDS
            )
            return connector
        return TCPConnector(
            limit=0,  # the gate counts
            ssl=self._tls,
            resolver=HostResolver(),
            ttl_dns_cache=DNS_SECONDS,
            keepalive_timeout=KEEP_ALIVE_SECONDS,
            socket_factory=inner_socket if allow_private else guarded_socket,
        )

    async def get(
        self,
        url: str,
        *,
        validators: Validators = NOTHING_KNOWN,
        limits: Limits = FEED_LIMITS,
        allow_private: bool = False,
        headers: Mapping[str, str] | None = None,
    ) -> Response:
        """Fetch an address, following at most five redirects.

        With `validators`, the answer may be `not_modified`. Raises FetchError for everything else that goes wrong:
        its text says what, whether to try again, and when.
        """
        session = await self._session(allow_private=allow_private)
        wanted = dict(headers or {})
        if validators.etag:
            wanted["If-None-Match"] = validators.etag
        if validators.last_modified:
            wanted["If-Modified-Since"] = validators.last_modified
        guarded = self.asking.proxy is not None and not allow_private

        def walk(headers: dict[str, str], limits: Limits, heed: Heed | None) -> Walk:
            return Walk(self._gate, session, headers, limits, self.asking, check_numbers=guarded, heed=heed)

        async def heed(address: URL) -> None:
            delay = await self._robots.heed(address, lambda robots, limits: walk({}, limits, None).to(robots))
            if delay:
                self._gate.slow_down(address.host or "", delay)

        obeys = self._settings.robots and not self.asking.ignore_robots
        response = await walk(wanted, limits, heed if obeys else None).to(self._read(url, lasting=bool(wanted)))
        if not response.not_modified:
            await self._answered.turn()
        return response

    def _read(self, url: str, *, lasting: bool) -> URL:
        """The address, read once where the same one is asked for again and again, as that of a feed is."""
        if self._last is not None and self._last[0] == url:
            return self._last[1]
        read = answers.parse_url(url)
        if lasting:
            self._last = (url, read)
        return read
