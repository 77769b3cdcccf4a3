"""What a poll takes over reaches the stream of articles under the right names, and hides nothing from the next poll."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from random import Random

import pytest
from aiohttp import web
from aiohttp.typedefs import Handler

from monitor.alerting import Alerting, Records
from monitor.crawl.article import Page
from monitor.crawl.exchange import Validators
from monitor.crawl.fetch import Fetcher
from monitor.crawl.sources import Poll, SourceSettings, poller
from monitor.crawl.sources.feed import FeedSettings
from monitor.crawl.sources.sitemap import SitemapSettings
from monitor.crawl.sources.telegram import TelegramSettings
from monitor.dedup.revisits import Revisits
from monitor.dedup.seen import Seen
from monitor.incidents.ledger import Ledger
from monitor.match.index import WatchIndex
from monitor.model import Article, Entry
from monitor.notify.outbox import Outbox
from monitor.notify.waiting import Waiting
from monitor.pipeline import Parts, Pipeline
from monitor.replay.articles import read
from monitor.revisiting import Revisiting
from monitor.store import codec
from monitor.store.connection import Store
from monitor.tracking import Tracking
from tests.servers.news_site import Story
from tests.servers.telegram_preview import TelegramPreview


@asynccontextmanager
async def serving(answers: Mapping[str, Handler]) -> AsyncIterator[str]:
    """The address of a site that answers by path."""
    app = web.Application()
    for path, answer in answers.items():
        app.router.add_get(path, answer)
    runner = web.AppRunner(app)
    await runner.setup()
    try:
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


@pytest.fixture
def open_pipeline(store: Store, fetcher: Fetcher, now: datetime):
    def open_pipeline(*sources: SourceSettings, fetch_page: object = None) -> Pipeline:
        async def poll(source: SourceSettings, validators: Validators, at: datetime) -> Poll:
            return await poller(source)(source, fetcher, validators, at)

        async def never(*_: object):
            raise AssertionError("no page is wanted")

        ledger = Ledger(store)
        records = Records(ledger.alert, ledger.incident, ledger.alert_text)
        parts = Parts(
            poll_source=poll, fetch_page=fetch_page or never, seen=Seen(store), tracking=Tracking(store, read),
            revisiting=Revisiting(Revisits(store), never, lambda: now), load_alert=ledger.alert,
            alerting=Alerting(Waiting(store), Outbox(store).expand, records, WatchIndex([])),
            clock=lambda: now, random=Random(1),
        )  # fmt: skip
        return Pipeline(parts, {source.label: source for source in sources})

    return open_pipeline


async def test_a_forwarded_post_is_the_voice_of_its_origin_and_an_edited_one_a_revision(
    store, open_pipeline, now
) -> None:
    async with TelegramPreview() as telegram:
        desk, office = (
            TelegramSettings(channel=name, base_url=telegram.url, allow_private=True, family=family)
            for name, family in (("city_desk", None), ("Region_Office", "region"))
        )
        pipeline = open_pipeline(desk, office)
        channel = telegram.channel("city_desk")
        channel.send(1, "Explosions in Kharkiv.", at=now)
        channel.send(2, "Three dead in Kharkiv.", at=now, forwarded=("Office", "https://t.me/region_office/9"))
        channel.send(3, "Four dead in Kharkiv.", at=now, forwarded=("Other", "https://t.me/Other_Desk/9"))
        await pipeline.poll(desk.label)
        channel.send(1, "Explosions in Kharkiv, smoke over the market.", at=now)
        await pipeline.poll(desk.label)
    found = await store.redis.xrange(store.keys.articles(desk.label))
    articles = [codec.load(Article, fields[b"body"]) for _, fields in found]
    assert {article.text: article.family for article in articles} == {
        "Explosions in Kharkiv.": "t.me/city_desk",
        "Three dead in Kharkiv.": "region",
        "Four dead in Kharkiv.": "t.me/other_desk",
        "Explosions in Kharkiv, smoke over the market.": "t.me/city_desk",
    }
    assert articles[0].id == articles[3].id
    assert articles[0].url == "https://t.me/city_desk/1"
    assert all(article.dated and article.source == "t.me/city_desk" for article in articles)


async def test_a_source_with_another_address_is_asked_as_if_for_the_first_time(store, open_pipeline) -> None:
    async def answer(request: web.Request) -> web.Response:
        if request.headers.get("If-None-Match") == '"1"':
            return web.Response(status=304)
        item = f"<item><guid>{request.path}</guid><title>Siren at {request.path}</title></item>"
        return web.Response(text=f"<rss><channel>{item}</channel></rss>", headers={"ETag": '"1"'})

    async with serving({"/{name}": answer}) as site:
        for path in ("/old", "/old", "/new"):
            source = FeedSettings(name="site", url=site + path, allow_private=True, fetch="never")
            await open_pipeline(source).poll("site")
    found = await store.redis.xrange(store.keys.articles("site"))
    assert [codec.load(Article, fields[b"body"]).title for _, fields in found] == ["Siren at /old", "Siren at /new"]


async def test_an_entry_that_is_its_whole_article_is_told_without_its_page(store, open_pipeline) -> None:
    words = "<p>Three were killed.</p><p>" + "The city says more. " * 50 + "</p>"

    async def answer(_: web.Request) -> web.Response:
        content = f"<encoded><![CDATA[{words}]]></encoded>"
        item = f"<item><title>Strike</title><link>/strike</link>{content}</item>".replace("encoded", "content:encoded")
        rss = '<rss xmlns:content="http://purl.org/rss/1.0/modules/content/">'
        return web.Response(text=f"{rss}<channel>{item}</channel></rss>")

    async with serving({"/": answer}) as site:
        source = FeedSettings(name="site", url=f"{site}/", allow_private=True)
        await open_pipeline(source).poll("site")
    [(_, fields)] = await store.redis.xrange(store.keys.articles("site"))
    article = codec.load(Article, fields[b"body"])
    assert article.text.startswith("Three were killed.\n\nThe city says more.")
    assert article.url.endswith("/strike")


async def test_a_push_is_taken_over_and_the_next_poll_asks_for_all_that_is_listed(store, open_pipeline) -> None:
    asked: list[str | None] = []

    async def answer(request: web.Request) -> web.Response:
        asked.append(request.headers.get("If-None-Match"))
        items = "".join(f"<item><guid>{n}</guid><title>Siren {n}</title></item>" for n in (1, 2))
        return web.Response(text=f"<rss><channel>{items}</channel></rss>", headers={"ETag": '"1"'})

    async with serving({"/": answer}) as site:
        url = f"{site}/"
        source = FeedSettings(name="site", url=url, allow_private=True, fetch="never")
        pipeline = open_pipeline(source)
        pushed = Poll(entries=(Entry(guid="3", link="", title="Siren 3"), Entry(guid="1", link="", title="Siren 1")))
        await pipeline.push("site", pushed)  # before the first poll nobody can tell what is new
        await pipeline.poll("site")
        await pipeline.push("site", pushed)
        await pipeline.poll("site")
        await pipeline.poll("site")
    assert asked == [None, None, '"1"']
    found = await store.redis.xrange(store.keys.articles("site"))
    articles = [codec.load(Article, fields[b"body"]) for _, fields in found]
    assert sorted(article.title for article in articles) == ["Siren 1", "Siren 2", "Siren 3"]
    assert [article.backfill for article in articles] == [True, True, False]


async def test_a_page_that_a_sitemap_calls_modified_is_a_revision_of_one_article(store, open_pipeline, now) -> None:
    told = {"modified": now - timedelta(minutes=30), "words": "Three were killed in Kharkiv."}

    async def listing(_: web.Request) -> web.Response:
        url = f"<url><loc>/news/strike-on-the-town</loc><lastmod>{told['modified'].isoformat()}</lastmod></url>"
        return web.Response(text=f"<urlset>{url}</urlset>")

    async def fetch_page(_: SourceSettings, url: str) -> Page:
        return Page(title="Strike", text=told["words"], published=now - timedelta(hours=1))

    async with serving({"/map.xml": listing}) as site:
        url = f"{site}/map.xml"
        pipeline = open_pipeline(SitemapSettings(name="site", url=url, allow_private=True), fetch_page=fetch_page)
        await pipeline.poll("site")
        await pipeline.poll("site")
        told |= {"modified": now, "words": "Five were killed in Kharkiv."}
        await pipeline.poll("site")
        await pipeline.poll("site")
    found = await store.redis.xrange(store.keys.articles("site"))
    three, five = (codec.load(Article, fields[b"body"]) for _, fields in found)
    assert (three.text, five.text) == ("Three were killed in Kharkiv.", "Five were killed in Kharkiv.")
    assert three.id == five.id
    assert three.published == five.published == now - timedelta(hours=1)


async def test_what_is_paused_by_hand_is_neither_polled_nor_pushed(store, open_pipeline, site, now) -> None:
    site.stories = [Story("one", "Siren 1", ["words"])]
    source = FeedSettings(name="site", url=site.feed, allow_private=True, fetch="never")
    pipeline, seen = open_pipeline(source), Seen(store)
    await pipeline.poll("site")
    await seen.pause("site", now)
    await pipeline.poll("site")
    await pipeline.push("site", Poll(entries=(Entry(guid="2", link="", title="Siren 2"),)))
    assert (site.polls, await store.redis.xlen(store.keys.articles("site"))) == (1, 1)
    await seen.resume("site")
    await pipeline.poll("site")
    assert site.polls == 2
