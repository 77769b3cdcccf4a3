"""`tocsin extract --articles`: one line of reports an article, in order, on all cores.

A record that cannot be read gets a line with its error and is named on standard error; the rest goes on.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import sys
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any, BinaryIO

from monitor.forms import reports_form, write_line
from monitor.read.report import Reader

CHUNK = 32
ALONE = 3 * CHUNK
"""So few articles are read sooner than another process has started."""
MAX_LINE = 32_000_000
"""Bytes of one record; more is no article."""

Numbered = tuple[int, bytes]


@dataclass(frozen=True, slots=True)
class RecordError(Exception):
    """A line that is no article, and the id that it has nevertheless."""

    message: str
    id: Any = None


def extract_articles(name: str) -> int:
    """Read the articles of a JSONL file (`-`: standard input) and write their reports; 1 where a record was bad.

    Raises OSError where the file cannot be read, or its reports cannot be written.
    """
    with nullcontext(sys.stdin.buffer) if name == "-" else Path(name).open("rb") as file:
        return _extract(_lines(file))


def _lines(file: BinaryIO) -> Iterator[Numbered]:
    number = 0
    while line := file.readline(MAX_LINE + 1):
        number += 1
        if len(line) > MAX_LINE:
            while line and not line.endswith(b"\n"):
                line = file.readline(MAX_LINE)
            yield number, b""
        elif line.strip():
            yield number, line


def _extract(lines: Iterator[Numbered]) -> int:
    failed = False
    for result in _results(lines):
        if "error" in result:
            failed = True
            print(f"tocsin: line {result['line']}: {result['error']}", file=sys.stderr)
        write_line(result, sys.stdout)
    sys.stdout.flush()
    return int(failed)


def _results(lines: Iterator[Numbered]) -> Iterator[dict[str, Any]]:
    first = list(islice(lines, ALONE))
    cores = len(os.sched_getaffinity(0))
    if len(first) < ALONE or cores == 1:
        yield from _read_chunk(first)
        while chunk := list(islice(lines, CHUNK)):
            yield from _read_chunk(chunk)
        return
    waiting: deque[Future[list[dict[str, Any]]]] = deque()
    chunks = iter(lambda: list(islice(lines, CHUNK)), [])
    with ProcessPoolExecutor(cores, multiprocessing.get_context("forkserver")) as pool:
        waiting.extend(pool.submit(_read_chunk, first[n : n + CHUNK]) for n in range(0, len(first), CHUNK))
        for chunk in chunks:
            if len(waiting) > 4 * cores:
                yield from waiting.popleft().result()
            waiting.append(pool.submit(_read_chunk, chunk))
        while waiting:
            yield from waiting.popleft().result()


@cache
def _reader() -> Reader:
    return Reader.load()


def _read_chunk(chunk: list[Numbered]) -> list[dict[str, Any]]:
    return [_read(number, line) for number, line in chunk]


def _read(number: int, line: bytes) -> dict[str, Any]:
    try:
        article = _article(line)
    except RecordError as error:
        return {"id": error.id, "line": number, "error": error.message, "reports": []}
    try:
        reading = _reader().read(
            title=article["title"], text=article["text"], published=article["published"], language=article["lang"]
        )
    except Exception as error:  # noqa: BLE001 - it promises never to raise; should it, the other records are read yet
        message = f"cannot be read: {type(error).__name__}: {error}"
        return {"id": article["id"], "line": number, "error": message, "reports": []}
    # An attack that the article says never happened is a correction to those who were told of it, and no incident.
    happened = [report for report in reading.reports if not report.denied]
    return {"id": article["id"], "language": reading.language, "reports": reports_form(happened)}


def _article(line: bytes) -> dict[str, Any]:
    if not line:
        raise RecordError(f"longer than {MAX_LINE} bytes")
    try:
        record = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise RecordError(f"is not JSON: {error}") from None
    if not isinstance(record, dict):
        raise RecordError('an object is expected, such as {"id": ..., "title": ..., "text": ...}')
    name = record.get("id")
    if not isinstance(name, str | int) or isinstance(name, bool):
        raise RecordError("id is missing" if name is None else "id is neither a string nor a whole number")
    article: dict[str, Any] = {"id": name}
    for key in ("title", "text"):
        article[key] = record.get(key) if record.get(key) is not None else ""
        if not isinstance(article[key], str):
            raise RecordError(f"{key} is not a string", name)
    language = record.get("lang")
    if language is not None and not isinstance(language, str):
        raise RecordError("lang is not a string", name)
    return article | {"lang": language, "published": _time(record.get("published"), name)}


def _time(value: Any, name: Any) -> datetime:  # noqa: ANN401 - whatever the record says
    if value is None:
        return datetime.now(UTC)  # an article without a date is read as of today
    try:
        told = datetime.fromisoformat(value)
        return told if told.tzinfo else told.replace(tzinfo=UTC)
    except (TypeError, ValueError):
        raise RecordError(f"published is not an ISO 8601 time: {value!r}", name) from None
