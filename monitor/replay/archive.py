"""An archive: what the watchlists of a configuration would have sent over it, and when.

Everything that a watchlist may ask for is done by the archive's clock: what is held through the night is told in its
morning, and what still waits at the end is told when its time would have come.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Mapping, Sequence
from contextlib import nullcontext
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, BinaryIO, TextIO

from monitor.alerting import Alerting
from monitor.config import Loaded
from monitor.crawl.sources.settings import SourceSettings
from monitor.forms import time_form, write_line
from monitor.holding import Records
from monitor.incidents.ledger import Ledger
from monitor.match.index import WatchIndex
from monitor.match.judge import CONFIRMED_WITHIN
from monitor.model import Alert, View
from monitor.notify.digest import Telling
from monitor.notify.waiting import Waiting
from monitor.replay.articles import FIELDS, RecordedArticle, read
from monitor.replay.records import RecordLines
from monitor.store import codec
from monitor.store.connection import Store, temporary_store
from monitor.tracking import ReadArticle, Tracking


def replay_archive(loaded: Loaded, name: str) -> int:
    """Replay the articles of a JSONL file (`-`: standard input) for a configuration; 1 where a line was no article.

    Raises OSError where the file cannot be read, or an alert cannot be written.
    """
    with nullcontext(sys.stdin.buffer) if name == "-" else Path(name).open("rb") as file:
        return asyncio.run(_replay(loaded, name, file, sys.stdout))


async def _replay(loaded: Loaded, name: str, lines: BinaryIO, out: TextIO) -> int:
    articles = RecordLines(lines, RecordedArticle, "article")
    async with temporary_store() as store:
        archive = Archive(loaded, store, read, "archive" if name == "-" else Path(name).stem)
        for _, told in articles:
            _write(await archive.take(told), out)
        _write(await archive.end(), out)
    return int(articles.failed)


def _write(forms: Sequence[Mapping[str, Any]], out: TextIO) -> None:
    for form in forms:
        write_line(form, out)
    out.flush()


class Archive:
    """A configuration at work over recorded articles, one after the other."""

    def __init__(self, loaded: Loaded, store: Store, read_article: ReadArticle, name: str) -> None:
        self._name = name
        self._sources: dict[str, SourceSettings] = {source.label: source for source in loaded.config.sources}
        self._tracking = Tracking(store, read_article)
        ledger = Ledger(store)
        # Whoever confirms is an article of the archive, so nothing is looked at again in between.
        self._alerting = Alerting(
            Waiting(store),
            self,
            Records(ledger.alert, ledger.incident, ledger.alert_text),
            WatchIndex(loaded.watches),
            look_again=CONFIRMED_WITHIN,
        )
        self._now = datetime.min.replace(tzinfo=UTC)
        self._after: str | None = None
        self._told_in: dict[str, str] = {}
        """By alert: the article that caused it."""
        self._queued: set[tuple[str, str]] = set()
        self._forms: list[dict[str, Any]] = []

    async def take(self, told: RecordedArticle) -> list[dict[str, Any]]:
        """What is sent until an article comes, and because of it. The clock never goes back: a late line comes late."""
        await self._release_until(told.time)
        self._now = max(self._now, told.time)
        self._after = told.id or told.url
        source = self._sources.get(told.source)
        article = told.article(source, seen_at=self._now)
        for change in await self._tracking.track(article, self._now, country=source.country if source else None):
            if change.alert is not None:
                self._told_in[change.alert.id] = self._after
                await self._alerting.tell(change.alert, self._now)
            elif change.incident is not None:
                await self._alerting.confirm(change.incident, self._now)
        self._after = None
        return self._taken()

    async def end(self) -> list[dict[str, Any]]:
        """What is sent after the last article."""
        await self._release_until(None)
        return self._taken()

    async def _release_until(self, moment: datetime | None) -> None:
        while (due := await self._alerting.next_due()) and (moment is None or due <= moment):
            self._now = max(self._now, due)
            await self._alerting.release(self._now)

    async def gather(self, channel: str, tellings: Sequence[Telling], now: datetime) -> int:
        """What a digest tells, alert by alert."""
        told = [await self.expand(each.alert, [(channel, each.watchlists)], now) for each in tellings]
        for form in self._forms[len(self._forms) - sum(told) :]:
            form["digest"] = True
        return sum(told)

    async def expand(
        self,
        alert: Alert,
        matches: Sequence[tuple[str, Sequence[str]]],
        now: datetime,
        *,
        view: View | None = None,  # noqa: ARG002 - the alert comes as it is told
    ) -> int:
        """An alert as some channels are told it."""
        new = [(channel, names) for channel, names in matches if (alert.id, channel) not in self._queued]
        self._queued.update((alert.id, channel) for channel, _ in new)
        if new:
            self._forms.append(self._form(alert, new, now))
        return len(new)

    def _form(self, alert: Alert, matches: Sequence[tuple[str, Sequence[str]]], now: datetime) -> dict[str, Any]:
        plain = codec.plain(alert)
        return {
            "scenario": self._name,
            "after": self._after or self._told_in.get(alert.id),
            **{name: plain[name] for name in FIELDS},
            "alert": alert.id,
            "at": time_form(now),
            "watchlists": sorted({name for _, names in matches for name in names}),
            "channels": [channel for channel, _ in matches],
        }

    def _taken(self) -> list[dict[str, Any]]:
        taken, self._forms = self._forms, []
        return taken
