"""A worker that is killed between any two steps: who takes over its message gives the same alerts, once."""

from __future__ import annotations

from dataclasses import replace

import pytest
from redis.asyncio import ConnectionPool, Redis
from redis.asyncio.connection import UnixDomainSocketConnection

from monitor.dedup.fingerprints import article_id, revision
from monitor.model import Alert
from monitor.read.report import Reading
from monitor.store import codec
from monitor.store.connection import Store
from monitor.store.keys import Keys
from monitor.tracking import Tracking

CITY, OTHER = 704508, 704509
STORY = (
    # hours, killed, injured, methods, currency
    (0, None, None, "explosion", "new"),
    (0.5, 2, 7, "missile_strike", "new"),
    (1, 3, 7, "missile_strike", "update"),
    (2, 2, 9, "missile_strike", "correction"),
    (2.5, 3, 7, "missile_strike", "new"),
    (9, 4, None, "missile_strike", "update"),
)
TOLD = ["NEW_ATTACK", "FIRST_FIGURE", "TOLL_ROSE", "REVISED_DOWN", "TOLL_ROSE"]


class KilledError(BaseException):
    """The end of a process: nothing in it goes on after this."""


class Dying(UnixDomainSocketConnection):
    """A connection of a process that is killed at its n-th words to the store: before them, or before the answer."""

    left = 0
    spoken = False

    async def send_packed_command(self, command, check_health=True):
        Dying.left -= 1
        if Dying.left == 0 and not Dying.spoken:
            raise KilledError
        await super().send_packed_command(command, check_health)
        if Dying.left == 0:
            raise KilledError


class Runs:
    """The same story again and again, each time in a namespace of its own."""

    def __init__(self, valkey, store, articles, read_article):
        self.valkey, self.store, self.articles, self.read_article = valkey, store, articles, read_article

    async def undisturbed(self):
        store = Store(self.store.redis, Keys("undisturbed"))
        for article in self.articles:
            await Tracking(store, self.read_article).track(article, article.seen_at)
        return await alerts(store)

    async def killed_at(self, step, *, spoken):
        """The alerts where the worker dies at a step, and whether it got so far."""
        store = Store(self.store.redis, Keys(f"killed{step}{spoken}"))
        Dying.left, Dying.spoken, died = step, spoken, False
        for article in self.articles:
            if not died:
                died = await self._dies_over(article, store.keys)
            await Tracking(store, self.read_article).track(article, article.seen_at)
        return died, await alerts(store)

    async def _dies_over(self, article, keys):
        pool = ConnectionPool(connection_class=Dying, path=str(self.valkey), protocol=2)
        try:
            await Tracking(Store(Redis(connection_pool=pool), keys), self.read_article).track(article, article.seen_at)
        except KilledError:
            return True
        finally:
            await pool.disconnect()
        return False


async def alerts(store):
    """What lies in the outboxes, city by city."""
    rows = [row for city in (CITY, OTHER) for row in await store.redis.xrange(store.keys.outbox(city))]
    return [codec.load(Alert, fields[b"body"]) for _, fields in rows]


@pytest.fixture
def runs(valkey, store, article, report):
    read = {}
    for n, (hours, killed, injured, methods, currency) in enumerate(STORY):
        words = f"the words of page {n}"
        name = article_id("", source="wire", guid=str(n))
        one = article(hours, page=name, revision=revision("", words), text=words)
        told = (report(killed, injured, methods, currency), report(1, n, city=OTHER))
        read[one.key] = one, tuple(replace(each, quotes={}, evidence=one.text) for each in told)

    async def read_article(article, country):
        return Reading("en", read[article.key][1])

    return Runs(valkey, store, [one for one, _ in read.values()], read_article)


@pytest.mark.parametrize("spoken", [False, True])
async def test_killed_at_any_step_the_same_alerts_come_out_once(runs, spoken):
    whole = await runs.undisturbed()
    assert [alert.reason.value for alert in whole if alert.geonameid == CITY] == TOLD
    step, died = 0, True
    while died:
        step += 1
        died, told = await runs.killed_at(step, spoken=spoken)
        assert told == whole, f"killed at step {step}"
    assert step > 4 * len(STORY)
