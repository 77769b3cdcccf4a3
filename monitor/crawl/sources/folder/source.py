"""One look at a directory: the articles of files that have come since the last one."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

from monitor.crawl.article import Page
from monitor.crawl.document import read_page
from monitor.crawl.errors import ListingError, PageError
from monitor.crawl.exchange import PAGE_LIMITS, Validators
from monitor.crawl.fetch import Fetcher
from monitor.crawl.pool import WorkCrashedError, Workers, WorkTimeoutError
from monitor.crawl.sources.folder.files import Progress, Stamp, opened, waiting
from monitor.crawl.sources.folder.settings import FolderSettings
from monitor.crawl.sources.poll import Poll
from monitor.crawl.sources.records import LONGEST_LINE, RecordError, entry_of, parsed
from monitor.model import Entry

MOST_ENTRIES = 500
MOST_BYTES = 4_000_000
MOST_PAGES = 40
"""Read in one look; what is left is read in the next ones."""
PAGE_SECONDS = 20.0
LINES = (".jsonl", ".ndjson")
PAGES = (".html", ".htm", ".xhtml")
TEXTS = (".txt", ".md", ".text")
NAMED = 4
"""So many bad records are named, of the rest their number; all of them stay where they are."""


async def poll(
    settings: FolderSettings,
    fetcher: Fetcher,
    validators: Validators,
    now: datetime,
    workers: Workers | None = None,
) -> Poll:
    """Take what has come: each file once, and again from its beginning when it changes.

    Raises ListingError where the directory cannot be read.
    """
    del fetcher
    known = Progress.load(validators.cursor)
    look = _Look(settings, now, workers)
    try:
        files = await asyncio.to_thread(waiting, settings.path, known, _ns(now))
    except OSError as error:
        raise ListingError(
            f"{settings.path} cannot be read ({error.strerror}); create it, or let the service read it",
            outcome="no_folder",
            temporary=True,
        ) from error
    if not files and validators.cursor:
        return Poll(validators=validators, not_modified=True)
    progress = await look.through(files, known)
    return Poll(
        entries=tuple(look.entries), validators=Validators(cursor=progress.dump()), warnings=tuple(look.warnings())
    )


def _ns(now: datetime) -> int:
    return round(now.timestamp() * 1_000_000) * 1000


@dataclass
class _Look:
    """What was found in one look."""

    settings: FolderSettings
    now: datetime
    workers: Workers | None
    entries: list[Entry] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    size: int = 0
    pages: int = 0

    @property
    def full(self) -> bool:
        """Whether the rest is left for the next look."""
        return len(self.entries) >= MOST_ENTRIES or self.size >= MOST_BYTES or self.pages >= MOST_PAGES

    async def through(self, files: list[Stamp], progress: Progress) -> Progress:
        """Read files in their order until there is enough; how far that came."""
        for stamp in files:
            if self.full:
                break
            progress = await self._file(stamp, progress)
        return progress

    async def _file(self, stamp: Stamp, progress: Progress) -> Progress:
        """Read one file, or a part of it; one that is bad is named and done with."""
        done = Progress(stamp)
        suffix = Path(stamp.name).suffix.lower()
        try:
            if suffix in LINES:
                left = await asyncio.to_thread(self._lines, stamp, *progress.start_of(stamp))
                return replace(progress, within=stamp, offset=left[0], line=left[1]) if left else done
            if suffix in PAGES or suffix in TEXTS:
                body = await asyncio.to_thread(self._whole, stamp.name)
                self.entries.append(self._article(stamp.name, await self._page(stamp.name, body, suffix)))
            else:
                self.faults.append(f"{stamp.name}: neither {', '.join((*LINES, *PAGES, *TEXTS))}")
        except PageError as error:  # one file is isolated from the others
            self.faults.append(f"{stamp.name}: {error.message}")
        except OSError as error:
            self.faults.append(f"{stamp.name}: cannot be read ({error.strerror})")
        return done

    def _lines(self, stamp: Stamp, offset: int, number: int) -> tuple[int, int] | None:
        """Take the records of a file from a byte on; where there were too many, the byte and the line to go on at."""
        with opened(self.settings.path, stamp.name) as file:
            file.seek(offset)
            while line := file.readline(LONGEST_LINE + 1):
                number += 1
                self.size += len(line)
                self._record(stamp.name, number, line)
                while len(line) > LONGEST_LINE and not line.endswith(b"\n"):
                    line = file.readline(LONGEST_LINE + 1)  # the rest of a line that is no article
                if self.full:
                    return file.tell(), number
        return None

    def _record(self, name: str, number: int, line: bytes) -> None:
        if not line.strip():
            return
        record = parsed(line)
        try:
            if isinstance(record, RecordError):
                raise record
            self.entries.append(entry_of(record, self.settings.language, self.now))
        except RecordError as error:  # one record is isolated from the others
            self.faults.append(f"{name}:{number}: {error}")

    def _whole(self, name: str) -> bytes:
        with opened(self.settings.path, name) as file:
            body = file.read(PAGE_LIMITS.size + 1)
        self.size += len(body)
        if len(body) > PAGE_LIMITS.size:
            raise PageError(f"larger than {PAGE_LIMITS.size / 1e6:g} MB", outcome="too_large", temporary=False)
        return body

    async def _page(self, name: str, body: bytes, suffix: str) -> Page:
        """The article in a file; a page that keeps its reader busy is given up, with a reader that died it is tried
        again."""
        kind = "text/html" if suffix in PAGES else "text/plain"
        self.pages += suffix in PAGES
        if self.workers is None:
            return await asyncio.to_thread(read_page, body, None, kind, None)
        try:
            return await self.workers.run(read_page, body, None, kind, None, seconds=PAGE_SECONDS)
        except WorkTimeoutError as error:
            raise PageError(f"takes too long to read ({error})", outcome="too_slow", temporary=False) from error
        except WorkCrashedError as error:
            raise ListingError(
                f"{name}: a worker died over it; will be tried again, or move the file away",
                outcome="crashed",
                temporary=True,
                retry_after=timedelta(seconds=5),
            ) from error

    def _article(self, name: str, page: Page) -> Entry:
        record = {
            "id": f"file:{name}", "url": page.canonical, "title": page.title, "text": page.text, "lang": page.language,
            "published": page.published.isoformat() if page.published else None,
        }  # fmt: skip
        return entry_of(record, self.settings.language, self.now)

    def warnings(self) -> list[str]:
        """The bad records by file and line, the first of them named."""
        more = len(self.faults) - NAMED
        return self.faults[:NAMED] + ([f"and {more} more that are no articles"] if more > 0 else [])
