"""Incidents: many reports become one attack, its ledger, and an alert only where something changed."""
