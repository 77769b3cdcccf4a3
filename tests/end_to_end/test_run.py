"""From a polled feed to a message on Telegram, with the service as its users run it."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Awaitable, Callable
from pathlib import Path

from monitor.crawl import pool
from monitor.notify import deliver
from monitor.store import streams
from tests.end_to_end.conftest import CHAT, HANGS_SECONDS, Running, eventually
from tests.servers.bot_api import TOKEN, BotApi
from tests.servers.news_site import NewsSite, Story

Start = Callable[..., Awaitable[Running]]

FIRST = Story(
    "first",
    "Missile strike on Kharkiv kills four",
    [
        "KHARKIV, Ukraine - Two ballistic missiles hit a printing house in Kharkiv, killing four people.",
        "At least 13 people were wounded in Kharkiv, the regional governor said.",
        "Firefighters worked through the afternoon, and a tram line beside the works was closed until further notice.",
    ],
)
RISEN = Story(
    "risen",
    "Death toll of Kharkiv missile strike rises to six",
    [
        "The number of people killed in the missile strike on Kharkiv has risen to six, the governor said.",
        "The search has ended, and investigators have begun to gather what is left of the missiles.",
    ],
)
NOISE = Story(
    "noise",
    "Kharkiv orchestra opens its season",
    ["An orchestra in Kharkiv opened its season with a symphony that lasts an hour and has two harps."],
)


async def test_an_attack_arrives_as_one_message_and_its_rise_as_another(
    start: Start, news: NewsSite, bot_api: BotApi
) -> None:
    news.stories += [NOISE, FIRST]
    running = await start()
    await eventually(lambda: bot_api.texts(CHAT), running.lines)
    news.stories.append(RISEN)
    await eventually(lambda: len(bot_api.texts(CHAT)) == 2, running.lines)
    new, update = bot_api.texts(CHAT)
    assert "Kharkiv" in new
    assert "4" in new
    assert "4 → 6" in update
    polls = news.polls
    await eventually(lambda: news.polls > polls + 2)
    assert len(bot_api.texts(CHAT)) == 2
    assert TOKEN not in "\n".join(running.lines)
    assert await running.end() == 0


async def test_nothing_is_told_again_after_a_restart_nor_after_a_kill(
    start: Start, news: NewsSite, bot_api: BotApi
) -> None:
    news.stories.append(FIRST)
    running = await start()
    await eventually(lambda: bot_api.texts(CHAT), running.lines)
    assert await running.end() == 0

    for end in (signal.SIGKILL, signal.SIGTERM):
        polls = news.polls
        running = await start()
        await eventually(lambda seen=polls: news.polls > seen + 2, running.lines)
        await running.end(end)
    assert len(bot_api.texts(CHAT)) == 1


def test_all_waits_at_the_end_together_leave_room_in_five_seconds() -> None:
    assert max(streams.GRACE_SECONDS, deliver.GRACE) + pool.CLOSE_SECONDS < 5


async def test_signals_end_it_cleanly(start: Start) -> None:
    for number in (signal.SIGTERM, signal.SIGINT):
        running = await start()
        await running.says("dashboard:")
        assert await running.end(number) == 0
        assert not any("Traceback" in line for line in running.lines)


async def test_a_source_that_is_away_is_named_and_the_service_stays_up(
    start: Start, news: NewsSite, bot_api: BotApi
) -> None:
    news.status = 503
    running = await start()
    line = str(await running.says("source cannot be polled"))
    assert "site" in line
    assert "503" in line
    news.status = 200
    news.stories.append(FIRST)
    await eventually(lambda: bot_api.texts(CHAT), running.lines)
    assert await running.end() == 0


async def test_a_changed_file_is_applied_and_a_broken_one_leaves_the_last_good_one(
    start: Start, news: NewsSite, bot_api: BotApi, config: Path
) -> None:
    running = await start()
    await running.says("dashboard:")
    good = config.read_text()
    config.write_text(good.replace("cities:", "citties:"))
    assert "the last good one stays" in str(await running.says('unknown key (did you mean \\"cities\\"?)'))

    config.write_text(good.replace("[Kharkiv]", "[Odesa]"))
    await running.says("configuration applied")
    news.stories += [FIRST, Story("odesa", FIRST.title.replace("Kharkiv", "Odesa"), [
        paragraph.replace("KHARKIV", "ODESA").replace("Kharkiv", "Odesa") for paragraph in FIRST.paragraphs
    ])]  # fmt: skip
    await eventually(lambda: bot_api.texts(CHAT), running.lines)
    polls = news.polls
    await eventually(lambda: news.polls > polls + 2)
    [told] = bot_api.texts(CHAT)
    assert "Odesa" in told

    config.write_text(good)
    running.process.send_signal(signal.SIGHUP)
    await eventually(lambda: sum("configuration applied" in line for line in running.lines) >= 2, running.lines)
    assert await running.end() == 0


async def test_a_bad_configuration_stops_the_start_with_every_fault(start: Start, config: Path) -> None:
    config.write_text("store: embeded\nwatchlists: [{name: a, cities: [Tripoli]}]\n")
    running = await start()
    assert await asyncio.wait_for(running.process.wait(), HANGS_SECONDS) == 2
    await running._reading
    assert [line.split(": ")[0] for line in running.lines] == [f"{config}:1:8", f"{config}:2:33"]
