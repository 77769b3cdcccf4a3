"""Telegram's previews on loopback, and one channel there."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest

from monitor.crawl.sources.telegram import TelegramSettings
from tests.servers.telegram_preview import TelegramPreview


@pytest.fixture
async def telegram() -> AsyncIterator[TelegramPreview]:
    """Previews without a channel."""
    async with TelegramPreview() as found:
        yield found


@pytest.fixture
def source(telegram: TelegramPreview) -> TelegramSettings:
    """The channel that tests read."""
    return TelegramSettings(channel="CityWatch", base_url=telegram.url, allow_private=True, language="en")
