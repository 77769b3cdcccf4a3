"""Somebody opens the bot of a running service, names a city, and is told of an attack, with buttons that answer."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.bot.people import Person
from tests.end_to_end.conftest import eventually
from tests.end_to_end.test_run import FIRST, NOISE
from tests.servers.chat_api import ChatApi
from tests.servers.news_site import NewsSite


@pytest.fixture
async def bot_api() -> AsyncIterator[ChatApi]:
    async with ChatApi() as server:
        yield server


async def test_who_subscribes_while_the_service_runs_is_told_by_it(
    news: NewsSite, bot_api: ChatApi, config: Path, start
) -> None:
    config.write_text(config.read_text() + "bot: {access: open}\n")
    news.stories.append(NOISE)
    running = await start()
    person = Person(bot_api, 7, language="uk")
    shown = await person.says("/start 706483")
    assert shown
    assert "Стежу: Харків, Україна" in shown.text
    news.stories.append(FIRST)
    alert = await eventually(
        lambda: next((m for m in bot_api.in_chat(7) if "Нова атака: Харків" in m.text), None), running.lines
    )
    assert alert.labels() == ["Джерела", "Хід подій", "Не сповіщати", "Помилка?"]
    assert "site" in (await person.presses("Джерела", alert)).text
    assert "загиблих 4" in (await person.presses("Хід подій", alert)).text
    why = await person.says("/why", reply_to_message=person._message(
        text="x", reply_markup={"inline_keyboard": alert.buttons}))  # fmt: skip
    assert why
    assert "Надіслано сюди" in why.text
    await person.says("/forget")
    await person.presses("Так, видалити")
    assert await running.end() == 0
    assert not [line for line in running.lines if '"level": "error"' in line]
