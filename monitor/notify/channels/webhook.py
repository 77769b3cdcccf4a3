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
from datetime import UTC, datetime
from typing import Any, Literal

from pydantic import SecretStr

from monitor.model import Alert
from monitor.notify.channels.base import Receipt
from monitor.notify.channels.http import Http, HttpChannel, HttpSettings
from monitor.notify.digest import Digest, compose_digest
from monitor.notify.notices import Notice, compose_notice
from monitor.notify.render import plain, plain_digest
from monitor.notify.wording import compose
from monitor.settings import SecretFromFile, secret
from monitor.store import codec


class WebhookSettings(HttpSettings):
    """A channel of kind `webhook`."""

    kind: Literal["webhook"] = "webhook"
    secret: SecretStr | None = None
    secret_file: SecretFromFile | None = None


class WebhookChannel(HttpChannel):
    """Posts alerts to one address."""

    def __init__(
        self, name: str, settings: WebhookSettings, clock: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        self.name = name
        self._settings = settings
        self._secret = secret(settings.secret, settings.secret_file)
        self._clock = clock
        super().__init__(Http(settings, clock))

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
        await self._http.post(content, self._headers(name, content))

    def _headers(self, name: str, content: bytes) -> dict[str, str]:
        timestamp = str(int(self._clock().timestamp()))
        headers = {"Tocsin-Alert": name, "Tocsin-Timestamp": timestamp}
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
