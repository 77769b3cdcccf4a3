"""The address at which pipelines hand in articles: `POST /v1/articles`, with a bearer token (RFC 6750, 2.1)."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from aiohttp import web

from monitor.store.connection import OUTAGE

PATH = "/v1/articles"
LONGEST_BODY = 2_000_000
MOST_ARTICLES = 100
BODY_SECONDS = 30.0
LINES = ("application/x-ndjson", "application/jsonl", "application/x-jsonlines")


@dataclass(frozen=True, slots=True)
class Receipt:
    """What came of articles that were handed in: those that count are on the stream, or wait durably for their page."""

    new: int = 0
    changed: int = 0
    known: int = 0
    rejected: Sequence[tuple[int, str]] = ()
    """The place of each that is no article, from 0, and what is wrong with it."""
    paused: bool = False
    """Nothing was taken: the source is paused."""

    @property
    def taken(self) -> int:
        """How many were taken over."""
        return self.new + self.changed + self.known


class Takes(Protocol):
    """Who knows the tokens, and takes over what is handed in."""

    @property
    def open(self) -> bool:
        """Whether there is any source that articles can be handed in of."""

    def source_of(self, token: str) -> str | None:
        """The source whose token this is, found in the same time for each; None where it is nobody's."""

    async def take(self, source: str, records: Sequence[object]) -> Receipt:
        """Take over records; what is returned is safe."""


class Articles:
    """The one answer."""

    def __init__(self, inlet: Takes) -> None:
        self._inlet = inlet

    async def post(self, request: web.Request) -> web.Response:
        """Take articles: 202 once they are safe, 401 without a good token, 422 where none of them is an article."""
        if not self._inlet.open:
            raise web.HTTPNotFound(text="no source of kind push is configured")
        source = self._inlet.source_of(_token(request))
        if source is None:
            raise web.HTTPUnauthorized(text="a good token is wanted", headers={"WWW-Authenticate": "Bearer"})
        records = _records(await _body(request), request.content_type)
        try:
            receipt = await self._inlet.take(source, records)
        except OUTAGE:
            raise _later("the store does not answer; nothing was taken, try again", 10) from None
        if receipt.paused:
            raise _later("the source is paused; nothing was taken, try again later", 60)
        form: dict[str, Any] = {
            "source": source, "new": receipt.new, "changed": receipt.changed, "known": receipt.known,
            "rejected": [{"index": place, "error": message} for place, message in receipt.rejected],
        }  # fmt: skip
        return web.json_response(form, status=202 if receipt.taken else 422)


def _token(request: web.Request) -> str:
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else ""


async def _body(request: web.Request) -> bytes:
    body = bytearray()
    try:
        async with asyncio.timeout(BODY_SECONDS):
            async for piece in request.content.iter_any():
                body += piece
                if len(body) > LONGEST_BODY:
                    raise web.HTTPRequestEntityTooLarge(
                        LONGEST_BODY, len(body), text=f"at most {LONGEST_BODY // 1_000_000} MB at once; send fewer"
                    )
    except TimeoutError:
        raise web.HTTPRequestTimeout(text=f"no whole body within {BODY_SECONDS:g} s") from None
    return bytes(body)


def _records(body: bytes, content_type: str) -> Sequence[object]:
    """The records of a body: one object, a list of them, or a line each."""
    try:
        text = body.decode("utf-8")
        if content_type in LINES:
            records: object = [json.loads(line) for line in text.split("\n") if line.strip()]
        else:
            records = json.loads(text)
    except (ValueError, RecursionError):
        raise web.HTTPBadRequest(
            text="JSON in UTF-8 is expected: an article, a list of them, or one a line as application/x-ndjson"
        ) from None
    found = records if isinstance(records, list) else [records]
    if not 1 <= len(found) <= MOST_ARTICLES:
        raise web.HTTPBadRequest(text=f"1 to {MOST_ARTICLES} articles are taken at once, not {len(found)}")
    return found


def _later(text: str, seconds: int) -> web.HTTPServiceUnavailable:
    return web.HTTPServiceUnavailable(text=text, headers={"Retry-After": str(seconds)})


def add_routes(app: web.Application, inlet: Takes) -> None:
    """Serve the address."""
    app.router.add_post(PATH, Articles(inlet).post)
