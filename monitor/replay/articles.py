"""Recorded articles, as scenarios and archives hold them."""

from __future__ import annotations

from datetime import UTC, datetime

from pydantic import AliasChoices, AwareDatetime, BaseModel, ConfigDict, Field, ValidationError, model_validator

from monitor.config.faults import show_path
from monitor.config.wording import message_of
from monitor.crawl.sources.settings import SourceSettings
from monitor.dedup import fingerprints
from monitor.model import Article
from monitor.read.process import read_in_process
from monitor.read.report import Reading

FIELDS = ("city", "country", "geonameid", "kind", "killed", "injured", "methods", "incident", "reason")
"""Of an alert, in the form for machines."""


class Recorded(BaseModel):
    """Something that a file holds; what it says beyond our fields is left aside."""

    model_config = ConfigDict(frozen=True, extra="ignore")


class RecordedArticle(Recorded):
    """An article as an outlet published it, and when the program is to see it: as it was published, if that is all."""

    id: str = ""
    at: AwareDatetime | None = None
    published: AwareDatetime | None = None
    source: str = ""
    url: str = ""
    official: bool = False
    lang: str | None = Field(None, validation_alias=AliasChoices("lang", "language"))
    title: str = ""
    text: str = ""

    @model_validator(mode="after")
    def _some_time(self) -> RecordedArticle:
        if self.at is None and self.published is None:
            raise ValueError("tells neither `at` nor `published`; without a time it has no place in the order")
        return self

    @property
    def time(self) -> datetime:
        """When the program sees it, in UTC."""
        told = self.at or self.published
        assert told is not None
        return told.astimezone(UTC)

    def article(self, source: SourceSettings | None = None, *, seen_at: datetime | None = None) -> Article:
        """The article as the crawl would have put it on the stream, from a source with these settings."""
        at = seen_at or self.time
        canonical = fingerprints.canonical_url(self.url)
        return Article(
            id=fingerprints.article_id(canonical, source=self.source, guid=self.id),
            revision=fingerprints.revision(self.title, self.text),
            url=self.url,
            source=self.source,
            family=source.publisher if source else self.source,
            official=self.official or bool(source and source.official),
            language=self.lang or (source.language if source else None),
            title=self.title,
            text=self.text,
            published=self.published.astimezone(UTC) if self.published else at,
            dated=self.published is not None,
            seen_at=at,
        )


def fault(error: Exception, what: str) -> str:
    """What is wrong with a line, in one line."""
    if isinstance(error, ValidationError):
        first = error.errors(include_url=False)[0]
        return f"no {what}: {show_path(first['loc'])}: {message_of(first, '', ())}".replace(": :", ":")
    return f"is not JSON: {error}"


async def read(article: Article, country: str | None) -> Reading:
    """Read in this very process: a replay has nothing else to do meanwhile."""
    return read_in_process(article, country)
