"""Where the web part listens, and under which names it may be called."""

from __future__ import annotations

import re
from ipaddress import ip_address
from typing import Annotated, Any, NamedTuple

from pydantic import AfterValidator, BeforeValidator, Field
from yarl import URL

from monitor.settings import Settings, as_told

_NAME = re.compile(r"(?!-)[a-z0-9-]{1,63}(?<!-)(\.(?!-)[a-z0-9-]{1,63}(?<!-))*\.?", re.IGNORECASE)
_LISTEN = re.compile(r"(?:\[(?P<six>[0-9a-fA-F:.]+)\]|(?P<host>[^\s:\[\]/@]+)):(?P<port>[0-9]{1,5})")
HIGHEST_PORT = 65_535


class Address(NamedTuple):
    """A host and a port, apart."""

    host: str
    port: int

    @property
    def loopback(self) -> bool:
        """Whether only this machine can reach it."""
        return is_loopback(self.host)


def is_loopback(host: str) -> bool:
    """Whether a host is this machine's own: `localhost` (RFC 6761) or a loopback address."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host.lower().rstrip(".") == "localhost"


def is_address(host: str) -> bool:
    """Whether a host is written as an address rather than as a name."""
    try:
        ip_address(host)
    except ValueError:
        return False
    return True


def parse_listen(value: str) -> Address:
    """Take `127.0.0.1:8080`, `[::1]:8080` or `localhost:0` apart; port 0 means any that is free.

    Raises ValueError where it is no host and port.
    """
    match = _LISTEN.fullmatch(value)
    host = (match["six"] or match["host"]) if match else ""
    named = bool(match and match["host"] and _NAME.fullmatch(host) and not host.replace(".", "").isdigit())
    if match is None or not (is_address(host) or named) or int(match["port"]) > HIGHEST_PORT:
        raise ValueError(f"{value!r} is not host:port; write for example 127.0.0.1:8080, [::1]:8080 or 0.0.0.0:8080")
    return Address(host, int(match["port"]))


def _listen(value: Any) -> Any:  # noqa: ANN401 - pydantic hands in whatever the file says
    if not isinstance(value, str):
        raise ValueError(f"{as_told(value)} is not host:port; write for example 127.0.0.1:8080")  # noqa: TRY004 - pydantic
    parse_listen(value)
    return value


def _host_name(value: str) -> str:
    if not _NAME.fullmatch(value):
        raise ValueError(f"{value!r} is not a host name; write it without scheme, port and path")
    return value.lower().rstrip(".")


def _public_url(value: str) -> str:
    try:
        url = URL(value)
        host = url.host
    except ValueError:
        host, url = None, URL()
    if url.scheme not in ("http", "https") or not host or url.query_string or url.fragment or url.user:
        raise ValueError(f"{value[:80]!r} is no address of ours; write for example https://tocsin.example")
    return value.rstrip("/")


class WebSettings(Settings):
    """The page, the API and the metrics: where they listen, and what they may be called."""

    listen: Annotated[str, BeforeValidator(_listen)] = "127.0.0.1:8080"
    """host:port; port 0 is any that is free. Nobody is asked for a password here: listen beyond loopback only behind a
    reverse proxy that authenticates, or in a container whose port is published on loopback."""
    hosts: Annotated[tuple[Annotated[str, AfterValidator(_host_name)], ...], Field(max_length=100)] = ()
    """Names under which it may be called beside `localhost` and addresses, such as that of the reverse proxy."""

    public_url: Annotated[str, AfterValidator(_public_url)] | None = None
    """Under which `/websub/` can be reached from outside, so that hubs can push what is new; without it feeds are only
    polled."""

    @property
    def public_host(self) -> str:
        """The host of `public_url`, or nothing."""
        return (URL(self.public_url).host or "") if self.public_url else ""

    @property
    def address(self) -> Address:
        """`listen`, taken apart."""
        return parse_listen(self.listen)
