"""What is asked of an address and what it answers: the terms of one exchange over HTTP."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

MB = 1_000_000


@dataclass(frozen=True, slots=True)
class Validators:
    """What an answer said of its version; sent back to learn whether there is a newer one."""

    etag: str = ""
    last_modified: str = ""
    cursor: str = ""
    """How far a source was read, in the words of its kind; committed with the entries, and never sent."""
    of: str = ""
    """Kind and address of the source that they belong to: of another one they say nothing."""


NOTHING_KNOWN = Validators()


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Bounds of one request; sizes in bytes both as transferred and as inflated, times in seconds."""

    size: int = 10 * MB
    total: float = 30.0
    between_bytes: float = 10.0
    connect: float = 10.0


FEED_LIMITS = Limits()
PAGE_LIMITS = Limits(size=4 * MB)


@dataclass(frozen=True, slots=True, kw_only=True)
class Response:
    """A usable answer: a body, or the word that nothing has changed."""

    status: int
    url: str
    """Where the answer came from at last, after redirects."""
    body: bytes = b""
    content_type: str = ""
    charset: str | None = None
    validators: Validators = NOTHING_KNOWN
    not_modified: bool = False
    permanent_redirect: str | None = None
    """Where it has moved for good, if the way there began with permanent redirects."""
    headers: Mapping[str, str] = field(default_factory=dict)
