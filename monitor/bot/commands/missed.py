"""/missed [SPAN]: what happened in the places of this chat and was not told here, and why not."""

from __future__ import annotations

from datetime import timedelta

from monitor.bot import history
from monitor.bot.commands import status
from monitor.bot.commands.command import Command
from monitor.bot.keyboard import Button, choice, data
from monitor.bot.telling import incident_lines
from monitor.bot.turn import Turn
from monitor.match.facts import Facts
from monitor.match.rules import Verdict, verdict
from monitor.match.standing import Standing
from monitor.model import Alert, DeliveryState, Incident
from monitor.notify.waiting import Subject
from monitor.store import codec

SPANS = {"1d": timedelta(days=1), "3d": timedelta(days=3), "7d": timedelta(days=7)}
MOST, LOOKED_AT = 8, 60


async def run(turn: Turn) -> None:
    """Show what was missed since yesterday, or within the span named."""
    await _show(turn, turn.said.text if turn.said.text in SPANS else "1d")


async def press(turn: Turn, arguments: list[str]) -> None:
    """`SPAN`."""
    await _show(turn, choice(arguments, 0, list(SPANS)))


async def _show(turn: Turn, span: str) -> None:
    if not turn.chat.places:
        await turn.show(turn.text("list-empty"))
        return
    missed: list[str] = []
    for incident in (await history.of_chat(turn, SPANS[span]))[:LOOKED_AT]:
        if len(missed) == MOST:
            missed.append(turn.text("missed-more"))
            break
        why = await _why_not(turn, incident)
        if why:
            missed.append(f"{incident_lines(turn, incident)}\n{why}")
    head = turn.text("missed", span=turn.label(f"span-{span}"))
    told = missed or [turn.text("missed-none")]
    rows = [[Button(turn.label(f"span-{each}"), data("missed", each)) for each in SPANS]]
    await turn.show("\n\n".join([head, *told, await status.fresh_line(turn)]), rows)


async def _why_not(turn: Turn, incident: Incident) -> str:
    """Why nothing of an incident was told here; empty where something was, or is on its way."""
    alerts = await history.alerts_of(turn.parts.ledger, incident)
    for alert in alerts:
        outcome = await turn.parts.outbox.outcome(alert.id, turn.chat.name)
        if outcome.get("state") in (DeliveryState.SENT, DeliveryState.QUEUED):
            return ""
        if outcome.get("state") == DeliveryState.FAILED:
            return turn.text("missed-failed")
    raw = await turn.parts.waiting.of(Subject(incident.geonameid, incident.id), [turn.chat.name])
    lines = [line for body in raw.values() for line in codec.load(Standing, body).lines]
    found = Verdict(lines[-1].verdict) if lines else await _verdict(turn, alerts[-1]) if alerts else None
    if found is None or found.sent:
        return turn.text("missed-before")  # it passes now, and was not watched or not wanted then
    return turn.text(f"verdict-{found.value}")


async def _verdict(turn: Turn, alert: Alert) -> Verdict:
    watch = turn.parts.subscribing.watch(turn.chat)
    return verdict(watch.kinds, watch.rules, Facts(alert, await turn.parts.ledger.alert_text(alert.id)))


COMMAND = Command(name="missed", run=run, press=press)
