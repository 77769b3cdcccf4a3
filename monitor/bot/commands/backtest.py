"""/backtest: what the settings of this chat would have sent in the last 30 days."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta

from monitor.bot import history
from monitor.bot.commands.command import Command
from monitor.bot.turn import Turn
from monitor.match.backtest import Told, backtest
from monitor.match.rules import Verdict

SPAN = timedelta(days=30)
MOST_INCIDENTS = 500
SHOWN = 10


async def run(turn: Turn) -> None:
    """Count what would have been told, and what each rule would have held back."""
    if not turn.chat.places:
        await turn.show(turn.text("list-empty"))
        return
    watch = turn.parts.subscribing.watch(turn.chat)
    incidents = (await history.of_chat(turn, SPAN))[:MOST_INCIDENTS]
    ends: list[Told] = []
    for incident in incidents:
        ends += backtest(watch, await history.alerts_of(turn.parts.ledger, incident), turn.now)
    told = sorted((end for end in ends if end.verdict is Verdict.SENT), key=lambda end: end.at, reverse=True)
    lines = [turn.text("backtest", sent=len(told), incidents=len(incidents))]
    lines += [_line(turn, end) for end in told[:SHOWN]]
    if len(told) > SHOWN:
        lines.append(turn.text("and-more", count=len(told) - SHOWN))
    held = Counter(end.verdict for end in ends if end.verdict is not Verdict.SENT)
    if held:
        lines += ["", turn.text("backtest-held")]
        lines += [f"{count} × {turn.text(f'verdict-{verdict.value}')}" for verdict, count in held.most_common()]
    await turn.reply("\n".join(lines))


def _line(turn: Turn, end: Told) -> str:
    alert, alerts = end.alert, turn.words.alerts
    counted = (("toll-killed", alert.killed), ("toll-injured", alert.injured))
    toll = alerts.listed(alerts.say(name, count=alerts.people(count)) for name, count in counted if count is not None)
    return turn.text(
        "backtest-line",
        time=turn.words.time(end.at, turn.chat.zone),
        kind=turn.label(f"kind-{alert.kind}"),
        city=alerts.city(alert.geonameid, alert.city),
        toll=toll or turn.words.alerts.say("toll-unknown"),
    )


COMMAND = Command(name="backtest", run=run)
