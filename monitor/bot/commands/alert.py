"""The buttons under an alert: its sources, the ledger of its figures, mute this incident, and "wrong?"."""

from __future__ import annotations

from monitor.bot.commands.command import Command
from monitor.bot.keyboard import Button, OutdatedError, choice, data
from monitor.bot.telling import incident_lines, link
from monitor.bot.turn import Turn
from monitor.model import Figure, Incident
from monitor.notify.channels.telegram.buttons import ACTIONS, is_alert
from monitor.notify.channels.telegram.buttons import COMMAND as NAME
from monitor.notify.wording import MAX_NAME, clean
from monitor.subscriptions.feedback import FAULTS

FIGURES, SOURCES = 15, 15
QUOTE = 160


async def run(turn: Turn) -> None:
    """There is no such word; only buttons ask."""
    await turn.reply(turn.text("why-how"))


async def press(turn: Turn, arguments: list[str]) -> None:
    """`WHAT ID` or `wrong ID FAULT`, of an alert or its incident."""
    what = choice(arguments, 0, ACTIONS)
    told = arguments[1] if len(arguments) > 1 and is_alert(arguments[1]) else ""
    if not told:
        raise OutdatedError
    if what == "wrong":
        await _wrong(turn, told, arguments[2:])
        return
    incident = await turn.parts.ledger.incident(told.partition(".")[0])
    if incident is None:
        await turn.notice(turn.label("alert-gone"), alert=True)
    elif what == "mute":
        await turn.change(lambda chat: chat.with_muted(incident.id))
        await turn.notice(turn.label("alert-muted"), alert=True)
    else:
        await turn.reply(await (_sources if what == "sources" else _ledger)(turn, incident), quoting=True)


async def _wrong(turn: Turn, alert: str, fault: list[str]) -> None:
    if not fault:
        rows = [[Button(turn.label(f"fault-{each}"), data(NAME, "wrong", alert, each))] for each in FAULTS]
        await turn.reply(turn.text("wrong-what"), rows, quoting=True)
        return
    await turn.parts.feedback.add(alert, choice(fault, 0, FAULTS), turn.now)
    await turn.show(turn.text("wrong-thanks"))


async def _sources(turn: Turn, incident: Incident) -> str:
    """Who told of it: each publisher once, with the last page that told a figure."""
    pages = {figure.source: figure.url for figure in incident.figures}
    if incident.evidence is not None:
        pages.setdefault(incident.evidence.source, incident.evidence.url)
    lines = [incident_lines(turn, incident), ""]
    for source in incident.sources[:SOURCES]:
        official = f" ({turn.text('source-official')})" if source in incident.official_sources else ""
        lines.append(f"• {link(pages.get(source, ''), source)}{official}")
    if len(incident.sources) > SOURCES:
        lines.append(turn.text("and-more", count=len(incident.sources) - SOURCES))
    return "\n".join(lines)


async def _ledger(turn: Turn, incident: Incident) -> str:
    """Every figure that was told, the latest last."""
    figures = sorted(incident.figures, key=lambda figure: (figure.published, figure.seen_at))
    lines = [incident_lines(turn, incident), ""]
    if len(figures) > FIGURES:
        lines.append(turn.text("ledger-earlier", count=len(figures) - FIGURES))
    lines += [_figure(turn, figure) for figure in figures[-FIGURES:]]
    if not figures:
        lines.append(turn.text("ledger-empty"))
    return "\n".join(lines)


def _figure(turn: Turn, figure: Figure) -> str:
    count = turn.words.alerts.people(figure.range)
    return turn.text(
        "ledger-figure",
        time=turn.words.time(figure.published, turn.chat.zone),
        told=turn.label(f"ledger-{figure.slot}", count=count),
        source=clean(figure.source, MAX_NAME),
        quote=clean(figure.quote, QUOTE),
    )


COMMAND = Command(
    name=NAME, run=run, press=press, listed=False, press_changes=lambda arguments: arguments[:1] == ["mute"]
)
