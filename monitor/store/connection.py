"""One connected store: the client, and the keys under which it is used."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from redis._parsers import BaseParser
from redis.asyncio import Redis
from redis.asyncio.connection import Connection, parse_url
from redis.asyncio.retry import Retry
from redis.asyncio.sentinel import Sentinel
from redis.backoff import ExponentialBackoff
from redis.exceptions import (
    ClusterDownError,
    OutOfMemoryError,
    ReadOnlyError,
    RedisError,
    ResponseError,
    TryAgainError,
)
from redis.exceptions import ConnectionError as RedisConnectionError
from redis.exceptions import TimeoutError as RedisTimeoutError
from yarl import URL

from monitor.store.embedded import EmbeddedStore, StoreUnavailableError
from monitor.store.keys import Keys
from monitor.store.pool import Pool
from monitor.store.wire import SOCKET_SECONDS, WIRES, TimedParser

CONNECTIONS = 64
POOL_SECONDS = 30


class StoreRefusesWritesError(ResponseError):
    """The server answers and takes nothing: its disk is full, or its replicas are away."""


# Answers to any command, for which redis-py has no class of its own.
BaseParser.EXCEPTION_CLASSES |= dict.fromkeys(("MISCONF", "NOREPLICAS"), StoreRefusesWritesError)

OUTAGE = (
    RedisConnectionError,
    RedisTimeoutError,
    OSError,
    ReadOnlyError,
    OutOfMemoryError,
    ClusterDownError,
    TryAgainError,
    StoreRefusesWritesError,
)
"""Errors that mean: the store is away just now, full, or changing its master; try again later. Nothing else about a
command is wrong."""

SCHEMES = ("embedded", "redis", "rediss", "unix", "redis+sentinel")


@dataclass(frozen=True, slots=True)
class Store:
    """A connected client and its keys; every room that keeps something gets one."""

    redis: Redis
    keys: Keys = field(default_factory=Keys)


def connect(url: str) -> Redis:
    """A client for an address; connects when it is first used."""
    # One quick second try hides a connection that the server closed while idle; longer outages are for
    # `outage.steady`, which alone decides how long to wait. All scripts may run twice.
    retry = Retry(ExponentialBackoff(cap=0.1, base=0.02), 1)
    if url.startswith("redis+sentinel://"):
        parsed = URL(url)
        service = parsed.path.strip("/") or "mymaster"
        sentinel = Sentinel(  # type: ignore[no-untyped-call]
            [(parsed.host or "127.0.0.1", parsed.port or 26379)],
            socket_timeout=SOCKET_SECONDS,
            password=parsed.password,
        )
        master: Redis = sentinel.master_for(service, protocol=2, retry=retry)
        return master
    # Commands wait for a free connection: a burst of work must not look like an outage.
    options: dict[str, Any] = {
        "protocol": 2,
        "socket_connect_timeout": SOCKET_SECONDS,
        "socket_timeout": None,  # `wire` keeps the time, and only where it waits
        "parser_class": TimedParser,
        "retry": retry,
        "max_connections": CONNECTIONS,
        "timeout": POOL_SECONDS,
        **parse_url(url),
    }
    options["connection_class"] = WIRES[options.get("connection_class", Connection)]
    return Redis.from_pool(Pool(**options))


def check_address(url: str) -> None:
    """Raise ValueError, without a password in it, where an address cannot be that of a store."""
    if url == "embedded":
        return
    scheme, _, rest = url.partition("://")
    if scheme not in SCHEMES or scheme == "embedded":
        raise ValueError("an unknown scheme")
    try:
        if scheme == "redis+sentinel":
            named = bool(URL(url).host)
        else:
            options = parse_url(url)
            named = bool(options.get("path") if scheme == "unix" else rest)
    except ValueError:
        raise ValueError("host, port or number of the database cannot be read") from None
    if not named:
        raise ValueError("no host or path in it")


def without_password(url: str) -> str:
    """The address as it may stand in a log."""
    parsed = URL(url)
    return str(parsed.with_password("***")) if parsed.password else url


@asynccontextmanager
async def open_store(url: str, *, folder: Path, namespace: str = "tocsin") -> AsyncIterator[Store]:
    """Connect to a store by its address; `embedded` starts or adopts a Valkey server on the files of `folder`.

    Raises StoreUnavailableError where nothing answers there, or where what answers is older than Redis 7.
    """
    async with AsyncExitStack() as stack:
        address = url
        if url == "embedded":
            address = (await stack.enter_async_context(EmbeddedStore(folder))).url
        client = await stack.enter_async_context(connect(address))
        await _check(client, address)
        yield Store(client, Keys(namespace))


@asynccontextmanager
async def temporary_store(namespace: str = "tocsin") -> AsyncIterator[Store]:
    """An embedded store of its own that is gone afterwards, for the demo, replays and tests."""
    folder = Path(tempfile.mkdtemp(prefix="tocsin-"))
    try:
        async with EmbeddedStore(folder, dies_with_parent=True) as server, connect(server.url) as client:
            yield Store(client, Keys(namespace))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


async def _check(client: Redis, address: str) -> None:
    try:
        version = (await client.info("server"))["redis_version"]
    except OUTAGE as error:
        raise StoreUnavailableError(
            f"the store at {without_password(address)} does not answer ({error}); start it, or set `store: embedded`"
        ) from error
    except (ResponseError, RedisError) as error:
        raise StoreUnavailableError(f"the store at {without_password(address)} refuses us: {error}") from error
    if int(str(version).split(".")[0]) < 7:
        raise StoreUnavailableError(
            f"the store at {without_password(address)} speaks Redis {version}; version 7 or newer is needed"
        )
