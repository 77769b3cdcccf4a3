"""Chats that subscribed are told as they want it, by a bot that notices who is gone."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager

import pytest
from pydantic import SecretStr

from monitor.model import Kind, Range
from monitor.notify.channels import open_channels
from monitor.notify.channels.base import Channel
from monitor.notify.channels.telegram import TelegramSettings
from monitor.recipients import ChatRecipients
from monitor.store.connection import Store
from monitor.subscriptions.chat import Chat, Place
from monitor.subscriptions.chats import Chats
from tests.notify.wires import Wires, make_alert
from tests.servers.bot_api import TOKEN, BotApi

KHARKIV = Place(kind="city", geonameid=706483, country="UA", name="Kharkiv")


@pytest.fixture
def chats(store: Store) -> Chats:
    return Chats(store)


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    async with BotApi(overall=0, chat=0, group_per_minute=0) as server:
        yield server


@asynccontextmanager
async def channels(api: BotApi, store: Store, chats: Chats) -> AsyncIterator[Mapping[str, Channel]]:
    settings = TelegramSettings(token=SecretStr(TOKEN), base_url=api.url)
    async with open_channels({}, settings, store, ChatRecipients(chats)) as opened:
        yield opened


async def keep(chats: Chats, *kept: Chat) -> None:
    for chat in kept:
        await chats.change(chat.name, lambda _, chat=chat: chat)


async def test_a_chat_is_told_a_digest_in_its_language_without_its_own_name(
    api: BotApi, store: Store, chats: Chats
) -> None:
    await keep(chats, Chat(id=5, language="uk"))
    wires = Wires(store)
    async with channels(api, store, chats) as opened, wires.delivering(opened):
        await wires.gather("tg:5", 3)
        await wires.settled(60)
    [told] = api.texts(5)
    assert told.startswith("Зведення: 3 атаки")
    assert len(told.splitlines()) == 4


async def test_each_chat_is_told_in_its_language_in_its_topic_and_with_its_sound(
    api: BotApi, store: Store, chats: Chats
) -> None:
    await keep(
        chats,
        Chat(id=5),
        Chat(id=-6, topic=7, language="uk", zone="Europe/Kyiv", sound="none"),
        Chat(id=8, sound="new"),
    )
    wires = Wires(store)
    async with channels(api, store, chats) as opened, wires.delivering(opened):
        await wires.send(make_alert(), "tg:5", "tg:-6:7", "tg:8")
        await wires.settled(60)
        await wires.send(make_alert(2, kind=Kind.UPDATE), "tg:8")
        await wires.settled(60)
    assert "New attack: Kharkiv" in api.texts(5)[0]
    assert "tg:5" not in api.texts(5)[0]
    told = {message.chat: message for message in api.messages if message.id <= 3}
    assert "Нова атака" in told[-6].plain
    assert "2026-03-01 12:00 UTC" in told[5].plain
    assert "2026-03-01 14:00 Europe/Kyiv" in told[-6].plain
    assert {chat: (each.topic, each.silent) for chat, each in told.items()} == {
        5: (None, False), -6: (7, True), 8: (None, False),
    }  # fmt: skip
    assert [message.silent for message in api.messages if message.chat == 8] == [False, True]


async def test_each_chat_has_a_message_for_the_rise_that_it_chose(api: BotApi, store: Store, chats: Chats) -> None:
    await keep(chats, Chat(id=5), Chat(id=6, material_rise=10))
    wires = Wires(store)
    async with channels(api, store, chats) as opened, wires.delivering(opened):
        for sequence, killed in ((1, 1), (2, 4), (3, 15)):
            before = Range(killed - 3, killed - 3) if killed == 4 else Range(4, 4) if killed == 15 else None
            await wires.send(make_alert(sequence, killed=Range(killed, killed), killed_before=before), "tg:5", "tg:6")
            await wires.settled(60)
    told = {chat: [message.plain for message in api.messages if message.chat == chat] for chat in (5, 6)}
    assert [len(texts) for texts in told.values()] == [3, 2]
    assert "killed 4 → 15" in told[6][1]


async def test_each_chat_is_told_with_a_map_or_without_as_it_chose(api: BotApi, store: Store, chats: Chats) -> None:
    await keep(chats, Chat(id=5), Chat(id=6, map=False))
    wires, settings = Wires(store), TelegramSettings(token=SecretStr(TOKEN), base_url=api.url)
    recipients = ChatRecipients(chats)
    async with (
        open_channels({}, settings, store, recipients, locate={706483: (49.98, 36.25)}.get) as opened,
        wires.delivering(opened),
    ):
        await wires.send(make_alert(1), "tg:5", "tg:6")
        await wires.settled(60)
    assert {message.chat: message.photo is not None for message in api.messages} == {5: True, 6: False}


async def test_who_has_unsubscribed_is_told_nothing_of_what_still_waited(
    api: BotApi, store: Store, chats: Chats
) -> None:
    wires = Wires(store)
    async with channels(api, store, chats) as opened, wires.delivering(opened):
        await wires.send(make_alert(), "tg:5")
        await wires.settled(60)
    assert api.requests == []


async def test_a_chat_that_blocked_the_bot_is_not_tried_again_until_it_is_back(
    api: BotApi, store: Store, chats: Chats
) -> None:
    await keep(chats, Chat(id=5).with_place(KHARKIV), Chat(id=6).with_place(KHARKIV))
    api.blocked.add(5)
    wires = Wires(store)
    async with channels(api, store, chats) as opened, wires.delivering(opened):
        for sequence in (1, 2, 3):
            await wires.send(make_alert(sequence), "tg:5", "tg:6")
            await wires.settled(60)
        assert [chat for _, _, chat in api.requests].count(5) == 1
        assert len(api.texts(6)) == 3
        disabled = await chats.chat("tg:5")
        assert disabled
        assert "blocked" in disabled.disabled
        api.blocked.clear()
        await keep(chats, Chat(id=5).with_place(KHARKIV))
        await wires.send(make_alert(4), "tg:5")
        await wires.settled(60)
    assert len(api.texts(5)) == 1


async def test_a_group_that_gets_a_new_number_is_told_there_and_keeps_its_subscriptions(
    api: BotApi, store: Store, chats: Chats
) -> None:
    await keep(chats, Chat(id=-5).with_place(KHARKIV))
    api.migrated[-5] = -10005
    wires = Wires(store)
    async with channels(api, store, chats) as opened, wires.delivering(opened):
        await wires.send(make_alert(), "tg:-5")
        await wires.settled(60)
    assert len(api.texts(-10005)) == 1
    assert [chat async for some in chats.all() for chat in some] == [Chat(id=-10005).with_place(KHARKIV)]
