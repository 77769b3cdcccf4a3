"""The way from an address to its answer, hop by hop.

Redirects are followed here and not by aiohttp, so that each hop is checked, waits for its turn at its host, and
permanent ones can be told from passing ones (RFC 9110, 15.4).
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from datetime import timedelta
from functools import cache

from aiohttp import ClientError, ClientResponse, ClientSession, ClientTimeout
from yarl import URL

from monitor.crawl import answers
from monitor.crawl.errors import FetchError
from monitor.crawl.exchange import USUAL, Asking, Limits, Response, Validators
from monitor.crawl.gate import Gate
from monitor.crawl.inflate import InflateError, Plain, TooLargeError, inflater

REDIRECTS = 5
REST = timedelta(seconds=30)
"""How long a host is left alone that says "too many requests" and not for how long."""
Heed = Callable[[URL], Awaitable[None]]
_LEAVE_ALONE = frozenset({429, 503})
_MOVED = frozenset({301, 302, 303, 307, 308})
_MOVED_FOR_GOOD = frozenset({301, 308})


@cache
def _timeout(limits: Limits) -> ClientTimeout:
    return ClientTimeout(total=None, sock_connect=limits.connect, sock_read=limits.between_bytes)


class Walk:
    """One request with its redirects; its time limit holds for the whole of it, without the waits for turns."""

    def __init__(
        self,
        gate: Gate,
        session: ClientSession,
        headers: dict[str, str],
        limits: Limits,
        asking: Asking = USUAL,
        *,
        check_numbers: bool = False,
        heed: Heed | None = None,
    ) -> None:
        """`heed` may raise FetchError where an address is not to be fetched; each hop is asked for."""
        self._gate = gate
        self._session = session
        self._headers = headers
        self._asking = asking
        self._check_numbers = check_numbers
        self._heed = heed
        self._limits = limits
        self._timeout = _timeout(limits)
        self._left = limits.total
        self._cookies: dict[str, str] = {}
        self._permanent: str | None = None
        self._all_permanent = True

    async def to(self, url: URL) -> Response:
        """The answer at the end of the way; raises FetchError where there is none."""
        for _ in range(REDIRECTS + 1):
            answer = await self._hop(url)
            if isinstance(answer, Response):
                return answer
            url = answer
        raise FetchError(
            f"{answers.shown(url)}: more than {REDIRECTS} redirects; configure the address where it ends in a browser",
            outcome="too_many_redirects",
            temporary=False,
        )

    async def _hop(self, url: URL) -> Response | URL:
        if self._check_numbers:
            answers.refuse_inner_number(url)
        if self._heed is not None:
            await self._heed(url)
        async with self._gate.turn(url.host or ""):
            began = asyncio.get_running_loop().time()
            try:
                async with asyncio.timeout(self._left):
                    return await self._ask(url)
            except (ClientError, OSError, TimeoutError, ValueError, *answers.PROXY_ERRORS) as error:
                raise answers.explain(error, url, self._limits.total) from error
            finally:
                self._left = max(0.001, self._left - (asyncio.get_running_loop().time() - began))

    async def _ask(self, url: URL) -> Response | URL:
        headers = self._headers | self._asking.headers_for(url)
        async with self._session.get(
            url, headers=headers, cookies=self._cookies or None, allow_redirects=False, timeout=self._timeout
        ) as response:
            if response.status in _MOVED:
                return self._next(url, response)
            if response.status == 304:
                return self._unchanged(url, response)
            if not 200 <= response.status < 300:
                raise await self._refused(url, response)
            return self._response(url, response, await self._body(url, response))

    async def _refused(self, url: URL, response: ClientResponse) -> FetchError:
        """What a refusal means; one that is meant for all our requests lets the whole host rest (RFC 6585, 4)."""
        error = answers.refusal(url, response.status, response.headers)
        if response.status in _LEAVE_ALONE:
            wait = error.retry_after or (REST if response.status == 429 else None)
            if wait:
                await self._gate.rest(url.host or "", wait)
        return error

    def _next(self, url: URL, response: ClientResponse) -> URL:
        target = answers.redirect_target(url, response.headers.get("Location", ""))
        self._all_permanent &= response.status in _MOVED_FOR_GOOD
        if self._all_permanent:
            self._permanent = str(target)
        # Cookie walls send back to where one came from and want their cookie shown; other hosts never see it,
        # nor anything else that was meant for the first one.
        if target.host == url.host:
            self._cookies |= {name: cookie.value for name, cookie in list(response.cookies.items())[:20]}
        else:
            self._cookies = {}
            self._headers = {k: v for k, v in self._headers.items() if k.lower() not in ("authorization", "cookie")}
        return target

    def _unchanged(self, url: URL, response: ClientResponse) -> Response:
        if not {"If-None-Match", "If-Modified-Since"} & self._headers.keys():
            raise FetchError(
                f"{answers.shown(url)}: answers 304 (not modified) to a first request; will be tried later",
                outcome="http_304_unasked",
                temporary=True,
            )
        return self._response(url, response, b"", not_modified=True)

    def _response(self, url: URL, response: ClientResponse, body: bytes, *, not_modified: bool = False) -> Response:
        headers = response.headers
        return Response(
            status=response.status,
            url=str(url),
            body=body,
            content_type=response.content_type if "Content-Type" in headers else "",
            charset=response.charset if "Content-Type" in headers else None,
            validators=Validators(headers.get("ETag", "")[:1000], headers.get("Last-Modified", "")[:100]),
            not_modified=not_modified,
            permanent_redirect=self._permanent,
            headers=headers,
        )

    async def _body(self, url: URL, response: ClientResponse) -> bytes:
        limit = self._limits.size
        if (response.content_length or 0) > limit:
            raise answers.too_large(url, limit)
        stream: Plain | None = None
        pieces: list[bytes] = []
        received = inflated = 0
        try:
            while data := await response.content.readany():
                received += len(data)
                if received > limit:
                    raise answers.too_large(url, limit)
                if stream is None:
                    stream = inflater(response.headers.get("Content-Encoding", ""), data)
                piece = stream.feed(data, limit - inflated)
                inflated += len(piece)
                pieces.append(piece)
        except TooLargeError:
            raise answers.too_large(url, limit) from None
        if stream is not None and not stream.complete:
            raise InflateError("it ends in the middle")
        return b"".join(pieces)
