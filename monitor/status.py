"""`tocsin status` and `sources`: what the operator asks on the command line, answered from the store."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from monitor.config import Loaded
from monitor.dedup.seen import Seen
from monitor.forms import time_form, write_line
from monitor.notify.outbox import Outbox
from monitor.notify.waiting import Waiting
from monitor.service import health
from monitor.settings import print_duration
from monitor.store.connection import Store, open_store
from monitor.store.embedded import StoreUnavailableError
from monitor.web.health import SourceView

_STYLES = {
    "fresh": "green",
    "stale": "yellow",
    "failing": "yellow",
    "dead": "bold red",
    "gone": "bold red",
    "never": "dim",
}


def ask(loaded: Loaded, question: Callable[[Store], Awaitable[int]]) -> int:
    """Answer from the store of a configuration; 1 where it does not answer."""

    async def asked() -> int:
        async with open_store(loaded.config.store, folder=loaded.config.data) as store:
            return await question(store)

    try:
        return asyncio.run(asked())
    except StoreUnavailableError as error:
        print(f"tocsin: {error}", file=sys.stderr)
        return 1


def show_status(loaded: Loaded, *, as_json: bool) -> int:
    """Print what is fresh and what waits; 1 where a source is not fresh or a queue lags."""

    async def question(store: Store) -> int:
        views, paused = await health.standings(Seen(store), loaded.config.sources, datetime.now(UTC))
        waiting = await health.queues(store, Outbox(store))
        held = await Waiting(store).count()
        troubled = [view for view in views if view.state != "fresh"]
        lagging = [name for name, count in waiting.items() if count > health.LAGGING]
        if as_json:
            form = {"sources": [_form(view) for view in views], "queues": waiting, "held": held}
            form["paused"] = [source.label for source in paused]
            form["context"] = {view.name: view.context for view in views if view.context}
            write_line({"ok": not troubled and not lagging, **form}, sys.stdout)
        else:
            console = Console(highlight=False)
            console.print(f"{len(views) - len(troubled)} of {len(views)} sources are fresh")
            for view in troubled:
                console.print(_line(view))
            if paused:
                console.print(Text(f"paused: {', '.join(source.label for source in paused)}"))
            for view in views:
                if view.context:
                    console.print(Text(f"{view.name}, no attack ({time_form(view.last_success)}): {view.context}"))
            console.print("waiting: " + ", ".join(f"{name} {count}" for name, count in waiting.items()))
            console.print(f"held back by rules: {held}")
        return int(bool(troubled or lagging))

    return ask(loaded, question)


def show_sources(loaded: Loaded, *, as_json: bool) -> int:
    """Print every source and how it fares."""

    async def question(store: Store) -> int:
        views = await health.source_views(Seen(store), loaded.config.sources, datetime.now(UTC))
        if as_json:
            for view in views:
                write_line(_form(view), sys.stdout)
            return 0
        table = Table("source", "state", "every", "last success", "outcome", "last error, warning or context", box=None)
        for view in views:
            state = Text(view.state, style=_STYLES[view.state])
            told = view.last_error or "; ".join(view.warnings) or view.context
            every = print_duration(view.every) if view.every else ""
            table.add_row(view.name, state, every, time_form(view.last_success) or "", view.outcome, Text(told))
        Console(highlight=False).print(table)
        return 0

    return ask(loaded, question)


def _form(view: SourceView) -> dict[str, Any]:
    return {
        "name": view.name,
        "url": view.public_url,
        "family": view.family,
        "language": view.language,
        "state": view.state,
        "last_success": time_form(view.last_success),
        "outcome": view.outcome or None,
        "last_error": view.last_error,
        "warnings": list(view.warnings),
        "context": view.context or None,
        "every_s": view.every.total_seconds() if view.every else None,
        "next_poll": time_form(view.next_poll),
    }


def _line(view: SourceView) -> Text:
    told = f" · {view.last_error}" if view.last_error else ""
    return Text.assemble("  ", (view.state, _STYLES[view.state]), f"  {view.name}{told}")
