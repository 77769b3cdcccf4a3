"""The service as a whole: opens what the roles need, runs them in one TaskGroup, ends them within seconds."""

from __future__ import annotations

import asyncio
import gc
import os
import socket
import sys
from collections.abc import Callable, Sequence
from contextlib import AsyncExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from monitor import telemetry
from monitor.config import Config, Loaded, load
from monitor.read.places.gazetteer import Gazetteer
from monitor.service.reload import watch
from monitor.service.roles import MATCHING, TABLE, subscriptions
from monitor.service.runtime import Runtime, open_runtime
from monitor.service.signals import handled
from monitor.store.connection import open_store, without_password
from monitor.store.embedded import StoreUnavailableError
from monitor.web.server import WebUnavailableError

ROLES = ("schedule", "crawl", "read", "notify", "bot", "web")

log = telemetry.logger("service")


def utc_now() -> datetime:
    """The time by the machine's clock, the only place that asks it."""
    return datetime.now(UTC)


def start(path: Path, loaded: Loaded, *, roles: Sequence[str] = ROLES) -> int:
    """Run the service until a signal ends it; the exit code of the process (0 ended, 1 could not go on)."""
    set_up_logs(loaded.config)
    for advice in loaded.advice:
        log.warning("the configuration is valid, but", advice=advice.show(str(path)))
    service = Service(loaded, roles=roles, path=path)
    return run_loop(service)


def set_up_logs(config: Config) -> None:
    """Logs as the configuration wants them: by default for people in a terminal, for machines elsewhere."""
    as_json = config.log.format == "json" or (config.log.format == "auto" and not sys.stderr.isatty())
    telemetry.set_up_logs(json=as_json, level=config.log.level)


def settle_memory() -> None:
    """Spare the garbage collector what is loaded by now, which lives as long as the process.

    Its rounds over a gazetteer and its forms hold up the loop for longer than the polls in between take. What is young
    is looked at in portions that take some milliseconds.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 5, 100)


def on_the_fastest_loop() -> asyncio.Runner:
    """A runner on the fastest event loop that is installed."""
    try:
        import uvloop
    except ImportError:
        return asyncio.Runner()
    return asyncio.Runner(loop_factory=uvloop.new_event_loop)


class Runs(Protocol):
    """Something that runs until it is told to end."""

    async def run(self) -> None:
        """Run."""


def run_loop(service: Runs) -> int:
    """Run on the fastest event loop that is installed; the exit code of the process."""
    settle_memory()
    code = 0
    try:
        with on_the_fastest_loop() as runner:
            runner.run(service.run())
    except* (StoreUnavailableError, WebUnavailableError) as errors:
        code = 1
        for error in errors.exceptions:
            print(f"tocsin: {error}", file=sys.stderr)
    except* KeyboardInterrupt:
        code = 130
    return code


class Service:
    """The roles of one process over one store."""

    def __init__(
        self,
        loaded: Loaded,
        *,
        roles: Sequence[str] = ROLES,
        path: Path | None = None,
        clock: Callable[[], datetime] = utc_now,
        exercise: bool = False,
    ) -> None:
        self.loaded = loaded
        self.roles = tuple(roles)
        self.path = path
        self.clock = clock
        self.exercise = exercise
        self.name = f"{socket.gethostname()}-{os.getpid()}"
        self.stop = asyncio.Event()
        self.started = asyncio.Event()
        """Set once every role runs."""
        self.runtime: Runtime | None = None

    async def run(self) -> None:
        """Run until `stop` is set (or a signal comes)."""
        reload = asyncio.Event()
        config = self.loaded.config
        with handled(self.stop, reload):
            async with AsyncExitStack() as stack:
                store = await stack.enter_async_context(open_store(config.store, folder=config.data))
                runtime = await stack.enter_async_context(
                    open_runtime(self.loaded, store, name=self.name, clock=self.clock, exercise=self.exercise)
                )
                self.runtime = runtime
                async with asyncio.TaskGroup() as tasks:
                    for role in self.roles:
                        tasks.create_task(TABLE[role](runtime, self.stop), name=role)
                    if MATCHING.intersection(self.roles):
                        tasks.create_task(subscriptions(runtime, self.stop), name="subscriptions")
                    if self.path is not None:
                        tasks.create_task(self._watch(self.path, runtime, reload), name="reload")
                    log.info(
                        "running",
                        roles=" ".join(self.roles),
                        sources=len(runtime.sources),
                        store=without_password(config.store),
                    )
                    self.started.set()
            log.info("ended")

    async def _watch(self, path: Path, runtime: Runtime, asked: asyncio.Event) -> None:
        def again() -> Loaded:
            return load(path, Gazetteer.load())

        await watch(path, again, runtime.apply, asked=asked, stop=self.stop)
