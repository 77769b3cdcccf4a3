"""`tocsin extract FILE|URL`: one page or text, and what it says, with the words that say so."""

from __future__ import annotations

import asyncio
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from rich.console import Console

from monitor.crawl.article import Page
from monitor.crawl.document import read_page
from monitor.crawl.errors import CrawlError, PageError
from monitor.crawl.fetch import PAGE_LIMITS, Fetcher
from monitor.extract.explain import Explanation, is_silenced, remarks, show_remarks, trace_form
from monitor.extract.show import show
from monitor.forms import reports_form, time_form, write_line
from monitor.read.report import Reader


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """How a page is to be had, read and shown."""

    as_json: bool = False
    explain: bool = False
    published: datetime | None = None
    language: str | None = None
    allow_private: bool = False


def extract_one(source: str, wanted: Wanted) -> int:
    """Read one page and print its reports; 1 where it cannot be had."""
    try:
        page, url = _page(source, allow_private=wanted.allow_private)
    except (CrawlError, OSError) as error:
        reason = error.strerror if isinstance(error, OSError) else error
        print(f"tocsin: {source}: {reason}", file=sys.stderr)
        return 1
    told = wanted.published or page.published
    trace = Explanation() if wanted.explain else None
    reading = Reader.load().read(
        title=page.title,
        text=page.text,
        published=told or datetime.now(UTC),
        language=wanted.language or page.language,
        trace=trace,
    )
    explained = remarks(page, trace.steps, reading.reports) if trace else []
    if wanted.as_json:
        form: dict[str, Any] = {
            "url": url,
            "title": page.title,
            "language": reading.language,
            "published": time_form(told),
        }
        form |= {"reports": reports_form(reading.reports)}
        write_line(form | ({"text": page.text, "trace": trace_form(explained)} if trace else {}), sys.stdout)
        return 0
    console = Console(highlight=False)
    show(page, reading, console)
    if trace:
        show_remarks(page, trace, explained, console, silenced=is_silenced(explained, reading.reports))
    return 0


def _page(source: str, *, allow_private: bool) -> tuple[Page, str | None]:
    if source.startswith(("http://", "https://")):
        return asyncio.run(_fetch(source, allow_private=allow_private))
    content = sys.stdin.buffer.read(PAGE_LIMITS.size + 1) if source == "-" else _read(Path(source))
    return read_page(content, url=None, content_type=None, charset=None), None


def _read(path: Path) -> bytes:
    with path.open("rb") as file:
        content = file.read(PAGE_LIMITS.size + 1)
    if len(content) > PAGE_LIMITS.size:
        raise PageError(f"larger than {PAGE_LIMITS.size} bytes; this is no page", outcome="too_large", temporary=False)
    return content


async def _fetch(url: str, *, allow_private: bool) -> tuple[Page, str]:
    async with Fetcher() as fetcher:
        answer = await fetcher.get(url, limits=PAGE_LIMITS, allow_private=allow_private)
    page = read_page(answer.body, url=answer.url, content_type=answer.content_type, charset=answer.charset)
    return page, answer.url
