"""What channels pass on reaches the stream of articles as the voice of whose words it is."""

from __future__ import annotations

from datetime import datetime
from random import Random

import pytest

from monitor.alerting import Alerting, Records
from monitor.crawl.exchange import Validators
from monitor.crawl.fetch import Fetcher
from monitor.crawl.sources import Poll, SourceSettings, poller
from monitor.crawl.sources.telegram import TelegramSettings
from monitor.dedup.revisits import Revisits
from monitor.dedup.seen import Seen
from monitor.incidents.ledger import Ledger
from monitor.match.index import WatchIndex
from monitor.model import Article
from monitor.notify.outbox import Outbox
from monitor.notify.waiting import Waiting
from monitor.pipeline import Parts, Pipeline
from monitor.replay.articles import read
from monitor.revisiting import Revisiting
from monitor.store import codec
from monitor.store.connection import Store
from monitor.tracking import Tracking
from tests.servers.telegram_preview import TelegramPreview


@pytest.fixture
def open_pipeline(store: Store, fetcher: Fetcher, now: datetime):
    def open_pipeline(*sources: TelegramSettings) -> Pipeline:
        async def poll(source: SourceSettings, validators: Validators, at: datetime) -> Poll:
            return await poller(source)(source, fetcher, validators, at)

        async def never(*_: object):
            raise AssertionError("a post has no page")

        ledger = Ledger(store)
        records = Records(ledger.alert, ledger.incident, ledger.alert_text)
        parts = Parts(
            poll_source=poll, fetch_page=never, seen=Seen(store), tracking=Tracking(store, read),
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
