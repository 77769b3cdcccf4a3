"""What stands before every answer: which host names are ours, and what browsers may do with what we send."""

from __future__ import annotations

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware
from yarl import URL

from monitor.web import websub
from monitor.web.settings import WebSettings, is_address, is_loopback

HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; img-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Server": "tocsin",
}
OPEN_TO_ALL = frozenset({"/healthz"})
"""Probes call it by whatever address they know, and it tells nothing."""
JSON_PATHS = ("/api/", "/v1/", "/healthz", "/readyz")


async def add_headers(_: web.Request, response: web.StreamResponse) -> None:
    """Put the security headers on an answer, errors too; what is not a file of ours is never kept by a cache."""
    response.headers.update(HEADERS)
    response.headers.setdefault("Cache-Control", "no-store")


def host_of(header: str) -> str | None:
    """The host of a `Host` header without its port (RFC 9110, 7.2), or None where it is none."""
    try:
        url = URL(f"http://{header}/")
    except ValueError:
        return None
    if url.user is not None or url.path != "/" or url.query_string or url.fragment or not url.host:
        return None
    return url.host.lower().rstrip(".")


def allowed(header: str, settings: WebSettings) -> bool:
    """Whether a `Host` header names us.

    A page elsewhere can point a name of its own at a loopback address and read what a browser fetches from it (DNS
    rebinding); it cannot do so with an address, nor with `localhost`.
    """
    host = host_of(header)
    if host is None:
        return False
    if host in settings.hosts or is_loopback(host):
        return True
    return is_address(host) and not settings.address.loopback


def _called_by_hub(path: str, header: str, settings: WebSettings) -> bool:
    """Whether it is asked for by the name that only hubs know, and for what only hubs want."""
    return path.startswith(websub.PATH) and host_of(header) == settings.public_host != ""


def host_check(settings: WebSettings) -> Middleware:
    """Refuse with 403 what was not asked of us by one of our names."""

    @web.middleware
    async def check(request: web.Request, handler: Handler) -> web.StreamResponse:
        hosts = request.headers.getall("Host", [])
        ours = len(hosts) == 1 and (allowed(hosts[0], settings) or _called_by_hub(request.path, hosts[0], settings))
        if not ours and request.path not in OPEN_TO_ALL:
            raise web.HTTPForbidden(text="403: this host name is not ours; name it in web.hosts if it is meant\n")
        return await handler(request)

    return check


@web.middleware
async def plain_errors(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Tell faults to machines as JSON, to people as one line of text."""
    try:
        return await handler(request)
    except web.HTTPException as error:
        if error.status >= web.HTTPBadRequest.status_code and request.path.startswith(JSON_PATHS):
            kept = {name: error.headers[name] for name in ("Allow", "Retry-After") if name in error.headers}
            return web.json_response({"error": error.text or error.reason}, status=error.status, headers=kept)
        raise
