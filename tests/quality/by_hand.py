"""Streams whose articles were read by hand, so that merging is judged alone: what a faultless reader would have told.

A file `NAME.told.jsonl` beside `NAME.jsonl` has a line `{"id": SCENARIO, "told": {ARTICLE: [REPORT, ...]}}` a scenario,
in the form of `extract --json`; an article that is not named tells nothing.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from monitor.model import Article, Currency, Method, Quote, Range, Report
from monitor.read.report import Reading
from monitor.replay import Scenario
from monitor.tracking import ReadArticle

Told = dict[str, list[dict[str, Any]]]


def told_by_hand(path: Path) -> dict[str, Told]:
    """By scenario and article, the reports that were written down by hand."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return {record["id"]: record["told"] for record in map(json.loads, lines)}


def reading_by_hand(scenario: Scenario, told: Told) -> ReadArticle:
    """A reader of one scenario that answers with what was written down."""
    unknown = told.keys() - {article.id for article in scenario.articles}
    if unknown:
        raise ValueError(f"{scenario.id} has no articles {sorted(unknown)}")
    articles = {each.id: each.article() for each in scenario.articles}
    answers = {
        article.key: [report_of(report, article) for report in told.get(name, [])] for name, article in articles.items()
    }

    async def read(article: Article, country: str | None) -> Reading:
        return Reading(article.language or "", tuple(answers[article.key]))

    return read


def report_of(told: dict[str, Any], article: Article) -> Report:
    """A report in the form for machines, with its evidence found in the article; ValueError where it is not there."""
    field, words = ("text", article.text) if told["evidence"] in article.text else ("title", article.title)
    start = words.index(told["evidence"])
    counts = {slot: Range(**told[slot]) if told.get(slot) else None for slot in ("killed", "injured", "missing")}
    more = {name: told[name] for name in _PLAIN if name in told}
    return Report(
        city=told["city"], country=told["country"], geonameid=told["geonameid"],
        methods=tuple(map(Method, told["methods"])), currency=Currency(told["currency"]), evidence=told["evidence"],
        quotes={"evidence": Quote(field, start, start + len(told["evidence"]))}, **counts, **more,
    )  # fmt: skip


_PLAIN = ("window_hours", "denied", "killed_more", "event_date", "geo_precision")
