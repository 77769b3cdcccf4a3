"""The stages joined: what a report changes reaches those whom a rule let wait for it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from random import Random

import pytest

from monitor.alerting import Alerting
from monitor.dedup.revisits import Revisits
from monitor.dedup.seen import Seen
from monitor.holding import Records
from monitor.incidents.ledger import Ledger
from monitor.match.index import WatchIndex
from monitor.match.rules import RuleSettings
from monitor.match.watchlists import Watch
from monitor.model import Kind
from monitor.notify.outbox import Outbox
from monitor.notify.waiting import Waiting
from monitor.pipeline import Parts, Pipeline
from monitor.replay.articles import RecordedArticle, read
from monitor.revisiting import Revisiting
from monitor.store import codec
from monitor.store.connection import Store
from monitor.store.streams import Message
from monitor.tracking import Tracking

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
SURE = Watch("sure", frozenset({706483}), rules=RuleSettings(independent_sources=2), channels=("desk",))
FLASH = "A missile strike on a house in Kharkiv killed three people, police said."
AGAIN = "Police in Kharkiv say that three people died when a missile hit a block of flats this morning."


class Service:
    """The stages after the crawl, over a real store."""

    def __init__(self, store: Store) -> None:
        self.store, self.now, self.outbox, self.waiting = store, NOON, Outbox(store), Waiting(store)
        ledger = Ledger(store)
        alerting = Alerting(
            self.waiting,
            self.outbox,
            Records(ledger.alert, ledger.incident, ledger.alert_text),
            WatchIndex([SURE]),
        )

        async def never(*_: object):
            raise AssertionError("nothing is polled or fetched here")

        self.pipeline = Pipeline(
            Parts(
                poll_source=never, fetch_page=never, seen=Seen(store), tracking=Tracking(store, read),
                revisiting=Revisiting(Revisits(store), never, lambda: self.now), alerting=alerting,
                load_alert=ledger.alert, clock=lambda: self.now, random=Random(1),
            ),
            {},
        )  # fmt: skip

    async def read(self, source: str, text: str) -> None:
        told = RecordedArticle(source=source, url=f"https://{source}.test/1", lang="en", text=text, published=self.now)
        await self.pipeline.read(Message("articles", "1-0", codec.dump(told.article())))

    async def match(self) -> None:
        """All alerts on the outbox, as often as they lie there."""
        for stream in self.store.keys.all_outboxes():
            for number, fields in await self.store.redis.xrange(stream):
                await self.pipeline.match(Message(stream, number.decode(), fields[b"body"]))

    async def delivered(self):
        return [claim.delivery for claim in await self.outbox.claim(self.now, timedelta(seconds=20), 10)]


@pytest.fixture
def service(store: Store) -> Service:
    return Service(store)


async def test_a_second_source_that_changes_no_figure_releases_what_waited_for_it(service: Service) -> None:
    await service.read("one", FLASH)
    await service.match()
    assert await service.delivered() == []
    assert await service.waiting.count() == 1
    service.now += timedelta(minutes=5)
    await service.read("two", AGAIN)
    [delivery] = await service.delivered()
    assert (delivery.channel, delivery.watchlists, delivery.view.kind) == ("desk", ("sure",), Kind.NEW)
    assert delivery.view.independent == 2
    await service.match()
    await service.read("two", AGAIN)
    assert await service.outbox.waiting() == 1
    assert await service.waiting.count() == 0


async def test_what_is_due_is_released_by_the_clock_of_the_service(service: Service) -> None:
    await service.read("one", FLASH)
    await service.match()
    service.now = NOON + timedelta(hours=73)
    await service.pipeline.release()
    assert await service.waiting.count() == 0
    assert await service.delivered() == []
