"""Everything else: e-mail, SMS, chats and push services by an address of apprise (https://appriseit.com).

apprise connects by itself, and follows names that may lead anywhere. So the host of an address is looked up here before
each message, and nothing is handed over where it lies inside a private network, unless the operator allows that.
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Sequence
from functools import partial
from types import TracebackType
from typing import Any, Literal, Self

from pydantic import SecretStr, model_validator

from monitor.addresses import forbidden
from monitor.model import Alert, Kind
from monitor.notify.channels.base import DeliveryError, Receipt
from monitor.notify.channels.http import inside
from monitor.notify.channels.settings import ChannelSettings
from monitor.notify.digest import Digest, compose_digest
from monitor.notify.render import plain, plain_digest
from monitor.notify.wording import compose
from monitor.settings import SecretFromFile, secret

_TYPES = {Kind.NEW: "failure", Kind.UPDATE: "warning", Kind.CORRECTION: "info"}


class AppriseSettings(ChannelSettings):
    """A channel of kind `apprise`."""

    kind: Literal["apprise"] = "apprise"
    url: SecretStr | None = None
    """An address of apprise, such as mailtos://user:password@example.org; it mostly holds a secret."""
    url_file: SecretFromFile | None = None
    allow_private: bool = False
    """Allow an address inside the operator's own networks."""

    @model_validator(mode="after")
    def _known(self) -> Self:
        service = service_of(secret(self.url, self.url_file) or "")
        if service is None:
            raise ValueError("apprise does not know this address; set `url` or `url_file` as its documentation says")
        host = getattr(service, "host", None)
        if host and not self.allow_private and inside(str(host)):
            raise ValueError("this is inside a private network; `allow_private: true` allows that")
        return self


def service_of(url: str) -> Any:  # noqa: ANN401 - apprise has no types
    """What apprise makes of an address; None where it makes nothing of it."""
    import apprise  # it takes a tenth of a second, which only those who use it are to wait

    return apprise.Apprise.instantiate(url, suppress_exceptions=True) if url else None


class AppriseChannel:
    """Hands alerts to one service."""

    def __init__(self, name: str, settings: AppriseSettings) -> None:
        self.name = name
        self._settings = settings
        self._service = service_of(secret(settings.url, settings.url_file) or "")

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        return None

    async def send(self, alert: Alert, watchlists: Sequence[str], *, follows: str | None = None) -> Receipt:  # noqa: ARG002 - these services have no threads
        """Hand over one alert. Raises DeliveryError where the service did not take it."""
        told = compose(alert, self._settings.language, watchlists=tuple(watchlists))
        title = f"{told.banner}: {told.headline}" if told.banner else told.headline
        await self._notify(title, plain(told), _TYPES[alert.kind])
        return Receipt()

    async def send_digest(self, digest: Digest) -> Receipt:
        """Hand over a digest. Raises DeliveryError where the service did not take it."""
        told = compose_digest(digest, self._settings.language)
        await self._notify(told.title, plain_digest(told), "info")
        return Receipt(taken=len(digest.items))

    async def _notify(self, title: str, body: str, kind: str) -> None:
        await self._guard()
        taken = await self._service.async_notify(body=body, title=title, notify_type=kind, body_format="text")
        if not taken:
            raise DeliveryError("the service did not take it")  # apprise does not say why, nor whether that lasts

    async def _guard(self) -> None:
        host = getattr(self._service, "host", None)
        if not host or self._settings.allow_private:
            return
        look_up = partial(socket.getaddrinfo, str(host), None, type=socket.SOCK_STREAM)
        try:
            found = await asyncio.get_running_loop().run_in_executor(None, look_up)
        except OSError:
            raise DeliveryError("its host has no address now") from None
        if any(forbidden(str(address[0])) for *_, address in found):
            raise DeliveryError(
                "its host is inside a private network; `allow_private: true` allows that", permanent=True
            )
