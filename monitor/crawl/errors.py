"""What can go wrong between us and a source: one family of errors that say what to do next.

Each has a text for the operator without secrets, an `outcome` as a short name for metrics, and says whether the same
thing may work later without anybody changing anything (`temporary`), and how long the other side asks us to wait.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any


class CrawlError(Exception):
    """Something outside kept us from reading; the rest goes on."""

    def __init__(
        self,
        message: str,
        *,
        outcome: str,
        temporary: bool,
        retry_after: timedelta | None = None,
        status: int | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.outcome = outcome
        self.temporary = temporary
        self.retry_after = retry_after
        self.status = status

    def __reduce__(self) -> tuple[Any, ...]:
        # Exceptions with keyword arguments do not travel between processes by themselves.
        return _restore, (
            type(self),
            self.message,
            self.outcome,
            self.temporary,
            self.retry_after,
            self.status,
        )


def _restore(
    kind: type[CrawlError],
    message: str,
    outcome: str,
    temporary: bool,
    retry_after: timedelta | None,
    status: int | None,
) -> CrawlError:
    return kind(message, outcome=outcome, temporary=temporary, retry_after=retry_after, status=status)


class FetchError(CrawlError):
    """An address gave no usable answer."""


class ListingError(CrawlError):
    """An answer came, but it is not what a source of this kind answers with."""


class FeedError(ListingError):
    """An answer came, but it is no feed that can be read."""


class PageError(CrawlError):
    """An answer came, but there is no article in it."""
