"""Many sources in one process of the service itself: its memory, share of a core, latencies, longest pause.

The service runs with the roles `schedule` and `crawl` over an embedded store of its own and a server in another
process (`crowd_server`). The first polls are let pass; what is measured is the time after them.
"""

from __future__ import annotations

import asyncio
import json
import resource
import sys
import tempfile
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from yarl import URL

from monitor.config.load import Loaded, load_text
from monitor.model import Article
from monitor.read.places.gazetteer import Gazetteer
from monitor.service.run import Service, on_the_fastest_loop, set_up_logs, settle_memory
from monitor.store import codec
from monitor.store.connection import Store
from tools.bench.measure import Fact

TICK = 0.005


@dataclass(frozen=True)
class Crowd:
    """How many sources, how often polled, what is fetched, how often something new comes, how many items at first."""

    sources: int
    every: int
    fetch: str
    news_a_second: float
    items: int
    settle: float
    seconds: float


MANY = Crowd(10_000, 60, "never", 8.3, 20, 240, 40)
"""Of 167 polls a second, one in twenty finds something new."""
QUICK = Crowd(1_000, 10, "always", 8, 0, 22, 30)
CROWDS = {"many": MANY, "quick": QUICK}


def configuration(crowd: Crowd, address: str, folder: Path) -> Loaded:
    """As an operator would write it."""
    config = {
        "store": "embedded",
        "data": str(folder),
        "log": {"format": "text", "level": "ERROR"},
        "crawl": {"delay_per_host": "0s", "connections_per_host": 64, "processes": 1},
        "sources": [
            {"name": f"f{n}", "url": f"{address}/feed/{n}", "language": "en", "every": f"{crowd.every}s"}
            | {"fetch": crowd.fetch, "allow_private": True}
            for n in range(crowd.sources)
        ],
        "watchlists": [{"name": "all", "cities": ["Kyiv"], "notify": ["console"]}],
    }
    return load_text(yaml.safe_dump(config), "crowd", folder, Gazetteer.load(), environment={})


class Pauses:
    """How long the loop was not to be had."""

    def __init__(self) -> None:
        self.longest = 0.0

    async def watch(self) -> None:
        while True:
            before = time.perf_counter()
            await asyncio.sleep(TICK)
            self.longest = max(self.longest, time.perf_counter() - before - TICK)


async def _articles(store: Store, since: float) -> list[tuple[float, float]]:
    """Of each article published meanwhile, seconds from publication, and from its first listing, to the stream."""
    found = []
    for stream in store.keys.all_articles():
        lying: Any = await store.redis.xrange(stream, min=int(since * 1000))
        for number, fields in lying:
            times = URL(codec.load(Article, fields[b"body"]).url).query
            published, served = float(times["published"]), float(times["served"])
            put = int(number.split(b"-")[0]) / 1000
            if published > since:
                found.append((put - published, put - served))
    return found


def _share(values: list[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(len(values) * share))] if values else float("nan")


async def measure(crowd: Crowd, address: str) -> dict[str, float]:
    """Run the service and look at it."""
    with tempfile.TemporaryDirectory(prefix="tocsin-crowd-") as folder:
        loaded = configuration(crowd, address, Path(folder))
        set_up_logs(loaded.config)
        service = Service(loaded, roles=("schedule", "crawl"))
        running = asyncio.create_task(service.run())
        await service.started.wait()
        await asyncio.sleep(crowd.settle)
        assert service.runtime is not None
        store, pauses = service.runtime.store, Pauses()
        watching = asyncio.create_task(pauses.watch())
        began, cpu, since = time.perf_counter(), time.process_time(), time.time()
        await asyncio.sleep(crowd.seconds)
        share = (time.process_time() - cpu) / (time.perf_counter() - began)
        watching.cancel()
        told = await _articles(store, since)
        figures = {
            "memory_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000,
            "core": share,
            "pause_ms": pauses.longest * 1000,
            "articles": float(len(told)),
            "whole_p50_s": _share([whole for whole, _ in told], 0.5),
            "whole_p99_s": _share([whole for whole, _ in told], 0.99),
            "work_p50_ms": _share([work for _, work in told], 0.5) * 1000,
            "work_p99_ms": _share([work for _, work in told], 0.99) * 1000,
        }
        service.stop.set()
        await running
        return figures


async def _measured(name: str) -> dict[str, float]:
    """The figures of a crowd, measured in a process of its own."""
    crowd = CROWDS[name]
    server = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tools.bench.crowd_server"),
        *(str(crowd.sources), str(crowd.news_a_second), str(crowd.items)),
        stdout=asyncio.subprocess.PIPE,
    )  # fmt: skip
    try:
        assert server.stdout is not None
        address = f"http://127.0.0.1:{int(await server.stdout.readline())}"
        desk = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "tools.bench.crowd", name, address, stdout=asyncio.subprocess.PIPE
        )
        told, _ = await desk.communicate()
        figures: dict[str, float] = json.loads(told)
        return figures
    finally:
        server.kill()
        await server.wait()


async def bench_latency() -> AsyncIterator[Fact]:
    """1,000 sources at 10 s whose pages are fetched; two in a hundred answer after five seconds."""
    found = await _measured("quick")
    yield _fact("publication to stream, 1,000 sources at 10 s, median", found["whole_p50_s"], "s", 5.5)
    yield _fact("the same, 99 in 100", found["whole_p99_s"], "s", 10.5)
    yield _fact("without the wait for the poll, median", found["work_p50_ms"], "ms", 150)
    yield _fact("the same, 99 in 100", found["work_p99_ms"], "ms", 500)


async def bench_many() -> AsyncIterator[Fact]:
    """10,000 sources at 60 s, one poll in twenty with something new."""
    found = await _measured("many")
    yield _fact("10,000 sources, memory", found["memory_mb"], "MB", 300)
    yield _fact("the same, share of a core at 60 s", found["core"] * 100, "%", 25)
    yield _fact("the same, longest pause of the loop", found["pause_ms"], "ms", 50)


def _fact(what: str, value: float, unit: str, most: float) -> Fact:
    return Fact(what, value, unit, f"at most {most:g} {unit}", value <= most)


def main() -> None:
    """Measure one crowd against a running server, and print the figures as JSON."""
    name, address = sys.argv[1:]
    settle_memory()
    with on_the_fastest_loop() as runner:
        print(json.dumps(runner.run(measure(CROWDS[name], address))))


if __name__ == "__main__":
    main()
