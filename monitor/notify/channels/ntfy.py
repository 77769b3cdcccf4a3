"""ntfy: a push message to a topic, which a later alert of the same incident changes in place.

Messages of one incident share a sequence id; ntfy 2.16 shows the last of them instead of another one (ntfy, "Publish",
"Updating notifications"), older servers show each. What is new or a correction is more urgent than an update.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Annotated, Any, Literal

from monitor.model import Alert, Kind
from monitor.notify.channels.base import Receipt
from monitor.notify.channels.http import BearerSettings, Http, HttpChannel
from monitor.notify.digest import Digest, compose_digest
from monitor.notify.render import fit, plain, plain_digest, shorten
from monitor.notify.wording import compose
from monitor.settings import like

UNITS = 2000
"""A message is at most 4,096 bytes; what is longer would come as an attachment."""
_TAGS = {Kind.NEW: "red_circle", Kind.UPDATE: "orange_circle", Kind.CORRECTION: "large_blue_circle"}
_PRIORITIES = {Kind.NEW: 5, Kind.UPDATE: 3, Kind.CORRECTION: 4}
_NO_ID = re.compile(r"[^A-Za-z0-9_-]")


class NtfySettings(BearerSettings):
    """A channel of kind `ntfy`."""

    kind: Literal["ntfy"] = "ntfy"
    url: str = "https://ntfy.sh"
    topic: Annotated[str, like("[A-Za-z0-9_-]{1,64}", "1 to 64 letters, digits, _ and - are expected")]


class NtfyChannel(HttpChannel):
    """Publishes to one topic."""

    def __init__(self, name: str, settings: NtfySettings) -> None:
        self.name = name
        self._settings = settings
        super().__init__(Http(settings))
        self._headers = settings.authorization()

    async def send(self, alert: Alert, watchlists: Sequence[str], *, follows: str | None = None) -> Receipt:  # noqa: ARG002 - the sequence id says so
        """Publish one alert. Raises DeliveryError by what ntfy answers."""
        told = fit(compose(alert, self._settings.language, watchlists=tuple(watchlists)), UNITS)
        await self._publish(
            title=told.headline,
            message=plain(told, UNITS),
            tags=[_TAGS[alert.kind]],
            priority=_PRIORITIES[alert.kind],
            click=told.url or None,
            sequence_id=_NO_ID.sub("-", alert.incident)[:64],
        )
        return Receipt()

    async def send_digest(self, digest: Digest) -> Receipt:
        """Publish a digest, shortened where it is very long. Raises DeliveryError by what ntfy answers."""
        told = compose_digest(digest, self._settings.language)
        await self._publish(title=told.title, message=shorten(plain_digest(told), UNITS), priority=3)
        return Receipt(taken=len(digest.items))

    async def _publish(self, **fields: Any) -> None:  # noqa: ANN401 - what JSON can hold
        told = {name: value for name, value in fields.items() if value is not None}
        body = json.dumps({"topic": self._settings.topic, **told}, ensure_ascii=False)
        await self._http.post(body.encode("utf-8", "replace"), self._headers)
