"""The menu of all settings, and the page of each. A button sends back `KEY` or `KEY VALUE`; both are checked again."""

from __future__ import annotations

from monitor.bot.commands.command import Command
from monitor.bot.commands.settings import rules, telling
from monitor.bot.commands.settings.setting import MeaninglessError, Setting
from monitor.bot.keyboard import Button, Rows, choice, data
from monitor.bot.turn import Turn

SETTINGS = {setting.key: setting for setting in (*rules.SETTINGS, *telling.SETTINGS)}


async def run(turn: Turn) -> None:
    """Show the menu, or take what is written: `/settings zone Europe/Kyiv`."""
    key, _, value = turn.said.text.partition(" ")
    setting = SETTINGS.get(key.lower())
    if setting is None:
        await _menu(turn)
    elif value and (setting.typed or value in {option.value for option in setting.options(turn)}):
        await _take(turn, setting, value)
    else:
        await _page(turn, setting)


async def press(turn: Turn, arguments: list[str]) -> None:
    """None: the menu; `KEY`: the page of a setting; `KEY VALUE`: choose it."""
    if not arguments:
        await _menu(turn)
        return
    setting = SETTINGS[choice(arguments, 0, list(SETTINGS))]
    if len(arguments) > 1:
        value = choice(arguments, 1, [option.value for option in setting.options(turn)])
        await turn.change(lambda chat: setting.apply(chat, value))
        await turn.notice(turn.label("saved"))
    await _page(turn, setting)


async def _take(turn: Turn, setting: Setting, value: str) -> None:
    try:
        await turn.change(lambda chat: setting.apply(chat, value))
    except MeaninglessError as error:
        await turn.reply(turn.text(str(error)))
        return
    await _page(turn, setting)


async def _menu(turn: Turn) -> None:
    rows: Rows = [
        [Button(turn.label(f"setting-{key}", value=setting.shown(turn)), data("settings", key))]
        for key, setting in SETTINGS.items()
    ]
    rows.append([Button(turn.label("button-list"), data("list"))])
    await turn.show(turn.text("settings"), rows)


async def _page(turn: Turn, setting: Setting) -> None:
    buttons = [
        Button(f"{'✓ ' if option.chosen else ''}{option.label}", data("settings", setting.key, option.value))
        for option in setting.options(turn)
    ]
    rows = [buttons[at : at + setting.across] for at in range(0, len(buttons), setting.across)]
    rows.append([Button(turn.label("button-back"), data("settings"))])
    title = turn.text(f"setting-{setting.key}", value=setting.shown(turn))
    await turn.show(f"<b>{title}</b>\n{turn.text(f'about-{setting.key}')}", rows)


COMMAND = Command(name="settings", run=run, press=press, changes=True)
