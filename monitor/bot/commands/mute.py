"""/mute: hear nothing for a while; what happens meanwhile is found with /missed."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime, timedelta

from monitor.bot.commands.command import Command
from monitor.bot.keyboard import Button, choice, data
from monitor.bot.turn import Turn
from monitor.subscriptions.chat import Chat

SPANS = {"1h": timedelta(hours=1), "8h": timedelta(hours=8), "1d": timedelta(days=1), "7d": timedelta(days=7)}
LONGEST = timedelta(days=30)
_SPAN = re.compile(r"(\d{1,4})\s*(m|h|d|хв|мин|г|год|ч|д|дн)\w*", re.IGNORECASE)
_UNITS = {"m": 1, "хв": 1, "мин": 1, "h": 60, "г": 60, "год": 60, "ч": 60, "d": 1440, "д": 1440, "дн": 1440}
OFF = ("off", "0", "ні", "нет")


async def run(turn: Turn) -> None:
    """Take a span such as `8h` or `off`, or offer some."""
    told = turn.said.text.lower()
    found = _SPAN.fullmatch(told)
    if told in OFF:
        await _mute(turn, None)
    elif found:
        await _mute(turn, turn.now + min(timedelta(minutes=int(found[1]) * _UNITS[found[2]]), LONGEST))
    else:
        await _show(turn)


async def press(turn: Turn, arguments: list[str]) -> None:
    """`SPAN`, `off`, or `incidents`: let muted incidents ring again."""
    told = choice(arguments, 0, [*SPANS, "off", "incidents"])
    if told == "incidents":
        await turn.change(lambda chat: replace(chat, muted=()))
        await _show(turn)
        return
    await _mute(turn, None if told == "off" else turn.now + SPANS[told])


async def _mute(turn: Turn, until: datetime | None) -> None:
    def muted(chat: Chat) -> Chat:
        return replace(chat, muted_until=until)

    await turn.change(muted)
    await _show(turn)


async def _show(turn: Turn) -> None:
    until = turn.chat.muted_until
    muted = until is not None and until > turn.now
    text = (
        turn.text("muted", time=turn.words.time(until, turn.chat.zone)) if muted and until else turn.text("not-muted")
    )
    rows = [[Button(turn.label(f"span-{span}"), data("mute", span)) for span in SPANS]]
    if muted:
        rows.append([Button(turn.label("button-unmute"), data("mute", "off"))])
    if turn.chat.muted:
        label = turn.label("button-unmute-incidents", count=len(turn.chat.muted))
        rows.append([Button(label, data("mute", "incidents"))])
    await turn.show(text, rows)


COMMAND = Command(name="mute", run=run, press=press, changes=True)
