"""Parsing that would hold up the loop is done beside it, in a worker process where there is one."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TypeVar

from monitor.crawl.errors import CrawlError, ListingError
from monitor.crawl.pool import WorkCrashedError, Workers, WorkTimeoutError

T = TypeVar("T")

SMALL = 200_000
"""Bytes of a feed that are parsed at once, in a few milliseconds; more is taken out of the loop."""
QUICK = 40_000
"""As much of anything that takes longer than a feed."""
PARSE_SECONDS = 20.0


async def beside_the_loop(workers: Workers | None, task: Callable[..., T], /, *args: object) -> T:
    """Run a parser in a worker, or in a thread where there are none.

    Raises what the parser raises, and ListingError where it takes too long or its worker dies.
    """
    if workers is None:
        return await asyncio.to_thread(task, *args)
    try:
        return await workers.run(task, *args, seconds=PARSE_SECONDS)
    except (WorkTimeoutError, WorkCrashedError) as error:
        raise ListingError(
            f"cannot be parsed ({error}); will be tried later", outcome="unparsable", temporary=True
        ) from error


async def parsed(
    body: bytes, workers: Workers | None, task: Callable[..., T], /, *args: object, quick: int = QUICK
) -> T:
    """What a parser makes of a body, read here where that is quick.

    Raises what the parser raises, and ListingError in place of anything that is no CrawlError.
    """
    if len(body) <= quick:
        return _named(task, body, *args)
    return await beside_the_loop(workers, _named, task, body, *args)


def _named(task: Callable[..., T], /, *args: object) -> T:
    """Run a parser whose failures all have a name: what is hostile enough finds its way through any."""
    try:
        return task(*args)
    except CrawlError:
        raise
    except Exception as error:
        raise ListingError(
            f"cannot be parsed ({type(error).__name__}: {str(error)[:100]}); please report this as a fault of tocsin",
            outcome="unparsable",
            temporary=True,
        ) from error
