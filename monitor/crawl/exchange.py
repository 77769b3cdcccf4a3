"""What is asked of an address and what it answers: the terms of one exchange over HTTP."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta

from yarl import URL

MB = 1_000_000
_MAX_AGE = re.compile(r"(?:^|[\s,])max-age\s*=\s*\"?(\d{1,8})(?!\d)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Validators:
    """What an answer said of its version; sent back to learn whether there is a newer one."""

    etag: str = ""
    last_modified: str = ""
    cursor: str = ""
    """How far a source was read, in the words of its kind; committed with the entries, and never sent."""
    of: str = ""
    """Kind and address of the source that they belong to."""

    def if_of(self, address: str) -> Validators:
        """What they say of a source: nothing where its address has changed, or a 304 would hide all that is there."""
        return self if self.of == address else NOTHING_KNOWN


NOTHING_KNOWN = Validators()


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Bounds of one request; sizes in bytes both as transferred and as inflated, times in seconds."""

    size: int = 10 * MB
    total: float = 30.0
    between_bytes: float = 10.0
    connect: float = 10.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """How one source is asked, whatever the address; all that is secret in it is for the source's own host only."""

    host: str = ""
    """The source's own."""
    secure: bool = True
    """Its own address is https: nothing secret goes out by http."""
    headers: Mapping[str, str] = field(default_factory=dict, repr=False)
    """To the source's own host."""
    language: str | None = None
    proxy: str | None = field(default=None, repr=False)
    ignore_robots: bool = False

    def headers_for(self, url: URL) -> dict[str, str]:
        """The headers for a request to an address."""
        told = {"Accept-Language": f"{self.language}, *;q=0.5"} if self.language else {}
        ours = self.headers and url.host == self.host and (url.scheme == "https" or not self.secure)
        return told | dict(self.headers) if ours else told


USUAL = Asking()
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

    @property
    def fresh_for(self) -> timedelta | None:
        """How long this answer may be taken for the present one (RFC 9111, 4.2.1); None where that is not told."""
        found = _MAX_AGE.search(self.headers.get("Cache-Control", "")[:500])
        if found is None:
            return None
        age = self.headers.get("Age", "")
        old = int(age) if age.isascii() and age.isdigit() and len(age) < 9 else 0
        return timedelta(seconds=max(0, int(found[1]) - old))
