"""python-telegram-bot's way to the Bot API over aiohttp: several times faster than its own, and silent about tokens.

The token is part of every address of the Bot API, so nothing that holds an address may reach a log or an exception.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, cast

import aiohttp
from pydantic_core import to_json
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

CONNECT_SECONDS = 10.0
READ_SECONDS = 20.0
ANSWER_BYTES = 4_000_000
_JSON = {"Content-Type": "application/json"}


class _Fields:
    """The fields of a call as one JSON object, a third of the work of a form; as a form where one of them is a file."""

    contains_files = False

    def __init__(self, fields: Mapping[str, Any]) -> None:
        self._told = {name: value for name, value in fields.items() if value is not None}
        self.has_file = any(isinstance(value, bytes) for value in self._told.values())

    def body(self) -> bytes | aiohttp.FormData:
        """As it is posted."""
        if not self.has_file:
            return _packed(self._told)
        form = aiohttp.FormData()
        for name, value in self._told.items():
            if isinstance(value, bytes):
                form.add_field(name, value, filename="map.png", content_type="image/png")
            else:
                form.add_field(name, value if isinstance(value, str) else json.dumps(value))
        return form


class AiohttpRequest(BaseRequest):
    """Requests of one bot over one pool of connections."""

    __slots__ = ("_connections", "_session")

    def __init__(self, connections: int = 64) -> None:
        self._connections = connections
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        """Seconds that an answer may take."""
        return READ_SECONDS

    async def initialize(self) -> None:
        """Open the pool."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=self._connections), cookie_jar=aiohttp.DummyCookieJar()
            )

    async def shutdown(self) -> None:
        """Close the pool."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def call(self, url: str, fields: Mapping[str, Any]) -> Any:  # noqa: ANN401 - what the method answers
        """Call a method with these fields; those that are None are left out. Raises the library's errors."""
        return await self.post(url, cast("RequestData", _Fields(fields)))

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | _Fields | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ANN401 - the library's own placeholder or seconds
        write_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ANN401, ARG002 - the whole answer has one limit
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ANN401
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ANN401, ARG002
    ) -> tuple[int, bytes]:
        """Make one request and give its status and body. Raises TimedOut or NetworkError, which name no address."""
        if self._session is None:
            raise NetworkError("the connection to Telegram is closed")
        timeout = _timeout(_seconds(read_timeout, READ_SECONDS), _seconds(connect_timeout, CONNECT_SECONDS))
        try:
            async with self._session.request(
                method,
                url,
                data=_form(request_data),
                headers=_JSON if isinstance(request_data, _Fields) and not request_data.has_file else None,
                timeout=timeout,
                allow_redirects=False,
            ) as answer:
                return answer.status, await _body(answer)
        except TimeoutError:
            raise TimedOut("Telegram did not answer in time") from None
        except (aiohttp.ClientError, OSError, ValueError) as error:
            raise NetworkError(_cause(error)) from None

    @staticmethod
    def parse_json_payload(payload: bytes) -> Any:  # noqa: ANN401 - as the library has it
        """Read an answer; unlike the library's, nothing of one that is not JSON is logged: it may tell the token."""
        try:
            answer = json.loads(payload.decode("utf-8", "replace"))
        except (ValueError, RecursionError):
            raise TelegramError("Invalid server response") from None
        if not isinstance(answer, dict):
            raise TelegramError("Invalid server response")
        return answer


@lru_cache(maxsize=64)
def _timeout(total: float | None, connect: float | None) -> aiohttp.ClientTimeout:
    return aiohttp.ClientTimeout(total=total, connect=connect)


def _packed(fields: Mapping[str, Any]) -> bytes:
    try:
        return to_json(fields)
    except ValueError:  # half a character, as JSON can tell it and UTF-8 cannot
        return json.dumps(fields).encode()


def _seconds(told: Any, default: float) -> float | None:  # noqa: ANN401 - see above
    return told if told is None or isinstance(told, int | float) else default


def _form(data: RequestData | _Fields | None) -> aiohttp.FormData | dict[str, str] | bytes | None:
    if isinstance(data, _Fields):
        return data.body()
    if data is None or not data.contains_files:
        return data.json_parameters if data else None
    form = aiohttp.FormData()
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, kind) in data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=kind)
    return form


async def _body(answer: aiohttp.ClientResponse) -> bytes:
    body = b""
    while part := await answer.content.readany():
        body += part
        if len(body) > ANSWER_BYTES:
            raise NetworkError("Telegram's answer is far too long")
    return body


def _cause(error: Exception) -> str:
    if isinstance(error, aiohttp.ClientConnectorError):
        return f"no connection to Telegram: {error.os_error.strerror or type(error.os_error).__name__}"
    return f"no answer from Telegram: {type(error).__name__}"
