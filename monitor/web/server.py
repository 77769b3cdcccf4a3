"""Serving: from an application and `host:port` to a listening socket, and its clean end."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiohttp import web
from yarl import URL

from monitor import telemetry
from monitor.web.settings import parse_listen

KEEP_ALIVE_SECONDS = 30.0
END_SECONDS = 1.0
"""Requests in flight get this long at the end, and once more when their connections are closed; the whole service has
5 s to stop."""

log = telemetry.logger("web")


class WebUnavailableError(Exception):
    """Nothing can listen there; the message says why and what to do."""


def _address(runner: web.AppRunner) -> str:
    host, port = runner.addresses[0][:2]
    # Nothing can be called by "all addresses"; this machine's own is one of them.
    reachable = {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(host, host)  # noqa: S104 - read, not bound
    return str(URL.build(scheme="http", host=reachable, port=port))


@asynccontextmanager
async def serve(app: web.Application, listen: str) -> AsyncIterator[str]:
    """Serve on `host:port` until the block is left; yields the real address, such as `http://127.0.0.1:8080`.

    Raises WebUnavailableError where nothing can listen there.
    """
    host, port = parse_listen(listen)
    runner = web.AppRunner(
        app,
        access_log=None,
        keepalive_timeout=KEEP_ALIVE_SECONDS,
        lingering_time=END_SECONDS,
        shutdown_timeout=END_SECONDS,
    )
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, host, port).start()
        except OSError as error:
            raise WebUnavailableError(
                f"web.listen: nothing can listen on {listen} ({error.strerror or error}); "
                "name another port, or 0 for any that is free"
            ) from error
        address = _address(runner)
        log.info("web listens", listen=listen, address=address)
        yield address
    finally:
        await runner.cleanup()
