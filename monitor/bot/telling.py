"""How incidents, moments and places are told in answers: a few lines each, in the chat's language and time zone."""

from __future__ import annotations

from html import escape

from monitor.bot.turn import Turn
from monitor.model import Incident, Status
from monitor.notify.wording import MAX_NAME, clean, safe_url


def incident_lines(turn: Turn, incident: Incident) -> str:
    """An incident: what stands of it now."""
    words, alerts = turn.words, turn.words.alerts
    place = words.label(
        "place-city", name=alerts.city(incident.geonameid, incident.city), country=words.country(incident.country)
    )
    head = words.text("incident", place=place, time=words.time(incident.started_at, turn.chat.zone))
    methods = alerts.listed(alerts.say(f"method-{method.value}") for method in incident.methods)
    counted = (("toll-killed", incident.killed), ("toll-injured", incident.injured))
    toll = [alerts.say(name, count=alerts.people(count)) for name, count in counted if count is not None]
    if incident.denied:
        toll = [alerts.say("toll-denied")]
    sources = words.label("sources-count", count=len(incident.sources), independent=len(incident.families))
    marks = [] if incident.status is Status.ACTUAL else [alerts.say(incident.status.value.lower())]
    details = " · ".join(part for part in (*marks, alerts.listed(toll), methods, sources) if part)
    return f"{head}\n{escape(details, quote=False)}"


def link(url: str, title: str) -> str:
    """A link in HTML; the bare title where the address is none that may be followed."""
    safe, shown = safe_url(url), escape(clean(title, MAX_NAME), quote=False)
    return f'<a href="{escape(safe)}">{shown}</a>' if safe else shown
