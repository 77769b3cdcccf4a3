"""What answers, and failures to answer, mean: a FetchError with a name, a word of advice and a waiting time."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Final

from aiohttp import (
    ClientConnectorCertificateError,
    ClientConnectorError,
    ClientPayloadError,
    InvalidURL,
    ServerDisconnectedError,
    ServerTimeoutError,
)
from aiohttp.client_exceptions import ClientConnectorDNSError, ClientConnectorSSLError
from aiohttp_socks import ProxyConnectionError, ProxyError, ProxyTimeoutError
from yarl import URL

from monitor.addresses import RefusedAddressError, forbidden
from monitor.crawl.errors import FetchError
from monitor.crawl.inflate import InflateError

PROXY_ERRORS = (ProxyError, ProxyConnectionError, ProxyTimeoutError)
LONGEST_URL = 4096
LONGEST_RETRY_AFTER = timedelta(hours=1)
"""A site that asks for more is asked again after this long all the same: silence is not safety."""

_ADVICE: Final[Mapping[int, str]] = {
    400: "the site does not understand the request; check the address",
    401: "the site wants a password; put it into the address of the source",
    402: "the site wants payment",
    403: "the site refuses us; check whether it allows feed readers, and set `crawl.contact`",
    404: "there is nothing at this address; look up the feed's present address at the publisher's",
    407: "a proxy wants a password",
    410: "gone for good; remove the source or look up its new address",
    429: "too many requests; will be tried later, set a longer `every` if this goes on",
    451: "withheld for legal reasons",
}
_TEMPORARY = frozenset({408, 421, 423, 425, 429})


def shown(url: URL | str) -> str:
    """An address as it may stand in a log: without user, password, query and fragment, which may hold secrets."""
    try:
        parsed = URL(url) if isinstance(url, str) else url
        return (
            f"{parsed.scheme}://{parsed.host}{f':{parsed.explicit_port}' if parsed.explicit_port else ''}{parsed.path}"[
                :300
            ]
        )
    except ValueError:
        return "an address that cannot be read"


def parse_url(text: str) -> URL:
    """The address to fetch; raises FetchError where it is none or neither http nor https."""
    try:
        url = URL(text) if len(text) <= LONGEST_URL else URL()
        host = url.host  # decoding a host name such as `xn--` may fail
    except ValueError:
        url, host = URL(), None
    if url.scheme not in ("http", "https") or not host:
        raise FetchError(
            f"{text[:100].partition('?')[0]!r} is no address that can be fetched; write https:// or http:// and a host",
            outcome="bad_address",
            temporary=False,
        )
    return url.with_fragment(None)


def redirect_target(url: URL, location: str) -> URL:
    """Where a redirect leads; raises FetchError where that is no place to follow to."""
    try:
        target = url.join(URL(location)) if 0 < len(location) <= LONGEST_URL else URL()
    except ValueError:
        target = URL()
    if target.scheme not in ("http", "https") or not target.host:
        raise FetchError(
            f"{shown(url)}: redirects to something that is no web address; check the address in a browser",
            outcome="bad_redirect",
            temporary=False,
        )
    if (url.scheme, target.scheme) == ("https", "http"):
        raise FetchError(
            f"{shown(url)}: redirects from https to http ({shown(target)}); configure that address if it is meant",
            outcome="redirect_downgrade",
            temporary=False,
        )
    return target.with_fragment(None)


def retry_after(headers: Mapping[str, str], now: datetime) -> timedelta | None:
    """How long a site asks us to wait (RFC 9110, 10.2.3): seconds or a date; at most an hour is obeyed."""
    value = headers.get("Retry-After", "").strip()[:100]
    if value.isascii() and value.isdigit():
        wait = timedelta(seconds=min(int(value[:9]), 999_999))
    else:
        try:
            when = parsedate_to_datetime(value)
        except (ValueError, OverflowError, IndexError, TypeError):
            return None
        when = when.replace(tzinfo=UTC) if when.tzinfo is None else when
        wait = when - now
    return min(max(wait, timedelta(0)), LONGEST_RETRY_AFTER)


def refusal(url: URL, status: int, headers: Mapping[str, str], now: datetime | None = None) -> FetchError:
    """The error for a status that brings no body of use."""
    temporary = status >= 500 or status in _TEMPORARY
    fallback = "the site has trouble; will be tried later" if temporary else "check the address"
    return FetchError(
        f"{shown(url)}: HTTP {status}: {_ADVICE.get(status, fallback)}",
        outcome=f"http_{status}",
        temporary=temporary,
        retry_after=retry_after(headers, now or datetime.now(UTC)) if temporary else None,
        status=status,
    )


def resting(host: str, wait: timedelta) -> FetchError:
    """The error for a host that has asked to be left alone."""
    return FetchError(
        f"{host} has asked to be left alone for {wait.total_seconds():.0f} s more; will be tried then",
        outcome="host_rests",
        temporary=True,
        retry_after=wait,
    )


def too_large(url: URL, limit: int) -> FetchError:
    """The error for a body beyond the limit."""
    return FetchError(
        f"{shown(url)}: larger than {limit / 1_000_000:g} MB, not read; check that this is the right address",
        outcome="too_large",
        temporary=False,
    )


def explain(error: Exception, url: URL, total: float) -> FetchError:
    """The error for what went wrong below HTTP."""
    outcome, text, temporary = _cause(error, total)
    return FetchError(f"{shown(url)}: {text}", outcome=outcome, temporary=temporary)


def refuse_inner_number(url: URL) -> None:
    """Refuse an inner address that is written as a number, where a proxy connects and no socket of ours can tell.

    Names are resolved by the proxy, in its own network. Raises FetchError.
    """
    host = url.host or ""
    try:
        numeric = socket.inet_ntoa(socket.inet_aton(host)) if "." in host or host.isdigit() else host
    except OSError:
        numeric = host
    if host == "localhost" or host.endswith(".localhost") or (_is_number(numeric) and forbidden(numeric)):
        error = RefusedAddressError(f"{numeric} is not an address of the open internet")
        raise FetchError(f"{shown(url)}: {error}; not contacted", outcome="refused_address", temporary=False)


def _is_number(host: str) -> bool:
    return ":" in host or host.replace(".", "").isdigit()


def _cause(error: Exception, total: float) -> tuple[str, str, bool]:
    if isinstance(error, ClientConnectorError) and isinstance(error.os_error, RefusedAddressError):
        return (
            "refused_address",
            f"{error.os_error}; not contacted. Set `allow_private: true` for the source if this is your own network",
            False,
        )
    if isinstance(error, InvalidURL):
        return "bad_address", "is no address that can be fetched; check how it is written", False
    if isinstance(error, PROXY_ERRORS):
        return "proxy", f"the proxy does not connect us ({_short(error)}); check `proxy`, will be tried later", True
    return _trouble(error, total)


def _trouble(error: Exception, total: float) -> tuple[str, str, bool]:
    if isinstance(error, (ClientConnectorCertificateError, ClientConnectorSSLError, ssl.SSLError)):
        reason = getattr(error, "certificate_error", None) or getattr(error, "os_error", error)
        return (
            "tls",
            f"no secure connection ({_short(reason)}); check the address and the clock of this machine",
            True,
        )
    if isinstance(error, ClientConnectorDNSError):
        return (
            "dns",
            "the host name has no address, or the network is away; check the name, will be tried later",
            True,
        )
    if isinstance(error, ServerTimeoutError):
        return "timeout", "sends nothing for too long; will be tried later", True
    if isinstance(error, TimeoutError):
        return "timeout", f"no whole answer within {total:g} s; will be tried later", True
    if isinstance(error, ClientConnectorError):
        return "connect", f"cannot be reached ({_short(error.os_error)}); will be tried later", True
    if isinstance(error, (ServerDisconnectedError, ClientPayloadError, ConnectionError)):
        return "cut_off", "the connection ended before the answer did; will be tried later", True
    if isinstance(error, InflateError):
        return (
            "bad_compression",
            f"the compressed answer cannot be unpacked ({error}); will be tried later",
            True,
        )
    return "bad_http", f"the answer is no proper HTTP ({type(error).__name__}); will be tried later", True


def _short(reason: object) -> str:
    return " ".join(str(reason).split())[:150]
