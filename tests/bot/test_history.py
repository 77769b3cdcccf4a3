"""What happened is told with its figures and their words; why something came, or did not, is told too."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.bot.conftest import Bot, Source
from tests.bot.desk import Desk
from tests.bot.people import Person

KILLED = "A missile hit a market in Kharkiv, killing three people, police said."
MORE = "The death toll of the missile strike on a market in Kharkiv has risen to five, the governor said."
NINE = "The death toll of the missile strike on a market in Kharkiv has risen to nine, police said."
SUMY = "Shelling of a village shop in Sumy wounded two people, doctors said."
HOSTILE = "A missile hit <b>the</b> market in Kharkiv & 'killed' three people, said \u202emayor \u202c</a>."


@pytest.fixture
async def desk(bot: Bot) -> Desk:
    return Desk(bot)


async def test_the_latest_attacks_of_a_place_and_of_all_places(bot: Bot, person: Person, desk: Desk) -> None:
    await person.says("Kharkiv")
    await desk.reports(KILLED)
    bot.later(hours=1)
    await desk.reports(SUMY)
    yours = await person.says("/latest")
    assert yours
    assert "Kharkiv, Ukraine · 2026-03-01 14:00 Europe/Kyiv" in yours.text
    assert "killed 3 · missile strike · 1 source (1 independent)" in yours.text
    assert "Sumy" not in yours.text
    assert "All 2 sources are fresh" in yours.text
    assert "killed 3, herald: “killing three people”" in (await person.presses("1", yours)).text
    assert "injured 2" in (await person.says("/latest Суми")).text  # type: ignore[union-attr]
    assert "injured 2" in (await person.says("/latest Sumy region")).text  # type: ignore[union-attr]
    both = await person.says("/latest Ukraine")
    assert both
    assert both.text.index("Sumy") < both.text.index("Kharkiv")
    bot.later(days=31)
    assert "No attacks were reported" in (await person.says("/latest")).text  # type: ignore[union-attr]


async def test_an_alert_comes_with_buttons_that_answer(bot: Bot, person: Person, desk: Desk) -> None:
    await person.says("Kharkiv")
    await desk.reports(KILLED)
    [alert] = await desk.delivers()
    bot.later(minutes=30)
    await desk.reports(MORE, "mayor", official=True)
    shown = await person.presses("Sources", alert)
    assert shown.reply_to == alert.id
    assert "herald" in shown.text
    assert "mayor (official)" in shown.text
    assert '<a href="https://herald.test/1">herald</a>' in shown.html
    shown = await person.presses("Ledger", alert)
    assert shown.text.index("killed 3, herald") < shown.text.index("killed 5, mayor")
    await person.presses("Wrong?", alert)
    assert "Thank you" in (await person.presses("another place")).text
    [word] = await bot.parts.feedback.latest(5)
    assert (word.fault, word.at) == ("place", bot.now)
    kept = str([await bot.store.redis.xrange(bot.store.keys.feedback())])
    assert "tg:5" not in kept


async def test_an_attack_that_is_muted_is_heard_of_no_more_until_that_is_taken_back(
    bot: Bot, person: Person, desk: Desk
) -> None:
    await person.says("Kharkiv")
    await desk.reports(KILLED)
    [alert] = await desk.delivers()
    await person.presses("Mute this", alert)
    assert "no more of this attack" in person.notice
    bot.later(minutes=30)
    await desk.reports(MORE, "mayor")
    assert await desk.delivers() == []
    await person.says("/mute")
    await person.presses("Hear of 1 muted attack again")
    await desk.reports(
        "The death toll of the missile strike on a market in Kharkiv has risen to nine, police said.", "post"
    )
    assert "9" in (await desk.delivers())[0].text


async def test_why_is_told_as_a_reply_to_an_alert(bot: Bot, person: Person, desk: Desk) -> None:
    await person.says("Kharkiv 30 km")
    await desk.reports(KILLED)
    [alert] = await desk.delivers()
    replied = person._message(text=alert.text, reply_markup={"inline_keyboard": alert.buttons})
    shown = await person.says("/why", reply_to_message=replied)
    assert shown
    for words in ("an attack not reported before", "“killing three people”", "Kharkiv, Ukraine, and 30 km around",
                  "passes all settings", "Sent here at 2026-03-01 14:00 Europe/Kyiv"):  # fmt: skip
        assert words in shown.text
    await person.says("/unwatch Kharkiv")
    shown = await person.says("/why", reply_to_message=replied)
    assert shown
    assert "does not watch that place now" in shown.text
    other = person._message(text="hello", reply_markup={"inline_keyboard": [[{"text": "x", "callback_data": "list"}]]})
    for more in ({}, {"reply_to_message": other}):
        assert "Reply to an alert" in (await person.says("/why", **more)).text  # type: ignore[union-attr]
    assert "no longer kept" in (await person.says("/why 706483-abc.1")).text  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("setting", "told"),
    [
        ("/settings killed 10", "fewer killed are reported"),
        ("/settings sources 2", "waits for more independent sources"),
        ("/settings official yes", "waits for an official source"),
        ("/mute 8h", "while this was muted"),
        ("/settings quiet 13:00-15:00", ""),
    ],
)
async def test_what_was_missed_is_told_with_the_reason(
    bot: Bot, person: Person, desk: Desk, setting: str, told: str
) -> None:
    await person.says("Kharkiv")
    await person.says(setting)
    await desk.reports(KILLED)
    await desk.delivers()
    shown = await person.says("/missed")
    assert shown
    assert (told or "Nothing.") in shown.text  # what is severe breaks quiet hours
    assert ("Kharkiv, Ukraine" in shown.text) == bool(told)


async def test_what_came_before_it_was_watched_counts_as_missed_and_what_was_told_does_not(
    bot: Bot, person: Person, desk: Desk
) -> None:
    await desk.reports(KILLED)
    bot.later(hours=2)
    await person.says("Kharkiv")
    assert "not watched, or was filtered out" in (await person.says("/missed")).text  # type: ignore[union-attr]
    await desk.reports(MORE, "mayor")
    await desk.delivers()
    assert "Nothing." in (await person.says("/missed")).text  # type: ignore[union-attr]
    bot.later(days=2)
    shown = await person.says("/missed")
    assert shown
    assert "3 days" in (await person.presses("3 days", shown)).text


async def test_a_backtest_tells_what_the_settings_would_have_brought(bot: Bot, person: Person, desk: Desk) -> None:
    await desk.reports(KILLED)
    bot.later(hours=1)
    await desk.reports(MORE, "mayor")
    bot.later(hours=1)
    await desk.reports(SUMY)
    assert "watches nothing" in (await person.says("/backtest")).text  # type: ignore[union-attr]
    await person.says("Ukraine")
    assert "3 messages, of 2 attacks" in (await person.says("/backtest")).text  # type: ignore[union-attr]
    await person.says("/settings killed 4")
    shown = await person.says("/backtest")
    assert shown
    assert "1 message, of 2 attacks" in shown.text
    assert "new: Kharkiv, killed 5" in shown.text
    assert "2 × fewer killed are reported than wanted here" in shown.text


async def test_status_names_what_is_not_fresh(bot: Bot, person: Person) -> None:
    bot.sources += [
        Source("<post>", "dead", bot.now - timedelta(hours=5)), Source("wire", "never", None),
        *(Source(f"s{n}", "failing") for n in range(20)),
    ]  # fmt: skip
    kept, bot.sources = bot.sources, []
    assert "0 of 0 sources are fresh" in (await person.says("/status")).text  # type: ignore[union-attr]
    bot.sources = kept
    shown = await person.says("/status")
    assert shown
    assert "2 of 24 sources are fresh" in shown.text
    assert "<post>: not answering at all, last read: 5 hours ago" in shown.text
    assert "wire: not read yet, last read: never" in shown.text
    assert "and 7 more" in shown.text
    assert "Silence is not safety" in shown.text


async def test_hostile_words_of_an_article_are_shown_as_words(bot: Bot, person: Person, desk: Desk) -> None:
    await person.says("Kharkiv")
    await desk.reports(HOSTILE, "</b>ev&il")
    [alert] = await desk.delivers()
    for label in ("Sources", "Ledger"):
        shown = await person.presses(label, alert)
        assert "\u202e" not in shown.text
        assert "</b>ev&il" in shown.text
    why = await person.says(f"/why {alert.buttons[0][0]['callback_data'].split('|')[-1]}")
    assert why
    assert "</b>ev&il" in why.text


async def test_all_that_is_kept_is_exported_and_then_forgotten_without_a_trace(
    bot: Bot, person: Person, desk: Desk
) -> None:
    await person.says("Kharkiv")
    await person.says("/settings sources 2")
    await desk.reports(KILLED)
    await person.says("/settings sources 1")
    await desk.reports(SUMY)
    await desk.reports("Shelling killed four people in Kharkiv on a tram, the mayor said.", "wire")
    await desk.delivers()
    await person.says("/export")
    exported = bot.api.in_chat(5)[-1].file.decode()
    assert '"geonameid": 706483' in exported
    await person.says("/forget")
    assert "as it is" in (await person.presses("No")).text
    await person.says("/forget")
    assert "is deleted" in (await person.presses("Yes")).text
    assert [key async for key in bot.store.redis.scan_iter(f"{bot.store.keys.namespace}:*tg:5*")] == []
    for pattern in bot.store.keys.any_standings():
        async for key in bot.store.redis.scan_iter(pattern):
            assert b"tg:5" not in await bot.store.redis.hkeys(key)
    assert "Nothing is kept" in (await person.says("/export")).text  # type: ignore[union-attr]
