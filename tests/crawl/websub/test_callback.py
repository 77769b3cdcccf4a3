"""With a real hub over HTTP: what it is asked, what it may say, and what becomes of it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
from aiohttp import ClientSession

from monitor.crawl.sources.feed import FeedSettings
from monitor.crawl.sources.hubs import Hub as Named
from monitor.crawl.websub.asking import Asking
from monitor.crawl.websub.callback import MOST_PUSHES, Callback, Push
from monitor.crawl.websub.registry import Registry
from monitor.crawl.websub.subscription import State
from monitor.store.connection import Store
from monitor.web.app import build_app
from monitor.web.server import serve
from tests.flow import Clock
from tests.servers.websub_hub import Hub

TOPIC = "https://kurier.example/feed"


class Subscriber:
    """Both sides of ours over one store, and the source that names the hub."""

    def __init__(self, store: Store, address: str, clock: Clock, hub: Hub) -> None:
        self.store, self.clock, self.hub = store, clock, hub
        self.registry = Registry(store, address)
        self.asking = Asking(self.registry, "tocsin/test", clock)
        self.sources = {"kurier": FeedSettings(name="kurier", url=TOPIC, allow_private=True)}

    async def note(self, **changes: str) -> None:
        told = {"url": self.hub.url, "topic": TOPIC, **changes}
        await self.registry.note(self.sources["kurier"], Named(**told), self.clock())

    async def round(self) -> None:
        """Ask what is due, and wait until the hub has verified it."""
        before, verified = len(self.hub.requests), len(self.hub.verifications)
        await self.asking.round(self.sources)
        asked = len(self.hub.requests) - before if self.hub.status == 202 else 0
        async with asyncio.timeout(60):
            while len(self.hub.verifications) < verified + asked or self.hub._tasks:
                await asyncio.sleep(0.005)

    async def pushes(self) -> list[Push]:
        found = await self.store.redis.xrange(self.store.keys.pushes())
        return [Push.load(fields[b"body"]) for _, fields in found]


async def nothing(*_: object):
    return []


@pytest.fixture
async def ours(store, now) -> AsyncIterator[Subscriber]:
    clock = Clock(now)
    async with Hub() as hub:
        # The callback is served before its address is known to the registry: one is made for each side.
        app = build_app(
            incidents=nothing, readiness=nothing, sources=nothing, callback=Callback(Registry(store, ""), store, clock)
        )
        async with serve(app, "127.0.0.1:0") as address:
            yield Subscriber(store, address, clock, hub)


async def subscribed(ours: Subscriber) -> None:
    await ours.note()
    await ours.round()
    assert len(ours.hub.subscribers) == 1


async def test_a_hub_is_asked_verified_and_believed(ours) -> None:
    await subscribed(ours)
    [asked] = ours.hub.requests
    assert (asked["hub.mode"], asked["hub.topic"], asked["hub.lease_seconds"]) == ("subscribe", TOPIC, "864000")
    assert len(asked["hub.secret"]) == 64
    assert await ours.hub.push(b"<rss/>") == [202]
    assert await ours.pushes() == [Push("kurier", TOPIC, "application/rss+xml; charset=utf-8", b"<rss/>")]
    one = await ours.registry.of_source("kurier")
    assert (one.state, one.expires_at) == (State.ACTIVE, ours.clock() + timedelta(hours=1))


async def test_the_old_hub_with_sha1_is_believed_too(ours) -> None:
    ours.hub.method = "sha1"
    await subscribed(ours)
    await ours.hub.push(b"<rss/>")
    assert len(await ours.pushes()) == 1


async def test_it_is_renewed_before_the_lease_ends_and_not_before_it_is_time(ours) -> None:
    await subscribed(ours)
    ours.clock.later(minutes=44)
    await ours.round()
    assert len(ours.hub.requests) == 1
    ours.clock.later(minutes=2)
    await ours.round()
    assert len(ours.hub.requests) == 2
    one = await ours.registry.of_source("kurier")
    assert one.expires_at == ours.clock() + timedelta(hours=1)
    assert len(ours.hub.subscribers) == 1


@pytest.mark.parametrize(
    "headers",
    [
        {"X_Hub_Signature": "sha256=" + "0" * 64},
        {"X_Hub_Signature": ""},
        {"Link": '<https://evil.example/>; rel="self"'},
    ],
)
async def test_a_forged_push_is_passed_over_in_silence(ours, headers) -> None:
    await subscribed(ours)
    assert await ours.hub.push(b"<rss/>", **headers) == [202]
    assert await ours.pushes() == []


async def test_a_push_that_is_too_large_is_refused(ours) -> None:
    await subscribed(ours)
    assert await ours.hub.push(bytes(1_000_001)) == [413]
    assert await ours.pushes() == []


async def test_pushes_never_fill_the_store(ours) -> None:
    await subscribed(ours)
    for number in range(MOST_PUSHES + 20):
        await ours.hub.push(f"{number}".encode())
    assert len(await ours.pushes()) == MOST_PUSHES


async def test_what_was_never_asked_for_is_not_verified(ours) -> None:
    await subscribed(ours)
    [callback] = ours.hub.subscribers
    assert not await ours.hub.verify(callback, "subscribe", "https://evil.example/feed")
    assert not await ours.hub.verify(callback, "unsubscribe", TOPIC)
    assert not await ours.hub.verify(callback[:-4] + "AAAA", "subscribe", TOPIC)
    ours.clock.later(hours=25)
    assert not await ours.hub.verify(callback, "subscribe", TOPIC)
    assert {status for status, _ in ours.hub.verifications[1:]} == {404}


async def test_nobody_pushes_to_an_address_that_nobody_has(ours) -> None:
    await subscribed(ours)
    [callback] = ours.hub.subscribers
    async with ClientSession() as session, session.post(callback[:-4] + "AAAA", data=b"x") as answer:
        assert answer.status == 404


async def test_a_denied_subscription_is_asked_for_again_a_day_later(ours) -> None:
    await ours.note()
    ours.hub.status = 200
    await ours.round()
    [asked] = ours.hub.requests
    query = {"hub.mode": "denied", "hub.topic": TOPIC, "hub.reason": "no room"}
    async with ClientSession() as session, session.get(asked["hub.callback"], params=query) as answer:
        assert answer.status == 200
    assert (await ours.registry.of_source("kurier")).state is State.DENIED
    ours.clock.later(hours=23)
    await ours.round()
    assert len(ours.hub.requests) == 1
    ours.clock.later(hours=2)
    ours.hub.status = 202
    await ours.round()
    assert (await ours.registry.of_source("kurier")).state is State.ACTIVE


async def test_a_hub_that_fails_is_asked_less_and_less_often_and_never_given_up(ours) -> None:
    ours.hub.status = 500
    await ours.note()
    for _ in range(100):
        await ours.round()
        ours.clock.later(hours=1)
    assert 5 <= len(ours.hub.requests) <= 12
    ours.hub.status = 202
    ours.clock.later(days=1)
    await ours.round()
    assert len(ours.hub.subscribers) == 1


@pytest.mark.parametrize("end", ["source", "hub"])
async def test_where_a_source_goes_or_names_no_hub_any_more_the_hub_is_told(ours, end) -> None:
    await subscribed(ours)
    [callback] = ours.hub.subscribers
    if end == "source":
        ours.sources.clear()
    else:
        await ours.registry.note(ours.sources["kurier"], None, ours.clock())
    await ours.round()
    assert ours.hub.requests[-1]["hub.mode"] == "unsubscribe"
    assert ours.hub.subscribers == {}
    async with ClientSession() as session, session.post(callback, data=b"x") as answer:
        assert answer.status == 404


async def test_another_topic_is_subscribed_to_anew(ours) -> None:
    await subscribed(ours)
    await ours.note(topic="https://kurier.example/new")
    await ours.round()
    assert [one.topic for one in ours.hub.subscribers.values()] == ["https://kurier.example/new"]


async def test_a_hub_on_an_inner_address_is_not_asked_for_a_source_without_leave(ours) -> None:
    ours.sources = {"kurier": FeedSettings(name="kurier", url=TOPIC)}
    await ours.note()
    await ours.round()
    assert ours.hub.requests == []


async def test_what_is_known_is_not_noted_again(ours, store) -> None:
    await subscribed(ours)
    other = Registry(store, ours.registry.public_url)
    await other.note(ours.sources["kurier"], Named(ours.hub.url, TOPIC), ours.clock())
    await ours.round()
    assert len(ours.hub.requests) == 1
