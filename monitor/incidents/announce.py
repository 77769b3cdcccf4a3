"""The alert that a change becomes: standing figures with the words they were read from. Pure."""

from __future__ import annotations

from datetime import datetime

from monitor.incidents.entries import quote
from monitor.incidents.told import FIGURES, Told
from monitor.model import Alert, Article, Incident, Kind, Reason

_CORRECTIONS = (Reason.REVISED_DOWN, Reason.DENIED)


def announce(
    after: Incident, before: Incident | None, told: Told, article: Article, reason: Reason, *, now: datetime
) -> Alert:
    """Write the alert of an incident that has just changed; its number is the incident's count of alerts.

    `before` is the incident as it was last told, None where it was not. The first alert of an incident is a new one,
    whatever it was that made it worth telling.
    """
    kind = Kind.CORRECTION if reason in _CORRECTIONS else Kind.UPDATE
    return Alert(
        id=f"{after.id}.{after.alerts}",
        incident=after.id,
        sequence=after.alerts,
        kind=Kind.NEW if after.alerts == 1 else kind,
        reason=reason,
        city=after.city,
        country=after.country,
        geonameid=after.geonameid,
        methods=after.methods,
        killed=after.killed,
        injured=after.injured,
        killed_before=before.killed if before and after.alerts > 1 else None,
        injured_before=before.injured if before and after.alerts > 1 else None,
        window_hours=told.report.window_hours,
        denied=after.denied,
        quotes=_quotes(after, told, article),
        title=article.title,
        url=article.url,
        source=article.source,
        article=article.key,
        sources=len(after.sources),
        independent=len(after.families),
        official=len(after.official_sources),
        published=told.at,
        dated=article.dated,
        sent_at=now,
        earlier=after.earlier,
        status=after.status,
        event_date=told.report.event_date,
        geo_precision=told.report.geo_precision,
        seen_at=article.seen_at,
    )


def _quotes(incident: Incident, told: Told, article: Article) -> dict[str, str]:
    """By slot the words of the latest article that told what stands, and the words that tell the attack."""
    quotes = {"evidence": quote(told.report, article, "evidence")}
    for slot in FIGURES:
        stands = incident.toll(slot)
        lines = [figure for figure in incident.figures if figure.slot == slot]
        telling = [f for f in lines if f.range == stands] or [f for f in lines if f.more]
        own = [f for f in telling if f.article == article.key]
        if stands is not None and telling:
            quotes[slot] = (own or telling)[-1].quote
    return {slot: words for slot, words in quotes.items() if words}
