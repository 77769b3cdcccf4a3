"""Everything that a chat may choose is chosen by buttons, or written, and nothing else is taken."""

from __future__ import annotations

import pytest

from monitor.model import Kind, Method
from tests.bot.conftest import Bot
from tests.bot.people import Person


@pytest.mark.parametrize(
    ("line", "option", "kept"),
    [
        ("Kinds", "update", {"kinds": (Kind.NEW, Kind.CORRECTION)}),
        ("Methods", "shelling", {"methods": (Method.SHELLING,)}),
        ("Reported killed", "at least 3", {"min_killed": 3}),
        ("Reported injured", "at least 10", {"min_injured": 10}),
        ("Sources", "2 sources", {"independent": 2}),
        ("Official", "yes", {"official": True}),
        ("Sound", "none", {"sound": "none"}),
        ("Updates", "only edited in place", {"updates": "edit"}),
        ("A rise", "10 more killed", {"material_rise": 10}),
        ("Map", "no", {"map": False}),
        ("Language", "Українська", {"language": "uk"}),
        ("Time zone", "Europe/Kyiv", {"zone": "Europe/Kyiv"}),
        ("Quiet hours", "22:00-07:00", {"quiet": ("22:00", "07:00")}),
        ("Digest", "08:00, 20:00", {"digest": ("08:00", "20:00")}),
    ],
)
async def test_a_setting_is_chosen_by_its_button_and_shown_as_chosen(
    bot: Bot, person: Person, line: str, option: str, kept: dict[str, object]
) -> None:
    menu = await person.says("/settings")
    assert menu
    page = await person.presses(line, menu)
    assert page.id == menu.id
    page = await person.presses(option, page)
    chat = await bot.chat()
    assert {name: getattr(chat, name) for name in kept} == kept
    assert person.notice in ("Saved", "Збережено")
    assert any(label.startswith("✓") or line == "Kinds" for label in page.labels())
    await person.presses("◀", page)
    assert len(person.api.in_chat(5)) == 1


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("killed 7", {"min_killed": 7}),
        ("sources 4", {"independent": 4}),
        ("rise 7", {"material_rise": 7}),
        ("map no", {"map": False}),
        ("zone Asia/Jerusalem", {"zone": "Asia/Jerusalem"}),
        ("zone new york", {"zone": "America/New_York"}),
        ("quiet 21:30 – 06:45", {"quiet": ("21:30", "06:45")}),
        ("quiet off", {"quiet": None}),
        ("digest 20:00 8:00", {"digest": ("08:00", "20:00")}),
        ("language ru", {"language": "ru"}),
    ],
)
async def test_a_setting_may_be_written(bot: Bot, person: Person, written: str, kept: dict[str, object]) -> None:
    await person.says(f"/settings {written}")
    chat = await bot.chat()
    assert {name: getattr(chat, name) for name in kept} == kept


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("killed many", "Write a number"), ("killed -1", "Write a number"), ("killed ٣", "Write a number"),
        ("sources 0", "Write a number"), ("rise 0", "Write a number"), ("map maybe", "with a map"),
        ("zone Mordor", "no such time zone"), ("quiet 25:00-07:00", "Write quiet"),
        ("quiet 07:00-07:00", "Write quiet"), ("digest now and then", "Write times"),
        ("digest 08:00 99:00", "Write times"),
        ("nothing", "Settings of this chat"), ("language tlh", "Language: English"),
        ("official maybe", "Official word"),
    ],
)  # fmt: skip
async def test_what_means_nothing_changes_nothing_and_says_what_does(
    bot: Bot, person: Person, written: str, told: str
) -> None:
    await person.says("/start")
    before = await bot.chat()
    shown = await person.says(f"/settings {written}")
    assert shown
    assert told in shown.text
    assert await bot.chat() == before


async def test_the_last_kind_cannot_be_taken_away(bot: Bot, person: Person) -> None:
    await person.says("/settings kinds")
    for kind in ("new", "update", "correction"):
        await person.presses(kind)
    assert (await bot.chat()).kinds == (Kind.CORRECTION,)


async def test_all_methods_one_by_one_are_all_methods(bot: Bot, person: Person) -> None:
    await person.says("/settings methods")
    for method in list(Method)[:3]:
        await person.presses(bot.parts.gazetteer and method.value.replace("_", " "))
    assert (await bot.chat()).methods == tuple(list(Method)[:3])
    await person.presses("all")
    assert (await bot.chat()).methods == ()


async def test_the_clocks_of_what_is_watched_are_offered(person: Person) -> None:
    await person.says("Port Sudan")
    shown = await person.says("/settings zone")
    assert shown
    assert "✓ Africa/Khartoum" in shown.labels()


async def test_a_chat_is_muted_for_a_while_and_wakes_when_it_wants(bot: Bot, person: Person) -> None:
    await person.says("Kharkiv")
    await person.says("/mute")
    shown = await person.presses("8 hours")
    assert "until 2026-03-01 22:00 Europe/Kyiv" in shown.text
    watch = bot.parts.subscribing.watch(await bot.chat())
    assert watch.mute
    assert watch.mute.holds("1-a", bot.now)
    await person.presses("Unmute")
    assert (await bot.chat()).muted_until is None
    for written, hours in (("2h", 2), ("3 дні", 72), ("90 хв", 1.5), ("9999d", 720)):
        await person.says(f"/mute {written}")
        until = (await bot.chat()).muted_until
        assert until
        assert (until - bot.now).total_seconds() == hours * 3600, written
    await person.says("/mute off")
    assert (await bot.chat()).muted_until is None
    bot.later(hours=1)
    assert "as usual" in (await person.says("/mute gibberish")).text  # type: ignore[union-attr]
