"""Alerts as they are told: each is loaded once, however many are told it, and the latest ones are kept in mind."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable
from functools import partial

from monitor.model import Alert, Delivery, View
from monitor.store.outage import insist

KEPT = 256


class ToldAlerts:
    """Alerts by their deliveries. The same alert told in the same way is the same object while it is kept in mind."""

    def __init__(self, load: Callable[[str], Awaitable[Alert | None]]) -> None:
        self._load = load
        self._loading: dict[str, asyncio.Task[Alert | None]] = {}
        self._kept: OrderedDict[tuple[str, View | None], Alert] = OrderedDict()

    async def of(self, delivery: Delivery) -> Alert | None:
        """The alert as a delivery tells it; None where it is no longer in the store. Outages are waited out."""
        key = (delivery.alert, delivery.view)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        alert = await self._loaded(delivery.alert)
        if alert is None:
            return None
        return self._keep(key, delivery.view.applied(alert) if delivery.view else alert)

    async def _loaded(self, name: str) -> Alert | None:
        if (name, None) in self._kept:
            return self._kept[name, None]
        if name not in self._loading:
            self._loading[name] = asyncio.create_task(insist("notify.load", partial(self._load, name)))
            self._loading[name].add_done_callback(lambda _: self._loading.pop(name, None))
        alert = await asyncio.shield(self._loading[name])  # others may wait for it too
        return self._keep((name, None), alert) if alert else None

    def _keep(self, key: tuple[str, View | None], alert: Alert) -> Alert:
        alert = self._kept.setdefault(key, alert)
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        return alert
