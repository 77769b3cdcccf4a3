"""Pages behind young incidents are looked at again, ever more rarely, and what changed in them is read."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from aiohttp import web

from monitor.crawl.article import Page
from monitor.crawl.fetch import Fetcher
from monitor.dedup import fingerprints
from monitor.model import Article
from monitor.read.report import Reader
from monitor.revisiting import WAITS, revision_of
from monitor.store.connection import Store
from tests.flow import Clock, Flow
from tests.servers.news_site import NewsSite, Story

ATTACK = "A missile struck a residential building in Kharkiv, killing four people and wounding eleven, police said."
RISEN = "The death toll of the missile strike on Kharkiv has risen to six, the regional governor said in the evening."


@pytest.fixture
def clock() -> Clock:
    return Clock(datetime.now(UTC))


@pytest.fixture
def flow(store: Store, site: NewsSite, fetcher: Fetcher, reader: Reader, clock: Clock) -> Flow:
    return Flow(store, site.feed, fetcher, reader, clock)


async def told(flow: Flow, site: NewsSite, title: str = "Missile strike on Kharkiv", text: str = ATTACK) -> Story:
    """A story that the site has published, and that was read."""
    story = Story("strike", title, [text])
    site.stories.append(story)
    await flow.pipeline.poll("site")
    assert len(await flow.read_all()) == 1
    site.fetched.clear()
    return story


async def test_a_page_that_was_rewritten_without_being_listed_anew_is_read_again(
    flow: Flow, site: NewsSite, clock: Clock
) -> None:
    story = await told(flow, site)
    story.paragraphs = [RISEN, *story.paragraphs]
    await flow.pipeline.poll("site")
    assert await flow.articles() == []

    clock.later(minutes=5)
    await flow.look_again()
    [revised] = await flow.read_all()
    assert revised.text.startswith(RISEN)
    new, update = await flow.alerts()
    assert (new.killed, update.killed) != (None, None)
    assert update.killed is not None
    assert update.killed.min == 6


async def test_looks_become_rarer_and_end(flow: Flow, site: NewsSite, clock: Clock) -> None:
    await told(flow, site)
    looks: list[int] = []
    for minute in range(0, 24 * 60, 5):
        await flow.look_again()
        looks += [minute] * len(site.fetched)
        site.fetched.clear()
        clock.later(minutes=5)
    waits = [later - earlier for earlier, later in zip([0, *looks], looks, strict=False)]
    assert waits == [wait / timedelta(minutes=1) for wait in WAITS]
    assert await flow.articles() == []
    assert await flow.store.redis.hlen(flow.store.keys.revisits("site")) == 0


async def test_another_process_goes_on_after_a_restart_and_two_do_not_look_twice(
    flow: Flow, site: NewsSite, fetcher: Fetcher, reader: Reader, clock: Clock
) -> None:
    await told(flow, site)
    clock.later(minutes=5)
    other = Flow(flow.store, site.feed, fetcher, reader, clock)
    await flow.look_again()
    await other.look_again()
    assert site.fetched == ["strike"]
    clock.later(minutes=10)
    await other.look_again()
    await flow.look_again()
    assert site.fetched == ["strike", "strike"]


async def test_a_page_that_told_of_no_attack_is_left_alone(flow: Flow, site: NewsSite, clock: Clock) -> None:
    await told(flow, site, "Orchestra opens its season", "The orchestra of Kharkiv played a symphony with two harps.")
    clock.later(hours=3)
    await flow.look_again()
    assert site.fetched == []


@pytest.mark.parametrize(("status", "looks"), [(404, 1), (503, len(WAITS))])
async def test_a_page_that_is_gone_is_left_alone_and_one_that_is_away_is_not(
    flow: Flow, site: NewsSite, clock: Clock, status: int, looks: int
) -> None:
    async def answer(_: web.Request) -> web.Response:
        return web.Response(status=status)

    await told(flow, site)
    site.pages["strike"] = answer
    for _ in range(24):
        clock.later(minutes=30)
        await flow.look_again()
    assert len(site.fetched) == looks


async def test_a_source_that_is_configured_no_longer_is_not_looked_at(flow: Flow, site: NewsSite, clock: Clock) -> None:
    await told(flow, site)
    clock.later(hours=1)
    await flow.revisiting.sweep({})
    await flow.look_again()
    assert site.fetched == []


def test_a_text_that_is_the_same_but_for_its_spaces_is_no_revision(now: datetime) -> None:
    article = Article(
        id="0" * 32, revision=fingerprints.revision("Title", "Two words"), url="https://a.test/", source="a",
        family="a", official=False, language="en", title="Title", text="", published=now, dated=True,
        seen_at=now, backfill=True,
    )  # fmt: skip
    assert revision_of(article, Page(title="Another", text="Two\n words"), now) is None
    revised = revision_of(article, Page(title="Another", text="Three words"), now + timedelta(hours=1))
    assert revised is not None
    assert (revised.id, revised.title, revised.text) == (article.id, "Another", "Three words")
    assert (revised.seen_at, revised.published, revised.backfill) == (now + timedelta(hours=1), now, False)
