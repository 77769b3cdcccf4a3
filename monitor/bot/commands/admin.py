"""/admin, for operators in a private chat: sources, queues, what readers say, a word to all, a test alert."""

from __future__ import annotations

from html import escape

from monitor.bot.commands import status
from monitor.bot.commands.command import Command
from monitor.bot.exercise import test_alert
from monitor.bot.keyboard import Button, Rows, choice, data
from monitor.bot.places import find, read_wanted
from monitor.bot.turn import Turn
from monitor.notify.wording import clean

PAGES = ("sources", "queues", "feedback")
DRAFT = 3000
WORDS = 15


async def run(turn: Turn) -> None:
    """The menu; `broadcast TEXT` asks before it tells all; `test CITY` sends a test alert here."""
    what, _, rest = turn.said.text.partition(" ")
    if what == "broadcast" and rest.strip():
        await _draft(turn, rest.strip())
    elif what == "test":
        await _test(turn, rest.strip())
    else:
        await _menu(turn)


async def press(turn: Turn, arguments: list[str]) -> None:
    """The pages of the menu, and the answer to what is asked before a broadcast."""
    what = choice(arguments or ["menu"], 0, ("menu", *PAGES, "test", "send", "drop"))
    if what == "sources":
        await status.run(turn)
    elif what == "queues":
        await _queues(turn)
    elif what == "feedback":
        await _feedback(turn)
    elif what == "test":
        await _test(turn, "")
    elif what == "send":
        await _send(turn)
    elif what == "drop":
        await turn.show(turn.text("broadcast-dropped"))
    else:
        await _menu(turn)


async def _menu(turn: Turn) -> None:
    rows: Rows = [[Button(turn.label(f"admin-{page}"), data("admin", page)) for page in PAGES]]
    rows.append([Button(turn.label("admin-test"), data("admin", "test"))])
    lines = [turn.text("admin", chats=await turn.parts.chats.count())]
    if progress := await turn.parts.broadcast.progress():
        lines.append(turn.text("broadcast-progress", told=progress.of - progress.left, of=progress.of))
    await turn.show("\n".join(lines), rows)


async def _queues(turn: Turn) -> None:
    waiting = await turn.parts.queues()
    lines = [turn.text("admin-queue", name=name, count=count) for name, count in waiting.items()]
    lines.append(turn.text("admin-queue", name="held", count=await turn.parts.waiting.count()))
    await turn.show("\n".join(lines), [_back(turn)])


async def _feedback(turn: Turn) -> None:
    lines = [
        f"{turn.words.time(at, turn.chat.zone)} <code>{escape(alert)}</code> {turn.text(f'fault-{fault}')}"
        for alert, fault, at in await turn.parts.feedback.latest(WORDS)
    ]
    await turn.show("\n".join(lines) or turn.text("feedback-none"), [_back(turn)])


def _back(turn: Turn) -> list[Button]:
    return [Button(turn.label("button-back"), data("admin", "menu"))]


async def _draft(turn: Turn, text: str) -> None:
    """Show it as it will be read; the message itself keeps it until it is confirmed."""
    shown = turn.text("from-operator", text=text[:DRAFT])
    rows = [[Button(turn.label("broadcast-send"), data("admin", "send")),
             Button(turn.label("broadcast-drop"), data("admin", "drop"))]]  # fmt: skip
    await turn.reply(f"{shown}\n\n{turn.text('broadcast-sure', chats=await turn.parts.chats.count())}", rows)


async def _send(turn: Turn) -> None:
    """What was shown stands in the message under which the button is; its first and last lines are ours."""
    under = turn.pressed.under if turn.pressed else None
    lines = (under.text or "").split("\n") if under else []
    text = "\n".join(lines[1:-2]).strip()
    if not text:
        await turn.show(turn.text("broadcast-dropped"))
        return
    count = await turn.parts.broadcast.begin(text, turn.now)
    await turn.show(turn.text("broadcast-begun", count=count))


async def _test(turn: Turn, city: str) -> None:
    """A test alert of a city, the whole way through the outbox, to this chat alone."""
    found = find(turn.parts.gazetteer(), read_wanted(city or "Kharkiv"))
    place = found.sure or next(iter(found.choices), None)
    known = turn.parts.gazetteer().city(place.geonameid) if place and place.geonameid else None
    if known is None:
        await turn.reply(turn.text("watch-unknown", name=clean(city, 60)))
        return
    await turn.change(lambda chat: chat)
    alert = test_alert(known, turn.now)
    await turn.parts.ledger.keep_test(alert)
    await turn.parts.outbox.expand(alert, [(turn.chat.name, ())], turn.now)
    await turn.notice(turn.label("test-sent"))


COMMAND = Command(name="admin", run=run, press=press, operators=True, changes=True, listed=False)
