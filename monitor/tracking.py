"""From an article to changes of incidents: the judging half of the flow, the same in the service and in a replay."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from monitor import telemetry
from monitor.dedup.copies import Copies
from monitor.incidents.decisions import Decision, Decisions
from monitor.incidents.ledger import KEEP, Ledger
from monitor.incidents.merge import Change
from monitor.model import Article, Reason
from monitor.read.report import Reading
from monitor.rereading import Rereading
from monitor.store.connection import Store

ReadArticle = Callable[[Article, str | None], Awaitable[Reading]]


class Tracking:
    """Reads articles and brings the incidents of their cities up to date."""

    def __init__(self, store: Store, read_article: ReadArticle, *, keep: timedelta = KEEP) -> None:
        """`keep`: how long incidents and their ledgers are kept after their last report."""
        self._read_article = read_article
        self._copies = Copies(store)
        self._decisions = Decisions(store)
        self._ledger = Ledger(store, keep=keep)
        self._rereading = Rereading(store, self._ledger, read_article)

    async def track(self, article: Article, now: datetime, *, country: str | None = None) -> Sequence[Change]:
        """What an article changes; its alerts are in the outbox when this returns. A copy only adds a source.

        What nearly copies another publisher's words is read, and counts as that publisher's voice. `country` is the
        home of the article's outlet. Running twice on one article changes nothing the second time.
        """
        recognised = await self._copies.recognise(article, now)
        if recognised.original is not None:
            telemetry.ARTICLES.labels("copy").inc()
            return await self._copy(article, recognised.original, now)
        if recognised.voice != article.family:
            telemetry.ARTICLES.labels("near_copy").inc()
            why = f"nearly the words of {recognised.resembles}; counts as the voice of {recognised.voice}"
            await self._note(article, Reason.NEAR_COPY, why, now)
            article = replace(article, family=recognised.voice)
        with telemetry.READ_SECONDS.time():
            reading = await self._read_article(article, country)
        if not reading.reports:
            reading = await self._rereading.in_context(article, reading, country)
        telemetry.ARTICLES.labels("read" if reading.reports else "nothing").inc()
        telemetry.REPORTS.labels(reading.language).inc(len(reading.reports))
        changes = await self._ledger.apply(article, reading.reports, now=now)
        for change in changes:
            telemetry.DECISIONS.labels(change.reason.value).inc()
        await self._rereading.remember(article, reading.reports)
        if changes:  # copies may have come while this was read
            await self._ledger.count_copies(article.id, now=now)
        return changes

    async def _copy(self, article: Article, original: str, now: datetime) -> Sequence[Change]:
        """Count a copy among the sources of what its original told, also if that is still being read."""
        why = f"the words of {original}"
        decision = Decision(
            at=now,
            article=article.key,
            reason=Reason.COPY,
            explanation=why,
            source=article.source,
            official=article.official,
            original=original,
        )
        await self._decisions.record([decision])
        counted = await self._ledger.count_copies(original, now=now)
        return [Change(incident, None, Reason.COPY, why) for incident in counted]

    async def _note(self, article: Article, reason: Reason, explanation: str, now: datetime) -> None:
        await self._decisions.record([Decision(at=now, article=article.key, reason=reason, explanation=explanation)])
