"""The labelled sets and how they are run: articles through the reader, scenarios through the replay, in this process.

A set in the form of `articles.spec.md` that lies in `suites/` is found by itself; its name says what is in it.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from monitor.forms import reports_form
from monitor.read.report import Reader
from monitor.replay import Scenario, read, replay
from monitor.store.connection import Store
from monitor.store.keys import Keys
from tests.quality.by_hand import reading_by_hand, told_by_hand
from tests.quality.score import Score, score_articles, score_scenarios

HERE = Path(__file__).parent
ARTICLES = HERE / "articles.dev.jsonl"
UNREAD = "mixed."
"""What is in the names of sets whose misses nobody reads, so that their sums stay honest."""
STREAMS = "scenarios."
"""What the names of sets of streams begin with."""
SCENARIOS = HERE / "scenarios.dev.jsonl"
TOLD = ".told.jsonl"
"""How the name of a set of streams ends in the file that has its articles as read by hand."""


def article_sets() -> dict[str, Path]:
    """Every set of labelled articles by its name."""
    found = sorted(path for path in (HERE / "suites").glob("*.jsonl") if not path.name.startswith(STREAMS))
    suites = {path.name.removesuffix(".jsonl"): path for path in found}
    return {"articles": ARTICLES, **suites}


def load(path: Path) -> list[dict[str, Any]]:
    """The records of a JSONL file."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def read_articles(path: Path, reader: Reader) -> Score:
    """Read a set and score it; the reader is told no more than an article's language and time."""
    labelled = load(path)
    score = score_articles(labelled, [{"id": a["id"], "reports": _reports(a, reader)} for a in labelled])
    return replace(score, misses=["not to be read"]) if UNREAD in path.name else score


def _reports(article: dict[str, Any], reader: Reader) -> list[dict[str, Any]]:
    reading = reader.read(
        title=article["title"],
        text=article["text"],
        published=datetime.fromisoformat(article["published"]),
        language=article["lang"],
    )
    return reports_form([report for report in reading.reports if not report.denied])


def scenario_sets() -> dict[str, Path]:
    """Every set of streams by its name."""
    found = [*HERE.glob(f"{STREAMS}*.jsonl"), *(HERE / "suites").glob(f"{STREAMS}*.jsonl")]
    found = sorted(path for path in found if not path.name.endswith(TOLD))
    return {path.name.removesuffix(".jsonl"): path for path in found}


def told_for(path: Path) -> Path:
    """Where the articles of a set of streams stand as read by hand; not every set has such a file."""
    return path.with_name(path.name.removesuffix(".jsonl") + TOLD)


async def replay_scenarios(path: Path, store: Store, told: Path | None = None) -> Score:
    """Replay a set and score its alerts; each scenario has a namespace of its own in the store.

    With `told` articles are not read, but taken as they were read by hand: so merging is judged alone.
    """
    by_hand = told_by_hand(told) if told else {}
    labelled, alerts = load(path), []
    for number, record in enumerate(labelled):
        scenario = Scenario.model_validate(record)
        reader = reading_by_hand(scenario, by_hand.get(scenario.id, {})) if told else read
        own = Store(store.redis, Keys(f"{path.stem}{'told' if told else 'read'}{number}"))
        alerts += [alert async for alert in replay(scenario, own, reader)]
    score = score_scenarios(labelled, alerts)
    return replace(score, misses=["not to be read"]) if UNREAD in path.name else score


def faults(path: Path) -> Iterator[str]:
    """What is wrong with the labels of a set: an id twice, words that the article does not have."""
    seen: set[str] = set()
    for article in load(path):
        if article["id"] in seen:
            yield f"{path.name}: {article['id']} is there twice"
        seen.add(article["id"])
        words = article["title"] + "\n" + article["text"]
        for incident in article["incidents"]:
            if incident["evidence"] not in words:
                yield f"{path.name}: {article['id']}: the evidence is not in the article: {incident['evidence']!r}"
