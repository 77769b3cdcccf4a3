"""/why, as a reply to an alert: what it was read from, why it came, and why it came here."""

from __future__ import annotations

from datetime import UTC, datetime

from monitor.bot.commands.command import Command
from monitor.bot.places import label
from monitor.bot.telling import link
from monitor.bot.turn import Turn
from monitor.match.facts import Facts
from monitor.match.rules import Verdict, verdict
from monitor.match.standing import Line, Standing
from monitor.model import Alert
from monitor.notify.channels.telegram.buttons import is_alert, told_alert
from monitor.notify.waiting import Subject
from monitor.notify.wording import clean
from monitor.store import codec
from monitor.subscriptions.chat import Chat, Place

QUOTE = 500


async def run(turn: Turn) -> None:
    """Explain the alert that this replies to, or that is named."""
    replied = turn.said.replied
    named = told_alert(replied.reply_markup if replied else None) or turn.said.text
    if not is_alert(named):
        await turn.reply(turn.text("why-how"))
        return
    alert = await turn.parts.ledger.alert(named)
    if alert is None:
        await turn.reply(turn.text("alert-gone"))
        return
    lines = [_cause(turn, alert), *_quotes(turn, alert), "", *await _here(turn, alert)]
    await turn.reply("\n".join(lines))


def _cause(turn: Turn, alert: Alert) -> str:
    return turn.text(
        "why-cause",
        city=turn.words.alerts.city(alert.geonameid, alert.city),
        reason=turn.label(f"reason-{alert.reason.value}"),
        time=turn.words.time(alert.sent_at, turn.chat.zone),
    )


def _quotes(turn: Turn, alert: Alert) -> list[str]:
    told = dict.fromkeys(clean(quote, QUOTE) for quote in alert.quotes.values() if quote)
    lines = [turn.text("quote", quote=quote) for quote in list(told)[:3]]
    source = link(alert.url, alert.title or alert.source)
    return [*lines, f"{turn.text('why-source', source=clean(alert.source, 60))} {source}"]


async def _here(turn: Turn, alert: Alert) -> list[str]:
    """Why it came to this chat, or would not now."""
    watch = turn.parts.subscribing.watch(turn.chat)
    places = [label(turn.words, place) for place in turn.chat.places if _watches(turn, place, alert)]
    if not places:
        return [turn.text("why-not-watched")]
    lines = [turn.text("why-places", places=turn.words.alerts.listed(places[:5]))]
    found = verdict(watch.kinds, watch.rules, Facts(alert, await turn.parts.ledger.alert_text(alert.id)))
    raw = await turn.parts.waiting.of(Subject(alert.geonameid, alert.incident), [turn.chat.name])
    judged = [line for body in raw.values() for line in codec.load(Standing, body).lines if line.alert == alert.id]
    if judged:
        lines += [_line(turn, line) for line in judged[-5:]]
    else:
        lines.append(turn.text(f"verdict-{found.value}"))
    outcome = await turn.parts.outbox.outcome(alert.id, turn.chat.name)
    if settled := outcome.get("settled_at"):
        sent = datetime.fromtimestamp(float(settled), UTC)
        lines.append(turn.text(f"delivery-{outcome['state']}", time=turn.words.time(sent, turn.chat.zone)))
    return lines


def _line(turn: Turn, line: Line) -> str:
    told = turn.text(f"verdict-{Verdict(line.verdict).value}")
    return f"{turn.words.time(line.at, turn.chat.zone)}: {told}"


def _watches(turn: Turn, place: Place, alert: Alert) -> bool:
    watch = turn.parts.subscribing.watch(Chat(id=turn.asker.chat).with_place(place))
    return watch.covers(alert.geonameid, alert.country)


COMMAND = Command(name="why", run=run)
