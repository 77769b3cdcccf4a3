"""An incident as a row of a table, the ledger counted; for spreadsheets and statistics."""

from __future__ import annotations

from monitor.forms import time_form
from monitor.model import SLOTS, Incident

COLUMNS = (
    "id", "city", "country", "geonameid", "latitude", "longitude", "started_at", "updated_at", "methods",
    "killed_min", "killed_max", "injured_min", "injured_max", "missing_min", "missing_max", "denied", "severity",
    "sources", "independent", "official", "figures", "alerts", "status", "quote", "url",
    "copies",
)  # fmt: skip
Cell = str | int | float | None
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def row(incident: Incident, severity: str, latitude: float | None, longitude: float | None) -> dict[str, Cell]:
    """An incident by the names of `COLUMNS`; unknown is None."""
    bounds: dict[str, Cell] = {}
    for slot in SLOTS:
        told = incident.toll(slot)
        bounds |= {f"{slot}_min": told.min if told else None, f"{slot}_max": told.max if told else None}
    evidence = incident.evidence
    return {
        "id": incident.id,
        "city": _harmless(incident.city),
        "country": incident.country,
        "geonameid": incident.geonameid,
        "latitude": latitude,
        "longitude": longitude,
        "started_at": time_form(incident.started_at),
        "updated_at": time_form(incident.updated_at),
        "methods": " ".join(method.value for method in incident.methods),
        **bounds,
        "denied": str(incident.denied).lower(),
        "severity": severity,
        "sources": len(incident.sources),
        "independent": len(incident.families),
        "official": len(incident.official_sources),
        "figures": len(incident.figures),
        "alerts": incident.alerts,
        "status": incident.status.value,
        "quote": _harmless(evidence.quote) if evidence else None,
        "url": _harmless(evidence.url) if evidence else None,
        "copies": incident.copies,
    }


def _harmless(text: str) -> str:
    """Text that a spreadsheet would take for a formula is told to be text (OWASP, CSV injection)."""
    return f"'{text}" if text.startswith(_FORMULA) else text
