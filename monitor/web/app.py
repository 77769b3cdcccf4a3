"""The paths and their answers; what they show comes in as callables, so that this knows nothing of the store's keys."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from importlib.resources import files
from typing import TypeVar

from aiohttp import web
from prometheus_client import REGISTRY
from prometheus_client.exposition import choose_encoder

from monitor import __version__, telemetry
from monitor.model import Incident
from monitor.store import codec
from monitor.store.connection import OUTAGE
from monitor.web import articles, guard, page, websub, wording
from monitor.web.health import Readiness, SourceView, last_contact
from monitor.web.settings import WebSettings

SHOWN = 50
MOST = 500
ANSWER_SECONDS = 4.0
"""What has not answered by then counts as away."""
REQUEST_BYTES = 16_384
STATIC = {"page.css": "text/css", "bell.svg": "image/svg+xml"}

log = telemetry.logger("web")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Parts:
    """What the answers are made of."""

    incidents: Callable[[int], Awaitable[Sequence[Incident]]]
    readiness: Callable[[], Awaitable[Readiness]]
    sources: Callable[[], Awaitable[Sequence[SourceView]]]
    exercise: bool
    now: Callable[[], datetime]


PARTS: web.AppKey[Parts] = web.AppKey("parts", Parts)


async def _ask(question: Awaitable[T]) -> T | None:
    """The answer, or None where the store is away or too slow."""
    try:
        async with asyncio.timeout(ANSWER_SECONDS):
            return await question
    except OUTAGE as error:  # TimeoutError is an OSError
        log.warning("nothing to show: the store is away", error=str(error) or type(error).__name__)
        return None


async def healthz(_: web.Request) -> web.Response:
    """The process lives."""
    return web.json_response({"status": "ok", "version": __version__})


async def readyz(request: web.Request) -> web.Response:
    """Whether the service does its work: 200, or 503 with what is wrong."""
    state = await _ask(request.app[PARTS].readiness())
    if state is None:
        state = Readiness(ready=False, checks={"store": "does not answer"})
    return web.json_response(
        {"ready": state.ready, "checks": dict(state.checks), "version": __version__}, status=200 if state.ready else 503
    )


async def metrics(request: web.Request) -> web.Response:
    """All metrics, as Prometheus text or as OpenMetrics where that is asked for."""
    encode, content_type = choose_encoder(request.headers.get("Accept", ""))
    return web.Response(body=encode(REGISTRY), headers={"Content-Type": content_type})


async def first_page(request: web.Request) -> web.Response:
    """The latest incidents and the health of sources, for people."""
    parts = request.app[PARTS]
    incidents, sources = await asyncio.gather(_ask(parts.incidents(SHOWN)), _ask(parts.sources()))
    html = page.render(incidents, sources, now=parts.now(), exercise=parts.exercise, hold="hold" in request.query)
    return web.Response(text=html, content_type="text/html", status=503 if incidents is None else 200)


def _limit(request: web.Request) -> int:
    value = request.query.get("limit", str(SHOWN))
    if not (value.isascii() and value.isdigit() and len(value) <= 6 and 1 <= int(value) <= MOST):
        raise web.HTTPBadRequest(text=f"limit must be a number from 1 to {MOST}")
    return int(value)


def _away() -> web.HTTPServiceUnavailable:
    return web.HTTPServiceUnavailable(text="the store does not answer; try again", headers={"Retry-After": "5"})


async def api_incidents(request: web.Request) -> web.Response:
    """The latest incidents, newest change first, with how many sources are fresh: silence is not safety."""
    parts = request.app[PARTS]
    limit = _limit(request)
    incidents, sources = await asyncio.gather(_ask(parts.incidents(limit)), _ask(parts.sources()))
    if incidents is None or sources is None:
        raise _away()
    contact = last_contact(sources)
    health = {
        "total": len(sources),
        "fresh": sum(source.state == "fresh" for source in sources),
        "last_success": wording.machine_time(contact) if contact else None,
    }
    shown = [codec.plain(incident) for incident in incidents[:limit]]
    return web.json_response({"exercise": parts.exercise, "sources": health, "incidents": shown})


async def api_sources(request: web.Request) -> web.Response:
    """How each source stands."""
    sources = await _ask(request.app[PARTS].sources())
    if sources is None:
        raise _away()
    return web.json_response({"sources": [codec.plain(replace(one, url=one.public_url)) for one in sources]})


def _static(name: str, content_type: str) -> Callable[[web.Request], Awaitable[web.Response]]:
    """A file of the package, read once: no path of a request ever reaches a file system."""
    content = files("monitor.web").joinpath("static", name).read_bytes()
    tag = hashlib.blake2b(content, digest_size=8).hexdigest()

    async def answer(request: web.Request) -> web.Response:
        headers = {"ETag": f'"{tag}"', "Cache-Control": "no-cache"}
        if any(known.value in {tag, "*"} for known in request.if_none_match or ()):
            return web.Response(status=304, headers=headers)
        return web.Response(body=content, content_type=content_type, charset="utf-8", headers=headers)

    return answer


def _utc_now() -> datetime:
    return datetime.now(UTC)


def build_app(
    *,
    incidents: Callable[[int], Awaitable[Sequence[Incident]]],
    readiness: Callable[[], Awaitable[Readiness]],
    sources: Callable[[], Awaitable[Sequence[SourceView]]],
    exercise: bool = False,
    settings: WebSettings | None = None,
    callback: websub.Hears | None = None,
    inlet: articles.Takes | None = None,
    now: Callable[[], datetime] = _utc_now,
) -> web.Application:
    """The web part as an aiohttp application.

    `incidents` gives the latest, at most as many as asked; any of the callables may raise what `store.connection`
    calls an OUTAGE, which is then shown as such. `settings` say which host names are ours (loopback by default).
    `callback` hears hubs, `inlet` takes articles; without them they find nothing here.
    """
    app = web.Application(
        middlewares=[guard.plain_errors, guard.host_check(settings or WebSettings())], client_max_size=REQUEST_BYTES
    )
    app[PARTS] = Parts(incidents, readiness, sources, exercise, now)
    app.on_response_prepare.append(guard.add_headers)
    app.router.add_get("/", first_page)
    app.router.add_get("/healthz", healthz)
    app.router.add_get("/readyz", readyz)
    app.router.add_get("/metrics", metrics)
    app.router.add_get("/api/incidents", api_incidents)
    app.router.add_get("/api/sources", api_sources)
    if callback is not None:
        websub.add_routes(app, callback)
    if inlet is not None:
        articles.add_routes(app, inlet)
    for name, content_type in STATIC.items():
        app.router.add_get(f"/static/{name}", _static(name, content_type))
    return app
