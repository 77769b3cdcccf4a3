"""Pages behind young incidents are looked at again: many outlets rewrite their first report without listing it anew.

The looks become rarer and end after some hours; each takes its turn at the host as every request does. What a page says
by then goes the way of all articles, as a revision of the same page.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from monitor import telemetry
from monitor.crawl.article import Page
from monitor.crawl.errors import CrawlError
from monitor.crawl.sources.settings import SourceSettings
from monitor.dedup import fingerprints
from monitor.dedup.revisits import Revisits, Visit
from monitor.incidents.merge import Change
from monitor.model import Article, Reason
from monitor.store.connection import OUTAGE

WAITS = tuple(timedelta(minutes=minutes) for minutes in (5, 10, 20, 40, 80, 160))
"""Before each look; a page is looked at so many times within five hours and a quarter."""
YOUNG = timedelta(hours=12)
"""Of an incident that began longer ago the pages are left alone."""
LEASE = timedelta(minutes=5)
AT_ONCE = 10
"""Of each partition in one sweep."""
PATIENCE = timedelta(seconds=60)

FetchPage = Callable[[SourceSettings, str], Awaitable[Page]]

log = telemetry.logger("revisiting")


class Revisiting:
    """Remembers which pages to look at again, and looks."""

    def __init__(self, revisits: Revisits, fetch_page: FetchPage, clock: Callable[[], datetime]) -> None:
        self._revisits = revisits
        self._fetch_page = fetch_page
        self._clock = clock

    async def note(self, source: SourceSettings | None, article: Article, changes: Sequence[Change]) -> None:
        """Have the page looked at again where what it told belongs to a young incident that was alerted."""
        now = self._clock()
        if source is None or not _can_be_fetched(source, article) or not _is_hot(article, changes, now):
            return
        await self._revisits.keep(article, now + WAITS[0])

    async def sweep(self, sources: Mapping[str, SourceSettings]) -> None:
        """Look at all pages that are due."""
        visits = await self._revisits.claim(self._clock(), LEASE, AT_ONCE)
        await asyncio.gather(*(self._isolated(sources.get(visit.article.source), visit) for visit in visits))

    async def _isolated(self, source: SourceSettings | None, visit: Visit) -> None:
        try:
            await self._look(source, visit)
        except OUTAGE as error:
            log.warning("store is away", loop="crawl.revisit", url=visit.article.url, error=str(error))
        except Exception as error:  # one page is isolated from the rest; its lease runs out and it is tried again
            telemetry.MESSAGES_FAILED.labels("revisit").inc()
            log.exception("looking again failed", url=visit.article.url, error=str(error))

    async def _look(self, source: SourceSettings | None, visit: Visit) -> None:
        if source is None or source.paused or not _can_be_fetched(source, visit.article):
            await self._revisits.done(visit, again=None)
            return
        following = WAITS[visit.number + 1] if visit.number + 1 < len(WAITS) else None
        revised: Article | None = None
        try:
            async with asyncio.timeout(PATIENCE.total_seconds()):
                page = await self._fetch_page(source, visit.article.url)
            revised = revision_of(visit.article, page, self._clock())
            telemetry.REVISITS.labels("same" if revised is None else "revised").inc()
        except CrawlError as error:
            telemetry.REVISITS.labels(error.outcome).inc()
            following = max(following, error.retry_after or following) if following and error.temporary else None
        except TimeoutError:
            telemetry.REVISITS.labels("too_slow").inc()
        again = None if following is None else self._clock() + following
        await self._revisits.done(visit, again=again, revised=revised)


def revision_of(article: Article, page: Page, now: datetime) -> Article | None:
    """The article as its page tells it now; None where the text is the same.

    The headline alone does not count: it is the source's list that tells of it.
    """
    if fingerprints.revision(article.title, page.text) == article.revision:
        return None
    title = page.title or article.title
    return replace(
        article,
        revision=fingerprints.revision(title, page.text),
        title=title,
        text=page.text,
        seen_at=now,
        backfill=False,  # it was listed long ago, but this is new
    )


def _can_be_fetched(source: SourceSettings, article: Article) -> bool:
    return source.fetch != "never" and article.url.startswith(("http://", "https://"))


def _is_hot(article: Article, changes: Sequence[Change], now: datetime) -> bool:
    for change in changes:
        if change.reason is Reason.COPY:  # the original's page is looked at
            continue
        incident = change.incident
        if incident is not None and incident.alerts and now - incident.started_at <= YOUNG:
            return True
        # The effect is there, but not what came of it: whoever did it may have died before this step.
        if change.reason is Reason.ALREADY_APPLIED and now - article.seen_at <= YOUNG:
            return True
    return False
