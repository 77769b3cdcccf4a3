"""Start of a process that matches: 100,000 chats are read from the store into the index of watchlists."""

from __future__ import annotations

import resource
import time
from collections.abc import AsyncIterator, Iterator
from random import Random

from monitor.model import Method
from monitor.read.places.gazetteer import DATA, Gazetteer
from monitor.read.places.tables import Tables
from monitor.store import codec
from monitor.store.connection import Store, temporary_store
from monitor.subscribing import Followed, Subscribing
from monitor.subscriptions.chat import Chat, Place
from monitor.subscriptions.chats import Chats
from tools.bench.measure import Fact

CHATS = 100_000
SECONDS, MEGABYTES = 3.0, 150


def _chats(random: Random) -> Iterator[Chat]:
    """Their cities are spread as people are; one in fifteen watches the neighbours of one, one in twenty a country."""
    tables = Tables.load(DATA)
    cities = random.choices(tables.geonameids.tolist(), tables.populations.tolist(), k=CHATS)
    for n, city in enumerate(cities):
        place = Place(kind="city", geonameid=city, country="UA", admin1="07", name="Kharkiv")
        around = Place(kind="city", geonameid=cities[n - 1], radius=30, country="UA", admin1="07", name="Kharkiv")
        country = Place(kind="country", country="UA")
        yield Chat(
            id=n + 1,
            language=random.choice(("en", "uk", "ru")),
            zone="Europe/Kyiv",
            places=(place, *([around] if n % 15 == 0 else []), *([country] if n % 20 == 0 else [])),
            min_killed=random.choice((0, 0, 0, 1)),
            methods=random.choice(((), (), (Method.SHELLING,))),
            quiet=("22:00", "07:00") if n % 10 == 0 else None,
        )


async def _fill(store: Store) -> None:
    async with store.redis.pipeline(transaction=False) as pipe:
        for chat in _chats(Random(1)):
            pipe.hset(store.keys.chats(chat.name), chat.name, codec.dump(chat, brief=True))
            if chat.id % 1000 == 0:
                await pipe.execute()


async def bench() -> AsyncIterator[Fact]:
    """The processor's seconds and the memory of one start."""
    async with temporary_store() as store:
        await _fill(store)
        gazetteer = Gazetteer.load()
        followed = Followed(Chats(store), Subscribing(lambda: gazetteer))
        before, began = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.process_time()
        await followed.catch_up()
        taken = time.process_time() - began
        grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
        yield Fact(f"{CHATS:,} chats read at the start", taken, "s", f"at most {SECONDS:g} s", taken <= SECONDS)
        yield Fact("memory for them", grown, "MB", f"at most {MEGABYTES} MB", grown <= MEGABYTES)
