"""What we ask of hubs (WebSub, 5.1): to send, to go on sending, to stop."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime
from typing import Literal

from aiohttp import ClientError, ClientSession, ClientTimeout, DummyCookieJar, TCPConnector

from monitor import telemetry
from monitor.addresses import guarded_socket
from monitor.crawl.answers import explain, parse_url, shown
from monitor.crawl.errors import CrawlError
from monitor.crawl.sources.settings import SourceSettings
from monitor.crawl.websub.registry import Registry
from monitor.crawl.websub.subscription import LEASE, State, Subscription

SECONDS = 20.0
AT_ONCE = 20
"""Subscriptions that are seen to in one round."""

log = telemetry.logger("websub")


class Asking:
    """Sees to the subscriptions that are due."""

    def __init__(self, registry: Registry, user_agent: str, clock: Callable[[], datetime]) -> None:
        self._registry = registry
        self._user_agent = user_agent
        self._clock = clock

    async def round(self, sources: dict[str, SourceSettings]) -> None:
        """Ask the hubs of all that is due, once; what fails is due again later."""
        await self._drop(sources.keys())
        for subscription in await self._registry.due(self._clock(), AT_ONCE):
            source = sources.get(subscription.source)
            # Of a source that has gone, what was allowed while it was there still holds for the farewell.
            allow_private = source.allow_private if source else subscription.inner
            current = await self._registry.of_source(subscription.source)
            if subscription.state is State.LEAVING or current is None or current.id != subscription.id:
                await self._ask(subscription, "unsubscribe", allow_private=allow_private)
                await self._registry.left(subscription)
            else:
                await self._registry.asked(subscription, self._clock())
                await self._ask(subscription, "subscribe", allow_private=allow_private)

    async def _drop(self, sources: Collection[str]) -> None:
        """End the subscriptions of sources that are no longer configured."""
        for name in await self._registry.sources() - set(sources):
            if subscription := await self._registry.of_source(name):
                await self._registry.leave(subscription, self._clock())

    async def _ask(
        self, subscription: Subscription, mode: Literal["subscribe", "unsubscribe"], *, allow_private: bool
    ) -> None:
        form = {
            "hub.mode": mode,
            "hub.topic": subscription.topic,
            "hub.callback": f"{subscription.public_url}/websub/{subscription.id}",
        }
        if mode == "subscribe":
            form |= {"hub.secret": subscription.secret, "hub.lease_seconds": str(int(LEASE.total_seconds()))}
        try:
            status = await self._post(subscription.hub, form, allow_private=allow_private)
        except CrawlError as error:
            telemetry.WEBSUB.labels("hub_failed").inc()
            log.warning("hub cannot be asked", source=subscription.source, mode=mode, error=error.message)
            return
        outcome = "asked" if 200 <= status < 300 else "hub_refused"
        telemetry.WEBSUB.labels(outcome).inc()
        log.info("hub was asked", source=subscription.source, hub=shown(subscription.hub), mode=mode, status=status)

    async def _post(self, hub: str, form: dict[str, str], *, allow_private: bool) -> int:
        """The status that a hub answers with; its address is checked as that of any page is."""
        url = parse_url(hub)
        connector = TCPConnector(socket_factory=None if allow_private else guarded_socket)
        session = ClientSession(
            connector=connector,
            cookie_jar=DummyCookieJar(),
            timeout=ClientTimeout(total=SECONDS),
            headers={"User-Agent": self._user_agent},
        )
        try:
            async with session, session.post(url, data=form, allow_redirects=False) as response:
                return response.status
        except (ClientError, OSError, TimeoutError, ValueError) as error:
            raise explain(error, url, SECONDS) from error
