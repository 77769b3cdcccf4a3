"""Structured logs and metrics: what the operator sees of the service."""

from __future__ import annotations

import logging
import sys
from functools import cache
from typing import Any

import structlog
from prometheus_client import Counter, Gauge, Histogram

POLLS = Counter("tocsin_polls_total", "Polls of sources, by what came of them", ["source", "outcome"])
ENTRIES = Counter("tocsin_entries_total", "Entries that sources listed, by what they were to us", ["outcome"])
ARTICLES = Counter("tocsin_articles_total", "Articles, by what came of them", ["outcome"])
REVISITS = Counter(
    "tocsin_revisits_total", "Further looks at pages of young incidents, by what came of them", ["outcome"]
)
WEBSUB = Counter("tocsin_websub_total", "What was said between hubs and us", ["outcome"])
HANDED_IN = Counter("tocsin_handed_in_total", "Articles that pipelines handed in, by what came of them", ["outcome"])
REPORTS = Counter("tocsin_reports_total", "Reports read from articles, by language", ["language"])
DECISIONS = Counter("tocsin_decisions_total", "What reports did to incidents, by reason", ["reason"])
ALERTS = Counter("tocsin_alerts_total", "Alerts put on the outbox, by kind", ["kind"])
VERDICTS = Counter("tocsin_verdicts_total", "Judgements of watchlists that may hold back, by verdict", ["verdict"])
DELIVERIES = Counter("tocsin_deliveries_total", "Deliveries, by channel and by how they ended", ["channel", "outcome"])
TURNS = Counter("tocsin_bot_turns_total", "Turns of conversations with the bot, by command", ["command"])
MESSAGES = Counter("tocsin_messages_total", "Messages of streams handled", ["role"])
MESSAGES_FAILED = Counter("tocsin_messages_failed_total", "Messages whose handling failed once", ["role"])
DEAD_LETTERS = Counter("tocsin_dead_letters_total", "Messages given up", ["role"])
STORE_OUTAGES = Counter("tocsin_store_outages_total", "Steps that found the store away", ["loop"])
RELOADS = Counter("tocsin_config_reloads_total", "Reloads of the configuration", ["outcome"])
SOURCE_UP = Gauge("tocsin_source_up", "1 where the last poll of a source succeeded", ["source"])
SOURCE_FRESH = Gauge("tocsin_source_last_success_timestamp_seconds", "Last successful poll of a source", ["source"])
SOURCE_DEAD = Gauge("tocsin_source_dead", "1 where the operator was told that a source is dead", ["source"])
READ_SECONDS = Histogram("tocsin_read_seconds", "Time to read one article")
STAGE_SECONDS = Histogram(
    "tocsin_delivery_stage_seconds",
    "Of each alert that was delivered: published to seen, seen to read, read to sent, published to sent",
    ["stage"],
    buckets=(0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60, 120, 300, 900, 1800, 3600, 21600),
)
STAGE_PERCENTILES = Gauge(
    "tocsin_delivery_stage_percentile_seconds", "The same of the latest thousand deliveries", ["stage", "percentile"]
)


@cache
def polls(source: str, outcome: str) -> Counter:
    """The counter of `POLLS` for a source; to look it up by its labels each time costs more than to count."""
    return POLLS.labels(source, outcome)


@cache
def up(source: str) -> tuple[Gauge, Gauge]:
    """The gauges of `SOURCE_UP` and `SOURCE_FRESH` for a source."""
    return SOURCE_UP.labels(source), SOURCE_FRESH.labels(source)


_CHATTY = (
    "aiohttp",
    "telegram",
    "httpx",
    "httpcore",
    "apscheduler",
    "trafilatura",
    "htmldate",
    "courlan",
    "urllib3",
    "apprise",
)


def logger(room: str) -> Any:  # noqa: ANN401 - structlog binds its type when configured
    """A structured logger that names its room."""
    return structlog.get_logger(room=room)


def set_up_logs(*, json: bool, level: str = "INFO") -> None:
    """Send structured logs to standard error: as lines for people, or as JSON for machines.

    Logs of libraries take the same way. Addresses with tokens are never logged by our rooms; the loggers of the HTTP
    libraries, which do, are kept to warnings.
    """
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    renderer: list[Any] = (
        [structlog.processors.format_exc_info, structlog.processors.JSONRenderer(ensure_ascii=False)]
        if json
        else [
            structlog.dev.ConsoleRenderer(
                colors=sys.stderr.isatty(),
                exception_formatter=structlog.dev.plain_traceback,  # others print local variables, and so secrets
            )
        ]
    )
    formatter = structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=shared, processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, *renderer]
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(formatter)
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for chatty in _CHATTY:
        logging.getLogger(chatty).setLevel(logging.WARNING)
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelNamesMapping()[level]),
        logger_factory=structlog.stdlib.LoggerFactory(),
        cache_logger_on_first_use=False,
    )


set_up_logs(json=False, level="WARNING")
"""Until somebody sets up more: commands print their data, and nothing may stand beside it."""
