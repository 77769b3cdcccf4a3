"""A test alert: marked as a test, of no real event. Pure."""

from __future__ import annotations

from datetime import datetime

from monitor.model import Alert, Kind, Method, Range, Reason, Status
from monitor.read.places.gazetteer import City


def test_alert(city: City, now: datetime) -> Alert:
    """An alert of a city that says in every channel that it is a test."""
    incident = f"{city.geonameid}-test{int(now.timestamp() * 1000)}"
    return Alert(
        id=f"{incident}.1",
        incident=incident,
        sequence=1,
        kind=Kind.NEW,
        reason=Reason.NEW_ATTACK,
        city=city.name,
        country=city.country,
        geonameid=city.geonameid,
        methods=(Method.EXPLOSION,),
        killed=None,
        injured=Range(1, 1),
        quotes={"evidence": "This is a test of the way from the operator to you."},
        title="Test",
        source="operator",
        published=now,
        sent_at=now,
        status=Status.TEST,
    )
