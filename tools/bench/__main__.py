"""`make bench`: every measurement, or those named on the command line."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Callable

from rich.console import Console
from rich.table import Table

from tools.bench import delivery, feeds, incidents, matching, reading
from tools.bench.measure import Row

BENCHES: dict[str, Callable[[], AsyncIterator[Row]]] = {
    "feeds": feeds.bench,
    "reading": reading.bench,
    "incidents": incidents.bench,
    "matching": matching.bench,
    "delivery": delivery.bench,
}


async def main(names: list[str]) -> int:
    """Print a row for each measurement as it is made."""
    unknown = sorted(set(names) - BENCHES.keys())
    if unknown:
        print(f"no benchmark is called {unknown[0]}; one of {', '.join(BENCHES)}", file=sys.stderr)
        return 2
    console = Console(highlight=False)
    for name in names or BENCHES:
        table = Table("what", "a second", "baseline", "times the baseline", box=None, title=name, title_justify="left")
        with console.status(f"measuring {name}"):
            async for row in BENCHES[name]():
                table.add_row(row.what, f"{row.rate:,.0f} {row.unit}", row.baseline_is, f"{row.ratio:.2f}")
        console.print(table)
    return 0


if __name__ == "__main__":
    raise SystemExit(asyncio.run(main(sys.argv[1:])))
