"""`make quality`: every labelled set read and scored, a table by language and slot, and what fell since.

Exit 1 where a cell fell by more than 0.005. `--record` keeps the figures, `--errors` lists every miss.
"""

from __future__ import annotations

import argparse
import asyncio
import sys

from rich.console import Console
from rich.table import Table
from rich.text import Text

from monitor.read.report import Reader
from monitor.store.connection import temporary_store
from tests.quality.figures import COUNTS, Figures, falls, has_fallen, record, recorded
from tests.quality.score import ALL, Row, Score
from tests.quality.sets import article_sets, faults, read_articles, replay_scenarios, scenario_sets, told_for

ARTICLE_SLOTS = {
    "articles": "articles", "alert_precision": "precision", "alert_recall": "recall", "alert_f1": "alert F1",
    "silence": "silence", "killed_exact": "killed", "injured_exact": "injured", "missing_exact": "missing",
    "window": "window", "currency": "currency", "methods_f1": "methods", "quoted": "quoted",
}  # fmt: skip
SCENARIO_SLOTS = {
    "scenarios": "scenarios", "precision": "precision", "recall": "recall", "f1": "alert F1", "kind": "kind",
    "toll": "toll", "methods_f1": "methods", "grouping": "grouping", "perfect": "perfect",
}  # fmt: skip
GOOD = 0.9
WIDTH = 120
"""Columns that the widest table needs."""


def main() -> int:
    """Run all sets; 1 where the quality fell or a label is at fault."""
    parser = argparse.ArgumentParser(prog="make quality", description=__doc__)
    parser.add_argument("--record", action="store_true", help="keep these figures as those to compare with")
    parser.add_argument("--errors", action="store_true", help="list every miss")
    args = parser.parse_args()
    wrong = [fault for path in article_sets().values() for fault in faults(path)]
    if wrong:
        print("\n".join(wrong), file=sys.stderr)
        return 1
    scores = asyncio.run(_scores())
    console = Console(highlight=False, width=max(WIDTH, Console().width))
    before = recorded()
    now = {name: _rows(score) for name, score in scores.items()}
    _show(now, before, console)
    if args.errors:
        for name, score in scores.items():
            console.print(Text(f"\n{name}: misses", style="bold"), *map(Text, score.misses), sep="\n", soft_wrap=True)
    if args.record:
        record(now)
        console.print("recorded")
        return 0
    fallen = list(falls(now, before))
    for fall in fallen:
        console.print(Text(f"fell: {fall}", style="red"), soft_wrap=True)
    return int(bool(fallen))


async def _scores() -> dict[str, Score]:
    reader = Reader.load()
    scores = {name: read_articles(path, reader) for name, path in article_sets().items()}
    async with temporary_store() as store:
        for name, path in scenario_sets().items():
            scores[name.removesuffix(".dev")] = await replay_scenarios(path, store)
            if (told := told_for(path)).exists():
                scores[f"{name.removesuffix('.dev')}, read by hand"] = await replay_scenarios(path, store, told)
    return scores


def _rows(score: Score) -> dict[str, Row]:
    """The rows worth keeping: by language, and the whole alone where rows are single scenarios."""
    by_scenario = "scenarios" in score.rows[ALL]
    return {ALL: score.rows[ALL]} if by_scenario else score.rows


def _show(now: Figures, before: Figures, console: Console) -> None:
    for name, rows in now.items():
        slots = SCENARIO_SLOTS if "scenarios" in rows[ALL] else ARTICLE_SLOTS
        table = Table(box=None, title=name, title_justify="left", title_style="bold")
        table.add_column("")
        for heading in slots.values():
            table.add_column(heading, justify="right", no_wrap=True)
        for language, row in rows.items():
            was = before.get(name, {}).get(language, {})
            table.add_row(language, *(_cell(slot, row[slot], was.get(slot)) for slot in slots))
        console.print(table, "")


def _cell(slot: str, value: float, was: float | None) -> Text:
    if slot in COUNTS:
        return Text(str(int(value)), style="dim")
    told = f"{value:.3f}".replace("0.", ".", 1) if value < 1 else "1.00"
    if has_fallen(value, was):
        return Text(f"{told} ▼{(was or 0) - value:.3f}", style="bold red")
    if was is not None and has_fallen(was, value):
        return Text(f"{told} ▲", style="green")
    return Text(told, style="" if value >= GOOD else "yellow")


if __name__ == "__main__":
    raise SystemExit(main())
