"""Scenarios: streams of recorded articles, each with the cities that its reader watches, by no further rule."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import nullcontext
from pathlib import Path
from typing import Annotated, Any, BinaryIO, TextIO

from pydantic import AwareDatetime, Field

from monitor.forms import write_line
from monitor.match.index import WatchIndex
from monitor.match.watchlists import Watch
from monitor.model import Alert
from monitor.replay.articles import FIELDS, Recorded, RecordedArticle, read
from monitor.replay.records import RecordLines
from monitor.store import codec
from monitor.store.connection import Store, temporary_store
from monitor.store.keys import Keys
from monitor.tracking import ReadArticle, Tracking


class ScenarioArticle(RecordedArticle):
    """An article of a scenario: it has a name and its own time."""

    id: str
    at: AwareDatetime


class WatchedCity(Recorded):
    """A city that the scenario's reader watches."""

    geonameid: int


class Scenario(Recorded):
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
    scenarios = RecordLines(lines, Scenario, "scenario")
    async with temporary_store() as store:
        for number, scenario in scenarios:
            async for alert in replay(scenario, Store(store.redis, Keys(f"replay{number}")), read):
                write_line(alert, out)
            out.flush()
    return int(scenarios.failed)


async def replay(scenario: Scenario, store: Store, read: ReadArticle) -> AsyncIterator[dict[str, Any]]:
    """The alerts of one scenario in the form for machines, each after the article that caused it."""
    tracking = Tracking(store, read)
    watch = Watch("scenario", frozenset(city.geonameid for city in scenario.watch), channels=("replay",))
    watched = WatchIndex([watch])
    for told in scenario.articles:
        changes = await tracking.track(told.article(), told.time)
        for change in changes:
            if change.alert is not None and watched.match(change.alert):
                yield _form(scenario, told, change.alert)


def _form(scenario: Scenario, told: ScenarioArticle, alert: Alert) -> dict[str, Any]:
    plain = codec.plain(alert)
    return {"scenario": scenario.id, "after": told.id, **{name: plain[name] for name in FIELDS}}
