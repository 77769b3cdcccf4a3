"""An incident as a feature of GeoJSON (RFC 7946): its city as a point, everything else as properties."""

from __future__ import annotations

from typing import Any

from monitor.model import Incident
from monitor.store import codec


def feature(incident: Incident, severity: str, latitude: float | None, longitude: float | None) -> dict[str, Any]:
    """A Feature; without a geometry where nobody knows the city's place. Longitude comes first (3.1.1)."""
    known = latitude is not None and longitude is not None
    return {
        "type": "Feature",
        "id": incident.id,
        "geometry": {"type": "Point", "coordinates": [longitude, latitude]} if known else None,
        "properties": {**codec.plain(incident), "severity": severity},
    }
