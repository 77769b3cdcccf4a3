"""`make bench`: every measurement, or those named on the command line; `--full` for those that take very long."""

from __future__ import annotations

import sys
from collections.abc import AsyncIterator, Callable

from rich.console import Console
from rich.table import Table

from monitor.service.run import on_the_fastest_loop, settle_memory
from tools.bench import crawl, dedup, delivery, endurance, incidents, matching, push, reading, subscriptions
from tools.bench.measure import Fact, Row

BENCHES: dict[str, Callable[[], AsyncIterator[Row | Fact]]] = {
    "crawl": crawl.bench,
    "endurance": endurance.bench,
    "push": push.bench,
    "reading": reading.bench,
    "dedup": dedup.bench,
    "incidents": incidents.bench,
    "matching": matching.bench,
    "subscriptions": subscriptions.bench,
    "delivery": delivery.bench,
}
FULL: dict[str, Callable[[], AsyncIterator[Row | Fact]]] = {
    "crawl": crawl.bench_full,
    "endurance": endurance.bench_full,
    "dedup": dedup.bench_full,
}


async def main(arguments: list[str]) -> int:
    """Print a row for each measurement as it is made."""
    names = [name for name in arguments if name != "--full"]
    benches = BENCHES | FULL if "--full" in arguments else BENCHES
    unknown = sorted(set(names) - BENCHES.keys())
    if unknown:
        print(f"no benchmark is called {unknown[0]}; one of {', '.join(BENCHES)}", file=sys.stderr)
        return 2
    console = Console(highlight=False)
    for name in names or BENCHES:
        table = Table(
            "what",
            "a second, or figure",
            "baseline, or wanted",
            "times the baseline",
            box=None,
            title=name,
            title_justify="left",
        )
        with console.status(f"measuring {name}"):
            async for row in benches[name]():
                table.add_row(*row.cells)
        console.print(table)
    return 0


if __name__ == "__main__":
    settle_memory()  # as the service does
    with on_the_fastest_loop() as runner:
        raise SystemExit(runner.run(main(sys.argv[1:])))
