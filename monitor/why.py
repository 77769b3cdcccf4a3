"""`tocsin why`: the path of an article, an incident or an alert, every decision with its reason.

What the rules make of an alert is worked out by the configuration as it is now; what was held back, released and
delivered is told as it was.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from rich.console import Console
from rich.text import Text

from monitor.config import Loaded
from monitor.dedup import fingerprints
from monitor.forms import time_form, write_line
from monitor.incidents.decisions import Decision, Decisions
from monitor.incidents.ledger import Ledger
from monitor.match.index import WatchIndex
from monitor.match.reasons import reason
from monitor.match.rules import Verdict
from monitor.match.standing import Line, Standing
from monitor.match.watchlists import Watch
from monitor.model import Alert
from monitor.notify.outbox import Outbox
from monitor.notify.waiting import Subject, Waiting
from monitor.read.places.gazetteer import Gazetteer
from monitor.status import ask
from monitor.store import codec
from monitor.store.connection import Store
from monitor.subscribing import Followed, Subscribing
from monitor.subscriptions.chats import Chats

MOST = 200
"""Watchlists that are told of, each alert; of the rest their number."""


@dataclass(frozen=True, slots=True)
class Telling:
    """What became of an alert for one watchlist."""

    watchlist: str
    verdict: Verdict
    explanation: str
    lines: tuple[Line, ...] = ()
    """Each time that it was judged, where that was written down."""
    deliveries: dict[str, dict[str, str]] = field(default_factory=dict)
    """By channel, as the outbox has it."""


@dataclass(frozen=True, slots=True)
class AlertPath:
    """An alert and its watchlists."""

    alert: Alert
    tellings: tuple[Telling, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Path:
    """All that is known of a subject."""

    decisions: tuple[Decision, ...]
    alerts: tuple[AlertPath, ...]


def show_why(loaded: Loaded, subject: str, *, as_json: bool = False) -> int:
    """Print the path of an article, an incident or an alert; 1 where nothing is known of it."""

    async def question(store: Store) -> int:
        followed = Followed(Chats(store), Subscribing(Gazetteer.load), loaded.watches)
        await followed.catch_up()
        path = await trace(store, followed.index, subject_name(subject))
        if not path.decisions and not path.alerts:
            print(f"tocsin: nothing is known of {subject}; what tells of no attack leaves no trace", file=sys.stderr)
            return 1
        if as_json:
            write_line(_form(subject, path), sys.stdout)
        else:
            console = Console(highlight=False, soft_wrap=True)
            for line in _lines(path):
                console.print(line)
        return 0

    return ask(loaded, question)


def subject_name(subject: str) -> str:
    """An article's URL is as good as its id."""
    canonical = fingerprints.canonical_url(subject) if "://" in subject else None
    return fingerprints.article_id(canonical, source="", guid="") if canonical else subject


async def trace(store: Store, watches: WatchIndex, subject: str) -> Path:
    """Gather what the store and the rules say of an article (by its id or key), an incident or an alert."""
    ledger = Ledger(store)
    decisions = await Decisions(store).of(subject)
    alert, incident = await ledger.alert(subject), await ledger.incident(subject)
    if alert is not None:
        decisions = [decision for decision in decisions if decision.alert == alert.id]
    names = [decision.alert for decision in decisions if decision.alert]
    if incident is not None:
        names = list(incident.alert_ids)
    alerts = [alert] if alert else [await ledger.alert(name) for name in dict.fromkeys(names)]
    paths = [await _path(store, watches, each) for each in alerts if each is not None]
    return Path(tuple(decisions), tuple(paths))


async def _path(store: Store, watches: WatchIndex, alert: Alert) -> AlertPath:
    judged = list(watches.judged(alert, await Ledger(store).alert_text(alert.id)))
    raw = await Waiting(store).all(Subject(alert.geonameid, alert.incident))
    standings = {name: codec.load(Standing, body) for name, body in raw.items()}
    outbox = Outbox(store)
    tellings = [
        await _telling(outbox, watch, found, standings.get(watch.name), alert) for watch, found in judged[:MOST]
    ]
    return AlertPath(alert, tuple(tellings), max(0, len(judged) - MOST))


async def _telling(outbox: Outbox, watch: Watch, found: Verdict, standing: Standing | None, alert: Alert) -> Telling:
    lines = tuple(line for line in standing.lines if line.alert == alert.id) if standing else ()
    if lines:
        found = Verdict(lines[-1].verdict)
    deliveries = {}
    if found.sent:
        deliveries = {channel: await outbox.outcome(alert.id, channel) for channel in watch.channels}
    return Telling(watch.name, found, reason(found, watch, alert), lines, deliveries)


# --- how it is shown -------------------------------------------------------------------------------------------------


def _form(subject: str, path: Path) -> dict[str, Any]:
    return {
        "subject": subject,
        "decisions": [codec.plain(decision) for decision in path.decisions],
        "alerts": [codec.plain(alert) for alert in path.alerts],
    }


def _lines(path: Path) -> Iterable[Text]:
    for decision in path.decisions:
        yield _decision(decision)
    for each in path.alerts:
        yield from _alert(each)


def _decision(decision: Decision) -> Text:
    city = f" {decision.city}" if decision.city else ""
    named = f" incident {decision.incident}" if decision.incident else ""
    sent = f" alert {decision.alert}" if decision.alert else ""
    return Text.assemble(
        f"{time_form(decision.at)} ",
        (decision.reason.value, "bold"),
        f"{city}: {decision.explanation} [article {decision.article}{named}{sent}]",
    )


def _alert(path: AlertPath) -> Iterable[Text]:
    alert = path.alert
    yield Text.assemble(
        "alert ", (alert.id, "bold"), f" {time_form(alert.sent_at)} {alert.kind.value}: {alert.city}, {alert.country}"
    )
    if not path.tellings:
        yield Text("  nobody watches this city")
    for telling in path.tellings:
        yield Text.assemble(f"  {telling.watchlist}: ", (telling.verdict.value, "bold"), f": {telling.explanation}")
        for line in telling.lines:
            until = f" until {time_form(line.until)}" if line.until else ""
            yield Text(f"    {time_form(line.at)} {line.verdict}{until}")
        for channel, known in telling.deliveries.items():
            yield Text(f"    {channel}: {_outcome(known)}")
    if path.more:
        yield Text(f"  and {path.more} more watchlists")


def _outcome(known: dict[str, str]) -> str:
    if not known:
        return "not queued: this watchlist is newer than the alert, or it was queued more than 40 days ago"
    attempts = f", {known['attempts']} failed attempts" if known.get("attempts", "0") != "0" else ""
    told = f": {known['reason']}" if known.get("reason") else ""
    return f"{known.get('state', '?')}{attempts}{told}"
