"""What channels share that post to one address: its settings, the guarded way there, and what its answers mean.

Any 2xx is taken for success; redirects are not followed; `Retry-After` is obeyed (RFC 9110, 10.2.3).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from types import TracebackType
from typing import Annotated, Self

import aiohttp
from pydantic import AfterValidator, Field, SecretStr, model_validator
from yarl import URL

from monitor.addresses import forbidden, guarded_connector
from monitor.notify.channels.base import DeliveryError
from monitor.notify.channels.settings import ChannelSettings
from monitor.settings import Duration, SecretFromFile, secret

TEMPORARY = (408, 425, 429)
"""Client errors that pass (RFC 9110, RFC 8470, RFC 6585); all others say that the request itself is refused."""
LONGEST_RETRY_AFTER = timedelta(hours=1)
SHORTEST_TIMEOUT, LONGEST_TIMEOUT = timedelta(milliseconds=100), timedelta(minutes=1)


def _bearable(value: timedelta) -> timedelta:
    if not SHORTEST_TIMEOUT <= value <= LONGEST_TIMEOUT:
        raise ValueError("must be between 100ms and 1m")
    return value


class HttpSettings(ChannelSettings):
    """A channel that posts to an address."""

    url: str = Field(max_length=2048)
    allow_private: bool = False
    """Allow an address inside the operator's own networks."""
    timeout: Annotated[Duration, AfterValidator(_bearable)] = timedelta(seconds=10)
    attempts: int = Field(default=300, ge=1, le=10_000)
    """How often a message is tried before it is given up and kept for the operator; 300 attempts take about the day
    after which it is given up in any case."""

    @model_validator(mode="after")
    def _reachable(self) -> Self:
        try:
            url = URL(self.url)
        except ValueError:
            raise ValueError("this is no address; write one such as https://ops.example/hook") from None
        if url.scheme not in ("http", "https") or not url.host:
            raise ValueError("an address with http or https is expected, such as https://ops.example/hook")
        if not self.allow_private and inside(url.host):
            raise ValueError(f"{url.host} is inside a private network; `allow_private: true` allows that")
        return self


class BearerSettings(HttpSettings):
    """A channel that posts to an address, with a bearer token (RFC 6750) where one is set."""

    token: SecretStr | None = None
    token_file: SecretFromFile | None = None

    def authorization(self) -> Mapping[str, str]:
        """The headers that show the token; none where there is none."""
        token = secret(self.token, self.token_file)
        return {"Authorization": f"Bearer {token}"} if token else {}


def inside(host: str) -> bool:
    """Whether a host is told by a number, or as localhost, that lies inside a private network."""
    numeric = host.replace(".", "").isdigit() or ":" in host
    return host == "localhost" or (numeric and forbidden(host) is not None)


class Http:
    """The way to one address; entered once before its first message and left after its last."""

    def __init__(self, settings: HttpSettings, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._settings = settings
        self._clock = clock
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        self._session = aiohttp.ClientSession(
            connector=guarded_connector(allow_private=self._settings.allow_private, connections=4),
            timeout=aiohttp.ClientTimeout(total=self._settings.timeout.total_seconds()),
            cookie_jar=aiohttp.DummyCookieJar(),
        )
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._session:
            await self._session.close()

    async def post(self, content: bytes, headers: Mapping[str, str], path: str = "") -> None:
        """Post JSON. Raises DeliveryError by what the receiver answers."""
        assert self._session is not None, "the channel is not entered"
        headers = {"Content-Type": "application/json", **headers}
        attempts = self._settings.attempts
        url = self._settings.url.rstrip("/") + path if path else self._settings.url
        try:
            async with self._session.post(url, data=content, headers=headers, allow_redirects=False) as answer:
                _judge(answer.status, answer.headers.get("Retry-After"), self._clock(), attempts)
        except TimeoutError:
            raise DeliveryError(
                f"no answer within {self._settings.timeout.total_seconds():g} s", attempts=attempts
            ) from None
        except (aiohttp.ClientError, OSError) as error:
            # The address may be a secret, and stands in some errors.
            raise DeliveryError(_cause(error), attempts=attempts) from None


class HttpChannel:
    """A channel that is entered and left together with its way to one address."""

    def __init__(self, http: Http) -> None:
        self._http = http

    async def __aenter__(self) -> Self:
        await self._http.__aenter__()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._http.__aexit__(kind, error, trace)


def _judge(status: int, retry_after: str | None, now: datetime, attempts: int) -> None:
    if 200 <= status < 300:
        return
    if 300 <= status < 400:
        raise DeliveryError(f"it redirects ({status}), which is not followed; set the new address", permanent=True)
    if status == 410:
        raise DeliveryError("it is gone (410)", gone=True)
    if 400 <= status < 500 and status not in TEMPORARY:
        raise DeliveryError(f"it refuses the alert ({status})", permanent=True)
    wait = _retry_after(retry_after, now)
    raise DeliveryError(f"it cannot take the alert now ({status})", retry_after=wait, attempts=attempts)


def _retry_after(told: str | None, now: datetime) -> timedelta | None:
    """The wait that the receiver asked for, in seconds or as a date; None where it told none that can be read."""
    if not told:
        return None
    try:
        wait = timedelta(seconds=int(told)) if told.isdecimal() else parsedate_to_datetime(told) - now
    except (ValueError, TypeError, OverflowError):
        return None
    return min(max(wait, timedelta(seconds=1)), LONGEST_RETRY_AFTER)


def _cause(error: Exception) -> str:
    if isinstance(error, aiohttp.ClientConnectorError):
        return f"no connection: {error.os_error.strerror or error.os_error}"
    return f"no answer: {type(error).__name__}"
