"""A webhook: each alert, or each digest, as one signed POST of JSON.

The body is the alert in the service's form for machines, with CAP 1.2's `msgType`, `status` and `references`, the
watchlists it is for, and `text`, the alert in words. A digest has `kind` "digest", its `id`, `text` and `alerts`, a
list of alerts in that form, the worst first; `number` is the first one's place among the `of` of the whole, where it
takes several posts. A notice to the operator has `kind` "notice",
its `id`, `event`, `source`, `url`, `since`, `error`, `at` and `text`. Headers:

    Tocsin-Alert:      id of the alert or digest: the same may come twice, and is then to be taken once
    Tocsin-Timestamp:  seconds since 1970 at which this request was made
    Tocsin-Signature:  v1=HEX, the HMAC-SHA256 of "TIMESTAMP.BODY" under the shared secret (where one is set)

A receiver computes the same over the raw body, compares in constant time, and refuses old timestamps. Any 2xx is
taken for success; redirects are not followed; `Retry-After` is obeyed (RFC 9110, 10.2.3).
"""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from types import TracebackType
from typing import Annotated, Any, Literal, Self

import aiohttp
from pydantic import AfterValidator, Field, SecretStr, model_validator
from yarl import URL

from monitor.addresses import forbidden, guarded_connector
from monitor.model import Alert
from monitor.notify.channels.base import DeliveryError, Receipt
from monitor.notify.channels.settings import ChannelSettings
from monitor.notify.digest import Digest, compose_digest
from monitor.notify.notices import Notice, compose_notice
from monitor.notify.render import plain, plain_digest
from monitor.notify.wording import compose
from monitor.settings import Duration, SecretFromFile, secret
from monitor.store import codec

TEMPORARY = (408, 425, 429)
"""Client errors that pass (RFC 9110, RFC 8470, RFC 6585); all others say that the request itself is refused."""
LONGEST_RETRY_AFTER = timedelta(hours=1)


SHORTEST_TIMEOUT, LONGEST_TIMEOUT = timedelta(milliseconds=100), timedelta(minutes=1)


def _bearable(value: timedelta) -> timedelta:
    if not SHORTEST_TIMEOUT <= value <= LONGEST_TIMEOUT:
        raise ValueError("must be between 100ms and 1m")
    return value


class WebhookSettings(ChannelSettings):
    """A channel of kind `webhook`."""

    kind: Literal["webhook"] = "webhook"
    url: str = Field(max_length=2048)
    secret: SecretStr | None = None
    secret_file: SecretFromFile | None = None
    allow_private: bool = False
    """Allow an address inside the operator's own networks."""
    timeout: Annotated[Duration, AfterValidator(_bearable)] = timedelta(seconds=10)

    @model_validator(mode="after")
    def _reachable(self) -> Self:
        try:
            url = URL(self.url)
        except ValueError:
            raise ValueError("this is no address; write one such as https://ops.example/hook") from None
        if url.scheme not in ("http", "https") or not url.host:
            raise ValueError("an address with http or https is expected, such as https://ops.example/hook")
        numeric = url.host.replace(".", "").isdigit() or ":" in url.host
        if not self.allow_private and (url.host == "localhost" or (numeric and forbidden(url.host))):
            raise ValueError(f"{url.host} is inside a private network; `allow_private: true` allows that")
        return self


class WebhookChannel:
    """Posts alerts to one address."""

    def __init__(
        self, name: str, settings: WebhookSettings, clock: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        self.name = name
        self._settings = settings
        self._secret = secret(settings.secret, settings.secret_file)
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

    async def send(self, alert: Alert, watchlists: Sequence[str], *, follows: str | None = None) -> Receipt:  # noqa: ARG002 - `references` tell it
        """Post one alert. Raises DeliveryError by what the receiver answers."""
        await self._post(alert.id, body(alert, watchlists, self._settings.language))
        return Receipt()

    async def send_digest(self, digest: Digest) -> Receipt:
        """Post a digest. Raises DeliveryError by what the receiver answers."""
        await self._post(digest.id, digest_body(digest, self._settings.language))
        return Receipt(taken=len(digest.items))

    async def send_notice(self, notice: Notice) -> Receipt:
        """Post a notice. Raises DeliveryError by what the receiver answers."""
        form = {"kind": "notice", "id": notice.id, **codec.plain(notice)}
        form["text"] = compose_notice(notice, self._settings.language)
        await self._post(notice.id, _json(form))
        return Receipt()

    async def _post(self, name: str, content: bytes) -> None:
        assert self._session is not None, "the channel is not entered"
        headers = self._headers(name, content)
        try:
            async with self._session.post(
                self._settings.url, data=content, headers=headers, allow_redirects=False
            ) as answer:
                _judge(answer.status, answer.headers.get("Retry-After"), self._clock())
        except TimeoutError:
            raise DeliveryError(f"no answer within {self._settings.timeout.total_seconds():g} s") from None
        except (aiohttp.ClientError, OSError) as error:
            raise DeliveryError(_cause(error)) from None  # the address may be a secret, and stands in some errors

    def _headers(self, name: str, content: bytes) -> dict[str, str]:
        timestamp = str(int(self._clock().timestamp()))
        headers = {"Content-Type": "application/json", "Tocsin-Alert": name, "Tocsin-Timestamp": timestamp}
        if self._secret:
            headers["Tocsin-Signature"] = sign(self._secret, timestamp, content)
        return headers


def body(alert: Alert, watchlists: Sequence[str], language: str) -> bytes:
    """The alert as it is posted (UTF-8)."""
    return _json(_form(alert, watchlists, language))


def digest_body(digest: Digest, language: str) -> bytes:
    """The digest as it is posted (UTF-8)."""
    return _json(
        {
            "kind": "digest",
            "id": digest.id,
            "number": digest.number,
            "of": digest.of,
            "alerts": [_form(item.alert, item.watchlists, language) for item in digest.items],
            "text": plain_digest(compose_digest(digest, language)),
        }
    )


def _form(alert: Alert, watchlists: Sequence[str], language: str) -> dict[str, Any]:
    return {
        **codec.plain(alert),
        "msgType": alert.message_type,
        "references": list(alert.references),
        "watchlists": list(watchlists),
        "text": plain(compose(alert, language, watchlists=tuple(watchlists))),
    }


def _json(form: dict[str, Any]) -> bytes:
    return json.dumps(form, ensure_ascii=False).encode("utf-8", "replace")


def sign(key: str, timestamp: str, content: bytes) -> str:
    """The signature of a request, as the module describes it."""
    return "v1=" + hmac.new(key.encode(), timestamp.encode() + b"." + content, hashlib.sha256).hexdigest()


def _judge(status: int, retry_after: str | None, now: datetime) -> None:
    if 200 <= status < 300:
        return
    if 300 <= status < 400:
        raise DeliveryError(f"it redirects ({status}), which is not followed; set the new address", permanent=True)
    if status == 410:
        raise DeliveryError("it is gone (410)", gone=True)
    if 400 <= status < 500 and status not in TEMPORARY:
        raise DeliveryError(f"it refuses the alert ({status})", permanent=True)
    raise DeliveryError(f"it cannot take the alert now ({status})", retry_after=_retry_after(retry_after, now))


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
