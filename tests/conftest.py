"""Real parts for every test: one Valkey server and one reader a run, one namespace a test."""

from __future__ import annotations

import asyncio
import itertools
import threading
from collections.abc import AsyncIterator, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from monitor.crawl.fetch import Fetcher
from monitor.crawl.settings import CrawlSettings
from monitor.read.report import Reader
from monitor.store.connection import Store, connect
from monitor.store.embedded import EmbeddedStore
from monitor.store.keys import Keys
from tests.servers.news_site import NewsSite

NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)
_namespaces = itertools.count()


@pytest.fixture(scope="session")
def reader() -> Reader:
    """The reader of all languages, loaded once a run; nothing that it reads changes it."""
    return Reader.load()


@pytest.fixture(scope="session")
def valkey(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The socket of a Valkey server that lives as long as the run."""
    started, end = threading.Event(), threading.Event()
    server = EmbeddedStore(tmp_path_factory.mktemp("valkey"), dies_with_parent=True)

    async def serve() -> None:
        async with server:
            started.set()
            await asyncio.to_thread(end.wait)

    thread = threading.Thread(target=lambda: asyncio.run(serve()), daemon=True)
    thread.start()
    assert started.wait(60), "the embedded Valkey server did not start"
    yield server.socket
    end.set()
    thread.join(30)


@pytest.fixture
async def store(valkey: Path) -> AsyncIterator[Store]:
    """A store under a namespace of its own."""
    async with connect(f"unix://{valkey}") as client:
        yield Store(client, Keys(f"test{next(_namespaces)}"))


@pytest.fixture
def now() -> datetime:
    """The time at which tests happen."""
    return NOW


@pytest.fixture
async def site() -> AsyncIterator[NewsSite]:
    """A news site on loopback."""
    async with NewsSite() as found:
        yield found


@pytest.fixture
async def fetcher() -> AsyncIterator[Fetcher]:
    """What fetches from it."""
    async with Fetcher(CrawlSettings(delay_per_host=timedelta(0), robots=False)) as found:
        yield found
