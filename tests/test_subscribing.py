"""Chats of the store are matched like watchlists, and the index follows whatever they change."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from functools import cache

import pytest
from redis.asyncio import Redis
from redis.asyncio.client import Pipeline
from redis.exceptions import ConnectionError as RedisConnectionError

from monitor.alerting import Alerting
from monitor.holding import Records
from monitor.incidents.ledger import Ledger
from monitor.match.timing import QuietHours
from monitor.match.watchlists import Watch
from monitor.model import Alert, Kind, Method, View
from monitor.notify.digest import Telling
from monitor.notify.waiting import Waiting
from monitor.read.places.gazetteer import Gazetteer
from monitor.store.connection import Store
from monitor.subscribing import Followed, Subscribing
from monitor.subscriptions import fate
from monitor.subscriptions.chat import Chat, Place
from monitor.subscriptions.chats import Chats
from tests.match.conftest import make_alert
from tests.notify.wires import until

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
KHARKIV = Place(kind="city", geonameid=706483, country="UA", name="Kharkiv")
REGION = Place(kind="region", geonameid=706483, country="UA", admin1="07", name="Kharkiv")
SUDAN = Place(kind="country", country="SD")
CHUHUIV = 710374
ALERT = make_alert(NOW, 1)


@cache
def gazetteer() -> Gazetteer:
    return Gazetteer.load()


@pytest.fixture
def subscribing() -> Subscribing:
    return Subscribing(gazetteer)


@pytest.fixture
def chats(store: Store) -> Chats:
    return Chats(store)


@pytest.fixture
def followed(chats: Chats, subscribing: Subscribing) -> Followed:
    return Followed(chats, subscribing, [Watch("desk", frozenset({706483}), channels=("console",))])


async def keep(chats: Chats, *kept: Chat) -> None:
    for chat in kept:
        await chats.change(chat.name, lambda _, chat=chat: chat)


def told(followed: Followed) -> list[str]:
    return sorted(match.channel for match in followed.index.find(ALERT).matches)


def test_a_chat_watches_its_cities_their_neighbours_its_regions_and_countries(subscribing: Subscribing) -> None:
    chat = Chat(id=5)
    assert subscribing.watch(chat.with_place(KHARKIV)).geonameids == {706483}
    around = subscribing.watch(chat.with_place(replace(KHARKIV, radius=50))).cities
    region = subscribing.watch(chat.with_place(REGION)).cities
    assert {706483, CHUHUIV} < around
    assert {706483, CHUHUIV} < region
    assert subscribing.watch(chat.with_place(SUDAN)).countries == {"SD"}
    assert subscribing.watch(chat.with_place(replace(KHARKIV, geonameid=1, radius=10))).cities == frozenset()


def test_what_a_chat_asks_for_are_the_rules_of_its_watchlist(subscribing: Subscribing) -> None:
    chat = Chat(
        id=5, topic=7, zone="Europe/Kyiv", kinds=(Kind.NEW,), methods=(Method.SHELLING,), min_killed=2, independent=3,
        official=True, quiet=("22:00", "07:00"), digest=("08:00",), muted=("1-a",), muted_until=NOW,
    )  # fmt: skip
    watch = subscribing.watch(chat)
    assert (watch.name, watch.channels, watch.kinds) == ("tg:5:7", ("tg:5:7",), {Kind.NEW})
    assert (watch.rules.methods, watch.rules.min_killed) == ((Method.SHELLING,), 2)
    assert (watch.rules.independent_sources, watch.rules.official_sources) == (3, 1)
    assert (watch.timing.zone, watch.timing.quiet) == ("Europe/Kyiv", QuietHours(time(22), time(7)))
    assert watch.timing.digest == (time(8),)
    assert watch.mute
    assert watch.mute.holds("1-a", NOW)
    assert not watch.mute.holds("2-a", NOW)
    assert watch.mute.holds("2-a", NOW - timedelta(minutes=1))
    assert not subscribing.watch(Chat(id=5)).remembers


async def test_who_watches_an_area_is_matched_in_each_of_its_cities_and_by_one_entry(
    chats: Chats, followed: Followed
) -> None:
    await keep(chats, Chat(id=5).with_place(REGION), Chat(id=6).with_place(replace(KHARKIV, radius=50)))
    await followed.catch_up()
    near, far = make_alert(NOW, 1, city=CHUHUIV), make_alert(NOW, 1, city=703448)
    assert sorted(match.channel for match in followed.index.find(near).matches) == ["tg:5", "tg:6"]
    assert followed.index.find(far).matches == []
    region = followed.index.watch("tg:5")
    assert region
    assert (region.geonameids, len(region.areas)) == (frozenset(), 1)


async def test_what_a_chat_changes_is_matched_by_a_process_that_runs_already(chats: Chats, followed: Followed) -> None:
    stop = asyncio.Event()
    following = asyncio.create_task(followed.follow(stop))
    await asyncio.wait_for(followed.loaded.wait(), 60)
    assert told(followed) == ["console"]
    await keep(chats, Chat(id=5).with_place(KHARKIV))
    await until(lambda: told(followed) == ["console", "tg:5"], 60)
    await keep(chats, Chat(id=5, min_killed=3).with_place(KHARKIV))
    await until(lambda: told(followed) == ["console"], 60)
    await keep(chats, Chat(id=5).with_place(KHARKIV))
    await until(lambda: told(followed) == ["console", "tg:5"], 60)
    await chats.forget("tg:5")
    await until(lambda: told(followed) == ["console"], 60)
    stop.set()
    await asyncio.wait_for(following, 60)


async def test_a_process_that_starts_knows_all_chats_before_it_is_loaded(chats: Chats, followed: Followed) -> None:
    await keep(chats, *(Chat(id=n).with_place(KHARKIV) for n in range(1, 1201)))
    assert not followed.loaded.is_set()
    await followed.catch_up()
    assert followed.loaded.is_set()
    assert len(told(followed)) == 1201


async def test_a_chat_that_is_disabled_is_not_matched_until_it_is_back(chats: Chats, followed: Followed) -> None:
    await keep(chats, Chat(id=5).with_place(KHARKIV), Chat(id=6))
    await fate.disable(chats, "tg:5", "blocked")
    await followed.catch_up()
    assert told(followed) == ["console"]
    await fate.enable(chats, "tg:5")
    await followed.catch_up()
    assert told(followed) == ["console", "tg:5"]


async def test_another_configuration_leaves_the_chats_as_they_are(chats: Chats, followed: Followed) -> None:
    await keep(chats, Chat(id=5).with_place(KHARKIV))
    await followed.catch_up()
    followed.configure([Watch("others", frozenset({706483}), channels=("ops",))])
    assert told(followed) == ["ops", "tg:5"]


async def test_who_has_missed_changes_reads_everything_again(store: Store, chats: Chats, followed: Followed) -> None:
    await keep(chats, Chat(id=5).with_place(KHARKIV), Chat(id=6).with_place(KHARKIV))
    await followed.catch_up()
    await chats.forget("tg:5")
    await store.redis.delete(*store.keys.all_chat_changes())
    while await followed.catch_up():
        pass
    assert told(followed) == ["console", "tg:6"]


async def test_after_an_outage_everything_is_read_again(
    valkey, store: Store, chats: Chats, subscribing: Subscribing
) -> None:
    await keep(chats, Chat(id=5).with_place(KHARKIV))
    async with Leaving(unix_socket_path=str(valkey), protocol=2) as client:
        followed = Followed(Chats(Store(client, store.keys)), subscribing)
        await followed.catch_up()
        client.away = True
        with pytest.raises(RedisConnectionError):
            await followed.catch_up()
        assert told(followed) == ["tg:5"]
        await store.redis.hdel(store.keys.chats("tg:5"), "tg:5")  # as a master that failed may have lost it
        client.away = False
        await followed.catch_up()
        assert told(followed) == []


class Leaving(Redis):
    """A client of a store that goes away and comes back."""

    away = False

    def pipeline(self, transaction: bool = True, shard_hint: str | None = None) -> Pipeline:
        if self.away:
            raise RedisConnectionError("away")
        return super().pipeline(transaction, shard_hint)


async def test_settings_without_meaning_stop_nobody_else(chats: Chats, followed: Followed) -> None:
    await keep(chats, Chat(id=5, quiet=("25:99", "x")).with_place(KHARKIV), Chat(id=6).with_place(KHARKIV))
    await followed.catch_up()
    assert told(followed) == ["console", "tg:6"]


class Queued:
    """Keeps the channels that alerts were queued for."""

    def __init__(self) -> None:
        self.channels: list[str] = []

    async def expand(
        self, _alert: Alert, matches: Sequence[tuple[str, Sequence[str]]], _now: datetime, *, view: View | None = None
    ) -> int:
        assert view is None
        self.channels += [channel for channel, _ in matches]
        return len(matches)

    async def gather(self, _channel: str, _tellings: Sequence[Telling], _now: datetime) -> int:
        raise AssertionError("nothing waits here")


async def test_who_subscribed_before_an_alert_is_told_of_it(store: Store, followed: Followed, chats: Chats) -> None:
    queued = Queued()
    records = Records(Ledger(store).alert, Ledger(store).incident, Ledger(store).alert_text)
    alerting = Alerting(Waiting(store), queued, records, followed.index, catch_up=followed.catch_up)
    await followed.catch_up()
    await keep(chats, Chat(id=5).with_place(KHARKIV))
    await alerting.tell(ALERT, NOW)
    assert sorted(queued.channels) == ["console", "tg:5"]


async def test_looks_at_the_same_time_end_with_what_was_written_last(followed: Followed, chats: Chats) -> None:
    await followed.catch_up()
    await keep(chats, Chat(id=5).with_place(KHARKIV))
    await asyncio.gather(*[followed.catch_up() for _ in range(5)], chats.forget("tg:5"))
    await followed.catch_up()
    assert told(followed) == ["console"]
