"""What has happened in the places that a chat watches, as the ledger has it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from monitor.bot.turn import Turn
from monitor.incidents.ledger import Ledger
from monitor.match.watchlists import Watch
from monitor.model import Alert, Incident
from monitor.subscriptions.chat import Chat, Place

FEW_CITIES = 50
"""So many are asked one by one; of more the latest incidents of the whole world are looked through."""
LOOKED_THROUGH = 2_000


async def of_chat(turn: Turn, span: timedelta) -> list[Incident]:
    """What was told of the chat's places within a span, the latest first."""
    return await _of_watch(turn.parts.ledger, turn.parts.subscribing.watch(turn.chat), turn.now - span)


async def of_place(turn: Turn, place: Place, span: timedelta) -> list[Incident]:
    """What was told of one place within a span, the latest first."""
    watch = turn.parts.subscribing.watch(Chat(id=turn.asker.chat).with_place(place))
    return await _of_watch(turn.parts.ledger, watch, turn.now - span)


async def alerts_of(ledger: Ledger, incident: Incident) -> list[Alert]:
    """All alerts of an incident that are still kept, in their order."""
    found = [await ledger.alert(name) for name in incident.alert_ids]
    return [alert for alert in found if alert is not None]


async def _of_watch(ledger: Ledger, watch: Watch, since: datetime) -> list[Incident]:
    found: Iterable[Incident]
    if watch.countries or len(watch.cities) > FEW_CITIES:
        found = await ledger.recent(LOOKED_THROUGH)
    else:
        found = [incident for city in sorted(watch.cities) for incident in await ledger.incidents(city)]
    watched = (i for i in found if watch.covers(i.geonameid, i.country))
    told = [incident for incident in watched if incident.alerts and incident.updated_at >= since]
    return sorted(told, key=lambda incident: (incident.updated_at, incident.id), reverse=True)
