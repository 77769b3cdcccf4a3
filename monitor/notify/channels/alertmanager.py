"""Prometheus' Alertmanager: each incident as one alert that fires until it is old or denied (its API, version 2).

Alertmanager knows an alert by its labels, so these stay the same while the incident lives; what is told of it changes
in the annotations. It groups, silences and routes as the operator has set it up to.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Annotated, Literal

from pydantic import Field

from monitor.model import Alert, Status
from monitor.notify.channels.base import Receipt
from monitor.notify.channels.http import BearerSettings, Http, HttpChannel
from monitor.notify.render import plain
from monitor.notify.wording import compose
from monitor.settings import Duration, like

Label = Annotated[str, like("[a-zA-Z_][a-zA-Z0-9_]{0,127}", "letters, digits and _ are expected")]


class AlertmanagerSettings(BearerSettings):
    """A channel of kind `alertmanager`."""

    kind: Literal["alertmanager"] = "alertmanager"
    labels: Annotated[dict[Label, Annotated[str, Field(max_length=1000)]], Field(max_length=50)] = Field(
        default_factory=dict
    )
    """Added to each alert, for its routing."""
    firing: Duration = timedelta(hours=24)
    """How long an incident fires after its last alert."""


class AlertmanagerChannel(HttpChannel):
    """Posts to one Alertmanager; `url` is what stands before `/api/v2`."""

    def __init__(self, name: str, settings: AlertmanagerSettings) -> None:
        self.name = name
        self._settings = settings
        super().__init__(Http(settings))
        self._headers = settings.authorization()

    async def send(self, alert: Alert, watchlists: Sequence[str], *, follows: str | None = None) -> Receipt:  # noqa: ARG002 - the labels say so
        """Post one alert. Raises DeliveryError by what Alertmanager answers."""
        body = json.dumps([self._form(alert, watchlists)], ensure_ascii=False)
        await self._http.post(body.encode("utf-8", "replace"), self._headers, "/api/v2/alerts")
        return Receipt()

    def _form(self, alert: Alert, watchlists: Sequence[str]) -> Mapping[str, object]:
        told = compose(alert, self._settings.language, watchlists=tuple(watchlists))
        ends = alert.sent_at if alert.denied else alert.sent_at + self._settings.firing
        return {
            "labels": {
                **self._settings.labels,
                "alertname": "Attack" if alert.status is Status.ACTUAL else f"Attack{alert.status.value}",
                "incident": alert.incident,
                "city": alert.city,
                "country": alert.country,
                "geonameid": str(alert.geonameid),
            },
            "annotations": {
                "summary": told.headline,
                "description": plain(told),
                "change": told.change,
                "reason": alert.reason.value,
            },
            # Not later than it ends: a denial of what Alertmanager never heard of is then over at once.
            "startsAt": _time(min(alert.published, ends)),
            "endsAt": _time(ends),
            "generatorURL": told.url,
        }


def _time(moment: datetime) -> str:
    return moment.isoformat()
