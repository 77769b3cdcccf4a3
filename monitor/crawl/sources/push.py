"""The kind `push`: articles that a pipeline hands in by itself, over HTTP."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Annotated, ClassVar, Literal, Self

from pydantic import AfterValidator, AliasChoices, Field, SecretStr, model_validator

from monitor.crawl.errors import ListingError
from monitor.crawl.fetch import Fetcher, Validators
from monitor.crawl.pool import Workers
from monitor.crawl.sources.poll import Poll
from monitor.crawl.sources.settings import interval
from monitor.crawl.sources.unaddressed import UnaddressedSettings
from monitor.settings import Duration, SecretFromFile, secret

SHORTEST_TOKEN = 16


class PushSettings(UnaddressedSettings):
    """Whoever knows the token may hand in articles of this source."""

    polled: ClassVar[bool] = False
    kind: Literal["push"] = "push"
    token: SecretStr | None = None
    token_file: SecretFromFile | None = None
    """The token that stands in the header `Authorization: Bearer TOKEN`, directly or in a file."""
    every: Annotated[Duration, AfterValidator(interval)] = Field(
        default=timedelta(hours=1), validation_alias=AliasChoices("every", "interval")
    )
    """How often something may be expected; after five times as long the source counts as silent."""

    @property
    def secret(self) -> str:
        """The token itself."""
        return secret(self.token, self.token_file) or ""

    @model_validator(mode="after")
    def _has_a_token(self) -> Self:
        if len(self.secret) < SHORTEST_TOKEN:
            raise ValueError(f"set `token_file` (or `token`) to a secret of at least {SHORTEST_TOKEN} characters")
        return self


async def poll(
    settings: PushSettings, fetcher: Fetcher, validators: Validators, now: datetime, workers: Workers | None = None
) -> Poll:
    """There is nothing to ask; raises ListingError."""
    del fetcher, validators, now, workers
    raise ListingError(
        f"{settings.label}: articles are handed in, there is nothing to poll", outcome="handed_in", temporary=False
    )
