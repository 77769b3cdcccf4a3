"""The kind `stdin`: articles that come through a pipe into `tocsin run`."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Annotated, ClassVar, Literal

from pydantic import AfterValidator, AliasChoices, Field

from monitor.crawl.document import page_of_text
from monitor.crawl.encoding import decode
from monitor.crawl.errors import ListingError, PageError
from monitor.crawl.fetch import Fetcher, Validators
from monitor.crawl.pool import Workers
from monitor.crawl.sources.poll import Poll
from monitor.crawl.sources.records import RecordError, entry_of, parsed
from monitor.crawl.sources.settings import interval
from monitor.crawl.sources.unaddressed import UnaddressedSettings
from monitor.model import Entry
from monitor.settings import Duration

FORM_FEED = b"\f"


class StdinSettings(UnaddressedSettings):
    """The standard input of the process that crawls."""

    polled: ClassVar[bool] = False
    kind: Literal["stdin"] = "stdin"
    form: Literal["jsonl", "text"] = "jsonl"
    """`jsonl`: an article a line, as for `push`; `text`: plain texts, each ended by a form feed or the end of input."""
    every: Annotated[Duration, AfterValidator(interval)] = Field(
        default=timedelta(hours=1), validation_alias=AliasChoices("every", "interval")
    )
    """How often something may be expected; after five times as long the source counts as silent."""

    @property
    def end(self) -> bytes:
        """What ends an article."""
        return FORM_FEED if self.form == "text" else b"\n"

    def entry(self, piece: bytes, now: datetime) -> Entry | None:
        """The article of a piece of input; None where there is only space. Raises RecordError."""
        if not piece.strip():
            return None
        if self.form == "jsonl":
            record = parsed(piece)
            if isinstance(record, RecordError):
                raise record
            return entry_of(record, self.language, now)
        try:
            page = page_of_text(decode(piece, None).text)
        except PageError as error:
            raise RecordError(error.message) from None
        return entry_of({"title": page.title, "text": page.text}, self.language, now)


async def poll(
    settings: StdinSettings, fetcher: Fetcher, validators: Validators, now: datetime, workers: Workers | None = None
) -> Poll:
    """There is nothing to ask; raises ListingError."""
    del fetcher, validators, now, workers
    raise ListingError(
        f"{settings.label}: articles come through a pipe into `tocsin run`, there is nothing to poll",
        outcome="handed_in",
        temporary=False,
    )
