"""`tocsin sources list` and `stats`: what there is, and what it has brought."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from monitor.config import Loaded
from monitor.crawl.health import Health
from monitor.crawl.sources import SourceSettings
from monitor.dedup.seen import Seen, SourceState
from monitor.forms import time_form, write_line
from monitor.service.health import judge
from monitor.settings import print_duration
from monitor.status import ask
from monitor.store import codec
from monitor.store.connection import Store

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Standing:
    """A source of the configuration, and what the store remembers of it."""

    source: SourceSettings
    state: SourceState
    health: Health
    waiting: int

    def word(self, now: datetime) -> str:
        """Its state in one word; `paused` whoever paused it."""
        if self.source.paused or self.state.paused:
            return "paused"
        return judge(self.health, max(self.health.pace or self.source.every, self.source.every), now)

    def a_day(self, now: datetime) -> float | None:
        """New entries a day since the first poll; None before one day has passed."""
        if self.state.first is None or now - self.state.first < DAY:
            return None
        return self.state.new / ((now - self.state.first) / DAY)


async def _standings(loaded: Loaded, store: Store) -> list[Standing]:
    seen, sources = Seen(store), loaded.config.sources
    states = await seen.states([source.label for source in sources])
    return [
        Standing(
            source,
            state,
            codec.load(Health, state.health) if state.health else Health(),
            await seen.pending_count(source.label) if state.waiting else 0,
        )
        for source, state in zip(sources, states, strict=True)
    ]


def show_list(loaded: Loaded, *, as_json: bool) -> int:
    """Print every source of the configuration."""

    async def question(store: Store) -> int:
        now = datetime.now(UTC)
        table = Table("source", "kind", "state", "language", "family", "address", box=None)
        for one in await _standings(loaded, store):
            source, word = one.source, one.word(now)
            if as_json:
                write_line(_listed(one, word), sys.stdout)
            row = (source.label, source.kind, word, source.language or "", source.publisher, source.public_url)
            table.add_row(*map(Text, row))
        if not as_json:
            Console(highlight=False).print(table)
        return 0

    return ask(loaded, question)


def _listed(one: Standing, word: str) -> dict[str, Any]:
    source = one.source
    paused = "configuration" if source.paused else "hand" if one.state.paused else None
    return {
        "name": source.label,
        "kind": source.kind,
        "url": source.public_url,
        "state": word,
        "language": source.language,
        "country": source.country,
        "family": source.publisher,
        "official": source.official,
        "paused_by": paused,
        "paused_since": time_form(one.state.paused),
    }


def show_stats(loaded: Loaded, *, as_json: bool) -> int:
    """Print what each source has brought since it was first polled."""

    async def question(store: Store) -> int:
        now = datetime.now(UTC)
        heads = ("source", "state", "since", "new", "a day", "changed", "waiting", "last news", "failures")
        table = Table(*heads, box=None)
        for one in await _standings(loaded, store):
            if as_json:
                write_line(_counted(one, now), sys.stdout)
            state, a_day = one.state, one.a_day(now)
            row = (
                one.source.label, one.word(now), _day(state.first), str(state.new), f"{a_day:.1f}" if a_day else "",
                str(state.changed), str(one.waiting), _ago(one.health.rhythm.last_news, now), str(one.health.failures),
            )  # fmt: skip
            table.add_row(*map(Text, row))
        if not as_json:
            Console(highlight=False).print(table)
        return 0

    return ask(loaded, question)


def _counted(one: Standing, now: datetime) -> dict[str, Any]:
    a_day, health = one.a_day(now), one.health
    return {
        "name": one.source.label,
        "state": one.word(now),
        "first_poll": time_form(one.state.first),
        "last_success": time_form(health.last_success),
        "last_news": time_form(health.rhythm.last_news),
        "new": one.state.new,
        "changed": one.state.changed,
        "a_day": round(a_day, 2) if a_day is not None else None,
        "gap_s": health.rhythm.gap,
        "waiting": one.waiting,
        "failures": health.failures,
        "failing_since": time_form(health.failing_since),
    }


def _day(time: datetime | None) -> str:
    return time.strftime("%Y-%m-%d") if time else ""


def _ago(time: datetime | None, now: datetime) -> str:
    return f"{print_duration(timedelta(seconds=round((now - time).total_seconds())))} ago" if time else ""
