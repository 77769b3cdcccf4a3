"""A site to ask, for every test of the web part."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from aiohttp import ClientSession

from tests.web.samples import Site


@pytest.fixture
async def site() -> AsyncIterator[Site]:
    """A site with one fresh source and no incidents."""
    site = Site()
    async with ClientSession() as session:
        site.session = session
        yield site
