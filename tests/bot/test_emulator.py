"""The bot and its alerts against a Bot API server by others: `make emulator`, which needs npm and its registry."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import pytest
from pydantic import SecretStr

from monitor.model import Range
from monitor.notify.channels import open_channels
from monitor.notify.channels.telegram import TelegramSettings
from monitor.recipients import ChatRecipients
from tests.bot.conftest import Bot, running
from tests.notify.wires import Wires, make_alert, until
from tests.servers.bot_api import TOKEN
from tests.servers.chat_api import ChatApi
from tests.servers.emulator import Emulator, NotThereError, Seen, emulator

pytestmark = pytest.mark.emulator
ME = 5


@dataclass(frozen=True)
class Talk:
    """Somebody in a private chat with the bot."""

    bot: Bot
    server: Emulator

    async def says(self, text: str, answer: str) -> Seen:
        """Write something; the bot's newest message once it tells the answer."""
        await self.server.says(ME, text)
        return await self.reads(answer)

    async def presses(self, label: str, under: Seen, answer: str) -> Seen:
        await self.server.presses(ME, label, under)
        return await self.reads(answer)

    async def forgotten(self) -> bool:
        return await self.bot.parts.chats.chat(f"tg:{ME}") is None

    async def reads(self, text: str) -> Seen:
        async def there() -> bool:
            seen = await self.server.seen(ME)
            return bool(seen) and text in seen[-1].text

        await until(there, 30)
        return (await self.server.seen(ME))[-1]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the emulator is installed once for all tests."""
    return tmp_path_factory.mktemp("emulator")


@pytest.fixture
async def talk(made: Bot, folder: Path) -> AsyncIterator[Talk]:
    """A bot that polls the emulator; the tests are skipped where it cannot be had."""
    try:
        async with emulator(folder) as server:
            made.api = cast("ChatApi", server)  # it asks it for its address only
            async with running(made):
                yield Talk(made, server)
    except NotThereError as error:
        pytest.skip(str(error))


async def test_commands_and_buttons_work_as_with_our_own_server(talk: Talk) -> None:
    await talk.says("/start", "Write the name of a city")
    watched = await talk.says("/watch Kharkiv", "Watching: <b>Kharkiv, Ukraine</b>")
    assert (await talk.bot.chat()).places[0].geonameid == 706483
    around = await talk.presses("30 km", watched, "30 km around")
    assert around.id == watched.id
    assert (await talk.bot.chat()).places[0].radius == 30
    await talk.says("Donetsk", "Donetsk, Ukraine")
    listed = await talk.says("/list", "2 places")
    await talk.presses("✕ Donetsk", listed, "1 place")
    menu = await talk.says("/settings", "Settings of this chat")
    page = await talk.presses("Sound", menu, "Sound: ")
    await talk.presses("none", page, "none")
    assert (await talk.bot.chat()).sound == "none"
    await talk.says("/status", "sources are fresh")
    asked = await talk.says("/forget", "Delete everything")
    await talk.presses("Yes, delete", asked, "")
    await until(talk.forgotten, 30)


async def test_an_alert_comes_and_its_update_edits_it_and_replies(talk: Talk) -> None:
    await talk.says("/watch Kharkiv", "Watching")
    settings = TelegramSettings(token=SecretStr(TOKEN), base_url=talk.server.url)
    store = talk.bot.store
    wires = Wires(store)
    async with (
        open_channels({}, settings, store, ChatRecipients(talk.bot.parts.chats)) as channels,
        wires.delivering(channels, pace=channels.pace),
    ):
        await wires.send(make_alert(1), "tg:5")
        first = await talk.reads("New attack")
        await wires.send(make_alert(2, killed_before=Range(1, 1), killed=Range(7, 7)), "tg:5")
        await wires.settled()
    assert len(first.buttons) == 4
    seen = await talk.server.seen(ME)
    assert "killed 1 → 7" in seen[-1].text
    assert seen[-1].id != first.id
    edited = next(each for each in seen if each.id == first.id)
    assert "killed 1 → 7" in edited.text
