"""`tocsin sources test`: what a source would give, and what is amiss with it, before anything depends on it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from monitor.crawl.article import Page
from monitor.crawl.document import read_page
from monitor.crawl.errors import CrawlError
from monitor.crawl.exchange import PAGE_LIMITS
from monitor.crawl.fetch import Fetcher
from monitor.crawl.sources import Poll, SourceSettings
from monitor.model import Entry
from monitor.roster.kinds import Answered, Attempt, ask, look

OLD = timedelta(days=7)
"""A source whose newest entry is older is likely to be abandoned."""
SHORT = 200
"""Characters; a page with less text is worth a look by a person."""


@dataclass(frozen=True, slots=True)
class Sample:
    """An entry's page as a fetch would read it, or why it cannot be read."""

    entry: Entry
    page: Page | None = None
    error: CrawlError | None = None


@dataclass(frozen=True, slots=True)
class Trial:
    """What came of trying a source."""

    settings: SourceSettings
    poll: Poll | None
    attempts: tuple[Attempt, ...] = ()
    samples: tuple[Sample, ...] = ()
    faults: tuple[str, ...] = field(default=())
    """In words, what to know before it is relied on."""

    @property
    def usable(self) -> bool:
        """Whether it gave anything."""
        return self.poll is not None and bool(self.poll.entries or self.poll.context)


async def try_source(
    address: str,
    told: dict[str, Any],
    fetcher: Fetcher,
    now: datetime,
    *,
    kind: str | None = None,
    pages: int = 1,
    languages: Sequence[str] = (),
) -> Trial:
    """Ask an address as if it were a source, and fetch a few pages of what it lists.

    `told` are settings beside the address, `languages` those that can be read. Raises SettingsError.
    """
    answered = await ask(address, told, fetcher, now, (kind,) if kind else None)
    return await _judged(answered, fetcher, now, pages, languages)


async def try_configured(
    settings: SourceSettings, fetcher: Fetcher, now: datetime, *, pages: int = 1, languages: Sequence[str] = ()
) -> Trial:
    """As `try_source`, for a source with all its settings."""
    try:
        answered = Answered(settings, await look(settings, fetcher, now))
    except CrawlError as error:
        answered = Answered(settings, None, (Attempt(settings.kind, error),))
    return await _judged(answered, fetcher, now, pages, languages)


async def _judged(answered: Answered, fetcher: Fetcher, now: datetime, pages: int, languages: Sequence[str]) -> Trial:
    settings, poll = answered.settings, answered.poll
    trial = Trial(settings, poll, answered.attempts)
    if poll is None:
        return trial
    wanted = [entry for entry in poll.entries if _has_page(settings, entry)][:pages]
    samples = tuple([await _sample(settings, fetcher, entry) for entry in wanted])
    faults = [*poll.warnings, *_faults(settings, poll.entries, now, languages), *_of_pages(samples)]
    if poll.permanent_redirect:
        faults.append(f"has moved for good to {poll.permanent_redirect}; use that address")
    return replace(trial, samples=samples, faults=tuple(faults))


def _has_page(settings: SourceSettings, entry: Entry) -> bool:
    return settings.fetch != "never" and not entry.whole and entry.link.startswith(("http://", "https://"))


async def _sample(settings: SourceSettings, fetcher: Fetcher, entry: Entry) -> Sample:
    try:
        answer = await fetcher.of(settings.asking).get(
            entry.link, limits=PAGE_LIMITS, allow_private=settings.allow_private
        )
        page = await asyncio.to_thread(read_page, answer.body, answer.url, answer.content_type, answer.charset)
    except CrawlError as error:  # one page is isolated from the others
        return Sample(entry, error=error)
    return Sample(entry, page)


def _faults(settings: SourceSettings, entries: Sequence[Entry], now: datetime, languages: Sequence[str]) -> list[str]:
    """What the entries themselves give away."""
    if not entries:
        return [] if getattr(settings, "context", None) else ["lists nothing"]
    faults: list[str] = []
    lacking: list[tuple[str, Callable[[Entry], bool]]] = [
        (
            "without a time: taken as undated, they never make an old attack new",
            lambda e: not (e.published or e.updated),
        ),
        ("without a title", lambda e: not e.title and settings.kind != "telegram"),
        ("without a link", lambda e: not e.link),
    ]
    for words, lacks in lacking:
        if count := sum(map(lacks, entries)):
            faults.append(f"{count} of {len(entries)} entries {words}")
    times = [told for entry in entries if (told := entry.updated or entry.published)]
    if times and now - max(times) > OLD:
        faults.append(f"the newest entry is {(now - max(times)).days} days old")
    language = settings.language or next((entry.language for entry in entries if entry.language), None)
    if language and languages and language not in languages:
        faults.append(f"its language, {language}, is not read yet")
    return faults


def _of_pages(samples: Sequence[Sample]) -> list[str]:
    faults = []
    for sample in samples:
        if sample.error is not None:
            faults.append(f"a page cannot be read: {sample.error.message}")
        elif sample.page is not None and len(sample.page.text) < SHORT:
            faults.append(f"a page has only {len(sample.page.text)} characters of text: {sample.entry.link}")
    return faults
