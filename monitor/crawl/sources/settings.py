"""What the settings of every kind of source share."""

from __future__ import annotations

import re
from datetime import timedelta
from functools import lru_cache
from typing import Annotated, ClassVar, Literal, Self
from urllib.parse import urlsplit

from pydantic import AfterValidator, AliasChoices, Field, SecretStr, model_validator
from tld import get_tld
from tld.utils import Result
from yarl import URL

from monitor.crawl.exchange import Asking
from monitor.crawl.pace import Bounds
from monitor.settings import Country, Duration, Settings, like

SHORTEST = timedelta(seconds=1)
LONGEST = timedelta(days=1)
HURRIED = timedelta(seconds=15)
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


def interval(value: timedelta) -> timedelta:
    """A wait between polls as it is. Raises ValueError where it is too short or too long."""
    if not SHORTEST <= value <= LONGEST:
        raise ValueError("must be between 1s and 1d")
    return value


WebAddress = Annotated[str, Field(max_length=4096), AfterValidator(_web_address)]
Language = Annotated[str, like("[a-z]{2,3}", "two or three small letters are expected (ISO 639), such as en or uk")]
Name = Annotated[str, like(r"[^\s{}]{1,120}", "1 to 120 characters without spaces and braces are expected")]
Family = Annotated[str, like(r"\S{1,80}", "1 to 80 characters without spaces are expected")]


def _header_name(value: str) -> str:
    if value.lower() in _OURS:
        raise ValueError(f"{value} is set by the service itself")
    return value


def _header_value(value: SecretStr) -> SecretStr:
    if not _VALUE.fullmatch(value.get_secret_value()):
        raise ValueError("at most 4096 characters of plain ASCII are expected")
    return value


def _proxy(value: str) -> str:
    try:
        url = URL(value)
        fit = url.scheme in ("http", "https", "socks4", "socks5") and url.host and url.port
    except ValueError:
        fit = False
    if not fit:  # not shown: a password may stand in it
        raise ValueError("must start with http://, https://, socks4:// or socks5:// and name host and port")
    return value


_OURS = frozenset(
    {"host", "connection", "content-length", "transfer-encoding", "accept-encoding", "if-none-match", "te", "cookie"}
    | {"if-modified-since", "upgrade", "expect", "trailer", "keep-alive", "proxy-authorization", "proxy-connection"}
)
"""Headers that belong to the connection or to what is remembered of the source."""
_VALUE = re.compile(r"[\x20-\x7e]{0,4096}")
HeaderName = Annotated[
    str, like(r"[A-Za-z0-9!#$%&'*+.^_`|~-]{1,80}", "the name of a header is expected"), AfterValidator(_header_name)
]
HeaderValue = Annotated[SecretStr, AfterValidator(_header_value)]
CookieName = Annotated[str, like(r"[A-Za-z0-9!#$%&'*+.^_`|~-]{1,200}", "the name of a cookie is expected")]
Proxy = Annotated[str, Field(max_length=1000), AfterValidator(_proxy)]
Reason = Annotated[str, like(r"\S.{4,498}\S", "the reason is expected, in 6 to 500 characters")]


class SourceSettings(Settings):
    """One thing that is polled."""

    polled: ClassVar[bool] = True
    """Whether it is asked at all, or only handed in."""
    kind: str
    name: Name | None = None
    """How the source is called everywhere; without one, host and path of the address."""
    url: WebAddress
    language: Language | None = None
    country: Country | None = None
    """The outlet's home country (ISO 3166): where a bare "Tripoli" or "the capital" most likely lies."""
    every: Annotated[Duration, AfterValidator(interval)] = Field(
        default=timedelta(seconds=60), validation_alias=AliasChoices("every", "interval")
    )
    """How often it is polled; `interval` is understood too."""
    fastest: Annotated[Duration, AfterValidator(interval)] | None = None
    """How often it is polled while an incident is open in its cities; without one, 15s, or `every` if that is less."""
    slowest: Annotated[Duration, AfterValidator(interval)] | None = None
    """How rarely it may be polled where its own rhythm or its publisher's word allows that; without one, `every`."""
    family: Family | None = None
    """The publisher: sources of one family never confirm one another. Without one, the registrable host."""
    official: bool = False
    """An authority on the toll: a ministry, an administration, emergency services."""
    allow_private: bool = False
    """Loopback and private addresses are allowed for this source."""
    fetch: Literal["always", "auto", "never"] = "always"
    """Whether the pages that entries link to are read; `auto`: of those whose own words may tell of an attack."""
    headers: Annotated[dict[HeaderName, HeaderValue], Field(max_length=20)] = Field(default_factory=dict)
    """Sent to the source's own host only, as `cookies` are."""
    cookies: Annotated[dict[CookieName, HeaderValue], Field(max_length=20)] = Field(default_factory=dict)
    proxy: Proxy | None = None
    """What the source and its pages are fetched by: http://, https://, socks4:// or socks5://."""
    ignore_robots: Reason | None = None
    """Why robots.txt does not count for this source; without a reason it does."""
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

    @model_validator(mode="after")
    def _bounds_in_order(self) -> Self:
        bounds = self.bounds
        if not bounds.fastest <= bounds.every <= bounds.slowest:
            raise ValueError("`fastest`, `every` and `slowest` must stand in this order")
        return self

    @property
    def bounds(self) -> Bounds:
        """Between which waits it may be polled."""
        return Bounds(
            fastest=self.fastest or min(self.every, HURRIED), every=self.every, slowest=self.slowest or self.every
        )

    @property
    def asking(self) -> Asking:
        """How the source is asked."""
        headers = {name: value.get_secret_value() for name, value in self.headers.items()}
        if self.cookies:
            headers["Cookie"] = "; ".join(f"{name}={value.get_secret_value()}" for name, value in self.cookies.items())
        url = URL(self.url)
        return Asking(
            host=url.host or "",
            secure=url.scheme == "https",
            headers=headers,
            language=self.language,
            proxy=self.proxy,
            ignore_robots=self.ignore_robots is not None,
        )

    @property
    def address(self) -> str:
        """What is polled, and how: of another one, nothing that was learned here is true."""
        return f"{self.kind} {self.url}"

    @property
    def public_url(self) -> str:
        """Its address as it may be shown: without user and password."""
        return str(URL(self.url).with_user(None))

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
    """The registrable host of any address on the web, such as one that a page links to; nothing where it is none."""
    try:
        parts = urlsplit(address)
        return registrable_host(f"{parts.scheme}://{parts.netloc}/")
    except ValueError:
        return ""
