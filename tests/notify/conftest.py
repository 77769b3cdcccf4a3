"""An outbox over a real store, and servers to deliver to."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from monitor.store.connection import Store
from tests.notify.wires import Wires
from tests.servers.bot_api import BotApi
from tests.servers.webhook import WebhookSink


@pytest.fixture
def wires(store: Store) -> Wires:
    return Wires(store)


@pytest.fixture
async def bot_api() -> AsyncIterator[BotApi]:
    """With Telegram's own limits."""
    async with BotApi() as server:
        yield server


@pytest.fixture
async def hook() -> AsyncIterator[WebhookSink]:
    async with WebhookSink("shared secret") as server:
        yield server
