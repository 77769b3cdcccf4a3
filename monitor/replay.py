"""`tocsin replay`: scenarios through dedup, incidents and rules on their own clock, in a store of their own.

The stages are the service's; only the clock is the scenario's, and the articles come from a file instead of sources.
"""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import AsyncIterator
from contextlib import nullcontext
from datetime import UTC
from pathlib import Path
from typing import Annotated, Any, BinaryIO, TextIO

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError

from monitor.config.faults import show_path
from monitor.config.wording import message_of
from monitor.dedup import fingerprints
from monitor.forms import write_line
from monitor.match.index import WatchIndex
from monitor.match.watchlists import Watch
from monitor.model import Alert, Article
from monitor.read.process import read_in_process
from monitor.read.report import Reading
from monitor.store import codec
from monitor.store.connection import Store, temporary_store
from monitor.store.keys import Keys
from monitor.tracking import ReadArticle, Tracking

_FIELDS = ("city", "country", "geonameid", "kind", "killed", "injured", "methods", "incident", "reason")


class _Read(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class ScenarioArticle(_Read):
    """An article as an outlet published it, and when the program is to see it."""

    id: str
    at: AwareDatetime
    published: AwareDatetime | None = None
    source: str = ""
    url: str = ""
    official: bool = False
    lang: str | None = None
    title: str = ""
    text: str = ""

    def article(self) -> Article:
        """The article as the crawl would have put it on the stream."""
        at = self.at.astimezone(UTC)
        canonical = fingerprints.canonical_url(self.url)
        return Article(
            id=fingerprints.article_id(canonical, source=self.source, guid=self.id),
            revision=fingerprints.revision(self.title, self.text),
            url=self.url,
            source=self.source,
            family=self.source,
            official=self.official,
            language=self.lang,
            title=self.title,
            text=self.text,
            published=self.published.astimezone(UTC) if self.published else at,
            dated=self.published is not None,
            seen_at=at,
        )


class WatchedCity(_Read):
    """A city that the scenario's reader watches."""

    geonameid: int


class Scenario(_Read):
    """One stream of articles, and the cities watched."""

    id: str
    watch: tuple[WatchedCity, ...] = ()
    articles: Annotated[tuple[ScenarioArticle, ...], Field(max_length=100_000)] = ()


def replay_file(name: str) -> int:
    """Replay the scenarios of a JSONL file (`-`: standard input); 1 where a line was no scenario.

    Raises OSError where the file cannot be read, or an alert cannot be written.
    """
    with nullcontext(sys.stdin.buffer) if name == "-" else Path(name).open("rb") as file:
        return asyncio.run(_replay_all(file, sys.stdout))


async def _replay_all(lines: BinaryIO, out: TextIO) -> int:
    failed = False
    async with temporary_store() as store:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                scenario = Scenario.model_validate(json.loads(line))
            except (ValueError, RecursionError) as error:
                failed = True
                print(f"tocsin: line {number}: {_fault(error)}", file=sys.stderr)
                continue
            async for alert in replay(scenario, Store(store.redis, Keys(f"replay{number}")), read):
                write_line(alert, out)
            out.flush()
    return int(failed)


def _fault(error: Exception) -> str:
    if isinstance(error, ValidationError):
        first = error.errors(include_url=False)[0]
        return f"no scenario: {show_path(first['loc'])}: {message_of(first, '', ())}".replace(": :", ":")
    return f"is not JSON: {error}"


async def read(article: Article, country: str | None) -> Reading:
    """Read in this very process: a replay has nothing else to do meanwhile."""
    return read_in_process(article, country)


async def replay(scenario: Scenario, store: Store, read: ReadArticle) -> AsyncIterator[dict[str, Any]]:
    """The alerts of one scenario in the form for machines, each after the article that caused it."""
    tracking = Tracking(store, read)
    watch = Watch("scenario", frozenset(city.geonameid for city in scenario.watch), channels=("replay",))
    watched = WatchIndex([watch])
    for told in scenario.articles:
        changes = await tracking.track(told.article(), told.at.astimezone(UTC))
        for change in changes:
            if change.alert is not None and watched.match(change.alert):
                yield _form(scenario, told, change.alert)


def _form(scenario: Scenario, told: ScenarioArticle, alert: Alert) -> dict[str, Any]:
    plain = codec.plain(alert)
    return {"scenario": scenario.id, "after": told.id, **{name: plain[name] for name in _FIELDS}}
