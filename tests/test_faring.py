"""How a source fares by its polls, what follows from that, and what the operator is told of it."""

from __future__ import annotations

from datetime import timedelta
from random import Random

import pytest
from aiohttp import web

from monitor.crawl.health import Health
from monitor.crawl.paces import Paces
from monitor.crawl.sources.feed import FeedSettings, poll
from monitor.dedup.seen import Seen
from monitor.incidents.merge import Change
from monitor.model import Alert, Article, Incident
from monitor.pacing import OPEN, Pacing
from monitor.polling import Polling
from monitor.store import codec
from tests.flow import Clock
from tests.servers.news_site import Story


class Desk:
    """One source, polled on a clock of its own."""

    def __init__(self, store, fetcher, clock, url, **settings) -> None:
        self.told = []
        self.clock, self.seen, self.paces = clock, Seen(store), Paces(store)
        self.source = FeedSettings(url=url, name="site", allow_private=True, fetch="never", **settings)

        async def ask(source, validators, now):
            return await poll(source, fetcher, validators, now)

        async def tell(notice) -> None:
            self.told.append(notice)

        async def nobody(*_) -> None:
            return None

        self._polling = Polling(
            note_hub=nobody,
            poll_source=ask,
            seen=self.seen,
            paces=self.paces,
            tell_operator=tell,
            clock=clock,
            random=Random(1),
        )

    async def poll(self, times=1, wait=timedelta(hours=2)) -> None:
        for _ in range(times):
            self.clock.now += wait
            await self._polling.poll(self.source, lambda *_: None)

    async def health(self) -> Health:
        state = await self.seen.state("site")
        return codec.load(Health, state.health or "{}")


@pytest.fixture
def clock(now):
    return Clock(now)


@pytest.fixture
def desk(store, fetcher, clock, site):
    return Desk(store, fetcher, clock, site.feed)


async def test_the_operator_is_told_once_of_a_death_and_once_of_the_return(desk, site) -> None:
    await desk.poll()
    good = desk.clock.now
    site.status = 500
    await desk.poll(6)
    assert [notice.event for notice in desk.told] == ["dead"]
    assert (desk.told[0].since, desk.told[0].url) == (good, site.feed)
    assert "HTTP 500" in desk.told[0].error
    assert (await desk.health()).outcome == "http_500"
    polls = site.polls
    await desk.poll(5, wait=timedelta(minutes=40))
    assert site.polls == polls + 5  # rarely, but never not at all
    site.status = 200
    await desk.poll(2)
    assert [notice.event for notice in desk.told] == ["dead", "back"]
    assert (await desk.health()).failures == 0


async def test_what_says_three_times_that_it_is_gone_is_looked_at_once_a_day_with_a_word(desk, site) -> None:
    site.status = 410
    await desk.poll(3)
    assert [notice.event for notice in desk.told] == ["gone"]
    polls = site.polls
    await desk.poll(11)
    assert site.polls == polls
    await desk.poll(2)
    assert site.polls == polls + 1
    site.status = 200
    await desk.poll(12)
    assert [notice.event for notice in desk.told] == ["gone", "back"]


async def test_a_source_is_polled_where_it_has_moved_until_that_fails(store, fetcher, clock, site) -> None:
    asked = []
    answer = {"status": 301}

    async def old(request: web.Request) -> web.Response:
        asked.append(request.path)
        return web.Response(status=answer["status"], headers={"Location": site.feed})

    app = web.Application()
    app.router.add_get("/old", old)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    desk = Desk(store, fetcher, clock, f"http://127.0.0.1:{runner.addresses[0][1]}/old")
    await desk.poll(6)
    assert len(asked) == 3
    assert site.polls == 6
    site.status = 404
    await desk.poll()
    assert len(asked) == 3
    site.status = 200
    await desk.poll()
    assert len(asked) == 4
    assert (await desk.health()).failures == 0
    await runner.cleanup()


async def test_a_quiet_source_is_polled_at_its_own_pace_and_the_scheduler_learns_of_it(
    store, fetcher, clock, site
) -> None:
    desk = Desk(store, fetcher, clock, site.feed, every="1m", slowest="30m")
    for number in range(8):
        site.stories.append(Story(f"s{number}", f"Story {number}", ["Words."], clock.now))
        await desk.poll(wait=timedelta(minutes=40))
    [pace] = (await desk.paces.all()).values()
    assert timedelta(minutes=8) <= pace.quiet <= timedelta(minutes=12)
    assert (await desk.health()).pace == pace.quiet


async def test_those_who_tell_of_a_city_are_hurried_while_an_attack_on_it_is_told(store, now) -> None:
    paces = Paces(store)
    pacing = Pacing(store, paces)

    def changes(city, *, alert):
        incident, alerted = (object.__new__(kind) for kind in (Incident, Alert))
        object.__setattr__(incident, "geonameid", city)
        object.__setattr__(alerted, "geonameid", city)
        return [Change(incident, alerted if alert else None, None, "")]

    def article(source):
        made = object.__new__(Article)
        object.__setattr__(made, "source", source)
        return made

    await pacing.note(article("courier"), changes(1, alert=False), now)
    await pacing.note(article("elsewhere"), changes(2, alert=False), now)
    assert await paces.all() == {}
    await pacing.note(article("desk"), changes(1, alert=True), now)
    hurried = await paces.all()
    assert hurried.keys() == {"courier", "desk"}
    assert {pace.hurried_until for pace in hurried.values()} == {now + OPEN}
