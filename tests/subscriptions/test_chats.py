"""A chat's record: written whole or not at all, followed by whoever matches, and forgotten at once."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.notify.outbox import Outbox
from monitor.store import codec
from monitor.store.connection import Store
from monitor.store.keys import Keys
from monitor.subscriptions import fate
from monitor.subscriptions.chat import MOST_MUTED, Chat, Place, name_of, read_name
from monitor.subscriptions.chats import Chats
from tests.notify.wires import make_alert

KHARKIV = Place(kind="city", geonameid=706483, country="UA", name="Kharkiv")
SUMY = Place(kind="city", geonameid=692194, radius=30, country="UA", name="Sumy")


@pytest.fixture
def chats(store: Store) -> Chats:
    return Chats(store)


async def keep(chats: Chats, *kept: Chat) -> None:
    for chat in kept:
        await chats.change(chat.name, lambda _, chat=chat: chat)


async def test_a_chat_is_kept_as_it_was_written(chats: Chats) -> None:
    chat = Chat(id=-1001, topic=7, language="uk", quiet=("22:00", "07:00"), digest=("08:00",)).with_place(SUMY)
    await keep(chats, chat)
    assert await chats.chat("tg:-1001:7") == chat
    assert await chats.chat("tg:-1001") is None
    assert [each async for some in chats.all() for each in some] == [chat]
    assert await chats.count() == 1


async def test_what_two_write_at_once_is_all_kept(chats: Chats) -> None:
    def adds(number: int):
        place = Place(kind="city", geonameid=number)
        return lambda chat: (chat or Chat(id=5)).with_place(place)

    await asyncio.gather(*(chats.change("tg:5", adds(number)) for number in range(1, 9)))
    found = await chats.chat("tg:5")
    assert found
    assert sorted(place.geonameid for place in found.places) == list(range(1, 9))


async def test_a_chat_that_is_forgotten_leaves_no_key_and_what_waits_for_it_goes_too(
    store: Store, chats: Chats, now
) -> None:
    await keep(chats, Chat(id=5).with_place(KHARKIV), Chat(id=6))
    outbox = Outbox(store)
    await outbox.expand(make_alert(), [("tg:5", ("tg:5",)), ("tg:6", ())], now)
    assert await chats.forget("tg:5")
    assert not await chats.forget("tg:5")
    assert await chats.chat("tg:5") is None
    assert await outbox.waiting() == 1
    assert [await store.redis.zscore(place, "tg:5") for place in store.keys.places("tg:5")] == [None] * 3
    keys = [key.decode() async for key in store.redis.scan_iter(f"{store.keys.namespace}:*")]
    assert not [key for key in keys if key.endswith(("queue:tg:5", "topics:tg:5"))]


async def test_all_topics_of_a_chat_share_one_partition(chats: Chats) -> None:
    keys = Keys()
    assert {keys.chats(name_of(-1001, topic)) for topic in range(50)} == {keys.chats("tg:-1001")}
    await keep(chats, Chat(id=-1001), Chat(id=-1001, topic=7), Chat(id=-1001, topic=9), Chat(id=-10017))
    assert await chats.topics("tg:-1001:7") == ["tg:-1001", "tg:-1001:7", "tg:-1001:9"]


async def test_who_follows_hears_of_each_change_once(chats: Chats) -> None:
    place = await chats.now()
    await keep(chats, Chat(id=5), Chat(id=6), Chat(id=5, language="uk"))
    news = await chats.since(place)
    assert (sorted(news.names), news.missed) == (["tg:5", "tg:6"], False)
    assert (await chats.since(news.place)).names == []
    await keep(chats, Chat(id=5, language="uk"))  # as it was
    await chats.forget("tg:6")
    assert (await chats.since(news.place)).names == ["tg:6"]


async def test_who_has_missed_changes_is_told_so(store: Store, chats: Chats) -> None:
    await keep(chats, Chat(id=5))
    place = await chats.now()
    await keep(chats, Chat(id=5, language="uk"), Chat(id=5))
    assert not (await chats.since(place)).missed
    await store.redis.xtrim(store.keys.chat_changes("tg:5"), maxlen=1, approximate=False)
    assert (await chats.since(place)).missed
    await store.redis.delete(store.keys.chat_changes("tg:5"))
    assert (await chats.since(place)).missed


async def test_records_say_only_what_is_not_as_by_default_and_are_read_as_whole_ones_are(
    store: Store, chats: Chats
) -> None:
    chat = Chat(id=5, language="uk")
    await keep(chats, chat, Chat(id=6))
    assert await store.redis.hget(store.keys.chats("tg:5"), "tg:5") == b'{"id":5,"language":"uk"}'
    await store.redis.hset(store.keys.chats("tg:6"), "tg:6", codec.dump(Chat(id=6)))
    assert {each async for some in chats.all() for each in some} == {chat, Chat(id=6)}


async def test_a_record_that_cannot_be_read_hides_no_other(store: Store, chats: Chats) -> None:
    await keep(chats, *(Chat(id=number) for number in range(1, 20)))
    await store.redis.hset(store.keys.chats("tg:7"), "tg:7", b"{")
    assert len([chat async for some in chats.all() for chat in some]) == 18
    await keep(chats, Chat(id=7))
    assert await chats.chat("tg:7") == Chat(id=7)


async def test_a_chat_that_is_disabled_keeps_what_it_watches_and_comes_back_with_all_topics(chats: Chats) -> None:
    await keep(chats, Chat(id=-5).with_place(KHARKIV), Chat(id=-5, topic=3))
    await fate.disable(chats, "tg:-5:3", "Forbidden: bot was kicked")
    assert [chat.disabled async for some in chats.all() for chat in some] == ["Forbidden: bot was kicked"] * 2
    await fate.enable(chats, "tg:-5")
    assert await chats.chat("tg:-5") == Chat(id=-5).with_place(KHARKIV)
    await fate.disable(chats, "tg:8", "nobody knows it")
    assert await chats.chat("tg:8") is None


async def test_a_group_that_gets_a_new_number_takes_its_subscriptions_along_however_often_that_is_told(
    chats: Chats,
) -> None:
    await keep(chats, Chat(id=-5, language="uk").with_place(KHARKIV))
    for _ in range(2):
        await fate.move(chats, -5, -10005)
    assert [chat async for some in chats.all() for chat in some] == [Chat(id=-10005, language="uk").with_place(KHARKIV)]
    await keep(chats, Chat(id=-5))
    await fate.move(chats, -5, -10005)
    assert [chat async for some in chats.all() for chat in some] == [Chat(id=-10005, language="uk").with_place(KHARKIV)]


def test_a_place_is_watched_once_by_what_was_said_last() -> None:
    chat = Chat(id=5).with_place(KHARKIV).with_place(SUMY).with_place(replace(KHARKIV, radius=50))
    assert [(place.name, place.radius) for place in chat.places] == [("Sumy", 30), ("Kharkiv", 50)]
    assert chat.without_place("c706483").places == (SUMY,)


def test_incidents_that_are_muted_are_kept_up_to_a_limit() -> None:
    chat = Chat(id=5)
    for number in range(MOST_MUTED + 5):
        chat = chat.with_muted(f"{number}-a")
    assert len(chat.muted) == MOST_MUTED
    assert chat.muted[-1] == f"{MOST_MUTED + 4}-a"


@given(st.integers(-(10**17), 10**17).filter(bool), st.integers(0, 10**9))
def test_a_name_tells_chat_and_topic(chat: int, topic: int) -> None:
    assert read_name(name_of(chat, topic)) == (chat, topic)


@pytest.mark.parametrize("name", ["tg:", "tg:0", "tg:5:0", "desk", "tg:5:", "tg:٣", "tg:5\n", "xtg:5"])
def test_what_is_no_name_of_a_chat_is_none(name: str) -> None:
    assert read_name(name) is None
