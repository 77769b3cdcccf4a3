"""What the settings of every kind of source share."""

from __future__ import annotations

import re
from datetime import timedelta
from functools import lru_cache
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, AliasChoices, Field
from tld import get_tld
from tld.utils import Result
from yarl import URL

from monitor.settings import Country, Duration, Settings, like

SHORTEST = timedelta(seconds=1)
LONGEST = timedelta(days=1)
_SPACE = re.compile(r"\s")


def _web_address(value: str) -> str:
    try:
        url = URL(value)
        host = url.host  # decoding a host name such as `xn--` may fail
    except ValueError:
        raise ValueError("this is no address") from None  # not shown: a password may stand in it
    if url.scheme not in ("http", "https") or not host or _SPACE.search(value):
        raise ValueError("must start with https:// or http:// and name a host")
    return value


def _interval(value: timedelta) -> timedelta:
    if not SHORTEST <= value <= LONGEST:
        raise ValueError("must be between 1s and 1d")
    return value


WebAddress = Annotated[str, Field(max_length=4096), AfterValidator(_web_address)]
Language = Annotated[str, like("[a-z]{2,3}", "two or three small letters are expected (ISO 639), such as en or uk")]
Name = Annotated[str, like(r"[^\s{}]{1,120}", "1 to 120 characters without spaces and braces are expected")]
Family = Annotated[str, like(r"\S{1,80}", "1 to 80 characters without spaces are expected")]


class SourceSettings(Settings):
    """One thing that is polled."""

    kind: str
    name: Name | None = None
    """How the source is called everywhere; without one, host and path of the address."""
    url: WebAddress
    language: Language | None = None
    country: Country | None = None
    """The outlet's home country (ISO 3166): where a bare "Tripoli" or "the capital" most likely lies."""
    every: Annotated[Duration, AfterValidator(_interval)] = Field(
        default=timedelta(seconds=60), validation_alias=AliasChoices("every", "interval")
    )
    """How often it is polled; `interval` is understood too."""
    family: Family | None = None
    """The publisher: sources of one family never confirm one another. Without one, the registrable host."""
    official: bool = False
    """An authority on the toll: a ministry, an administration, emergency services."""
    allow_private: bool = False
    """Loopback and private addresses are allowed for this source."""
    fetch: Literal["always", "auto", "never"] = "always"
    """Whether the pages that entries link to are read."""
    exercise: bool = False
    """Everything that it tells is an exercise: marked as such everywhere, and never mixed with what is real."""
    paused: bool = False

    @property
    def label(self) -> str:
        """The name of the source, given or derived from its address."""
        return self.name or self.name_of(self.url)

    @classmethod
    def name_of(cls, address: str) -> str:
        """How a source at an address is called where it has no name."""
        return default_name(address)

    @property
    def publisher(self) -> str:
        """The publisher's family, given or derived from its address."""
        return self.family or self.identity

    @property
    def identity(self) -> str:
        """Who publishes here, as other sources may name it: the registrable host."""
        return registrable_host(self.url)


@lru_cache(maxsize=50_000)
def default_name(url: str) -> str:
    """A readable name from an address: host without `www.`, port where it is odd, path."""
    parsed = URL(url)
    host = (parsed.host or "").removeprefix("www.")
    port = f":{parsed.explicit_port}" if parsed.explicit_port else ""
    name = f"{host}{port}{parsed.path.rstrip('/')}"
    if parsed.query_string:
        name += f"?{parsed.query_string}"
    return re.sub(r"[\s{}]", "_", name)[:120]


@lru_cache(maxsize=50_000)
def registrable_host(url: str) -> str:
    """The part of a host that somebody has registered: `bbc.co.uk` of `feeds.bbc.co.uk`; an odd host as a whole."""
    found = get_tld(url, as_object=True, fail_silently=True)
    if isinstance(found, Result):
        return found.fld.lower()
    return (URL(url).host or url).lower()


def site_of(address: str) -> str:
    """The registrable host of any address on the web, such as one that a page links to."""
    parts = urlsplit(address)
    return registrable_host(f"{parts.scheme}://{parts.netloc}/")
