"""Locator maps on their way to Telegram: each is drawn once, uploaded once, and then told by its file's id."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from collections.abc import Callable

from monitor import telemetry
from monitor.model import Alert

KEPT = 512

Locate = Callable[[int], tuple[float, float] | None]
"""By the GeoNames id of a city its latitude and longitude."""

log = telemetry.logger("telegram")


class Maps:
    """The latest maps by city."""

    def __init__(self, locate: Locate | None) -> None:
        self._locate = locate
        self._kept: OrderedDict[int, str | bytes] = OrderedDict()
        self._drawing: dict[int, asyncio.Task[bytes | None]] = {}

    async def of(self, alert: Alert) -> str | bytes | None:
        """The map of an alert's city: the id of a file that Telegram has, or a picture; None where there is none."""
        city = alert.geonameid
        if self._locate is None:
            return None
        if city in self._kept:
            self._kept.move_to_end(city)
            return self._kept[city]
        if city not in self._drawing:
            self._drawing[city] = asyncio.create_task(asyncio.to_thread(self._draw, city, alert.city))
            self._drawing[city].add_done_callback(lambda _: self._drawing.pop(city, None))
        picture = await asyncio.shield(self._drawing[city])  # others may wait for it too
        if picture is not None:
            self.keep(alert, picture)
        return picture

    def keep(self, alert: Alert, picture: str | bytes) -> None:
        """Remember a map, by the id of its file once Telegram has it."""
        self._kept[alert.geonameid] = picture
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)

    def forget(self, alert: Alert) -> None:
        """Telegram did not take it: draw it anew next time."""
        self._kept.pop(alert.geonameid, None)

    def _draw(self, city: int, name: str) -> bytes | None:
        from monitor.notify.maps import locator  # Pillow and the shapes are loaded with the first map

        try:
            place = self._locate(city) if self._locate else None
            return locator(*place, name) if place else None
        except Exception as error:  # an alert without its map is an alert
            telemetry.MESSAGES_FAILED.labels("map").inc()
            log.exception("map cannot be drawn", city=city, error=str(error))
            return None
