"""Whatever a parser stumbles over has a name, here or in a worker."""

from __future__ import annotations

import pytest

from monitor.crawl.errors import ListingError
from monitor.crawl.pool import Workers
from monitor.crawl.sources.beside import QUICK, parsed


def stumble(body: bytes) -> None:
    raise KeyError(body[:3])


def refuse(body: bytes) -> None:
    raise ListingError("no page", outcome="not_html", temporary=False)


@pytest.mark.parametrize("size", [3, QUICK + 1])
@pytest.mark.parametrize(("task", "outcome"), [(stumble, "unparsable"), (refuse, "not_html")])
async def test_a_failure_of_a_parser_is_named(size, task, outcome) -> None:
    async with Workers(1) as workers:
        with pytest.raises(ListingError) as caught:
            await parsed(b"x" * size, workers, task)
    assert caught.value.outcome == outcome


async def test_without_workers_what_is_long_is_done_in_a_thread() -> None:
    assert await parsed(b"x" * (QUICK + 1), None, len) == QUICK + 1
