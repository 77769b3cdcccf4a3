"""`tocsin sources pause` and `resume`."""

from __future__ import annotations

import sys
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime

from monitor.config import Loaded
from monitor.dedup.seen import Seen
from monitor.settings import did_you_mean
from monitor.status import ask
from monitor.store.connection import Store


def pause(loaded: Loaded, names: Sequence[str]) -> int:
    """Leave sources alone until they are resumed; 2 where one of them is not known."""

    async def one(seen: Seen, name: str) -> str:
        await seen.pause(name, datetime.now(UTC))
        return "paused"

    return _each(loaded, names, one)


def resume(loaded: Loaded, names: Sequence[str]) -> int:
    """Poll sources again; those that the configuration pauses stay so, and that is said."""
    by_file = {source.label for source in loaded.config.sources if source.paused}

    async def one(seen: Seen, name: str) -> str:
        was = await seen.resume(name)
        if name in by_file:
            return "is still paused by the configuration (`paused: true`)"
        return "resumed" if was else "was not paused"

    return _each(loaded, names, one)


def _each(loaded: Loaded, names: Sequence[str], one: Callable[[Seen, str], Awaitable[str]]) -> int:
    known = [source.label for source in loaded.config.sources]
    unknown = [name for name in names if name not in known]
    for name in unknown:
        print(f"tocsin: no source is called {name!r}{did_you_mean(name, known)}", file=sys.stderr)
    if unknown:
        return 2

    async def question(store: Store) -> int:
        for name in names:
            print(f"{name}: {await one(Seen(store), name)}", file=sys.stderr)
        return 0

    return ask(loaded, question)
