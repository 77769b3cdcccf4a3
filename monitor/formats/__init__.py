"""Incidents and alerts in the formats of others: CAP 1.2, GeoJSON, rows of a table. Pure."""
