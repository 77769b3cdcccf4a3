"""Alerts with a map, against a Bot API server that keeps Telegram's limits on captions."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import pytest
from pydantic import SecretStr

from monitor.model import Range
from monitor.notify.channels.telegram import TelegramChannel, TelegramChannelSettings, TelegramLink, TelegramSettings
from monitor.notify.channels.telegram.pacing import Limits
from monitor.store.connection import Store
from tests.notify.wires import make_alert
from tests.servers.bot_api import TOKEN, BotApi

PLACES = {706483: (49.98, 36.25)}


@pytest.fixture
async def api() -> AsyncIterator[BotApi]:
    async with BotApi(overall=0, chat=0, group_per_minute=0) as server:
        yield server


@asynccontextmanager
async def channel(
    api: BotApi, store: Store, locate: Any = PLACES.get, **settings: Any
) -> AsyncIterator[TelegramChannel]:
    told = TelegramSettings(token=SecretStr(TOKEN), base_url=api.url)
    async with TelegramLink(told, store, Limits(overall=1000, chat=1000), locate=locate) as link:
        yield TelegramChannel("desk", TelegramChannelSettings(chat=5, **settings), link)


async def test_a_new_attack_comes_with_a_map_that_is_uploaded_once(api: BotApi, store: Store) -> None:
    async with channel(api, store) as desk:
        await desk.send(make_alert(1), ())
        await desk.send(make_alert(1, id="i2.1", incident="i2"), ())
    first, second = api.messages
    assert isinstance(first.photo, int)
    assert second.photo == f"file-{first.id}"
    assert "New attack: Kharkiv (UA)" in first.plain


async def test_an_update_edits_the_words_under_the_map_and_shortens_them_to_what_stands_there(
    api: BotApi, store: Store
) -> None:
    async with channel(api, store) as desk:
        receipt = await desk.send(make_alert(1), ())
        update = make_alert(2, killed_before=Range(1, 1), quotes={"killed": "word " * 600}, injured=None)
        await desk.send(update, (), follows=receipt.message)
    first, reply = api.messages
    assert "killed 1 → 2" in api.edited[first.id]
    assert (reply.photo, reply.reply_to) == (None, first.id)
    assert reply.plain.count("word") > api.edited[first.id].count("word") > 50


async def test_a_text_that_is_too_long_to_stand_under_a_map_comes_alone_and_whole(api: BotApi, store: Store) -> None:
    async with channel(api, store) as desk:
        await desk.send(make_alert(1, quotes={"killed": "word " * 300}), ())
    (message,) = api.messages
    assert message.photo is None
    assert message.plain.count("word") == 300


@pytest.mark.parametrize("place", [None, (99.0, 0.0)])
async def test_a_city_without_a_place_on_the_map_is_told_without_one(api: BotApi, store: Store, place: Any) -> None:
    async with channel(api, store, lambda _: place) as desk:
        await desk.send(make_alert(1), ())
    assert [message.photo for message in api.messages] == [None]


async def test_where_photos_are_refused_the_text_comes_alone_and_can_be_edited(api: BotApi, store: Store) -> None:
    api.refuse_photos = True
    async with channel(api, store) as desk:
        receipt = await desk.send(make_alert(1), ())
        await desk.send(make_alert(2, killed=Range(1, 1), killed_before=Range(1, 1)), (), follows=receipt.message)
    assert api.messages[0].photo is None
    assert "Update" in api.edited[1]


async def test_maps_are_a_setting(api: BotApi, store: Store) -> None:
    async with channel(api, store, map=False) as desk:
        await desk.send(make_alert(1), ())
    assert api.messages[0].photo is None
